"""Roles: heads of titles with their ways of writing, deputies included."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.gazetteers.tables import rows
from kg.resources import table

_NONE, _SELF = "-", "="
HAMLETS = ("thôn", "ấp", "bản", "khu phố", "tổ dân phố", "xóm", "khối", "buôn", "làng", "khu")
"""The smallest places, which have heads and Party cells."""
DIRECTORS = tuple(table("role_words.toml")["directors"])
"""Who directs a company, a department or a hospital."""


@dataclass(frozen=True, slots=True)
class RoleHead:
    """A role as titles begin with it.

    ``noun`` is the type of body that the role's own word names (``Trưởng phòng`` → ``Phòng``), ``body`` the body
    when the title names none; in ``<>`` it is a type to be completed from the context (``<Thành ủy>``).
    """

    role: str
    noun: str | None
    body: str | None


@cache
def own_nouns() -> Mapping[str, str]:
    """The type of body that a role's own word names, by role: ``Phó Cục trưởng`` is at a ``Cục``."""
    return {head.role: head.noun for _, head in role_heads() if head.noun is not None}


@cache
def role_heads() -> tuple[tuple[str, RoleHead], ...]:
    """Every way of writing a role, with the role."""
    found: list[tuple[str, RoleHead]] = []
    for row in rows("roles.tsv"):
        for form in row["forms"].split("|"):
            name = form if row["role"] == _SELF else row["role"]
            head = RoleHead(name, row["noun"] or None, row["body"] or None)
            found.append((form, head))
            if row["deputy"] != _NONE:
                found.append((f"Phó {form}", RoleHead(row["deputy"], head.noun, head.body)))
    return tuple(found)
