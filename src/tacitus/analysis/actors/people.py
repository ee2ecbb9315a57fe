"""Finds people by name, with the office told before or after the name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tacitus import data
from tacitus.analysis.actors.names import common_name, given_names, name_parts, tails
from tacitus.analysis.actors.reading import Candidate, Reading, Sort, phrase_start, written
from tacitus.analysis.actors.spelling import readings, skeleton
from tacitus.analysis.actors.towns import town_country
from tacitus.analysis.actors.words import fold
from tacitus.analysis.tokens import Span, Token
from tacitus.records.actor import ActorKind, MentionKind

_NAME_TAGS = frozenset({"NNP", "NNPS"})
_LINKS = frozenset(
    {
        "-",
        "bin",
        "ibn",
        "al",
        "el",
        "de",
        "la",
        "van",
        "von",
        "der",
        "den",
        "del",
        "da",
        "dos",
        "du",
        "di",
        "ul",
        "ben",
    }
)
_TITLE_TAGS = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "POS", "HYPH", "DT", "VBN"})


@cache
def _words(list_name: str) -> frozenset[str]:
    return frozenset(data.read_toml("actors/people.toml")[list_name])


def find_people(reading: Reading) -> list[Candidate]:
    """Return the people named, in order: registry names, names tagged as people, names after an office.

    Every name found is marked as taken. Surnames that stand alone are found in a second walk, since a full
    name may follow its short form.
    """
    found = [*_registry_people(reading), *_namesakes(reading), *_tagged_people(reading)]
    found += _titled_people(reading)
    found += _surnames(reading, found)
    found = [candidate for candidate in found if not _is_town(candidate, found)]
    for candidate in found:
        _add_apposition(reading, candidate)
    return sorted(found, key=lambda candidate: (candidate.start, candidate.end))


def _is_town(candidate: Candidate, people: list[Candidate]) -> bool:
    """Tell whether a lone name tagged as a person is a town's: no office, nobody of that name."""
    parts = name_parts(candidate.name)
    if candidate.rule != "tagged-person" or len(parts) != 1 or candidate.end - candidate.start != 1:
        return False
    namesakes = any(
        len(name_parts(other.name)) > 1 and skeleton(parts[0]) in map(skeleton, name_parts(other.name))
        for other in people
    )
    return not namesakes and parts[0] not in given_names() and bool(town_country(candidate.name))


def _registry_people(reading: Reading) -> Iterator[Candidate]:
    for match in reading.names:
        people = [term.entry for term in match.terms if term.entry.kind == ActorKind.PERSON]
        if not people or match.end - match.start < 2:
            continue
        start, end = reading.tokens_of(match)
        reading.take(start, end)
        if len({entry.key for entry in people}) > 1 or common_name(people[0].name):
            yield _person(reading, start, end, "registry-name", "a name that several people have")
            continue
        candidate = _person(reading, start, end, "registry-name", f"{people[0].name} in the registry")
        candidate.entry = people[0]
        yield candidate


def _namesakes(reading: Reading) -> Iterator[Candidate]:
    for start, end in reading.namesakes:
        if reading.free(start, end):
            reading.take(start, end)
            yield _person(reading, start, end, "named-like-a-place", "a person named like a country or town")


def _tagged_people(reading: Reading) -> Iterator[Candidate]:
    for ent in reading.doc.ents:
        if ent.label_ != "PERSON" and not _named_like_person(reading, ent):
            continue
        start, end = _trimmed(reading, ent.start, ent.end)
        if ent.text in reading.places or written(reading.doc, start, end) in reading.places:
            continue
        if start < end and reading.free(start, end) and _may_be_person(reading, start, end):
            reading.take(start, end)
            yield _person(reading, start, end, "tagged-person", "tagged as a person's name")


