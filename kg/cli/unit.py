"""``kg unit``: what an administrative unit was, is, and became."""

from datetime import date
from typing import TYPE_CHECKING

import click

from kg.cli.options import language_option
from kg.cli.output import emit_text
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.model import Unit

_NEAR = 5


@click.command("unit", short_help="Show the history of an administrative unit.")
@click.argument("name", metavar="NAME|CODE|KEY")
@click.option(
    "--date", "day", metavar="DATE", help="Tell what the unit was on this day (2023-09-01), or what became of it."
)
@click.option(
    "--format", "form", type=click.Choice(("text", "table", "csv", "json")), default="text", show_default=True
)
@language_option("Language of the answer.")
def command(name: str, day: str | None, form: str, language: str) -> None:
    """Show every life of the administrative units called NAME: kind, code, what each lay in, was, and became.

    NAME is a name with or without its kind ("quận Đống Đa", "Q. Đống Đa", "dong da"), a code (006), or a key
    (district/006); behind a comma stands what it lies in ("xã Tân Lập, Vũ Thư"). No store is needed.
    """
    from kg.cli.unit_formats import FORMATS
    from kg.gazetteers.history import history

    on = _day(day) if day is not None else None
    found = [history(unit, on) for unit in _units(name)]
    emit_text(FORMATS[form](found, on, language))


def _units(name: str) -> "tuple[Unit, ...]":
    from kg.gazetteers.finding import find, near

    found = find(name)
    if not found:
        alike = ", ".join(near(name, _NEAR))
        raise UsageError(
            f"there is no administrative unit called {name!r}; "
            + (f"near it are {alike}" if alike else "check the spelling")
        )
    return found


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{text} is no day of the calendar; give a year, month and day such as 2025-07-01") from None
