from tacitus.stories.pairs import same_event
from tests.stories.factory import make_coded
from tests.stories.test_grouping import FLOOD_A, FLOOD_B, MARKETS


def test_one_event_and_two():
    assert same_event(FLOOD_A, FLOOD_B) > 0.5 > same_event(FLOOD_A, MARKETS)


def test_a_pair_has_no_order():
    assert same_event(FLOOD_A, FLOOD_B) == same_event(FLOOD_B, FLOOD_A)


def test_the_same_report_twice():
    assert same_event(FLOOD_A, FLOOD_A) > 0.99


def test_a_title_that_the_other_text_tells_counts():
    told = make_coded("Late on Monday rivers rose; 214 homes fell in Piura, the mayor said.", title="Piura")
    named = make_coded("Shares slid. The market waits for news of rates.", title="214 homes fall in Piura")
    other = make_coded("Shares slid. The market waits for news of rates.", title="Bank keeps its rate")
    assert same_event(told, named) > same_event(told, other)


def test_two_texts_that_share_a_town_alone_are_two_events():
    flood = make_coded("In Piura 214 homes fell beside the brown river after a night of rain.", title="Flood")
    fair = make_coded("In Piura a fair of books and toys opened under old oaks.", title="Books for all")
    assert same_event(flood, fair) < 0.5
