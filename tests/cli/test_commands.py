import click
import pytest
from click.testing import CliRunner

from kg import __version__
from kg.cli import kg
from kg.cli.commands import COMMANDS, Commands
from kg.errors import KnowledgeError, StoreError, UsageError


def test_help_lists_every_command_in_order() -> None:
    output = CliRunner().invoke(kg, ["--help"]).output
    places = [output.index(f"\n  {name} ") for name in COMMANDS]
    assert places == sorted(places)


def test_version() -> None:
    assert CliRunner().invoke(kg, ["--version"]).output == f"kg, version {__version__}\n"


def test_an_unknown_command_is_a_usage_error() -> None:
    result = CliRunner().invoke(kg, ["bulid"])
    assert result.exit_code == 2
    assert "No such command 'bulid'" in result.output


@pytest.mark.parametrize("error", [UsageError, StoreError, KnowledgeError])
def test_an_error_of_ours_is_one_line_and_its_exit_code(error: type[UsageError]) -> None:
    @click.group(cls=Commands)
    def group() -> None:
        raise error("the store is in use; wait for the other build")

    result = CliRunner().invoke(group, ["build"])
    assert result.exit_code == error.exit_code
    assert result.stderr == "kg: the store is in use; wait for the other build\n"
    assert result.stdout == ""
