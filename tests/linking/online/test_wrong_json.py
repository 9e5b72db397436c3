"""Whatever stands at whatever place of an answer: it is read, passed over, or refused with a sentence."""

import copy
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ServiceError
from kg.linking.online.action_api import ActionApi
from kg.linking.online.asking import Asking
from kg.linking.online.cache import Cache
from kg.linking.online.client import Busy, Client
from kg.linking.online.entity import entity, slim
from kg.linking.online.manifest import manifest
from kg.linking.online.offers import offers
from kg.linking.online.selection import item_for
from kg.linking.online.wanted import Wanted
from tests.linking.online.reconciler import MANIFEST, candidate
from tests.linking.online.wikibase import DISTRICT, claim, item, moment, value

THING = Wanted("huyện Không Tên", "district", None, date(2025, 6, 30))
ITEM = item(
    "Q1",
    "Không Tên",
    [DISTRICT],
    aliases=["Huyện Không Tên"],
    P131=[claim(value("Q1858"), since="2008-08-01")],
    P576=[claim(moment("2025-07"))],
)
ANSWER = {
    "search": [{"id": "Q1", "label": "Không Tên", "match": {"text": "Không Tên"}, "aliases": ["A"]}],
    "search-continue": 50,
    "entities": {"Q1": ITEM, "Q2": {"id": "Q2", "missing": ""}},
    "error": {},
}
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=4)
    | st.sampled_from(["Q1", "+2025-00-00T", 9]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


@st.composite
def spoilt(draw: st.DrawFn, whole: Any) -> Any:
    """A document with something else in one of its places."""
    spoilt_whole = copy.deepcopy(whole)
    places = list(_places(spoilt_whole))
    holder, key = draw(st.sampled_from(places))
    holder[key] = draw(JSON)
    return spoilt_whole


def _places(node: Any) -> Any:
    for key, inner in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        yield node, key
        yield from _places(inner)


@given(spoilt(ITEM))
def test_item(told):
    found = entity(slim(told))
    if found is not None:
        item_for(found, THING)


@pytest.fixture(scope="module")
def api(tmp_path_factory):
    asking = Asking(Path(tmp_path_factory.mktemp("cache")) / "c")
    with Cache(asking.cache, 1) as cache:
        yield ActionApi(Client(asking), cache, "http://a/")


@given(told=spoilt(ANSWER) | JSON)
def test_answer_of_the_action_api(api, told):
    with suppress(ServiceError, Busy):
        api._found(told, "")
    with suppress(ServiceError, Busy):
        for each in api._entities(told, ["Q1", "Q2"]).values():
            entity(each)


@given(told=spoilt(MANIFEST) | JSON)
def test_manifest(told):
    with suppress(ServiceError):
        manifest(told, "http://a/").iri("Q1")


@given(told=spoilt([candidate("Q1", "Không Tên", types=[DISTRICT]), candidate("Q2", "Không Tên", 50)]) | JSON)
def test_candidates(told):
    for offer in offers(told, THING, manifest(MANIFEST, "http://a/")):
        assert 0 <= offer.score <= 1
