"""How services on the network are asked: who asks, how often, how long an answer may take, and what is kept."""

import platform
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from kg.errors import UsageError
from kg.namespaces import ONTOLOGY

Progress = Callable[[int, int], None]
"""Is told how many of how many things are done."""
WIKIDATA_API = "https://www.wikidata.org/w/api.php"
_SCHEMES = {"http", "https"}


@dataclass(frozen=True, slots=True)
class Asking:
    """``cache`` is the file that remembers answers, for ``max_age`` days; times are in seconds.

    ``program`` is the name under which the program asks, with its version; ``contact`` an address of mail or of a page
    where whoever asks can be reached, as the User-Agent policy of Wikimedia demands. ``interval`` lies between two
    requests at least, and an answer must be whole after ``timeout``.
    """

    cache: Path
    contact: str = str(ONTOLOGY)
    program: str = "vngov-kg"
    interval: float = 1.0
    timeout: float = 30.0
    max_age: float = 30.0
    wikidata: str = WIKIDATA_API


def untold(done: int, every: int) -> None:
    """Progress that nobody wants to know of."""


def user_agent(program: str, contact: str) -> str:
    """The line by which a program names itself: ``name/version (contact) library/version``.

    Raises ``UsageError`` when there is no contact, or one that no header can carry.
    """
    contact = contact.strip()
    if not contact or not contact.isascii() or not contact.isprintable() or set(contact) & set("()"):
        raise UsageError(
            f"the contact {contact!r} cannot be sent; give an address of mail or of a page, in ASCII without brackets"
        )
    return f"{program} ({contact}) Python-urllib/{platform.python_version()}"


def service_address(text: str) -> str:
    """An address that can be asked; raises ``UsageError`` when it is none of HTTP, or has a user's name in it."""
    try:
        parts = urlsplit(text)
        known = parts.scheme in _SCHEMES and parts.hostname and parts.port != 0 and "@" not in parts.netloc
    except ValueError:
        known = False
    if not known or not text.isascii() or not text.isprintable() or " " in text or "#" in text:
        shown = "a text with an @, which may hold a password," if "@" in text else repr(text)
        raise UsageError(f"{shown} is not the address of a service; write it as https://example.org/reconcile")
    return text
