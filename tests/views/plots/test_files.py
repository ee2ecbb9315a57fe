import sys

import pytest

from tacitus.errors import SettingsError
from tacitus.views.plots.files import WRITERS, html, png, svg
from tacitus.views.plots.timeline import timeline
from tests.views.plots.factory import make_event, parsed

FIGURE = timeline([make_event(1), make_event(2, quad=4)])


def test_a_page_has_the_picture_and_its_facts_and_fetches_nothing() -> None:
    page = html(FIGURE).decode()
    assert "<svg" in page
    assert "<td>2026-03-02</td>" in page
    assert '<th scope="col">material conflict</th>' in page
    for fetching in ("<script", "<link", "<img", "url(", "@import"):
        assert fetching not in page


def test_svg_is_a_document() -> None:
    parsed(svg(FIGURE).decode().partition("?>")[2])


def test_png_is_twice_the_size() -> None:
    pytest.importorskip("resvg_py")
    content = png(FIGURE)
    assert content.startswith(b"\x89PNG")
    assert int.from_bytes(content[16:20], "big") == 1440


def test_png_without_its_renderer_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(SettingsError, match=r"tacitus\[plots\]"):
        png(FIGURE)


def test_every_writer_is_deterministic() -> None:
    assert set(WRITERS) == {".svg", ".html", ".png"}
    assert svg(FIGURE) == svg(timeline([make_event(1), make_event(2, quad=4)]))
