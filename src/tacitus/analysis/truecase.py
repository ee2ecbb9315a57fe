"""Texts in capitals, as old wire copy has them, in the letters the parser knows: only case changes, no place.

The parser was trained on mixed case; in capitals it finds few names and many wrong ones. Each word takes the
form it has in the report's own mixed-case parts, else the form news usually gives it; words unknown to news
are names when the gazetteer or their shape says so. Source of the idea: Lita et al., "tRuEcasIng" (ACL 2003);
the rules are our own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from tacitus.analysis.casing import WORD, listed, phrases, usual_forms
from tacitus.analysis.places.gazetteer import load_gazetteer

_SHARE = 0.9
"""Share of capitals among the letters from which a paragraph is read as one in capitals."""
_LEAST_WORDS = 5
"""A shorter paragraph in capitals may be a name or a cry, and is left as it is."""
_ENGLISH_ENDINGS = ("ing", "ed", "ly", "tion", "tions", "ment", "ments", "ness", "ism", "ists", "ity", "able")
_TOWN = 50_000
"""People from which a town's name wins over a plain word of the dictionary."""
_LONGEST_NAME = 5
"""Words in a name that the gazetteer is asked for."""
_SHORT = re.compile(r"([(\[])([A-Z]{2,10})[)\]]|\b([A-Z]{2,10}) [(\[]([^)\]\n]{8,120})[)\]]")
_CONTRACTED = frozenset({"s", "t", "re", "ll", "ve", "d", "m"})
_SENTENCE_END = re.compile(r"[.?!][\"”’)\]]*\s*$")
_BRACKETS = re.compile(r"(?:\s*\[[^\]\n]*\])+\s*$")
_DATELINE = re.compile(r"^[^a-z]{0,100}\d[^a-z]{0,40}(?:--|–|—)\s*$")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[\"“])(?:[A-Z]|MR|MRS|MS|DR|ST|GEN|COL|LT|MAJ|CAPT|SGT|SEN|REP|GOV|MSGR|NO|REV|(?:[A-Z]\.)+[A-Z])\.$"
)


def truecase(text: str, is_word: Callable[[str], bool]) -> str:
    """Return a text with its paragraphs in capitals in usual letters; every character keeps its place.

    Args:
        text: Paragraphs divided by blank lines.
        is_word: Tells whether a word in small letters is a plain English word.
    """
    parts = text.split("\n\n")
    shouted = [is_in_capitals(part) for part in parts]
    if not any(shouted):
        return text
    own = _forms_within(part for part, loud in zip(parts, shouted, strict=True) if not loud)
    caser = _Caser(own, is_word, _short_names(text))
    return "\n\n".join(caser.read(part) if loud else part for part, loud in zip(parts, shouted, strict=True))


def is_in_capitals(paragraph: str) -> bool:
    """Tell whether nearly all letters of a paragraph of several words are capitals."""
    capitals = sum(map(str.isupper, paragraph))
    if capitals < _LEAST_WORDS or capitals < _SHARE * sum(map(str.isalpha, paragraph)):
        return False
    return len(WORD.findall(paragraph)) >= _LEAST_WORDS


