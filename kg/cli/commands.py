"""The group of commands, and how an error of ours ends the program."""

import errno
from importlib import import_module
from typing import Any

import click

from kg import __version__
from kg.cli import INTERRUPTED
from kg.errors import InputError, KgError
from kg.text import printable

COMMANDS = (
    "build",
    "query",
    "asof",
    "unit",
    "conflicts",
    "export",
    "validate",
    "quarantine",
    "remove",
    "forget",
    "link",
    "review",
    "serve",
    "explain",
    "eval",
)
"""The commands in the order of ``kg --help``; each is the ``command`` of the module of its name in this package."""


class Commands(click.Group):
    """A group that imports a command when it is asked for and answers a ``KgError`` with its sentence."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """All commands, in the order in which they are used."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name, or ``None``."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"kg.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an error is one line on standard error and its exit code."""
        try:
            return super().invoke(ctx)
        except KgError as error:
            _complain(str(error))
            ctx.exit(error.exit_code)
        except KeyboardInterrupt:
            _complain("interrupted; what was not finished is dropped")
            ctx.exit(INTERRUPTED)
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            where = error.filename or "the output"
            _complain(f"{where} cannot be used ({error.strerror}); check the path, its permissions and the disk")
            ctx.exit(InputError.exit_code)


def _complain(sentence: str) -> None:
    click.echo(f"kg: {printable(sentence)}", err=True)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="kg")
def kg() -> None:
    """Build and query a knowledge graph of Vietnamese local government.

    Exit codes: 0 done, 1 findings at or above the threshold asked for, 2 usage, 3 unreadable input, 4 broken
    shapes or ontology.
    """
