"""The sections of a thing's page: each is made for things of some classes, and shown in the order of ``SECTIONS``.

A section is a module with a ``SECTION``, and a template of the same name. To add one, write both and list it here.
"""

from kg.serving.site.sections import (
    article,
    bodies,
    evidence,
    facts,
    holders,
    identity,
    incoming,
    life,
    posts,
    quotes,
    statements,
)
from kg.serving.site.sections.section import Section

SECTIONS: tuple[Section, ...] = (
    evidence.SECTION,
    facts.SECTION,
    posts.OF_PERSON,
    holders.OF_POST,
    holders.OF_TENURE,
    holders.OF_ROLE,
    bodies.POSTS,
    bodies.BODIES,
    life.SECTION,
    article.SECTION,
    quotes.SECTION,
    identity.SECTION,
    statements.SECTION,
    incoming.SECTION,
)

__all__ = ["SECTIONS", "Section"]
