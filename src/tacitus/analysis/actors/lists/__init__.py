"""Lists of actors that users bring: read, checked, merged over the registry."""

from tacitus.analysis.actors.lists.files import registry_with

__all__ = ["registry_with"]
