"""The accounts gold is whole: words stand in their reports once, kinds and counts are as promised."""

import re
import tomllib
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

GOLD = Path(__file__).parents[3] / "evals" / "gold"
STORIES = {
    f"{path.parent.name}/{path.stem}": tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted(GOLD.glob("accounts*/*.toml"))
}
KINDS = {
    "shared",
    "only_in",
    "silence",
    "differs",
    "contradicts",
    "opposed",
    "tension",
    "rendering",
    "same_words",
    "attribution_differs",
    "framing",
}
SUBS = {
    "differs": {"number", "time", "place", "actor", "strength", "other"},
    "contradicts": {"number", "time", "place", "actor", "polarity", "other"},
    "same_words": {"credited", "uncredited"},
    "attribution_differs": {"speaker", "agency"},
}
RUN = 8
"""Words in a row that make a `same_words`."""
FINDINGS = [(name, finding) for name, story in STORIES.items() for finding in story["finding"]]


def having(kind: str, table: str) -> set[str]:
    return {
        name for name, story in STORIES.items() if any(one["kind"] == kind for one in story.get(table, []))
    }


def sides(finding: dict) -> list[dict]:
    """The sides, and what may stand for them."""
    return [one for side in finding["sides"] for one in (side, *side.get("or", []))]


@pytest.mark.parametrize("name", STORIES)
def test_the_words_stand_once_in_the_text_of_their_report(name):
    story = STORIES[name]
    texts = {report["id"]: report["text"] for report in story["report"]}
    found = [
        (side["report"], side["words"])
        for table in ("finding", "optional", "forbidden")
        for finding in story.get(table, [])
        for side in sides(finding)
        if texts[side["report"]].count(side["words"]) != 1
    ]
    assert found == []


@pytest.mark.parametrize("name", STORIES)
def test_a_story_has_two_or_three_dated_reports_of_different_outlets(name):
    reports = STORIES[name]["report"]
    assert [report["id"] for report in reports] == ["a", "b", "c"][: len(reports)]
    assert len(reports) in (2, 3)
    assert len({report["outlet"] for report in reports}) == len(reports)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", report["published"]) for report in reports)
    assert all(50 <= len(report["text"].split()) <= 200 for report in reports)


def test_kinds_and_subs_are_those_of_the_readme():
    assert {finding["kind"] for _, finding in FINDINGS} == KINDS
    odd = [
        (name, finding["kind"], finding.get("sub"))
        for name, finding in FINDINGS
        if finding.get("sub") not in SUBS.get(finding["kind"], {None})
    ]
    assert odd == []


def test_sides_fit_their_kind():
    for name, finding in FINDINGS:
        reports = {side["report"] for side in finding["sides"]}
        if finding["kind"] == "only_in":
            assert len(finding["sides"]) == 1, name
        else:
            assert len(finding["sides"]) >= 2, name
        if finding["kind"] == "tension":
            assert len(reports) == 1, name
        if finding["kind"] in {"contradicts", "differs", "rendering", "same_words", "shared"}:
            assert len(reports) == len(finding["sides"]), name
        if finding["kind"] == "silence":
            assert finding["left_out_by"] not in reports, name
        assert finding["note"], name


def test_each_part_of_a_rendering_lies_in_its_side():
    for name, finding in FINDINGS:
        for pair in finding.get("parts", []):
            words = [side["words"] for side in finding["sides"]]
            assert len(pair) == 2, name
            assert all(part in whole for part, whole in zip(pair, words, strict=True)), name
        assert ("parts" in finding) == (finding["kind"] == "rendering"), name


@pytest.mark.parametrize("name", STORIES)
def test_every_run_of_equal_words_is_a_finding(name):
    story = STORIES[name]
    told = [side for one in story["finding"] if one["kind"] == "same_words" for side in one["sides"]]
    for a, b in combinations(story["report"], 2):
        for run in runs(a["text"]) & runs(b["text"]):
            assert any(side["report"] == a["id"] and " ".join(run) in flat(side["words"]) for side in told), (
                run
            )


def runs(text: str) -> set[tuple[str, ...]]:
    words = flat(text).split()
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


def flat(text: str) -> str:
    return " ".join(re.findall(r"[\w']+", text.lower()))


def test_there_is_enough_of_everything():
    counts = Counter(finding["kind"] for _, finding in FINDINGS)
    assert sum(name.startswith("accounts/") for name in STORIES) >= 50
    assert sum(name.startswith("accounts-second/") for name in STORIES) >= 12
    assert counts.total() >= 550
    assert min(counts.values()) >= 6
    assert len(having("contradicts", "finding")) >= 10
    assert len(having("contradicts", "forbidden") - having("contradicts", "finding")) >= 14


@pytest.mark.parametrize("name", STORIES)
def test_no_finding_stands_twice_or_is_both_right_and_forbidden(name):
    tables = ("finding", "optional", "forbidden")
    all_of_them = [as_set(one) for table in tables for one in STORIES[name].get(table, [])]
    assert len(set(all_of_them)) == len(all_of_them)


def as_set(finding: dict) -> tuple[str, frozenset[tuple[str, str]]]:
    return finding["kind"], frozenset((side["report"], side["words"]) for side in finding["sides"])
