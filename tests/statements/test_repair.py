"""Repairs of what the parse joins wrongly."""

import pytest

from tacitus.records.statement import Act
from tacitus.statements.lexicon import load_lexicon
from tacitus.statements.match import find_cues
from tacitus.statements.nominal import find_nominal
from tacitus.statements.repair import is_spoken, repair
from tests.statements import docs, texts

LEXICON = load_lexicon()


def repaired(rows: str):
    doc = docs.doc_of(rows)
    return doc, repair(doc, [*find_cues(doc, LEXICON), *find_nominal(doc, LEXICON)])


def test_a_participle_goes_back_to_the_speaker_and_denies_the_claim() -> None:
    doc, (stressed, ruled_out) = repaired(docs.RULING_OUT)
    assert doc.text_of(*stressed.content[0]) == "the aid will come"
    assert ruled_out.pattern == "denied-claim"
    assert ruled_out.cue.act is Act.DENY
    assert ruled_out.source == stressed.source
    assert doc.text_of(*ruled_out.content[0]) == "Ghana has troops there"


def test_what_is_not_said_is_not_spoken() -> None:
    doc, (found,) = repaired(docs.NOT_SAID)
    assert not is_spoken(doc, found.head, found.cue)
    doc, (found,) = repaired(docs.SAID_THAT)
    assert is_spoken(doc, found.head, found.cue)


@pytest.mark.model
def test_the_time_before_a_dating_clause_dates_the_saying() -> None:
    warned = texts.one("He warned that Spain had to leave Peru in March, when two planes landed near Lima.")
    assert warned.words == "Spain had to leave Peru"
    assert warned.when.span is not None
    assert warned.when.span.text == "March"
    said = texts.one("He said that the army would leave in March, when the truce begins.")
    assert said.words.startswith("the army would leave in March")
