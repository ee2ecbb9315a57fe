"""The site in a browser: the ways through it that people take, what it complains of, and who can use it.

They need Playwright and a Chromium: that of the system (`chromium` in the path), or one that Playwright has.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from typing import Any
from urllib.parse import urlsplit

import pytest

from tacitus.cli.editing import HandEditor
from tacitus.store.store import Store
from tacitus.views.serve import run as running
from tacitus.views.serve.app import Site
from tests.store.factory import write_example

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

_LONGEST = 60_000
"""Milliseconds that a step may take: this is no test of speed."""


def expect(seen: Any) -> Any:
    """Wait until what is expected is so."""
    playwright.expect.set_options(timeout=_LONGEST)
    return playwright.expect(seen)


def store_in(folder: Path) -> str:
    path = str(folder / "s.db")
    with Store(path) as store:
        write_example(store)
    return path


@pytest.fixture(scope="module")
def playing() -> Iterator[Any]:
    """Playwright's driver: a program of its own, which a bare system may lack libraries for."""
    manager = playwright.sync_playwright()
    try:
        started = manager.__enter__()
    except Exception as error:  # noqa: BLE001 (it raises Exception itself)
        pytest.skip(f"Playwright's driver does not start: {error}")
    yield started
    manager.__exit__(None, None, None)


@pytest.fixture(scope="module")
def browser(playing: Any) -> Iterator[Any]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    try:
        found = playing.chromium.launch(executable_path=path, args=["--no-sandbox"])
    except playwright.Error as error:
        pytest.skip(f"no Chromium that runs: {str(error).splitlines()[0]}")
    yield found
    found.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    db = store_in(tmp_path_factory.mktemp("site"))
    ready, ports, servers = Event(), list[int](), list[Any]()
    start = running._Server.__init__

    def keep(self, config, told):  # type: ignore[no-untyped-def]
        start(self, config, told)
        servers.append(self)

    def told(port: int) -> None:
        ports.append(port)
        ready.set()

    patch = pytest.MonkeyPatch()
    patch.setattr(running._Server, "__init__", keep)
    thread = Thread(
        target=running.run, args=(Site(db, editor=HandEditor(db)), "127.0.0.1", 0, told), daemon=True
    )
    thread.start()
    assert ready.wait(60)
    patch.undo()
    yield f"http://127.0.0.1:{ports[0]}"
    servers[0].should_exit = True
    thread.join(60)


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    """A page that fails the test when it complains, or asks anybody but the site."""
    context = browser.new_context(base_url=address, accept_downloads=True)
    context.set_default_timeout(_LONGEST)
    opened = context.new_page()
    wrong: list[str] = []
    here = urlsplit(address).netloc

    def asked(request: Any) -> None:
        if urlsplit(request.url).netloc not in {here, ""}:
            wrong.append(f"asks {request.url}")

    opened.on("console", lambda message: wrong.append(message.text) if message.type != "log" else None)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("request", asked)
    yield opened
    context.close()
    assert not wrong


def test_search_story_claim_words_explain(page: Any) -> None:
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("keep word")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?words=keep+word")
    page.get_by_role("link", name="Peru sends doctors").first.click()
    page.wait_for_url("**/stories/st_1.html")
    page.locator(".finding .words").first.click()
    page.wait_for_url("**/reports/*.html#c*")
    expect(page.locator(":target")).to_have_text("We keep our word")
    page.locator(".notes .explain").first.click()
    page.wait_for_url("**/why/*.html")
    expect(page.locator(".because")).to_contain_text("made by a test")


def test_a_claim_lights_up_in_every_account(page: Any) -> None:
    page.goto("/stories/st_1-side.html")
    lit = page.locator(".columns .lit")
    expect(lit).to_have_count(0)
    page.locator(".claim").first.hover()
    expect(lit).to_have_count(2)
    page.mouse.move(0, 0)
    expect(lit).to_have_count(0)


def test_a_mark_tells_what_it_is_by_mouse_and_by_key(page: Any) -> None:
    page.goto("/stories/st_1.html")
    page.locator(".finding .words").first.click()
    mark = page.locator(".text .m-said[aria-haspopup]").first
    mark.click()
    panel = page.get_by_role("dialog")
    expect(panel).to_contain_text("made by a test")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    mark.focus()
    page.keyboard.press("Enter")
    expect(panel).to_be_visible()
    panel.get_by_role("link", name="Explain").first.click()
    page.wait_for_url("**/why/*.html")


def test_layers_are_switched(page: Any) -> None:
    page.goto("/stories/st_1.html")
    page.locator(".finding .words").first.click()
    ground = "element => getComputedStyle(element).backgroundColor"
    said = page.locator(".text .m-said[aria-haspopup]").first
    page.goto(page.url.partition("#")[0])
    before = said.evaluate(ground)
    page.get_by_role("checkbox", name="statements").uncheck()
    assert said.evaluate(ground) != before


def test_filter_then_export(page: Any) -> None:
    page.goto("/events.html")
    page.get_by_label("Outlet").fill("other")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**/events.html?outlet=other")
    page.get_by_label("Type").select_option("AGREE")
    page.wait_for_url("**type=AGREE*")
    expect(page.locator(".row")).to_have_count(1)
    with page.expect_download() as waiting:
        page.get_by_role("link", name="csv").click()
    lines = Path(waiting.value.path()).read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2
    assert "The Other" in lines[1]
    page.get_by_title("Take this condition away").first.click()
    expect(page.get_by_title("Take this condition away")).to_have_count(1)


def test_edit_then_undo(page: Any) -> None:
    page.goto("/statements.html")
    page.locator(".row .explain").first.click()
    page.get_by_label("Who says it").fill("Ana Ruiz")
    page.get_by_role("button", name="Set the speaker").click()
    expect(page.locator("h1")).to_contain_text("Ana Ruiz")
    page.get_by_role("link", name="Corrections").click()
    expect(page.locator("main")).to_contain_text("Ana Ruiz")
    page.get_by_role("button", name="Take it back").click()
    expect(page.locator("main")).to_contain_text("Nothing has been set right")


PAGES = (
    "/",
    "/stories/st_1.html",
    "/stories/st_1-side.html",
    "/stories/st_1-pictures.html",
    "/events.html",
    "/statements.html",
    "/actors.html",
    "/actors/a_quispe.html",
    "/quality.html",
    "/search.html?words=word",
    "/sql.html?sql=SELECT+outlet+FROM+reports",
    "/corrections.html",
)


def test_a_phone_is_wide_enough(page: Any) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for path in PAGES:
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path


@pytest.mark.parametrize(
    ("path", "scheme"),
    [
        *((path, "light") for path in PAGES),
        *((path, "dark") for path in ("/", "/events.html", "/stories/st_1.html")),
    ],
)
def test_everybody_can_use_it(page: Any, path: str, scheme: str) -> None:
    """axe-core finds no violation that it calls serious or critical."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    page.emulate_media(color_scheme=scheme)
    page.goto(path)
    found = axe.Axe().run(page).response["violations"]
    bad = [
        (each["id"], each["nodes"][0]["html"]) for each in found if each["impact"] in {"serious", "critical"}
    ]
    assert not bad


def test_it_can_be_read_without_javascript(browser: Any, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    opened = context.new_page()
    opened.set_default_timeout(_LONGEST)
    for path in PAGES:
        opened.goto(path)
        assert opened.locator("main h1").count() == 1, path
        assert len(opened.locator("main").inner_text()) > 40, path
    context.close()
