from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

import pytest

from tacitus.errors import SettingsError
from tacitus.runs.cluster import Plan, run
from tacitus.runs.load import load
from tacitus.runs.local import read
from tacitus.settings import Settings
from tacitus.store.store import Store

SPARK = importlib.util.find_spec("pyspark") is not None and shutil.which("java") is not None
EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "reports"


@pytest.mark.skipif(
    importlib.util.find_spec("pyspark") is not None, reason="PySpark is here: nothing to be missed"
)
def test_without_pyspark_the_user_is_told_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"tacitus\[cluster\]"):
        run(Plan("local[1]", (str(EXAMPLES),), str(tmp_path)), Settings())


@pytest.mark.model
@pytest.mark.filterwarnings("ignore")
@pytest.mark.skipif(not SPARK, reason='needs PySpark and Java 17: pip install "tacitus[cluster]"')
def test_a_cluster_gives_the_bytes_of_one_machine_and_goes_on_where_it_stopped(tmp_path: Path) -> None:
    inputs = sorted(str(path) for path in EXAMPLES.iterdir())[:8]
    plan = Plan("local[2]", tuple(inputs), str(tmp_path / "out"), files=3)
    first = run(plan, Settings())
    assert (first.waves, first.known) == (1, 0)
    assert run(plan, Settings()).known == 1
    with Store(tmp_path / "a.db") as store, Store(tmp_path / "b.db") as alone:
        load(store, tmp_path / "out")
        read(alone, inputs, Settings())
        assert first.reports == len(list(alone.reports())) > 0
        assert store.digest() == alone.digest()
