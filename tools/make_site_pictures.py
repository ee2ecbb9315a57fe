"""Makes the pictures of the site's main pages, wide and on a phone, from the example reports.

    python tools/make_site_pictures.py [--out docs/pictures] [--db examples.db]

Needs Playwright and a Chromium. The store is made from examples/reports when none is given. Look at what
comes out: a picture that is not worth showing tells that the page is not.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path
from queue import Queue
from threading import Thread

from playwright.sync_api import Browser, sync_playwright

import tacitus
from tacitus.store.store import Store
from tacitus.views.serve.app import Site
from tacitus.views.serve.run import run

WIDTHS = {"": (1280, 900), "-phone": (390, 844)}
"""Ends of the files' names, and the windows they show."""
_STORY = "SELECT id FROM stories WHERE reports > 1 ORDER BY reports DESC, first DESC LIMIT 1 OFFSET 1"
_REPORT = "SELECT report_id FROM story_reports WHERE story_id = ? ORDER BY position LIMIT 1"
_ACTOR = """
SELECT p.actor_id FROM participants p JOIN participants o ON o.event_mention_id = p.event_mention_id
AND o.role <> p.role AND o.actor_id <> p.actor_id JOIN actors a ON a.id = p.actor_id
GROUP BY p.actor_id ORDER BY count(*) DESC, p.actor_id LIMIT 1
"""


def main() -> None:
    """Make the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("docs/pictures"))
    parser.add_argument("--db", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        db = given.db or Path(folder) / "examples.db"
        if not db.exists():
            with tacitus.open(db) as store:
                store.read("examples/reports")
        ports: Queue[int] = Queue()
        Thread(target=run, args=(Site(str(db)), "127.0.0.1", 0, ports.put), daemon=True).start()
        address = f"http://127.0.0.1:{ports.get(timeout=60)}"
        with sync_playwright() as started:
            browser = started.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox", "--font-render-hinting=none"]
            )
            for name, path in pages(db).items():
                take(browser, f"{address}{path}", given.out / f"site-{name}")
            browser.close()


def pages(db: Path) -> dict[str, str]:
    """Return the main pages by name, with their addresses."""
    with Store(db, read_only=True) as store:
        story = store.query(_STORY).rows[0][0]
        report = store.query(_REPORT, [story]).rows[0][0]
        actor = store.query(_ACTOR).rows[0][0]
    return {
        "stories": "/",
        "story": f"/stories/{story}.html",
        "side": f"/stories/{story}-side.html",
        "pictures": f"/stories/{story}-pictures.html#network",
        "report": f"/reports/{report}.html",
        "actor": f"/actors/{actor}.html",
        "events": "/events.html?status=actual",
        "statements": "/statements.html?act=deny",
    }


def take(browser: Browser, address: str, path: Path) -> None:
    """Take one page in every width."""
    for end, (width, height) in WIDTHS.items():
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme="light")
        page = context.new_page()
        page.goto(address)
        if "-side.html" in address:
            page.locator(".m-claim.k-rendering").first.hover()
        if "/reports/" in address and not end:
            page.locator(".text .m-said").nth(1).click()
        page.screenshot(path=path.with_name(f"{path.name}{end}.png"))
        context.close()


if __name__ == "__main__":
    main()
