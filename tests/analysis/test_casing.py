import spacy

from tacitus.analysis.casing import dictionary_of, listed, phrases, usual_forms


def test_usual_forms_hold_words_names_and_short_names() -> None:
    forms = usual_forms()
    assert [forms[word] for word in ("police", "peruvian", "alfredo", "nato", "house")] == [
        "police",
        "Peruvian",
        "Alfredo",
        "NATO",
        "house",
    ]


def test_phrases_are_by_first_word_the_longest_first() -> None:
    found = phrases()["united"]
    assert ("United", "Nations") in found
    assert [len(words) for words in found] == sorted((len(words) for words in found), reverse=True)


def test_lists_are_in_small_letters() -> None:
    assert all(word.islower() for name, words in listed().items() if name != "upper" for word in words)


def test_a_pipeline_without_dictionary_knows_no_word() -> None:
    assert not dictionary_of(spacy.blank("en"))("house")
