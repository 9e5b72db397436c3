"""Who is one with whom in a store, as articles come and go and people decide."""

import json
import tempfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import RDF, URIRef
from rdflib.namespace import SKOS

from kg import documents, pipeline
from kg.derivation import DERIVED, derive, deriving
from kg.judgements import to_text
from kg.model import Judgement, Verdict
from kg.namespaces import BASE, VNGOV, entity_graph, identity_graph, tenure_graph
from kg.store import Writer
from tests.upkeep.articles import folder, shapes

NAMED = "Nguyễn Văn Hùng"
_TEXTS = {
    "district": {"published": "2023-04-07", "text": f"Sáng 7/4/2023, ông {NAMED} - Bí thư Quận ủy Tây Hồ dự hội nghị."},
    "city": {"published": "2024-09-09", "text": f"Ông {NAMED}, Phó Chủ tịch UBND thành phố Hà Nội dự hội nghị."},
    "move": {
        "published": "2024-05-09",
        "text": f"Ngày 9/5/2024, HĐND thành phố Hà Nội bầu ông {NAMED}, Bí thư Quận ủy Tây Hồ "
        "giữ chức Phó Chủ tịch UBND thành phố Hà Nội.",
    },
    "far": {"published": "2024-02-01", "text": f"Ông {NAMED} - Chủ tịch UBND huyện Cần Đước, tỉnh Long An tiếp dân."},
}
ARTICLES = sorted(_TEXTS)


@cache
def graph(article):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        json.dump({"id": article} | _TEXTS[article], file)
        file.flush()
        (checked,) = pipeline.check_all(documents.read([Path(file.name)]), shapes=shapes())
    return checked.graph


def put(writer, articles):
    for article in ARTICLES:
        writer.replace_graph(graph(article).identifier, graph(article) if article in articles else ())
    derive(writer)


def content(writer):
    names = [identity_graph(writer.base), *(each.name(writer.base) for each in DERIVED)]
    return [set(writer.graph(name)) for name in names]


def people(writer):
    """The people of the store: for each representative the articles that it is named in."""
    of = writer.graph(identity_graph(writer.base))
    found = {}
    for article in ARTICLES:
        for person in writer.graph(graph(article).identifier).subjects(RDF.type, VNGOV.Person):
            found.setdefault(of.value(person, VNGOV.identity), set()).add(article)
    return sorted(map(sorted, found.values()))


def person(article):
    (found,) = graph(article).subjects(RDF.type, VNGOV.Person)
    return str(found)


def decide(store, *verdicts):
    """Write a file of judgements on the people of articles."""
    judged = [
        Judgement(verdict, *(person(article).removeprefix(BASE) for article in (left, right)), "An", "đã xem")
        for verdict, left, right in verdicts
    ]
    (store / "judgements.tsv").write_text(to_text(judged), encoding="utf-8")


@pytest.fixture(autouse=True)
def piecemeal(monkeypatch):
    """Stores of few articles in which most may change without everything being derived anew."""
    monkeypatch.setattr(deriving, "_MOST", 0)


@pytest.fixture
def writer():
    with folder() as store, Writer(Path(store)) as opened:
        yield opened


def test_an_article_that_tells_of_the_move_joins_two_identities(writer):
    put(writer, ["district", "city"])
    assert people(writer) == [["city"], ["district"]]
    put(writer, ["district", "city", "move", "far"])
    assert people(writer) == [["city", "district", "move"], ["far"]]


def test_without_the_article_they_are_two_again(writer):
    put(writer, ["district", "city", "move"])
    put(writer, ["district", "city"])
    assert people(writer) == [["city"], ["district"]]


def test_no_article_renames_what_was_there(writer):
    put(writer, ["city"])
    before = set(writer.graph(graph("city").identifier))
    put(writer, ARTICLES)
    assert set(writer.graph(graph("city").identifier)) == before


def test_the_earliest_article_names_the_representative(writer):
    put(writer, ARTICLES)
    assert writer.graph(identity_graph(BASE)).value(URIRef(person("city")), VNGOV.identity) == URIRef(
        person("district")
    )


def test_the_representative_alone_has_labels_and_counts_for_all(writer):
    put(writer, ["district", "city", "move"])
    entities = writer.graph(entity_graph(BASE))
    assert entities.value(URIRef(person("district")), VNGOV.articleCount).toPython() == 3
    assert entities.value(URIRef(person("city")), SKOS.prefLabel) is None


def test_holdings_are_the_representatives(writer):
    put(writer, ["district", "city", "move"])
    assert set(writer.graph(tenure_graph(BASE)).objects(None, VNGOV.holder)) == {URIRef(person("district"))}


def test_a_judgement_joins_what_nothing_told(writer):
    put(writer, ["district", "far"])
    decide(writer.directory.path, (Verdict.SAME, "district", "far"))
    put(writer, ["district", "far"])
    assert people(writer) == [["district", "far"]]


def test_a_judgement_keeps_apart_what_an_article_joins(writer):
    decide(writer.directory.path, (Verdict.DIFFERENT, "district", "city"))
    put(writer, ["district", "city", "move"])
    assert people(writer) == [["city"], ["district", "move"]]


def test_a_judgement_survives_everything_that_is_built_after_it(writer):
    decide(writer.directory.path, (Verdict.SAME, "district", "far"))
    for articles in (["far"], ["city", "far"], ARTICLES, ["district", "far"]):
        put(writer, articles)
    assert people(writer) == [["district", "far"]]
    (decided,) = writer.graph(identity_graph(BASE)).objects(None, VNGOV.decidedBy)
    assert str(decided) == "An"


SETS = st.lists(st.sets(st.sampled_from(ARTICLES), min_size=1), min_size=1, max_size=4)
JUDGED = st.lists(
    st.tuples(st.sampled_from(list(Verdict)), st.just("far"), st.sampled_from(["district", "city"])),
    max_size=2,
    unique_by=lambda each: each[2],
)


@settings(max_examples=25)
@given(steps=SETS, judged=JUDGED)
def test_steps_lead_where_one_step_leads(steps, judged):
    most, deriving._MOST = deriving._MOST, 0
    try:
        with folder() as one, Writer(Path(one)) as stepwise:
            decide(Path(one), *judged)
            for articles in steps:
                put(stepwise, articles)
            found = content(stepwise)
    finally:
        deriving._MOST = most
    with folder() as other, Writer(Path(other)) as at_once:
        decide(Path(other), *judged)
        put(at_once, steps[-1])
        assert content(at_once) == found
