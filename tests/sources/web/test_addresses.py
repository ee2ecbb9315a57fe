"""Which addresses may be fetched."""

import pytest

from tacitus.sources.web.addresses import is_public, target_of


def known(monkeypatch, *addresses):
    found = [(2, 1, 6, "", (address, 80)) for address in addresses]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: found)


def test_a_url_is_taken_apart(monkeypatch):
    known(monkeypatch, "93.184.216.34")
    target = target_of("https://News.Example:8443/a b?x=1#top")
    assert (target.scheme, target.host, target.port, target.path) == (
        "https",
        "news.example",
        8443,
        "/a b?x=1",
    )
    assert (target.ip, target.netloc) == ("93.184.216.34", "news.example:8443")
    assert target_of("http://example").origin == "http://example"


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "64:ff9b::7f00:1",
        "0.0.0.0",  # noqa: S104 - an address to refuse, none to bind to
        "100.64.0.1",
        "224.0.0.1",
        "::1",
        "fe80::1%eth0",
        "fc00::1",
        "::ffff:10.0.0.1",
        "2002:7f00:0001::1",
    ],
)
def test_private_networks_are_not_asked(monkeypatch, address):
    assert not is_public(address)
    known(monkeypatch, "93.184.216.34", address)
    with pytest.raises(ValueError, match="private network"):
        target_of("http://innocent.example/")
    assert target_of("http://innocent.example/", private=True).host == "innocent.example"


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://a.example/x", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("http://user:secret@a.example/", "user name or password"),
        ("http:///path", "names no host"),
        ("http://" + "a" * 5000, "longer than"),
        ("http://" + "a" * 70 + ".example/", "no name of a host"),
        ("http://a.example:99999/", "[Pp]ort"),
    ],
)
def test_what_is_no_address_of_a_page_is_refused(url, reason):
    with pytest.raises(ValueError, match=reason):
        target_of(url)


def test_an_unknown_host_is_told(monkeypatch):
    def unknown(*_, **__):
        raise OSError("Name or service not known")

    monkeypatch.setattr("socket.getaddrinfo", unknown)
    with pytest.raises(ValueError, match="is not known"):
        target_of("http://nowhere.example/")


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2606:2800::1", "64:ff9b::5db8:d822", "::ffff:93.184.216.34"]
)
def test_the_open_internet_may_be_asked(address):
    assert is_public(address)
