from __future__ import annotations

import pytest

from tacitus.store.store import Store
from tacitus.views.web.gathered import gather
from tacitus.views.web.pages import Cited, ReportLine, SideShown, StoryLine, Teller
from tacitus.views.web.quoting import GAP, LONGEST, long_runs, named, shortened, without_text
from tacitus.views.web.story import story_page

WORDS = [f"w{number}" for number in range(60)]
TEXT = " ".join(WORDS)
HEAD = " ".join(WORDS[:LONGEST])


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("", ""),
        (HEAD, HEAD),
        (f"{HEAD} {WORDS[LONGEST]}", f"{HEAD} {GAP}"),
        (TEXT, f"{HEAD} {GAP}"),
        (f"Kim says: {TEXT.upper()}!", f"Kim says: {HEAD.upper()} {GAP}!"),
        (f"{TEXT} and this is our own", f"{HEAD} {GAP} and this is our own"),
        (TEXT.replace(" ", ", "), f"{HEAD.replace(' ', ', ')} {GAP}"),
        (f"{TEXT}. {TEXT}", f"{HEAD} {GAP}. {HEAD} {GAP}"),
        ("our own words, of which no report has any, may be as many as they like to be here", None),
    ],
)
def test_what_is_cut(given: str, kept: str | None) -> None:
    assert shortened(given, long_runs([TEXT])) == (given if kept is None else kept)


def test_what_is_cut_is_short_enough_wherever_it_begins() -> None:
    runs = long_runs([TEXT])
    for start in range(0, 60, 7):
        for end in range(start, 61, 5):
            assert not long_runs([shortened(" ".join(WORDS[start:end]), runs)]) & runs


def test_titles_stay_and_links_into_the_text_go() -> None:
    runs = long_runs([TEXT])
    named = ReportLine("r", "", TEXT, "", "")
    assert without_text(named, runs) == named
    first_words = ReportLine("r", "", TEXT, "", "", named=False)
    assert without_text(first_words, runs).title == f"{HEAD} {GAP}"
    story = without_text(StoryLine("s", TEXT, "", 1, (), 0, 1, ()), runs)
    assert story.title == f"{HEAD} {GAP}"
    side = SideShown((Teller(named, "c1-2"),), (Cited("r", "c1-2", TEXT),), ((TEXT, True),))
    assert without_text(side, runs) == SideShown((Teller(named, ""),), (Cited("r", "", f"{HEAD} {GAP}"),))


def test_the_parts_of_a_quotation_count_together() -> None:
    parts = [Cited("r", f"c{at}", " ".join(WORDS[at : at + 5])) for at in (0, 5, 20, 40)]
    first, second, third = without_text(tuple(parts), long_runs([TEXT]))
    assert (first.words, second.words) == (parts[0].words, parts[1].words)
    assert third.words == f"{WORDS[20]} {WORDS[21]} {GAP}"
    (whole,) = without_text((Cited("r", "c0", "a b c"),), long_runs([TEXT]))
    assert whole.words == "a b c"


def test_the_reports_and_stories_of_a_page_are_found(store: Store) -> None:
    gathered = gather(store, "st_1")
    assert named(story_page(gathered)) == {"st_1", *gathered.story.report_ids}
