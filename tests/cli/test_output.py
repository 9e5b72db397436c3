"""What reaches standard output, seen from outside the process."""

import os
import subprocess
import sys

import pytest


def run(*arguments, through='"$@"', **environment):
    return subprocess.run(
        ["/bin/sh", "-c", through, "sh", sys.executable, *arguments],
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


def printing(expression):
    return ["-c", f"from kg.cli.output import emit_text; emit_text({expression})"]


@pytest.mark.parametrize(
    "arguments", [["-m", "kg", "query", "--list"], printing("'x' * 1_000_000")], ids=["a command", "a long text"]
)
def test_a_reader_that_stops_early_is_no_error(arguments):
    done = run(*arguments, through='{ "$@"; echo $? >&2; } | true')
    assert done.stderr == b"0\n"


def test_output_is_utf_8_in_any_locale():
    done = run("-m", "kg", "query", "--list", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "Quận ủy Đống Đa" in done.stdout.decode()
    done = run(*printing(ascii("Đống Đa")), LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.returncode, done.stdout.decode()) == (0, "Đống Đa\n")


@pytest.mark.parametrize(("text", "shown"), [("a", b"a\n"), ("a\n", b"a\n"), ("", b"")])
def test_a_text_ends_with_one_line_break(text, shown):
    assert run(*printing(repr(text))).stdout == shown
