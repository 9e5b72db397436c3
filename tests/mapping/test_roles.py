from rdflib import URIRef

from kg.mapping.context import context_of
from kg.mapping.roles import role_iri, scheme
from kg.model import PositionFact, Status
from kg.namespaces import BASE, ROLE
from kg.resolution import resolve
from kg.text import fold, slug
from tests.mapping.sample import EXTRACTION
from tests.resolution.facts import article, at


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
