from pathlib import Path

import pytest

from tacitus.cli.plot import KINDS
from tacitus.store.filters import Filter
from tacitus.store.store import Store
from tacitus.views.plots.days import Step
from tacitus.views.plots.plots import PLOTS, Drawing, plot
from tests.store.factory import write_example
from tests.views.plots.factory import parsed


@pytest.mark.parametrize("kind", PLOTS)
def test_every_kind_draws_a_store(kind: str, tmp_path: Path) -> None:
    with Store(tmp_path / "plots.db") as store:
        write_example(store)
        figure = plot(store, kind, Filter(), Drawing(Step.MONTH, 10))
        assert figure.kind == kind
        assert len(figure.table) == 1
        parsed(figure.svg())
        assert figure.svg() == plot(store, kind, Filter(), Drawing(Step.MONTH, 10)).svg()
        assert "style=" not in figure.svg()
        assert plot(store, kind, Filter(actor="FRA")).description.startswith("No event fits.")


def test_the_command_tells_of_every_kind() -> None:
    assert {name: each.what for name, each in PLOTS.items()} == KINDS
