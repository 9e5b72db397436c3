"""An article's graph without the people who were forgotten.

The person goes with the tenures and all evidence of them; so does every other thing whose label says the name. A quote
of somebody else is cut to the part without the name that says most of its thing, and stays a slice of the text; where
no part says anything of the thing, the evidence goes, and with its last evidence the thing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from rdflib import RDF, RDFS, Graph, Literal
from rdflib.namespace import DCTERMS, FOAF, ORG, SKOS, XSD
from rdflib.term import Node

from kg.forgetting.places import places_of
from kg.forgetting.saying import Saying
from kg.forgetting.tombstones import Tombstones
from kg.forgetting.words import key_of
from kg.namespaces import OA, SCHEMA, VNGOV

WITHHELD = Literal("a reason that named somebody who was forgotten")
NEEDED = frozenset(
    {ORG.member, ORG.organization, ORG.role, ORG.postIn, VNGOV.post, VNGOV.termOf, OA.hasBody, OA.hasTarget}
)
"""Properties without whose value a thing is nothing."""

_NAMES = (RDFS.label, FOAF.name, SKOS.altLabel)
_OPTIONAL = frozenset({SKOS.altLabel, DCTERMS.title, SCHEMA.url, VNGOV.placeName})
"""Properties that a thing can do without."""
_THERE_FOR = {VNGOV.Post: VNGOV.post, VNGOV.Role: ORG.role}
"""Classes of things that are described for the sake of those that point to them by a property."""
_EDGES = " \t\n,;:.-–—()\"'“”\u00a0"


def redact(graph: Graph, forgotten: Tombstones, base: str) -> Graph:
    """The graph without the people forgotten, and without their names; the same graph where it says nothing of them.

    A name is not looked for in the graph of an article that names somebody else of that name, who was not forgotten.
    """
    if not forgotten:
        return graph
    people = {
        person for person in graph.subjects(RDF.type, VNGOV.Person) if _is_forgotten(graph, person, forgotten, base)
    }
    saying = _saying(graph, people, forgotten)
    said = [(s, p, o) for s, p, o in graph if isinstance(o, Literal) and _says(saying, p, o)]
    return _Redaction(graph, saying, people).without(said) if people or said else graph


def _is_forgotten(graph: Graph, person: Node, forgotten: Tombstones, base: str) -> bool:
    if forgotten.has(person, base):
        return True
    everybody = {name.digest for name in forgotten.everybody}
    names = tuple(_names(graph, person))
    if any(forgotten.of_name(key_of(name)) in everybody for name in names):
        return True
    return forgotten.has_new(person, base, names, places_of(graph, person))


def _names(graph: Graph, thing: Node) -> Iterator[str]:
    return (str(name) for prop in _NAMES for name in graph.objects(thing, prop))


def _saying(graph: Graph, people: set[Node], forgotten: Tombstones) -> Saying:
    others = {
        name for each in graph.subjects(RDF.type, VNGOV.Person) if each not in people for name in _names(graph, each)
    }
    borne = {forgotten.of_name(key_of(name)) for name in others}
    meant = {forgotten.of_name(key_of(name)) for person in people for name in _names(graph, person)}
    sought = [name for name in forgotten.names if name.digest in meant or name.digest not in borne]
    return Saying.of(forgotten, sought, others)


def _says(saying: Saying, prop: Node, text: Literal) -> bool:
    if prop == SCHEMA.url:
        return saying.spells(text)
    return prop != DCTERMS.identifier and (text.datatype in (None, XSD.string)) and saying.says(text)


@dataclass
class _Redaction:
    """The work on one graph: what goes, and what takes the place of what."""

    graph: Graph
    saying: Saying
    gone: set[Node]
    dropped: set[tuple[Node, Node, Node]] = field(default_factory=set)
    added: set[tuple[Node, Node, Node]] = field(default_factory=set)

    def without(self, said: Iterable[tuple[Node, Node, Node]]) -> Graph:
        for subject, prop, text in said:
            self._say_no_more(subject, prop, Literal(text))
        self._let_go()
        clean = Graph(identifier=self.graph.identifier)
        for triple in (set(self.graph) - self.dropped) | self.added:
            if not self.gone.intersection(triple):
                clean.add(triple)
        return clean

    def _say_no_more(self, subject: Node, prop: Node, text: Literal) -> None:
        if prop == OA.exact:
            self._narrow(subject, text)
        elif prop == VNGOV.releasedReason:
            self._exchange(subject, prop, text, WITHHELD)
        elif prop == RDFS.label and (subject, RDF.type, VNGOV.Article) in self.graph:
            self._exchange(subject, prop, text, self.graph.value(subject, DCTERMS.identifier) or text)
        elif prop in _OPTIONAL:
            self.dropped.add((subject, prop, text))
        else:
            self.gone.add(subject)

    def _exchange(self, subject: Node, prop: Node, old: Node, new: Node) -> None:
        self.dropped.add((subject, prop, old))
        self.added.add((subject, prop, new))

    def _narrow(self, quote: Node, text: Literal) -> None:
        """Cut a quote, with the offsets beside it; without a part that is left, its evidence goes."""
        for target in self.graph.subjects(OA.hasSelector, quote):
            evidence = self.graph.value(None, OA.hasTarget, target) or target
            part = self._part(str(text), self.graph.value(evidence, OA.hasBody))
            if part is None:
                self.gone.add(evidence)
                continue
            self._exchange(quote, OA.exact, text, Literal(str(text)[slice(*part)]))
            self._move(target, part[0], part[1] - len(text))

    def _move(self, target: Node, first: int, last: int) -> None:
        for selector in self.graph.objects(target, OA.hasSelector):
            for prop, step in ((OA.start, first), (OA.end, last)):
                for old in self.graph.objects(selector, prop):
                    self._exchange(selector, prop, old, Literal(int(str(old)) + step))

    def _part(self, text: str, thing: Node | None) -> tuple[int, int] | None:
        """The part between names that shares most words with the names of the thing; the longest of several."""
        about = {word for name in _names(self.graph, thing) for word in key_of(name)} if thing else set()
        cuts = [0, *(offset for span in self.saying.spans(text) for offset in span), len(text)]
        parts = [_trimmed(text, first, last) for first, last in zip(cuts[::2], cuts[1::2], strict=True)]
        best = max(parts, key=lambda part: (_shared(text[slice(*part)], about), part[1] - part[0], -part[0]))
        return best if _shared(text[slice(*best)], about) else None

    def _let_go(self) -> None:
        """Let go with a thing what is nothing without it."""
        before = -1
        while before != len(self.gone):
            before = len(self.gone)
            self.gone |= {s for s, p, o in self.graph if o in self.gone and p in NEEDED}
            self.gone |= {o for s, _, o in self._parts if s in self.gone}
            self.gone |= {thing for thing, users in self._used if users <= self.gone}

    @cached_property
    def _parts(self) -> list[tuple[Node, Node, Node]]:
        """What belongs to one evidence alone."""
        return [triple for prop in (OA.hasTarget, OA.hasSelector) for triple in self.graph.triples((None, prop, None))]

    @cached_property
    def _used(self) -> list[tuple[Node, set[Node]]]:
        """Things that are there as long as one of others is: their evidence, or those that need them."""
        by_evidence = ((thing, OA.hasBody) for thing in set(self.graph.objects(None, OA.hasBody)))
        by_users = ((thing, prop) for cls, prop in _THERE_FOR.items() for thing in self.graph.subjects(RDF.type, cls))
        used = ((thing, set(self.graph.subjects(prop, thing))) for thing, prop in (*by_evidence, *by_users))
        return [(thing, users) for thing, users in used if users]


def _shared(text: str, about: set[str]) -> int:
    return len(about.intersection(key_of(text)))


def _trimmed(text: str, first: int, last: int) -> tuple[int, int]:
    part = text[first:last]
    return first + len(part) - len(part.lstrip(_EDGES)), last - len(part) + len(part.rstrip(_EDGES))
