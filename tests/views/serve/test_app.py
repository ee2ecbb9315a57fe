from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from tacitus.store.filters import Filter
from tacitus.store.select import event_rows
from tacitus.store.store import Store
from tacitus.views.serve.app import Site
from tests.store.factory import make_coded, make_page
from tests.views.attacks import ATTACKS
from tests.views.serve.conftest import HERE, Editing, client
from tests.views.test_site import Reader, check_tags, hostile

FIXED = (
    "/",
    "/index.html?alone=too&order=newest",
    "/alone.html",
    "/events.html",
    "/statements.html",
    "/actors.html",
    "/quality.html",
    "/search.html?words=doctors",
    "/sql.html?sql=SELECT+*+FROM+statement_rows",
    "/pictures.html",
    "/corrections.html",
)


def crawl(asking: TestClient, limit: int = 200) -> dict[str, str]:
    """Every page that is reached by links, by its address."""
    found: dict[str, str] = {}
    waiting = list(FIXED)
    while waiting and len(found) < limit:
        address = waiting.pop(0)
        if address in found:
            continue
        answer = asking.get(address)
        assert answer.status_code == 200, (address, answer.status_code)
        found[address] = answer.text
        if address.startswith("/export/") or not answer.headers["content-type"].startswith("text/html"):
            continue
        for link in Reader(answer.text).links:
            target = str(answer.url.join(link.partition("#")[0] or str(answer.url)))
            address = target.removeprefix(HERE)
            # The countries of the test's events are in no list of actors; in real stores all are.
            known = "/actors/" not in address or "a_quispe" in address
            if target.startswith(HERE) and known and address not in found:
                waiting.append(address)
    return found


def test_every_link_of_every_page_leads_to_a_page(db: str) -> None:
    found = crawl(client(Site(db, editor=Editing())))
    folders = {address.split("/")[1] for address in found if address.count("/") == 2}
    assert folders == {"stories", "reports", "actors", "why", "export"}
    for address, text in found.items():
        if not address.startswith("/export/"):
            ids = Reader(text).ids
            assert len(ids) == len(set(ids)), address
            assert len(text.encode()) < 150_000


@pytest.mark.parametrize("attack", [" ".join(ATTACKS[at::4]) for at in range(4)])
def test_nothing_that_a_report_says_becomes_markup(attack: str, tmp_path: Path) -> None:
    with hostile(attack) as (store, report):
        disk = tmp_path / "s.db"
        store.connection.execute("VACUUM INTO ?", (str(disk),))
    asking = client(Site(str(disk), editor=Editing()))
    pages = crawl(asking, limit=60)
    assert f"/reports/{report.id}.html" in pages
    for address, text in pages.items():
        if address.startswith("/export/"):
            continue
        reader = Reader(text)
        check_tags(reader)
        scripts = [attrs for tag, attrs in reader.tags if tag == "script"]
        assert [str(attrs["src"]).removeprefix("../") for attrs in scripts] == ["page.js"]
        forms = [str(attrs["action"]) for tag, attrs in reader.tags if tag == "form"]
        assert all(re.fullmatch(r"(\.\./)?[a-z]+(\.html)?|st_1-side\.html", each) for each in forms)
    assert Reader(pages[f"/reports/{report.id}.html"]).text == report.text


@pytest.mark.parametrize("path", ["/", "/events.html", "/statements.html", "/actors.html", "/sql.html"])
def test_nothing_that_an_address_says_becomes_markup(path: str, ask: TestClient) -> None:
    attack = " ".join(ATTACKS)
    parts = [attack[at : at + 190] for at in range(0, len(attack), 190)]
    for part in parts[:: 1 if path == "/events.html" else 6]:
        given = {"words": part, "actor": part, "outlet": part, "type": part, "sql": part, "page": part}
        answer = ask.get(path, params=given)
        assert answer.status_code == 200
        check_tags(Reader(answer.text))


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_attack_in_a_name_is_a_page(attack: str, ask: TestClient) -> None:
    answer = ask.get(f"/stories/{quote(attack, safe='')}.html")
    assert answer.status_code in {404, 421}
    check_tags(Reader(answer.text))


