"""Drafts become records: parties, polarity, traces, chains and evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tacitus.analysis.document import Analysis
from tacitus.analysis.times.attach import time_of
from tacitus.records.ids import StatementId
from tacitus.records.place import PlaceMention
from tacitus.records.span import Span
from tacitus.records.statement import Party, Statement
from tacitus.records.trace import Trace
from tacitus.records.when import NO_TIME, When
from tacitus.statements.acts import modality, polarity, read_act
from tacitus.statements.chains import Named, addressee, only_passes_on, outer_drafts, passer_on
from tacitus.statements.clause import first_clause
from tacitus.statements.draft import Chars, Draft, tokens_of
from tacitus.statements.lexicon import Lexicon
from tacitus.statements.occasion import occasion
from tacitus.statements.reasons import reason
from tacitus.statements.repair import is_spoken
from tacitus.statements.setting import place_said
from tacitus.statements.speaker import party

_BRACKET = re.compile(r"\s*\[[^\[\]]{1,60}\]\s*")
"""An editor's insertion: none of the speaker's words."""
_ABOUT_A_THING = frozenset({"speech-act", "speaks-of", "accuse-of", "noun-of"})
_BARE = frozenset({"it", "this", "that", "them", "these", "those"})


@dataclass(frozen=True)
class Writer:
    """Turns the drafts of one report into statements."""

    analysis: Analysis
    lexicon: Lexicon

    def write(self, drafts: Sequence[Draft]) -> list[Statement]:
        """Return a statement for each draft that tells something by itself, in the given order.

        A draft inside another's content gets that one's source as via; one that does no more than pass
        another on is left out for it; a wish or a plan inside somebody's words is no statement of its own.
        """
        doc = self.analysis.doc
        holders = outer_drafts(doc, list(drafts))
        dropped = {
            holder for index, holder in holders.items() if only_passes_on(doc, drafts[holder], drafts[index])
        }
        made: dict[int, Statement] = {}
        for index, draft in enumerate(drafts):
            holder = holders.get(index)
            if index in dropped or (holder is not None and not self._stands_inside(draft)):
                continue
            if self._tells_nothing(draft):
                continue
            before = made.get(draft.continues) if draft.continues is not None else None
            made[index] = self._statement(draft, before, self._via(drafts, holders, index))
        kept: dict[StatementId, Statement] = {}
        for statement in made.values():
            kept.setdefault(statement.id, statement)
        return list(kept.values())

    def _tells_nothing(self, draft: Draft) -> bool:
        """Tell whether a speech act names its object by a bare pronoun: "denied it"."""
        text = self.analysis.parsed.normal.text
        words = " ".join(text[start:end] for start, end in draft.content).casefold()
        return draft.pattern in _ABOUT_A_THING and words in _BARE

    def _stands_inside(self, draft: Draft) -> bool:
        cue, head = draft.cue, draft.head
        if cue is None or head is None or draft.source is None or not cue.is_speech:
            return False
        return is_spoken(self.analysis.doc, head, cue)

    def _via(self, drafts: Sequence[Draft], holders: dict[int, int], index: int) -> tuple[Party, ...]:
        named: list[Named] = list(drafts[index].via)
        head = drafts[index].head
        if head is not None and (passing := passer_on(self.analysis.doc, head)) is not None:
            named.append(passing)
        holder, seen = holders.get(index), {index}
        speaker = drafts[index].source_head
        while holder is not None and holder not in seen:
            seen.add(holder)
            outer = drafts[holder]
            known = {main for _, main in named} | {speaker}
            if outer.source is not None and outer.source_head is not None and outer.source_head not in known:
                named.append((outer.source, outer.source_head))
            holder = holders.get(holder)
        return tuple(party(self.analysis, run, main) for run, main in named)

    def _statement(self, draft: Draft, before: Statement | None, via: tuple[Party, ...]) -> Statement:
        doc, cue = self.analysis.doc, draft.cue
        content = self._spans(_with_words(draft.content, self.analysis.parsed.normal.text))
        speaker = party(self.analysis, draft.source, draft.source_head)
        if before is not None:
            speaker = Party(before.speaker.actor_id, before.speaker.name, None)
        quoted = self._quoted(draft)
        owner = via[0].name if draft.words_of_via and via else speaker.name
        told, at, place = self._circumstances(draft)
        clause = first_clause(self.analysis, draft, speaker)
        reading = read_act(doc, draft, clause, self.lexicon)
        return Statement(
            id=Statement.make_id(content, speaker.span.text if speaker.span else speaker.name),
            speaker=speaker,
            cue=self._cue(draft),
            content=content,
            manner=draft.manner,
            act=reading.act,
            implied=reading.implied,
            modality=modality(doc, draft, clause, reading.act),
            negated=polarity(doc, draft, clause),
            trace=Trace(draft.pattern, self.lexicon.version, reason(doc, draft, reading)),
            evidence=content,
            via=via if before is None else before.via,
            addressee=party(self.analysis, *told) if told is not None else None,
            occasion=at if before is None else before.occasion,
            place=place if before is None else before.place,
            quoted=quoted,
            words_owner=owner if quoted else "",
            when=self._when(draft) if before is None else before.when,
            spoken=cue is None or draft.head is None or is_spoken(doc, draft.head, cue),
            continues=before.id if before is not None else None,
        )

    def _circumstances(self, draft: Draft) -> tuple[Named | None, Span | None, PlaceMention | None]:
        """Return whom the words were said to, the words that tell the occasion, and the place."""
        if draft.head is None or draft.cue is None or not draft.cue.is_speech:
            return None, None, None
        told = addressee(self.analysis.doc, draft.head, draft.cue)
        found = occasion(self.analysis.doc, draft.head, draft.content)
        place = place_said(self.analysis, draft.head, draft.content, found)
        if found is None:
            return told, None, None if place is None or self._is_of_a_thing(draft, place) else place
        return told or found.told, self.analysis.parsed.span(*found.run), place

    def _is_of_a_thing(self, draft: Draft, place: PlaceMention) -> bool:
        """Tell whether a place may be that of the speaker ("the office in Lima") or of an act's object."""
        if draft.pattern in _ABOUT_A_THING:
            return True
        return draft.source is not None and self.analysis.parsed.span(*draft.source).overlaps(place.span)

    def _spans(self, content: Sequence[Chars]) -> tuple[Span, ...]:
        return tuple(self.analysis.parsed.char_span(start, end) for start, end in sorted(content))

    def _cue(self, draft: Draft) -> Span | None:
        if draft.head is None or draft.cue_run is None:
            return None
        return self.analysis.parsed.span(*draft.cue_run)

    def _quoted(self, draft: Draft) -> tuple[Span, ...]:
        """Return the words between marks, an editor's brackets left out."""
        text = self.analysis.parsed.normal.text
        found: list[Chars] = []
        for each in draft.quotations:
            for start, end in draft.content:
                low, high = max(start, each.start), min(end, each.end)
                if draft.words_of_via:
                    low, high = each.start, each.end
                for bracket in _BRACKET.finditer(text, low, max(low, high)):
                    if bracket.start() > low:
                        found.append((low, bracket.start()))
                    low = bracket.end()
                if low < high and text[low:high].strip():
                    found.append((low, high))
        return self._spans(sorted(set(found)))

    def _when(self, draft: Draft) -> When:
        if draft.head is None:
            return NO_TIME
        return time_of(self.analysis, draft.head) or self._time_behind(draft) or NO_TIME

    def _time_behind(self, draft: Draft) -> When | None:
        """Return the time right behind what is said, which is no part of it and so dates the saying."""
        last = tokens_of(self.analysis.doc, draft.content[-1])
        if draft.head is None or not last or last[-1] < draft.head:
            return None
        end = last[-1] + 1
        after = end + 1 if end < len(self.analysis.doc) and self.analysis.doc[end].pos_ == "ADP" else end
        return next((each.record for each in self.analysis.times if each.start == after), None)


def _with_words(content: Sequence[Chars], text: str) -> Sequence[Chars]:
    """Return the parts of a content that hold a word: a bracket that its source left behind is none."""
    kept = [part for part in content if any(sign.isalnum() for sign in text[part[0] : part[1]])]
    return kept or content
