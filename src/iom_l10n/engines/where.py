"""Where an engine's address leads: this machine, a machine of one's own, or somebody else's.

People must know whether a text under embargo leaves the house, and a key must not travel in the
clear. A name with a dot is taken for somebody else's: claiming less would be a promise that
nobody can keep.
"""

from __future__ import annotations

from enum import StrEnum
from ipaddress import ip_address
from urllib.parse import urlsplit

from iom_l10n.messages import _

__all__ = ["Reach", "address_fault", "host", "reach"]

_OWN_NAMES = (".local", ".internal", ".lan", ".home.arpa")


class Reach(StrEnum):
    """How far a text travels."""

    HERE = "here"
    NEAR = "near"
    AWAY = "away"


def host(url: str) -> str:
    """Return the host of an address, which is all of it that messages show."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def reach(url: str) -> Reach:
    """Return how far a text travels to this address."""
    name = host(url).rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return Reach.HERE
    try:
        number = ip_address(name)
    except ValueError:
        own = "." not in name or name.endswith(_OWN_NAMES)
        return Reach.NEAR if name and own else Reach.AWAY
    if number.is_loopback:
        return Reach.HERE
    return Reach.NEAR if number.is_private and not number.is_unspecified else Reach.AWAY


def address_fault(url: str, *, with_key: bool) -> str:
    """Return why an address cannot be used, or nothing."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return _("its url is no address")
    if parts.scheme not in {"http", "https"} or not parts.hostname or port == 0:
        return _("its url must begin with http:// or https:// and name a host")
    if any(sign.isspace() or not sign.isprintable() for sign in url):
        return _("its url holds a space or an invisible sign")
    if parts.username is not None or parts.query or parts.fragment:
        return _("its url must hold no user, password, query or fragment")
    if with_key and parts.scheme == "http" and reach(url) is Reach.AWAY:
        return _("its key would travel unencrypted over http")
    return ""
