"""Administrative units: a unit is its code *and* the day it began to be valid."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class UnitKind(StrEnum):
    """Kinds of administrative unit; the value is the ontology's class."""

    COUNTRY = "Country"
    PROVINCE = "Province"  # tỉnh
    MUNICIPALITY = "Municipality"  # thành phố trực thuộc trung ương
    URBAN_DISTRICT = "UrbanDistrict"  # quận
    RURAL_DISTRICT = "RuralDistrict"  # huyện
    TOWN = "Town"  # thị xã
    CITY = "ProvincialCity"  # thành phố thuộc tỉnh, thành phố thuộc thành phố
    WARD = "Ward"  # phường
    COMMUNE = "Commune"  # xã
    TOWNSHIP = "Township"  # thị trấn
    SPECIAL_ZONE = "SpecialZone"  # đặc khu

    @property
    def level(self) -> str:
        """``country``, ``province``, ``district`` or ``commune``: the tier whose codes are told apart."""
        return _LEVELS[self]


@dataclass(frozen=True, slots=True)
class Unit:
    """One administrative unit during its life.

    ``name`` is bare (``Đống Đa``), ``label`` has the kind's word as it stands in running text
    (``quận Đống Đa``, ``thành phố Hà Nội``). ``parent`` is the key of the unit above, ``successors`` the keys of the
    units that took its territory over.
    """

    code: str
    name: str
    label: str
    kind: UnitKind
    parent: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    successors: tuple[str, ...] = field(default=(), compare=False, repr=False)

    @property
    def key(self) -> str:
        """Code and start of validity, such as ``district/006`` or ``ward/00235@2025-07-01``."""
        since = f"@{self.valid_from.isoformat()}" if self.valid_from else ""
        return f"{self.level}/{self.code}{since}"

    @property
    def level(self) -> str:
        """The tier of its kind."""
        return self.kind.level


_LEVELS = {
    UnitKind.COUNTRY: "country",
    UnitKind.PROVINCE: "province",
    UnitKind.MUNICIPALITY: "province",
    UnitKind.URBAN_DISTRICT: "district",
    UnitKind.RURAL_DISTRICT: "district",
    UnitKind.TOWN: "district",
    UnitKind.CITY: "district",
    UnitKind.WARD: "commune",
    UnitKind.COMMUNE: "commune",
    UnitKind.TOWNSHIP: "commune",
    UnitKind.SPECIAL_ZONE: "commune",
}
