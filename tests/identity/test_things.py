"""What holds of every kind of thing that is not a person."""

from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.identity.bodies.kind import BODIES
from kg.identity.decide import decide
from kg.identity.documents.kind import DOCUMENTS
from kg.identity.events.kind import EVENTS
from kg.identity.programmes.kind import PROGRAMMES
from kg.identity.projects.kind import PROJECTS
from kg.queries import internal
from tests.identity.things import place, rows

KINDS = (BODIES, PROGRAMMES, PROJECTS, DOCUMENTS, EVENTS)
HOMES = [None, *map(place, ("thành phố Hà Nội", "quận Đống Đa", "thành phố Cần Thơ"))]
NAMES = [
    "Trường Đại học Mỹ Lâm", "Đại học Mỹ Lâm", "Công ty Cổ phần Mỹ Lâm Xanh", "Công ty Mỹ Lâm Xanh",
    "Công ty TNHH Mỹ Lâm Xanh",
    "Trạm Y tế quận Đống Đa", "Trạm Y tế Đống Đa", "Đề án chợ nổi Mỹ Lâm", "đề án chợ nổi Mỹ Lâm đến năm 2030",
    "Đề án chợ nổi Mỹ Lâm năm 2020", "cầu Mỹ Lâm", "Dự án cầu Mỹ Lâm", "cầu Mỹ Lâm 2", "cầu Mỹ Lâm, quận Đống Đa",
    "Lễ hội Mỹ Lâm 2017", "Lễ hội Mỹ Lâm năm 2017", "Lễ hội Mỹ Lâm",
]  # fmt: skip
NUMBERS = [None, "12/QĐ-UBND", "12", "12/2014/QĐ-UBND", "12/QĐUB"]
DAYS = [None, "2014-05-01", "2017-07-01"]
BODY = [None, "Ủy ban nhân dân thành phố Hà Nội", "UBND TP Hà Nội", "Chính phủ"]
OF = {
    "body": st.tuples(st.sampled_from(NAMES), st.sampled_from(HOMES)),
    "programme": st.tuples(st.sampled_from(NAMES), st.sampled_from(BODY)),
    "project": st.tuples(st.sampled_from(NAMES), st.sampled_from(HOMES)),
    "document": st.tuples(
        st.just("Quyết định"),
        st.sampled_from(NUMBERS),
        st.sampled_from([None, *NAMES]),
        st.sampled_from(DAYS),
        st.sampled_from(BODY),
    ),
    "event": st.tuples(
        st.just("Lễ hội"),
        st.sampled_from(NAMES),
        st.sampled_from(BODY),
        st.sampled_from([None, "1", "2"]),
        st.sampled_from(DAYS),
    ),
}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_the_order_of_records_changes_nothing(kind, data):
    said = data.draw(st.lists(st.tuples(st.sampled_from(HOMES), OF[kind.name]), min_size=2, max_size=8))
    found = list(kind.records(rows(kind, {f"t{place}": [each] for place, each in enumerate(said)})))
    blocks = [list(block) for _, block in groupby(sorted(found, key=kind.block), key=kind.block)]
    for block in blocks:
        mixed = data.draw(st.permutations(block))
        assert decide(kind, mixed, ()) == decide(kind, block, ())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_no_pair_is_scored_twice(kind, data):
    said = data.draw(st.lists(st.tuples(st.sampled_from(HOMES), OF[kind.name]), min_size=2, max_size=8))
    found = list(kind.records(rows(kind, {f"t{place}": [each] for place, each in enumerate(said)})))
    for _, block in groupby(sorted(found, key=lambda record: (kind.block(record), record.iri)), key=kind.block):
        pairs = [(pair.left, pair.right) for pair in kind.pairs(list(block))]
        assert len(pairs) == len(set(pairs))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_query_begins_with_the_thing(kind):
    assert f"SELECT ?{kind.name} ?graph ?published ?home" in internal(kind.query)
