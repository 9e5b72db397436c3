"""The query of people, asked of graphs as they are mapped."""

import pyoxigraph as ox
import pytest

from kg import mapping, queries
from kg.identity.people.kind import PEOPLE
from kg.model import BodyKind, PositionFact, Status
from kg.namespaces import BASE, article_graph
from kg.resolution import resolve
from tests.resolution.facts import DONG_DA, HA_NOI, article, at, body, held, named_people

DISTRICT = body("Ủy ban nhân dân quận Đống Đa", BodyKind.PEOPLES_COMMITTEE, DONG_DA)
MINISTRY = body("Bộ Nội vụ", BodyKind.GOVERNMENT)


@pytest.fixture(scope="module")
def store():
    chairman = PositionFact(at(9), "Lê Văn An", "Chủ tịch", DISTRICT.name, Status.CURRENT)
    deputy = PositionFact(at(20), "Lê Văn An", "Phó Chủ tịch", DISTRICT.name, Status.FORMER)
    extractions = [
        article(
            home=(DONG_DA, HA_NOI),
            people=named_people("Lê Văn An", "Trần Thị Bê", "Vũ Bộ Trưởng"),
            bodies=(DISTRICT, MINISTRY),
            positions=(chairman, deputy, held("Vũ Bộ Trưởng", MINISTRY.name, "Bộ trưởng", start=40)),
        ),
        article(id="b.txt", people=named_people("Trần Thị Bê")),
    ]
    found = ox.Store()
    for resolution in map(resolve, extractions):
        graph = mapping.to_graph(resolution)
        name = ox.NamedNode(str(article_graph(BASE, resolution.article.path)))
        found.load(graph.serialize(format="nt").encode(), ox.RdfFormat.N_TRIPLES, to_graph=name)
    return found


def rows(store, person=None):
    given = {ox.Variable("person"): ox.NamedNode(person)} if person else None
    found = store.query(queries.internal(PEOPLE.query), substitutions=given)
    return sorted((tuple(term and term.value for term in row) for row in found), key=str)


def test_records_tell_posts_places_and_who_is_named_beside(store):
    records = {record.names[0]: record for record in PEOPLE.records(rows(store))}
    official = records["Lê Văn An"]
    assert sorted((post.status, post.single, post.unit) for post in official.posts) == [
        (Status.CURRENT, True, DONG_DA),
        (Status.FORMER, False, DONG_DA),
    ]
    assert official.homes == (DONG_DA,)
    assert official.beside == {"tran-thi-be"}
    assert records["Vũ Bộ Trưởng"].is_national
    assert records["Vũ Bộ Trưởng"].beside == {"le-van-an", "tran-thi-be"}


def test_the_rows_of_a_person_are_the_same_asked_alone(store):
    found = rows(store)
    people = {row[0] for row in found}
    assert len(people) == 4
    for person in people:
        assert rows(store, person) == [row for row in found if row[0] == person]
