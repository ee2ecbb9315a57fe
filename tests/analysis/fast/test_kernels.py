from __future__ import annotations

import numpy as np
from thinc.api import LayerNorm

from tacitus.analysis.fast.kernels import Floats, fuse


def numbers(*shape: int) -> Floats:
    return np.random.default_rng(len(shape)).standard_normal(shape, dtype=np.float32)


def test_the_fused_step_is_maxout_then_layer_norm_then_residual() -> None:
    width, count = 8, 5
    pieces, bias, before = numbers(count, 3, width), numbers(3 * width), numbers(count, width)
    norm = LayerNorm(width)
    norm.initialize()
    norm.set_param("G", numbers(width) + 1)
    norm.set_param("b", numbers(width, 1)[:, 0])
    want = before + norm.predict((pieces + bias.reshape(3, width)).max(axis=1))
    got = np.empty((count, width), np.float32)
    products = pieces.reshape(count, -1).copy()
    fuse(products, bias, (norm.get_param("G"), norm.get_param("b")), before, got)
    np.testing.assert_allclose(got, want, atol=1e-5)


def test_equal_pieces_give_the_shift_alone() -> None:
    """A row without variance is not divided by nothing."""
    out = np.empty((1, 4), np.float32)
    ones, zeros = np.ones(4, np.float32), np.zeros((1, 4), np.float32)
    fuse(np.zeros((1, 12), np.float32), np.ones(12, np.float32), (ones, ones * 2), zeros, out)
    assert out.tolist() == [[2.0] * 4]
