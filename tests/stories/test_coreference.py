from tacitus.stories.coreference import WordedMention, cluster_mentions
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
