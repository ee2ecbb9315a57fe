from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import UndefinedError

import tacitus.views.web.render as renderer
from tacitus.store.store import Store
from tacitus.views.web.asked import read_query
from tacitus.views.web.index import index_page
from tacitus.views.web.render import SERVED_POLICY, Frame, environment, exact, render, script, style

TEMPLATES = sorted(Path(renderer.__file__).with_name("templates").glob("*.html"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_escape_everything_and_hold_no_script_or_inline_style(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if path.name == "base.html":
        line = """<script src="{{ root }}page.js" defer></script>"""
        assert text.count("<script") == text.count(line) == 1
        text = text.replace(line, "")
    for banned in (
        "|safe",
        "| safe",
        "autoescape",
        "<script",
        "<style",
        "style=",
        "onclick",
        "http://",
        "https://",
    ):
        assert banned not in text, banned


def test_the_style_sheet_fetches_nothing() -> None:
    assert "url(" not in style()
    assert "@import" not in style()
    assert "prefers-color-scheme: dark" in style()


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nothing }}").render()


@pytest.mark.parametrize(
    ("text", "html"), [("a<b>&\"'", "a&lt;b&gt;&amp;&#34;&#39;"), ("a\r\nb", "a&#13;\nb"), ("", "")]
)
def test_exact(text: str, html: str) -> None:
    assert exact(text) == html


def test_an_empty_front_page_says_what_to_do() -> None:
    with Store(":memory:") as store:
        html = render(environment(), index_page(store, read_query({}), served=False))
    assert "Nothing has been read yet" in html
    assert "tacitus read reports/" in html


def _luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_colors_keep_the_contrast_of_wcag_aa(scheme: int) -> None:
    """WCAG 2.2, 1.4.3 (text, 4.5:1) and 1.4.11 (marks that tell something, 3:1)."""
    part = style().split(":root {")[scheme + 1].split("}")[0]
    colors = dict(
        line.strip().rstrip(";").split(": ") for line in part.splitlines() if line.strip().startswith("--")
    )
    grounds = [colors[f"--{name}"] for name in ("paper", "card", "said", "event", "target")]
    for ground in grounds:
        for name in ("ink", "soft", "link", "alarm", "cue"):
            assert _contrast(colors[f"--{name}"], ground) >= 4.5, (name, ground)
        for name in ("actor", "place", "time"):
            assert _contrast(colors[f"--{name}"], ground) >= 3, (name, ground)


def test_a_static_page_has_no_script_and_a_served_one_only_its_own() -> None:
    with Store(":memory:") as store:
        static = render(environment(), index_page(store, read_query({}), served=False))
        served = render(environment(Frame(served=True)), index_page(store, read_query({}), served=True))
    assert "<script" not in static
    assert "<form" not in static
    assert served.count("<script") == 1
    assert "script-src 'self'" in SERVED_POLICY
    assert "unsafe" not in SERVED_POLICY


def test_the_script_fetches_nothing_and_writes_no_markup() -> None:
    for banned in (
        "innerHTML",
        "outerHTML",
        "insertAdjacent",
        "document.write",
        "eval(",
        "fetch(",
        "XMLHttp",
    ):
        assert banned not in script()
    assert "http" not in script()
