from datetime import date

from tacitus.records.correction import Correction, Verb
from tacitus.records.ids import ReportId
from tacitus.records.story import Link
from tacitus.stories.drafts import LINKS_SHOWN, draft_stories
from tacitus.stories.windows import windows

IDS = tuple(ReportId(f"r_{at}") for at in range(6))
ORDERED = [(each, date(2026, 2, 17)) for each in IDS]


def drafts(*ties, corrections=()):
    found = [Link(IDS[a], IDS[b], score, ("why",)) for a, b, score in ties]
    tied = [(next(windows(ORDERED, 7)), found)]
    return list(draft_stories(ORDERED, tied, corrections))


def members(*given, **named):
    return [tuple(IDS.index(each) for each in draft.report_ids) for draft in drafts(*given, **named)]


def test_a_chain_of_likeness_does_not_join_what_only_touches():
    assert members((0, 1, 0.9), (1, 2, 0.5)) == [(0, 1), (2,), (3,), (4,), (5,)]
    assert members((0, 1, 0.9), (1, 2, 0.5), (0, 2, 0.5)) == [(0, 1, 2), (3,), (4,), (5,)]


def test_the_middle_is_nearest_to_all_others():
    first = drafts((0, 1, 0.8), (1, 2, 0.9), (0, 2, 0.5))[0]
    assert first.middle == IDS[1]
    assert drafts()[0].middle == IDS[0]


def test_the_strongest_links_of_each_report_are_shown():
    pairs = [(a, b, 0.5 + a / 100 + b / 1000) for a in range(6) for b in range(a + 1, 6)]
    (draft,) = drafts(*pairs)
    shown = [(IDS.index(link.a), IDS.index(link.b)) for link in draft.links]
    assert (0, 1) not in shown
    assert all(sum(at in pair for pair in shown) >= LINKS_SHOWN for at in range(6))
    assert shown == sorted(shown)


def test_corrections_join_and_part_across_knots():
    merge = Correction.make(Verb.MERGE, (IDS[0], IDS[4]), "one summit")
    split = Correction.make(Verb.SPLIT, (IDS[2],))
    found = drafts((0, 1, 0.9), (2, 3, 0.9), corrections=[merge, split])
    by_hand = {tuple(IDS.index(each) for each in draft.report_ids): draft.by_hand for draft in found}
    assert by_hand == {
        (0, 1, 4): "joined by hand: one summit",
        (2,): "set apart by hand",
        (3,): "",
        (5,): "",
    }
