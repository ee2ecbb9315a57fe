from dataclasses import replace

from tacitus.events import find_events
from tacitus.events.rulebook import rulebook
from tacitus.events.speech import charges
from tacitus.records.statement import Act, Manner, Modality, Party, Statement
from tests.events.factory import analysis_of
from tests.factory import TRACE

ROWS = """
Syria Syria NNP PROPN nsubj 1
says say VBZ VERB ROOT 0
that that IN SCONJ mark 3
Iran Iran NNP PROPN nsubj 2
is be VBZ AUX aux 1
undermining undermine VBG VERB ccomp -4
peace peace NN NOUN dobj -1
+. . . PUNCT punct -6
"""


def statement_in(analysis, act=Act.ASSERT):
    content = (analysis.parsed.span(3, 7),)
    speaker = analysis.actors[0]
    return Statement(
        id=Statement.make_id(content, speaker.name),
        speaker=Party(speaker.id, speaker.name, analysis.parsed.span(0, 1)),
        cue=analysis.parsed.span(1, 2),
        content=content,
        manner=Manner.INDIRECT,
        act=act,
        modality=Modality.ASSERTION,
        negated=act is Act.DENY,
        trace=TRACE,
        evidence=content,
    )


def test_a_wrong_told_of_another_is_an_accusation():
    analysis = analysis_of(ROWS)
    (event,) = find_events(analysis, (statement_in(analysis),))
    assert (event.type, event.cameo, event.asserter) == ("ACCUSE", "112", "narrator")
    assert [party.country for party in event.actors] == ["SYR"]
    assert [party.country for party in event.recipients] == ["IRN"]
    assert event.trigger.text == "says"


def test_the_narrators_own_words_and_denials_accuse_nobody():
    analysis = analysis_of(ROWS)
    assert find_events(analysis, ()) == ()
    assert find_events(analysis, (statement_in(analysis, Act.DENY),)) == ()


def test_nobody_accuses_himself():
    analysis = analysis_of(ROWS.replace("Iran Iran", "Syria Syria"))
    statement = statement_in(analysis)
    actors = tuple(replace(actor, id=analysis.actors[0].id) for actor in analysis.actors)
    analysis = replace(analysis, actors=actors)
    assert list(charges(analysis, analysis.parsed.sentences[0], (statement,), rulebook())) == []


def test_an_act_that_the_words_imply_behind_a_plain_cue_accuses_as_well():
    analysis = analysis_of(ROWS)
    promised = statement_in(analysis, Act.PROMISE)
    assert find_events(analysis, (promised,)) == ()
    assert len(find_events(analysis, (replace(promised, implied=True),))) == 1


PLOT = """
Syria Syria NNP PROPN nsubj 1
says say VBZ VERB ROOT 0
it it PRP PRON nsubj 1
foiled foil VBD VERB ccomp -2
the the DT DET det 1
plot plot NN NOUN dobj -2
of of IN ADP prep -1
traitors traitor NNS NOUN pobj -1
"""


def test_a_wrong_laid_to_people_called_by_contempt_accuses_them():
    analysis = analysis_of(PLOT)
    (charge,) = charges(analysis, analysis.parsed.sentences[0], (statement_in(analysis),), rulebook())
    assert [party.name for party in charge.accused] == ["traitors"]
    assert charge.wrong.text == "plot"


def test_a_wrong_of_people_called_by_what_they_are_accuses_nobody():
    analysis = analysis_of(PLOT.replace("traitors traitor", "writers writer"))
    assert list(charges(analysis, analysis.parsed.sentences[0], (statement_in(analysis),), rulebook())) == []
