"""Things as they are in a graph, for tests of linking."""

from datetime import date

from kg.linking.national import Standing
from kg.linking.things import Person, Post, Unit
from kg.model import UnitKind

LAST_DAY = date(2025, 6, 30)
FIRST_DAY = date(2025, 7, 1)
VIETNAM = Unit("u:vn", "Việt Nam", UnitKind.COUNTRY, "VN")
DEPUTY = Post("Đại biểu", "Quốc hội", Standing.LEADING)
MINISTER = Post("Bộ trưởng", "Bộ Tài chính", Standing.LEADING)
OFFICIAL = Post("Vụ trưởng", "Bộ Tài chính", Standing.NATIONAL)
CHAIR_OF_PROVINCE = Post("Chủ tịch", "Ủy ban nhân dân tỉnh Yên Bái", Standing.PROVINCIAL)
CHAIR_OF_DISTRICT = Post("Chủ tịch", "Ủy ban nhân dân huyện Ba Vì", Standing.LOCAL)


def province(label, code, *, kind=UnitKind.PROVINCE, since=None, until=None):
    return Unit(f"u:{label}/{code}/{since or ''}", label, kind, code, VIETNAM.iri, since, until)


def district(label, code, parent, *, kind=UnitKind.RURAL_DISTRICT, since=None, until=LAST_DAY):
    return Unit(f"u:{label}/{code}", label, kind, code, parent.iri, since, until)


def commune(label, code, parent, *, kind=UnitKind.COMMUNE):
    return Unit(f"u:{label}/{code}", label, kind, code, parent.iri, FIRST_DAY)


def person(label, *posts, iri=None, days=()):
    return Person(iri or f"p:{label}", label, frozenset(posts), *(days and (min(days), max(days))))


HANOI = province("thành phố Hà Nội", "01", kind=UnitKind.MUNICIPALITY)
DONG_DA = district("quận Đống Đa", "006", HANOI, kind=UnitKind.URBAN_DISTRICT)
