from tacitus.views.export.gdelt import EVENTS, MENTIONS, event_rows, mention_rows
from tacitus.views.export.tabular import checked
from tacitus.views.export.told import dyads
from tests.views.export.factory import BARE, UN, make_told


def events(*told):
    names = [column.name for column in EVENTS]
    return [dict(zip(names, checked(row, EVENTS), strict=True)) for row in event_rows(dyads(iter(told)))]


def test_the_codebook_has_61_and_16_columns() -> None:
    assert (len(EVENTS), len(MENTIONS)) == (61, 16)
    assert len({column.name for column in EVENTS}) == 61


def test_one_row_a_pair_with_codes_taken_apart() -> None:
    first, second = events(make_told())
    assert (first["Actor1Code"], first["Actor1CountryCode"], first["Actor1Type1Code"]) == (
        "RUSGOV",
        "RUS",
        "GOV",
    )
    assert (second["Actor1Code"], second["Actor2Type1Code"]) == ("RUSMIL", "CVL")
    assert first["GLOBALEVENTID"] != second["GLOBALEVENTID"]
    assert (first["SQLDATE"], first["MonthYear"], first["Year"]) == ("20220304", "202203", "2022")
    assert first["FractionDate"].startswith("2022.25")
    assert (first["EventCode"], first["EventBaseCode"], first["EventRootCode"]) == ("194", "194", "19")
    assert (first["NumMentions"], first["NumSources"], first["NumArticles"]) == ("2", "2", "2")
    assert (first["ActionGeo_Type"], first["ActionGeo_CountryCode"], first["ActionGeo_Lat"]) == (
        "4",
        "UP",
        "49.98",
    )
    assert (first["Actor1Geo_Type"], first["Actor1Geo_CountryCode"]) == ("1", "RS")
    assert (first["DATEADDED"], first["SOURCEURL"]) == ("20220305103000", "https://post.example/1")


def test_a_known_group_is_no_country() -> None:
    (row,) = events(make_told(actors=(UN,)))
    assert (row["Actor1KnownGroupCode"], row["Actor1CountryCode"], row["Actor1Type1Code"]) == ("UNO", "", "")


def test_what_is_not_known_is_blank_and_an_event_without_a_day_is_left_out() -> None:
    (row,) = events(make_told(actors=(), recipients=(), place=None), BARE)
    assert (row["Actor1Code"], row["Actor2Name"], row["ActionGeo_Type"], row["AvgTone"]) == ("", "", "0", "")


def test_each_telling_is_a_mention_of_each_row() -> None:
    names = [column.name for column in MENTIONS]
    rows = [
        dict(zip(names, checked(row, MENTIONS), strict=True))
        for row in mention_rows(dyads(iter([make_told()])))
    ]
    assert len(rows) == 4
    first, second = rows[:2]
    assert (first["MentionType"], first["Confidence"], first["Actor1CharOffset"]) == ("1", "80", "10")
    assert (second["MentionType"], second["Confidence"], second["Actor1CharOffset"]) == ("2", "50", "-1")
    assert second["MentionIdentifier"] == "b.txt"
