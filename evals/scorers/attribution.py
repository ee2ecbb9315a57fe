"""Who said what: source, cue and content spans against gold attributions.

A span is the set of tokens it covers; tokens are words or single marks. Whole = the content has a partner
whose words overlap with F1 of at least one half, and the sources share a word (or both have none). Direct
or mixed contents have some word between double quotation marks. Speech only: gold attributions whose cue is
one of saying (see `speech.py`) against the predictions that call themselves speech; those whose content
answers to a gold attribution that is no speech are neither rewarded nor punished. Measures: Pareti et al.
2013 (partial) and the gold folder's README; agreement with the reference scorer is tested on its
development set.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from evals.figures import Figures, Scores, Tally, prf_line
from evals.rows import Row, by_id
from evals.scorers.speech import is_speech

_TOKEN = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]")
_OPENING, _CLOSING, _STRAIGHT = "“„«", "”»", '"‟'
_NEARLY_ALL = 0.95
"""Share of a content's words between marks from which it is direct, not mixed."""
_PARTNER = 0.5
_NO_SPEECH = "attitude"
"""The act of a prediction that is an ascribed belief, wish or plan."""
_ANY = 1e-9
KINDS: dict[str, frozenset[str]] = {
    "": frozenset({"direct", "mixed", "indirect"}),
    "_direct_mixed": frozenset({"direct", "mixed"}),
    "_indirect": frozenset({"indirect"}),
}
"""Suffix of a figure's name → the kinds of content it counts."""

