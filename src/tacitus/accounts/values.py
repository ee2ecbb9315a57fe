"""`contradicts` and `differs` of values: numbers, times and yes or no, told of one thing by two reports.

Values contradict only when both narrators answer for them and they cannot both be true: never a speaker's
word, a rounding, a floor, a part of a whole, or a count that grows from one day to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from tacitus.accounts.clauses import Clause
from tacitus.accounts.finding import make_finding
from tacitus.accounts.match import Match, bases
from tacitus.accounts.meanings import meanings_of
from tacitus.accounts.nations import brings_up, may_name, nations_in
from tacitus.accounts.points import Scene
from tacitus.accounts.quantities import Quantity, same_thing
from tacitus.accounts.signs import denied_subject, flatly_parted, rival_names
from tacitus.accounts.times import Told, apart, hours_apart, next_to, time_of
from tacitus.accounts.wording import outlet, quote
from tacitus.records.account import Finding, FindingKind, Side
from tacitus.records.span import Span
from tacitus.records.when import Grain

AROUND = 0.85
"""What the likeness of whole sentences counts beside that of clauses."""
_FUTURE = re.compile(
    r"\b(?:will|shall|would|(?:is|are|was|were) (?:to|due|planned|expected|set|scheduled)|takes? effect)\b"
)
_SAID = re.compile(r"\b(?:said|says|told|tweeted|wrote|added|testified)\b")
_POSTED = re.compile(r"[@]|https?:|pic\.twitter")
"""Marks of a post, whose date is no time of what it tells."""
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_AGAIN = re.compile(r"\b(?:again|another|second|third|still|repeated|once more)\b")
CONTEXT = 0.3
"""Likeness of two clauses from which their numbers or times may be values of one thing."""
POLAR = 0.25
"""Likeness from which the nearest clauses are about one thing, when one denies that there is any."""
ENOUGH = 3
"""Meanings that two clauses share at least when a yes here and a no there contradict each other."""
SHARES = 3
"""Meanings near both of two percentages that are of one thing, at least: there are many in a report."""
SEVERAL = 2
"""The same of two amounts, when a sentence of theirs tells several of the measure."""
FAR = 10
"""How many times greater a number is that is of another thing, when no fate of people is counted."""
TIMED = 0.42
"""Likeness from which the times of two clauses are times of one thing."""
ONLY = 0.2
"""Likeness from which the only numbers of their kind in two reports may exclude each other."""
NATION = 0.3
"""Likeness from which two clauses that give one thing to two countries tell of one thing."""
WHOLE = 0.15
"""Likeness from which all of so many and some of as many are of one whole."""
SURE = 0.4
"""Likeness from which values that exclude each other are a contradiction."""
ALONE = 0.35
"""The same, when no other number of either report counts such things."""
CLOSE = 0.55
"""The same, when each clause has a name that the other has not."""
ROUNDING = 0.06
"""Share of the greater number by which two roundings of one number may part."""
ROUNDED = 0.2
"""Likeness from which two measures of nearly one size are of one thing."""
GREAT = 100
"""Size of a measure from which it is seldom met by chance."""
GROWING = frozenset({"dead", "injured", "missing", "arrested", "homeless", "evacuated"})
"""What is counted again from day to day."""


def values(scene: Scene) -> Iterator[Finding]:
    """Yield the values on which reports part, each pair of places once."""
    yield from _numbers(scene)
    yield from _nations(scene)
    for match in scene.matches:
        yield from _times(scene, match)
        yield from _polarity(scene, match)


def _numbers(scene: Scene) -> Iterator[Finding]:
    found: list[tuple[float, Quantity, Quantity]] = []
    for a, b in combinations(scene.quantities, 2):
        if a.span.report_id != b.span.report_id and same_thing(a, b) and not too_far(a, b):
            near = likeness(scene, a.clause, b.clause)
            if near >= _least(scene, a, b):
                found.append((near, a, b))
    taken: set[tuple[Span, str]] = set()
    for near, a, b in sorted(found, key=lambda each: (-each[0], each[1].span, each[2].span)):
        keys = {(a.span, b.span.report_id), (b.span, a.span.report_id)}
        if keys & taken:
            continue
        taken |= keys
        sure = near >= _surely(scene, a, b) and excludes(scene, a, b)
        whole = all_but_some(a, b)
        if not sure and not whole and (not beside(scene, a, b) or other_days(a, b) or _scopes(a, b)):
            continue
        if not sure and not whole and (agrees(a, b) or _told_elsewhere(scene, a, b)):
            continue
        kind = FindingKind.CONTRADICTS if sure or whole else FindingKind.DIFFERS
        yield _finding(scene, kind, (a.clause, a.span), (b.clause, b.span), "number")


def likeness(scene: Scene, a: Clause, b: Clause) -> float:
    """Return how alike two clauses are, or, a little less, the sentences around them."""
    weights = scene.weights
    return max(weights.likeness(a.meanings, b.meanings), AROUND * weights.likeness(a.around, b.around))


def agrees(a: Quantity, b: Quantity) -> bool:
    """Tell whether two quantities of one thing are the same number, told alike."""
    return a.value == b.value and a.measure == b.measure and bool(a.hedge) == bool(b.hedge)


def all_but_some(a: Quantity, b: Quantity) -> bool:
    """Tell whether one narrator counts all of a whole and the other a part of the same whole."""
    if a.clause.asserter or b.clause.asserter:
        return False
    return any(
        one.whole and other.of_whole == one.value and other.value < one.value
        for one, other in ((a, b), (b, a))
    )


def _least(scene: Scene, a: Quantity, b: Quantity) -> float:
    """Return how alike the clauses of two quantities must be; nothing for the only ones of their kind."""
    if _only(scene, a, b):
        return 0.05
    if all_but_some(a, b):
        return WHOLE
    if a.measure and min(a.size, b.size) >= GREAT and _rounded(a, b):
        return ROUNDED
    return SURE if a.measure else CONTEXT


def _surely(scene: Scene, a: Quantity, b: Quantity) -> float:
    """Return how alike the clauses of two quantities must be for a contradiction."""
    if rival_names(a.clause.span.text, b.clause.span.text):
        return CLOSE
    if _only(scene, a, b):
        return ONLY
    counted = bool(a.unit) and a.unit == b.unit and not a.measure
    return ALONE if counted and all(_one_such(scene, each) for each in (a, b)) else SURE


def _one_such(scene: Scene, a: Quantity) -> bool:
    return not any(
        a.unit in each.units and each.span.report_id == a.span.report_id and each.span != a.span
        for each in scene.quantities
    )


def _only(scene: Scene, a: Quantity, b: Quantity) -> bool:
    """Tell whether each of two quantities is the only one of its kind in its report."""
    return bool(a.kind) and all(
        sum(_rivals(each, other) for other in scene.quantities) == 1 for each in (a, b)
    )


def _rivals(one: Quantity, other: Quantity) -> bool:
    return one.span.report_id == other.span.report_id and one.kind == other.kind


def _told_elsewhere(scene: Scene, a: Quantity, b: Quantity) -> bool:
    """Tell whether one report has the other's number too: then both stand in it, and nothing differs."""
    return a.value != b.value and any(
        each.value == one.value and each.span.report_id == other.span.report_id and same_thing(each, one)
        for one, other in ((a, b), (b, a))
        for each in scene.quantities
    )


