"""The group of commands, and how an error of ours ends the program."""

from importlib import import_module
from typing import Any

import click

from kg import __version__
from kg.errors import KgError

COMMANDS = {
    "build": "build",
    "query": "query",
    "export": "export",
    "validate": "validate",
    "quarantine": "quarantine",
    "link": "link",
    "serve": "serve",
    "eval": "eval_",
}
"""Each command and the module of this package whose ``command`` it is, in the order of ``kg --help``."""


class Commands(click.Group):
    """A group that imports a command when it is asked for and answers a ``KgError`` with its sentence."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """All commands, in the order in which they are used."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name, or ``None``."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"kg.cli.{COMMANDS[cmd_name]}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an error of ours is one line on standard error and the error's exit code."""
        try:
            return super().invoke(ctx)
        except KgError as error:
            click.echo(f"kg: {error}", err=True)
            ctx.exit(error.exit_code)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="kg")
def kg() -> None:
    """Build and query a knowledge graph of Vietnamese local government.

    Exit codes: 0 done, 1 findings at or above the threshold asked for, 2 usage, 3 unreadable input, 4 broken
    shapes or ontology.
    """


def main() -> None:
    """Run ``kg`` with the arguments of the process."""
    kg(prog_name="kg")
