from dataclasses import replace

from tacitus.accounts.rendering import one_each, rendering
from tacitus.records.statement import Manner
from tests.accounts.factory import NORTH, SOUTH, make_scene


def test_two_wordings_are_aligned():
    assert list(rendering(make_scene(NORTH, SOUTH))) == []  # both sum up: nobody's own words stand in either
    quoted = replace(SOUTH, statements=(replace(SOUTH.statements[0], manner=Manner.DIRECT),))
    found = list(rendering(make_scene(NORTH, quoted)))
    assert len(found) == 1
    a, b = found[0].sides
    assert len(a.spans) == len(b.spans) == 2
    pairs = {(left.text, right.text) for left, right in zip(a.spans, b.spans, strict=True)}
    assert ("under the present treaties", "Under existing agreements we will") in pairs
    assert "Ivo Marek's words in two wordings" in found[0].summary


def test_the_same_words_are_no_second_rendering():
    twin = replace(SOUTH, report=SOUTH.report)
    scene = make_scene(SOUTH, twin)
    assert list(rendering(scene)) == []


def test_the_speakers_own_words_are_preferred():
    scene = make_scene(NORTH)
    point = replace(
        scene.points[0],
        statements=(NORTH.statements[0], replace(NORTH.statements[1], manner=Manner.DIRECT)),
    )
    assert [statement.manner for statement in one_each(point)] == [Manner.DIRECT]