def excludes(scene: Scene, a: Quantity, b: Quantity) -> bool:
    """Tell whether two quantities of one thing cannot both be true, as far as the words tell."""
    if a.clause.asserter or b.clause.asserter or a.hedge or b.hedge:
        return False
    if a.measure == "money" and a.unit != b.unit:
        return False
    if _rounded(a, b):
        return False
    if a.part or b.part or a.moving or b.moving:
        return False
    days = {scene.report(each.span.report_id).published.day for each in (a, b)}
    return len(days) == 1 and None not in days and beside(scene, a, b)


def _rounded(a: Quantity, b: Quantity) -> bool:
    """Tell whether two quantities may be one, rounded or in two units."""
    return abs(a.size - b.size) <= ROUNDING * max(a.size, b.size)


def _scopes(a: Quantity, b: Quantity) -> bool:
    """Tell whether one number of those hurt or missing is a part, and the other may be the whole."""
    return bool(a.kind) and (a.part or b.part) and a.of_whole == b.of_whole == 0


def other_days(a: Quantity, b: Quantity) -> bool:
    """Tell whether two numbers are told of two days, and of nothing that is counted again from day to day."""
    if a.kind in GROWING:
        return False
    days = [set(_WEEKDAY.findall(each.clause.sentence.text)) for each in (a, b)]
    return bool(days[0]) and bool(days[1]) and not days[0] & days[1]


