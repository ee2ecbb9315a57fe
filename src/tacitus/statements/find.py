"""Find the statements of a report: marks and cues become drafts, drafts become records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tacitus.analysis.document import Analysis
from tacitus.records.ids import StatementId
from tacitus.records.span import Span
from tacitus.records.statement import Act, Party, Statement
from tacitus.records.trace import Trace
from tacitus.statements.acts import modality, polarity
from tacitus.statements.compose import compose
from tacitus.statements.direct import attribute, place_quotations
from tacitus.statements.draft import Chars, Draft
from tacitus.statements.lexicon import Lexicon, load_lexicon
from tacitus.statements.match import find_cues
from tacitus.statements.quotes import find_quotations
from tacitus.statements.reasons import reason
from tacitus.statements.speaker import party


def find_statements(analysis: Analysis) -> tuple[Statement, ...]:
    """Return every statement that a report attributes to somebody, in reading order.

    A statement inside another ("Sputnik reported that the minister warned …") stands beside it.

    Args:
        analysis: The report's parse with actors, mentions and times; all but the parse may be empty.

    Returns:
        Statements, ordered by the place of their first words.
    """
    doc = analysis.doc
    lexicon = load_lexicon()
    paragraphs = paragraphs_of(analysis)
    quotations = find_quotations(doc.text, paragraphs)
    pieces = attribute(doc, place_quotations(doc, quotations, paragraphs), lexicon)
    drafts = compose(doc, pieces, find_cues(doc, lexicon), quotations)
    statements = _Writer(analysis, lexicon).write(drafts)
    return tuple(sorted(statements, key=lambda each: (each.content[0].start, each.content[0].end, each.id)))


def paragraphs_of(analysis: Analysis) -> list[Chars]:
    """Return the characters of each block that was read, in the parse's text."""
    doc, sentences = analysis.doc, analysis.parsed.sentences
    found: list[Chars] = []
    block = -1
    for sentence in sentences:
        start = doc[sentence.start].idx
        end = doc[sentence.end - 1].idx + len(doc[sentence.end - 1])
        if sentence.block == block:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        block = sentence.block
    return found


@dataclass(frozen=True)
class _Writer:
    """Turns the drafts of one report into records."""

    analysis: Analysis
    lexicon: Lexicon

    def write(self, drafts: Sequence[Draft]) -> list[Statement]:
        made: dict[int, Statement] = {}
        for index, draft in enumerate(drafts):
            before = made.get(draft.continues) if draft.continues is not None else None
            made[index] = self._statement(draft, before)
        kept: dict[StatementId, Statement] = {}
        for statement in made.values():
            kept.setdefault(statement.id, statement)
        return list(kept.values())

    def _statement(self, draft: Draft, before: Statement | None) -> Statement:
        content = self._spans(draft.content)
        speaker = party(self.analysis, draft.source, draft.source_head)
        if before is not None:
            speaker = Party(before.speaker.actor_id, before.speaker.name, None)
        words = speaker.span.text if speaker.span else speaker.name
        quoted = self._quoted(draft)
        doc = self.analysis.doc
        return Statement(
            id=Statement.make_id(content, words),
            speaker=speaker,
            cue=self._cue(draft),
            content=content,
            manner=draft.manner,
            act=draft.cue.act if draft.cue is not None else Act.ASSERT,
            modality=modality(doc, draft),
            negated=polarity(doc, draft),
            trace=Trace(draft.pattern, self.lexicon.version, reason(doc, draft)),
            evidence=content,
            quoted=quoted,
            words_owner=speaker.name if quoted else "",
            continues=before.id if before is not None else None,
        )

    def _spans(self, content: Sequence[Chars]) -> tuple[Span, ...]:
        return tuple(self.analysis.parsed.char_span(start, end) for start, end in sorted(content))

    def _cue(self, draft: Draft) -> Span | None:
        if draft.head is None or draft.cue_run is None:
            return None
        return self.analysis.parsed.span(*draft.cue_run)

    def _quoted(self, draft: Draft) -> tuple[Span, ...]:
        pieces = [
            (max(start, each.start), min(end, each.end))
            for each in draft.quotations
            for start, end in draft.content
        ]
        return self._spans([piece for piece in pieces if piece[0] < piece[1]])
