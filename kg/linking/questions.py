"""The SPARQL questions that find candidates in a store."""

from enum import StrEnum
from pathlib import Path


class Question(StrEnum):
    """A question of this package; over the union of all graphs."""

    UNITS = "units"
    PEOPLE = "people"


def question(name: Question) -> str:
    """The text of a question."""
    return Path(__file__).with_name(f"{name}.rq").read_text(encoding="utf-8")
