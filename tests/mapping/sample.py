"""One invented article with a fact of every kind, for the tests of mapping and of queries.

``python -m tests.mapping.sample`` prints its graph: the text of ``golden/article.nt``.
"""

import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

from rdflib import Graph

from kg.gazetteers.units import unit
from kg.mapping import to_graph
from kg.model import (
    Article,
    BodyFact,
    BodyKind,
    DocumentFact,
    EventFact,
    EventStatus,
    Evidence,
    Extraction,
    IndicatorFact,
    PersonFact,
    PositionFact,
    ProgrammeFact,
    ProjectFact,
    Span,
    Status,
    TermFact,
)
from kg.resolution import resolve

HA_NOI = unit("province/01")
DONG_DA = unit("district/006")

KINDS = ("people", "positions", "bodies", "terms", "programmes", "projects", "documents", "events", "indicators")

TEXT = """Đống Đa có tân Chủ tịch
Ngày 3/4/2023, Quận ủy Đống Đa tổ chức Hội nghị công bố quyết định về công tác cán bộ.
Ông Đinh Gia Bảo, Bí thư Quận ủy Đống Đa khóa XXVIII, nhiệm kỳ 2020-2025, trao Quyết định số 123-QĐ/TU của Thành ủy.
Bà Lưu Thị Mỹ Vân được bầu làm Chủ tịch UBND quận từ ngày 10/4/2023; ông Tạ Quý Đôn thôi giữ chức Chánh Thanh tra quận.
Chương trình số 05-CTr/QU giai đoạn 2021-2025 đạt 96,3 % kế hoạch; dự án đường Hào Nam khởi công ở phường Ô Chợ Dừa.
Năm 2022, thu ngân sách đạt 1.250 tỷ đồng theo Báo cáo tổng kết.
"""

PARTY = "Quận ủy Đống Đa"
COMMITTEE = "Ủy ban nhân dân quận Đống Đa"
CITY_PARTY = "Thành ủy Hà Nội"
INSPECTORATE = "Thanh tra quận Đống Đa"


def said(quote: str, rule: str = "sample.rule", text: str = TEXT) -> Evidence:
    """Evidence for the first occurrence of some words."""
    start = text.index(quote)
    return Evidence(start, start + len(quote), quote, rule)


ARTICLE = Article(
    id="mau.txt",
    text=TEXT,
    title="Đống Đa có tân Chủ tịch",
    url="https://example.org/mau?id=1",
    published=date(2023, 4, 4),
    proper=(Span(0, len(TEXT)),),
)

EXTRACTION = Extraction(
    article=ARTICLE,
    home=(DONG_DA, HA_NOI),
    people=(
        PersonFact(said("Đinh Gia Bảo"), "Đinh Gia Bảo"),
        PersonFact(said("Lưu Thị Mỹ Vân"), "Lưu Thị Mỹ Vân"),
        PersonFact(said("Tạ Quý Đôn"), "Tạ Quý Đôn"),
    ),
    positions=(
        PositionFact(said("Bí thư Quận ủy Đống Đa"), "Đinh Gia Bảo", "Bí thư", PARTY, Status.CURRENT),
        PositionFact(
            said("Chủ tịch UBND quận"), "Lưu Thị Mỹ Vân", "Chủ tịch", COMMITTEE, Status.INCOMING, date(2023, 4, 10)
        ),
        PositionFact(
            said("Chánh Thanh tra quận"), "Tạ Quý Đôn", "Chánh Thanh tra cơ sở", INSPECTORATE, Status.OUTGOING
        ),
    ),
    bodies=(
        BodyFact(said("Quận ủy Đống Đa"), PARTY, BodyKind.PARTY_COMMITTEE, DONG_DA),
        BodyFact(said("UBND quận"), COMMITTEE, BodyKind.PEOPLES_COMMITTEE, DONG_DA, inferred=True),
        BodyFact(said("Thành ủy"), CITY_PARTY, BodyKind.PARTY_COMMITTEE, HA_NOI, inferred=True),
    ),
    terms=(TermFact(said("khóa XXVIII, nhiệm kỳ 2020-2025"), PARTY, 28, 2020, 2025),),
    programmes=(
        ProgrammeFact(
            said("Chương trình số 05-CTr/QU giai đoạn 2021-2025"), "Chương trình số 05-CTr/QU", PARTY, "2021-2025"
        ),
    ),
    projects=(ProjectFact(said("đường Hào Nam"), "đường Hào Nam", "quận Đống Đa", EventStatus.ANNOUNCED),),
    documents=(
        DocumentFact(said("Quyết định số 123-QĐ/TU"), "Quyết định", "123-QĐ/TU", date(2023, 4, 1), CITY_PARTY),
        DocumentFact(said("Báo cáo tổng kết"), "Báo cáo", title="tổng kết"),
    ),
    events=(
        EventFact(
            said("Hội nghị công bố quyết định về công tác cán bộ"),
            "Hội nghị",
            "Hội nghị công bố quyết định về công tác cán bộ",
            PARTY,
            date=date(2023, 4, 3),
        ),
    ),
    indicators=(
        IndicatorFact(said("96,3 % kế hoạch"), "mức đạt kế hoạch", Decimal("96.30"), "%"),
        IndicatorFact(said("thu ngân sách đạt 1.250 tỷ đồng"), "thu ngân sách", Decimal("1.25E+3"), "tỷ đồng", "2022"),
    ),
)


def in_other_order(extraction: Extraction, random: Random) -> Extraction:
    """The extraction with its facts shuffled."""
    shuffled = {kind: random.sample(getattr(extraction, kind), len(getattr(extraction, kind))) for kind in KINDS}
    return replace(extraction, **{kind: tuple(facts) for kind, facts in shuffled.items()})


def lines(graph: Graph) -> str:
    """A graph in N-Triples, its lines sorted."""
    return "".join(f"{line}\n" for line in sorted(graph.serialize(format="nt").splitlines()) if line)


if __name__ == "__main__":
    sys.stdout.write(lines(to_graph(resolve(EXTRACTION))))
