"""By which rules graphs are derived: a store that was derived by others is derived anew."""

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

from kg import __version__
from kg.judgements import is_item, to_text
from kg.model import Judgement
from kg.resources import resource

_PACKAGE = Path(__file__).resolve().parents[1]
_RULES = (
    "*.py",
    "chronology/*.py",
    "derivation/*.py",
    "gazetteers/*.py",
    "identity/**/*.py",
    "judgements/*.py",
    "mapping/*.py",
    "model/*.py",
    "queries/internal/*.rq",
)
_ONTOLOGY, _GAZETTEERS = "ontology/core.ttl", "data/gazetteers"


@cache
def rules() -> str:
    """A digest of the rules by which graphs are derived."""
    code = sorted({path for pattern in _RULES for path in _PACKAGE.glob(pattern)})
    files = [*code, *sorted(resource(_GAZETTEERS).glob("*.t*")), resource(_ONTOLOGY)]
    return sha256(b"\0".join([__version__.encode(), *(path.read_bytes() for path in files)])).hexdigest()


def settled_by(judged: Iterable[Judgement]) -> str:
    """The rules together with the judgements on identities."""
    identities = (each for each in judged if not (is_item(each.left) or is_item(each.right)))
    told = to_text(sorted(identities))
    return sha256(f"{rules()}\n{told}".encode()).hexdigest()
