from __future__ import annotations

import dataclasses

import pytest

from tacitus.settings import Settings


def test_settings_are_handed_down_not_changed() -> None:
    settings = Settings()
    with pytest.raises(dataclasses.FrozenInstanceError):
        settings.workers = 2  # type: ignore[misc]
    assert dataclasses.replace(settings, workers=2).workers == 2
