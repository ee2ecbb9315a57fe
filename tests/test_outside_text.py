"""Whatever a text, a file or a question from outside holds: an answer or an error of ours, never a crash."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tacitus.analysis.actors.lists.files import read_list
from tacitus.analysis.places.own import read_own
from tacitus.errors import TacitusError
from tacitus.events.rulebook import rulebook, with_file
from tacitus.records.when import Grain
from tacitus.reports.dates import FIRST_YEAR, LAST_YEAR, parse_published
from tacitus.runs.corrections import read_corrections
from tacitus.statements.own_cues import read_own_cues
from tacitus.store import select
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
@given(data=st.data())
def test_questions(data: st.DataObject, tmp_path: Path) -> None:
    wanted = Filter(**{field.name: data.draw(pieces("query") | st.just("")) for field in fields(Filter)})
    with Store(tmp_path / "t.db") as store:
        if not store.query("SELECT 1 FROM reports").rows:
            write_example(store)
        for rows in (select.report_rows, select.statement_rows, select.event_rows):
            assert "surrogates" in told(lambda rows=rows: rows(store, wanted), "surrogates")
