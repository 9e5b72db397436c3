"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

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
