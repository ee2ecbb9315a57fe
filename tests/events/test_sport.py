from tacitus.events import find_events
from tacitus.events.rulebook import rulebook
from tacitus.events.sport import is_sport, stands_in_sport
from tests.events.factory import TALKS, analysis_of

GAME = TALKS + "\n".join(
    f"{word} {word} NN NOUN {'ROOT' if place == 0 else 'conj'} {-place}"
    for place, word in enumerate(("match", "goal", "coach", "league", "striker", "season"))
)


def test_many_words_of_sport_make_a_sport_report():
    assert is_sport(analysis_of(GAME), rulebook())
    assert not is_sport(analysis_of(TALKS), rulebook())


def test_a_game_has_no_events():
    assert find_events(analysis_of(GAME), ()) == ()
    (event,) = find_events(analysis_of(TALKS), ())
    assert not stands_in_sport(event)
