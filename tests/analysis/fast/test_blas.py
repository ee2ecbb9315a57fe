from __future__ import annotations

import spacy
from thinc.api import Linear, NumpyOps, chain
from threadpoolctl import threadpool_info

from tacitus.analysis.fast.blas import one_thread, use_openblas


class Tagger:
    """A component with a model of two layers, as spaCy's components have one."""

    def __init__(self) -> None:
        self.model = chain(Linear(2, 3), Linear(4, 2))


def threads() -> list[int]:
    return [each["num_threads"] for each in threadpool_info() if each["user_api"] == "blas"]


def test_every_layer_multiplies_with_numpy() -> None:
    nlp = spacy.blank("en")
    tagger = Tagger()
    nlp._components.append(("tagger", tagger))
    use_openblas(nlp)
    ops = [layer.ops for layer in tagger.model.walk()]
    assert len(ops) == 3
    assert all(isinstance(each, NumpyOps) and not each.use_blis for each in ops)


def test_a_component_without_a_model_is_left_alone() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    use_openblas(nlp)


def test_threads_are_limited_inside_the_block_only() -> None:
    before = threads()
    with one_thread():
        assert set(threads()) == {1}
    assert threads() == before
