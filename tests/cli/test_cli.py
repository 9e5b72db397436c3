"""What the package of the command line does itself."""

import subprocess
import sys

import pytest

from kg import cli

INTERRUPTED = """
import sys

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == {name!r}:
            raise {error}

sys.meta_path.insert(0, Interrupting())
from kg.cli import main
main()
"""


def run(name, error):
    """The program while an import of it is interrupted."""
    program = INTERRUPTED.format(name=name, error=error)
    return subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, text=True)


@pytest.mark.parametrize("name", ["click", "kg.cli.commands", "kg.errors"])
def test_an_interrupt_while_it_begins_ends_it_quietly(name):
    done = run(name, "KeyboardInterrupt")
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def test_another_failure_while_it_begins_is_shown():
    done = run("click", "ImportError('no click')")
    assert done.returncode == 1
    assert "no click" in done.stderr


def test_the_group_is_there_and_nothing_else():
    assert cli.kg.name == "kg"
    with pytest.raises(AttributeError, match="no attribute 'other'"):
        _ = cli.other
