"""Attribution: who said what, to whom, through whom, in what manner."""

from tacitus.statements.find import find_statements
from tacitus.statements.outer import outermost

__all__ = ["find_statements", "outermost"]
