"""Turtle and TriG in which a new fact adds lines and changes none.

Every predicate and object has a line of its own that ends in ``;``, and the ``.`` that ends a subject stands alone, as
the grammar allows (https://www.w3.org/TR/turtle/#grammar-production-predicateObjectList). Input is N-Triples text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby

from rdflib.namespace import RDF

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_RELATIVE = re.compile(r"[A-Za-z0-9_~-][A-Za-z0-9_.~-]*(?:/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)*")
_TYPE = f"<{RDF.type}>"
_CACHED_IRIS = 1 << 16


class Shortener:
    """Writes IRIs by prefix, or relative to the base, where the result needs no escapes."""

    def __init__(self, base: str, prefixes: Mapping[str, str]) -> None:
        self.base = base
        self._prefixes = sorted(prefixes.items())
        self._by_namespace = {namespace: prefix for prefix, namespace in self._prefixes}
        self.iri = lru_cache(_CACHED_IRIS)(self._iri)

    def header(self) -> Iterator[str]:
        """The declarations, the same for every graph."""
        yield f"@base <{self.base}> .\n"
        for prefix, namespace in self._prefixes:
            yield f"@prefix {prefix}: <{namespace}> .\n"

    def term(self, text: str) -> str:
        """An N-Triples term in short."""
        if text.startswith("<"):
            return self.iri(text)
        if not text.endswith(">"):
            return text
        lexical, _, datatype = text.rpartition("^^")
        return f"{lexical}^^{self.iri(datatype)}"

    def _iri(self, text: str) -> str:
        iri = text[1:-1]
        cut = max(iri.rfind("#"), iri.rfind("/")) + 1
        prefix = self._by_namespace.get(iri[:cut])
        if prefix is not None and _LOCAL.fullmatch(iri, cut):
            return f"{prefix}:{iri[cut:]}"
        if iri.startswith(self.base) and _RELATIVE.fullmatch(iri, len(self.base)):
            return f"<{iri[len(self.base) :]}>"
        return text


def blocks(triples: Iterable[str], short: Shortener, indent: str = "") -> Iterator[str]:
    """One block a subject; ``triples`` are sorted lines ``subject predicate object``, without the final dot."""
    for subject, group in groupby((line.split(" ", 2) for line in triples), key=lambda parts: parts[0]):
        yield f"\n{indent}{short.iri(subject)}\n"
        for _, predicate, value in group:
            verb = "a" if predicate == _TYPE else short.iri(predicate)
            yield f"{indent}    {verb} {short.term(value)} ;\n"
        yield f"{indent}    .\n"
