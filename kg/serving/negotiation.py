"""Content negotiation: which of the offers a client likes best (RFC 9110, sections 12.4.2 to 12.5.4)."""

from collections.abc import Callable, Iterable, Sequence

_ANY_TYPE = "*/*"
_ANY_LANGUAGE = "*"

Precision = Callable[[str, str], int]


def best_media_type(accept: str | None, offered: Sequence[str]) -> str | None:
    """The offered media type that an ``Accept`` field prefers, or ``None`` when it takes none of them.

    The most precise range decides the weight of a type; among equal weights the offer that comes first wins. No
    field, or an empty one, takes anything.
    """
    return _best(accept or _ANY_TYPE, offered, _media_precision)


def best_language(accept: str | None, offered: Sequence[str]) -> str:
    """The offered language that an ``Accept-Language`` field prefers, or else the first one offered."""
    return _best(accept or _ANY_LANGUAGE, offered, _language_precision) or offered[0]


def _best(field: str, offered: Sequence[str], precision: Precision) -> str | None:
    ranges = [weighted for part in field.split(",") if (weighted := _weighted(part))]
    weights = [_weight(offer, ranges, precision) for offer in offered]
    highest = max(weights, default=0.0)
    return offered[weights.index(highest)] if highest > 0 else None


def _media_precision(media_range: str, media_type: str) -> int:
    """3 when the range is the type, 2 its family, 1 anything, 0 something else."""
    if media_range == media_type:
        return 3
    if media_range == f"{media_type.partition('/')[0]}/*":
        return 2
    return int(media_range == _ANY_TYPE)


def _language_precision(language_range: str, language: str) -> int:
    """2 when the range is the language or a variety of it (``en-GB``), 1 anything, 0 something else."""
    if language_range.partition("-")[0] == language:
        return 2
    return int(language_range == _ANY_LANGUAGE)


def _weighted(part: str) -> tuple[str, float] | None:
    """A range and its weight; parameters but ``q`` are passed over, and so is a range with a wrong ``q``."""
    name, *parameters = (piece.strip().lower() for piece in part.split(";"))
    weight = _quality(parameters)
    return (name, weight) if name and weight is not None else None


def _quality(parameters: Iterable[str]) -> float | None:
    for parameter in parameters:
        key, _, value = parameter.partition("=")
        if key.strip() == "q":
            return _share(value.strip())
    return 1.0


def _share(text: str) -> float | None:
    try:
        share = float(text)
    except ValueError:
        return None
    return share if 0 <= share <= 1 else None


def _weight(offer: str, ranges: Iterable[tuple[str, float]], precision: Precision) -> float:
    precise, weight = max(((precision(name, offer), weight) for name, weight in ranges), default=(0, 0.0))
    return weight if precise else 0.0
