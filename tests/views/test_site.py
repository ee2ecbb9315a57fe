from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tacitus.errors import StoreError
from tacitus.records.coded import Comparison, Grouping
from tacitus.records.ids import StoryId
from tacitus.records.refusal import Refusal
from tacitus.records.report import Report
from tacitus.store.store import Store
from tacitus.views.site import write_site
from tacitus.views.web.quoting import GAP, long_runs
from tests.store.factory import make_coded, make_other, make_page, make_story
from tests.views.attacks import ATTACKS


class Reader(HTMLParser):
    """Collects a page's elements, ids, links and the text of its report."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._inside = False
        self._stack: list[str] = []
        self.feed(html)
        self.close()
        assert not self._stack, self._stack

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "link", "br", "input"}:
            self._stack.append(tag)
        if tag == "article" and ("class", "text") in attrs:
            self._inside = True

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._stack.pop() == tag
        if tag == "article":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.text += data

    @property
    def ids(self) -> list[str]:
        return [str(attrs["id"]) for _, attrs in self.tags if "id" in attrs]

    @property
    def links(self) -> list[str]:
        return [str(attrs["href"]) for tag, attrs in self.tags if tag == "a"]


def check_tags(reader: Reader) -> None:
    """Nothing that runs, loads or submits elsewhere."""
    for tag, attrs in reader.tags:
        if attrs == {"rel": "icon", "href": "data:,"}:
            continue  # an empty picture, so that no browser asks for one
        assert tag not in {"img", "style", "iframe", "object", "embed", "base", "foreignobject", "use"}
        assert not any(name.startswith("on") or name == "style" for name in attrs), attrs
        assert tag == "script" or "src" not in attrs
        assert not str(attrs.get("href", "")).lower().startswith(("javascript:", "data:", "//", "vbscript:"))


def pages(folder: Path) -> Iterator[tuple[Path, Reader]]:
    for path in sorted(folder.rglob("*.html")):
        yield path, Reader(path.read_bytes().decode())


@contextmanager
def hostile(attack: str) -> Iterator[tuple[Store, Report]]:
    """A store in which everything that a report can bring holds the attack."""
    a = make_coded(outlet=attack, text=f"{attack} {make_coded().report.text}\r\n\r\nAnd {attack}")
    report = replace(
        a.report,
        title=attack,
        byline=attack,
        url=f"javascript:{attack}",
        address=f"x/{attack}",
        credits=(attack,),
    )
    party = replace(a.statements[0].speaker, name=attack)
    event = replace(a.events[0], mode=attack, actors=(replace(a.events[0].actors[0], name=attack),))
    trace = replace(a.statements[0].trace, reason=attack)
    statement = replace(a.statements[0], speaker=party, addressee=party, via=(party,), trace=trace)
    a = replace(
        a,
        report=report,
        actors=(replace(a.actors[0], name=attack),),
        statements=(statement,),
        events=(event,),
    )
    b = make_other()
    grouping, comparison = make_story(a, b)
    grouping = replace(grouping, stories=(replace(grouping.stories[0], title=attack),))
    finding = replace(comparison.findings[0], summary=attack)
    with Store(":memory:") as store:
        with store.writer() as writer:
            for coded in (a, b):
                writer.page(make_page(coded.report), "report")
                writer.report(coded, "v")
            writer.refusal(Refusal.make(attack, attack, attack))
            writer.stories(grouping, [Comparison(comparison.accounts, (finding,))])
        yield store, report


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Store]]:
    folder = tmp_path_factory.mktemp("site")
    with hostile("plain words") as (store, _):
        write_site(store, folder)
        yield folder, store


@pytest.mark.parametrize("attack", [" ".join(ATTACKS[at::2]) for at in range(2)])
def test_nothing_that_a_report_says_becomes_markup(attack: str, tmp_path: Path) -> None:
    with hostile(attack) as (store, report):
        write_site(store, tmp_path / "hostile")
    for _, reader in pages(tmp_path / "hostile"):
        check_tags(reader)
        assert not {"script", "form"} & {tag for tag, _ in reader.tags}
    read = Reader((tmp_path / "hostile" / "reports" / f"{report.id}.html").read_bytes().decode())
    assert read.text == report.text


def test_marks_reproduce_every_text_exactly(site: tuple[Path, Store]) -> None:
    folder, store = site
    for coded in store.reports():
        html = (folder / "reports" / f"{coded.report.id}.html").read_bytes().decode()
        assert Reader(html).text == coded.report.text


def test_every_link_leads_somewhere(site: tuple[Path, Store]) -> None:
    folder, _ = site
    ids = {path.resolve(): reader.ids for path, reader in pages(folder)}
    for path, found in ids.items():
        assert len(found) == len(set(found)), f"an id twice in {path}"
    count = 0
    for path, reader in pages(folder):
        for link in reader.links:
            target, _, fragment = link.partition("#")
            reached = (path.parent / target).resolve() if target else path.resolve()
            assert reached in ids, link
            assert not fragment or fragment in ids[reached], link
            count += bool(fragment)
    assert count > 10


def test_every_page_forbids_what_it_does_not_need(site: tuple[Path, Store]) -> None:
    folder, _ = site
    for path, reader in pages(folder):
        policies = [attrs for tag, attrs in reader.tags if tag == "meta" and "http-equiv" in attrs]
        assert policies[0]["content"] == "default-src 'none'; style-src 'self'; img-src 'self' data:"
        sheets = [
            str(attrs["href"]) for tag, attrs in reader.tags if ("rel", "stylesheet") in [*attrs.items()]
        ]
        assert [(path.parent / sheet).resolve() for sheet in sheets] == [(folder / "style.css").resolve()]
        assert not re.search(r"<script|https?://", path.read_text(encoding="utf-8"))


def test_the_same_store_gives_the_same_bytes(site: tuple[Path, Store], tmp_path: Path) -> None:
    folder, store = site
    write_site(store, tmp_path)
    write_site(store, tmp_path)
    written = {
        path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()
    }
    assert written == {
        path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_an_empty_store_gives_a_designed_page(tmp_path: Path) -> None:
    with Store(":memory:") as store:
        summary = write_site(store, tmp_path / "new" / "folder")
    assert (summary.stories, summary.reports, summary.pages) == (0, 0, 6)
    assert 'class="empty"' in summary.index.read_text(encoding="utf-8")


def test_an_id_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    a, b = make_coded(), make_other()
    grouping, comparison = make_story(a, b)
    story = replace(grouping.stories[0], id=StoryId("../../escape"))
    with Store(":memory:") as store:
        with store.writer() as writer:
            for coded in (a, b):
                writer.page(make_page(coded.report), "report")
                writer.report(coded, "v")
            writer.stories(Grouping((story,), (), ()), [])
        with pytest.raises(StoreError, match="cannot be the name of a file"):
            write_site(store, tmp_path / "site")
    assert comparison
    assert not (tmp_path.parent / "escape.html").exists()


def test_pages_of_what_is_gone_are_removed_and_nothing_else(tmp_path: Path) -> None:
    gone = [
        tmp_path / "stories" / "t_0123456789abcdef.html",
        tmp_path / "stories" / "t_0123456789abcdef-only-2.html",
        tmp_path / "actors" / "a_0123456789abcdef.html",
    ]
    kept = [
        tmp_path / "stories" / "mine.html",
        tmp_path / "t_0123456789abcdef.html",
        tmp_path / "reports" / "x.txt",
    ]
    for path in (*gone, *kept):
        path.parent.mkdir(exist_ok=True)
        path.write_text("old", encoding="utf-8")
    with Store(":memory:") as store:
        write_site(store, tmp_path)
    assert not any(path.exists() for path in gone)
    assert all(path.read_text(encoding="utf-8") == "old" for path in kept)


def test_without_text_no_page_has_a_long_run_of_a_report(tmp_path: Path) -> None:
    """Neither in what it tells nor in an attribute; titles, which name a report, are passed over."""
    told = "We keep our word and we will keep it for as long as it takes, for those in the south need us"
    text = f"Peru sends doctors\n\n{make_coded().report.text} {told}, and {told.lower()}."
    a, b = make_coded(text=text), make_other()
    statement = replace(a.statements[0], trace=replace(a.statements[0].trace, reason=f"it says {told}"))
    a = replace(a, statements=(statement, *a.statements[1:]))
    with Store(tmp_path / "s.db") as store:
        with store.writer() as writer:
            for coded in (a, b):
                writer.page(make_page(coded.report), "report")
                writer.report(coded, "v")
            grouping, comparison = make_story(a, b)
            finding = replace(comparison.findings[0], summary=f"Only one tells: {text}")
            writer.stories(grouping, [Comparison(comparison.accounts, (finding, *comparison.findings[1:]))])
        runs = long_runs(row[0] for row in store.query("SELECT text FROM reports").rows)
        titles = long_runs(row[0] for row in store.query("SELECT title FROM reports").rows)
        written = write_site(store, tmp_path / "short", with_text=False)
        whole = write_site(store, tmp_path / "whole")
    assert written.pages == whole.pages - whole.stories
    assert runs > titles
    for path, _ in pages(tmp_path / "short"):
        reader = AllWords(path.read_text(encoding="utf-8"))
        for words in reader.told:
            assert not (long_runs([words]) & runs) - titles, path
    short = {path.name: path.read_text(encoding="utf-8") for path, _ in pages(tmp_path / "short")}
    assert "not published here" in short[f"{a.report.id}.html"]
    assert not [name for name in short if name.endswith("-side.html")]
    assert not any("-side.html" in html or ".html#c" in html for html in short.values())
    long = (tmp_path / "whole" / "reports" / f"{a.report.id}.html").read_text(encoding="utf-8")
    assert long_runs(AllWords(long).told) & runs


class AllWords(HTMLParser):
    """All runs of text that a page tells, and the values of its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.told: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.told += [part for _, value in attrs if value for part in value.split(GAP)]

    def handle_data(self, data: str) -> None:
        self.told += data.split(GAP)
