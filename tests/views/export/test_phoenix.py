from tacitus.views.export.phoenix import (
    CAMEO,
    PETRARCH,
    PHOENIX,
    cameo_rows,
    petrarch_rows,
    phoenix_rows,
)
from tacitus.views.export.tabular import checked
from tacitus.views.export.told import dyads
from tests.views.export.factory import BARE, make_told


def test_phoenix_has_26_columns_with_the_code_taken_apart() -> None:
    assert len(PHOENIX) == 26
    first, _ = (checked(row, PHOENIX) for row in phoenix_rows(dyads(iter([make_told(), BARE]))))
    assert first[1:9] == ["20220304", "2022", "3", "4", "RUSGOV", "RUS", "GOV", ""]
    assert first[13:18] == ["194", "19", "4", "-10", "military"]
    assert first[24:] == ["https://post.example/1;b.txt", "The Post"]


def test_petrarch_writes_three_dashes_for_nobody() -> None:
    (row,) = (checked(each, PETRARCH) for each in petrarch_rows(dyads(iter([make_told(actors=()), BARE]))))
    assert row[:4] == ["20220304", "---", "UKRCVL", "194"]


def test_cameo_needs_two_parties() -> None:
    rows = [checked(row, CAMEO) for row in cameo_rows(dyads(iter([make_told(), make_told(recipients=())])))]
    assert rows == [["2022-03-04", "RUSGOV", "194", "UKRCVL"], ["2022-03-04", "RUSMIL", "194", "UKRCVL"]]
