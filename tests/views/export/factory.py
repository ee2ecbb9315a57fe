"""An event as exports see it."""

from __future__ import annotations

from dataclasses import replace

from tacitus.views.export.told import Number, Party, Spot, Telling, ToldEvent

RUSSIA = Party("a_rus", "Russia", "RUS", "GOV", "RUSGOV", "Moscow", 10)
ARMY = Party("a_army", "Russian army", "RUS", "MIL", "RUSMIL", "the army", 30)
UN = Party("a_un", "United Nations", "UNO", "", "UNO", "the UN", 50)
KHARKIV = Spot("Kharkiv", "UKR", "Kharkiv Oblast", 49.98, 36.25, "city", 706483, "city", "Kharkiv")
FIRST = Telling(
    id="em_1",
    report_id="r_00000000000000aa",
    url="https://post.example/1",
    outlet="The Post",
    title="A\ttitle",
    published="2022-03-05T10:30:00+00:00",
    language="en",
    length=900,
    block=2,
    start=120,
    words="The army\nshelled the city; 3 people died, officials said.",
    confidence=0.8,
)
SECOND = replace(
    FIRST, id="em_2", report_id="r_00000000000000bb", url="b.txt", outlet="", published="", confidence=None
)


def make_told(**changes: object) -> ToldEvent:
    """Return an assault told by two reports, with fields changed."""
    event = ToldEvent(
        id="e_1",
        type="ASSAULT",
        mode="heavy-weapons",
        contexts=("military",),
        cameo="194",
        quad=4,
        goldstein=-10.0,
        status="actual",
        asserter="",
        day="2022-03-04",
        day_is_told=True,
        grain="day",
        actors=(RUSSIA, ARMY),
        recipients=(replace(UN, name="people", country="UKR", sector="CVL", cameo="UKRCVL"),),
        place=KHARKIV,
        numbers=(Number(3, "dead", True), Number(200, "troops", False)),
        tellings=(FIRST, SECOND),
    )
    return replace(event, **changes)  # type: ignore[arg-type]


BARE = make_told(
    id="e_2", actors=(), recipients=(), place=None, numbers=(), day="", day_is_told=False, grain=""
)
"""An event of which nothing is told but its type."""
