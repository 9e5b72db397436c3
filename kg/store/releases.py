"""What was let out of quarantine by hand, and why: remembered by the digest of the text, for the builds to come."""

import json
from collections.abc import Callable
from pathlib import Path

from kg.errors import StoreError
from kg.store import durable
from kg.store.engine import told


class Releases:
    """A file of releases, which is there when the first is kept."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._releases = _read(path)

    def reason(self, article: str, digest: str) -> str | None:
        """Why an article with a text of this digest was released; ``None`` where it was not, or had another text."""
        released = self._releases.get(article)
        return released["reason"] if released and released["digest"] == digest else None

    def keep(self, article: str, digest: str, reason: str) -> None:
        """Remember a release, in place of an earlier one of the article."""
        self._releases[article] = {"digest": digest, "reason": reason}
        self._save()

    def drop(self, article: str) -> None:
        """Remember a release no more, if there was one."""
        if self._releases.pop(article, None):
            self._save()

    def reword(self, reword: Callable[[str], str]) -> None:
        """Change the reasons."""
        before = {article: release["reason"] for article, release in self._releases.items()}
        after = {article: reword(reason) for article, reason in before.items()}
        if after != before:
            for article, reason in after.items():
                self._releases[article]["reason"] = reason
            self._save()

    def _save(self) -> None:
        fields = json.dumps(self._releases, ensure_ascii=False, indent=2, sort_keys=True)
        with told(f"{self._path} cannot be written"):
            self._path.parent.mkdir(exist_ok=True)
            durable.write(self._path, f"{fields}\n".encode())


def _read(path: Path) -> dict[str, dict[str, str]]:
    try:
        fields = json.loads(path.read_bytes())
        return {
            article: {"digest": str(release["digest"]), "reason": str(release["reason"])}
            for article, release in fields.items()
        }
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise StoreError(f"{path} is not readable; mend it, or delete it and release its articles again") from error
