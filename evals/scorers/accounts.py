"""Findings of a comparison against the gold of `gold/accounts`: matching and counting as its README says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from evals.figures import Figures, Scores, percent, prf_line
from evals.figures import f1 as harmonic
from evals.rows import Row, by_id

WHOLE = (
    "contradicts",
    "differs",
    "opposed",
    "tension",
    "rendering",
    "same_words",
    "attribution_differs",
    "framing",
)
"""Kinds of which the gold holds every finding: an unmatched prediction is wrong."""
SAMPLED = ("shared", "only_in", "silence")
"""Kinds of which the gold holds some."""
_TOLD_BY_OTHERS = frozenset({"shared", "rendering", "same_words", "differs", "contradicts"})
_LONGEST = 400
"""Code points: a longer predicted span points at no words, and meets nothing."""


class Stretch(NamedTuple):
    """A half-open range of code points in a report of the story."""

    report: str
    start: int
    end: int

    def meets(self, other: Stretch) -> int:
        """Return the code points shared, when they are at least half of the shorter stretch; else 0."""
        if self.report != other.report:
            return 0
        shared = min(self.end, other.end) - max(self.start, other.start)
        return shared if 2 * shared >= min(self.end - self.start, other.end - other.start) else 0


@dataclass(frozen=True, slots=True)
class Sided:
    """A finding, gold or predicted."""

    kind: str
    sides: tuple[tuple[Stretch, ...], ...]
    """Of a gold side: its words, and what may stand for them. Of a predicted one: its spans."""
    left_out_by: str = ""
    parts: tuple[tuple[Stretch, Stretch], ...] = ()


@dataclass(slots=True)
class _Count:
    gold: int = 0
    found: int = 0
    right: int = 0
    wrong: int = 0


@dataclass(slots=True)
class _Sums:
    kinds: dict[str, _Count] = field(default_factory=lambda: {kind: _Count() for kind in (*WHOLE, *SAMPLED)})
    parts: int = 0
    parts_found: int = 0
    wrong: list[str] = field(default_factory=list)
    forbidden: int = 0


def score(gold: list[Row], predictions: list[Row]) -> Scores:
    """Score the findings of stories.

    Args:
        gold: Rows as `gold_row` gives them.
        predictions: Rows with `id` and `findings`, each with `kind`, `sides` (a `report` and `spans` of
            `[start, end]`), and where they apply `left_out_by` and `parts` (pairs of `[start, end]`, one of
            each side's report, in the order of the sides). A missing id counts as no findings.

    Returns:
        Precision, recall and F1 over all kinds (`all_p` …) and of each, `parts` (share of the gold pairs of
        renderings that are found), and `forbidden` (number of findings made that must not be); `wrong` names
        them and the wrong contradictions.
    """
    offered = by_id(predictions)
    sums = _Sums()
    for row in gold:
        answer = offered.get(str(row["id"]), {})
        made = [_predicted(one) for one in answer.get("findings") or () if one["kind"] in sums.kinds]
        _add_story(row, made, sums)
    figures = _figures(sums)
    lines = (
        prf_line("all kinds", "all", figures),
        *(prf_line(kind, kind, figures) for kind in sums.kinds),
        f"  parts of renderings found {figures['parts']} %, findings that must not be: {sums.forbidden}",
    )
    return Scores(figures, lines, tuple(sums.wrong))


def gold_row(name: str, story: dict[str, Any]) -> Row:
    """Return a story file's content with offsets in the place of words.

    Args:
        name: What to call the story.
        story: The file as `tomllib` reads it.

    Raises:
        ValueError: Words do not stand once in the text of their report.
    """
    texts = {report["id"]: report["text"] for report in story["report"]}
    tables = {"findings": "finding", "optional": "optional", "forbidden": "forbidden"}
    return {"id": name, "reports": story["report"]} | {
        field_name: [_located(one, texts) for one in story.get(table, [])]
        for field_name, table in tables.items()
    }


def _located(finding: dict[str, Any], texts: dict[str, str]) -> Sided:
    sides = tuple(
        tuple(_stretch(one["report"], one["words"], texts) for one in (side, *side.get("or", ())))
        for side in finding["sides"]
    )
    first, second = (side["report"] for side in (finding["sides"] * 2)[:2])
    parts = tuple(
        (_inside(sides[0][0], a, texts[first]), _inside(sides[1][0], b, texts[second]))
        for a, b in finding.get("parts", ())
    )
    return Sided(finding["kind"], sides, finding.get("left_out_by", ""), parts)


def _stretch(report: str, words: str, texts: dict[str, str]) -> Stretch:
    if texts[report].count(words) != 1:
        raise ValueError(f"not once in report {report}: {words!r}")
    start = texts[report].index(words)
    return Stretch(report, start, start + len(words))


def _inside(whole: Stretch, words: str, text: str) -> Stretch:
    start = text.index(words, whole.start, whole.end)
    return Stretch(whole.report, start, start + len(words))


def _predicted(finding: Row) -> Sided:
    sides = tuple(
        tuple(Stretch(side["report"], start, end) for start, end in side["spans"] if end - start <= _LONGEST)
        for side in finding["sides"]
    )
    reports = [side["report"] for side in finding["sides"]]
    parts = tuple(
        (Stretch(reports[0], *first), Stretch(reports[1], *second))
        for first, second in finding.get("parts") or ()
    )
    return Sided(finding["kind"], sides, finding.get("left_out_by") or "", parts)


def overlap(wanted: Sided, made: Sided) -> int:
    """Return how many code points a prediction shares with a gold finding, 0 when it does not match it.

    Two sides at least must be met by different spans (the one side of an `only_in`).
    """
    if wanted.kind != made.kind or wanted.left_out_by != made.left_out_by:
        return 0
    spans = sorted({span for side in made.sides for span in side})
    met, shared = _meet(wanted.sides, spans)
    return shared if met >= min(2, len(wanted.sides)) else 0


def _meet(sides: Sequence[tuple[Stretch, ...]], spans: Sequence[Stretch]) -> tuple[int, int]:
    """Return the most sides that different spans can meet, and the code points they share then."""
    if not sides:
        return 0, 0
    best = _meet(sides[1:], spans)
    for span in spans:
        shared = max(words.meets(span) for words in sides[0])
        if shared:
            met, rest = _meet(sides[1:], [one for one in spans if one != span])
            best = max(best, (met + 1, rest + shared))
    return best


def _add_story(row: Row, made: Sequence[Sided], sums: _Sums) -> None:
    gold: list[Sided] = row["findings"]
    pairs = _pair(gold, made)
    for wanted in gold:
        sums.kinds[wanted.kind].gold += 1
        sums.parts += len(wanted.parts)
    for wanted_index, made_index in pairs.items():
        wanted = gold[wanted_index]
        sums.kinds[wanted.kind].found += 1
        sums.parts_found += _parts_found(wanted, made[made_index])
    taken = set(pairs.values())
    for index, one in enumerate(made):
        if index in taken:
            sums.kinds[one.kind].right += 1
        elif _is_wrong(one, row):
            sums.kinds[one.kind].wrong += 1
            if one.kind == "contradicts":
                sums.wrong.append(f"{row['id']}: a contradiction that is none, {_where(one)}")
        if index not in taken and any(overlap(never, one) for never in row["forbidden"]):
            sums.forbidden += 1
            sums.wrong.append(f"{row['id']}: must not be, {one.kind} {_where(one)}")


def _pair(gold: Sequence[Sided], made: Sequence[Sided]) -> dict[int, int]:
    """Pair gold findings with predictions one to one, those that share most first."""
    shares = [
        (-shared, wanted_index, made_index)
        for wanted_index, wanted in enumerate(gold)
        for made_index, one in enumerate(made)
        if (shared := overlap(wanted, one))
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, wanted_index, made_index in sorted(shares):
        if wanted_index not in pairs and made_index not in taken:
            pairs[wanted_index] = made_index
            taken.add(made_index)
    return pairs


def _is_wrong(one: Sided, row: Row) -> bool:
    """Tell whether an unmatched prediction counts as wrong; where the gold is silent it does not."""
    if any(overlap(known, one) for known in (*row["findings"], *row["optional"])):
        return False
    if one.kind in WHOLE:
        return True
    if any(overlap(never, one) for never in row["forbidden"]):
        return True
    if one.kind == "shared":
        return _touches(one, (known for known in row["findings"] if known.kind == "only_in"))
    if one.kind == "only_in":
        return _touches(one, (known for known in row["findings"] if known.kind in _TOLD_BY_OTHERS))
    return False


def _touches(one: Sided, known: Iterable[Sided]) -> bool:
    words = [side[0] for finding in known for side in finding.sides]
    return any(span.meets(stretch) for side in one.sides for span in side for stretch in words)


def _parts_found(wanted: Sided, made: Sided) -> int:
    return sum(
        any(_answers(pair, other) or _answers(pair, other[::-1]) for other in made.parts)
        for pair in wanted.parts
    )


def _answers(wanted: Sequence[Stretch], made: Sequence[Stretch]) -> bool:
    return all(a.meets(b) for a, b in zip(wanted, made, strict=True))


def _where(one: Sided) -> str:
    return " / ".join(f"{side[0].report} {side[0].start}:{side[0].end}" for side in one.sides if side)


def _figures(sums: _Sums) -> Figures:
    total = _Count()
    for count in sums.kinds.values():
        total.gold += count.gold
        total.found += count.found
        total.right += count.right
        total.wrong += count.wrong
    figures: Figures = {}
    for name, count in (("all", total), *sums.kinds.items()):
        precision = percent(count.right, count.right + count.wrong)
        recall = percent(count.found, count.gold)
        figures |= {
            f"{name}_p": precision,
            f"{name}_r": recall,
            f"{name}_f1": round(harmonic(precision, recall), 2),
        }
    return figures | {"parts": percent(sums.parts_found, sums.parts), "forbidden": sums.forbidden}
