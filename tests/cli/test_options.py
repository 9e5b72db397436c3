import os
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import kg

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
