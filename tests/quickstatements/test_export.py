from functools import partial

import pytest
from rdflib import URIRef
from rdflib.namespace import SKOS

from kg.derivation import derive
from kg.judgements import HEADER, Judgements, read
from kg.model import Judgement, Verdict
from kg.namespaces import BASE, WD, link_graph
from kg.quickstatements import statements, to_text
from kg.quickstatements.export import NO_HOLDER, NO_HOLDING, UNKNOWN
from kg.quickstatements.sources import NO_ADDRESS
from kg.quickstatements.tenures import ATTESTED, RENEWED
from kg.store import Writer, open_snapshot, solutions
from tests.quickstatements.grammar import parse_all
from tests.quickstatements.stores import ARTICLES, build

OLD, NEW, POST, DISTRICT = "Q900000001", "Q900000002", "Q900000003", "Q1048642"
SOURCE_A = (
    ("S854", "https://tin.example/a?trang=1%7C2"),
    ("S1476", 'Quận Tây Hồ có "tân" chủ tịch'),
    ("S577", "2023-05-12"),
)
SOURCE_C = (("S854", "https://tin.example/c"), ("S1476", "Tây Hồ thay chủ tịch"), ("S577", "2024-03-05"))


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return build(tmp_path_factory.mktemp("articles"))


def asker(store):
    return partial(solutions, open_snapshot(store))


def things(store):
    """The things of the store by their labels, without the base."""
    rows = asker(store)("SELECT * { ?thing <http://www.w3.org/2004/02/skos/core#prefLabel> ?label }")
    return {row["label"]: row["thing"].removeprefix(BASE) for row in rows}


def said(store, **judged):
    """What a store says where these items were judged to be the first and the second holder, and the post."""
    names = things(store)
    labels = {"old": "Lê Văn Thử", "new": "Trần Thị Khuê", "post": "Chủ tịch Ủy ban nhân dân quận Tây Hồ"}
    known = (Judgement(Verdict.SAME, names[labels[key]], item, "lan", "đã đọc") for key, item in judged.items())
    return statements(asker(store), Judgements(tuple(known)), BASE)


def test_a_succession_is_told_with_its_sources(store):
    found = said(store, old=OLD, new=NEW, post=POST)
    commands = parse_all(to_text(found.commands))
    assert [(each.item, each.property, each.value, each.qualifiers, each.sources) for each in commands] == [
        (OLD, "P39", POST, (("P580", "2023-05-10"),), SOURCE_A),
        (OLD, "P39", POST, (("P582", "2024-03-04"), ("P1366", NEW)), SOURCE_C),
        (NEW, "P39", POST, (("P580", "2024-03-04"), ("P1365", OLD)), SOURCE_C),
    ]
    assert found.gaps == ()


def test_a_post_without_item_is_a_gap(store):
    found = said(store, old=OLD)
    (gap,) = found.gaps
    assert found.commands == ()
    assert (gap.label, gap.missing) == ("Lê Văn Thử", "P39 Chủ tịch Ủy ban nhân dân quận Tây Hồ")
    assert gap.why == "the post: it has no item of Wikidata"


def test_without_a_start_that_a_text_states_only_the_post_is_told(tmp_path):
    found = said(build(tmp_path, ARTICLES[1:2]), old=OLD, post=POST)
    (command,) = parse_all(to_text(found.commands))
    assert (command.qualifiers, command.sources) == ((), (("S854", "https://tin.example/b"), ("S577", "2023-09-01")))
    assert [(gap.missing, gap.why) for gap in found.gaps] == [
        ("P39 Chủ tịch Ủy ban nhân dân quận Tây Hồ: P580", ATTESTED)
    ]


def test_the_day_of_a_re_election_is_no_start(tmp_path):
    again = ARTICLES[0] | {"text": "Ngày 10/5/2023, ông Lê Văn Thử tái cử chức Chủ tịch UBND quận Tây Hồ."}
    found = said(build(tmp_path, [again]), old=OLD, post=POST)
    assert [each.qualifiers for each in found.commands] == [()]
    assert [gap.why for gap in found.gaps] == [RENEWED]


