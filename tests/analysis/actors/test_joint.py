"""Several actors told by one phrase."""

import pytest

from tacitus.analysis.actors.find import find_actors
from tests.analysis.actors.parses import parsed


def named(rows):
    """Each mention's words with the name and country it is read as."""
    actors, mentions = find_actors(parsed(rows))
    told = {actor.id: (actor.name, actor.country, actor.sector) for actor in actors}
    return {located.record.span.text: told[located.record.actor_id] for located in mentions}


def joined(*, join="and", noun="soldiers", tag="NNS", first="Peruvian"):
    return named(f"""
    {first} {first.lower()} JJ ADJ amod 3
    {join} {join} CC CCONJ cc -1
    Chilean chilean JJ ADJ conj -2
    {noun} {noun} {tag} NOUN nsubj 1
    met meet VBD VERB ROOT 0
    """)


def test_both_share_the_noun():
    assert joined() == {
        "Peruvian": ("Peruvian soldiers", "PER", "MIL"),
        "Chilean soldiers": ("Chilean soldiers", "CHL", "MIL"),
    }
    assert joined(join="or", noun="ministers")["Peruvian"] == ("Peruvian ministers", "PER", "GOV")
    assert joined(first="US")["US"] == ("US soldiers", "USA", "MIL")


def test_no_sharing_without_a_join():
    assert "Peruvian" not in joined(join="while")


def test_three_share_it():
    found = named("""
    French french JJ ADJ amod 5
    +, , , PUNCT punct -1
    German german JJ ADJ conj -2
    and and CC CCONJ cc -1
    Italian italian JJ ADJ conj -2
    ministers minister NNS NOUN nsubj 1
    met meet VBD VERB ROOT 0
    """)
    assert [country for _, country, _ in found.values()] == ["FRA", "DEU", "ITA"]


@pytest.mark.parametrize(("noun", "parties"), [("talks", ["PER", "CHL"]), ("teacher", [])])
def test_a_hyphen_joins_parties_before_nouns_of_relations(noun, parties):
    found = named(
        f"""
    Peruvian peruvian JJ ADJ amod 2
    +- - HYPH PUNCT punct 1
    +Chilean chilean JJ ADJ amod 2
    border border NN NOUN compound 1
    {noun} {noun} NNS NOUN nsubj 1
    began begin VBD VERB ROOT 0
    """.replace(
            "    border border NN NOUN compound 1\n",
            "" if noun == "teacher" else "    peace peace NN NOUN compound 1\n",
        )
    )
    assert [country for _, country, sector in found.values() if not sector] == parties


def test_one_compass_word_shares_the_name():
    found = named("""
    North north NNP PROPN nsubj 4
    and and CC CCONJ cc -1
    South South NNP PROPN compound 1
    Korea Korea NNP PROPN conj -3
    met meet VBD VERB ROOT 0
    """)
    assert {country for _, country, _ in found.values()} == {"PRK", "KOR"}


MET = """\
Peru Peru NNP PROPN nsubj 3
and and CC CCONJ cc -1
Chile Chile NNP PROPN conj -2
met meet VBD VERB ROOT 0
+. . . PUNCT punct -1
"""
BOTH = """\
Both both DT DET det 1
sides side NNS NOUN nsubj 1
smiled smile VBD VERB ROOT 0
"""
TWO = """\
The the DT DET det 2
two two CD NUM nummod 1
governments government NNS NOUN nsubj 1
smiled smile VBD VERB ROOT 0
"""
WATCHED = """\
Brazil Brazil NNP PROPN nsubj 1
watched watch VBD VERB ROOT 0
+. . . PUNCT punct -1
"""


def test_both_sides_are_the_two_told_before():
    assert named(MET + BOTH)["Both sides"] == ("Peru and Chile", "", "")
    assert named(MET + TWO)["The two governments"] == ("Peru and Chile", "", "")


def test_both_sides_of_three_or_one_are_unknown():
    assert "Both sides" not in named(MET + WATCHED + BOTH)
    assert "Both sides" not in named(WATCHED + BOTH)
