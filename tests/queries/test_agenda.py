"""What is announced, and the status that the latest article tells."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pyoxigraph as ox
import pytest

from kg.mapping import to_graph
from kg.model import EventFact, EventStatus, ProjectFact
from kg.queries import load
from kg.resolution import resolve
from tests.mapping.sample import ARTICLE, EXTRACTION, PARTY, said
from tests.queries.stores import from_oxigraph

LATEST = """
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX schema: <https://schema.org/>
PREFIX vngov: <https://w3id.org/vngov/ontology#>
SELECT DISTINCT ?status WHERE {
  ?thing a vngov:Event .
  ?evidence oa:hasBody ?thing ; vngov:eventStatus ?status ; prov:wasDerivedFrom/schema:datePublished ?day .
  FILTER NOT EXISTS {
    ?later oa:hasBody ?thing ; vngov:eventStatus ?other ; prov:wasDerivedFrom/schema:datePublished ?after .
    FILTER (?after > ?day)
  }
}
"""


def store(told: Iterable[tuple[date, EventStatus]]) -> ox.Store:
    """A congress and a bridge of which each article, by its day, tells one status."""
    loaded = ox.Store()
    for day, status in told:
        congress = EventFact(said("Hội nghị"), "Đại hội", "Đại hội lần thứ XXIX", PARTY, 29, status=status)
        bridge = ProjectFact(said("đường Hào Nam"), "đường Hào Nam", "quận Đống Đa", status)
        article = replace(ARTICLE, id=f"{day}.txt", published=day)
        graph = to_graph(resolve(replace(EXTRACTION, article=article, events=(congress,), projects=(bridge,))))
        nt = graph.serialize(format="nt").encode()
        loaded.load(nt, format=ox.RdfFormat.N_TRIPLES, to_graph=ox.NamedNode(str(graph.identifier)))
    return loaded


APRIL, MAY = date(2023, 4, 4), date(2023, 5, 4)


def test_the_agenda_has_what_is_announced_with_its_source() -> None:
    rows = from_oxigraph(store([(APRIL, EventStatus.ANNOUNCED)]), load("agenda").text)
    assert rows == [
        ("Dự án", "đường Hào Nam", "", "quận Đống Đa", "", "2023-04-04", "2023-04-04.txt", "đường Hào Nam"),
        ("Đại hội", "Đại hội lần thứ XXIX", PARTY, "", "", "2023-04-04", "2023-04-04.txt", "Hội nghị"),
    ]


@pytest.mark.parametrize("status", [EventStatus.HELD, EventStatus.UNDERWAY, EventStatus.CANCELLED])
def test_what_a_later_article_tells_otherwise_leaves_the_agenda(status: EventStatus) -> None:
    assert from_oxigraph(store([(APRIL, EventStatus.ANNOUNCED), (MAY, status)]), load("agenda").text) == []
    assert len(from_oxigraph(store([(APRIL, status), (MAY, EventStatus.ANNOUNCED)]), load("agenda").text)) == 2


def test_both_articles_keep_their_word_and_the_latest_can_be_asked() -> None:
    rows = from_oxigraph(store([(MAY, EventStatus.HELD), (APRIL, EventStatus.ANNOUNCED)]), LATEST)
    assert rows == [("https://w3id.org/vngov/ontology#held",)]
