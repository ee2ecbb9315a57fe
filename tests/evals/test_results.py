from evals.results import Result, read_results, write_results


def test_results_are_kept_in_the_order_of_the_sets(tmp_path):
    path = tmp_path / "results.json"
    assert read_results(path) == {}
    results = {"b": Result("1", 2, 0, {"f1": 1.5}), "a": Result("2", 3, 1, {"f1": None})}
    write_results(path, results, ["b", "a"])
    assert read_results(path) == results
    assert list(read_results(path)) == ["b", "a"]
