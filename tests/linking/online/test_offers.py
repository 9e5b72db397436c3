import json

import pytest

from kg.linking.online.manifest import manifest
from kg.linking.online.offers import Offer, offers
from kg.linking.online.wanted import Wanted
from kg.namespaces import WD
from tests.linking.online.reconciler import MANIFEST, candidate
from tests.linking.online.wikibase import COMMUNE, DISTRICT, HUMAN, LIST
from tests.shared import SHARED, needs_shared

WIKIDATA = manifest(MANIFEST, "http://a/")
OTHER = manifest({**MANIFEST, "identifierSpace": "https://example.org/id/"}, "http://a/")
UNIT = Wanted("huyện Không Tên", "district")
PERSON = Wanted("Trần Văn Mẫu", "person")


def one(*candidates, wanted=UNIT, known=WIKIDATA):
    return offers(list(candidates), wanted, known)


def test_match_of_the_right_class_and_label_is_certain():
    found = one(candidate("Q1", "Không Tên", 98, types=[DISTRICT]), candidate("Q2", "Không Tên", 60, match=False))
    assert found == (
        Offer(str(WD.Q1), "Q1", "Không Tên", 0.98, clear=True, certain=True),
        Offer(str(WD.Q2), "Q2", "Không Tên", 0.6),
    )


@pytest.mark.parametrize(
    "candidates",
    [
        [candidate("Q1", "Không Tên", match=False, types=[DISTRICT])],
        [candidate("Q1", "Không Tên")],
        [candidate("Q1", "Không Tên", types=["Q486972"])],
        [candidate("Q1", "Khong Ten", types=[DISTRICT])],
        [candidate("Q1", "Không Tên", 90, types=[DISTRICT]), candidate("Q2", "Không Tên", 70, types=[DISTRICT])],
    ],
    ids=["no match", "no type", "unknown type", "marks differ", "two matches"],
)
def test_best_by_a_gap_is_clear_but_not_certain(candidates):
    best = one(*candidates)[0]
    assert (best.clear, best.certain) == (True, False)


@pytest.mark.parametrize(
    "candidates",
    [
        [candidate("Q1", "Không Tên", 90, types=[DISTRICT]), candidate("Q2", "Không Tên", 85, match=False)],
        [candidate("Q1", "Có Tên", types=[DISTRICT])],
    ],
    ids=["no gap", "another name"],
)
def test_what_is_not_clear(candidates):
    assert not any(offer.clear or offer.certain for offer in one(*candidates))


@pytest.mark.parametrize("types", [[COMMUNE], [HUMAN], [LIST], [LIST, DISTRICT], [DISTRICT, COMMUNE]])
def test_candidate_of_another_kind_is_left_out(types):
    assert one(candidate("Q1", "Không Tên", types=types)) == ()


def test_person_is_never_certain():
    assert [o.certain for o in one(candidate("Q1", "Trần Văn Mẫu", types=[HUMAN]), wanted=PERSON)] == [False]


def test_name_that_other_bundled_items_bear_is_never_certain():
    wanted = Wanted("huyện Châu Thành", "district")
    best = one(candidate("Q1", "Châu Thành", types=[DISTRICT]), wanted=wanted)[0]
    assert (best.clear, best.certain) == (True, False)


def test_name_of_many_communes_is_never_certain():
    found = one(candidate("Q1", "Tân Lập", types=[COMMUNE]), wanted=Wanted("xã Tân Lập", "ward"))
    assert [(offer.clear, offer.certain) for offer in found] == [(True, False)]


def test_outside_wikidata_nothing_is_certain():
    found = one(candidate("7", "Không Tên", types=[DISTRICT]), known=OTHER)
    assert found == (Offer("https://example.org/id/7", "", "Không Tên", 1.0, clear=True),)


@pytest.mark.parametrize(
    ("scores", "scaled"),
    [((1, 0.5), (1.0, 0.5)), ((53.0, 1), (0.53, 0.01)), ((378, 2), (1.0, 0.02)), ((0, -4), (0, 0))],
)
def test_scores_are_from_0_to_1(scores, scaled):
    found = one(*(candidate(f"Q{place}", "A", score) for place, score in enumerate(scores, 1)))
    assert tuple(offer.score for offer in found) == scaled


@pytest.mark.parametrize(
    "told",
    [
        *[None, {}, "x", [None], [1], [{}]],
        [{"id": "Q1", "name": "A"}],
        [{"id": 1, "name": "A", "score": 1}],
        [{"id": "Q1", "name": "", "score": 1}],
        [{"id": "Q1", "name": "A", "score": "1"}],
        [{"id": "P1", "name": "A", "score": 1}],
        [{"id": "Q1", "name": "A", "score": float("nan")}],
        [{"id": "Q1", "name": "A", "score": 10**400}],
    ],
)
def test_what_cannot_be_read_is_passed_over(told):
    assert offers(told, UNIT, WIKIDATA) == ()


def test_types_may_be_strings():
    told = [{**candidate("Q1", "Không Tên"), "type": [DISTRICT]}]
    assert offers(told, UNIT, WIKIDATA)[0].certain


@needs_shared
def test_answers_of_a_real_service():
    path = SHARED / "conformance/reconciliation/0.2/examples/reconciliation-result-batch/valid/example-full.json"
    told = json.loads(path.read_text("utf-8"))["q1"]["result"]
    found = offers(told, Wanted("Urbaniak, Regina", "person"), OTHER)
    assert [round(offer.score, 2) for offer in found[:2]] == [0.53, 0.52]
    assert not any(offer.clear for offer in found)
