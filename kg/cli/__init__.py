"""The command line: a thin skin over the stages.

Exit codes: 0 done, 1 findings at or above the threshold asked for, 2 usage, 3 unreadable input, 4 broken shapes
or ontology.
"""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.cli.commands import kg

__all__ = ["kg", "main"]

INTERRUPTED = 128 + 2
"""As a shell tells of a program that SIGINT ended."""


def main() -> None:
    """Run ``kg`` with the arguments of the process; what interrupts even its imports ends it quietly."""
    try:
        from kg.cli.commands import kg

        kg(prog_name="kg")
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def __getattr__(name: str) -> object:
    """Import the group of commands when it is first asked for."""
    if name == "kg":
        from kg.cli.commands import kg

        return kg
    raise AttributeError(f"module 'kg.cli' has no attribute {name!r}")
