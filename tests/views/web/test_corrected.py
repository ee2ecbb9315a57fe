from __future__ import annotations

import pytest

from tacitus.records.correction import OF_STORIES, Correction, Verb
from tacitus.records.ids import ReportId
from tacitus.views.web.corrected import corrections_page, with_edits
from tacitus.views.web.pages import Why
from tacitus.views.web.served import WhyPage

SPEAKER = Correction.of_record(Verb.SPEAKER, "s_1", "Ana", note="she")
MERGE = Correction.make(Verb.MERGE, (ReportId("r_1"), ReportId("r_2")))


def test_the_last_correction_stands_first() -> None:
    page = corrections_page([MERGE, SPEAKER], "/home/me/news.db.corrections.jsonl")
    assert [line.id for line in page.corrections] == [SPEAKER.id, MERGE.id]
    first, second = page.corrections
    assert (first.told, first.note) == ("The speaker of this statement is Ana", "she")
    assert [link.address for link in first.links] == ["why/s_1.html"]
    assert [link.address for link in second.links] == ["reports/r_1.html", "reports/r_2.html"]
    assert page.path == "me/news.db.corrections.jsonl"


@pytest.mark.parametrize("verb", list(Verb))
def test_every_verb_is_told(verb: Verb) -> None:
    target = "" if verb in OF_STORIES else "x_1"
    made = Correction("k_1", verb, (), "", target, "Ana", "PER", "GOV")
    (line,) = corrections_page([made], "f").corrections
    assert line.told.endswith("(PER GOV)")
    assert bool(line.links) == bool(target)


def test_a_record_knows_what_may_be_set_right_of_it() -> None:
    page = WhyPage("../", "statement", "s_1", "x", (), (), Why("r", "1", "x"))
    assert with_edits(page, [SPEAKER, MERGE]).fixed == SPEAKER.id
    assert with_edits(page, []).edits == ("speaker",)
