"""B-cubed of the sheet's mention clusters."""

import pytest

from evals.tasks.seeds.gold import SeedGold
from evals.tasks.seeds.mentions import coreference
from evals.tasks.seeds.said import Said
from tacitus.records.coded import CodedReport, Grouping
from tests.evals.tasks.seeds.sheet import TEXT, write_sheet
from tests.factory import make_actor, make_mention, make_report, make_span

VOSS = make_actor("Ida Voss", "ABW", "GOV")
OTHER = make_actor("Ed Ott")


def heard(folder, *mentions):
    write_sheet(folder)
    report = make_report(TEXT)
    said = tuple(make_mention(actor, make_span(report, words)) for actor, words in mentions)
    coded = CodedReport(report, actors=(VOSS, OTHER), mentions=said)
    return Said(SeedGold(folder), {"A": coded}, {}, Grouping((), (), ()), ())


@pytest.mark.parametrize(
    ("second", "recall", "f1"),
    [((VOSS, "Voss said."), 100.0, 100.0), ((OTHER, "Voss said."), 50.0, 66.67), (None, 50.0, 66.67)],
)
def test_one_cluster_of_two_mentions(tmp_path, second, recall, f1):
    said = heard(tmp_path, (VOSS, "The envoy Ida Voss"), *([second] if second else []))
    found = coreference(said)
    assert (found["mentions_p"], found["mentions_r"], found["mentions_f1"]) == (100.0, recall, f1)
