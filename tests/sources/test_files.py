"""What the user names, to files."""

import pytest

from tacitus.records.refusal import Refusal
from tacitus.sources.files import STDIN, Found, find_files


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden", ".git/d.txt", "README.md", "License"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    return tmp_path


def names(folder, *inputs):
    return [
        found.address.removeprefix(f"{folder}/") + ("!" if isinstance(found, Refusal) else "")
        for found in find_files(inputs)
    ]


def test_a_folder_is_walked_in_order_without_hidden_files(folder):
    assert names(folder, str(folder)) == ["License!", "README.md!", "a.txt", "b.txt", "sub/c.txt"]


def test_a_file_named_twice_is_read_once(folder):
    assert names(folder, str(folder / "a.txt"), f"{folder}/*.txt", str(folder)) == [
        "a.txt",
        "b.txt",
        "License!",
        "README.md!",
        "sub/c.txt",
    ]


def test_a_file_named_by_itself_is_always_taken(folder):
    assert names(folder, str(folder / "README.md"), str(folder / ".hidden")) == ["README.md", ".hidden"]


def test_patterns_reach_into_folders(folder):
    assert names(folder, f"{folder}/**/*.txt") == ["a.txt", "b.txt", "sub/c.txt"]


def test_standard_input_is_a_file():
    assert list(find_files([STDIN])) == [Found(STDIN)]


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("gone.txt", "no such file"),
        ("gone/*.txt", "no file matches"),
    ],
)
def test_what_is_not_there_is_refused(tmp_path, given, reason):
    inputs = given if "://" in given else str(tmp_path / given)
    (found,) = find_files([inputs])
    assert isinstance(found, Refusal)
    assert reason in found.reason


def test_a_folder_without_files_is_refused(tmp_path):
    (tmp_path / ".hidden").write_text("x")
    (found,) = find_files([str(tmp_path)])
    assert "holds no files" in found.reason


def test_an_address_on_the_web_is_no_path():
    (found,) = find_files(["https://g.example/a"])
    assert (found.address, found.is_web) == ("https://g.example/a", True)
