"""Hand-made parses that several tests of this folder read."""

from tests.factory import make_doc, make_parsed

MINISTER = """
Ruritania Ruritania NNP PROPN poss 4
+'s 's POS PART case -1
Deputy Deputy NNP PROPN compound 2
Minister Minister NNP PROPN compound 2
Ivan Ivan NNP PROPN compound 1
Orlov Orlov NNP PROPN nsubj 1
met meet VBD VERB ROOT 0
Peru Peru NNP PROPN poss 3
+'s 's POS PART case -1
foreign foreign JJ ADJ amod 1
minister minister NN NOUN dobj -4
+. . . PUNCT punct -5
He he PRP PRON nsubj 1
praised praise VBD VERB ROOT 0
Peruvian peruvian JJ ADJ amod 1
troops troop NNS NOUN dobj -2
+. . . PUNCT punct -3
The the DT DET det 2
deputy deputy JJ ADJ amod 1
minister minister NN NOUN nsubj 1
thanked thank VBD VERB ROOT 0
the the DT DET det 3
South south JJ ADJ amod 1
American american JJ ADJ amod 1
country country NN NOUN dobj -4
+. . . PUNCT punct -5
"""
"""Three sentences: a titled person, a role, a pronoun, a group, a short title, an epithet."""

MOSCOW = """
Moscow Moscow NNP PROPN nsubj 1
accused accuse VBD VERB ROOT 0
Kiev Kiev NNP PROPN dobj -1
in in IN ADP prep -2
London London NNP PROPN pobj -1
+. . . PUNCT punct -4
"""
"""Capitals that act and a capital that is a place."""


def parsed(rows, published=""):
    """A parsed report around rows of `make_doc`."""
    return make_parsed(make_doc(rows), published)
