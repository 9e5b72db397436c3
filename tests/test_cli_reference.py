"""docs/cli.md is what the commands say about themselves; ``python -m tests.test_cli_reference`` rewrites it."""

from collections.abc import Iterator
from pathlib import Path

import click

from kg.cli import kg

REFERENCE = Path(__file__).parents[1] / "docs" / "cli.md"
HEAD = """# Command line

Every command answers `--help` with what stands here. Rewrite this page with `make docs`.
"""


def test_the_reference_is_what_the_commands_say() -> None:
    assert REFERENCE.read_text(encoding="utf-8") == reference(), "docs/cli.md is out of date; run `make docs`"


def test_every_command_and_option_says_what_it_is_for() -> None:
    for context in contexts(kg, "kg"):
        assert context.command.help, f"{context.command_path} has no help"
        for parameter in context.command.get_params(context):
            if isinstance(parameter, click.Option) and not isinstance(parameter.type, click.Choice):
                assert parameter.help, f"{context.command_path} {parameter.opts[0]} has no help"


def reference() -> str:
    """The page: one section a command, its help in a fixed width."""
    return HEAD + "".join(section(context) for context in contexts(kg, "kg"))


def section(context: click.Context) -> str:
    return f"\n## {context.command_path}\n\n```text\n{context.get_help()}\n```\n"


def contexts(command: click.Command, name: str, parent: click.Context | None = None) -> Iterator[click.Context]:
    """The command's context and those of all commands under it, in the order of its help."""
    context = click.Context(command, parent, name, terminal_width=100, **command.context_settings)
    yield context
    if isinstance(command, click.Group):
        for child_name in command.list_commands(context):
            child = command.get_command(context, child_name)
            assert child is not None
            yield from contexts(child, child_name, context)


if __name__ == "__main__":
    REFERENCE.write_text(reference(), encoding="utf-8")
