"""Tests in context for words that tell a time only sometimes: "May", "Sun", "fall", "second", 1998."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from tacitus.analysis.times.grammar import Grammar, Hit
from tacitus.analysis.tokens import Doc, Token

_COUNTED = re.compile(
    r" ?(?:people|men|women|troops|soldiers|percent|per cent|%|dollars|miles|kilomet|km|tons|tonnes|employees"
    r"|workers|jobs|members|students|others|houses|homes|shares|feet|pounds|barrels|acres|points|votes|m\b|ft\b"
    r"|rounds|prisoners|casualties|killed|dead|wounded|-strong|or more|or so|pages|copies|francs|yards|guns"
    r"|tanks|aircraft|ships|civilians|refugees|protesters|to \d{1,3}\b(?!\d))"
)
_AGE = re.compile(r"[ -]?olds?\b|[ -]of age", re.IGNORECASE)
_NAMED = frozenset({"PERSON", "ORG", "GPE", "WORK_OF_ART"})
_COUNT_LABELS = frozenset({"CARDINAL", "MONEY", "QUANTITY", "PERCENT"})
_ALWAYS_PARTS = frozenset({"midnight", "noon", "overnight", "midday"})
_AT_PARTS = frozenset({"dawn", "dusk", "night", "sunset", "sunrise", "nightfall", "daybreak"})


@dataclass(frozen=True)
class Words:
    """The text read, with the token at each character."""

    doc: Doc
    text: str
    starts: list[int]

    @classmethod
    def of(cls, doc: Doc) -> Words:
        """Return the words of a parse."""
        return cls(doc, doc.text, doc.starts)

    def token_at(self, char: int) -> Token:
        """Return the token that holds a character, or the one before a space."""
        return self.doc[max(0, bisect_right(self.starts, char) - 1)]

    def head(self, start: int, end: int) -> Token:
        """Return the syntactic head of the words in a half-open range of characters."""
        return self.doc.root_of(self.token_at(start).i, self.token_at(end - 1).i + 1)

    def before(self, char: int) -> str:
        """Return the word before a character, lower case; empty at the start."""
        match = re.search(r"([\w'’.-]+)\W*$", self.text[max(0, char - 25) : char])
        return match.group(1).lower() if match else ""


@dataclass(frozen=True)
class Case:
    """A hit to be tested where it stands."""

    hit: Hit
    words: Words
    near: dict[str, list[str]]
    """The lists of the table `near`."""

    def group(self, name: str) -> str:
        """Return what a group holds, in lower case; empty when absent."""
        return self.hit.groups.get(name, "")

    def shown(self, name: str) -> str:
        """Return what a group holds as written."""
        start, end = self.hit.places[name]
        return self.words.text[start:end]

    def token(self, name: str) -> Token:
        """Return the token at which a group begins."""
        return self.words.token_at(self.hit.places[name][0])

    @property
    def before(self) -> str:
        """The word before the hit, in lower case."""
        return self.words.before(self.hit.start)

    @property
    def after(self) -> str:
        """A few characters after the hit."""
        return self.words.text[self.hit.end : self.hit.end + 12]

    @property
    def led(self) -> str:
        """The words of the hit, in lower case."""
        return self.words.text[self.hit.start : self.hit.end].lower()


Check = Callable[[Case], bool]


def passes(hit: Hit, words: Words, grammar: Grammar) -> bool:
    """Tell whether the context allows the hit to be a time."""
    check = _CHECKS.get(hit.rule.check)
    return check is None or check(Case(hit, words, grammar.words["near"]))


def _month_alone(case: Case) -> bool:
    """A capital letter; for "May" or "March" also a preposition, or the parser's word that it is a date."""
    shown = case.shown("m")
    start, end = case.hit.places["m"]
    following = case.words.text[end : end + 2]
    if not shown[0].isupper() or (following[:1] in {"-", "–"} and following[1:].isupper()):
        return False
    token = case.token("m")
    short = len(shown) <= 3 and case.group("m") != "may" and case.words.text[end : end + 1] != "."
    if short and re.match(r" [A-Z][a-z]", case.words.text[end : end + 3]):  # Jan Kavan, Jun Li
        return False
    if case.group("m") == "march" and case.after.startswith((" for ", " of ")):
        return case.words.before(start) in {"in", "since", "until", "by"}
    if case.words.before(start) in case.near["month"] or case.group("mod"):
        return token.tag_ != "MD"
    month = case.group("m")
    if month in case.near["doubtful_months"] or shown.isupper() or len(month) <= 3:
        return token.ent_type_ == "DATE" and token.tag_ in {"NNP", "NN"}
    return token.ent_type_ not in _NAMED


def _month_capital(case: Case) -> bool:
    """A capital letter, and nothing behind that is named after the day."""
    following = re.match(r" ([A-Za-z]+)", case.words.text[case.hit.end : case.hit.end + 16])
    named = following is not None and following[1].lower() in case.near["named_after"]
    return case.shown("m")[0].isupper() and not named


def _year_alone(case: Case) -> bool:
    """Four digits are a year unless they count something, or lie outside 1400 to 2100."""
    if case.group("mod"):
        return True
    start, end = case.hit.places["y"]
    year = int(case.group("y"))
    before = case.words.before(start)
    if not 1400 <= year <= 2100 and before not in {"in", "year", "since"}:
        return False
    if _COUNTED.match(case.words.text[end : end + 20]):
        return False
    token = case.token("y")
    if before in case.near["count"]:
        return token.ent_type_ == "DATE"
    if token.ent_type_ in _COUNT_LABELS:
        return token.ent_type_ == "CARDINAL" and before in case.near["year"] and 1700 <= year <= 2050
    return token.ent_type_ not in {"PRODUCT", "FAC"} and not _counts_noun(token, year)


