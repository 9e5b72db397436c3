import os
import tempfile
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from kg.cli import kg
from kg.cli.options import Number, WholeNumber

NOBODY = 65534


@pytest.mark.parametrize("command", ["export", "query people", "quarantine list", "build {article}"])
def test_a_store_that_may_not_be_read_is_one_sentence(command: str) -> None:
    superuser = os.geteuid() == 0
    with tempfile.TemporaryDirectory() as folder:
        article, store = Path(folder, "article.txt"), Path(folder, "store")
        article.write_text("Quận ủy Tây Hồ họp\n\nHội nghị.\n", encoding="utf-8")
        store.mkdir(0)
        Path(folder).chmod(0o755)
        arguments = [*command.format(article=article).split(), "--store"]
        # All modules are imported here, for nobody may be unable to read Python's own folder.
        CliRunner().invoke(kg, [*arguments, str(Path(folder, "other"))])
        if superuser:
            os.seteuid(NOBODY)
        try:
            result = CliRunner().invoke(kg, [*arguments, str(store)])
        finally:
            if superuser:
                os.seteuid(0)
    (line,) = result.stderr.splitlines()
    assert result.exit_code == 3
    assert line.startswith(f"kg: the store {store} cannot be read: Permission denied")


@pytest.mark.parametrize("given", ["abc", "", "1.5", "-1", "65536", "1e3"])
def test_what_is_no_whole_number_is_told_the_bounds(given: str) -> None:
    with pytest.raises(click.BadParameter) as raised:
        WholeNumber(0, 65535).convert(given, None, None)
    assert raised.value.message == f"{given!r} is no whole number from 0 to 65535; give one that is"


@pytest.mark.parametrize("given", ["abc", "", "0.09", "86401", "nan", "inf"])
def test_what_is_no_number_is_told_the_bounds(given: str) -> None:
    with pytest.raises(click.BadParameter) as raised:
        Number(0.1, 86400).convert(given, None, None)
    assert raised.value.message == f"{given!r} is no number from 0.1 to 86400; give one that is"


def test_an_open_bound_is_told() -> None:
    with pytest.raises(click.BadParameter, match="'0' is no number above 0, up to 3600; give one that is"):
        Number(0, 3600, min_open=True).convert("0", None, None)


def test_numbers_are_taken() -> None:
    assert (WholeNumber(0, 1 << 20).convert("1048576", None, None), Number(0.1, 9).convert("2", None, None)) == (
        1 << 20,
        2,
    )
