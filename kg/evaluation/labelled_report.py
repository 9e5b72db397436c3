"""Figures of a labelled set as a table for a reader, as JSON for a program, and against their floors."""

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from kg.errors import InputError, UsageError
from kg.evaluation.portions import IDENTITY_FIGURES, LINK_FIGURES, PORTIONS, Figures

IDENTITIES, LINKS = "identities", "links"
"""The two labelled sets, and the tables of a file of floors."""

_DIGITS = 4
_SHORT: Mapping[str, str] = MappingProxyType(
    {
        "pairwise_precision": "pair P",
        "pairwise_recall": "pair R",
        "pairwise_f1": "pair F1",
        "b3_precision": "B³ P",
        "b3_recall": "B³ R",
        "b3_f1": "B³ F1",
        "nil_accuracy": "NIL",
    }
)
"""Names for the head of a table."""
_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType({IDENTITIES: IDENTITY_FIGURES, LINKS: LINK_FIGURES})


def figures_as_json(figures: Figures) -> str:
    """An object with an object of each portion; shares to four digits."""
    rounded = {name: {key: round(value, _DIGITS) for key, value in of.items()} for name, of in figures.items()}
    return json.dumps(rounded, indent=1)


def figures_as_table(figures: Figures) -> str:
    """A line for each portion; counts whole, shares to three digits."""
    from tabulate import tabulate

    headers = ("portion", *(_SHORT.get(name, name.replace("_", " ")) for name in next(iter(figures.values()))))
    lines = [(name, *map(_cell, of.values())) for name, of in figures.items()]
    return tabulate(lines, headers=headers, tablefmt="simple", disable_numparse=True, stralign="right")


def read_labelled_floors(path: Path, table: str) -> Figures:
    """The table ``identities`` or ``links`` of a TOML file: for portions, the least that figures may be.

    ``[identities.person]`` with ``b3_f1 = 0.97`` is one. Raises ``InputError`` when the file is something else,
    ``UsageError`` for a portion or figure that there is not.
    """
    floors = _tables(path).get(table, {})
    if not isinstance(floors, dict) or not all(isinstance(each, dict) for each in floors.values()):
        raise InputError(f"{path} has no tables such as [{table}.all] in {table}; write the floors into such")
    for portion, of in floors.items():
        for name, floor in of.items():
            _check(path, (table, portion, name), floor)
    return floors


def below_floors(figures: Figures, floors: Figures) -> list[str]:
    """One sentence for each figure that is below its floor, or that there are no labels for."""
    return [
        f"{name} of {portion} is {figures[portion][name]:.3f}, below its floor of {floor:.3f}"
        if portion in figures
        else f"{name} of {portion} has a floor of {floor:.3f}, and nothing of it is labelled"
        for portion, of in floors.items()
        for name, floor in of.items()
        if portion not in figures or figures[portion][name] < floor
    ]


def _tables(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{path} is not a TOML file of floors: {error}") from error


def _check(path: Path, place: tuple[str, str, str], floor: object) -> None:
    table, portion, name = place
    if portion not in PORTIONS:
        raise UsageError(f"{path} has floors for {portion!r}, which is no portion; use one of {', '.join(PORTIONS)}")
    if name not in _NAMES[table]:
        raise UsageError(f"{path} has a floor for {name!r}, which is not scored; use {', '.join(_NAMES[table])}")
    if isinstance(floor, bool) or not isinstance(floor, int | float) or floor < 0:
        raise InputError(f"{path} has {floor!r} as the floor of {name} of {portion}; give a number from 0")


def _cell(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.3f}"
