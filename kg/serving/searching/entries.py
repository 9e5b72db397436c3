"""The texts of a snapshot that can be searched: the names of things, and the quotes of articles."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import pyoxigraph as ox

from kg.namespaces import PREFIXES
from kg.search import TextEntry
from kg.store.engine import told

LABEL, QUOTE = "label", "quote"
"""The fields of the index."""

_NAMES = "{ VALUES ?p { rdfs:label skos:prefLabel skos:altLabel dcterms:title } ?a ?p ?b }"
_IDENTITIES = "{ ?a vngov:identity ?b }"
_MENTIONS = "{ ?a vngov:articleCount ?b }"
_KINDS = """{ ?a a ?b . FILTER (?b NOT IN (
    oa:Annotation, vngov:Evidence, oa:SpecificResource, oa:TextQuoteSelector, oa:TextPositionSelector)) }"""
_QUOTES = "{ ?a oa:exact ?b }"
_QUOTING = "{ ?target oa:hasSelector ?a . ?b oa:hasTarget ?target . ?a oa:exact ?text }"
_BODIES = "{ ?a oa:hasBody ?b }"

_NONE: frozenset[str] = frozenset()


def entries(store: ox.Store, *, union: bool) -> Iterator[TextEntry]:
    """Each name of each thing, under its representative, and each quote, under the evidence that has it.

    ``union``: the default graph holds all triples; otherwise all graphs are read. A quote that no annotation has is
    that of its own node. The kinds of a quote are those of the things that it is evidence of. Raises ``StoreError``.
    """
    reading = _Reading(store, union=union)
    kinds = {thing: frozenset(found) for thing, found in reading.lists(_KINDS).items()}
    yield from _names(reading, kinds)
    yield from _quotes(reading, kinds)


def _names(reading: "_Reading", kinds: Mapping[str, frozenset[str]]) -> Iterator[TextEntry]:
    identity = dict(reading.pairs(_IDENTITIES))
    mentions = {thing: int(count) for thing, count in reading.pairs(_MENTIONS) if count.isdecimal()}
    for each, text, language in reading.texts(_NAMES):
        thing = identity.get(each, each)
        yield TextEntry(thing, LABEL, text, kinds.get(thing, _NONE), mentions.get(thing, 0), language)


def _quotes(reading: "_Reading", kinds: Mapping[str, frozenset[str]]) -> Iterator[TextEntry]:
    quoting, bodies = reading.lists(_QUOTING), reading.lists(_BODIES)
    for selector, text, language in reading.texts(_QUOTES):
        for each in quoting.get(selector, [selector]):
            of_bodies = _NONE.union(*(kinds.get(body, _NONE) for body in bodies.get(each, ())))
            yield TextEntry(each, QUOTE, text, of_bodies, language=language)


class _Reading:
    """What a database says by patterns of ``?a``, an IRI, and ``?b``."""

    def __init__(self, store: ox.Store, *, union: bool) -> None:
        self._store = store
        self._all_graphs = not union

    def texts(self, pattern: str) -> Iterator[tuple[str, str, str]]:
        """IRIs and literals: the text and its language."""
        for a, b in self._rows(pattern):
            if isinstance(b, ox.Literal):
                yield a.value, b.value, b.language or ""

    def pairs(self, pattern: str) -> Iterator[tuple[str, str]]:
        """IRIs, and IRIs or lexical forms."""
        for a, b in self._rows(pattern):
            if isinstance(b, ox.NamedNode | ox.Literal):
                yield a.value, b.value

    def lists(self, pattern: str) -> dict[str, list[str]]:
        """The same, by what fits ``?a``."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for a, b in self.pairs(pattern):
            found[a].append(b)
        return dict(found)

    def _rows(self, pattern: str) -> Iterator[tuple[ox.NamedNode, Any]]:
        with told("the graph cannot be read"):
            rows: Any = self._store.query(
                f"SELECT ?a ?b {pattern}", prefixes=PREFIXES, use_default_graph_as_union=self._all_graphs
            )
            for a, b in rows:
                if isinstance(a, ox.NamedNode):
                    yield a, b
