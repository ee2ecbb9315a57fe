"""CAMEO actor codes."""

import pytest

from tacitus.analysis.actors.codes import cameo_code


@pytest.mark.parametrize(
    ("country", "sector", "code"),
    [
        ("RUS", "GOV", "RUSGOV"),
        ("GBR", "JRN", "GBRMED"),
        ("", "MED", "HLH"),
        ("NGO", "SOC", "NGO"),
        ("", "UNK", ""),
        ("VEN", "", "VEN"),
    ],
)
def test_cameo_code(country, sector, code):
    assert cameo_code(country, sector) == code
