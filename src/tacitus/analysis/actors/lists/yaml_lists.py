"""A list of actors in YAML: one entry an actor, its posts below it."""

from __future__ import annotations

from collections.abc import Iterator

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tacitus.analysis.actors.lists.rows import Fault, Row, Rows, choices, table

_POST = ("title", "country", "sector", "start", "end", "source")
_SEVERAL = ("aliases", "adjectives")


def read_yaml(text: str) -> Rows:
    """Read `actors: [{name: …, posts: [{title: …}]}]`, or the list alone.

    The nodes are read, not objects built of them: each knows its line, and no alias can blow the file up.
    """
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        return Rows((), (Fault(line, f"this is no YAML: {error.problem or error.context}"),))
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        return Rows((), (Fault(0, f"this is no YAML: {' '.join(str(error).split())[:200]}"),))
    if isinstance(root, MappingNode):
        keys = {key.value: value for key, value in root.value if isinstance(key, ScalarNode)}
        others = [key for key, _ in root.value if key.value != "actors"]
        if others:
            return Rows(
                (),
                (_fault(others[0], f"{_said(others[0])} is no key here; write actors: and the list below"),),
            )
        root = keys.get("actors")
    if not isinstance(root, SequenceNode):
        return Rows((), (Fault(0, "there is no list of actors: write actors:, and below it '- name: …'"),))
    rows: list[Row] = []
    faults: list[Fault] = []
    for entry in root.value:
        for found in _entry(entry):
            if isinstance(found, Row):
                rows.append(found)
            else:
                faults.append(found)
    return Rows(tuple(rows), tuple(faults))


def _entry(entry: Node) -> Iterator[Row | Fault]:
    if not isinstance(entry, MappingNode):
        yield _fault(entry, "an actor is a set of keys, such as '- name: Ana Torres'")
        return
    cells: dict[str, str] = {}
    posts: list[Node] = []
    for key, value in entry.value:
        if key.value == "posts" and isinstance(value, SequenceNode):
            posts = value.value
        elif key.value == "posts":
            yield _fault(value, "posts is a list: write each post on a line that begins with '- title: …'")
        elif key.value not in choices("columns"):
            yield _fault(key, f"{_said(key)} is no key; there are posts, {', '.join(table('columns'))}")
        else:
            told = _cell(value, several=key.value in _SEVERAL)
            if told is None:
                yield _fault(
                    value,
                    f"{key.value} is {'a text or a list of texts' if key.value in _SEVERAL else 'one text'}",
                )
            elif told:
                cells[key.value] = told
    if not posts:
        yield Row(entry.start_mark.line + 1, cells)
    for index, post in enumerate(posts):
        yield from _post(post, cells if index == 0 else {k: v for k, v in cells.items() if k not in _SEVERAL})


def _post(post: Node, actor: dict[str, str]) -> Iterator[Row | Fault]:
    if not isinstance(post, MappingNode):
        yield _fault(post, "a post is a set of keys, such as '- {title: Minister, start: 2020-01-31}'")
        return
    cells = dict(actor)
    for key, value in post.value:
        told = _cell(value)
        if key.value not in _POST:
            yield _fault(key, f"{_said(key)} is no key of a post; there are {', '.join(_POST)}")
        elif told is None:
            yield _fault(value, f"{key.value} is one text")
        elif told:
            cells[key.value] = told
    yield Row(post.start_mark.line + 1, cells)


def _cell(value: Node, *, several: bool = False) -> str | None:
    """Return a node as a table's cell would hold it; None when it is of another shape."""
    if isinstance(value, ScalarNode):
        return "" if value.tag == "tag:yaml.org,2002:null" else " ".join(str(value.value).split())
    texts = value.value if several and isinstance(value, SequenceNode) else None
    if texts is None or not all(isinstance(each, ScalarNode) for each in texts):
        return None
    return "|".join(" ".join(str(each.value).split()) for each in texts)


def _said(key: Node) -> str:
    return repr(key.value) if isinstance(key, ScalarNode) else "this"


def _fault(node: Node, what: str) -> Fault:
    return Fault(node.start_mark.line + 1, what)
