"""Every manner of telling who said what, and every use of marks, with the real pipeline."""

import pytest

from tacitus.records.statement import Manner
from tests.statements import texts

pytestmark = pytest.mark.model

DIRECT, INDIRECT, MIXED = Manner.DIRECT, Manner.INDIRECT, Manner.MIXED

MANNERS = [
    ("“The dam is old,” the mayor said.", "mayor", "said", "The dam is old", DIRECT),
    ("The mayor said that the dam was old.", "mayor", "said", "the dam was old", INDIRECT),
    ("The mayor said the dam was old.", "mayor", "said", "the dam was old", INDIRECT),
    ("The mayor promised to rebuild the dam.", "mayor", "promised", "to rebuild the dam", INDIRECT),
    ("The mayor told owners why the dam had failed.", "mayor", "told", "why the dam had failed", INDIRECT),
    ("The mayor said that the dam was “a wreck”.", "mayor", "said", "the dam was “a wreck", MIXED),
    ("The dam was old, she said.", "she", "said", "The dam was old", INDIRECT),
    ("The dam, the mayor said, was old.", "mayor", "said", "The dam … was old", INDIRECT),
    ("The dam was old, said the mayor.", "mayor", "said", "The dam was old", INDIRECT),
    ("“It is old,” said Ada Stone, the mayor.", "Ada Stone", "said", "It is old", DIRECT),
    ("According to the mayor, the dam is old.", "mayor", "According to", "the dam is old", INDIRECT),
    ("The dam is old, according to the mayor.", "mayor", "according to", "The dam is old", INDIRECT),
    ("The dam, according to the mayor, is old.", "mayor", "according to", "The dam … is old", INDIRECT),
    ("Minister: talks will go on", "Minister", ":", "talks will go on", INDIRECT),
    ("Mayor says dam is old", "Mayor", "says", "dam is old", INDIRECT),
    ("Dam is old, says mayor", "mayor", "says", "Dam is old", INDIRECT),
    ("The claim that the dam was old was false.", "", "claim", "the dam was old", INDIRECT),
    ("Her warning of a flood came late.", "Her", "warning", "a flood", INDIRECT),
    ("The mayor issued a warning that the dam was old.", "mayor", "warning", "the dam was old", INDIRECT),
    ("The mayor denied the reports.", "mayor", "denied", "the reports", INDIRECT),
    ("The bishop condemned the raid.", "bishop", "condemned", "the raid", INDIRECT),
    ("The senator called him a traitor.", "senator", "called", "him a traitor", INDIRECT),
    ("The mayor fears that the dam is old.", "mayor", "fears", "the dam is old", INDIRECT),
    ("The mayor wants to sell the dam.", "mayor", "wants", "to sell the dam", INDIRECT),
    ("The dam was described as old.", "", "was described as", "The dam … as old", INDIRECT),
    ("The dam was said to be old.", "", "was said", "The dam … to be old", INDIRECT),
    ("It was reported that the dam was old.", "", "was reported", "the dam was old", INDIRECT),
    ("The report said the dam was old.", "The report", "said", "the dam was old", INDIRECT),
    ("The ministry said in a statement that it was old.", "ministry", "said", "it was old", INDIRECT),
    ("The letter reads: “The dam is old.”", "The letter", "reads", "The dam is old.", DIRECT),
    ("The mayor asked whether the dam was old.", "mayor", "asked", "whether the dam was old", INDIRECT),
    ("“Is the dam old?” the mayor asked.", "mayor", "asked", "Is the dam old?", DIRECT),
    ("The mayor said: “The dam is old.”", "mayor", "said", "The dam is old.", DIRECT),
    ("The mayor said – “The dam is old.”", "mayor", "said", "The dam is old.", DIRECT),
    ("The mayor: “The dam is old.”", "mayor", ":", "The dam is old.", DIRECT),
    ("The mayor – “The dam is old.”", "mayor", "–", "The dam is old.", DIRECT),
    ("“The dam is old.” — Ada Stone", "Ada Stone", "—", "The dam is old.", DIRECT),
    ("The mayor was quoted as saying the dam was old.", "mayor", "saying", "the dam was old", INDIRECT),
]


