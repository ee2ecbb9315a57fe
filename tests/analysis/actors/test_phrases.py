"""Actor phrases to country and sector, without a parse."""

from datetime import date

import pytest

from tacitus.analysis.actors.phrases import code_phrase


@pytest.mark.parametrize(
    ("phrase", "country", "sector"),
    [
        ("Norwegian diplomats", "NOR", "GOV"),
        ("Peru's ambassador to Chile", "PER", "GOV"),
        ("the Kenyan parliament", "KEN", "LEG"),
        ("Catholic leaders in Poland", "POL", "REL"),
        ("several of the biggest labor unions in Spain", "ESP", "LAB"),
        ("a Yemen-based militant group", "YEM", "REB"),
        ("Iranian-backed fighters", "", "REB"),
        ("pro-Turkish Syrian rebels", "SYR", "REB"),
        ("anti-Danish protesters", "", "CVL"),
        ("a former Dutch minister", "NLD", "ELI"),
        ("head of the Ghanaian central bank", "GHA", "GOV"),
        ("an opposition senator", "", "LEG"),
        ("president of the Knesset", "ISR", "LEG"),
        ("the Kremlin", "RUS", "GOV"),
        ("Transnistria", "MDA", "PRE"),
        ("ordinary Danes", "DNK", "CVL"),
        ("Italians", "ITA", ""),
        ("group of smugglers", "", "CRM"),
        ("thirty men", "", "UNK"),
        ("Somewhere Else", "", ""),
        ("", "", ""),
    ],
)
def test_code_phrase(phrase, country, sector):
    assert code_phrase(phrase, None) == (country, sector)


def test_context_tells_a_missing_country():
    assert code_phrase("the army", None, "reports from Bolivia") == ("BOL", "MIL")


@pytest.mark.parametrize(
    ("day", "sector"), [(date(2001, 6, 1), "GOV"), (date(2012, 1, 1), "ELI"), (None, "ELI")]
)
def test_a_person_is_coded_by_the_office_on_the_day(day, sector):
    assert code_phrase("Tony Blair", day) == ("GBR", sector)
