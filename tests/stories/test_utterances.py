from dataclasses import replace

import pytest

from tacitus.records.coded import CodedReport
from tacitus.records.statement import Manner
from tacitus.stories.utterances import join_statements
from tests.factory import make_actor
from tests.stories.factory import make_coded


def joined(*reports: CodedReport) -> list[int]:
    return sorted((len(each.statement_ids) for each in join_statements(reports)), reverse=True)


def one(speaker: str, *contents: str) -> CodedReport:
    text = " ".join(f"{content}, someone said." for content in contents)
    return make_coded(text, outlet=speaker, said=tuple((speaker, content) for content in contents))


def test_two_translations_of_one_sentence():
    a = one("Ivo Marek", "Within the present treaties we shall widen our help to the port of Duro")
    b = one("Marek", "Of course we will expand assistance and aid to Duro port under the present agreements")
    found = join_statements([a, b])
    assert len(found) == 1
    assert found[0].speaker_name == "Ivo Marek"


def test_other_speakers_do_not_pair():
    words = "The port of Duro will be widened under the present treaties"
    assert joined(one("Ivo Marek", words), one("Lea Brandt", words)) == [1, 1]


def test_words_shared_by_chance_do_not_pair():
    a = one("Ivo Marek", "His country will resist anyone who wants to unsettle the region")
    b = one(
        "Ivo Marek",
        "Neighbours are devising ways to unsettle the region by buying votes and closing roads",
    )
    assert joined(a, b) == [1, 1]


def test_names_alone_do_not_pair():
    a = one("Ivo Marek", "He cannot support Lea Brandt of Duro")
    b = one("Ivo Marek", "The house of Lea Brandt in Duro burned")
    assert joined(a, b) == [1, 1]


def test_each_statement_pairs_with_its_closest_only():
    a = one("Ivo Marek", "The port will open in June with three new cranes")
    b = one(
        "Ivo Marek", "The port will open in June with new cranes", "In June the old port will be a museum"
    )
    assert joined(a, b) == [2, 1]


def test_a_role_pairs_with_a_person_of_that_post():
    content = "The port of Duro will open with three cranes"
    a, b = one("Ivo Marek", content), one("the transport minister", content)
    posts = [
        CodedReport(
            coded.report,
            actors=(make_actor(coded.actors[0].name, "CZE", "GOV"),),
            statements=coded.statements,
        )
        for coded in (a, b)
    ]
    assert joined(*posts) == [2]


@pytest.mark.parametrize(
    ("one_name", "other_name", "pair"),
    [
        ("Ivo Marek", "the transport minister", True),
        ("the transport minister", "Transport Minister", True),
        ("the transport minister", "a fisherman", False),
        ("Ivo Marek", "Lea Brandt", False),
    ],
)
def test_who_may_be_one_speaker(one_name, other_name, pair):
    content = "The port of Duro will open with three cranes"
    assert (joined(one(one_name, content), one(other_name, content)) == [2]) is pair


def test_countries_that_differ_are_two_speakers():
    content = "The port of Duro will open with three cranes"
    reports = [one(name, content) for name in ("the Czech minister", "the Polish minister")]
    posts = [
        CodedReport(
            each.report, (make_actor(each.actors[0].name, country, "GOV"),), statements=each.statements
        )
        for each, country in zip(reports, ("CZE", "POL"), strict=True)
    ]
    assert joined(*posts) == [1, 1]


def test_told_and_then_quoted_in_one_report():
    told, quoted = (
        "Duro is ready as never before",
        "In Duro the port and its men stand ready as never before, friends",
    )
    coded = one("Ivo Marek", told, quoted)
    direct = replace(coded.statements[1], manner=Manner.DIRECT)
    assert joined(replace(coded, statements=(coded.statements[0], direct))) == [2]
    assert joined(coded) == [1, 1]


def test_the_ids_do_not_depend_on_the_order_of_statements():
    a = one("Ivo Marek", "The port will open", "Three cranes came")
    b = CodedReport(a.report, a.actors, statements=a.statements[::-1])
    assert join_statements([a]) == join_statements([b])
