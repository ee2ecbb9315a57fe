from __future__ import annotations

import pytest

import tacitus


def test_the_public_names() -> None:
    assert set(tacitus.__all__) <= set(dir(tacitus))
    for name in tacitus.__all__:
        assert getattr(tacitus, name) is not None
    with pytest.raises(AttributeError, match="nothing_like_it"):
        tacitus.nothing_like_it  # noqa: B018