def beside(scene: Scene, a: Quantity, b: Quantity) -> bool:
    """Tell whether two numbers stand in like words: a kind, or a meaning beside the unit near both."""
    both = (a.near & b.near) - (a.units | b.units)
    if a.kind:
        return True
    least = SEVERAL if a.measure and (_among(scene, a) or _among(scene, b)) else 1
    return len(both) >= (SHARES if a.measure == "share" else least)


def _among(scene: Scene, a: Quantity) -> bool:
    """Tell whether the sentence of an amount tells others of its measure."""
    return any(
        each.measure == a.measure and each.clause.sentence == a.clause.sentence and each.span != a.span
        for each in scene.quantities
    )


def too_far(a: Quantity, b: Quantity) -> bool:
    """Tell whether two numbers are too far apart to be of one thing, or one comes on top of others."""
    if a.further != b.further:
        return True
    less, more = sorted((a.size or a.value, b.size or b.value))
    return more > (FAR if not a.kind and not b.kind else FAR * FAR) * less


def _times(scene: Scene, match: Match) -> Iterator[Finding]:
    if not match.mutual or match.likeness < TIMED or _POSTED.search(match.a.span.text + match.b.span.text):
        return
    if len(bases(match.a.meanings) & bases(match.b.meanings)) < ENOUGH:
        return
    if is_future(match.a) != is_future(match.b) or _says(match.a) or _says(match.b):
        return
    if bool(_AGAIN.search(match.a.span.text)) != bool(_AGAIN.search(match.b.span.text)):
        return
    a, b = time_of(scene, match.a), time_of(scene, match.b)
    if a is None or b is None or not other_time(a, b):
        return
    narrated = not match.a.asserter and not match.b.asserter
    clash = (a.day != b.day and not next_to(a, b)) or hours_apart(a, b)
    sure = match.likeness >= SURE and narrated and a.fine and b.fine and clash
    kind = FindingKind.CONTRADICTS if sure else FindingKind.DIFFERS
    yield _finding(scene, kind, (match.a, a.span), (match.b, b.span), "time")


def other_time(a: Told, b: Told) -> bool:
    """Tell whether two times are told of like grain, and are not the same."""
    if a.bounded or b.bounded or a.when.value == b.when.value or a.span.text.lower() == b.span.text.lower():
        return False
    if (a.when.start, a.when.end) == (b.when.start, b.when.end):
        return False
    both_fine = a.fine and b.fine
    if a.when.grain is not b.when.grain and apart(a, b):
        return False
    return Grain.DAY not in (a.when.grain, b.when.grain) or (both_fine and a.day != b.day)


def _says(clause: Clause) -> bool:
    """Tell whether a clause tells of a saying: two sayings at two times are two sayings."""
    return bool(_SAID.search(clause.span.text))


def is_future(clause: Clause) -> bool:
    """Tell whether a clause tells what is still to come."""
    return bool(_FUTURE.search(clause.span.text))


