"""Where words were said: told at the cue, in its occasion, or by a sentence that tells only the setting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tacitus.analysis.document import Analysis
from tacitus.analysis.places import place_held
from tacitus.analysis.tokens import Token
from tacitus.records.ids import ActorId
from tacitus.records.place import PlaceMention, PlaceRole
from tacitus.records.span import Span
from tacitus.records.statement import Party, Statement
from tacitus.statements.draft import Chars
from tacitus.statements.occasion import Occasion, occasion
from tacitus.statements.resolve import block_of
from tacitus.statements.speaker import party
from tacitus.statements.tree import Run, child, is_passive, lemmas_in

_WORDS = frozenset(
    {"statement", "remark", "comment", "announcement", "speech", "address", "appeal", "declaration"}
)
"""What was said, as a later sentence points back at it."""
_MAKES = frozenset({"make", "deliver", "give", "issue"})
_COMES = frozenset({"come"})
_POINTING = frozenset({"the", "this", "these", "that", "those", "his", "her", "its", "their"})
_SPEAKS = frozenset({"speak", "talk", "testify"})
_VERBS = _MAKES | _COMES | _SPEAKS
_TOWARD = frozenset({"to", "into", "toward", "towards"})
_MAX_STEPS = 6


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and on what occasion the words next to a sentence were said."""

    block: int
    """Index of the block in which it is told."""
    speaker: ActorId | None
    """Whose words; None for those of the statement right before it."""
    occasion: Span | None
    told: Party | None
    place: PlaceMention | None


def place_said(
    analysis: Analysis, head: int, content: Sequence[Chars], found: Occasion | None
) -> PlaceMention | None:
    """Return where a cue's words were said: in its occasion, else by syntax, else "here" at the dateline.

    Args:
        analysis: The report's analysis; its `places` are searched.
        head: The cue's main token.
        content: The characters of what is said; a place in them is the speaker's.
        found: The occasion at the cue.

    Returns:
        A place that the words tell; a dateline alone tells where a report was filed, not where X spoke.
    """
    within = _place_in(analysis, found.run) if found is not None else None
    near = within or place_held(analysis, head)
    if near is not None:
        return None if _is_inside(analysis, near, content) or _is_toward(analysis, near) else near
    filed = next((each.record for each in analysis.places if each.record.role is PlaceRole.DATELINE), None)
    return filed if filed is not None and _says_here(analysis.doc[head]) else None


def _says_here(cue: Token) -> bool:
    told = child(cue, "dobj", "dative")
    near = (*cue.children, *(told.children if told is not None else ()))
    return any(each.lower_ == "here" and each.dep_ == "advmod" for each in near)


def _place_in(analysis: Analysis, run: Run) -> PlaceMention | None:
    """Return the first place of an occasion that stands behind a preposition of place."""
    inside = (each for each in analysis.places if run[0] <= each.start and each.end <= run[1])
    for each in inside:
        above = _preposition(analysis, each.record)
        if above in {"in", "at", "near", "outside"} and each.record.role is not PlaceRole.DATELINE:
            return each.record
    return None


def _preposition(analysis: Analysis, place: PlaceMention) -> str:
    """Return the preposition on which a place hangs; empty for none."""
    located = next((each for each in analysis.places if each.record.span == place.span), None)
    if located is None:
        return ""
    here = analysis.doc.root_of(located.start, located.end)
    for _ in range(_MAX_STEPS):
        if here.pos_ == "ADP" or here.head == here:
            break
        here = here.head
    return here.lower_ if here.pos_ == "ADP" else ""


def _is_toward(analysis: Analysis, place: PlaceMention) -> bool:
    return _preposition(analysis, place) in _TOWARD


def _is_inside(analysis: Analysis, place: PlaceMention, content: Sequence[Chars]) -> bool:
    spans = (analysis.parsed.char_span(start, end) for start, end in content)
    return any(span.overlaps(place.span) for span in spans)


def with_settings(analysis: Analysis, statements: Sequence[Statement]) -> list[Statement]:
    """Give statements without a place or occasion those that a sentence beside them tells.

    "The president made this statement at a parade in Lima." is no statement; it tells where those of the
    president in the same paragraph and in the ones beside it were made.
    """
    found = list(statements)
    for setting in _settings(analysis):
        speaker = setting.speaker or _speaker_before(analysis, statements, setting)
        for index, each in enumerate(found):
            near = abs(block_of(analysis, _place(each)) - setting.block) <= 1
            bare = each.occasion is None and each.place is None
            if near and bare and speaker is not None and each.speaker.actor_id == speaker:
                told = each.addressee or setting.told
                found[index] = replace(each, occasion=setting.occasion, place=setting.place, addressee=told)
    return found


def _place(statement: Statement) -> int:
    return (statement.cue or statement.content[0]).start


def _speaker_before(analysis: Analysis, statements: Sequence[Statement], setting: Setting) -> ActorId | None:
    near = [each for each in statements if setting.block - block_of(analysis, _place(each)) in {0, 1}]
    last = max(near, key=_place, default=None)
    return None if last is None else last.speaker.actor_id


def _settings(analysis: Analysis) -> Iterator[Setting]:
    for token in lemmas_in(analysis.doc, _VERBS):
        subject = _tells_setting(token)
        if subject is None:
            continue
        found = occasion(analysis.doc, token.i, ())
        place = place_said(analysis, token.i, (), found)
        if found is None and place is None:
            continue
        located = analysis.mention_headed_by(subject)
        yield Setting(
            analysis.parsed.sentence_at(token.i).block,
            None if located is None or subject.lemma_.lower() in _WORDS else located.record.actor_id,
            None if found is None else analysis.parsed.span(*found.run),
            None if found is None or found.told is None else party(analysis, *found.told),
            place,
        )


def _tells_setting(verb: Token) -> Token | None:
    """Return the subject of "X made this statement", "the remarks were made", "X was speaking"; else None."""
    lemma = verb.lemma_.lower()
    subject = child(verb, "nsubj", "nsubjpass")
    if subject is None:
        return None
    if lemma in _SPEAKS:
        was = any(each.lower_ in {"was", "were"} for each in verb.children)
        return subject if verb.tag_ == "VBG" and was else None
    if lemma in _COMES or is_passive(verb):
        return subject if _points_back(subject) else None
    thing = child(verb, "dobj")
    return subject if thing is not None and _points_back(thing) else None


def _points_back(noun: Token) -> bool:
    opener = child(noun, "det", "poss")
    return noun.lemma_.lower() in _WORDS and opener is not None and opener.lower_ in _POINTING
