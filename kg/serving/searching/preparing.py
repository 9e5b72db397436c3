"""The index of a snapshot's texts: a file in the folder of the snapshot, made when it is first needed.

It is not made where a store is published: that takes some seconds for a million quads, and a build may publish many
times. In the snapshot's folder it goes when the snapshot does, as what is forgotten must; a server that starts again
finds it there; and all workers read the same pages of it.
"""

from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StoreError
from kg.search import Texts
from kg.serving.searching.entries import entries
from kg.store import replacing

_PACKAGE = Path(__file__).resolve().parents[2]
_RULES = ("search/runs.py", "search/texts.py", "search/words.py", "serving/searching/entries.py", "text.py")
"""What an index is made by: one that was made by others is not used."""


def prepared(folder: Path, store: ox.Store, *, union: bool) -> Texts:
    """The index of the snapshot in a folder, made if it is not there; in memory where the folder cannot be written.

    Raises ``StoreError`` where the snapshot cannot be read, and where SQLite lacks what the index needs.
    """
    path = folder / file_name()
    with suppress(StoreError):
        if path.is_file():
            return Texts.open(path)
    data = Texts.made(entries(store, union=union))
    try:
        with replacing(path) as out:
            out.write(data)
    except OSError:
        return Texts(data)
    return Texts(path)


@cache
def file_name() -> str:
    """The name of an index that is made by these rules."""
    digest = sha256(b"\0".join((_PACKAGE / rule).read_bytes() for rule in _RULES))
    return f"texts-{digest.hexdigest()[:12]}.sqlite3"
