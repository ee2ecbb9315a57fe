"""The inner steps of a convolution layer, done in one pass."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_SMALLEST = np.float32(1e-8)
"""Added to a variance before its root is taken, as thinc's layer norm does."""


def fuse(products: Floats, bias: Floats, norm: tuple[Floats, Floats], before: Floats, out: Floats) -> None:
    """Write to `out`: bias, the greatest of three pieces, layer norm, and what stood there before the layer.

    Args:
        products: Rows × three pieces of the width; used as working room.
        bias: One for each product.
        norm: Scale and shift of the layer norm, each of the width.
        before: Rows × width: the layer's input, added to its output.
        out: Rows × width.
    """
    width = out.shape[1]
    products += bias
    first = products[:, :width]
    np.maximum(first, products[:, width : 2 * width], out=out)
    np.maximum(out, products[:, 2 * width :], out=out)
    out -= out.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", out, out) / np.float32(width) + _SMALLEST
    out *= (np.float32(1) / np.sqrt(variance))[:, None]
    scale, shift = norm
    out *= scale
    out += shift
    out += before
