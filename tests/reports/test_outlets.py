"""Outlets and agencies known by name or by web address."""

import pytest

from tacitus.data import read_rows
from tacitus.reports.outlets import agencies_in, is_body, is_outlet, outlet_name


@pytest.mark.parametrize(
    ("told", "url", "name"),
    [
        ("The Gazette", "https://www.reuters.com/a", "The Gazette"),
        ("", "https://www.reuters.com/world/a", "Reuters"),
        ("The Associated Press", "", "AP"),
        ("", "https://edition.cnn.com/a", "CNN"),
        ("bbc.co.uk", "", "BBC"),
        ("gazette.example", "", "gazette.example"),
        ("", "http://gazette.example/a", "gazette.example"),
        ("", "https://web.archive.org/web/2020/a", ""),
        ("", "not an address", ""),
        ("", "", ""),
    ],
)
def test_the_outlet_is_named(told, url, name):
    assert outlet_name(told, url) == name


def test_known_outlets_are_known_with_and_without_article():
    assert is_outlet("The Guardian")
    assert is_outlet("Guardian")
    assert is_outlet("Reuters")
    assert not is_outlet("Guardian of the bridge")


def test_agencies_have_one_name_each():
    assert agencies_in("(Reuters, AFP; The Associated Press and AP)") == ("Reuters", "AFP", "AP")
    assert agencies_in("NAPS and MAPS") == ()


def test_a_body_is_no_person():
    assert is_body("Harbour News Agency")
    assert not is_body("Jane Roe")


@pytest.mark.parametrize("name", ["outlets", "agencies", "carriers"])
def test_the_tables_are_whole_and_sorted_by_nobody_twice(name):
    rows = list(read_rows(f"outlets/{name}.tsv"))
    assert rows
    assert all(all(row.values()) for row in rows)
    keys = [next(iter(row.values())) for row in rows]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("url", ["http://[broken", "://", "http://", "\x00", "http://a:99999999/"])
def test_an_address_that_is_none_tells_no_outlet(url):
    assert outlet_name("", url) in {"", "a"}