Tokens = frozenset[int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution as sets of token numbers; `_words` leave punctuation out where words are there."""

    source: Tokens
    cue: Tokens
    content: Tokens
    source_words: Tokens
    cue_words: Tokens
    content_words: Tokens
    kind: str
    is_speech: bool
    """By the cue for a gold one; for a prediction, that its act is no attitude."""


class TokenText:
    """A text cut into tokens, each known to stand between double quotation marks or not."""

    def __init__(self, text: str) -> None:
        self._tokens = [match.span() for match in _TOKEN.finditer(text)]
        self._is_word = [text[start].isalnum() or text[start] == "_" for start, _ in self._tokens]
        quoted = _quoted_places(text)
        self._quoted = [start in quoted for start, _ in self._tokens]
        self._at: dict[int, int] = {
            place: number for number, span in enumerate(self._tokens) for place in range(*span)
        }

    def tokens(self, spans: Iterable[list[int]]) -> Tokens:
        """Return the numbers of the tokens that the half-open ranges touch."""
        return frozenset(
            self._at[place] for start, end in spans for place in range(start, end) if place in self._at
        )

    def words(self, tokens: Tokens) -> Tokens:
        """Return the words among tokens; all of them when none is a word (a cue such as a colon)."""
        return frozenset(token for token in tokens if self._is_word[token]) or tokens

    def attribution(self, row: Row, *, is_speech: bool = True) -> Attribution:
        """Return a gold or predicted attribution as token sets."""
        source, cue, content = (self.tokens(row.get(role) or []) for role in ("source", "cue", "content"))
        words = [token for token in content if self._is_word[token]]
        quoted = sum(self._quoted[token] for token in words)
        kind = "indirect" if not quoted else "direct" if quoted >= _NEARLY_ALL * len(words) else "mixed"
        return Attribution(
            source, cue, content, self.words(source), self.words(cue), self.words(content), kind, is_speech
        )


def _quoted_places(text: str) -> set[int]:
    """Return the places between double marks; one left open goes on if the next paragraph opens with one."""
    places = set()
    inside = False
    for paragraph in re.finditer(r"[^\n]+", text):
        first = paragraph.group().lstrip()[:1]
        inside = inside and bool(first) and first in _OPENING + _STRAIGHT
        at_start = True
        for place in range(*paragraph.span()):
            char = text[place]
            if char in _OPENING:
                inside = True
            elif char in _CLOSING:
                inside = False
            elif char in _STRAIGHT:
                inside = inside if inside and at_start else not inside
            elif inside:
                places.add(place)
            at_start = at_start and char.isspace()
    return places


def overlap(a: Tokens, b: Tokens) -> float:
    """Return the F1 of two token sets, 0 to 1."""
    shared = len(a & b)
    return 2 * shared / (len(a) + len(b)) if shared else 0.0


def _equal(a: Tokens, b: Tokens) -> float:
    return float(a == b)


Pairs = dict[int, int]


def _align(
    gold: list[Attribution],
    predicted: list[Attribution],
    role: Callable[[Attribution], Tokens],
    alike: Callable[[Tokens, Tokens], float],
    least: float,
) -> Pairs:
    """Pair gold and predicted ones, best first; ties go to the better cue, then to the earlier ones."""
    offers = []
    for i, wanted in enumerate(gold):
        if not role(wanted):
            continue
        for j, offered in enumerate(predicted):
            likeness = alike(role(wanted), role(offered))
            if likeness >= least:
                offers.append((-likeness, -overlap(wanted.cue_words, offered.cue_words), i, j))
    pairs: Pairs = {}
    taken = set()
    for _, _, i, j in sorted(offers):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _content(attribution: Attribution) -> Tokens:
    return attribution.content_words


def _cue(attribution: Attribution) -> Tokens:
    return attribution.cue_words


def _all_content(attribution: Attribution) -> Tokens:
    return attribution.content


def _same_source(a: Attribution, b: Attribution) -> bool:
    return bool(a.source_words & b.source_words) or (not a.source and not b.source)


def _strictly(a: Attribution, b: Attribution) -> bool:
    return a.source_words == b.source_words and (overlap(a.cue_words, b.cue_words) > 0 or not a.cue)


class _Document:
    """Gold and predictions of one document."""

    def __init__(self, row: Row, offered: list[Row]) -> None:
        text = TokenText(row["text"])
        self.gold = [
            text.attribution(one, is_speech=is_speech(one, row["text"])) for one in row["attributions"]
        ]
        predicted = [text.attribution(one, is_speech=one.get("act") != _NO_SPEECH) for one in offered]
        ignored = text.tokens(row.get("ignore") or [])
        self.predicted = [
            one
            for one in predicted
            if (one.content or one.cue)
            and not (ignored and len(one.content & ignored) * 2 > len(one.content or ignored))
        ]

    def count(self, tallies: dict[str, Tally]) -> None:
        gold, predicted = self.gold, self.predicted
        half = _align(gold, predicted, _content, overlap, _PARTNER)
        exact = _align(gold, predicted, _content, _equal, 1)
        pairings = {
            "content": half,
            "content_exact": _align(gold, predicted, _all_content, _equal, 1),
            "content_exact_words": exact,
            "whole": {i: j for i, j in half.items() if _same_source(gold[i], predicted[j])},
            "whole_strict": {i: j for i, j in exact.items() if _strictly(gold[i], predicted[j])},
        }
        for suffix, kinds in KINDS.items():
            rows = [i for i, one in enumerate(gold) if one.kind in kinds]
            columns = [j for j, one in enumerate(predicted) if one.kind in kinds]
            for name, pairs in pairings.items():
                _add(tallies[name + suffix], pairs, rows, columns)
            self._count_partial(tallies["content_partial" + suffix], rows, columns)
        self._count_speech(tallies["whole_speech"], half, pairings["whole"])
        with_cue = [i for i, one in enumerate(gold) if one.cue]
        cued = [j for j, one in enumerate(predicted) if one.cue]
        _add(tallies["cue"], _align(gold, predicted, _cue, overlap, _ANY), with_cue, cued)
        _add(tallies["cue_exact_words"], _align(gold, predicted, _cue, _equal, 1), with_cue, cued)
        tallies["source_of_content"].add(len(half), len(half), len(pairings["whole"]))

    def _count_speech(self, tally: Tally, half: Pairs, whole: Pairs) -> None:
        rows = [i for i, one in enumerate(self.gold) if one.is_speech]
        beside = {j for i, j in half.items() if not self.gold[i].is_speech}
        columns = [j for j, one in enumerate(self.predicted) if one.is_speech and j not in beside]
        _add(tally, {i: j for i, j in whole.items() if j in set(columns)}, rows, columns)

    def _count_partial(self, tally: Tally, rows: list[int], columns: list[int]) -> None:
        wanted = frozenset[int]().union(*(one.content_words for one in self.gold))
        offered = frozenset[int]().union(*(one.content_words for one in self.predicted))
        tally.add(
            len(columns),
            len(rows),
            sum(_share(self.predicted[j].content_words, wanted) for j in columns),
            sum(_share(self.gold[i].content_words, offered) for i in rows),
        )


def _share(words: Tokens, others: Tokens) -> float:
    return len(words & others) / len(words) if words else 0.0


def _add(tally: Tally, pairs: Pairs, rows: list[int], columns: list[int]) -> None:
    taken = set(pairs.values())
    tally.add(len(columns), len(rows), sum(j in taken for j in columns), sum(i in pairs for i in rows))


def _names() -> Iterator[str]:
    yield from ("cue", "cue_exact_words", "source_of_content", "whole_speech")
    for suffix in KINDS:
        for name in (
            "content",
            "content_exact",
            "content_exact_words",
            "content_partial",
            "whole",
            "whole_strict",
        ):
            yield name + suffix


def score(gold: list[Row], predictions: list[Row]) -> Scores:
    """Score attributions.

    Args:
        gold: Rows with `id`, `text`, `attributions`, and `ignore` where zones are left out of the count.
        predictions: Rows with `id` and `attributions`; a missing id counts as empty.

    Returns:
        `cue_*` (any overlap), `content_*` (half of the words), `whole_*`, each also for direct or mixed and
        for indirect contents, and stricter kinds of each; `whole_speech_*` for speech only.
    """
    tallies = {name: Tally() for name in _names()}
    offered = by_id(predictions)
    for row in gold:
        _Document(row, offered.get(str(row["id"]), {}).get("attributions") or []).count(tallies)
    figures: Figures = {
        "gold_count": int(tallies["whole"].gold),
        "predicted_count": int(tallies["whole"].predicted),
    }
    for name, tally in tallies.items():
        if name != "source_of_content":
            figures |= tally.figures(name)
    figures["source_of_content"] = round(tallies["source_of_content"].recall, 2)
    lines = (
        f"{figures['gold_count']} gold attributions, {figures['predicted_count']} predicted",
        prf_line("the cue is found (any shared word)", "cue", figures),
        prf_line("the content is found (half of its words)", "content", figures),
        prf_line("the content's words exactly", "content_exact_words", figures),
        prf_line("whole: content and source", "whole", figures),
        prf_line("whole, direct or mixed", "whole_direct_mixed", figures),
        prf_line("whole, indirect", "whole_indirect", figures),
        prf_line("whole, speech only", "whole_speech", figures),
        f"  the source is right for {figures['source_of_content']:.1f} % of the contents found",
    )
    return Scores(figures, lines)
