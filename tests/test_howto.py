from tests.howto import PAGES, ROOT, script_of


def test_every_page_is_followed() -> None:
    pages = {path.stem for path in (ROOT / "docs" / "howto").glob("*.md")}
    assert pages - {"feeds"} == {page for page in PAGES if "/" not in page}


def test_commands_and_python_are_run_and_pictures_of_terminals_are_not() -> None:
    script = script_of("x\n```sh\nls a\n```\n```console\n$ rm a\n```\n```python\nprint(1)\n```\n")
    assert "ls a" in script
    assert "print(1)" in script
    assert "rm a" not in script
