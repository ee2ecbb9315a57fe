from dataclasses import replace

from tacitus.accounts.clauses import clauses_of, sentences_of, trimmed
from tacitus.accounts.meanings import meanings_of
from tacitus.records.coded import CodedReport
from tacitus.records.statement import Act
from tests.factory import make_report, make_span
from tests.stories.factory import make_coded, make_statement


def cut(text: str, *said: tuple[str, str]) -> list[tuple[str, str]]:
    told = make_coded(text, "2026-03-04", said=said)
    return [(clause.span.text, clause.asserter) for clause in clauses_of(told)]


def test_sentences_end_at_stops_and_not_at_titles_or_clock_times():
    report = make_report("Dr. Ivo Marek came at 9 a.m. with a map. He left! Nobody saw him.")
    assert [span.text for span in sentences_of(report)] == [
        "Dr. Ivo Marek came at 9 a.m. with a map.",
        "He left!",
        "Nobody saw him.",
    ]


def test_a_clause_belongs_to_the_one_who_says_it():
    told = cut(
        "The old bridge fell at noon, but the port master said boats still cross.",
        ("Marek", "boats still cross"),
    )
    assert told == [
        ("The old bridge fell at noon", ""),
        ("boats still cross", "Marek"),
    ]


def test_a_relative_clause_ends_where_the_main_clause_goes_on():
    told = cut("Miners of Duro, who left the pit on Monday, blocked the northern road.")
    assert [words for words, _ in told] == [
        "Miners of Duro",
        "who left the pit on Monday",
        "blocked the northern road",
    ]


def test_numbers_keep_their_commas():
    assert (
        cut("Where water broke the dyke, which cost 70,000 crowns in all.")[-1][0]
        == "which cost 70,000 crowns in all"
    )


def test_who_refuses_calls_does_so_in_the_narrators_voice():
    report = make_report("Ivo Marek rejected calls to leave the office.")
    statement = make_statement(
        report, "Ivo Marek", "calls to leave the office", cue="rejected", act=Act.REJECT
    )
    told = clauses_of(CodedReport(report, statements=(statement,)))
    assert [clause.asserter for clause in told] == [""]


def test_meanings_leave_out_days_numbers_and_function_words():
    assert meanings_of("On Monday five soldiers of the army left") == meanings_of("troops left")


def test_edges_are_trimmed():
    report = make_report("  , and a word.")
    span = trimmed(report, 0, len(report.text))
    assert span is not None
    assert span.text == "and a word"
    assert trimmed(report, 0, 2) is None


def test_a_speaker_with_his_titles_is_no_clause():
    text = "Deputy Harbor Minister Ivo Marek of the old town said on Monday that boats still cross there."
    report = make_report(text)
    told = make_statement(report, "Ivo Marek", "boats still cross there", cue="said")
    named = replace(told, speaker=replace(told.speaker, span=make_span(report, "Ivo Marek of the old town")))
    found = clauses_of(CodedReport(report, statements=(named,)))
    assert [clause.span.text for clause in found] == ["boats still cross there"]
