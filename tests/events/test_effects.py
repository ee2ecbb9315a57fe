from tacitus.events.effects import effects, is_word


def test_the_lists_are_keyed_by_kind_and_word():
    assert effects()["verbs", "plan"] == "future"
    assert effects()["attributes", "alleged"] == "possible"
    assert is_word("days", "monday")
    assert not is_word("days", "may")
