from evals.tasks.attribution import attribution
from tacitus.records.ids import StatementId
from tacitus.records.statement import Act, Manner, Modality, Party, Statement
from tests.factory import TRACE, make_report, make_span


def test_attribution():
    report = make_report("The dam held, Lee said.")
    content = (make_span(report, "The dam held"),)
    lee = Party(None, "Lee", make_span(report, "Lee"))
    statement = Statement(
        StatementId("s_1"),
        lee,
        make_span(report, "said"),
        content,
        Manner.INDIRECT,
        Act.ASSERT,
        Modality.ASSERTION,
        False,
        TRACE,
        content,
    )
    assert attribution(statement) == {
        "source": [[14, 17]],
        "cue": [[18, 22]],
        "content": [[0, 12]],
        "act": "assert",
        "manner": "indirect",
    }