@pytest.mark.parametrize(
    "path",
    [
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/reports/..%2f..%2fs.db",
        "/reports/../s.db.html",
        "/stories/..%2f..%2fetc%2fpasswd.html",
        "/stories/st_1-..%2fside.html",
        "/stories/%00.html",
        "/actors/..%5c..%5cs.db.html",
        "/why/..%2f.html",
        "/export/..%2fs.db",
        "/export/events.db",
        "/export/events.",
        "/export/runs.csv",
        "/export/statements.gdelt",
        "/page.js/../app.py",
        "/style.css%00.html",
        "/static/app.py",
        "/s.db",
    ],
)
def test_no_address_leads_out_of_the_site(path: str, ask: TestClient) -> None:
    answer = ask.get(path)
    assert answer.status_code == 404
    assert b"SQLite format" not in answer.content
    assert b"root:" not in answer.content


@pytest.mark.parametrize("query", ["", "?type=AGREE", "?actor=PER", "?outlet=other", "?status=actual"])
def test_an_export_holds_exactly_what_is_listed(query: str, ask: TestClient, db: str) -> None:
    answer = ask.get(f"/export/events.csv{query}")
    assert 'filename="events.csv"' in answer.headers["content-disposition"]
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    name, _, value = query.removeprefix("?").partition("=")
    with Store(db, read_only=True) as store:
        wanted = event_rows(store, Filter(**({name: value} if name else {})))
    assert [row["id"] for row in rows] == [row["id"] for row in wanted.to_dicts()]
    listed = ask.get(f"/events.html{query}").text
    assert all(f"why/{row['id']}.html" in listed for row in rows)


def test_a_site_reads_while_the_store_is_written(ask: TestClient, db: str) -> None:
    late = make_coded("2026-03-09", "The Late", "Written meanwhile.\n\n" + make_coded().report.text)
    with Store(db) as store, store.writer() as writer:
        writer.page(make_page(late.report), "report")
        writer.report(late, "v")
        assert ask.get("/").status_code == 200
        assert ask.get(f"/reports/{late.report.id}.html").status_code == 404
    assert ask.get(f"/reports/{late.report.id}.html").status_code == 200


def test_what_is_not_there_is_told_with_a_way_on(ask: TestClient) -> None:
    for path in (
        "/stories/st_none.html",
        "/reports/r_none.html",
        "/actors/a_none.html",
        "/why/x.html",
        "/none",
    ):
        answer = ask.get(path)
        assert answer.status_code == 404
        assert 'class="empty wrong"' in answer.text
        assert "Show the stories" in answer.text


def test_a_store_that_is_gone_is_told(tmp_path: Path) -> None:
    answer = client(Site(str(tmp_path / "none.db"))).get("/")
    assert answer.status_code == 400
    assert "no such store" in answer.text


def secret_of(asking: TestClient) -> str:
    found = re.search(r'name="secret" value="([^"]+)"', asking.get("/corrections.html").text)
    assert found
    return found[1]


def test_a_form_is_taken_with_its_secret_only(db: str, editing: Editing) -> None:
    asking = client(Site(db, editor=editing))
    form = {"do": "split", "story": "st_1", "report": ["r_1", "r_2"], "note": " two\nlines "}
    for secret in ("", "wrong"):
        answer = asking.post("/edit", data={**form, "secret": secret}, headers={"origin": HERE})
        assert answer.status_code == 403
    assert not editing.asked
    answer = asking.post("/edit", data={**form, "secret": secret_of(asking)}, headers={"origin": HERE})
    assert (answer.status_code, answer.headers["location"]) == (303, "/corrections.html")
    (change,) = editing.asked
    assert (change.do, change.target, change.reports, change.note) == (
        "split",
        "st_1",
        ("r_1", "r_2"),
        "two lines",
    )


def test_what_cannot_be_done_is_told(db: str, editing: Editing) -> None:
    asking = client(Site(db, editor=editing))
    data = {"do": "fail", "secret": secret_of(asking)}
    answer = asking.post("/edit", data=data, headers={"origin": HERE})
    assert answer.status_code == 400
    assert "that &lt;b&gt;cannot&lt;/b&gt; be" in answer.text


def test_a_site_that_reads_has_no_way_to_edit(ask: TestClient) -> None:
    assert ask.get("/corrections.html").status_code == 404
    assert 'method="post"' not in ask.get("/stories/st_1.html").text
