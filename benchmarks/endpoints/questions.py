"""Nine kinds of query, and what they are asked about, drawn from the graph.

A tenth, ``search``, is for the servers with an index of words of their own: each has its own spelling, and its own
notion of what fits.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import pyoxigraph as ox

from kg.namespaces import PREFIXES, SEARCH

_USED = ("vngov", "org", "skos", "rdfs", "oa", "xsd")
_HEAD = "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in _USED)

Values = Mapping[str, str]


@dataclass(frozen=True)
class Kind:
    """Queries of one form; ``limit`` cuts the answer off when it is timed, not when servers are compared.

    ``about`` are what the form is filled with; ``spellings`` are forms that one family of servers needs instead.
    """

    name: str
    form: str
    limit: str = ""
    graph: bool = False
    about: tuple[str, ...] = ()
    spellings: Mapping[str, str] = field(default_factory=dict)

    def query(self, values: Values, family: str = "", *, whole: bool = False) -> str:
        """The text of a query; ``whole`` leaves the limit out."""
        form = self.spellings.get(family, self.form) % values
        return f"{_HEAD}{form}{'' if whole else self.limit}"

    @property
    def accept(self) -> str:
        """The media type that is asked for."""
        return "text/turtle" if self.graph else "application/sparql-results+json"


KINDS = (
    Kind("point", "SELECT ?p ?o WHERE { <%(person)s> ?p ?o }", about=("person",)),
    Kind("label", 'SELECT ?s WHERE { ?s skos:prefLabel "%(label)s"@vi }', about=("label",)),
    Kind(
        "posts",
        """SELECT ?post ?label ?from ?until WHERE {
  ?h vngov:holder <%(holder)s> ; vngov:ofPost ?post ; vngov:certainty vngov:certain . ?post rdfs:label ?label
  OPTIONAL { ?h vngov:holdsFrom ?from } OPTIONAL { ?h vngov:holdsUntil ?until } }""",
        about=("holder",),
    ),
    Kind(
        "asof",
        """SELECT ?person ?name ?post WHERE {
  ?post org:role <%(role)s> .
  ?h vngov:ofPost ?post ; vngov:holder ?person ; vngov:certainty vngov:certain ;
     vngov:holdsFrom ?from ; vngov:holdsUntil ?until .
  FILTER(?from <= "%(day)s"^^xsd:date && "%(day)s"^^xsd:date <= ?until)
  ?person skos:prefLabel ?name }""",
        about=("role", "day"),
    ),
    Kind(
        "path",
        "SELECT ?unit ?label WHERE { ?unit vngov:parentUnit+ <%(unit)s> ; rdfs:label ?label }",
        about=("unit",),
    ),
    Kind(
        "aggregate",
        """SELECT ?role (COUNT(?t) AS ?n) (COUNT(DISTINCT ?m) AS ?people) WHERE {
  ?t a vngov:Tenure ; org:role ?role ; org:member ?m ; vngov:attestedOn ?day
  FILTER(?day >= "%(since)s"^^xsd:date) } GROUP BY ?role""",
        limit=" ORDER BY DESC(?n) LIMIT 20",
        about=("since",),
    ),
    Kind(
        "text",
        """SELECT ?e ?q WHERE {
  ?sel a oa:TextQuoteSelector ; oa:exact ?q . ?t oa:hasSelector ?sel . ?e oa:hasTarget ?t
  FILTER(CONTAINS(LCASE(?q), "%(words)s")) }""",
        limit=" LIMIT 50",
        about=("words",),
    ),
    Kind(
        "construct",
        "CONSTRUCT { ?t ?p ?o } WHERE { ?t org:member/vngov:identity <%(person)s> ; ?p ?o }",
        graph=True,
        about=("person",),
    ),
    Kind(
        "graph",
        "SELECT ?s ?p ?o WHERE { GRAPH <%(graph)s> { ?s ?p ?o } }",
        limit=" LIMIT 200",
        about=("graph",),
    ),
)
_INDEXED = Kind(
    "search",
    "",
    about=("words",),
    spellings={
        "kg": f"""PREFIX search: <{SEARCH}>