def _polarity(scene: Scene, match: Match) -> Iterator[Finding]:
    if not match.mutual or match.likeness < POLAR or not one_day(scene, match.a, match.b):
        return
    days = [set(_WEEKDAY.findall(each.span.text)) for each in (match.a, match.b)]
    if days[0] and days[1] and not days[0] & days[1]:
        return
    one, other = match.a.span.text, match.b.span.text
    planned = is_future(match.a) or is_future(match.b)
    both = bases(match.a.meanings) & bases(match.b.meanings)
    clear = not planned and len(both) >= ENOUGH and match.likeness >= SURE
    deeds = flatly_parted(one, other) if clear else []
    deeds = [each for each in deeds if _narrates(match.a, each) and _narrates(match.b, each)]
    subjects = [] if match.a.asserter or match.b.asserter else denied_subject(one, other)
    if deeds or any(scene.weights.rare(each) for each in subjects):
        places = (match.a, match.a.span), (match.b, match.b.span)
        yield _finding(scene, FindingKind.CONTRADICTS, *places, "polarity")


def _narrates(clause: Clause, deed: str) -> bool:
    """Tell whether the narrator answers for a deed of a clause: his own, or the speaking itself."""
    told = clause.statement
    if not clause.asserter or told is None or told.cue is None:
        return not clause.asserter
    return clause.span.covers(told.cue) and deed in bases(meanings_of(told.cue.text))


def one_day(scene: Scene, a: Clause, b: Clause) -> bool:
    """Tell whether two reports are of one day, or of two in a row: later, what is told may have changed."""
    days = [scene.report(each.span.report_id).published.day for each in (a, b)]
    return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) <= 1


def _nations(scene: Scene) -> Iterator[Finding]:
    """Yield things that each report has once, and the narrators give to two countries."""
    told: dict[str, list[tuple[Clause, str, Span]]] = {}
    for clauses in scene.clauses:
        for clause in clauses:
            if not clause.asserter and may_name(clause.words):
                for thing, (country, span) in nations_in(clause.span).items():
                    told.setdefault(thing, []).append((clause, country, span))
    for thing, found in sorted(told.items()):
        for (a, mine, one), (b, yours, other) in combinations(found, 2):
            apart = a.span.report_id != b.span.report_id and mine != yours
            if (
                apart
                and _once(scene, thing, a)
                and _once(scene, thing, b)
                and likeness(scene, a, b) >= NATION
                and not rival_names(_without(a, one), _without(b, other))
            ):
                yield _finding(scene, FindingKind.CONTRADICTS, (a, one), (b, other), "country")


def _without(clause: Clause, span: Span) -> str:
    """Return a clause's text without the words of a span."""
    start = span.start - clause.span.start
    return f"{clause.span.text[:start]} {clause.span.text[start + len(span) :]}"


def _once(scene: Scene, thing: str, clause: Clause) -> bool:
    """Tell whether a report brings a thing up in one clause only: then there is one such thing in it."""
    told = (
        each
        for clauses in scene.clauses
        for each in clauses
        if each.span.report_id == clause.span.report_id and thing in each.meanings
    )
    return sum(brings_up(each.span.text, thing) for each in told) == 1


def _finding(
    scene: Scene, kind: FindingKind, a: tuple[Clause, Span], b: tuple[Clause, Span], what: str
) -> Finding:
    tellers = [
        f"{outlet(scene.report(span.report_id))} has "
        f"{quote([span])}{f' on the word of {clause.asserter}' if clause.asserter else ''}"
        for clause, span in (a, b)
    ]
    reason = (
        f"both narrators tell one thing, with a {what} that excludes the other"
        if kind is FindingKind.CONTRADICTS
        else f"both reports tell one thing, with another {what}; both may be true"
    )
    return make_finding(
        scene,
        kind,
        f"{tellers[0]}, {tellers[1]}: {quote([a[0].span])} and {quote([b[0].span])}.",
        tuple(Side(span.report_id, (span,)) for _, span in (a, b)),
        rule=f"{kind.value}.{what}",
        reason=reason,
    )
