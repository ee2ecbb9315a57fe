import pytest

from tacitus.events.codes import Fold, event_codes, fold_code, goldstein_of, older_name, quad_of
from tacitus.records.event import PloverType


def test_every_code_has_a_name_and_a_value_in_range():
    codes = event_codes()
    assert len(codes) > 250
    assert all(code.name and -10 <= code.goldstein <= 10 for code in codes.values())


@pytest.mark.parametrize(
    ("code", "event_type"),
    [
        ("042", "CONSULT"),
        ("163", "SANCTION"),
        ("192", "COERCE"),
        ("175", "ASSAULT"),
        ("0871", "RETREAT"),
        ("010", None),
    ],
)
def test_codes_lead_to_types(code, event_type):
    assert event_codes()[code].type == event_type


def test_sanctions_are_coercion_in_the_table_of_2021():
    assert event_codes()["163"].type_2021 is PloverType.COERCE


@pytest.mark.parametrize(
    ("deed", "fold", "code"),
    [
        ("0841", Fold.DEMAND, "1053"),
        ("073", Fold.PROMISE, "0333"),
        ("195", Fold.THREAT, "1384"),
        ("042", Fold.REFUSAL, "125"),
        ("", Fold.PROMISE, "030"),
    ],
)
def test_folded_codes(deed, fold, code):
    assert fold_code(deed, fold) == code


def test_every_folded_code_exists():
    assert {fold_code(code, fold) for code in event_codes() for fold in Fold} <= set(event_codes())


def test_quads_names_and_intensity():
    assert [
        quad_of(each) for each in (PloverType.AGREE, PloverType.AID, PloverType.ACCUSE, PloverType.SANCTION)
    ] == [1, 2, 3, 4]
    assert older_name(PloverType.RETREAT) == "YIELD"
    assert older_name(PloverType.AID) == "AID"
    assert goldstein_of("057") == 8.0
