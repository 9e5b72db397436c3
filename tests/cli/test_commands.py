import subprocess
import sys

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


def test_help_loads_no_engine() -> None:
    program = "import sys; from kg.cli import kg; kg(['--help'], standalone_mode=False); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8").stdout
    assert not {"pyoxigraph", "pyshacl", "rdflib", "spacy", "starlette", "tabulate"} & set(loaded.split())


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


@pytest.mark.parametrize(
    ("error", "code", "sentence"),
    [
        (
            OSError(28, "No space left on device", "/dev/full"),
            3,
            "kg: /dev/full cannot be used (No space left on device)",
        ),
        (KeyboardInterrupt(), 130, "kg: interrupted"),
        (UsageError("no \x1b]0;title\x07 and no \udce1"), 2, "kg: no \ufffd]0;title\ufffd and no \\udce1\n"),
    ],
)
def test_whatever_else_ends_a_command_is_one_safe_line_too(error: BaseException, code: int, sentence: str) -> None:
    @click.group(cls=Commands)
    def group() -> None:
        raise error

    result = CliRunner().invoke(group, ["build"])
    assert result.exit_code == code
    assert result.stderr.startswith(sentence)
