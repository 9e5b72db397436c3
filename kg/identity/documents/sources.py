"""What types, issuers and articles of two documents tell."""

from collections.abc import Iterator

from kg.identity.documents.record import DocumentRecord
from kg.identity.features import feature
from kg.identity.mentions import written_day
from kg.identity.pair import Feature
from kg.identity.wording import listed

KIND = "document"
_LONG = 7
"""So many words of a title, some of them names, tell a document wherever it is spoken of."""


def same_type(one: DocumentRecord, other: DocumentRecord) -> bool:
    """Whether types are one, or one of them says no more than that it is a document."""
    return one.type == other.type or bool({one.type, other.type} & set(listed("documents", "general")))


def date_features(one: DocumentRecord, other: DocumentRecord) -> Iterator[Feature]:
    """What the days tell, where both have one."""
    if one.day and other.day:
        same = one.day == other.day
        yield feature(KIND, "date", written_day(one.day)) if same else feature(KIND, "other_date")


def issuer_features(one: DocumentRecord, other: DocumentRecord, *, differing: bool = True) -> Iterator[Feature]:
    """What the issuers tell; ``differing`` is whether different names are of different issuers."""
    if one.issuer and other.issuer:
        if one.issuer == other.issuer:
            yield feature(KIND, "issuer", one.said.one("issuer"))
            if central(one) and one.year and one.year == other.year:
                yield feature(KIND, "national")
        elif differing:
            yield feature(KIND, "other_issuer")
    elif (one.issuer or other.issuer) and not known_by_number(one, other):
        yield feature(KIND, "issuer_left_out")


def known_by_number(one: DocumentRecord, other: DocumentRecord) -> bool:
    """Whether one is a central body's, of a type that the press names by the number alone."""
    return one.type in listed("documents", "policies") and (central(one) or central(other))


def place_features(one: DocumentRecord, other: DocumentRecord) -> Iterator[Feature]:
    """What the places that articles are about tell of documents that are not the whole country's."""
    of_country = central(one) or central(other)
    if (of_country and (one.issuer == other.issuer or not (one.issuer and other.issuer))) or one.type in listed(
        "documents", "national"
    ):
        return
    homes = {unit.key: unit.label for unit in one.said.homes if unit.level not in ("province", "country")}
    shared = sorted(homes[unit.key] for unit in other.said.homes if unit.key in homes)
    mine, theirs = one.said.provinces, other.said.provinces
    if shared:
        yield feature(KIND, "district", shared[0])
    elif mine & theirs:
        yield feature(KIND, "province", min(mine & theirs).title())
    elif mine and theirs and not (one.issuer and one.issuer == other.issuer):
        yield feature(KIND, "other_province_long" if _telling(one, other) else "other_province")


def _telling(one: DocumentRecord, other: DocumentRecord) -> bool:
    """Whether the titles alone tell the document: long, with a name."""
    return len(one.title.all & other.title.all) >= _LONG and len(one.title.names & other.title.names) > 1


def central(record: DocumentRecord) -> bool:
    """Whether the issuer is a central body."""
    text = f"{' '.join(record.issuer)} "
    return any(text.startswith(f"{name} ") for name in listed("documents", "central_issuers"))
