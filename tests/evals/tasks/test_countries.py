import pytest

from evals.tasks.countries import name_in_capitals, two_letters


@pytest.mark.parametrize(("code", "letters"), [("FRA", "FR"), ("XKX", "XK"), ("IGO", None), ("", None)])
def test_two_letters(code, letters):
    assert two_letters(code) == letters


@pytest.mark.parametrize(("code", "name"), [("SLV", "EL SALVADOR"), ("PER", "PERU"), ("", None)])
def test_name_in_capitals(code, name):
    assert name_in_capitals(code) == name
