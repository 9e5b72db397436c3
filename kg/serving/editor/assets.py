"""The files of the editor, where it was built: their names hold the hash of their content, so they can be kept."""

import json
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).with_name("dist")
"""Where ``build.mjs`` puts the files, which a server offers at ``ROUTE``."""
ROUTE = "/static/editor"
_MANIFEST = "assets.json"


@dataclass(frozen=True, slots=True)
class Assets:
    """The names of the script and of the style sheet."""

    script: str
    style: str


def built(folder: Path = FOLDER) -> bool:
    """Whether the editor is there; a checkout without Node has none."""
    return assets(folder) is not None


def assets(folder: Path = FOLDER) -> Assets | None:
    """The files of the editor; ``None`` where it was not built, or not to its end."""
    try:
        named = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        found = Assets(script=named["script"], style=named["style"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return found if all((folder / name).is_file() for name in (found.script, found.style)) else None
