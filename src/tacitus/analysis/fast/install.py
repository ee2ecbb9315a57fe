"""Puts the fast components into a pipeline, each in the place of the one it stands in for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.language import Language

from tacitus.analysis.fast.arcs import Arcs
from tacitus.analysis.fast.attributes import Attributes
from tacitus.analysis.fast.component import Component
from tacitus.analysis.fast.names import Names
from tacitus.analysis.fast.tags import Tags
from tacitus.analysis.fast.vectors import Encoder, Vectors


def install(nlp: Language) -> tuple[str, ...]:
    """Replace components of a pipeline by fast ones with the same weights.

    A component that is not built as spaCy's small English model builds it stays as it is.

    Returns:
        The names of the components replaced.
    """
    return tuple(name for name in _MAKERS if nlp.has_pipe(name) and _replaced(nlp, name))


def _vectors(nlp: Language) -> Component:
    stock: Any = nlp.get_pipe("tok2vec")
    return Vectors(Encoder(stock.model))


def _tags(nlp: Language) -> Component:
    return Tags(nlp.get_pipe("tagger"))


def _arcs(nlp: Language) -> Component:
    stock: Any = nlp.get_pipe("parser")
    return Arcs(stock)


def _attributes(nlp: Language) -> Component:
    names = nlp.pipe_names
    place = names.index("attribute_ruler")
    if names[place + 1 : place + 2] != ["lemmatizer"]:
        raise ValueError("no fast form of an attribute ruler without a lemmatizer right behind it")
    ruler: Any = nlp.get_pipe("attribute_ruler")
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    return Attributes(nlp.vocab, ruler, lemmatizer)


def _names(nlp: Language) -> Component:
    others = [name for name in nlp.pipe_names if name != "ner"]
    if any("doc.ents" in nlp.get_pipe_meta(name).assigns for name in others):
        raise ValueError("no fast form of a recognizer that builds on the names others have found")
    return Names(nlp.get_pipe("ner"))


_MAKERS: dict[str, Callable[[Language], Component]] = {
    "tok2vec": _vectors,
    "tagger": _tags,
    "parser": _arcs,
    "attribute_ruler": _attributes,
    "ner": _names,
}


@Language.factory("tacitus_fast", default_config={"stock": ""})
def make_fast(nlp: Language, name: str, stock: str) -> Component:  # noqa: ARG001 (spaCy gives the name)
    """Make the component that does the work of the pipeline's component `stock`.

    Raises:
        ValueError: There is no fast form of it.
    """
    return _MAKERS[stock](nlp)


def _replaced(nlp: Language, stock: str) -> bool:
    """Put a fast component in the place of a stock one; tell whether there is a fast one."""
    fast = f"fast_{stock}"
    try:
        nlp.add_pipe("tacitus_fast", fast, after=stock, config={"stock": stock})
    except ValueError:
        return False
    nlp.remove_pipe(stock)
    nlp.rename_pipe(fast, stock)
    if stock == "attribute_ruler":
        nlp.remove_pipe("lemmatizer")
    return True
