from dataclasses import replace

from tacitus.analysis.document import Analysis, Located
from tacitus.events.countries import home_of, with_countries, with_senders
from tacitus.events.roles import participants
from tacitus.records.actor import ActorKind
from tests.events.factory import analysis_of
from tests.factory import make_actor, make_mention

ROWS = """
Syria Syria NNP PROPN nsubj 1
fought fight VBD VERB ROOT 0
the the DT DET det 1
rebels rebel NNS NOUN dobj -2
+. . . PUNCT punct -3
"""


def with_rebels(country: str = "") -> Analysis:
    analysis = analysis_of(ROWS)
    rebels = make_actor("rebels", country, "REB", ActorKind.GROUP)
    mention = Located(make_mention(rebels, analysis.parsed.span(3, 4)), 3, 4)
    return replace(analysis, actors=(*analysis.actors, rebels), mentions=(*analysis.mentions, mention))


def settled(analysis: Analysis) -> list[str]:
    parties = participants(analysis, [analysis.doc[3]])
    return [party.cameo for party in with_countries(analysis, analysis.parsed.sentences[0], parties)]


def test_a_group_takes_the_one_country_of_its_sentence():
    assert settled(with_rebels()) == ["SYRREB"]


def test_a_country_that_is_told_stays():
    assert settled(with_rebels("IRQ")) == ["IRQREB"]


def test_two_countries_leave_it_unknown():
    analysis = with_rebels()
    other = make_actor("Iran", "IRN", kind=ActorKind.COUNTRY)
    mention = Located(make_mention(other, analysis.parsed.span(1, 2)), 1, 2)
    analysis = replace(analysis, actors=(*analysis.actors, other), mentions=(*analysis.mentions, mention))
    assert settled(analysis) == ["REB"]


def test_without_a_dateline_there_is_no_home():
    assert home_of(with_rebels()) == ""


def test_the_seat_of_an_observer_tells_no_country():
    analysis = with_rebels()
    monitor = make_actor("Monitor", "IRN", "NGO", ActorKind.BODY)
    mention = Located(make_mention(monitor, analysis.parsed.span(1, 2)), 1, 2)
    analysis = replace(analysis, actors=(*analysis.actors, monitor), mentions=(*analysis.mentions, mention))
    assert settled(analysis) == ["SYRREB"]


def test_who_comes_from_abroad_is_of_the_one_other_state():
    analysis = with_rebels()
    arrived = participants(analysis, [analysis.doc[3]])
    sentence = analysis.parsed.sentences[0]
    assert [party.cameo for party in with_senders(analysis, sentence, arrived, ())] == ["SYRREB"]
    hosts = participants(analysis, [analysis.doc[0]])
    assert [party.cameo for party in with_senders(analysis, sentence, arrived, hosts)] == ["REB"]
