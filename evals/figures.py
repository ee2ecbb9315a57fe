"""Figures: counts, precision, recall and F1, always in percent."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable
from dataclasses import dataclass, field
from typing import TypeVar

Figures = dict[str, float | int | None]
"""What a scorer gives: name → percent (0 to 100, two decimals), or a whole number where it counts."""

T = TypeVar("T", bound=Hashable)
G = TypeVar("G")
P = TypeVar("P")


def percent(part: float, whole: float) -> float:
    """Return `part` in percent of `whole`; 0 when there is nothing to divide by."""
    return round(100 * part / whole, 2) if whole else 0.0


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean; 0 when both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(slots=True)
class Tally:
    """Right ones among the predicted and among the gold, which may differ when sides are counted apart."""

    predicted: float = 0
    gold: float = 0
    right_predicted: float = 0
    right_gold: float = 0

    def add(self, predicted: float, gold: float, right: float, right_gold: float | None = None) -> None:
        """Count one record; `right_gold` only where it differs from `right`."""
        self.predicted += predicted
        self.gold += gold
        self.right_predicted += right
        self.right_gold += right if right_gold is None else right_gold

    def add_sets(
        self, gold: Collection[G], predicted: Collection[P], same: Callable[[G, P], bool] | None = None
    ) -> None:
        """Count one record's values, paired one to one by equality, or by `same` in the order given."""
        free = list(predicted)
        right = 0
        for wanted in gold:
            for index, offered in enumerate(free):
                if wanted == offered if same is None else same(wanted, offered):
                    del free[index]
                    right += 1
                    break
        self.add(len(predicted), len(gold), right)

    @property
    def precision(self) -> float:
        """Right ones in percent of those predicted."""
        return 100 * self.right_predicted / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Found ones in percent of the gold ones."""
        return 100 * self.right_gold / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """F1 in percent."""
        return f1(self.precision, self.recall)

    def figures(self, name: str) -> Figures:
        """Return `name_p`, `name_r` and `name_f1`."""
        return {
            f"{name}_p": round(self.precision, 2),
            f"{name}_r": round(self.recall, 2),
            f"{name}_f1": round(self.f1, 2),
        }


@dataclass(frozen=True, slots=True)
class Scores:
    """What a scorer found: the figures, and the lines that say them in words."""

    figures: Figures
    lines: tuple[str, ...] = ()
    wrong: tuple[str, ...] = field(default=())
    """Names of what does not hold, for a reader who wants to know where to look; often empty."""


def prf_line(label: str, name: str, figures: Figures) -> str:
    """Return one line of a table: precision, recall and F1 of `name` under a label in words."""
    cells = [figures.get(f"{name}_{part}") or 0.0 for part in ("p", "r", "f1")]
    return f"  {label:<44} precision {cells[0]:6.2f}  recall {cells[1]:6.2f}  F1 {cells[2]:6.2f}"