def _named_like_person(reading: Reading, ent: Span) -> bool:
    """Tell whether a name tagged as a body or place is a person's: a given name, or an office beside it."""
    if ent.label_ not in {"ORG", "GPE", "NORP", "FAC", "PRODUCT", "LOC"} or not 2 <= len(ent) <= 4:
        return False
    words = [token for token in ent if token.tag_ != "POS"]
    if not 2 <= len(words) <= 3:
        return False
    if not all(token.text[:1].isupper() and token.text.isalpha() and token.tag_ == "NNP" for token in words):
        return False
    if any(not reading.known.isdisjoint({token.i}) for token in words):
        return False
    if any(ent.start <= first < ent.end for first, _ in reading.sector_spans):
        return False
    beside = {child.i for child in ent.root.children if child.dep_ == "appos"}
    office = any(reading.tokens_of(m)[1] - 1 in beside and m.word.person is not None for m in reading.sectors)
    return office or fold(words[0].text) in given_names()


def _trimmed(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """Cut titles before a name and signs after it."""
    doc = reading.doc
    while start < end and not (doc[end - 1].text[:1].isalpha() and doc[end - 1].tag_ != "POS"):
        end -= 1
    for first, last in reading.sector_spans:
        if first < end and start < last < end:
            start = last
    while (
        start < end
        and (fold(doc[start].text) in _words("honorifics") or not doc[start].text[:1].isupper())
        and end - start > 1
    ):
        start += 1
    return _with_hyphens(reading, start), end


def _with_hyphens(reading: Reading, start: int) -> int:
    """Take in the parts of a hyphenated given name that the tagger left out: "Marie-Ange Lespoir"."""
    doc = reading.doc
    if start >= 3 and doc[start - 2].tag_ == "HYPH" and doc[start - 1].tag_ == doc[start - 3].tag_ == "NNP":
        return start - 3
    if start >= 2 and doc[start - 1].tag_ == "HYPH" and doc[start - 2].tag_ == "NNP":
        return start - 2
    return start


def _may_be_person(reading: Reading, start: int, end: int) -> bool:
    doc = reading.doc
    words = [token.text for token in doc[start:end]]
    if start > 0 and doc[start - 1].lower_ == "the":
        return False
    if not all(word[:1].isupper() or fold(word) in _LINKS for word in words):
        return False
    if any(char.isdigit() for word in words for char in word):
        return False
    folded = {fold(word) for word in words}
    return not folded & _words("not_names") and reading.known.isdisjoint(range(start, end))


def _titled_people(reading: Reading) -> Iterator[Candidate]:
    """Names right after an office, whatever they are tagged as: "Deputy Foreign Minister Sergei Ryabkov"."""
    doc = reading.doc
    known = reading.known | {reading.tokens_of(match)[0] for match in reading.sectors}
    for match in reading.sectors:
        if match.word.person is None and match.word.weak is None:
            continue
        _, start = reading.tokens_of(match)
        end = start
        while end < len(doc) and end - start < 5 and _is_name_token(doc[end]) and end not in known:
            end += 1
        if end > start and reading.free(start, end) and fold(doc[start].text) not in _words("not_names"):
            if not doc[start].text[:1].isupper() or not _titles(reading, start):
                continue
            reading.take(start, end)
            yield _person(reading, start, end, "title-and-name", "a name right after an office")


def _titles(reading: Reading, name_start: int) -> bool:
    """Tell whether an office stands directly before, in the singular and in the same sentence."""
    title = reading.doc[name_start - 1]
    return title.sent == reading.doc[name_start].sent and title.tag_ in {"NN", "NNP"}


def _is_name_token(token: Token) -> bool:
    return (token.tag_ in _NAME_TAGS and token.text[:1].isupper()) or (
        fold(token.text) in _LINKS and token.i + 1 < len(token.doc) and token.nbor().text[:1].isupper()
    )


def _surnames(reading: Reading, full: list[Candidate]) -> Iterator[Candidate]:
    """Single names that are short for a person of this report, whatever they are tagged as."""
    doc = reading.doc
    last = {key for person in full for key in tails(person.name)}
    if not last:
        return
    known = reading.known
    for place in doc.capitals:
        token = doc[place]
        if len(token.text) < 2 or place in known:
            continue
        if token.tag_ not in _NAME_TAGS and token.ent_type_ not in {"PERSON", "ORG", "GPE", "NORP"}:
            continue
        if not reading.free(token.i, token.i + 1) or readings(token.text).isdisjoint(last):
            continue
        if token.i + 1 < len(doc) and doc[token.i + 1].tag_ in _NAME_TAGS and token.ent_type_ == "ORG":
            continue
        reading.take(token.i, token.i + 1)
        yield _person(reading, token.i, token.i + 1, "surname", "the family name of a person of this report")


def _person(reading: Reading, start: int, end: int, rule: str, reason: str) -> Candidate:
    """Build a candidate, taking in the office before the name."""
    doc = reading.doc
    name = written(reading.doc, start, end)
    candidate = Candidate(
        start, end, doc.root_of(start, end).i, Sort.PERSON, MentionKind.NAME, name, rule=rule, reason=reason
    )
    left = _title_start(reading, start)
    if left == start:
        return candidate
    code = reading.code(left, start)
    before = reading.words_before(start)
    titled = [
        m
        for m in reading.sectors
        if m.end == before > reading.words_before(left)
        and (m.word.person is not None or m.word.weak is not None)
    ]
    if titled and code.entry is None:
        candidate.start = left
        candidate.country, candidate.sector, candidate.former = code.country, code.sector, code.former
        candidate.nouns = tuple(word.text for word in reading.words[titled[0].start : titled[0].end])
        candidate.title = written(reading.doc, reading.tokens_of(titled[0])[0], start)
        candidate.reason = f"{reason}; {code.reason}"
    elif fold(doc[start - 1].text) in _words("honorifics"):
        candidate.start = start - 1
    return candidate


def _title_start(reading: Reading, name_start: int) -> int:
    doc = reading.doc
    floor = max(doc[name_start].sent.start, name_start - 10)
    start = name_start
    while start > floor:
        before = doc[start - 1]
        whole = reading.match_ending_at.get(start, start)
        if floor <= whole < start:
            start = whole
            continue
        if before.tag_ not in _TITLE_TAGS or (
            before.tag_ == "VBN" and before.dep_ not in {"amod", "compound"}
        ):
            break
        if before.text.islower() and before.tag_ in {"NN", "NNS"} and doc[start].text[:1].isupper():
            break
        start -= 1
        if before.tag_ == "DT":
            break
    return start


def _add_apposition(reading: Reading, candidate: Candidate) -> None:
    """Read an office told beside the name: "X, the foreign minister of Y," or "Y's foreign minister, X"."""
    head = reading.doc[candidate.head]
    beside = [child for child in head.children if child.dep_ == "appos"]
    if head.dep_ == "appos":
        beside.append(head.head)
    for noun in beside:
        if noun.pos_ not in {"NOUN", "PROPN"} or not reading.free(noun.i, noun.i + 1):
            continue
        start = phrase_start(noun)
        end = min(noun.right_edge.i + 1, noun.i + 10) if noun.i > head.i else noun.i + 1
        matches = [
            m
            for m in reading.sectors
            if reading.tokens_of(m)[1] == noun.i + 1
            and (m.word.person is not None or m.word.weak is not None)
        ]
        if not matches:
            continue
        candidate.beside = noun.i
        code = reading.code(start, end)
        if candidate.title:
            if code.country and not candidate.country:
                candidate.country = code.country
                candidate.reason += f"; country told beside the name: {code.reason}"
            return
        candidate.country, candidate.sector, candidate.former = code.country, code.sector, code.former
        candidate.nouns = tuple(word.text for word in reading.words[matches[0].start : matches[0].end])
        candidate.title = written(reading.doc, reading.tokens_of(matches[0])[0], noun.i + 1)
        candidate.reason += f"; beside the name: {code.reason}"
        return
