"""Articles that failed the gate: kept with their graphs and reports until somebody decides."""

import json
import shutil
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from rdflib import Graph, Literal, URIRef
from rdflib.exceptions import ParserError

from kg.errors import StoreError, UsageError
from kg.model import EntityId
from kg.namespaces import VNGOV
from kg.store import durable
from kg.store.directory import StoreDirectory
from kg.store.engine import told
from kg.store.releases import Releases
from kg.store.terms import Triple, named_node, quads
from kg.store.writer import Writer

_ENTRY = "entry.json"
_GRAPH = "graph.nt"
_REPORT = "report.ttl"
_RELEASED = "released.json"


@dataclass(frozen=True, slots=True)
class QuarantineEntry:
    """An article that failed: its id, the name its graph will have, the digest of its text, one line a finding."""

    article: str
    graph: str
    digest: str
    findings: tuple[str, ...]


class Quarantine:
    """The quarantine of an existing store; raises ``StoreError`` when there is no store."""

    def __init__(self, directory: Path | str) -> None:
        self._store = StoreDirectory.open(Path(directory))
        self._path = self._store.quarantine

    def put(self, entry: QuarantineEntry, graph: Iterable[Triple], report: str) -> None:
        """Keep an article with its graph and its report in Turtle, in place of what was kept of it before."""
        lines = sorted(f"{quad.triple} .\n" for quad in quads(named_node(entry.graph), graph))
        fields = json.dumps(asdict(entry), ensure_ascii=False, indent=2, sort_keys=True)
        files = {_GRAPH: "".join(lines), _REPORT: report, _ENTRY: fields + "\n"}
        with told(f"the quarantine of {self._store.path} cannot be written"):
            durable.write_folder(self._folder(entry.article), files)

    def list(self) -> list[QuarantineEntry]:
        """What is in quarantine, by article."""
        folders = (path for path in self._path.glob("*") if not path.name.startswith(".") and path.is_dir())
        return sorted((self._read(path) for path in folders), key=lambda entry: entry.article)

    def show(self, article: str) -> QuarantineEntry:
        """The entry of an article; raises ``UsageError`` when it is not in quarantine."""
        return self._read(self._known(article))

    def graph(self, article: str) -> Graph:
        """The graph that did not conform."""
        return self._parsed(self._known(article), _GRAPH, "nt")

    def results(self, article: str) -> Graph:
        """The validation report, as a graph."""
        return self._parsed(self._known(article), _REPORT, "turtle")

    def report(self, article: str) -> str:
        """The validation report, in Turtle."""
        with told(f"the quarantine of {self._store.path} cannot be read"):
            return (self._known(article) / _REPORT).read_text(encoding="utf-8")

    def discard(self, article: str) -> bool:
        """Forget an article; returns whether it was there."""
        folder = self._folder(article)
        if not folder.exists():
            return False
        with told(f"the quarantine of {self._store.path} cannot be written"):
            shutil.rmtree(folder)
        return True

    def release(self, article: str, reason: str, also: Callable[[Writer], object] = lambda _: None) -> QuarantineEntry:
        """Publish an article's graph as it is, with the reason stated in it, and take it out of quarantine.

        The release holds for later builds, as long as the article's text stays the same. ``also`` writes what is
        derived from the article graphs, to be published with it.
        """
        if not (reason := reason.strip()):
            raise UsageError(f"a release needs a reason; say why {article} may be published")
        entry, graph = self.show(article), self.graph(article)
        _state(graph, entry, reason)
        with Writer(self._store.path) as writer:
            writer.replace_graph(entry.graph, graph)
            also(writer)
            writer.publish()
            self._releases().keep(article, entry.digest, reason)
            self.discard(article)
        return entry

    def readmit(self, entry: QuarantineEntry, graph: Graph) -> bool:
        """Whether an article was released with the same text; its graph then states the reason again."""
        reason = self._releases().reason(entry.article, entry.digest)
        if reason:
            _state(graph, entry, reason)
        return reason is not None

    def reword_releases(self, reword: Callable[[str], str]) -> None:
        """Change the reasons of releases, which are kept for builds to come."""
        self._releases().reword(reword)

    def withdraw(self, article: str) -> None:
        """Take a release back: the article must pass the gate again."""
        self._releases().drop(article)

    def _parsed(self, folder: Path, name: str, form: str) -> Graph:
        try:
            return Graph().parse(folder / name, format=form)
        except (OSError, ValueError, SyntaxError, ParserError) as error:
            raise _broken(folder, name) from error

    def _releases(self) -> Releases:
        return Releases(self._path / _RELEASED)

    def _folder(self, article: str) -> Path:
        return self._store.path / EntityId.of(self._path.name, article, article).path

    def _known(self, article: str) -> Path:
        folder = self._folder(article)
        if folder.exists():
            return folder
        there = ", ".join(entry.article for entry in self.list()) or "nothing"
        raise UsageError(f"{article} is not in the quarantine of {self._store.path}; there is {there}")

    def _read(self, folder: Path) -> QuarantineEntry:
        try:
            fields = json.loads((folder / _ENTRY).read_bytes())
            return QuarantineEntry(fields["article"], fields["graph"], fields["digest"], tuple(fields["findings"]))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise _broken(folder, _ENTRY) from error


def _broken(folder: Path, name: str) -> StoreError:
    return StoreError(f"{folder / name} is not readable; delete {folder} and build the article again")


def _state(graph: Graph, entry: QuarantineEntry, reason: str) -> None:
    graph.add((URIRef(entry.graph), VNGOV.releasedReason, Literal(reason)))
