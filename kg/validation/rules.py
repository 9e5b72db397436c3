"""Rules on a whole graph: ``.rq`` files, each one SELECT query whose every row is a finding.

A file begins with front matter in comment lines: ``# title_vi: …``, ``title_en``, ``message_vi``, ``message_en`` and
``severity``. The query binds ``?focus``, the thing found, and may bind ``?value``; a message names other variables of
the query with their question mark. The default graph is the union of all graphs.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph as ox
from rdflib import URIRef

from kg.errors import KnowledgeError
from kg.front_matter import front_matter
from kg.namespaces import RULE
from kg.resources import resource
from kg.validation.severity import Severity
from kg.validation.vocabulary import check_terms

_FIELDS = ("title_vi", "title_en", "message_vi", "message_en", "severity")
_VARIABLE = re.compile(r"\?(\w+)")
_COMMENT = re.compile(r"(?:^|\s)#[^\n]*")
_PREFIX = re.compile(r"\bPREFIX\s+([\w.-]*):\s*<([^>]*)>", re.IGNORECASE)
_SERVICE = re.compile(r"\bSERVICE\b", re.IGNORECASE)
_GRAPH = re.compile(r"\bGRAPH\b", re.IGNORECASE)
_POSITION = re.compile(r"error at (\d+):(\d+)")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule; ``text`` is the whole file."""

    name: str
    title_vi: str
    title_en: str
    message_vi: str
    message_en: str
    severity: Severity
    text: str

    @property
    def iri(self) -> URIRef:
        """What a report names as the source of a finding."""
        return RULE[self.name]

    @property
    def needs_named_graphs(self) -> bool:
        """Whether the query tells graphs apart; on triples without graphs it would find nothing."""
        return bool(_GRAPH.search(_COMMENT.sub("", self.text)))


def load_rules(paths: Sequence[Path] | None = None) -> tuple[Rule, ...]:
    """The rules of some files, or the built-in ones, which are read once.

    Raises ``KnowledgeError`` when a file cannot be read, lacks a field of the front matter, or holds no query that
    can be asked.
    """
    return _builtin() if paths is None else tuple(map(_read, paths))


@cache
def _builtin() -> tuple[Rule, ...]:
    return tuple(map(_read, sorted(resource("shapes/rules").glob("*.rq"))))


def _read(path: Path) -> Rule:
    try:
        return parse_rule(path.stem, path.read_text(encoding="utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"{path} cannot be read: {getattr(error, 'strerror', None) or 'not UTF-8'}") from error


def parse_rule(name: str, text: str, source: str) -> Rule:
    """A rule from its text; ``source`` says in errors where it comes from."""
    fields = front_matter(text)
    if missing := [field for field in _FIELDS if not fields.get(field)]:
        raise KnowledgeError(f"{source} lacks {', '.join(missing)}; begin the rule with '# {missing[0]}: …'")
    if fields["severity"] not in set(Severity):
        raise KnowledgeError(f"{source} has the severity {fields['severity']}; use one of {', '.join(Severity)}")
    rule = Rule(
        name,
        fields["title_vi"],
        fields["title_en"],
        fields["message_vi"],
        fields["message_en"],
        Severity(fields["severity"]),
        text,
    )
    _check_terms(rule, source)
    _check_variables(rule, _variables(rule, source), source)
    return rule


def _variables(rule: Rule, source: str) -> frozenset[str]:
    """The variables of the SELECT clause, by asking the query of an empty store."""
    if _SERVICE.search(_COMMENT.sub("", rule.text)):
        raise KnowledgeError(f"{source} has a SERVICE clause; a rule reads the graph at hand only")
    try:
        result = ox.Store().query(rule.text)
    except SyntaxError as error:
        place = f" at line {match[1]}, column {match[2]}" if (match := _POSITION.match(str(error))) else ""
        raise KnowledgeError(f"{source} is not valid SPARQL: there is a syntax error{place}") from error
    if not isinstance(result, ox.QuerySolutions):
        raise KnowledgeError(f"{source} is no SELECT query; a rule has a row for each finding")
    return frozenset(variable.value for variable in result.variables)


def _check_variables(rule: Rule, variables: frozenset[str], source: str) -> None:
    if "focus" not in variables:
        raise KnowledgeError(f"{source} does not select ?focus, the thing that a finding is about; add it")
    named = {name for message in (rule.message_vi, rule.message_en) for name in _VARIABLE.findall(message)}
    if unknown := sorted(named - variables):
        raise KnowledgeError(f"{source} names ?{unknown[0]} in a message but does not select it; add it to SELECT")


def _check_terms(rule: Rule, source: str) -> None:
    text = _COMMENT.sub("", rule.text)
    prefixes = dict(_PREFIX.findall(text))
    body = _PREFIX.sub("", text)
    used = {
        namespace + local
        for prefix, namespace in prefixes.items()
        for local in re.findall(rf"(?<![\w:]){re.escape(prefix)}:([A-Za-z][\w-]*)", body)
    }
    check_terms(used, source)


def filled(message: str, values: Mapping[str, str]) -> str:
    """A message with the values of its variables; one that the row leaves open becomes an ellipsis."""
    return _VARIABLE.sub(lambda match: values.get(match[1], "…"), message)
