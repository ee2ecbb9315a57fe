import pytest

from tacitus.views.export.codes import country_name, cow_number, event_name, fips, iso2, plover_country


@pytest.mark.parametrize(
    ("code", "name", "cow", "two", "other"),
    [("RUS", "Russia", "365", "RU", "RS"), ("DEU", "Germany", "255", "DE", "GM"), ("UNO", "", "", "", "")],
)
def test_countries(code: str, name: str, cow: str, two: str, other: str) -> None:
    assert (country_name(code), cow_number(code), iso2(code), fips(code)) == (name, cow, two, other)


def test_plover_has_a_code_of_its_own_for_kosovo() -> None:
    assert [plover_country(code) for code in ("XKX", "SRB", "")] == ["KOS", "SRB", ""]


def test_events_are_named_by_their_root_where_the_code_is_finer() -> None:
    assert event_name("010")
    assert event_name("1949") == event_name("194")
    assert event_name("99") == ""
