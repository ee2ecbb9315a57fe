from dataclasses import replace

import pytest

from tacitus.analysis.actors import find_actors
from tacitus.analysis.document import Analysis
from tacitus.analysis.parse import load_pipeline, parse
from tacitus.events import find_events
from tacitus.records.event import Status
from tacitus.records.report import BlockKind
from tacitus.records.statement import Act, Manner, Modality, Party, Statement
from tacitus.settings import DEFAULT_MODEL
from tests.events.factory import AID, PASSIVE, REFUSED, TALKS, analysis_of
from tests.factory import TRACE, make_report


def coded(event):
    actors = "+".join(party.country for party in event.actors)
    return f"{actors} {event.type} {'+'.join(party.country for party in event.recipients)}".strip()


def denied(content, act):
    speaker = Party(None, "X", None)
    return Statement(
        id=Statement.make_id((content,), "X"),
        speaker=speaker,
        cue=None,
        content=(content,),
        manner=Manner.INDIRECT,
        act=act,
        modality=Modality.ASSERTION,
        negated=True,
        trace=TRACE,
        evidence=(content,),
    )


@pytest.mark.parametrize(
    ("rows", "told"),
    [(AID, "NOR AGREE MWI"), (REFUSED, "SYR REJECT SYR"), (TALKS, "OMN CONSULT IRN")],
)
def test_events_of_one_sentence(rows, told):
    (event,) = find_events(analysis_of(rows), ())
    assert coded(event) == told
    assert event.asserter == "narrator"
    assert event.trace.rule
    assert event.evidence[0].text == analysis_of(rows).report.text


def test_an_event_in_a_denied_statement_is_denied_and_the_speakers():
    analysis = analysis_of(TALKS)
    whole = analysis.parsed.span(0, 5)
    statement = denied(whole, Act.DENY)
    (event,) = find_events(analysis, (statement,))
    assert event.status is Status.DENIED
    assert event.statement_id == statement.id
    assert not event.is_row


def test_a_refusal_is_no_part_of_the_statement_that_tells_its_content():
    analysis = analysis_of(REFUSED)
    content = analysis.parsed.span(2, 5)
    statement = denied(content, Act.REJECT)
    (event,) = find_events(analysis, (statement,))
    assert (event.type, event.status, event.asserter) == ("REJECT", "actual", "narrator")


def test_headings_tell_no_events():
    analysis = analysis_of(TALKS)
    heading = tuple(replace(each, kind=BlockKind.HEADING) for each in analysis.parsed.sentences)
    parsed = replace(analysis.parsed, sentences=heading)
    assert find_events(replace(analysis, parsed=parsed), ()) == ()


def test_counts_come_with_the_event():
    (count,) = find_events(analysis_of(PASSIVE), ())[0].counts
    assert (count.number, count.unit, count.exact) == (2, "released", True)


@pytest.mark.model
def test_status_and_roles_in_whole_sentences():
    texts = {
        "Kenya and Uganda signed a trade agreement on Monday.": ["KEN+UGA SUPPORT"],
        "The Chilean government has agreed to send blankets to Peru.": ["CHL AGREE PER"],
        "Jordan refused to hold talks with Syria.": ["JOR REJECT SYR"],
        "Turkish troops killed nine Syrian rebels in an attack on a Syrian village.": ["TUR ASSAULT SYR"],
        "The tourists visited a temple.": [],
        "Chelsea attacked the Arsenal goal late in the match.": [],
    }
    pipeline = load_pipeline(DEFAULT_MODEL)
    for text, parsed in zip(texts, parse([make_report(text) for text in texts], pipeline), strict=True):
        found = find_events(Analysis(parsed, *find_actors(parsed)), ())
        assert [coded(event) for event in found if event.is_row] == texts[text], text
