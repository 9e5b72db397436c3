from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import EventFact, EventStatus, PersonFact, PositionFact, ProjectFact, Status
from kg.resolution import resolve
from tests.mapping.sample import EXTRACTION, KINDS, in_other_order
from tests.resolution.facts import DONG_DA, article, at, body, held, named_people


def test_every_fact_is_identified_once():
    resolved = resolve(EXTRACTION)
    assert [fact for fact, _ in resolved.facts] == [fact for kind in KINDS for fact in getattr(EXTRACTION, kind)]
    assert len({entity for _, entity in resolved.facts}) == len(resolved.facts)
    assert resolved.article.path.startswith("article/mau-txt-")


@given(st.randoms())
def test_order_of_facts_changes_no_identity(random):
    shuffled = in_other_order(EXTRACTION, random)
    assert set(resolve(shuffled).facts) == set(resolve(EXTRACTION).facts)
    assert resolve(shuffled).people == resolve(EXTRACTION).people


def test_identities_do_not_depend_on_the_other_facts_of_an_article():
    resolved = dict(resolve(EXTRACTION).facts)
    fewer = dict(resolve(replace(EXTRACTION, events=(), documents=(), indicators=(), projects=())).facts)
    assert fewer.items() <= resolved.items()


def test_two_spellings_of_one_person_are_one_fact_the_first():
    resolved = resolve(article(people=named_people("Vũ Sỹ Lâm", "Vũ Sĩ Lâm")))
    assert [fact for fact, _ in resolved.facts] == [PersonFact(at(0), "Vũ Sỹ Lâm")]
    assert set(resolved.people) == {"Vũ Sỹ Lâm", "Vũ Sĩ Lâm"}


def test_of_two_states_of_a_post_the_later_one_counts():
    place = body("Quận ủy Đống Đa", of=DONG_DA)
    now = held("Vũ Sỹ Lâm", place.name, start=5)
    then = held("Vũ Sĩ Lâm", place.name, status=Status.OUTGOING, start=90)
    for positions in ((now, then), (then, now)):
        resolved = resolve(article(bodies=(place,), positions=positions))
        assert [fact for fact, _ in resolved.facts if isinstance(fact, PositionFact)] == [then]


A, U, H, C = EventStatus


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ((A, H), H),
        ((H, A), H),
        ((None, U), U),
        ((A, None), A),
        ((None, None), None),
        ((A, C), C),
        ((C, A), C),
        ((C, H), H),
    ],
)
def test_of_several_mentions_of_an_event_or_a_project_the_furthest_status_counts(told, expected):
    mentions = tuple(zip((at(3), at(9)), ("Sỹ", "Sĩ"), told, strict=True))
    events = tuple(EventFact(where, "Lễ", f"Lễ hội {name}", status=status) for where, name, status in mentions)
    projects = tuple(ProjectFact(where, f"cầu {name}", status=status) for where, name, status in mentions)
    first = [replace(projects[0], status=expected), replace(events[0], status=expected)]
    for order in (1, -1):
        resolved = resolve(article(events=events[::order], projects=projects[::order]))
        assert [fact for fact, _ in resolved.facts] == first


def test_a_role_is_one_in_all_spellings():
    roles = resolve(article(positions=(held("A B", "X", "Uỷ viên"), held("C D", "X", "Ủy viên")))).roles
    assert roles["Uỷ viên"] == roles["Ủy viên"]
