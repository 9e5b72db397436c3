"""``kg explain``: an article with everything found in it marked."""

import os
import sys
from pathlib import Path

import click

from kg.cli.output import destination
from kg.errors import InputError


@click.command("explain", short_help="Show an article with everything found in it marked.")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "html"]), default="text", show_default=True)
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write here instead of to standard output."
)
@click.option("--colour/--no-colour", default=None, help="Colour the text, or not; by default, when on a terminal.")
def command(file: Path, form: str, output: Path | None, colour: bool | None) -> None:  # noqa: FBT001
    """Extract from FILE and show its text with every fact marked, each with the rule that found it.

    FILE is what `kg build` reads: .txt, .html, .jsonl or .jsonl.gz, or a folder of them. As text, the words are
    coloured by kind, and the facts stand under the paragraph in which they start; --format html makes a page that
    needs no other file.
    """
    from kg import documents, extraction
    from kg.explanation import as_page, as_terminal_text

    extractions = list(extraction.extract(documents.read([file])))
    if not extractions:
        raise InputError(f"{file} has no article in it; name a .txt, .html, .jsonl or .jsonl.gz file")
    shown = as_page(extractions) if form == "html" else "\n".join(map(as_terminal_text, extractions))
    with destination(output) as out:
        out.write((shown if form == "html" or _in_colour(colour, output) else click.unstyle(shown)).encode())


def _in_colour(wish: bool | None, output: Path | None) -> bool:  # noqa: FBT001
    if wish is not None:
        return wish
    return output is None and sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
