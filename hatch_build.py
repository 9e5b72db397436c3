"""Builds the query editor into the wheel, where there is Node; without it the wheel's query page is a plain form."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_EDITOR = Path("kg", "serving", "editor")
_SOURCES = ("package-lock.json", "build.mjs", "src/*")


class EditorHook(BuildHookInterface[Any]):
    """Runs npm before a wheel is packed, unless the editor is there and as new as its sources."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Build the editor; an editable install takes it from the checkout, where `make editor` puts it."""
        folder = Path(self.root) / _EDITOR
        if version == "editable" or _is_new(folder):
            return
        npm = shutil.which("npm")
        if npm is None:
            self.app.display_warning("there is no npm, so the query page of this wheel is a plain form")
            return
        for arguments in (["ci"], ["run", "--silent", "build"]):
            if subprocess.run([npm, *arguments], cwd=folder, check=False).returncode:
                self.app.display_warning("npm failed to build the editor, so the query page of this wheel is plain")
                return


def _is_new(folder: Path) -> bool:
    built = folder / "dist" / "assets.json"
    sources = [source for pattern in _SOURCES for source in folder.glob(pattern)]
    return built.is_file() and built.stat().st_mtime >= max(source.stat().st_mtime for source in sources)
