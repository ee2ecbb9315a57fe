"""Who is who: registry, names, roles, coreference.

A parsed report → actors and the words that point at them; `cast.py` puts them together.
"""

from tacitus.analysis.actors.codes import cameo_code
from tacitus.analysis.actors.find import find_actors
from tacitus.analysis.actors.phrases import code_phrase

__all__ = ["cameo_code", "code_phrase", "find_actors"]
