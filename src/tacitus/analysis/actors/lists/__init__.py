"""Lists of actors that users bring: read, checked, merged over the registry.

A CSV, YAML, `.actors` or `.agents` file → a registry; every mistake is told with its line.
"""

from tacitus.analysis.actors.lists.files import registry_with

__all__ = ["registry_with"]
