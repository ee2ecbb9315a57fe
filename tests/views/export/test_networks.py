from dataclasses import replace

from lxml import etree

from tacitus.views.export.networks import gexf, graphml, network_of
from tacitus.views.export.told import dyads
from tests.views.export.factory import BARE, RUSSIA, make_told

HOSTILE = replace(RUSSIA, actor_id="", name='<b>"R&D"</b>\x00')


def test_events_between_two_are_counted_on_one_edge() -> None:
    network = network_of(dyads(iter([make_told(), make_told(id="e_3", goldstein=-5.0), BARE])))
    assert [node.id for node in network.nodes] == ["a_army", "a_rus", "a_un"]
    assert [(edge.source, edge.events, edge.goldstein) for edge in network.edges] == [
        ("a_army", 2, -7.5),
        ("a_rus", 2, -7.5),
    ]


def test_both_formats_are_xml_whatever_the_names() -> None:
    network = network_of(dyads(iter([make_told(actors=(HOSTILE,))])))
    for write in (gexf, graphml):
        root = etree.fromstring("".join(write(network)).encode())
        assert "R&D" in etree.tostring(root, encoding="unicode").replace("&amp;", "&")
        assert len([each for each in root.iter() if each.tag.endswith("}edge")]) == 1


def test_no_events_make_an_empty_network() -> None:
    for write in (gexf, graphml):
        etree.fromstring("".join(write(network_of([]))).encode())
