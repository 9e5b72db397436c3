"""A saved question as a form: its parameters as fields, with the values that the reader gave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg import queries
from kg.errors import UsageError
from kg.front_matter import without_front_matter
from kg.queries import Kind, Parameter, SavedQuery
from kg.serving.site.texts import texts
from kg.text import printable, squeeze

FIELD = "p."
"""What the name of a parameter's field begins with in an address, so that it is never mistaken for another."""
_LANGUAGE = "language"
"""The parameter that needs no field: it is the language of the page."""
_INPUTS = {Kind.DAY: "date", Kind.NUMBER: "number", Kind.NAME: "text", Kind.TEXT: "text"}


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter's field: its name in the address, its label, the type of its input, its value."""

    name: str
    label: str
    input: str
    value: str
    required: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A saved query that a reader chose, in their language."""

    query: SavedQuery
    title: str
    sentence: str
    fields: tuple[Field, ...]
    values: Mapping[str, str]
    problem: str
    """In the language of the page, what is wrong with the first value that does not fit; nothing where all do."""

    @property
    def text(self) -> str:
        """The query with the values; raises ``UsageError``, with the ``problem``, for one that does not fit."""
        return self.text_with({})

    def text_with(self, names: Mapping[str, Sequence[str]]) -> str:
        """The same, ``names`` in place of the values of these parameters."""
        if self.problem:
            raise UsageError(self.problem)
        return without_front_matter(queries.bind(self.query, {**self.values, **names}))


def question(name: str, given: Mapping[str, str], language: str) -> Question | None:
    """The question of this name with the values that an address gives; ``None`` when there is none."""
    if name not in queries.names():
        return None
    query = queries.load(name)
    values = {each.name: given.get(FIELD + each.name, _default(each, language)) for each in query.parameters}
    return Question(
        query,
        query.title_vi if language == "vi" else query.title_en,
        query.question_vi if language == "vi" else query.question_en,
        tuple(_field(each, values[each.name], language) for each in query.parameters if each.name != _LANGUAGE),
        values,
        next(filter(None, (_problem(query, each, values[each.name], language) for each in query.parameters)), ""),
    )


def _default(parameter: Parameter, language: str) -> str:
    return language if parameter.name == _LANGUAGE else parameter.default


def _field(parameter: Parameter, value: str, language: str) -> Field:
    label = _label(parameter, language)
    return Field(FIELD + parameter.name, label, _INPUTS[parameter.kind], value, not parameter.optional)


def _label(parameter: Parameter, language: str) -> str:
    return queries.parameter_labels().get(parameter.name, {}).get(language, parameter.name)


def _problem(query: SavedQuery, parameter: Parameter, value: str, language: str) -> str:
    """Why a value does not fit, for who sees the label of its field; nothing where it fits."""
    try:
        queries.bind(query, {parameter.name: value})
    except UsageError:
        kind = str(parameter.kind) if squeeze(value) else "missing"
        said: str = texts(language)["unfit"][kind]
        return said.format(label=_label(parameter, language), value=printable(value), example=parameter.default)
    return ""
