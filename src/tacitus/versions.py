"""The versions of all that codes a report: recorded with each, so that a change of any codes it again."""

from __future__ import annotations

from tacitus.settings import Settings

_TELL_NOTHING = frozenset({"maps", "accuracy"})
"""Facts that code nothing: pictures, and how well the rest does."""


def versions_of(settings: Settings) -> dict[str, str]:
    """Return the versions of all that codes a report: program, model, and each folder of facts."""
    from importlib.metadata import version

    from tacitus import __version__, data

    facts = {folder: data.version(folder) for folder in data.folders() if folder not in _TELL_NOTHING}
    if settings.cues:  # only then: the lexicon's module brings the parser with it
        from tacitus.statements.lexicon import load_lexicon

        facts["lexicon"] = load_lexicon(settings.cues).version
    if settings.rules:
        from tacitus.events.rulebook import rulebook_with

        facts["rules"] = rulebook_with(settings.rules).version
    if settings.actors:
        from tacitus.analysis.actors.lists import registry_with

        facts["actors"] = registry_with(settings.actors).version
    if settings.places:
        from tacitus.analysis.places.gazetteer import load_gazetteer

        facts["places"] = load_gazetteer(settings.places).version
    code = {"tacitus": __version__, "spacy": version("spacy"), "model": _model_version(settings.model)}
    return code | facts


def _model_version(model: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"{model} {version(model)}"
    except PackageNotFoundError:
        return model
