from tests.store.test_sagas import SAGA


def test_a_saga_has_the_stories_that_its_links_tie():
    assert {each for link in SAGA.links for each in (link.a, link.b)} <= set(SAGA.story_ids)
