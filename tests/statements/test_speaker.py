"""From a source's words to a party."""

from tacitus.analysis.document import Located
from tacitus.statements.speaker import UNKNOWN, party
from tests.factory import make_actor, make_mention
from tests.statements import docs


def test_nobody_named_is_unknown() -> None:
    assert party(docs.analysis_of(docs.SEEMS), None, None) is UNKNOWN


def test_without_mentions_the_words_name_the_party() -> None:
    found = party(docs.analysis_of(docs.SAID_THAT), (0, 2), 1)
    assert (found.actor_id, found.name) == (None, "The minister")


def test_a_relative_pronoun_stands_for_the_noun_before_it() -> None:
    actor = make_actor("Ada Lovelace")
    plain = docs.analysis_of(docs.WHO)
    mention = make_mention(actor, plain.parsed.span(0, 2))
    known = docs.analysis_of(docs.WHO, actors=(actor,), mentions=(Located(mention, 0, 2),))
    found = party(known, (3, 4), 3)
    assert found.actor_id == actor.id
    assert found.span is not None
    assert found.span.text == "who"
