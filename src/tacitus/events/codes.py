"""Event codes as facts: what a CAMEO code means, and what a deed's code becomes when it is only promised."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from tacitus.data import read_rows, read_toml
from tacitus.records.event import PloverType


class Fold(StrEnum):
    """Speech acts that take a deed as their content, and are coded in its place."""

    PROMISE = "promise"
    DEMAND = "demand"
    REFUSAL = "refusal"
    THREAT = "threat"
    APPEAL = "appeal"
    """A demand that leaves it to the other: "urged", "called on" (CAMEO 02)."""
    ORDER = "order"
    """A demand that the doer can enforce: ordered coercion is coercion, all else is a demand."""


FOLDED_TYPE = {
    Fold.PROMISE: PloverType.AGREE,
    Fold.DEMAND: PloverType.REQUEST,
    Fold.APPEAL: PloverType.REQUEST,
    Fold.ORDER: PloverType.REQUEST,
    Fold.REFUSAL: PloverType.REJECT,
    Fold.THREAT: PloverType.THREATEN,
}
"""The PLOVER type of each fold (PLOVER manual 2.0, auxiliary modes)."""

_ROOT_OF = {Fold.PROMISE: "030", Fold.DEMAND: "100", Fold.REFUSAL: "120", Fold.THREAT: "130"}


@dataclass(frozen=True, slots=True)
class EventCode:
    """A CAMEO event code."""

    code: str
    name: str
    goldstein: float
    """Intensity, -10 (worst conflict) to 10 (best cooperation)."""
    type: PloverType | None
    """None for statements and appeals, which PLOVER does not code."""
    type_2021: PloverType | None
    """The type in the table CAMEO2PLOVER of 2021, where it differs from ours (sanctions are COERCE there)."""


@cache
def event_codes() -> dict[str, EventCode]:
    """Return the CAMEO event codes by their digits."""
    return {
        row["code"]: EventCode(
            row["code"],
            row["name"],
            float(row["goldstein"]),
            PloverType(row["plover"]) if row["plover"] else None,
            PloverType(row["plover_2021"]) if row["plover_2021"] else None,
        )
        for row in read_rows("codes/events.tsv")
    }


@cache
def _type_facts() -> dict[str, dict[str, str | float]]:
    return read_toml("codes/events_types.toml")


def quad_of(event_type: PloverType) -> int:
    """Return the quad class of a type: 1 and 2 cooperation, 3 and 4 conflict, verbal and material."""
    return int(_type_facts()[event_type]["quad"])


def older_name(event_type: PloverType) -> str:
    """Return the type's name in data that fold CONCEDE and RETREAT into YIELD."""
    return str(_type_facts()[event_type].get("older", event_type))


def goldstein_of(code: str) -> float:
    """Return the Goldstein value of a CAMEO code.

    Raises:
        KeyError: CAMEO has no such code.
    """
    return event_codes()[code].goldstein


@cache
def _folds() -> dict[str, dict[str, str]]:
    return {row["deed"]: row for row in read_rows("codes/events_fold.tsv")}


def fold_code(deed: str, fold: Fold) -> str:
    """Return the CAMEO code of a promise, demand, refusal or threat of a deed.

    Args:
        deed: CAMEO code of the deed, such as `0841`; empty when the deed is not coded.
        fold: What is done with the deed.
    """
    if fold is Fold.APPEAL:
        return "02" + fold_code(deed, Fold.DEMAND)[2:]
    fold = Fold.DEMAND if fold is Fold.ORDER else fold
    table = _folds()
    for length in range(len(deed), 1, -1):
        row = table.get(deed[:length])
        if row is not None:
            return row[fold]
    return _ROOT_OF[fold]
