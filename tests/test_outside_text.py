"""Whatever a text, a file or a question from outside holds: an answer or an error of ours, never a crash."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import fields
from pathlib import Path

import click
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tacitus.analysis.actors.lists.files import read_list
from tacitus.analysis.places.own import read_own
from tacitus.cli.options import FIELDS, settings_options
from tacitus.errors import TacitusError
from tacitus.events.rulebook import rulebook, with_file
from tacitus.records.when import Grain
from tacitus.reports.dates import FIRST_YEAR, LAST_YEAR, parse_published
from tacitus.runs.corrections import read_corrections
from tacitus.sources.fields import record_page
from tacitus.sources.web.addresses import target_of
from tacitus.sources.web.robots import MAX_DELAY, read_robots
from tacitus.statements.own_cues import read_own_cues
from tacitus.store import select
from tacitus.store.ask import ask
from tacitus.store.filters import Filter
from tacitus.store.store import Store
from tests.store.factory import write_example

MANY = settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
WORDS = {
    "date": "2019 07 5 99 1 31 Feb July Sept Fri, on published: Z +14:00 -99:99 10:30 25:61 / 1562284800 ٣",
    "rules": '[rule] [[rule]] id = "x" verbs = ["a", ""] type = 7 "MAKE" status {} [] classes = 1e999 \n',
    "cues": '[verb] [noun] say = false tell = {act="deny"} act = [] modality 3 = "" bellow = {} \n \n',
    "list": "actors: - name: [ ] { } & * ! | > %YAML , ; TOY_ [RUSGOV >990101] [~MIL] {PL} \t \n name,kind\n",
    "places": "name,country,lat,lon,kind\n a,b RUS 91 -181 1e400 NaN town ,, \" ' \n \n",
    "corrections": '{"do": "merge", "reports": ["r"], "note": null} [] "split" {"do": 1e999} {{ \n \\ud800',
    "robots": "User-agent:* Disallow:/ Allow:/x Crawl-delay:9 Crawl-delay:² Crawl-delay:"
    f"{'9' * 400} Request-rate:1/0 Request-rate:²/x Sitemap: \n \n \n # % %zz \x00",
    "address": "http: https: file: // / @ : [ ] [::1] 127.0.0.1 0x7f.1 2130706433 localhost x.example %00 "
    "? # é xn-- xn--a .. \\ \n 99999 -1",
    "column": "text= =Body text=Body published= = title=\x00 nothing=x",
    "sql": "SELECT * FROM reports WHERE JOIN ( ) ' \" ; -- /* ?1 :x json('{') WITH RECURSIVE randomblob(9) "
    "PRAGMA MATCH report_search abs(-9223372036854775808) \x00 \ud800 é",
    "query": "\" ' * ( ) NOT AND OR NEAR : ^ - % _ \\ \x00 ; -- /* dam é 2019-07 RUS \ud800",
}
"""What each parser looks for."""


def pieces(name: str) -> st.SearchStrategy[str]:
    """Text made of what the parser looks for, in any order, with other text in between."""
    known = st.sampled_from(WORDS[name].split(" "))
    return st.lists(known | st.text(max_size=8), max_size=14).map(" ".join) | st.text(max_size=60)


def told(work: Callable[[], object], otherwise: str) -> str:
    """Do some work; return the words of our error, or what was given when there is none."""
    try:
        work()
    except TacitusError as error:
        return str(error)
    return otherwise


@MANY
@given(pieces("date"))
def test_dates(text: str) -> None:
    found = parse_published(text, "a page")
    assert found.reason
    assert found.grain is Grain.UNKNOWN or FIRST_YEAR <= found.start.year <= LAST_YEAR


FILES: dict[str, Callable[[Path], object]] = {
    "rules": lambda path: with_file(rulebook(), path),
    "cues": lambda path: read_own_cues(str(path)),
    "list": lambda path: read_list(str(path)),
    "places": lambda path: list(read_own(str(path))),
    "corrections": read_corrections,
}


@pytest.mark.parametrize("name", FILES)
@MANY
@given(data=st.data())
def test_files_of_the_user(name: str, data: st.DataObject, tmp_path: Path) -> None:
    path = tmp_path / f"own.{name}"
    raw = data.draw(
        pieces(name).map(lambda text: text.encode("utf-8", "surrogatepass")) | st.binary(max_size=60)
    )
    path.write_bytes(raw)
    assert str(path) in told(lambda: FILES[name](path), str(path))


@MANY
@given(lines=pieces("robots"), path=st.text(max_size=9))
def test_robots(lines: str, path: str) -> None:
    robots = read_robots(200, lines.replace(" ", "\n").encode("utf-8", "surrogatepass"), "tacitus")
    assert isinstance(robots.why_not(f"https://x.example/{path}"), str)
    assert 0 <= robots.delay <= MAX_DELAY


@MANY
@given(pieces("address").map(lambda text: text.replace(" ", "")))
def test_addresses(url: str) -> None:
    """No name is looked up: the network is asked for nothing."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("socket.getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("127.0.0.1", 80))])
        with pytest.raises(ValueError, match=r"\S"):
            target_of(url)


@MANY
@given(st.lists(pieces("column"), max_size=3))
def test_settings_of_columns(given_pairs: list[str]) -> None:
    command = settings_options("columns")(lambda settings: settings.columns)
    arguments = [part for pair in given_pairs for part in ("--column", pair)]
    wrong = [pair for pair in given_pairs if not re.match(rf"({'|'.join(FIELDS)})=.", pair, re.DOTALL)]
    with pytest.raises(click.BadParameter, match="FIELD=COLUMN") if wrong else nullcontext():
        pairs = click.command()(command).main(arguments, standalone_mode=False)
        assert [f"{field}={column}" for field, column in pairs] == given_pairs
        row = {column: "The dam was opened." for _, column in pairs} | {"text": "It fell.", "\x00": None}
        assert record_page(row, "a file", pairs).address == "a file"


@pytest.fixture(scope="module")
def read_before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sql") / "t.db"
    with Store(path) as store:
        write_example(store)
    return path


@MANY
@given(sql=pieces("sql"))
def test_sql(sql: str, read_before: Path) -> None:
    before = read_before.read_bytes()
    with Store(read_before, read_only=True) as store:
        assert told(lambda: ask(store, sql, seconds=60), "the query cannot be run").startswith("the query")
    assert read_before.read_bytes() == before


@MANY
@given(data=st.data())
def test_questions(data: st.DataObject, tmp_path: Path) -> None:
    wanted = Filter(**{field.name: data.draw(pieces("query") | st.just("")) for field in fields(Filter)})
    with Store(tmp_path / "t.db") as store:
        if not store.query("SELECT 1 FROM reports").rows:
            write_example(store)
        for rows in (select.report_rows, select.statement_rows, select.event_rows):
            assert "surrogates" in told(lambda rows=rows: rows(store, wanted), "surrogates")
