"""``kg validate``: check RDF files against SHACL shapes."""

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.output import emit_text
from kg.errors import FINDINGS, InputError, UsageError

if TYPE_CHECKING:
    from kg.validation import Report, Shapes

SEVERITIES = ("violation", "warning", "info")
FORMATS = ("ttl", "nt", "nq", "trig", "jsonld", "rdf", "xml")
"""As in ``kg.validation``, which loads the engine and is imported when the command runs."""


@dataclass(frozen=True, slots=True)
class _Checked:
    """A file that was read and validated."""

    name: str
    triples: int
    prefixes: dict[str, str]
    report: "Report"


@click.command("validate", short_help="Check RDF files against SHACL shapes.")
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--shapes", "shape_files", metavar="FILE", multiple=True, type=click.Path(path_type=Path),
              help="Shapes to use instead of the built-in ones; may be given several times.")  # fmt: skip
@click.option("--fail-on", type=click.Choice(SEVERITIES), default="violation", show_default=True,
              help="End with exit code 1 when a result is at least this grave.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "turtle", "json"]), default="text", show_default=True)
@click.option("--show", type=click.Choice(SEVERITIES), default="warning", show_default=True,
              help="In text, list results that are at least this grave; the others are counted.")  # fmt: skip
@click.option("--data-format", type=click.Choice(FORMATS), help="Format of standard input.")
def command(
    files: tuple[Path, ...],
    shape_files: tuple[Path, ...],
    fail_on: str,
    form: str,
    show: str,
    data_format: str | None,
) -> None:
    """Check RDF files against the built-in SHACL shapes, or against others.

    FILE is .ttl, .nt, .nq, .trig, .jsonld, .rdf or .xml, each also with .gz, or - for standard input. Named graphs
    are checked together.

    Exit codes: 0 nothing at or above the threshold, 1 findings, 2 usage, 3 a file cannot be read, 4 broken shapes.
    """
    from kg.validation import Severity, load_shapes

    shapes = load_shapes(shape_files or None)
    errors: list[InputError] = []
    checked = list(_check_all(files, data_format, shapes, errors))
    _write(checked, form, max(show, fail_on, key=SEVERITIES.index))
    for error in errors[:-1]:
        click.echo(f"kg: {error}", err=True)
    if errors:
        raise errors[-1]
    if not all(each.report.conforms(Severity(fail_on)) for each in checked):
        raise click.exceptions.Exit(FINDINGS)


def _check_all(
    files: Iterable[Path], data_format: str | None, shapes: "Shapes", errors: list[InputError]
) -> Iterable[_Checked]:
    for file in files:
        try:
            yield _check(file, data_format, shapes)
        except InputError as error:
            errors.append(error)


def _check(file: Path, data_format: str | None, shapes: "Shapes") -> _Checked:
    from kg.validation import read_graph, validate

    piped = str(file) == "-"
    name = "standard input" if piped else str(file)
    graph = read_graph(sys.stdin.buffer, _given(data_format)) if piped else read_graph(file)
    if not graph:
        raise InputError(f"{name} has no triples in it; there is nothing to validate")
    if not shapes.concern(graph):
        click.echo(f"kg: {name} has nothing in it that the shapes are about, so nothing was checked", err=True)
    prefixes = {prefix: str(namespace) for prefix, namespace in graph.namespaces()}
    return _Checked(name, len(graph), prefixes, validate(graph, shapes))


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
            emit_text(each.report.at_least(Severity(least)).to_text(each.prefixes))


def _summary(checked: _Checked) -> str:
    counts = checked.report.counts.items()
    found = ", ".join(f"{count} {severity}{'s' if count > 1 else ''}" for severity, count in counts if count)
    return f"{found or 'conforms'} ({checked.triples} triples)"


def _record(checked: _Checked) -> dict[str, Any]:
    counts = {severity.value: count for severity, count in checked.report.counts.items()}
    return {
        "file": checked.name,
        "triples": checked.triples,
        "conforms": not checked.report.results,
        "counts": counts,
        "results": checked.report.to_records(),
    }