def _counts_noun(token: Token, year: int) -> bool:
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    return following is not None and following.tag_ == "NNS" and not token.ent_type_ and year % 100 == 0


def _decade_short(case: Case) -> bool:
    start = case.hit.places["dec"][0]
    quoted = case.words.text[start - 1 : start] in {"'", "’"}
    before = case.words.before(start - 1 if quoted else start)
    return quoted or before in {"the", "early", "late", "mid"} or bool(case.group("mod"))


def _season(case: Case) -> bool:
    """Tell a season: "fall" and "spring" need a preposition or article; none is one inside a name."""
    token = case.token("season")
    if any(case.group(name) for name in ("y", "rel", "ry", "mod")):
        return True
    if case.group("season") in {"fall", "spring"}:
        near = case.words.before(case.hit.places["season"][0]) in case.near["season"]
        governed = token.head.lemma_ in case.near["season"]
        return near and governed and token.tag_ in {"NN", "NNP"} and not case.after.startswith(" of ")
    return token.tag_ in {"NN", "NNP", "NNS"} and token.ent_type_ not in {*_NAMED, "EVENT", "FAC"}


def _weekday(case: Case) -> bool:
    start, end = case.hit.places["wd"]
    before = case.words.before(start)
    if not case.shown("wd")[0].isupper() or before in {"black", "bloody"}:
        return False
    if case.group("wd") in case.near["short_weekdays"]:
        return case.words.text[end : end + 1] == "." or before in {"on", "last", "next"}
    token = case.token("wd")
    if token.ent_type_ in {"ORG", "WORK_OF_ART"} and before == "the":
        return bool(case.group("rel"))
    return token.ent_type_ != "PERSON"


def _part(case: Case) -> bool:
    before, word = case.before, case.group("part")
    if before in {"good", "every", "each", "opening", "one"}:
        return False
    return (
        bool(case.group("rel") or case.group("mod2"))
        or word in _ALWAYS_PARTS
        or case.led.startswith("in the ")
        or (case.led.startswith("the ") and case.after.startswith(" of "))
        or (case.led.startswith("the ") and before in case.near["part"])
        or (before in {"at", "by"} and word in _AT_PARTS)
        or (bool(case.group("mod")) and before in {"in", "the"})
    )


def _clock_24(case: Case) -> bool:
    return bool(case.group("tz")) or case.before in case.near["clock"]


def _unit_rel(case: Case) -> bool:
    rel = case.group("rel")
    if case.token("unit").tag_ not in {"NN", "NNP", "NNS", "JJ", "POS"} or rel in {"latest", "final"}:
        return False
    if rel in {"present", "current"} and case.group("unit") == "day":
        return False
    if case.shown("unit").istitle() and case.shown("rel").istitle():  # "This Week" is a name
        return False
    if rel == "that":
        return case.token("rel").tag_ == "DT"
    return not case.after.lower().startswith(" one")


def _duration(case: Case) -> bool:
    num, unit = case.group("num"), case.group("unit")
    if (
        unit.startswith("quarter")
        and num in {"a", "one", "three"}
        and case.after.startswith((" of ", ", of "))
    ):
        return False  # a part of something
    single = num in {"a", "an"}
    if _AGE.match(case.after) or (
        single and unit in {"min", "sec", "hr", "yr", "night", "weekend", "weekday"}
    ):
        return False
    if unit in {"second", "sec"}:
        return False
    if num == "one" and unit in {"day", "night"}:
        counted = case.before in {"for", "in", "within", "than", "after"}
        return counted or case.words.text[case.hit.places["num"][1]] == "-"
    if single and case.after.startswith(("-", " of ", " in which", " when ")):
        return case.after.startswith("-long")
    return True


def _duration_vague(case: Case) -> bool:
    if _AGE.match(case.after) or case.words.text[: case.hit.start].endswith("-"):
        return False
    num = case.group("num")
    if num == "the" and not case.group("ahead"):
        return case.before in {"over", "through", "down", "throughout"} and case.group("unit") == "years"
    if num or case.group("ahead") or case.led.endswith("long"):
        return True
    return case.before in case.near["length"] or case.after.startswith((" of ", " ago", " before"))


def _set_word(case: Case) -> bool:
    token = case.words.token_at(case.hit.start)
    if token.pos_ == "PROPN" or (token.text[0].isupper() and not token.is_sent_start):
        return False
    return token.lower_ not in {"quarterly", "annual"} or token.tag_ == "RB"


def _present_word(case: Case) -> bool:
    """Tell the present: "Now, …" at the head of a sentence is a filler; "now that" is a conjunction."""
    token = case.words.token_at(case.hit.start)
    if token.lower_ != "now" or case.hit.end - case.hit.start > 3:
        return True
    filler = token.text[0].isupper() and case.after.startswith(",")
    return token.dep_ not in {"intj", "discourse"} and not filler and not case.after.startswith(" that ")


def _quarter(case: Case) -> bool:
    years = any(case.group(name) for name in ("y", "ry", "y1", "yr", "rel"))
    return years or case.group("unit") != "half"


def _weekend(case: Case) -> bool:
    return bool(case.group("rel")) or case.led.startswith("the ")


_CHECKS: dict[str, Check] = {
    "month_alone": _month_alone,
    "month_capital": _month_capital,
    "year_alone": _year_alone,
    "decade_short": _decade_short,
    "quarter": _quarter,
    "season": _season,
    "weekday": _weekday,
    "part": _part,
    "clock_24": _clock_24,
    "weekend": _weekend,
    "unit_rel": _unit_rel,
    "duration": _duration,
    "duration_vague": _duration_vague,
    "set_word": _set_word,
    "present_word": _present_word,
}
