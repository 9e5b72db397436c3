"""What the file of a query says of itself: comment lines ``# field: value`` before anything else."""

import re
from itertools import dropwhile, takewhile

_FIELD = re.compile(r"#\s*(\w+):\s*(.*?)\s*")


def front_matter(text: str) -> dict[str, str]:
    """The fields that a query's file begins with."""
    matches = takewhile(bool, map(_FIELD.fullmatch, text.splitlines()))
    return {match[1]: match[2] for match in matches if match}


def without_front_matter(text: str) -> str:
    """A query's text from its prologue on."""
    lines = text.splitlines(keepends=True)
    return "".join(dropwhile(lambda line: not line.strip() or line.startswith("#"), lines))
