from __future__ import annotations

import pytest

from tacitus.errors import NotFoundError
from tacitus.store.store import Store
from tacitus.views.web.lines import report_lines, story_lines
from tacitus.views.web.marks import Layer
from tacitus.views.web.report import marks_of, report_page, safe_url
from tests.store.factory import infer_times, make_coded, make_other, make_story


def test_marks_show_everything_found_with_its_reason() -> None:
    coded = make_coded()
    text = coded.report.text
    found = {(mark.layer, text[mark.start : mark.end]) for mark in marks_of(coded)}
    assert found == {
        (Layer.SAID, "We keep our word"),
        (Layer.CUE, "told"),
        (Layer.EVENT, "send"),
        (Layer.POINT, "Peru will send 40 doctors to Haiti"),
        (Layer.ACTOR, "Rosa Quispe"),
        (Layer.PLACE, "Cusco"),
        (Layer.TIME, "next week"),
        (Layer.TIME, "Monday"),
    }
    titles = [mark.title for mark in marks_of(coded) if mark.layer is Layer.ACTOR]
    assert titles == ["Rosa Quispe [PERGOV], by name: made by a test (test 0)"]


def test_the_page_gives_the_text_exactly(store: Store) -> None:
    lines = report_lines(store)
    for report_id, line in lines.items():
        page = report_page(store, report_id, line, None)
        shown = "".join(piece.text for block in page.blocks for piece in block.pieces)
        assert shown == store.report(report_id).report.text


def test_notes_stand_in_reading_order(store: Store) -> None:
    report_id, line = next(iter(report_lines(store).items()))
    page = report_page(store, report_id, line, None)
    assert [bool(note.statement) for note in page.notes] == [False, True]
    assert {layer.key: layer.count for layer in page.layers}["time"] == 2


def test_times_counted_from_the_day_of_the_story_show_it(store: Store) -> None:
    other = make_other()
    grouping, comparison = make_story(make_coded(), other)
    with store.writer() as writer:
        writer.stories(grouping, [infer_times(comparison, other)])
    lines = report_lines(store)
    (story,) = story_lines(store, ["st_1"])
    page = report_page(store, other.report.id, lines[other.report.id], story)
    pieces = [piece for block in page.blocks for piece in block.pieces]
    titles = [opening.title for piece in pieces for opening in piece.opens]
    assert any("9 March 2026: counted from 2026-03-02" in title for title in titles)
    assert page.published_reason.endswith("; inferred from the story")
    alone = report_page(store, other.report.id, lines[other.report.id], None)
    assert not alone.published_reason.endswith("inferred from the story")


def test_no_such_report(store: Store) -> None:
    with pytest.raises(NotFoundError):
        report_page(store, "r_none", next(iter(report_lines(store).values())), None)


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a", True),
        ("http://example.org/a", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("http://[broken", False),
        ("", False),
    ],
)
def test_safe_url(url: str, kept: bool) -> None:
    assert safe_url(url) == (url if kept else "")


def test_who_is_named_leads_to_a_page_where_there_is_one(store: Store) -> None:
    report_id, line = next(iter(report_lines(store).items()))
    page = report_page(store, report_id, line, None)
    assert [(actor.id, actor.linked) for actor in page.actors][:1] == [("a_quispe", True)]
    assert not report_page(store, report_id, line, None, set()).actors[0].linked


def test_marks_name_their_records() -> None:
    coded = make_coded()
    refs = {ref for mark in marks_of(coded) for ref in mark.refs}
    assert {coded.statements[0].id, coded.events[0].id, "a_quispe"} <= refs
