from evals.tasks.petrarch import STAND_INS, TASK, list_of_actors


def test_each_invented_country_stands_for_one_real_one():
    codes = [code for code, _, _ in STAND_INS.values()]
    assert len(codes) == len(set(codes)) == len(STAND_INS)
    assert list_of_actors().splitlines()[1] == "Arnor,Arnorian,country,AND"


def test_the_task_needs_the_fields_it_reads():
    assert TASK.fields == ("id", "text", "date", "events_cameo")
