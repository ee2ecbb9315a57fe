from __future__ import annotations

from dataclasses import replace

import pytest

from tacitus.records.account import Account, Finding, FindingKind, Side
from tacitus.records.coded import Comparison
from tacitus.store.store import Store
from tests.factory import TRACE
from tests.store.factory import make_coded, make_other, make_page, make_story
from tests.views.web.test_story import page_of


def test_sides_in_the_same_words_are_one(store: Store) -> None:
    (section,) = page_of(store).sections
    assert (section.key, section.count) == ("shared", 1)
    (finding,) = section.groups[0].findings
    (side,) = finding.sides
    assert [teller.report.outlet for teller in side.tellers] == ["The Test", "The Other"]
    assert [cited.words for cited in side.words] == ["We keep our word"]
    assert finding.origins == 2
    assert finding.statement
    assert finding.event is None


@pytest.mark.parametrize("kind", list(FindingKind))
def test_every_kind_of_finding_has_its_section(store: Store, kind: FindingKind) -> None:
    a, b = make_coded(), make_other()
    grouping, comparison = make_story(a, b)
    sides = comparison.findings[0].sides[:1] if kind is FindingKind.ONLY_IN else comparison.findings[0].sides
    finding = replace(comparison.findings[0], kind=kind, sides=sides)
    with store.writer() as writer:
        writer.stories(grouping, [Comparison(comparison.accounts, (finding,))])
    (section,) = page_of(store).sections
    assert section.count == 1
    assert (section.groups[0].report is not None) == (kind is FindingKind.ONLY_IN)


def test_many_findings_have_a_page_of_their_own_and_what_is_left_out_is_named(store: Store) -> None:
    a, b = make_coded(), make_other()
    grouping, comparison = make_story(a, b)
    story_id = comparison.findings[0].story_id
    findings = []
    for place in range(10):
        sides = (Side(a.report.id, (a.report.span(place, place + 3),)),)
        made = Finding.make_id(story_id, FindingKind.SHARED, sides)
        findings.append(Finding(made, story_id, FindingKind.SHARED, f"Point {place}", sides, TRACE))
    accounts = (Account(story_id, b.report.id, 0, 0, (findings[3].id,)),)
    with store.writer() as writer:
        writer.stories(grouping, [Comparison(accounts, tuple(findings))])
    page = page_of(store)
    (section,) = page.sections
    assert (len(section.groups[0].findings), section.count) == (8, 10)
    assert section.more == f"stories/{story_id}-shared.html"
    assert [point.summary for point in page.accounts[0].left_out] == ["Point 3"]


def test_findings_do_not_tell_where_files_lie(store: Store) -> None:
    a, b = make_coded(), make_other()
    address = "/home/me/secret/wire.txt"
    a = replace(a, report=replace(a.report, address=address))
    grouping, comparison = make_story(a, b)
    finding = replace(
        comparison.findings[0],
        summary=f"Told by {address} alone.",
        trace=replace(TRACE, reason=f"{address} has it"),
    )
    with Store(":memory:") as other:
        with other.writer() as writer:
            for coded in (a, b):
                writer.page(make_page(coded.report), "report")
                writer.report(coded, "v")
            writer.stories(grouping, [Comparison(comparison.accounts, (finding,))])
        shown = page_of(other).sections[0].groups[0].findings[0]
    assert shown.summary == "Told by wire.txt alone."
    assert shown.why.reason == "wire.txt has it"


def test_a_rendering_shows_the_whole_of_both_wordings(store: Store) -> None:
    a, b = make_coded(), make_other()
    grouping, comparison = make_story(a, b)
    sides = tuple(
        Side(each.report.id, (each.statements[0].content[0],), (each.statements[0].id,)) for each in (a, b)
    )
    part = a.report.span(sides[0].spans[0].start, sides[0].spans[0].start + 2)
    sides = (replace(sides[0], spans=(part,)), sides[1])
    finding = replace(comparison.findings[0], kind=FindingKind.RENDERING, sides=sides)
    with store.writer() as writer:
        writer.stories(grouping, [Comparison(comparison.accounts, (finding,))])
    (shown,) = page_of(store).sections[0].groups[0].findings
    assert [[cited.words for cited in side.words] for side in shown.sides] == [["We keep our word"]]
    (only,) = shown.sides
    assert only.parts == ()


def test_two_wordings_are_aligned(store: Store) -> None:
    a, b = make_coded(), make_other()
    grouping, comparison = make_story(a, b)
    sides = (
        Side(a.report.id, (a.report.span(0, 10),)),
        Side(b.report.id, (b.report.span(0, 14),)),
    )
    finding = replace(comparison.findings[0], kind=FindingKind.RENDERING, sides=sides)
    with store.writer() as writer:
        writer.stories(grouping, [Comparison(comparison.accounts, (finding,))])
    one, other = page_of(store).sections[0].groups[0].findings[0].sides
    for side in (one, other):
        assert "".join(run for run, _ in side.parts) == " … ".join(each.words for each in side.words)
    assert [run for run, same in one.parts if same] == [run for run, same in other.parts if same]
