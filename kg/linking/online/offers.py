"""What a reconciliation service offers for a thing, and how far it is to be believed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kg.gazetteers.finding import find
from kg.linking.items import catalogue, same_label
from kg.linking.online.classes import class_of, kinds_of
from kg.linking.online.manifest import Manifest
from kg.linking.online.names import name_key, unit_label
from kg.linking.online.reading import mapping, sequence, words
from kg.linking.online.wanted import Wanted

GAP = 0.1
"""So much better than the next must the best be."""
_PERCENT = 100.0
_BIGGEST = 1e9


@dataclass(frozen=True, slots=True)
class Offer:
    """An entity that a thing may be, its ``score`` from 0 to 1; ``qid`` is empty where it is not one of Wikidata.

    ``clear``: the best by a gap, and of the name but for marks. ``certain``: clear too, the one that the service calls
    a match, of a class known to be the thing's, of its very label, and no person; and there is no other item or
    unit of that name on record. A service knows neither era nor parent, so it cannot tell namesakes apart.
    """

    iri: str
    qid: str
    name: str
    score: float
    clear: bool = False
    certain: bool = False


def offers(told: Any, wanted: Wanted, manifest: Manifest) -> tuple[Offer, ...]:
    """The candidates of one answer, best first.

    Left out are those without identifier, name or score, and those that are known to be of another kind.
    """
    candidates = [
        each for each in map(mapping, sequence(told)) if _readable(each, manifest) and not _other(each, wanted)
    ]
    scale = _PERCENT if any(each["score"] > 1 for each in candidates) else 1.0
    found = sorted(
        (_offer(each, scale, manifest) for each in candidates), key=lambda offer: (-offer.score, offer.iri, offer.name)
    )
    if not found or not _clear(found, wanted):
        return tuple(found)
    matches = [each for each in candidates if each.get("match") is True]
    certain = len(matches) == 1 and _certain(matches[0], found[0], wanted, manifest)
    return (replace(found[0], clear=True, certain=certain), *found[1:])


def _readable(told: Mapping[str, Any], manifest: Manifest) -> bool:
    identifier, score = told.get("id"), told.get("score")
    return (
        isinstance(identifier, str)
        and bool(words(told.get("name")))
        and isinstance(score, int | float)
        and -_BIGGEST <= score <= _BIGGEST
        and manifest.iri(identifier) is not None
    )


def _offer(told: Mapping[str, Any], scale: float, manifest: Manifest) -> Offer:
    return Offer(
        iri=manifest.iri(told["id"]) or "",
        qid=told["id"] if manifest.wikidata else "",
        name=words(told["name"]),
        score=round(min(max(told["score"] / scale, 0.0), 1.0), 4),
    )


def _clear(found: Sequence[Offer], wanted: Wanted) -> bool:
    return name_key(found[0].name) == name_key(wanted.label) and all(
        found[0].score - other.score >= GAP for other in found[1:] if other.iri != found[0].iri
    )


def _certain(match: Mapping[str, Any], best: Offer, wanted: Wanted, manifest: Manifest) -> bool:
    known = class_of(_types(match), wanted.label) if manifest.wikidata else None
    if manifest.iri(match["id"]) != best.iri or known is None or known.kind != wanted.kind or not known.word:
        return False
    if same_label(unit_label(known.word, best.name)) != same_label(wanted.label) or _has_namesakes(wanted.label):
        return False
    return {item.qid for item in catalogue().named(wanted.kind, wanted.label)} <= {best.qid}


def _has_namesakes(label: str) -> bool:
    """Whether units of this label are on record in two places, whenever they were there."""
    named = (unit for unit in find(label) if same_label(unit.label) == same_label(label))
    return len({(unit.parent or "").partition("@")[0] for unit in named}) > 1


def _other(told: Mapping[str, Any], wanted: Wanted) -> bool:
    kinds = kinds_of(_types(told))
    return bool(kinds) and kinds != {wanted.kind}


def _types(told: Mapping[str, Any]) -> list[str]:
    """Identifiers of the types, which are objects or, in short, strings."""
    return [str(mapping(each).get("id", each)) for each in sequence(told.get("type"))]
