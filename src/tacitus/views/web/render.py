"""Turns pages into HTML: templates that escape every value they show."""

from __future__ import annotations

from dataclasses import fields
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from tacitus.views.web.pages import IndexPage, ReportPage, StoryPage
from tacitus.views.web.words import counted, shorten

Page = IndexPage | StoryPage | ReportPage
_TEMPLATES = {IndexPage: "index.html", StoryPage: "story.html", ReportPage: "report.html"}


def environment() -> Environment:
    """Return the templates; every value is escaped, and one that is missing is an error."""
    made = Environment(
        loader=PackageLoader("tacitus.views.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["exact"] = exact
    made.filters["counted"] = counted
    made.filters["shorten"] = shorten
    return made


def render(environment: Environment, page: Page) -> str:
    """Return a page as HTML."""
    values = {field.name: getattr(page, field.name) for field in fields(page)}
    return environment.get_template(_TEMPLATES[type(page)]).render(values)


def style() -> str:
    """Return the style sheet."""
    return files("tacitus.views.web").joinpath("style.css").read_text(encoding="utf-8")


def exact(text: str) -> Markup:
    """Return text escaped so that a browser shows these very characters.

    A browser reads a bare carriage return as a line feed; as a character reference it stays what it is.
    """
    return escape(text).replace("\r", Markup("&#13;"))
