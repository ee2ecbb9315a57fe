"""Short parses for the tests of events."""

from __future__ import annotations

from tacitus.analysis.document import Analysis, Located
from tacitus.records.actor import ActorKind
from tests.factory import make_actor, make_doc, make_mention, make_parsed

AID = """
Norway Norway NNP PROPN nsubj 2
will will MD AUX aux 1
send send VB VERB ROOT 0
medicine medicine NN NOUN dobj -1
to to IN ADP prep -2
Malawi Malawi NNP PROPN pobj -1
+. . . PUNCT punct -4
"""

PASSIVE = """
Two two CD NUM nummod 2
Finnish finnish JJ ADJ amod 1
hostages hostage NNS NOUN nsubjpass 2
were be VBD AUX auxpass 1
freed free VBN VERB ROOT 0
by by IN ADP agent -1
Mali Mali NNP PROPN pobj -1
+. . . PUNCT punct -3
"""

REFUSED = """
Syria Syria NNP PROPN nsubj 1
refused refuse VBD VERB ROOT 0
to to TO PART aux 1
release release VB VERB xcomp -2
prisoners prisoner NNS NOUN dobj -1
+. . . PUNCT punct -4
"""

TALKS = """
Oman Oman NNP PROPN nsubj 1
held hold VBD VERB ROOT 0
talks talk NNS NOUN dobj -1
with with IN ADP prep -1
Iran Iran NNP PROPN pobj -1
+. . . PUNCT punct -4
"""

COUNTRIES = {"Norway": "NOR", "Malawi": "MWI", "Mali": "MLI", "Syria": "SYR", "Oman": "OMN", "Iran": "IRN"}


def analysis_of(rows: str) -> Analysis:
    """An analysis in which the countries of `COUNTRIES` are actors."""
    parsed = make_parsed(make_doc(rows), "2026-03-04")
    actors, mentions = [], []
    for token in parsed.doc:
        if token.text in COUNTRIES:
            actor = make_actor(token.text, COUNTRIES[token.text], kind=ActorKind.COUNTRY)
            actors.append(actor)
            mention = make_mention(actor, parsed.span(token.i, token.i + 1))
            mentions.append(Located(mention, token.i, token.i + 1))
    return Analysis(parsed, tuple(actors), tuple(mentions))
