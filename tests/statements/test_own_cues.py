"""A user's file of cues: what it adds and removes, and what is wrong with it."""

import re
from pathlib import Path

import pytest

from tacitus.errors import SettingsError
from tacitus.records.statement import Act
from tacitus.statements import find_statements
from tacitus.statements.lexicon import load_lexicon
from tacitus.statements.own_cues import read_own_cues
from tests.statements import docs


def written(folder: Path, text: str) -> str:
    path = folder / "cues.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


GOOD = """
[verb]
bellow = { act = "demand", takes = "that quote" }
say = { act = "announce", takes = "that" }
deny = false
"""


def test_entries_are_added_replaced_and_removed(tmp_path: Path) -> None:
    own = load_lexicon(written(tmp_path, GOOD))
    assert own.of("verb", "bellow")[0].act is Act.DEMAND
    assert own.of("verb", "say")[0].act is Act.ANNOUNCE
    assert own.of("verb", "deny") == ()
    assert own.of("noun", "claim") == load_lexicon().of("noun", "claim")


def test_the_version_tells_whose_lexicon_it_is(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    own = load_lexicon(path).version
    assert own == f"{load_lexicon().version}+{read_own_cues(path).digest}"
    assert own in docs_trace(path)


def test_the_example_of_the_docs_is_right(tmp_path: Path) -> None:
    page = Path(__file__).parents[2] / "docs" / "statements.md"
    (example,) = re.findall(r"```toml\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    own = load_lexicon(written(tmp_path, example))
    assert own.of("verb", "bellow")[0].told == "at"
    assert own.of("verb", "fire")[0].key == "fire back"
    assert own.of("verb", "plan") == ()
    assert own.of("noun", "communique")


def docs_trace(path: str) -> str:
    rows = docs.SAID_THAT.replace("denied deny", "bellowed bellow")
    (statement,) = find_statements(docs.analysis_of(rows), path)
    assert statement.act is Act.DEMAND
    assert find_statements(docs.analysis_of(rows)) == ()
    return statement.trace.version


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[verb]\nshout = 3", "[verb] shout: an entry is false, or a table"),
        ("[verb]\nshout = true", "[verb] shout: an entry is false, or a table"),
        ('[verb]\nshout = { takes = "that" }', "[verb] shout: 'act' is missing"),
        (
            '[verb]\nshout = { act = "yell", takes = "that" }',
            "[verb] shout: the act 'yell' is none of assert",
        ),
        ('[noun]\nshout = { act = "assert", takes = "of" }', "[noun] shout: it takes 'of', which is none"),
        ('[verb]\nshout = { act = "assert", takes = "that", told = "to X" }', "[verb] shout: told is 'to X'"),
        ('[verb]\nshout = { act = "assert", takes = "that", hue = "x" }', "[verb] shout: 'hue' is no field"),
        ('[adverb]\nloudly = { act = "assert", takes = "that" }', "[adverb] is no part of the lexicon"),
        ("[verb", "cannot be read"),
    ],
)
def test_a_mistake_is_named_by_its_entry(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(SettingsError) as raised:
        read_own_cues(written(tmp_path, text))
    assert told in str(raised.value)


def test_every_mistake_is_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"(?s)one: .*two: "):
        read_own_cues(written(tmp_path, "[verb]\none = 1\ntwo = 2"))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read_own_cues(str(tmp_path / "none.toml"))
