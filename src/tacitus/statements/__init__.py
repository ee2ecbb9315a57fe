"""Attribution: who said what, to whom, through whom, in what manner.

`Analysis` → `Statement`s; the words that attribute stand in `data/lexicon/`; `find.py` is the way in.
"""

from tacitus.statements.find import find_statements
from tacitus.statements.outer import outermost

__all__ = ["find_statements", "outermost"]
