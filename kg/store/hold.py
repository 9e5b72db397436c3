"""Keeping a snapshot on disk while somebody reads it.

Oxigraph opens most files of a database only when a query needs them, so a snapshot that was removed meanwhile cannot
be read to its end. A reader holds a shared lock on the snapshot's folder, and what is held is not removed.
"""

import fcntl
import os
import shutil
from pathlib import Path


class Hold:
    """A shared lock on a snapshot, from the making of this object until it is closed or no longer used.

    Raises ``FileNotFoundError`` when the snapshot is not there.
    """

    def __init__(self, snapshot: Path) -> None:
        self._folder = -1
        self._folder = os.open(snapshot, os.O_RDONLY | os.O_DIRECTORY)
        fcntl.flock(self._folder, fcntl.LOCK_SH)
        if not os.path.samestat(os.fstat(self._folder), snapshot.stat()):
            raise FileNotFoundError(snapshot)

    def close(self) -> None:
        """Let the snapshot go."""
        if self._folder >= 0:
            os.close(self._folder)
            self._folder = -1

    def __del__(self) -> None:
        self.close()


def remove(snapshot: Path) -> bool:
    """Remove a snapshot unless somebody holds it; returns whether it is gone."""
    folder = os.open(snapshot, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        shutil.rmtree(snapshot)
    except BlockingIOError:
        return False
    finally:
        os.close(folder)
    return True
