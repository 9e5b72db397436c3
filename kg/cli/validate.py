"""``kg validate``: check RDF files, or a store, against SHACL shapes and rules on the whole graph."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.output import emit_text
from kg.errors import FINDINGS, InputError, UsageError

if TYPE_CHECKING:
    from kg.validation import Report, Rule, Shapes

SEVERITIES = ("violation", "warning", "info")
FORMATS = ("ttl", "nt", "nq", "trig", "jsonld", "rdf", "xml")
"""As in ``kg.validation``, which loads the engine and is imported when the command runs."""
_ALIKE = 5


@dataclass(frozen=True, slots=True)
class _Checks:
    """What is checked; the built-in shapes and rules unless others are given."""

    shapes: "Shapes"
    rules: "tuple[Rule, ...]"
    own: bool
    """Whether the data is ours, so that its terms should be those of our ontology."""

    @classmethod
    def of(cls, shapes: tuple[Path, ...], rules: tuple[Path, ...]) -> "_Checks":
        """Other shapes come without our rules, unless rules are given too."""
        from kg.validation import load_rules, load_shapes

        return cls(load_shapes(shapes or None), load_rules(rules if shapes or rules else None), own=not shapes)


@dataclass(frozen=True, slots=True)
class _Checked:
    """A file or store that was read and validated."""

    name: str
    triples: int
    prefixes: Mapping[str, str]
    report: "Report"
    skipped: tuple[str, ...] = ()
    """Names of the rules that tell named graphs apart, where there are none."""


@click.command("validate", short_help="Check RDF files or a store against SHACL shapes and rules.")
@click.argument("files", metavar="[FILE…]", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--store", "store", envvar="KG_STORE", type=click.Path(path_type=Path, readable=False), metavar="DIR",
              help="Check the graph that is published in this store (or set KG_STORE) where no FILE is.")  # fmt: skip
@click.option("--shapes", "shape_files", metavar="FILE", multiple=True, type=click.Path(path_type=Path),
              help="Shapes to use instead of the built-in shapes and rules; may be given several times.")  # fmt: skip
@click.option("--rules", "rule_files", metavar="FILE", multiple=True, type=click.Path(path_type=Path),
              help="Rules (.rq) to use instead of the built-in ones; may be given several times.")  # fmt: skip
@click.option("--fail-on", type=click.Choice(SEVERITIES), default="violation", show_default=True,
              help="End with exit code 1 when a result is at least this grave.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "turtle", "json"]), default="text", show_default=True)
@click.option("--show", type=click.Choice(SEVERITIES), default="warning", show_default=True,
              help="In text, list results that are at least this grave; the others are counted.")  # fmt: skip
@click.option("--data-format", type=click.Choice(FORMATS), help="Format of standard input.")
def command(  # noqa: PLR0913 - the options of the command
    *,
    files: tuple[Path, ...],
    store: Path | None,
    shape_files: tuple[Path, ...],
    rule_files: tuple[Path, ...],
    fail_on: str,
    form: str,
    show: str,
    data_format: str | None,
) -> None:
    """Check RDF files, or a store, against the built-in SHACL shapes and rules, or against others.

    FILE is .ttl, .nt, .nq, .trig, .jsonld, .rdf or .xml, each also with .gz, or - for standard input. Shapes see the
    named graphs of a file together, and each graph of a store by itself; rules see the whole graph.

    Exit codes: 0 nothing at or above the threshold, 1 findings, 2 usage, 3 a file cannot be read, 4 broken shapes or
    rules.
    """
    from kg.validation import Severity

    checks = _Checks.of(shape_files, rule_files)
    errors: list[InputError] = []
    checked = list(_check_all(files, data_format, checks, errors)) if files else [_check_store(store, checks)]
    _write(checked, form, max(show, fail_on, key=SEVERITIES.index))
    for error in errors[:-1]:
        click.echo(f"kg: {error}", err=True)
    if errors:
        raise errors[-1]
    if not all(each.report.conforms(Severity(fail_on)) for each in checked):
        raise click.exceptions.Exit(FINDINGS)


def _check_all(
    files: Iterable[Path], data_format: str | None, checks: _Checks, errors: list[InputError]
) -> Iterator[_Checked]:
    for file in files:
        try:
            yield _check(file, data_format, checks)
        except InputError as error:
            errors.append(error)


def _check(file: Path, data_format: str | None, checks: _Checks) -> _Checked:
    from kg.validation import read_quads, validate

    piped = str(file) == "-"
    name = "standard input" if piped else str(file)
    quads = read_quads(sys.stdin.buffer, _given(data_format)) if piped else read_quads(file)
    graph = quads.graph()
    if not graph:
        raise InputError(f"{name} has no triples in it; there is nothing to validate")
    if not checks.shapes.concern(graph):
        click.echo(f"kg: {name} has nothing in it that the shapes are about, so nothing was checked", err=True)
    report, skipped = _whole(quads.store(), checks)
    return _Checked(name, len(graph), quads.prefixes, validate(graph, checks.shapes) + report, skipped)


def _check_store(directory: Path | None, checks: _Checks) -> _Checked:
    from kg.namespaces import PREFIXES
    from kg.store import open_snapshot
    from kg.validation import validate_each

    if directory is None:
        raise UsageError("there is nothing to check; name RDF files, or a store with --store")
    store = open_snapshot(directory)
    report, skipped = _whole(store, checks)
    found = validate_each(store, checks.shapes) + report
    return _Checked(str(directory), _union_size(store), PREFIXES, found, skipped)


def _whole(store: Any, checks: _Checks) -> "tuple[Report, tuple[str, ...]]":
    """What the rules find, and the terms that our ontology lacks; and the names of the rules that were skipped."""
    from kg.validation import Report, applicable, check_graph, check_vocabulary

    rules, skipped = applicable(store, checks.rules)
    report = check_graph(store, rules) + (check_vocabulary(store) if checks.own else Report())
    return report, tuple(rule.name for rule in skipped)


def _union_size(store: Any) -> int:
    from pyoxigraph import DefaultGraph

    return sum(1 for _ in store.quads_for_pattern(None, None, None, DefaultGraph()))


def _given(data_format: str | None) -> str:
    if data_format is None:
        raise UsageError("standard input has no name to tell its format by; add --data-format")
    return data_format


def _write(checked: Iterable[_Checked], form: str, least: str) -> None:
    from kg.validation import Severity

    if form == "json":
        emit_text(json.dumps([_record(each) for each in checked], ensure_ascii=False, indent=2))
        return
    for each in checked:
        if form == "turtle":
            emit_text(each.report.to_turtle())
        else:
            emit_text(f"{each.name}: {_summary(each)}")
            emit_text("\n".join(_lines(each.report.at_least(Severity(least)), each.prefixes)))


def _lines(report: "Report", prefixes: Mapping[str, str]) -> Iterator[str]:
    """A line for each result, the gravest first and the rare before the frequent; of many alike the first few."""
    alike: dict[tuple[int, str], list[str]] = {}
    for result, text in zip(report.results, report.to_text(prefixes).splitlines(), strict=True):
        alike.setdefault((result.severity.rank, str(result.shape)), []).append(text)
    for _, texts in sorted(alike.items(), key=lambda item: (item[0][0], len(item[1]), item[0][1])):
        yield from texts[:_ALIKE]
        if (more := len(texts) - _ALIKE) > 0:
            yield f"  … and {more} more like it; --format json lists all"


def _summary(checked: _Checked) -> str:
    counts = checked.report.counts.items()
    found = ", ".join(f"{count} {severity}{'s' if count > 1 else ''}" for severity, count in counts if count)
    skipped = f"; without named graphs, {len(checked.skipped)} rules were skipped" if checked.skipped else ""
    return f"{found or 'conforms'} ({checked.triples} triples{skipped})"


def _record(checked: _Checked) -> dict[str, Any]:
    counts = {severity.value: count for severity, count in checked.report.counts.items()}
    return {
        "file": checked.name,
        "triples": checked.triples,
        "conforms": not checked.report.results,
        "counts": counts,
        "skipped": list(checked.skipped),
        "results": checked.report.to_records(),
    }
