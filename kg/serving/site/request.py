"""What a page is asked for: a record that goes to a worker."""

from collections.abc import Mapping
from dataclasses import dataclass, field

LANGUAGES = ("vi", "en")
LANGUAGE = "lang"
"""The parameter of an address that chooses the language."""

_LARGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class PageRequest:
    """A request for a page.

    ``path`` is what follows the route's prefix, decoded; ``parameters`` are those of the address, the first value of
    each; ``language`` is one of ``LANGUAGES``; ``root`` is what the paths of the application begin with, often nothing.
    """

    path: str = ""
    parameters: Mapping[str, str] = field(default_factory=dict)
    language: str = LANGUAGES[0]
    root: str = ""

    def number(self, name: str) -> int:
        """The page of a list that a parameter gives, from 1; 1 where it gives none that there could be."""
        given = self.parameters.get(name, "")
        if given.isascii() and given.isdecimal() and len(given) < len(str(_LARGEST)):
            return max(1, int(given))
        return 1
