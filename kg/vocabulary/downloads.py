"""The ontology as files to take away: one Turtle of all modules, the same in JSON-LD, and the JSON-LD context."""

import json
import re
from collections.abc import Iterator
from functools import cache

import pyoxigraph as ox

from kg.namespaces import PREFIXES
from kg.resources import resource
from kg.vocabulary.context import context
from kg.vocabulary.modules import modules

_PREFIX = re.compile(r"^@prefix (\w*): <([^>]*)> \.\n", re.MULTILINE)
_HEAD = "# Made of ontology/*.ttl; change those.\n\n"


@cache
def turtle(name: str | None = None) -> str:
    """The Turtle of one module, or of the header and all modules under one set of prefixes, with their comments."""
    texts = [resource(f"ontology/{each}.ttl").read_text(encoding="utf-8") for each in ([name] if name else _all())]
    if name:
        return texts[0]
    prefixes = dict(sorted(pair for text in texts for pair in _PREFIX.findall(text)))
    declared = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in prefixes.items())
    return _HEAD + declared + "".join(f"\n{_PREFIX.sub('', text)}" for text in texts)


@cache
def json_ld(name: str | None = None) -> str:
    """What ``turtle`` says, as JSON-LD whose blank nodes are numbered in the order of the file."""
    quads = list(_numbered(ox.parse(turtle(name).encode(), format=ox.RdfFormat.TURTLE)))
    written = ox.serialize(quads, format=ox.RdfFormat.JSON_LD, prefixes=PREFIXES)
    return json.dumps(json.loads(written or b"{}"), ensure_ascii=False, indent=1) + "\n"


@cache
def context_document() -> str:
    """The document that a ``@context`` may name."""
    return json.dumps({"@context": dict(context())}, ensure_ascii=False, indent=2) + "\n"


def _all() -> tuple[str, ...]:
    return ("vngov", *modules())


def _numbered(quads: Iterator[ox.Quad]) -> Iterator[ox.Quad]:
    numbers: dict[ox.BlankNode, ox.BlankNode] = {}

    def stable(node: ox.BlankNode) -> ox.BlankNode:
        return numbers.setdefault(node, ox.BlankNode(f"b{len(numbers)}"))

    for quad in quads:
        subject = stable(quad.subject) if isinstance(quad.subject, ox.BlankNode) else quad.subject
        value = stable(quad.object) if isinstance(quad.object, ox.BlankNode) else quad.object
        yield ox.Quad(subject, quad.predicate, value)
