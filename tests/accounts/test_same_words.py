from tacitus.accounts.same_words import MOST, same_words, shared_runs, tokens_of
from tests.accounts.factory import make_scene
from tests.factory import make_report
from tests.stories.factory import make_coded

RUN = "water ran down the main street of the lower town before dawn"


def test_a_run_that_two_outlets_share():
    scene = make_scene(
        make_coded(f"On Monday {RUN}, police said.", outlet="A"),
        make_coded(f"Nobody slept: {RUN.capitalize()}.", outlet="B"),
    )
    found = list(same_words(scene))
    assert [side.spans[0].text.lower() for side in found[0].sides] == [RUN, RUN]
    assert found[0].summary == f"A and B have the same 12 words: “{RUN}”."


def test_one_outlet_may_repeat_itself():
    scene = make_scene(make_coded(f"First. {RUN}.", outlet="A"), make_coded(f"Second. {RUN}.", outlet="A"))
    assert list(same_words(scene)) == []


def test_short_runs_are_chance():
    a, b = (
        tokens_of(make_report(text)).words
        for text in ("the head of the state said so", "the head of the state is ill")
    )
    assert shared_runs(a, b) == []


def test_runs_do_not_overlap_and_the_longest_come_first():
    text = make_report(f"{RUN}. Then {RUN} again.")
    runs = shared_runs(tokens_of(text).words, tokens_of(make_report(RUN)).words)
    assert [run.length for run in runs] == [12, 12]
    assert runs[0].a + runs[0].length <= runs[1].a


def test_a_copied_text_gives_its_longest_runs_only():
    text = "\n\n".join(f"{RUN} number {at}{at}{at} {'x' * at}" for at in range(1, 9))
    other = "\n\n".join(f"{RUN} count {at}{at}{at} {'y' * at}" for at in range(1, 9))
    found = list(same_words(make_scene(make_coded(text, outlet="A"), make_coded(other, outlet="B"))))
    assert 0 < len(found) <= MOST
