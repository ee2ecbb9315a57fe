"""Where words were said."""

import pytest

from tacitus.statements.setting import place_said, with_settings
from tests.statements import docs, texts

SAID = "The minister said in Geneva on Monday that the troops had left Mosul."


def test_without_places_nothing_is_told() -> None:
    analysis = docs.analysis_of(docs.SAID_THAT)
    assert place_said(analysis, 2, (), None) is None
    statements = docs.statements_of(docs.SAID_THAT)
    assert with_settings(analysis, statements) == list(statements)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "place"),
    [
        (SAID, "Geneva"),
        ("The minister told reporters in Geneva that the troops had left Mosul.", "Geneva"),
        ("“We are leaving,” the minister said at a rally in Lima.", "Lima"),
        ("The minister said that the troops were in Mosul.", ""),
        ("The bishops' office in Lima said that the troops had left.", ""),
        ("The minister denied reports of a base in Lima.", ""),
        ("The minister said to Moscow that the troops had left.", ""),
        ("GENEVA – The minister said that the troops had left.", ""),
        ("GENEVA – The minister told reporters here that the troops had left.", "Geneva"),
    ],
)
def test_the_place_is_told_at_the_cue(text: str, place: str) -> None:
    (statement,) = texts.read(text)
    assert (statement.place.place.name if statement.place else "") == place


SETTING = (
    "“The army is ready,” President Emmanuel Macron said.\n\n"
    "{0}\n\n"
    "“We are prepared,” Macron added.\n\n"
    "“We want bread,” said Angela Merkel."
)


@pytest.mark.model
@pytest.mark.parametrize(
    "told",
    [
        "The president made this statement during a visit to the troops in Lima.",
        "The remarks were made at a news conference in Lima.",
        "He was speaking at a rally in Lima.",
    ],
)
def test_a_sentence_may_tell_only_the_setting(told: str) -> None:
    found = {each.words: each for each in texts.read(SETTING.format(told))}
    for words in ("The army is ready", "We are prepared"):
        place = found[words].place
        assert place is not None
        assert place.place.name == "Lima"
        assert found[words].occasion is not None
    assert found["We want bread"].place is None


@pytest.mark.model
def test_a_sentence_about_something_else_tells_no_setting() -> None:
    found = texts.read(SETTING.format("The president made a cake during a visit to Lima."))
    assert all(each.place is None for each in found)
