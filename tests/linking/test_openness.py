from datetime import date

from kg.linking import Body, link
from kg.linking.online import Offer, Wanted
from kg.linking.openness import wanted, with_offers
from kg.model import Judgement, Relation, Verdict
from kg.namespaces import WD
from tests.linking.things import CHAIR_OF_DISTRICT, HANOI, LAST_DAY, MINISTER, VIETNAM, district, person

UNKNOWN = district("huyện Không Có", "999", HANOI)
OTHER = district("huyện Chưa Có", "998", HANOI)


def offer(qid, *, certain=False, clear=True, score=0.9):
    return Offer(str(WD[qid]), qid, qid, score, clear=clear, certain=certain)


def test_what_is_open_is_asked_of_units_national_bodies_and_people_of_standing():
    official, minister = person("Lê Văn Không", CHAIR_OF_DISTRICT), person("Vũ Văn Không", MINISTER)
    ministry = Body("b:1", "Bộ Không Có", "CentralGovernmentBody")
    school = Body("b:2", "Trường Không Có", "School", "district")
    answers = link([VIETNAM, HANOI, UNKNOWN, official, minister, ministry, school])
    assert wanted(answers) == {
        UNKNOWN.iri: Wanted("huyện Không Có", "district", None, LAST_DAY),
        minister.iri: Wanted("Vũ Văn Không", "person"),
        ministry.iri: Wanted("Bộ Không Có", "body"),
    }


def links(offers, *things, judged=None):
    answers = link([VIETNAM, HANOI, UNKNOWN, OTHER, *things], judged=judged)
    return {
        answer.thing.iri: (each.item.removeprefix(str(WD)), each.relation)
        for answer in with_offers(answers, offers)
        for each in answer.links
    }


def test_an_offer_is_taken_as_far_as_it_goes():
    found = links({UNKNOWN.iri: (offer("Q7", certain=True),), OTHER.iri: (offer("Q8"), offer("Q9", clear=False))})
    assert found[UNKNOWN.iri] == ("Q7", Relation.EXACT)
    assert found[OTHER.iri] == ("Q8", Relation.CLOSE)
    assert links({UNKNOWN.iri: (offer("Q7", clear=False),)}).keys() == {VIETNAM.iri, HANOI.iri}


def test_an_item_that_is_offered_for_two_things_is_certain_for_neither():
    found = links({each.iri: (offer("Q7", certain=True),) for each in (UNKNOWN, OTHER)})
    assert {found[UNKNOWN.iri], found[OTHER.iri]} == {("Q7", Relation.CLOSE)}


def test_an_item_that_is_linked_is_not_offered_again():
    assert UNKNOWN.iri not in links({UNKNOWN.iri: (offer("Q1858", certain=True),)})


def test_what_a_person_called_different_is_not_taken():
    judged = {UNKNOWN.iri: {"Q7": Judgement(Verdict.DIFFERENT, "unit/x", "Q7", "an", "vì")}}
    found = links({UNKNOWN.iri: (offer("Q7", certain=True),)}, judged=judged)
    assert found[UNKNOWN.iri] == ("Q7", Relation.CANDIDATE)


def test_the_days_of_people_are_told():
    minister = person("Vũ Văn Không", MINISTER, days=[date(2021, 1, 1), date(2022, 1, 1)])
    assert wanted(link([minister]))[minister.iri].last == date(2022, 1, 1)