SELECT ?e ?q WHERE {{ SERVICE search:index {{
  [] search:query "%(words)s" ; search:in search:quotes ; search:limit 50 ; search:thing ?e ; search:text ?q }} }}""",
        "virtuoso": """SELECT ?e ?q WHERE {
  ?sel oa:exact ?q . ?q bif:contains "'%(words)s'" . ?t oa:hasSelector ?sel . ?e oa:hasTarget ?t } LIMIT 50""",
    },
)
ALL = {kind.name: kind for kind in (*KINDS, _INDEXED)}

# What a form is filled with, as the solutions of a query: the first of each are the most connected.
_FOUND = {
    ("person", "label"): "?person a vngov:Person ; skos:prefLabel ?label ; vngov:articleCount ?n",
    ("holder",): "?h vngov:holder ?holder ; vngov:certainty vngov:certain ; vngov:ofPost ?n",
    (
        "role",
        "day",
    ): """?h vngov:ofPost ?n ; vngov:certainty vngov:certain ; vngov:holdsFrom ?day ; vngov:holdsUntil ?u .
  ?n org:role ?role""",
    ("unit",): "?n vngov:parentUnit ?unit",
    ("graph",): "GRAPH ?graph { ?n a vngov:Evidence }",
}
_MOST = 400
_QUOTES = 2000


class Parameters:
    """What queries of a graph are asked about, the same for the same graph and seed."""

    def __init__(self, store: ox.Store, seed: int = 6) -> None:
        self.values: dict[tuple[str, ...], list[tuple[str, ...]]] = {
            names: _drawn(store, names, where) for names, where in _FOUND.items()
        }
        self.values["since",] = [(f"{year}-{month:02}-01",) for year in range(2016, 2019) for month in range(1, 13)]
        self.values["words",] = [(words,) for words in _words(store)]
        self._seed = seed

    def of(self, kind: Kind, count: int) -> list[dict[str, str]]:
        """So many times what fills the form of a kind, repeated where the graph has less."""
        names, rows = next((n, r) for n, r in self.values.items() if set(kind.about) <= set(n))
        if not rows:
            return []
        drawn = random.Random(f"{self._seed} {kind.name}").sample(rows, len(rows))  # noqa: S311
        return [dict(zip(names, drawn[at % len(drawn)], strict=True)) for at in range(count)]


def _drawn(store: ox.Store, names: Sequence[str], where: str) -> list[tuple[str, ...]]:
    """The values that most solutions have; ``?n`` is what is counted."""
    columns = " ".join(f"?{name}" for name in names)
    solutions = store.query(
        f"{_HEAD}SELECT {columns} (COUNT(?n) AS ?many) WHERE {{ {where} }} "
        f"GROUP BY {columns} ORDER BY DESC(?many) {columns} LIMIT {_MOST}"
    )
    return _columns(solutions, *names)


def _columns(solutions: object, *names: str) -> list[tuple[str, ...]]:
    assert isinstance(solutions, ox.QuerySolutions)  # noqa: S101
    return [tuple(str(solution[name].value) for name in names) for solution in solutions]


def _words(store: ox.Store) -> list[str]:
    """Pairs of words that quotes have: neither everywhere nor only once."""
    quotes = store.query(f"{_HEAD}SELECT ?words WHERE {{ ?s oa:exact ?words }} ORDER BY ?s LIMIT {_QUOTES}")
    pairs = Counter(pair for (quote,) in _columns(quotes, "words") for pair in set(_pairs(quote.lower())))
    return sorted(pair for pair, many in pairs.items() if 2 <= many <= _QUOTES // 20)[:_MOST]  # noqa: PLR2004


def _pairs(text: str) -> Iterator[str]:
    words = re.findall(r"[^\W\d_]+", text)
    joined = (f"{first} {second}" for first, second in pairwise(words))
    return (pair for pair in joined if pair in text)
