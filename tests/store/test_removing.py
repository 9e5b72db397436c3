import pyoxigraph as ox
from hypothesis import given
from hypothesis import strategies as st

from kg.store import removing

NODE = ox.NamedNode("http://e/x")
LITERALS = st.text(st.characters(exclude_categories=["Cs"])).map(ox.Literal)
OBJECTS = st.one_of(
    LITERALS,
    st.just(NODE),
    st.just(ox.BlankNode("b")),
    st.decimals(allow_nan=False, allow_infinity=False).map(ox.Literal),
    st.sampled_from([ox.Literal("Hà Nội", language="vi"), ox.Triple(NODE, NODE, NODE)]),
)
QUADS = st.builds(ox.Quad, st.just(NODE), st.just(NODE), OBJECTS, st.sampled_from([NODE, ox.DefaultGraph()]))


@given(st.sets(QUADS), st.sets(QUADS))
def test_what_is_removed_is_gone_and_nothing_else(quads, stay):
    store = ox.Store()
    store.extend(quads | stay)
    kept = set(store) - set(quads)
    removing.remove_all(store, quads & set(store))
    assert set(store) - quads == kept
    assert not set(store) & quads


def test_many(monkeypatch):
    monkeypatch.setattr(removing, "_AT_ONCE", 3)
    store = ox.Store()
    store.extend(ox.Quad(NODE, NODE, ox.Literal(number)) for number in range(10))
    removing.remove_all(store, list(store)[2:])
    assert len(store) == 2
