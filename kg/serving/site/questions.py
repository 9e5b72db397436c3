"""A saved question as a form: its parameters as fields, with the values that the reader gave."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg import queries
from kg.front_matter import without_front_matter
from kg.queries import Kind, Parameter, SavedQuery

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

    @property
    def text(self) -> str:
        """The query with the values; raises ``UsageError`` for one that does not fit."""
        return without_front_matter(queries.bind(self.query, self.values))


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
    )


def _default(parameter: Parameter, language: str) -> str:
    return language if parameter.name == _LANGUAGE else parameter.default


def _field(parameter: Parameter, value: str, language: str) -> Field:
    label = queries.parameter_labels().get(parameter.name, {}).get(language, parameter.name)
    return Field(FIELD + parameter.name, label, _INPUTS[parameter.kind], value, not parameter.optional)
