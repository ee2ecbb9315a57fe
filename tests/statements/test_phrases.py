"""According to, headlines, transcripts."""

from tacitus.analysis.document import ParsedReport, Sentence
from tacitus.records.report import BlockKind
from tacitus.statements.phrases import according_source, find_phrases
from tests.factory import make_doc, make_parsed
from tests.statements import docs

HEADLINE = """
Minister minister NN NOUN ROOT 0
+: : : PUNCT punct -1
Talks talk NNS NOUN nsubj 2
will will MD AUX aux 1
resume resume VB VERB dep -4
"""


def headline(kind: BlockKind, first: str = "Minister") -> ParsedReport:
    parsed = make_parsed(make_doc(HEADLINE.replace("Minister", first, 1)))
    return ParsedReport(parsed.report, parsed.parse, parsed.normal, (Sentence(0, 5, kind, 0),))


def test_according_to_names_its_source() -> None:
    doc = docs.doc_of(docs.ACCORDING)
    source = according_source(doc, 3)
    assert source is not None
    assert source.text == "bank"


def test_a_headline_names_its_speaker_before_a_colon() -> None:
    (found,) = find_phrases(headline(BlockKind.TITLE))
    assert found.pattern == "headline"
    assert found.source == (0, 1)
    assert found.content == ((2, 5),)


def test_a_name_in_capitals_opens_a_paragraph_of_a_transcript() -> None:
    parsed = make_parsed(
        make_doc("Yes yes UH INTJ ROOT 0\n" + HEADLINE.lstrip().replace("Minister", "MAYOR", 1))
    )
    sentences = (Sentence(0, 1, BlockKind.PARAGRAPH, 0), Sentence(1, 6, BlockKind.PARAGRAPH, 1))
    (found,) = find_phrases(ParsedReport(parsed.report, parsed.parse, parsed.normal, sentences))
    assert found.pattern == "transcript"
    assert found.content == ((3, 6),)
