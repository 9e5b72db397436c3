"""Identifiers of items of Wikidata."""

import re

_ITEM = re.compile(r"Q[1-9]\d{0,11}", re.ASCII)


def is_item(name: str) -> bool:
    """Whether this is the identifier of an item of Wikidata (``Q881``): what follows the namespace in its IRI."""
    return _ITEM.fullmatch(name) is not None
