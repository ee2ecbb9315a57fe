"""Which library multiplies the matrices of a pipeline, and on how many threads.

Thinc brings BLIS, which falls back to its generic kernel on many processors; NumPy's OpenBLAS knows them.
Measured in docs/performance.md.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache

from spacy.language import Language
from thinc.api import Model, NumpyOps
from threadpoolctl import ThreadpoolController


def use_openblas(nlp: Language) -> None:
    """Let NumPy multiply in every layer of a pipeline that would use BLIS; one on a GPU stays there."""
    ops = NumpyOps(use_blis=False)
    for _, component in nlp.components:
        model = getattr(component, "model", None)
        if isinstance(model, Model):
            for layer in model.walk():
                if isinstance(layer.ops, NumpyOps):
                    layer.ops = ops


def one_thread() -> AbstractContextManager[object]:
    """Return a block in which NumPy multiplies on one thread; what was set before holds again after it.

    The matrices of a parse are small: a second thread costs more CPU time than it saves, and whoever has
    cores to spare runs more workers.
    """
    limits: AbstractContextManager[object] = _controller().limit(limits=1, user_api="blas")
    return limits


@cache
def _controller() -> ThreadpoolController:
    """Return the controller of the libraries loaded; finding them takes milliseconds, so once a process."""
    return ThreadpoolController()
