"""Find the statements of a report: marks and cues become drafts, drafts become records."""

from __future__ import annotations

from tacitus.analysis.document import Analysis
from tacitus.records.statement import Statement
from tacitus.statements.compose import compose
from tacitus.statements.direct import attribute
from tacitus.statements.draft import Chars
from tacitus.statements.lexicon import load_lexicon
from tacitus.statements.match import find_cues
from tacitus.statements.nominal import find_nominal
from tacitus.statements.phrases import find_phrases
from tacitus.statements.placed import place_quotations
from tacitus.statements.quotes import find_quotations
from tacitus.statements.repair import repair
from tacitus.statements.repeats import merge_repeats
from tacitus.statements.resolve import carry_speakers
from tacitus.statements.setting import with_settings
from tacitus.statements.write import Writer


def find_statements(analysis: Analysis, cues: str = "") -> tuple[Statement, ...]:
    """Return every statement that a report attributes to somebody, in reading order.

    A statement inside another ("Sputnik reported that the minister warned …") stands beside it.

    Args:
        analysis: The report's parse with actors, mentions and times; all but the parse may be empty.
        cues: Path of a user's file of cues; empty for none.

    Returns:
        Statements, ordered by the place of their first words.
    """
    doc = analysis.doc
    lexicon = load_lexicon(cues)
    paragraphs = paragraphs_of(analysis)
    quotations = find_quotations(analysis.parsed.normal.text, paragraphs)
    founds = repair(
        doc, [*find_phrases(analysis.parsed), *find_cues(doc, lexicon), *find_nominal(doc, lexicon)]
    )
    quoted = place_quotations(doc, quotations, paragraphs)
    pieces = attribute(doc, quoted, lexicon, {found.head: found for found in founds})
    drafts = compose(doc, pieces, founds, quoted, lexicon)
    words = [analysis.parsed.char_span(each.start, each.end) for each in quotations]
    written = carry_speakers(analysis, Writer(analysis, lexicon).write(drafts))
    written = with_settings(analysis, written)
    statements = merge_repeats(written, words)
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
