from dataclasses import replace
from datetime import date

import pytest

from kg.model import BodyKind, Evidence, PositionFact, Status, TermFact
from kg.resolution import resolve
from tests.resolution.facts import DONG_DA, article, body

PARTY = body("Quận ủy Đống Đa", of=DONG_DA)
SCHOOL = body("Trường Đại học Hoa Sen", BodyKind.SCHOOL)


def post(status=Status.CURRENT, stated=None, of=PARTY.name, start=10, role="Bí thư"):
    return PositionFact(Evidence(start, start + 22, "x", "test.rule"), "Lê Văn An", role, of, status, stated)


def term(first, last, of=PARTY.name, start=17):
    return TermFact(Evidence(start, start + 30, "x", "test.rule"), of, None, first, last)


def mandates(*posts, published=date(2023, 4, 6), terms=()):
    extraction = article(positions=posts, bodies=(PARTY, SCHOOL), terms=terms)
    resolution = resolve(replace(extraction, article=replace(extraction.article, published=published)))
    tenures = [entity for fact, entity in resolution.facts if isinstance(fact, PositionFact)]
    assert resolution.mandates.keys() <= set(tenures)
    return {
        tenure: resolution.mandates[tenure].first_year if tenure in resolution.mandates else None for tenure in tenures
    }


@pytest.mark.parametrize(
    ("fact", "published", "year"),
    [
        (post(), date(2023, 4, 6), 2020),
        (post(), date(2018, 4, 6), 2015),
        (post(), None, None),
        (post(Status.FORMER), date(2023, 4, 6), None),
        (post(Status.INCOMING), date(2020, 7, 20), 2020),
        (post(Status.OUTGOING), date(2020, 7, 20), 2015),
        (post(Status.INCOMING, date(2019, 5, 1)), date(2023, 4, 6), 2015),
        (post(of=SCHOOL.name), date(2023, 4, 6), None),
    ],
)
def test_a_mandate_is_that_of_the_stated_day_or_the_articles(fact, published, year):
    assert list(mandates(fact, published=published).values()) == [year]


def test_a_term_beside_the_post_outweighs_the_day():
    assert list(mandates(post(Status.FORMER), terms=(term(2015, 2020),)).values()) == [2015]
    assert list(mandates(post(of=SCHOOL.name), terms=(term(2019, 2024, SCHOOL.name),)).values()) == [2019]


@pytest.mark.parametrize(
    "terms",
    [
        (term(2015, 2020, start=40),),
        (term(2015, 2020, SCHOOL.name),),
        (term(2015, None),),
        (term(2020, 2015),),
        (term(2010, 2015), term(2015, 2020, start=20)),
    ],
)
def test_a_term_elsewhere_or_one_of_several_tells_nothing(terms):
    assert list(mandates(post(), terms=terms).values()) == [2020]


def test_re_election_is_a_new_tenure():
    (first,) = mandates(post(), published=date(2018, 4, 6))
    (second,) = mandates(post(), published=date(2023, 4, 6))
    (third,) = mandates(post(), published=date(2024, 4, 6))
    assert first != second == third


def test_one_articles_posts_are_one_tenure_unless_it_states_two_days():
    election = date(2020, 7, 20)
    undated = (post(), post(Status.INCOMING, start=50))
    assert len(mandates(*undated, published=election)) == 1
    one_day = (post(), post(Status.INCOMING, date(2016, 1, 1), start=50))
    assert list(mandates(*one_day).values()) == [2015]
    two_days = (post(Status.OUTGOING, date(2021, 1, 1)), post(Status.INCOMING, date(2016, 1, 1), start=50))
    assert sorted(mandates(*two_days).values()) == [2015, 2020]
