"""Turns pages into HTML: templates that escape every value they show."""

from __future__ import annotations

from dataclasses import dataclass, fields
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from tacitus.records.account import FindingKind
from tacitus.views.web import listed, pages, served, single
from tacitus.views.web.words import counted, shorten

Page = (
    pages.StoryPage
    | pages.StoryPartPage
    | pages.ReportPage
    | listed.IndexPage
    | listed.AlonePage
    | single.SidePage
    | listed.RowsPage
    | listed.ActorsPage
    | single.ActorPage
    | listed.QualityPage
    | single.PicturesPage
    | served.SearchPage
    | served.SqlPage
    | served.WhyPage
    | served.CorrectionsPage
    | served.ErrorPage
)
_TEMPLATES: dict[type, tuple[str, str]] = {
    listed.IndexPage: ("index.html", "index"),
    listed.AlonePage: ("alone.html", "index"),
    pages.StoryPage: ("story.html", ""),
    pages.StoryPartPage: ("part.html", ""),
    single.SidePage: ("side.html", ""),
    pages.ReportPage: ("report.html", ""),
    listed.ActorsPage: ("actors.html", "actors"),
    single.ActorPage: ("actor.html", ""),
    listed.RowsPage: ("rows.html", ""),
    listed.QualityPage: ("quality.html", "quality"),
    single.PicturesPage: ("pictures.html", ""),
    served.SearchPage: ("search.html", "search"),
    served.SqlPage: ("sql.html", "sql"),
    served.WhyPage: ("why.html", ""),
    served.CorrectionsPage: ("corrections.html", "corrections"),
    served.ErrorPage: ("error.html", ""),
}
"""Template of each page, and the place in the navigation that it is."""
_PLACES = (
    ("index", "Stories"),
    ("events", "Events"),
    ("statements", "Statements"),
    ("actors", "Actors"),
    ("quality", "Quality"),
)
_SERVED_PLACES = (("sql", "SQL"),)
_EDITING_PLACES = (("corrections", "Corrections"),)
POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:"
"""What a page may load: nothing but its style sheet."""
SERVED_POLICY = f"{POLICY}; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"
"""The same, and this program's own script and forms."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where pages are shown."""

    served: bool = False
    """Whether a server answers: then pages have forms, a search and a script."""
    editing: bool = False
    """Whether things may be set right from the pages."""
    text: bool = True
    """Whether the text of reports is shown; else short quotations are."""
    secret: str = ""
    """What a form has to send back, so that no other site can send it."""


def environment(frame: Frame | None = None) -> Environment:
    """Return the templates; every value is escaped, and one that is missing is an error."""
    frame = frame or Frame()
    made = Environment(
        loader=PackageLoader("tacitus.views.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["exact"] = exact
    made.filters["drawn"] = Markup
    made.filters["counted"] = counted
    made.filters["shorten"] = shorten
    served = _SERVED_PLACES if frame.served else ()
    made.globals["frame"] = frame
    made.globals["policy"] = SERVED_POLICY if frame.served else POLICY
    made.globals["places"] = (*_PLACES, *served, *(_EDITING_PLACES if frame.editing else ()))
    made.globals["kinds"] = tuple(f"k-{kind}" for kind in FindingKind)
    return made


def render(environment: Environment, page: Page) -> str:
    """Return a page as HTML."""
    values = {field.name: getattr(page, field.name) for field in fields(page)}
    template, here = _TEMPLATES[type(page)]
    values["here"] = page.what if isinstance(page, listed.RowsPage) else here
    return environment.get_template(template).render(values)


def style() -> str:
    """Return the style sheet."""
    return _own("style.css")


def script() -> str:
    """Return the script of served pages; all they tell can be read without it."""
    return _own("page.js")


def _own(name: str) -> str:
    return files("tacitus.views.web").joinpath(name).read_text(encoding="utf-8")


def exact(text: str) -> Markup:
    """Return text escaped so that a browser shows these very characters.

    A browser reads a bare carriage return as a line feed; as a character reference it stays what it is.
    """
    return escape(text).replace("\r", Markup("&#13;"))
