"""Which addresses may be fetched: http and https, and no machine of a private network.

A feed or a redirect must not make Tacitus ask the router or a server of the house (server-side request
forgery): a name is looked up once, each address it has must be public, and that address is connected to.
"""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

PORTS = {"http": 80, "https": 443}
MAX_URL = 4_000
"""Characters of an address; longer ones are no address of a report."""

_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""IPv6 addresses that a network translates to the IPv4 address at their end (RFC 6052)."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where to connect, and what to ask for."""

    scheme: str
    host: str
    port: int
    ip: str
    """The address to connect to: the one that was checked."""
    path: str
    """Path and query."""

    @property
    def origin(self) -> str:
        """Scheme, host and port as they stand in front of a path."""
        return f"{self.scheme}://{self.netloc}"

    @property
    def netloc(self) -> str:
        """Host, with its port when it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def target_of(url: str, *, private: bool = False) -> Target:
    """Return where a URL leads.

    Args:
        url: An absolute URL.
        private: Whether private and local addresses are allowed.

    Raises:
        ValueError: It is no http(s) URL, its host is not known, or it leads into a private network.
    """
    if len(url) > MAX_URL:
        raise ValueError(f"its address is longer than {MAX_URL:,} characters")
    parts = urlsplit(url)
    if parts.scheme not in PORTS:
        raise ValueError("only http and https addresses are fetched")
    if parts.username or parts.password:
        raise ValueError("an address with a user name or password is not fetched")
    host = (parts.hostname or "").rstrip(".")
    if not host:
        raise ValueError("the address names no host")
    try:
        host = host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise ValueError(f"{host!r} is no name of a host") from error
    port = parts.port or PORTS[parts.scheme]
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, host, port, _address(host, port, private=private), path)


def _address(host: str, port: int, *, private: bool) -> str:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise ValueError(f"the host {host} is not known ({error}); check address and network") from error
    addresses = [str(entry[4][0]) for entry in found]
    if not private:
        for address in addresses:
            if not is_public(address):
                raise ValueError(f"the host {host} is in a private network ({address}), which is not asked")
    return addresses[0]


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the open internet; of IPv4 inside IPv6, the inner one counts."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        translated = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _TRANSLATED else None
        ip = ip.ipv4_mapped or ip.sixtofour or translated or ip
    return ip.is_global and not ip.is_multicast
