"""Random statements of one post."""

from hypothesis import strategies as st

from kg.chronology import Statement
from kg.model import Status
from tests.chronology.said import said

BOUNDS = 40
TERMS = (None, (1, 22), (18, 40))
_DAY = st.integers(1, BOUNDS)
_STATUS = st.sampled_from(list(Status))


@st.composite
def posts(draw: st.DrawFn, people: str = "PQR", *, stated: bool = True) -> list[Statement]:
    """Statements of one post by several articles, with contradictions."""
    single, life = draw(st.booleans()), draw(st.sampled_from([(None, None), (5, None), (None, 30), (5, 30)]))
    one = st.builds(
        said,
        st.sampled_from(people),
        st.none() | _DAY,
        _STATUS,
        stated=(st.none() | _DAY) if stated else st.none(),
        mandate=st.sampled_from(TERMS),
        single=st.just(single),
        life=st.just(life),
    )
    return draw(st.lists(one, min_size=1, max_size=9))
