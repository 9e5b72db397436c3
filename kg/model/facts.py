"""What an extractor finds: one frozen record per fact and article, each with its evidence.

Names are canonical Vietnamese (see ``Extraction``); bodies are referred to by their full name, which is also
the name of a ``BodyFact`` of the same extraction.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kg.model.evidence import Evidence
from kg.model.unit import Unit


class Status(StrEnum):
    """State of a post on the day of the article."""

    CURRENT = "current"
    FORMER = "former"
    INCOMING = "incoming"
    OUTGOING = "outgoing"


class EventStatus(StrEnum):
    """How far an event or a project has come on the day of the article; of a project, ``held`` is finished."""

    ANNOUNCED = "announced"
    UNDERWAY = "underway"
    HELD = "held"
    CANCELLED = "cancelled"

    @classmethod
    def furthest(cls, told: Iterable["EventStatus | None"]) -> "EventStatus | None":
        """The furthest of what several mentions tell, in the order of the text; ``None`` where none tells anything.

        What was called off stays so, unless a later mention tells that it goes on or was held after all.
        """
        order = (cls.ANNOUNCED, cls.UNDERWAY, cls.HELD)
        status: EventStatus | None = None
        for each in filter(None, told):
            if cls.CANCELLED not in (status, each):
                status = max(status or each, each, key=order.index)
            elif each is not cls.ANNOUNCED:
                status = each
        return status


class BodyKind(StrEnum):
    """Kinds of body; the value is the ontology's class."""

    PARTY = "Party"  # Đảng Cộng sản Việt Nam
    PARTY_COMMITTEE = "PartyCommittee"  # Thành ủy, Quận ủy, Ban Chấp hành Trung ương Đảng, Đảng ủy
    PARTY_STANDING_COMMITTEE = "PartyStandingCommittee"  # Ban Thường vụ, Thường trực, Bộ Chính trị, Ban Bí thư
    PARTY_ORGAN = "PartyOrgan"  # Ban Tổ chức, Ban Tuyên giáo, Ủy ban Kiểm tra, Văn phòng … of a committee
    PEOPLES_COMMITTEE = "PeoplesCommittee"  # Ủy ban nhân dân
    PEOPLES_COUNCIL = "PeoplesCouncil"  # Hội đồng nhân dân and its organs
    NATIONAL_ASSEMBLY = "NationalAssemblyBody"  # Quốc hội, its committees, Đoàn đại biểu Quốc hội
    GOVERNMENT = "CentralGovernmentBody"  # Chính phủ, Bộ, Tổng cục, Cục
    DEPARTMENT = "Department"  # Sở, Phòng, Ban, Chi cục … of a people's committee
    FRONT = "FatherlandFront"  # Mặt trận Tổ quốc
    MASS_ORGANISATION = "MassOrganisation"  # Đoàn Thanh niên, Hội Phụ nữ, Liên đoàn Lao động …
    COURT = "Court"  # Tòa án
    PROCURACY = "Procuracy"  # Viện kiểm sát
    POLICE = "PoliceBody"  # Công an
    MILITARY = "MilitaryBody"  # Quân khu, Bộ Chỉ huy quân sự, Biên phòng …
    SCHOOL = "School"  # trường, học viện
    HOSPITAL = "HealthFacility"  # bệnh viện, trung tâm y tế
    COMPANY = "Company"  # công ty, tập đoàn, ngân hàng
    MEDIA = "MediaOrganisation"  # báo, đài
    ASSOCIATION = "Association"  # hội, hiệp hội, liên đoàn
    FOREIGN = "ForeignBody"  # bodies of other states, international organisations
    OTHER = "OtherBody"


PARTY_COMMITTEES = frozenset({BodyKind.PARTY_COMMITTEE, BodyKind.PARTY_STANDING_COMMITTEE})
"""The kinds of body that lead the Party in a unit."""
PARTY_BODIES = PARTY_COMMITTEES | {BodyKind.PARTY_ORGAN}
"""The same with the organs that work for them."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What every fact has: the words that say it."""

    evidence: Evidence


@dataclass(frozen=True, slots=True)
class PersonFact(Fact):
    """A person named in full, without honorifics."""

    name: str


@dataclass(frozen=True, slots=True)
class BodyFact(Fact):
    """A named organisation; ``inferred`` when a part of the name comes from the article, not from the quote."""

    name: str
    kind: BodyKind
    unit: Unit | None = None
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class PositionFact(Fact):
    """A person in a role at a body; ``date`` when the text states when it was taken up or left."""

    person: str
    role: str
    body: str
    status: Status
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class TermFact(Fact):
    """A term of office (``khóa XXVIII, nhiệm kỳ 2020-2025``) of a body; years are calendar years."""

    body: str
    number: int | None
    first_year: int | None
    last_year: int | None


@dataclass(frozen=True, slots=True)
class ProgrammeFact(Fact):
    """A programme, scheme, strategy, multi-year plan, movement or campaign; ``period`` as ``2021-2025``."""

    name: str
    owner: str | None = None
    period: str | None = None


@dataclass(frozen=True, slots=True)
class ProjectFact(Fact):
    """An investment or construction project or work; ``place`` is a unit's label or a name in the text's words.

    ``status`` is ``None`` where the text does not tell it.
    """

    name: str
    place: str | None = None
    status: EventStatus | None = None


@dataclass(frozen=True, slots=True)
class DocumentFact(Fact):
    """An official document, numbered or named; ``issuer`` is a body's name."""

    type: str
    number: str | None = None
    date: dt.date | None = None
    issuer: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class EventFact(Fact):
    """A congress, conference, session, election or ceremony; ``host`` is a body's name.

    ``status`` is ``None`` where the text does not tell it.
    """

    type: str
    name: str
    host: str | None = None
    ordinal: int | None = None
    date: dt.date | None = None
    status: EventStatus | None = None


@dataclass(frozen=True, slots=True)
class IndicatorFact(Fact):
    """A stated figure; ``unit`` as written, ``period`` a year (``2023``) or years (``2015-2020``).

    ``numerator`` and ``denominator`` are the fraction that the text gives with a percentage (``26/27 … đạt 96,3%``).
    """

    name: str
    value: Decimal
    unit: str
    period: str | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
