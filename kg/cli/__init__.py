"""The command line: a thin skin over the stages.

Exit codes: 0 done, 1 findings at or above the threshold asked for, 2 usage, 3 unreadable input, 4 broken shapes
or ontology.
"""

from kg.cli.commands import kg, main

__all__ = ["kg", "main"]
