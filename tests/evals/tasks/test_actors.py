import pytest

from evals.tasks.actors import day_of


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2022-04-12", "2022-04-12"),
        ("12 April 2022", "2022-04-12"),
        ("April 12, 2022", "2022-04-12"),
        ("", None),
        (None, None),
        ("spring", None),
    ],
)
def test_day_of(written, day):
    found = day_of(written)
    assert (found.isoformat() if found else None) == day
