from dataclasses import replace

from tacitus.views.plots.events import End
from tacitus.views.plots.figure import Links
from tacitus.views.plots.network import network
from tests.views.plots.factory import HAITI, PERU, make_event, titles

CHILE = End("a_chl", "Chile", known=True)
STRANGER = End("gunmen", "gunmen", known=False)


def test_events_between_two_are_one_arrow_each_way() -> None:
    events = [
        make_event(1),
        make_event(2, goldstein=1.0),
        make_event(3, actors=(HAITI,), recipients=(PERU,), goldstein=-2.0),
        make_event(4, recipients=()),
        make_event(5, recipients=(PERU,)),
    ]
    figure = network(events)
    assert figure.table.rows == (("Peru", "Haiti", 2, 4.0), ("Haiti", "Peru", 1, -2.0))
    assert titles(figure.svg()) == [
        "Haiti → Peru: 1 event, mean Goldstein -2.0",
        "Peru → Haiti: 2 events, mean Goldstein +4.0",
        "Haiti: 3 events",
        "Peru: 3 events",
    ]
    assert "Most events: Peru to Haiti, 2, mean Goldstein intensity +4.0." in figure.description


def test_conflict_is_told_apart_without_colors() -> None:
    dashes = [network([make_event(1, goldstein=each)]).svg().count("dasharray") for each in (-3.0, 3.0)]
    assert dashes == [2, 1], "one in the legend, one for the arrow of conflict"


def test_the_strongest_pairs_are_kept_and_nobody_stands_alone() -> None:
    events = [
        *(make_event(at) for at in range(3)),
        make_event(9, actors=(CHILE,), recipients=(STRANGER,)),
    ]
    figure = network(events, top=3)
    assert figure.table.rows == (("Peru", "Haiti", 3, 7.0),)
    assert figure.description.startswith("2 of 4 actors and 1 arrows")


def test_known_actors_lead_to_their_pages() -> None:
    links = Links(actor=lambda actor_id: f"/actors/{actor_id}")
    svg = network([make_event(1, recipients=(STRANGER,))], links=links).svg()
    assert 'href="/actors/a_per"' in svg
    assert svg.count("href") == 1


def test_long_and_hostile_names_stay_names() -> None:
    name = 'The <b>"Very"</b> Long Committee & Company'
    figure = network([make_event(1, actors=(replace(PERU, name=name),))])
    assert f"{name}: 1 event" in titles(figure.svg())
    assert "…" in figure.svg()


def test_no_pairs_are_said_to_be_none() -> None:
    assert "A network needs events with an actor and a recipient." in network([]).description
