from datetime import date, timedelta

from tacitus.records.correction import Correction, Verb
from tacitus.records.ids import ReportId, StoryId
from tacitus.records.saga import Outline
from tacitus.records.story import Link
from tacitus.stories.grouping import group, group_sagas
from tacitus.stories.profile import make_profile
from tacitus.stories.sagas import (
    CLOSE,
    REACH_DAYS,
    by_middle,
    draft_sagas,
    find_threads,
    saga_id,
    saga_windows,
)
from tests.stories.factory import make_coded

ITEMS = [
    make_coded(
        "Rebels in Duro shell the Marek bridge. Shops closed early and drivers took the coast road while "
        "guns were heard near the mill until midnight.",
        "2026-01-02",
    ),
    make_coded(
        "Envoys meet in a castle to talk of Duro. The rebels want prisoners freed before any paper is "
        "signed, diplomats from four capitals told journalists over dinner.",
        "2026-01-20",
    ),
    make_coded(
        "Bakers reopen in Duro as a truce with the rebels holds. Children went back to class and the first "
        "train in months brought flour, coal and letters.",
        "2026-01-30",
    ),
    make_coded(
        "A court in Lima hears the banker Quispe. He is charged with hiding loans in offshore firms, and "
        "denied everything in a hall full of cameras.",
        "2026-01-02",
    ),
    make_coded(
        "The banker Quispe sells his villa. Lima neighbors watched trucks carry away paintings, a piano and "
        "wine worth more than the fine that he was given.",
        "2026-01-25",
    ),
    make_coded("Shares of oil slide in London.", "2026-01-25"),
]
START = date(2026, 1, 1)


def test_stories_of_weeks_are_held_together_by_names_and_say_by_which_words():
    (war,) = group_sagas(ITEMS)
    assert len(war.story_ids) == 3
    assert (war.first, war.last, war.reports) == (date(2026, 1, 2), date(2026, 1, 30), 3)
    assert {"Duro", "Rebels", "rebels"} & set(war.words)
    assert any("Duro" in reason for link in war.links for reason in link.reasons)
    assert "Duro" in war.title


def test_the_order_does_not_matter():
    assert group_sagas(ITEMS[::-1]) == group_sagas(ITEMS)


def test_no_items():
    assert group_sagas([]) == ()


def test_what_is_corrected_by_hand_is_told_by_its_saga():
    merged = Correction.make(Verb.MERGE, tuple(item.report.id for item in ITEMS[:2]))
    (war,) = (saga for saga in group_sagas(ITEMS, [merged]) if saga.reports == 3)
    assert len(war.story_ids) == 2
    assert set(war.story_ids) <= {story.id for story in group(ITEMS, [merged]).stories}


def test_stories_too_far_apart_are_not_tied():
    days = (START, START + timedelta(days=REACH_DAYS + 1))
    items = [make_coded(f"Rebels in Duro shell the Marek bridge {day}.", day.isoformat()) for day in days]
    outlines = sorted(
        (
            Outline(StoryId(f"t_{each.report.id}"), each.report.id, day, day, day, 1)
            for each, day in zip(items, days, strict=True)
        ),
        key=by_middle,
    )
    profiles = {each.report.id: make_profile(each) for each in items}
    (window,) = saga_windows(outlines)
    assert not list(find_threads(window, [profiles[each] for each in window.report_ids]))


def outlines_of(count):
    days = [START + timedelta(days=number) for number in range(count)]
    return [
        Outline(StoryId(f"t_{at:03}"), ReportId(f"r_{at:03}"), day, day, day, 1)
        for at, day in enumerate(days)
    ]


def test_a_saga_is_given_as_soon_as_it_cannot_grow():
    outlines = outlines_of(90)
    taken = []

    def tied():
        for window in saga_windows(outlines, most=10):
            taken.append(window.key)
            ids = set(window.report_ids)
            yield (
                window,
                [Link(a, b, CLOSE + 0.1, ("duro",)) for a, b in [("r_000", "r_001")] if {a, b} <= ids][:1],
            )

    drafts = draft_sagas(outlines, tied())
    first = next(drafts)
    assert [each.middle for each in first.outlines] == ["r_000", "r_001"]
    assert len(taken) < len(list(saga_windows(outlines, most=10)))
    assert saga_id(first).startswith("g_")
