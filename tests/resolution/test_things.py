from datetime import date
from decimal import Decimal

import pytest

from kg.model import BodyKind, DocumentFact, EventFact, Fact, IndicatorFact, ProgrammeFact, ProjectFact, TermFact
from kg.resolution import resolve
from kg.resolution.names import names_of
from kg.resolution.things import identity
from tests.resolution.facts import DONG_DA, HA_NOI, THANH_HOA, article, at, body

DAY = date(2023, 4, 3)
BODIES = (
    body("Quận ủy Đống Đa", of=DONG_DA),
    body("Thành ủy Hà Nội", of=HA_NOI),
    body("Tỉnh ủy Thanh Hóa", of=THANH_HOA),
    body("Chính phủ", BodyKind.GOVERNMENT),
)


def path(kind, fact, home=HA_NOI, source="a.txt"):
    extraction = article(id=source, home=(home,), bodies=BODIES, **{kind: (fact,)})
    return next(entity.path for found, entity in resolve(extraction).facts if found == fact)


def programme(name, owner=None):
    return "programmes", ProgrammeFact(at(), name, owner)


def document(**parts):
    return "documents", DocumentFact(at(), **parts)


def event(**parts):
    return "events", EventFact(at(), **parts)


def test_a_named_programme_is_one_in_all_provinces_and_a_numbered_one_is_not():
    everywhere = programme("Chương trình mục tiêu quốc gia xây dựng nông thôn mới")
    assert path(*everywhere, HA_NOI) == path(*everywhere, THANH_HOA)
    numbered = programme("Chương trình số 05-CTr/TU")
    assert path(*numbered, HA_NOI) != path(*numbered, THANH_HOA)
    owned = programme("Chương trình số 05-CTr/TU", "Thành ủy Hà Nội")
    assert path(*owned, HA_NOI) == path(*owned, THANH_HOA)


def test_a_project_is_told_apart_by_the_articles_province():
    project = ProjectFact(at(), "đường Vành đai 1", "quận X")
    assert path("projects", project, DONG_DA) == path("projects", project, HA_NOI)
    assert path("projects", project, HA_NOI) != path("projects", project, THANH_HOA)


def test_a_numbered_document_is_its_number_and_issuer():
    issued = {"type": "Kế hoạch", "number": "134-KH/TU", "issuer": "Thành ủy Hà Nội"}
    first = path(*document(**issued))
    assert path(*document(**issued, title="a", date=date(2023, 1, 2)), THANH_HOA) == first
    assert path(*document(**issued | {"number": "134 – kh/tu"})) == first
    assert path(*document(**issued | {"issuer": "Tỉnh ủy Thanh Hóa"})) != first
    assert path(*document(**issued | {"issuer": None}), HA_NOI) != path(
        *document(**issued | {"issuer": None}), THANH_HOA
    )


def test_a_titled_document_is_its_title_and_issuer():
    law = document(type="Luật", title="Đất đai")
    assert path(*law, HA_NOI) == path(*law, THANH_HOA)
    assert path(*document(type="Luật", title="Đất đai", issuer="Chính phủ")) != path(*law)


def test_a_document_that_nothing_tells_apart_stays_in_its_article():
    bare = document(type="Báo cáo")
    assert path(*bare, source="a.txt") != path(*bare, source="b.txt")


def test_an_event_with_an_ordinal_is_its_type_host_and_ordinal():
    congress = {"type": "Đại hội", "host": "Quận ủy Đống Đa", "ordinal": 26}
    first = path(*event(**congress, name="Đại hội XXVI"))
    assert path(*event(**congress, name="Đại hội đại biểu lần thứ XXVI", date=date(2020, 7, 1)), THANH_HOA) == first
    assert path(*event(**congress | {"ordinal": 27}, name="Đại hội XXVI")) != first


def test_an_event_without_an_ordinal_is_its_name_day_and_province():
    meeting = {"type": "Hội nghị", "name": "Hội nghị sơ kết", "date": date(2023, 4, 3)}
    first = path(*event(**meeting), HA_NOI)
    assert path(*event(**meeting, host="Quận ủy Đống Đa"), THANH_HOA) == first
    assert path(*event(**meeting), THANH_HOA) != first
    assert path(*event(**meeting | {"date": None}), HA_NOI) != first


def test_a_term_is_its_body_number_and_years():
    def term(*parts):
        return path("terms", TermFact(at(), "Quận ủy Đống Đa", *parts))

    assert term(28, 2020, 2025) == term(28, 2020, 2025)
    assert len({term(28, 2020, 2025), term(27, 2020, 2025), term(None, 2020, 2025), term(28, None, None)}) == 4


def test_an_observation_belongs_to_its_article_whatever_the_figure_was_read_from():
    def observation(value, source="a.txt"):
        return path("indicators", IndicatorFact(at(), "thu ngân sách", Decimal(value), "%", "2022"), source=source)

    assert observation("96.3") == observation("96.30")
    assert observation("1250") == observation("1.25E+3")
    assert observation("96.3") != observation("96.3", source="b.txt")


def test_a_kind_of_fact_without_a_rule_is_refused():
    with pytest.raises(TypeError, match="Fact"):
        identity(Fact(at()), names_of(article()))


@pytest.mark.parametrize(
    ("told", "vague"),
    [
        (event(type="Lễ", name="Lễ trồng cây", date=DAY), event(type="Lễ", name="Lễ trồng cây")),
        (event(type="Lễ", name="Lễ trồng cây", date=DAY), event(type="Lễ", name="Lễ", date=DAY)),
        (document(type="Quyết định", number="12/QĐ-UBND"), document(type="Quyết định", number="12")),
        (document(type="Quyết định", number="12/2014"), document(type="Chỉ thị", number="12")),
        (document(type="Luật", title="Đất đai"), document(type="Báo cáo", title="tình hình đất đai")),
        (("projects", ProjectFact(at(), "cầu Mỹ Lâm")), ("projects", ProjectFact(at(), "cầu vượt"))),
        (("projects", ProjectFact(at(), "tuyến số 3")), ("projects", ProjectFact(at(), "tuyến chính"))),
    ],
)  # fmt: skip
def test_what_is_told_vaguely_is_of_its_article(told, vague):
    assert path(*told, source="a.txt") == path(*told, source="b.txt")
    assert path(*vague, source="a.txt") == path(*vague, source="a.txt")
    assert path(*vague, source="a.txt") != path(*vague, source="b.txt")


def test_a_number_whose_place_is_not_told_is_of_its_article():
    def number(source, home):
        extraction = article(id=source, home=home, documents=(DocumentFact(at(), "Quyết định", "12/QĐ-UBND"),))
        return next(entity.path for _, entity in resolve(extraction).facts)

    assert number("a.txt", (HA_NOI,)) == number("b.txt", (HA_NOI,))
    assert number("a.txt", ()) != number("b.txt", ())