def _forms_within(parts: Iterable[str]) -> dict[str, str]:
    """Return the forms that words have inside the sentences of mixed-case paragraphs."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for part in parts:
        for match in WORD.finditer(part):
            before = part[: match.start()].rstrip()[-1:]
            if len(match[0]) > 1 and before.isalnum():
                counted[match[0].lower()][match[0]] += 1
    return {word: max(forms, key=lambda form: (forms[form], form)) for word, forms in counted.items()}


def _short_names(text: str) -> dict[str, str]:
    """Return short names by their small letters, each with the full name told beside it.

    "LIBERATION FRONT [FMLN]" and "FMLN [… LIBERATION FRONT]": the first letters spell the short name.
    """
    found: dict[str, str] = {}
    for match in _SHORT.finditer(text):
        short = match[2] or match[3]
        words = WORD.findall(match[4] or text[max(0, match.start() - 120) : match.start()])[-12:]
        first = _spelled(short, words)
        if first >= 0:
            found[short.lower()] = " ".join(words[first:]).lower()
    return found


def _spelled(short: str, words: list[str]) -> int:
    """Return from which word on the first letters spell most of a short name; -1 when they do not."""
    rest = list(short)
    for at in range(len(words) - 1, -1, -1):
        if words[at][0].upper() == rest[-1]:
            rest.pop()
        if not rest:
            return at
        if len(rest) <= len(short) // 4 and words[at][0].upper() == short[0]:
            return at
    return -1


@dataclass(slots=True)
class _Line:
    """The words of a paragraph: in small letters, as they are to be written, and what stands between."""

    words: list[str]
    made: list[str]
    gaps: list[str]
    """Behind each word."""
    behind_digit: list[bool]

    def follows_name(self, at: int) -> bool:
        """Tell whether a word stands right behind one with a capital letter."""
        return at > 0 and self.gaps[at - 1] == " " and self.made[at - 1][0].isupper()

    def precedes_name(self, at: int) -> bool:
        """Tell whether a word stands right before one with a capital letter."""
        return self.gaps[at].strip(".") in {" ", "  "} and self.made[at + 1][0].isupper()


@dataclass(slots=True)
class _Caser:
    """The forms of the words of one report."""

    own: dict[str, str]
    is_word: Callable[[str], bool]
    short: dict[str, str]
    forms: dict[str, str] = field(default_factory=dict)

    def read(self, paragraph: str) -> str:
        """Return a paragraph in usual letters."""
        found = list(WORD.finditer(paragraph))
        words = [match[0].lower() for match in found]
        gaps = [paragraph[a.end() : b.start()] for a, b in pairwise(found)]
        behind = [match.start() > 0 and paragraph[match.start() - 1].isdigit() for match in found]
        line = _Line(words, [self._form(word) for word in words], [*gaps, ""], behind)
        for at in range(len(words)):
            line.made[at] = _beside(line, at) or line.made[at]
        self._write_names(line)
        pieces = list(paragraph)
        for match, form in zip(found, line.made, strict=True):
            if len(form) != len(match[0]):  # a few letters change in number with their case
                continue
            first = _begins_sentence(paragraph[max(0, match.start() - 250) : match.start()])
            pieces[match.start() : match.end()] = form[0].upper() + form[1:] if first else form
        return "".join(pieces)

    def _form(self, word: str) -> str:
        if word not in self.forms:
            usual = "" if len(word) == 1 else self.own.get(word) or usual_forms().get(word, "")
            self.forms[word] = usual if len(usual) == len(word) else self._unusual(word)
        return self.forms[word]

    def _unusual(self, word: str) -> str:
        """Return the form of a word that news seldom uses, by its shape, the dictionary and the gazetteer."""
        if word in self.short or len(word) == 1:
            return word if word == "a" else word.upper()
        gazetteer = load_gazetteer()
        rows, known = gazetteer.rows(word), self.is_word(word)
        if rows and (not known or any(gazetteer.number("population", row) >= _TOWN for row in rows)):
            return word.capitalize()
        if known or (len(word) > 6 and word.endswith(_ENGLISH_ENDINGS)):
            return word
        if len(word) <= 3 or not re.search("[aeiouy]", word):
            return word.upper()
        return word.capitalize()

    def _write_names(self, line: _Line) -> None:
        """Write names of several words with capitals: those known, and those a short name stands beside."""
        at = 0
        while at < len(line.words):
            size = 0
            if not (line.words[at] in listed()["openers"] and line.words[at - 1] in listed()["particles"]):
                size = _known_phrase(line, at) or self._explained(line, at) or _place_name(line, at)
            at += max(1, size)

    def _explained(self, line: _Line, at: int) -> int:
        for name in self.short.values():
            words = name.split(" ")
            if line.words[at : at + len(words)] == words:
                _capitalize(line, at, len(words))
                return len(words)
        return 0


def _beside(line: _Line, at: int) -> str:
    """Return the form of a word that those beside it tell: titles, months, particles; empty for none."""
    word, lists = line.words[at], listed()
    before = line.words[at - 1] if at else ""
    gap_before, gap = line.gaps[at - 1] if at else "", line.gaps[at]
    if (gap_before in {"'", "’"} and word in _CONTRACTED) or line.behind_digit[at]:
        return word
    if len(word) == 1 and gap in {"'", "’"} and len(line.words[at + 1]) > 2:
        line.made[at + 1] = line.words[at + 1].capitalize()
        return word.upper()
    if word == "a" and gap.startswith("."):
        return "A"
    if word in lists["months"]:
        dated = gap_before.strip(" ,").isdigit() or gap.strip(" ,.").isdigit()
        return word.capitalize() if dated or before in lists["before_month"] else word
    if word == "us":
        return "US" if before == "the" else word
    return _in_name(line, at)


def _in_name(line: _Line, at: int) -> str:
    word, lists = line.words[at], listed()
    before = line.words[at - 1] if at else ""
    follows, precedes = line.follows_name(at), line.precedes_name(at)
    if word in lists["openers"] and precedes and not follows and before not in lists["particles"]:
        return word.capitalize()
    if word in lists["particles"]:
        return word
    is_title = word in lists["titles"] and precedes and line.words[at + 1] not in lists["openers"]
    is_tail = word in lists["tails"] and follows and before not in lists["titles"]
    is_rare = follows and word not in usual_forms() and not word.endswith(_ENGLISH_ENDINGS)
    return word.capitalize() if is_title or is_tail or is_rare else ""


def _known_phrase(line: _Line, at: int) -> int:
    """Write a name of several words as the registry does; return their number, 0 for none."""
    for phrase in phrases().get(line.words[at], ()):
        if line.words[at : at + len(phrase)] == [word.lower() for word in phrase]:
            line.made[at : at + len(phrase)] = phrase
            return len(phrase)
    return 0


def _place_name(line: _Line, at: int) -> int:
    """Write a town of several words with capitals; return their number, 0 for none.

    The last word must be no plain one, but in long names: "new attacks" is no name.
    """
    if line.words[at] in {"of", "in", "the", "a"}:
        return 0
    for size in range(min(_LONGEST_NAME, len(line.words) - at), 1, -1):
        made = line.made[at : at + size]
        joined = all(gap in {" ", "-", ". "} for gap in line.gaps[at : at + size - 1])
        proper = made[-1][0].isupper() or (size > 3 and made[0][0].isupper())
        if not joined or not proper or all(form[0].isupper() for form in made):
            continue
        if load_gazetteer().rows(" ".join(line.words[at : at + size])):
            _capitalize(line, at, size)
            return size
    return 0


def _capitalize(line: _Line, at: int, size: int) -> None:
    small = listed()["particles"] | _CONTRACTED | {"and", "for", "the", "in"}
    for each in range(at, at + size):
        if each == at or line.words[each] not in small:
            line.made[each] = line.words[each].capitalize()


def _begins_sentence(before: str) -> bool:
    """Tell whether a word behind `before`, the paragraph so far, begins a sentence or what is quoted."""
    if before[-1:] in {'"', "“"}:
        before = before[:-1].rstrip()
        if before[-1:] in {",", ":", "]"}:
            return True
    bare = _BRACKETS.sub("", before)
    if not bare.strip(' "“[(') or _DATELINE.match(bare):
        return True
    return bool(_SENTENCE_END.search(bare)) and not _ABBREVIATION.search(bare.rstrip())