def test_articles_without_address_cannot_be_cited(tmp_path):
    articles = [{name: value for name, value in each.items() if name != "url"} for each in ARTICLES]
    found = said(build(tmp_path, articles), old=OLD, new=NEW, post=POST)
    assert found.commands == ()
    assert {gap.why for gap in found.gaps} == {NO_ADDRESS}


def test_nothing_is_told_without_links(store):
    assert said(store) == statements(lambda _: [], Judgements(()), BASE)


def test_linked_things_of_which_nothing_is_known_are_gaps(store):
    names = ("person/khong-ai-1", "post/khong-gi-1")
    judged = tuple(Judgement(Verdict.SAME, name, f"Q9000000{at}", "lan", "đã đọc") for at, name in enumerate(names))
    found = statements(asker(store), Judgements(judged), BASE)
    assert [(gap.thing.removeprefix(BASE), gap.why) for gap in found.gaps] == [(name, UNKNOWN) for name in names]


@pytest.mark.parametrize(("thing", "silence"), [("post/chu-tich-1", NO_HOLDER), ("person/le-van-a-1", NO_HOLDING)])
def test_linked_things_without_a_certain_day_are_gaps(thing, silence):
    def ask(text):
        return [{"thing": BASE + thing, "label": "Nhãn"}] if "AS ?label" in text else []

    (gap,) = statements(ask, Judgements((Judgement(Verdict.SAME, thing, OLD, "lan", "đã đọc"),)), BASE).gaps
    assert (gap.thing, gap.label, gap.missing, gap.why) == (BASE + thing, "Nhãn", "P39", silence)


def test_a_unit_is_told_by_a_link_that_several_sources_support(tmp_path):
    store = build(tmp_path)
    district = URIRef(BASE + things(store)["quận Tây Hồ"])
    with Writer(store) as writer:
        writer.replace_graph(link_graph(writer.base), [(district, SKOS.exactMatch, WD[DISTRICT])])
        writer.publish()
    (command,) = parse_all(to_text(said(store).commands))
    assert (command.item, command.property, command.value) == (DISTRICT, "P576", "2025-07-01")


def test_the_same_store_gives_the_same_bytes_whatever_the_order_of_articles(tmp_path, store):
    (tmp_path / "other").mkdir()
    other = build(tmp_path / "other", ARTICLES[::-1])
    one, two = (said(each, old=OLD, new=NEW, post=POST) for each in (store, other))
    assert (to_text(one.commands), one.gaps) == (to_text(two.commands), two.gaps)


def test_an_item_of_one_local_identity_is_that_of_the_person(tmp_path):
    elsewhere = {
        "id": "e",
        "title": "Nghệ An tiếp khách",
        "published": "2025-02-03",
        "text": "Ông Lê Văn Thử, Giám đốc Sở Y tế tỉnh Nghệ An tiếp khách tại tỉnh Nghệ An.",
    }
    people = people_of(build(tmp_path, (*ARTICLES, elsewhere)), "le-van-thu")
    assert len(people) == 2
    post = things(tmp_path / "store")["Chủ tịch Ủy ban nhân dân quận Tây Hồ"]
    first, last = (said_of(tmp_path, [people, (one, OLD), (post, POST)]) for one in people)
    assert [each.item for each in first] == [OLD, OLD]
    assert first == last


def people_of(store, slug):
    rows = asker(store)("SELECT DISTINCT ?thing { ?thing a <http://xmlns.com/foaf/0.1/Person> } ORDER BY ?thing")
    names = (row["thing"].removeprefix(BASE) for row in rows)
    return tuple(name for name in names if name.startswith(f"person/{slug}-"))


def said_of(folder, pairs):
    """What the store says under judgements, when it is built again under them."""
    lines = "".join(f"same\t{one}\t{other}\tlan\tđã đọc\n" for one, other in pairs)
    (folder / "store" / "judgements.tsv").write_text(f"{HEADER}\n{lines}", encoding="utf-8")
    with Writer(folder / "store") as writer:
        derive(writer)
        writer.publish()
    judged = Judgements(read(folder / "store" / "judgements.tsv"))
    return parse_all(to_text(statements(asker(folder / "store"), judged, BASE).commands))
