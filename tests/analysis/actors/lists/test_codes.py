"""CAMEO codes read as a country and a PLOVER sector."""

import pytest

from tacitus.analysis.actors.lists.codes import known_countries, known_sectors, read_code


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("PER", ("PER", "")),
        ("PERGOV", ("PER", "GOV")),
        ("PERMED", ("PER", "JRN")),
        ("PERHLH", ("PER", "MED")),
        ("PERREBFVF", ("PER", "REB")),
        ("PALCVL", ("PSE", "CVL")),
        ("IGOUNOHLH", ("UNO", "MED")),
        ("IGOTRD", ("IGO", "")),
        ("NGOHRI", ("NGO", "SOC")),
        ("MIL", ("", "MIL")),
        ("PERCHRMIL", ("PER", "MIL")),
        ("QQQ", None),
        ("per", None),
        ("", None),
        ("PER GOV", None),
    ],
)
def test_codes(code, told):
    assert read_code(code) == told


def test_what_is_known():
    assert {"PER", "XKX", "IGO"} <= known_countries()
    assert {"GOV", "JRN"} <= known_sectors()
