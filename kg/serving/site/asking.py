"""Texts of the queries that pages need: ``queries/*.rq``."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from kg.store.terms import named_node

_FOLDER = Path(__file__).parent / "queries"


def query_about(name: str, variable: str, things: Iterable[str]) -> str:
    """The text of a query about things, which stand where it says ``# about: ?variable``."""
    listed = " ".join(str(named_node(thing)) for thing in things)
    return query(name).replace(f"# about: ?{variable}\n", f"VALUES ?{variable} {{ {listed} }}\n")


@cache
def query(name: str) -> str:
    """The text of a query."""
    return (_FOLDER / f"{name}.rq").read_text(encoding="utf-8")