@pytest.mark.parametrize(("text", "speaker", "cue", "words", "manner"), MANNERS)
def test_manners(text: str, speaker: str, cue: str, words: str, manner: Manner) -> None:
    statement = texts.one(text)
    assert statement.cue is not None
    assert (statement.speaker.name, statement.cue.text) == (speaker, cue)
    assert (statement.words, statement.manner) == (words, manner)


MARKS = [
    ("«The dam is old», the mayor said.", "The dam is old"),
    ("„The dam is old“, the mayor said.", "The dam is old"),
    ("‘The dam is old,’ the mayor said.", "The dam is old"),
    ("'The dam is old,' the mayor said.", "The dam is old"),
    ('"The dam is old," the mayor said.', "The dam is old"),
    ("“They told me ‘no’ twice,” the mayor said.", "They told me ‘no’ twice"),
    ("‘They told me “no” twice,’ the mayor said.", "They told me “no” twice"),
    ("The dam is old,” the mayor said.", "The dam is old"),
    ("The mayor said:“The dam is old.”", "The dam is old."),
    ("“The dam is old … and we sell it,” the mayor said.", "The dam is old … and we sell it"),
    ("“The dam,” the mayor said, “is old.”", "The dam … is old."),
]


@pytest.mark.parametrize(("text", "words"), MARKS)
def test_marks(text: str, words: str) -> None:
    statement = texts.one(text)
    assert (statement.speaker.name, statement.manner, statement.words) == ("mayor", Manner.DIRECT, words)
    assert statement.words_owner == "mayor"


def test_a_missing_closing_mark_costs_the_marks_not_the_words() -> None:
    statement = texts.one("“The dam is old, the mayor said.")
    assert (statement.speaker.name, statement.words) == ("mayor", "The dam is old")


@pytest.mark.parametrize(
    "text", ["“The [town’s] dam is old,” the mayor said.", "She said it “is [very] old”."]
)
def test_an_editors_brackets_are_nobodys_words(text: str) -> None:
    quoted = " ".join(span.text for span in texts.one(text).quoted)
    assert quoted
    assert "[" not in quoted


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “experts” left the town.",
        "The “experts” left the town.",
        "The song “Old Bridge” won a prize.",
        "Ada Stone wrote the novel “The Old Bridge” in Lima.",
    ],
)
def test_scare_quotes_and_titles_are_no_statements(text: str) -> None:
    assert texts.read(text) == ()


def test_a_long_quotation_opens_each_paragraph_with_a_mark() -> None:
    text = "“The dam is old,” the mayor said.\n\n“It was built badly.\n\n“It will not last another winter.”"
    first, *others = texts.read(text)
    assert [each.speaker.name for each in others] == ["mayor"] * len(others)
    assert " ".join(each.words for each in others) == "It was built badly. … It will not last another winter."
    assert all(each.continues == first.id for each in others)


def test_what_is_passed_on_names_whom_it_came_through() -> None:
    statement = texts.one("Reuters reported that the mayor said the dam was old.")
    assert (statement.speaker.name, [each.name for each in statement.via]) == ("mayor", ["Reuters"])
    statement = texts.one("The agency quoted the mayor as saying that the dam was old.")
    assert (statement.speaker.name, [each.name for each in statement.via]) == ("mayor", ["agency"])


@pytest.mark.parametrize(
    "text", ["He lives in a town called Ur.", "Prices rose by a tenth compared with May."]
)
def test_names_and_comparisons_are_no_statements(text: str) -> None:
    assert texts.read(text) == ()


def test_a_speaker_with_a_title_behind_the_words_is_none_of_the_words() -> None:
    statement = texts.one(
        "The files have been stored, Ada F. Stone, the secretary for roads, wrote in a memo."
    )
    assert (statement.speaker.name, statement.words) == ("Ada F. Stone", "The files have been stored")
