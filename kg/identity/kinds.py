"""The kinds of things that are resolved across articles."""

from typing import Any

from kg.identity.bodies.kind import BODIES
from kg.identity.documents.kind import DOCUMENTS
from kg.identity.events.kind import EVENTS
from kg.identity.kind import Kind
from kg.identity.people.kind import PEOPLE
from kg.identity.programmes.kind import PROGRAMMES
from kg.identity.projects.kind import PROJECTS

KINDS: tuple[Kind[Any], ...] = (PEOPLE, BODIES, PROGRAMMES, PROJECTS, DOCUMENTS, EVENTS)
"""All of them, in the order in which they are resolved."""
