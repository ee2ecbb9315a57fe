"""Verbs as cues."""

from tacitus.statements.lexicon import load_lexicon
from tacitus.statements.match import FRAMES, find_cues, match, site
from tests.statements import docs


def test_every_frame_has_its_own_name() -> None:
    names = [name for name, _ in FRAMES]
    assert len(names) == len(set(names))


def test_a_particle_is_part_of_the_cue() -> None:
    doc = docs.doc_of(docs.RULING_OUT)
    found = {each.cue.key: each for each in find_cues(doc, load_lexicon())}
    start, end = found["rule out"].cue_run
    assert doc.text_of(start, end) == "ruling out"


def test_a_cue_needs_its_particle() -> None:
    doc = docs.doc_of(docs.SAID_THAT)
    (rule_out,) = [cue for cue in load_lexicon().of("verb", "rule") if cue.particle]
    assert site(doc[2], rule_out) is None


def test_a_cue_without_its_complement_matches_nothing() -> None:
    doc = docs.doc_of("The the DT DET det 1\nmayor mayor NN NOUN nsubj 1\nspoke speak VBD VERB ROOT 0")
    (cue,) = load_lexicon().of("verb", "deny")
    place = site(doc[2], cue)
    assert place is not None
    assert match(place) is None
