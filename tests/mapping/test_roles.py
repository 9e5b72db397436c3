import pytest
from rdflib import URIRef

from kg.mapping.context import context_of
from kg.mapping.roles import has_single_holder, role, role_iri, scheme, shared_posts, single_holder
from kg.model import BodyKind, PositionFact, Status
from kg.namespaces import BASE, ROLE, VNGOV
from kg.resolution import resolve
from kg.text import fold, slug
from tests.mapping.sample import EXTRACTION
from tests.resolution.facts import DONG_DA, article, at, body


def iri_of(role):
    post = PositionFact(at(), "A B", role, "X", Status.CURRENT)
    return role_iri(context_of(resolve(article(positions=(post,))), BASE), role)


def test_concepts_of_the_scheme_are_named_after_their_labels():
    assert scheme()["bí thư"] == (ROLE["bi-thu"], "Bí thư")
    assert {fold(label): iri for iri, label in scheme().values()} == {f: ROLE[slug(f)] for f in scheme()}


def test_a_role_of_the_scheme_is_found_in_any_case_and_tone_placement():
    assert iri_of("Bí thư") == iri_of("bí thư") == ROLE["bi-thu"]
    assert iri_of("Uỷ viên") == iri_of("Ủy viên") == ROLE["uy-vien"]


def test_another_role_is_minted_under_the_base():
    minted = iri_of("Chánh Thanh tra cơ sở")
    assert minted.startswith(f"{BASE}role/chanh-thanh-tra-co-so-")
    assert minted != iri_of("Chánh Thanh tra khu vực")
    assert isinstance(minted, URIRef)


def test_roles_of_the_sample_are_known():
    assert set(resolve(EXTRACTION).roles) == {"Bí thư", "Chủ tịch", "Chánh Thanh tra cơ sở"}


@pytest.mark.parametrize(
    ("name", "of", "single"),
    [
        ("Bí thư", body("Quận ủy Đống Đa", of=DONG_DA), True),
        ("Phó Bí thư", body("Quận ủy Đống Đa", of=DONG_DA), False),
        ("Chánh Thanh tra cơ sở", body("Quận ủy Đống Đa", of=DONG_DA), False),
        ("Tổng Bí thư", body("Ban Chấp hành Trung ương Đảng"), True),
        ("Bí thư", body("Ban Chấp hành Trung ương Đảng"), False),
        ("Chủ tịch", body("Ủy ban nhân dân thị trấn", BodyKind.PEOPLES_COMMITTEE), False),
        ("Chủ tịch", None, False),
    ],
)
def test_one_person_at_a_time_holds_what_the_scheme_says_at_a_body_that_is_one(name, of, single):
    post = PositionFact(at(), "A B", name, "X", Status.CURRENT)
    context = context_of(resolve(article(positions=(post,))), BASE)
    assert has_single_holder(context, name, of) is single
    assert {o.toPython() for _, p, o in role(context, name) if p == VNGOV.singleHolder} == (
        {single_holder()[role_iri(context, name)]} if role_iri(context, name) in single_holder() else set()
    )


def test_shared_posts_are_of_roles_that_one_person_holds_elsewhere():
    assert all(single_holder()[scheme()[fold(name)][0]] for name, _ in shared_posts())
