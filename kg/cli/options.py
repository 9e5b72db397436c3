"""Options that several commands share."""

from pathlib import Path

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
