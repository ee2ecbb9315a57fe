import pytest

from evals.tasks.seeds.gold import SeedGold
from evals.tasks.seeds.said import Said, coded_as, quote, verdict
from tacitus.records.coded import CodedReport, Grouping
from tacitus.records.ids import StatementId
from tacitus.records.statement import Act, Manner, Modality, Party, Statement
from tests.evals.tasks.seeds.sheet import TEXT, write_sheet
from tests.factory import TRACE, make_actor, make_mention, make_report, make_span

VOSS = make_actor("Ida Voss", "ABW", "GOV")
OTHER = make_actor("Ed Ott")


def statement(report, words, speaker):
    span = make_span(report, words)
    return Statement(
        StatementId(f"s_{words}"),
        speaker,
        None,
        (span,),
        Manner.DIRECT,
        Act.ASSERT,
        Modality.ASSERTION,
        False,
        TRACE,
        (span,),
    )


@pytest.fixture
def said(tmp_path):
    write_sheet(tmp_path)
    report = make_report(TEXT)
    named = make_span(report, "The envoy Ida Voss")
    coded = CodedReport(
        report,
        actors=(VOSS, OTHER),
        mentions=(make_mention(VOSS, named), make_mention(OTHER, make_span(report, "envoy"))),
        statements=(
            statement(report, "the bridge would reopen", Party(None, "the envoy", named)),
            statement(report, "“We will mend it,”", Party(OTHER.id, "Ed Ott", None)),
        ),
    )
    return Said(SeedGold(tmp_path), {"A": coded}, {}, Grouping((), (), ()), ())


def test_a_statement_is_found_by_its_words(said):
    assert said.statement("A-S1").words == "the bridge would reopen"
    assert said.statement("A-S2").words == "“We will mend it,”"


def test_a_found_statement_has_the_right_speaker(said):
    assert said.found_statements() == ["A-S1"]


def test_a_speaker_is_known_by_identity_where_there_are_no_words(said):
    inherited = statement(said.coded["A"].report, "We will mend it", Party(VOSS.id, "Ida Voss", None))
    assert said.speaks(inherited, "voss", "A")


def test_the_mention_nearest_in_start_and_length_is_taken(said):
    assert said.actor_at(said.gold.mentions("voss")[0]) is VOSS
    assert said.actor("voss", "A") is VOSS
    assert said.actor_at(said.gold.place("pA")) is None


@pytest.mark.parametrize(
    ("faults", "holds", "found"),
    [((), True, "right"), (("", ""), True, "right"), (("a", "", "b"), False, "a; b")],
)
def test_verdict(faults, holds, found):
    told = verdict(faults, "right")
    assert (told.holds, told.found) == (holds, found)


def test_words_for_people():
    assert coded_as(VOSS) == "Ida Voss (ABW GOV)"
    assert coded_as(None) == "nobody"
    assert quote("a  b\nc") == "“a b c”"
    assert quote("abcdef", 4) == "“abc…”"
