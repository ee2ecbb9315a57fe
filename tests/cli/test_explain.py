from __future__ import annotations

import json

import pytest

from tacitus.errors import NotFoundError
from tests.cli.conftest import Run
from tests.store.factory import make_coded

CODED = make_coded()


@pytest.mark.parametrize(
    "record_id", [CODED.statements[0].id, CODED.events[0].id, "st_1", "e_1", "u_1", "a_quispe"]
)
def test_every_derived_record_tells_why(run: Run, record_id: str) -> None:
    said = run("explain", record_id).stdout
    assert "because: " in said
    assert "rule: " in said
    assert json.loads(run("explain", record_id, "--json").stdout)["id"] == record_id


def test_the_words_stand_in_their_place(run: Run) -> None:
    said = run("explain", CODED.statements[0].id).stdout
    start = CODED.report.text.index("We keep")
    assert f"characters {start}–{start + 16}" in said
    assert "“«We keep our word»,”" in said


def test_an_unknown_id_is_named(run: Run) -> None:
    with pytest.raises(NotFoundError, match="'x_none'"):
        run("explain", "x_none")
