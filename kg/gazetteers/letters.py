"""Letters written out: ``UBND TP Hà Nội`` is ``Ủy ban nhân dân thành phố Hà Nội``."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from kg.gazetteers.body_types import abbreviations, body_types
from kg.gazetteers.unit_words import unit_aliases, unit_words

_CITY = "tp"


def written_out(text: str) -> str:
    """A name with the letters of bodies, units and fields of work written out; case does not matter."""
    return " ".join(_forms().get(word.lower(), word) for word in _apart(text))


def _apart(text: str) -> Iterator[str]:
    """The words of a text; a unit's letters with their full stop are a word (``Q.Đống``)."""
    for word in text.split():
        letters, stop, name = word.partition(".")
        short = f"{letters}{stop}"
        if stop and name and short.lower() in _forms() and word.lower() not in _forms():
            yield from (short, name)
        else:
            yield word


@cache
def _forms() -> Mapping[str, str]:
    """What single words of letters stand for, by the word in lower case."""
    written = (
        *abbreviations().items(),
        *((form, kind.name) for form, kind in body_types()),
        *((form, kind.word) for form, kind in unit_words()),
        *((form, f"thành phố {name}") for form, name in unit_aliases() if form.lower().startswith(_CITY)),
    )
    return MappingProxyType({form.lower(): full for form, full in written if _is_letters(form)})


def _is_letters(form: str) -> bool:
    return " " not in form and (form.isupper() or form.endswith("."))
