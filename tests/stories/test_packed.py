from datetime import date

from tacitus.records.ids import ReportId, StoryId
from tacitus.records.saga import Outline
from tacitus.records.story import Link
from tacitus.records.window import Window
from tacitus.stories.packed import (
    pack_outlines,
    pack_profile,
    pack_ties,
    unpack_outlines,
    unpack_profile,
    unpack_ties,
)
from tacitus.stories.profile import make_profile
from tests.stories.factory import make_coded


def test_a_profile_comes_back_as_it_was():
    said = (("Ana Quispe", "Two bridges fell"),)
    did = (("French envoys met the mayor", "FRA", ""),)
    text = "Two bridges fell, Ana Quispe said. French envoys met the mayor of Piura on 12 May."
    for published in ("2026-02-17", ""):
        profile = make_profile(make_coded(text, published, outlet="Ä", said=said, did=did))
        again = unpack_profile(pack_profile(profile))
        assert again == profile
        assert list(again.body) == list(profile.body)
        assert profile.said
        assert profile.deeds


def test_ties_come_back_as_they_were():
    ids = tuple(ReportId(f"r_{at}") for at in range(3))
    window = Window("w", ids, (7, 8, 9), (0, 3))
    ties = [Link(ids[0], ids[2], 1 / 3, ("both name “Ä”",)), Link(ids[1], ids[2], 0.01, ())]
    assert list(unpack_ties(window, pack_ties(window, ties))) == ties


def test_outlines_travel():
    day = date(2026, 2, 17)
    outlines = [
        Outline(StoryId("t_1"), ReportId("r_1"), day, day, day, 2),
        Outline(StoryId("t_2"), ReportId("r_2"), None, None, None, 1),
    ]
    assert list(unpack_outlines(pack_outlines(outlines))) == outlines
