"""Who does what to whom, as a network: GEXF (Gephi) and GraphML (networkx, igraph, R).

A node is an actor, an edge the events of one quad class from one actor to another, with their number and mean
Goldstein intensity. Lost: time, place, status, and what each event was; networks are for looking.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from tacitus.views.export.told import Dyad


@dataclass(frozen=True, slots=True)
class Node:
    """An actor."""

    id: str
    name: str
    country: str
    sector: str


@dataclass(frozen=True, slots=True)
class Edge:
    """The events of one quad class from one actor to another."""

    source: str
    target: str
    quad: int
    events: int
    goldstein: float
    """Mean intensity."""


@dataclass(frozen=True, slots=True)
class Network:
    """Actors and what passes between them, in a fixed order."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def network_of(dyads: Iterable[Dyad]) -> Network:
    """Return the network of events that have a known actor and recipient."""
    nodes: dict[str, Node] = {}
    sums: dict[tuple[str, str, int], tuple[int, float]] = {}
    for dyad in dyads:
        if dyad.actor is None or dyad.recipient is None:
            continue
        ends = []
        for party in (dyad.actor, dyad.recipient):
            key = party.actor_id or party.name
            nodes.setdefault(key, Node(key, party.name, party.country, party.sector))
            ends.append(key)
        edge = (ends[0], ends[1], dyad.event.quad)
        count, total = sums.get(edge, (0, 0.0))
        sums[edge] = (count + 1, total + dyad.event.goldstein)
    edges = (
        Edge(source, target, quad, count, round(total / count, 4))
        for (source, target, quad), (count, total) in sorted(sums.items())
    )
    return Network(tuple(nodes[key] for key in sorted(nodes)), tuple(edges))


def gexf(network: Network) -> Iterator[str]:
    """Yield a network as GEXF 1.3."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
    yield ' <graph defaultedgetype="directed">\n  <attributes class="node">\n'
    yield '   <attribute id="country" title="country" type="string"/>\n'
    yield '   <attribute id="sector" title="sector" type="string"/>\n  </attributes>\n'
    yield '  <attributes class="edge">\n'
    yield '   <attribute id="quad" title="quad" type="integer"/>\n'
    yield '   <attribute id="goldstein" title="goldstein" type="double"/>\n  </attributes>\n  <nodes>\n'
    for node in network.nodes:
        values = f'<attvalue for="country" value={quoteattr(node.country)}/>'
        values += f'<attvalue for="sector" value={quoteattr(node.sector)}/>'
        yield f"   <node id={_quoted(node.id)} label={_quoted(node.name)}>"
        yield f"<attvalues>{values}</attvalues></node>\n"
    yield "  </nodes>\n  <edges>\n"
    for number, edge in enumerate(network.edges):
        values = (
            f'<attvalue for="quad" value="{edge.quad}"/><attvalue for="goldstein" value="{edge.goldstein}"/>'
        )
        yield f'   <edge id="{number}" source={_quoted(edge.source)} target={_quoted(edge.target)}'
        yield f' weight="{edge.events}"><attvalues>{values}</attvalues></edge>\n'
    yield "  </edges>\n </graph>\n</gexf>\n"


def graphml(network: Network) -> Iterator[str]:
    """Yield a network as GraphML."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for name in ("name", "country", "sector"):
        yield f' <key id="{name}" for="node" attr.name="{name}" attr.type="string"/>\n'
    for name, kind in (("quad", "int"), ("events", "int"), ("goldstein", "double")):
        yield f' <key id="{name}" for="edge" attr.name="{name}" attr.type="{kind}"/>\n'
    yield ' <graph edgedefault="directed">\n'
    for node in network.nodes:
        values = {"name": node.name, "country": node.country, "sector": node.sector}
        yield f"  <node id={_quoted(node.id)}>{_data(values)}</node>\n"
    for edge in network.edges:
        told = {"quad": edge.quad, "events": edge.events, "goldstein": edge.goldstein}
        yield f"  <edge source={_quoted(edge.source)} target={_quoted(edge.target)}>{_data(told)}</edge>\n"
    yield " </graph>\n</graphml>\n"


def _data(values: dict[str, str] | dict[str, int | float]) -> str:
    return "".join(f'<data key="{name}">{_text(str(value))}</data>' for name, value in values.items())


def _quoted(text: str) -> str:
    return quoteattr(_plain(text))


def _text(text: str) -> str:
    return _plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _plain(text: str) -> str:
    """Return text without the control characters that XML does not allow."""
    return "".join(max(sign, " ") for sign in text)
