from __future__ import annotations

from tacitus.analysis.document import Located
from tacitus.records.report import BlockKind
from tests.factory import make_actor, make_analysis, make_doc, make_mention, make_parsed

ROWS = """
Peru Peru NNP PROPN poss 2
's 's POS PART case -1
minister minister NN NOUN nsubj 1
spoke speak VBD VERB ROOT 0
+. . . PUNCT punct -1
She she PRP PRON nsubj 1
left leave VBD VERB ROOT 0
"""


def test_tokens_lead_back_to_the_text() -> None:
    parsed = make_parsed(make_doc(ROWS))
    assert parsed.span(2, 4).text == "minister spoke"
    assert parsed.char_span(0, 4).text == "Peru"


def test_sentences_know_their_tokens() -> None:
    parsed = make_parsed(make_doc(ROWS))
    assert parsed.sentence_index(4) == 0
    assert parsed.sentence_at(6).start == 5


def test_mentions_are_found_by_token_longest_first() -> None:
    doc = make_doc(ROWS)
    parsed = make_parsed(doc)
    minister, peru = make_actor("the minister"), make_actor("Peru")
    mentions = (
        Located(make_mention(peru, parsed.span(0, 1)), 0, 1),
        Located(make_mention(minister, parsed.span(0, 3)), 0, 3),
    )
    analysis = make_analysis(doc, actors=(minister, peru), mentions=mentions)
    assert [located.record.actor_id for located in analysis.mentions_at(0)] == [minister.id, peru.id]
    assert analysis.mentions_at(5) == []
    headed = analysis.mention_headed_by(doc[2])
    assert headed is not None
    assert analysis.actor(headed.record.actor_id) == minister
    assert len(list(analysis.sentences(BlockKind.HEADING))) == 0
    assert len(list(analysis.sentences())) == 2
