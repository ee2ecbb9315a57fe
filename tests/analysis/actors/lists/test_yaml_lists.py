"""Lists of actors in YAML."""

import pytest

from tacitus.analysis.actors.lists.rows import Row
from tacitus.analysis.actors.lists.yaml_lists import read_yaml

TORRES = """
actors:
  - name: Ana Torres
    aliases: [A. Torres, Anna Torres]
    country: PER
    posts:
      - {title: Minister, start: 2024-03-01}
      - title: Senator
        start: 2025
  - name: Bo Lind
    sector: null
"""


def test_one_row_a_post():
    found = read_yaml(TORRES)
    assert not found.faults
    assert [(row.line, row.cells["name"], row.cells.get("title")) for row in found.rows] == [
        (7, "Ana Torres", "Minister"),
        (8, "Ana Torres", "Senator"),
        (10, "Bo Lind", None),
    ]
    assert found.rows[0].cells["aliases"] == "A. Torres|Anna Torres"
    assert found.rows[0].cells["start"] == "2024-03-01"
    assert "aliases" not in found.rows[1].cells


def test_the_list_alone():
    assert read_yaml("- name: Bo Lind").rows == (Row(1, {"name": "Bo Lind"}),)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 0, "no list of actors"),
        ("actors: 3", 0, "no list of actors"),
        ("people:\n  - name: x", 1, "'people' is no key here"),
        ("? [a, b]\n: 1", 1, "this is no key here"),
        ("actors:\n  - name: [x\n", 3, "no YAML"),
        ("actors:\n  - just words", 2, "set of keys"),
        ("- name: x\n  nation: PER", 2, "'nation' is no key"),
        ("- name: [x, y]", 1, "name is one text"),
        ("- name: x\n  aliases: {a: b}", 2, "a list of texts"),
        ("- name: x\n  posts: Minister", 2, "posts is a list"),
        ("- name: x\n  posts:\n    - Minister", 3, "a post is a set of keys"),
        ("- name: x\n  posts:\n    - {rank: 3}", 3, "'rank' is no key of a post"),
    ],
)
def test_mistakes_are_told_with_their_line(text, line, words):
    fault = read_yaml(text).faults[0]
    assert fault.line == line
    assert words in fault.what


def test_aliases_of_yaml_do_not_blow_up():
    doubled = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))
    found = read_yaml(f"a0: &a0 [x]\n{doubled}")
    assert "no key here" in found.faults[0].what
