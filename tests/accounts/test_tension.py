from dataclasses import replace

import pytest

from tacitus.accounts.tension import clash, tension
from tacitus.records.statement import Manner
from tests.accounts.factory import MAREK, NORTH, SOUTH, make_scene
from tests.stories.factory import make_coded


def test_one_report_with_two_wordings():
    first, second = (
        "The Duro fleet is bound as never before",
        "Duro has a fleet that is united as never before",
    )
    coded = make_coded(f"{first}, Marek said. “{second}”, he said.", said=((MAREK, first), (MAREK, second)))
    quoted = replace(coded.statements[1], manner=Manner.DIRECT)
    found = list(tension(make_scene(replace(coded, statements=(coded.statements[0], quoted)))))
    assert len(found) == 1
    assert first in found[0].summary
    assert second in found[0].summary


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (
            "the northern fleet is tied up as never before",
            "the northern fleet is ready, united as never before",
            True,
        ),
        ("the fleet is united as never before", "men united as never before", False),
        ("we stand, as never before", "united as never before", False),
        ("the guns are locked and loaded", "all is in place, locked and loaded", False),
        ("the fleet sails", "the army marches", False),
    ],
)
def test_clash(one, other, found):
    assert clash(one, other) is found


def test_two_reports_are_no_tension():
    assert list(tension(make_scene(NORTH, SOUTH))) == []
