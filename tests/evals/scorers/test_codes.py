import pytest

from evals.scorers.codes import Coded, coded_actor, event_type


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("AGREE", "AGREE"),
        ("demand", "REQUEST"),
        ("CONSULT-visit", "CONSULT"),
        ("042", "CONSULT"),
        ("010", None),
        ("0813", "RETREAT"),
        ("083", "CONCEDE"),
        ("0871", "RETREAT"),
        ("163", "COERCE"),
        ("1823", "ASSAULT"),
        ("", None),
        (None, None),
    ],
)
def test_event_type(written, name):
    assert event_type(written) == name


@pytest.mark.parametrize(
    ("written", "coded"),
    [
        ("RUS", Coded("RUS", "")),
        ("RUS GOV", Coded("RUS", "GOV")),
        ("RUSGOV", Coded("RUS", "GOV")),
        ("---REB", Coded("", "REB")),
        ("REB", Coded("", "REB")),
        ("PSEREBISJ", Coded("PSE", "REB")),
        ("NGAINS", Coded("NGA", "REB")),
        ("UNO", Coded("IGO", "")),
        ("JAP", Coded("JPN", "")),
        ({"code": "RUS", "sector": "GOV"}, Coded("RUS", "GOV")),
        ({"code": None, "sector": "REB"}, Coded("", "REB")),
        ({"code": "ISRMIL", "sector": None}, Coded("ISR", "MIL")),
        ({"code": "ISR", "sector": None, "sector_raw": "***"}, Coded("ISR", "", any_sector=True)),
    ],
)
def test_coded_actor(written, coded):
    assert coded_actor(written) == coded
