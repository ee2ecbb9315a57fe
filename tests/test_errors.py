from __future__ import annotations

from tacitus import errors


def test_one_root_and_the_tree_is_drawn() -> None:
    kinds = [each for each in vars(errors).values() if isinstance(each, type)]
    for kind in kinds:
        assert issubclass(kind, errors.TacitusError)
        assert kind.__name__ in (errors.__doc__ or "")
