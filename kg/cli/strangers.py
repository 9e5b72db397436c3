"""A word on judgements about things that a store does not have."""

from pathlib import Path

import click

from kg.text import printable

_SHOWN = 5


def warn_of_strangers(store: Path) -> None:
    """Say on standard error which things judgements are about that no published article tells of; they stay there."""
    from kg.upkeep import strangers

    if missing := strangers(store):
        more = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
        named = ", ".join(map(printable, missing[:_SHOWN]))
        are = "thing is" if len(missing) == 1 else "things are"
        click.echo(
            f"kg: {len(missing)} {are} judged but not in the store, which may come back: {named}{more}", err=True
        )
