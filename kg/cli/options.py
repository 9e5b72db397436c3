"""Options that several commands share."""

from collections.abc import Callable
from math import isnan
from pathlib import Path
from typing import Any, NoReturn

import click


class WholeNumber(click.IntRange):
    """A whole number between two bounds, which are told for what is none."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number."""
        try:
            number: int = super().convert(value, param, ctx)
        except click.BadParameter:
            _refuse(self, "whole number", value, param, ctx)
        return number


class Number(click.FloatRange):
    """A number between two bounds, which are told for what is none."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The number."""
        try:
            number: float = super().convert(value, param, ctx)
        except click.BadParameter:
            _refuse(self, "number", value, param, ctx)
        if isnan(number):  # which is not below any bound
            _refuse(self, "number", value, param, ctx)
        return number


def _refuse(
    kind: click.IntRange | click.FloatRange,
    name: str,
    value: Any,
    param: click.Parameter | None,
    ctx: click.Context | None,
) -> NoReturn:
    lowest = f"above {kind.min:g}, up to" if kind.min_open else f"from {kind.min:g} to"
    kind.fail(f"{str(value)!r} is no {name} {lowest} {kind.max:.0f}; give one that is", param, ctx)


store_option = click.option(
    "--store",
    "store",
    required=True,
    envvar="KG_STORE",
    type=click.Path(path_type=Path, readable=False),
    metavar="DIR",
    help="Folder of the store (or set KG_STORE).",
)
"""The ``--store DIR`` that a command works on, passed as ``store: Path``."""


def language_option(purpose: str) -> Callable[[Any], Any]:
    """The ``--language`` of commands that explain, passed as ``language: str``; ``purpose`` is its help."""
    return click.option("--language", type=click.Choice(("vi", "en")), default="vi", show_default=True, help=purpose)
