"""Saved queries: ``.rq`` files that carry their own prefixes and begin with front matter in comment lines.

The fields are ``# title_vi: …``, ``title_en``, ``question_vi``, ``question_en`` and ``columns``, the variables of
the SELECT clause in order, joined by commas. ``parameters`` are names with defaults (``kg/queries/parameters.py``).
Competency questions, in ``ontology/questions``, have a ``theme`` as well, and ``toy``: the values of the parameters
that their expected rows on the toy graph are for.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from kg.errors import KnowledgeError, UsageError
from kg.front_matter import front_matter
from kg.queries import parameters as _parameters
from kg.queries.parameters import Parameter
from kg.resources import resource

FIXED = ("people", "positions", "bodies", "programmes", "projects", "documents", "events", "indicators")
"""Queries whose columns scripts rely on."""
QUESTIONS = "ontology/questions"
"""The folder of competency questions among the resources."""

_FOLDER = Path(__file__).resolve().parent
_FIELDS = ("title_vi", "title_en", "question_vi", "question_en", "columns")


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A SELECT query with a title and the question that it answers; ``text`` is the whole file."""

    name: str
    title_vi: str
    title_en: str
    question_vi: str
    question_en: str
    columns: tuple[str, ...]
    text: str
    theme: str = ""
    parameters: tuple[Parameter, ...] = ()
    toy: tuple[tuple[str, str], ...] = ()


def names() -> tuple[str, ...]:
    """Names of all saved queries: those with fixed columns, then the others, then the questions by alphabet."""
    return (*FIXED, *further(), *questions())


@cache
def further() -> tuple[str, ...]:
    """Names of the saved queries beside the fixed ones."""
    return tuple(sorted({path.stem for path in _FOLDER.glob("*.rq")} - set(FIXED)))


@cache
def questions() -> tuple[str, ...]:
    """Names of the competency questions."""
    return tuple(sorted(path.stem for path in resource(QUESTIONS).glob("*.rq")))


def load(name: str) -> SavedQuery:
    """The saved query with this name; raises ``UsageError`` when there is none."""
    if name not in names():
        raise UsageError(_unknown(name))
    folder = resource(QUESTIONS) if name in questions() else _FOLDER
    return parse(name, (folder / f"{name}.rq").read_text(encoding="utf-8"))


def bind(query: SavedQuery, values: Mapping[str, str | Sequence[str]]) -> str:
    """The query's text with these values of its parameters, the others at their defaults.

    Raises ``UsageError`` for a parameter that the query does not have, and for a value that does not fit.
    """
    return _parameters.bind(query.text, query.parameters, values)


def bind_text(name: str, text: str, values: Mapping[str, str | Sequence[str]]) -> str:
    """The same for a query of any origin, whose front matter need not have more than ``parameters``."""
    return _parameters.bind(text, parameters_of(name, text), values)


@cache
def internal(name: str) -> str:
    """Text of a query that other stages build on, such as ``entities``."""
    return (_FOLDER / "internal" / f"{name}.rq").read_text(encoding="utf-8")


def internal_about(name: str, variable: str, things: Iterable[str]) -> str:
    """Text of such a query about some things only, IRIs that stand where the text says ``# about: ?variable``.

    They stand there as ``VALUES``, beside the patterns that they narrow: Oxigraph does not carry a substitution into
    the parts of a query that it evaluates first.
    """
    listed = " ".join(f"<{thing}>" for thing in things)
    return internal(name).replace(f"# about: ?{variable}\n", f"VALUES ?{variable} {{ {listed} }}\n")


def parse(name: str, text: str) -> SavedQuery:
    """A saved query from its text; raises ``KnowledgeError`` when the front matter lacks a field."""
    fields = front_matter(text)
    missing = [field for field in _FIELDS if not fields.get(field)]
    if missing:
        raise KnowledgeError(f"saved query {name} lacks {', '.join(missing)}; begin it with '# {missing[0]}: …'")
    return SavedQuery(
        name,
        fields["title_vi"],
        fields["title_en"],
        fields["question_vi"],
        fields["question_en"],
        tuple(column.strip() for column in fields["columns"].split(",")),
        text,
        fields.get("theme", ""),
        parameters_of(name, text),
        tuple(_parameters.assignments(fields.get("toy", "")).items()),
    )


def parameters_of(name: str, text: str) -> tuple[Parameter, ...]:
    """The parameters that the front matter of a query of any origin names."""
    defaults = _parameters.assignments(front_matter(text).get("parameters", ""))
    return _parameters.parameters(name, defaults, text)


def _unknown(name: str) -> str:
    near = get_close_matches(name, names(), n=3, cutoff=0.5)
    meant = f"did you mean {' or '.join(near)}? All of them" if near else "they"
    return f"there is no saved query {name!r}; {meant} are: {', '.join(names())} (kg query --list explains them)"
