"""The pages that there are: those with an address of their own, and one page of a thing of each class of the graph."""

import json
from urllib.parse import quote, urlencode
from urllib.request import urlopen

from kg import queries
from kg.front_matter import without_front_matter

WIDE, NARROW = (1280, 900), (360, 740)
"""Sizes of a window in CSS pixels: a screen on a desk, a small telephone."""
LANGUAGES = ("vi", "en")
CLASSES = (
    "Article", "Person", "Tenure", "Post", "Body", "AdministrativeUnit", "TermOfOffice", "Programme", "Project",
    "Document", "Event", "Observation", "Evidence",
)  # fmt: skip
_VNGOV = "https://w3id.org/vngov/ontology#"
_BASE = "https://w3id.org/vngov/id/"
_LONGEST = """
SELECT ?thing WHERE {{
  ?thing a <{vngov}{name}> ; ?property ?value .
  FILTER(STRSTARTS(STR(?thing), "{base}"))
}} GROUP BY ?thing ORDER BY DESC(COUNT(*)) ?thing LIMIT 1
"""


def pages() -> dict[str, str]:
    """Names and paths of the pages that need no thing of the graph."""
    query = without_front_matter(queries.load("holders").text)
    return {
        "start": "/",
        "search": _at("/search", q="Dong Da"),
        "search-nothing": _at("/search", q="zzzz"),
        "search-empty": "/search",
        "query": "/query",
        "query-answer": _at("/query", query=query),
        "query-problem": _at("/query", query="SELECT * {"),
        "query-saved": _at("/query", saved="asof"),
        "ontology": "/ontology",
        "not-found": "/nothing-here",
        "no-such-thing": "/page/person/nobody",
    }


def things(home: str) -> dict[str, str]:
    """Names and paths of pages of things: of each class the one that most is said of."""
    return {name.lower(): f"/page/{found}" for name in CLASSES if (found := thing(home, name))}


def thing(home: str, name: str) -> str | None:
    """The path under the base of the thing of a class that most is said of."""
    rows = ask(home, _LONGEST.format(vngov=_VNGOV, name=name, base=_BASE))
    return quote(rows[0]["thing"].removeprefix(_BASE)) if rows else None


def ask(home: str, query: str) -> list[dict[str, str]]:
    """The rows of a query, values as strings."""
    with urlopen(f"{home.rstrip('/')}/sparql?{urlencode({'query': query, 'format': 'json'})}") as answer:
        bindings = json.load(answer)["results"]["bindings"]
    return [{name: term["value"] for name, term in row.items()} for row in bindings]


def in_language(path: str, language: str) -> str:
    """The path of a page in a language."""
    return f"{path}{'&' if '?' in path else '?'}lang={language}"


def _at(path: str, **parameters: str) -> str:
    return f"{path}?{urlencode(parameters)}"
