from tacitus.stories.coreference import (
    WordedMention,
    cluster_mentions,
    compared,
    event_score,
    pair_features,
)
from tests.stories.factory import make_coded

A = make_coded("A quake struck Piura on Monday. Two bridges collapsed in Piura.", "2026-02-17", outlet="A")
B = make_coded("An earthquake hit Piura. The quake made bridges collapse in Piura.", "2026-02-17", outlet="B")
C = make_coded("Shares collapsed in London.", "2026-02-17", outlet="C")


def mention(name, coded, words, sentence):
    return WordedMention(name, coded.report.id, words, sentence)


MENTIONS = [
    mention("a-quake", A, "quake", "A quake struck Piura on Monday."),
    mention("a-fall", A, "collapsed", "Two bridges collapsed in Piura."),
    mention("b-quake", B, "earthquake", "An earthquake hit Piura."),
    mention("b-fall", B, "collapse", "The quake made bridges collapse in Piura."),
    mention("c-fall", C, "collapsed", "Shares collapsed in London."),
]


def test_mentions_of_one_deed_in_one_story():
    assert cluster_mentions(MENTIONS, [A, B, C]) == (
        ("a-fall", "b-fall"),
        ("a-quake", "b-quake"),
        ("c-fall",),
    )


def test_the_order_does_not_matter():
    assert cluster_mentions(MENTIONS[::-1], [C, B, A]) == cluster_mentions(MENTIONS, [A, B, C])


def test_a_mention_of_an_unknown_report_is_alone():
    assert cluster_mentions(MENTIONS[:1], []) == (("a-quake",),)


SAID = make_coded(
    "Ana Quispe resigned, an aide said. The aide said more would follow.", "2026-02-17", outlet="A"
)
LEFT = make_coded("Ana Quispe stepped down, a source said.", "2026-02-17", outlet="B")


def test_other_words_of_one_kind_of_deed_are_one_event_and_other_sayings_are_not():
    mentions = [
        mention("a-left", SAID, "resigned", "Ana Quispe resigned, an aide said."),
        mention("a-said", SAID, "said", "Ana Quispe resigned, an aide said."),
        mention("b-left", LEFT, "stepped down", "Ana Quispe stepped down, a source said."),
    ]
    assert cluster_mentions(mentions, [SAID, LEFT]) == (("a-left", "b-left"), ("a-said",))


def test_features_lie_between_nothing_and_all_and_are_those_of_the_table():
    stories = {each.id: "one" for each in MENTIONS}
    (members,) = compared(MENTIONS, [A, B, C], stories)
    found = dict(pair_features(members))
    assert len(found) == 10
    for values in found.values():
        assert values.keys() == event_score().features.keys()
        assert all(0.0 <= value <= 1.0 for value in values.values())
