"""What a site asks of programs."""

import pytest

from tacitus.sources.web.robots import read_robots

RULES = b"User-agent: *\nDisallow: /private/\nCrawl-delay: 3\n\nUser-agent: greedy\nDisallow: /\n"


def test_rules_are_kept():
    robots = read_robots(200, RULES, "tacitus")
    assert robots.why_not("https://a.example/news/1") == ""
    assert "robots.txt" in robots.why_not("https://a.example/private/1")
    assert robots.delay == 3.0
    assert read_robots(200, RULES, "greedy").why_not("https://a.example/news/1")


@pytest.mark.parametrize(
    ("status", "allowed"), [(404, True), (403, True), (500, False), (503, False), (0, False)]
)
def test_a_site_without_rules_allows_all_and_a_failing_one_nothing(status, allowed):
    assert (read_robots(status, b"", "tacitus").why_not("https://a.example/") == "") is allowed


def test_a_site_that_wants_hours_is_not_read():
    assert "seconds between" in read_robots(200, b"User-agent: *\nCrawl-delay: 3600", "t").why_not(
        "https://a/"
    )


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"User-agent" * 1000, b"Disallow: /\nCrawl-delay: x"])
def test_odd_files_are_read(data):
    assert read_robots(200, data, "t").delay == 0.0


@pytest.mark.parametrize(("told", "delay"), [("²", 0), ("9" * 400, 0), ("7", 7)])
def test_odd_delays_are_survived(told, delay):
    robots = read_robots(200, f"User-agent: *\nCrawl-delay: {told}\nDisallow: /secret".encode(), "tacitus")
    assert robots.delay == delay
    assert robots.why_not("https://x.example/secret")
