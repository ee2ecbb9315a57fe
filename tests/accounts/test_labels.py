import pytest

from tacitus.accounts.labels import labels, labels_in, opposed
from tacitus.records.account import FindingKind
from tacitus.words import stem
from tests.accounts.factory import MAREK, make_scene
from tests.factory import make_report
from tests.stories.factory import make_coded

SAID = "They are technical specialists who mend pumps"
TOLD = "About 40 military specialists landed at Duro"


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [("military", "civilian", True), ("peaceful", "violent", True), ("military", "armed", False)],
)
def test_opposed(one, other, found):
    assert opposed(stem(one), stem(other)) is found
    assert opposed(stem(other), stem(one)) is found


def test_labels_stand_before_words_for_people():
    report = make_report("military specialists with military maps, old specialists")
    found = list(labels_in(report.span(0, len(report.text)), "", "s"))
    assert [label.span.text for label in found] == ["military specialists"]


def test_a_speaker_and_the_report_call_the_same_people_differently():
    coded = make_coded(
        f"{SAID}, Marek said. {TOLD}.", outlet="A", said=((MAREK, SAID),), did=((TOLD, "CZE", ""),)
    )
    found = list(labels(make_scene(coded)))
    assert [finding.kind for finding in found] == [FindingKind.TENSION]
    assert found[0].summary == (
        "Ivo Marek (in A) speaks of “technical specialists”, A of “military specialists”."
    )


def test_between_reports_it_is_framing():
    a = make_coded(f"{SAID}, Marek said.", outlet="A", said=((MAREK, SAID),))
    b = make_coded(f"{TOLD}.", outlet="B", did=((TOLD, "CZE", ""),))
    assert [finding.kind for finding in labels(make_scene(a, b))] == [FindingKind.FRAMING]


def test_labels_that_agree_are_no_finding():
    coded = make_coded(f"{TOLD}. The military specialists left.", outlet="A", did=((TOLD, "CZE", ""),))
    assert list(labels(make_scene(coded))) == []
