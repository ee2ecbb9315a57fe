"""Speakers named beside their title, or by the statement before."""

from dataclasses import replace

from tacitus.analysis.document import Analysis, Located
from tacitus.records.actor import ActorKind
from tacitus.records.span import Span
from tacitus.records.statement import Party, Statement
from tacitus.statements.resolve import carry_speakers, named_beside
from tests.factory import make_actor, make_analysis, make_doc, make_mention
from tests.statements import docs

NAME, TITLE, BODY = (
    make_actor("Ada Lovelace"),
    make_actor("the minister"),
    make_actor("Volna", kind=ActorKind.BODY),
)

BESIDE = """
Ada Ada NNP PROPN compound 1
Lovelace Lovelace NNP PROPN nsubj 5
+, , , PUNCT punct -1
the the DT DET det 1
minister minister NN NOUN appos -3
{comma}
left leave VBD VERB ROOT 0
"""


def _beside(comma: str) -> Analysis:
    doc = make_doc(BESIDE.format(comma=comma))
    plain = make_analysis(doc)
    mentions = (
        Located(make_mention(NAME, plain.parsed.span(0, 2)), 0, 2),
        Located(make_mention(TITLE, plain.parsed.span(3, 5)), 3, 5),
    )
    return make_analysis(doc, actors=(NAME, TITLE), mentions=mentions)


def test_a_title_between_commas_is_the_name_before_it() -> None:
    assert named_beside(_beside("+, , , PUNCT punct -4"), TITLE) == NAME


def test_a_list_names_nobody_beside() -> None:
    assert named_beside(_beside("and and CC CCONJ cc -4"), TITLE) == TITLE


def test_a_name_needs_nobody_beside() -> None:
    assert named_beside(_beside("+, , , PUNCT punct -4"), NAME) == NAME


def _two(first: Party, words: str, of: Party) -> list[Statement]:
    """Two statements of one paragraph: by `first`, then by `of`, whose words are `words`."""
    (one,) = docs.statements_of(docs.INVERTED)
    analysis = docs.analysis_of(docs.INVERTED, actors=(NAME, TITLE, BODY))
    named = Span(analysis.report.id, 0, 1, "x")
    spoken = Span(analysis.report.id, 1, 1 + len(words), words)
    later = Span(analysis.report.id, 40, 44, "said")
    again = replace(one, cue=later, speaker=replace(of, span=spoken))
    return carry_speakers(analysis, [again, replace(one, speaker=replace(first, span=named))])


def test_he_is_no_body_but_the_person_who_spoke_before() -> None:
    known = Party(NAME.id, NAME.name, None)
    assert _two(known, "he", Party(BODY.id, BODY.name, None))[1].speaker.name == NAME.name
    assert _two(known, "they", Party(BODY.id, BODY.name, None))[1].speaker.name == BODY.name


def test_a_title_that_names_nobody_is_the_person_who_spoke_before() -> None:
    known = Party(NAME.id, NAME.name, None)
    assert _two(known, "the diplomat", Party(None, "diplomat", None))[1].speaker.actor_id == NAME.id
    assert _two(known, "a diplomat", Party(None, "diplomat", None))[1].speaker.actor_id is None


def test_nobody_before_leaves_the_speaker_unknown() -> None:
    body = Party(BODY.id, BODY.name, None)
    assert _two(body, "the diplomat", Party(None, "diplomat", None))[1].speaker.name == "diplomat"
