"""Who is who: registry, names, roles, coreference."""

from tacitus.analysis.actors.find import find_actors
from tacitus.analysis.actors.phrases import code_phrase

__all__ = ["code_phrase", "find_actors"]
