"""The life of a store: whatever was done to it, it is the store that is built from what remains."""

import re
import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.derivation import derive, deriving
from kg.errors import UsageError
from kg.model import Judgement, Verdict
from kg.namespaces import BASE
from kg.store import JudgementFile, Quarantine, Writer
from kg.text import slug
from kg.upkeep import apply, forget, recheck, remove
from tests.upkeep.articles import TEXTS, build, exported, folder, shapes, waiting

ARTICLES = st.sampled_from(sorted(TEXTS))
NAMES = ("Lê Văn Thử", "Trần Thị Khuê", "HOÀNG MINH SĨ")
STEPS = st.one_of(
    st.tuples(st.just("build"), ARTICLES, st.integers(0, 1), st.booleans()),
    st.tuples(st.just("build"), ARTICLES, st.integers(0, 1), st.just(True)),
    st.tuples(st.just("remove"), ARTICLES),
    st.tuples(st.just("release"), ARTICLES),
    st.tuples(st.just("recheck"), st.booleans()),
    st.tuples(st.just("forget"), st.sampled_from(NAMES), st.booleans()),
    st.tuples(st.just("judge"), st.sampled_from(Verdict), st.sampled_from(NAMES)),
)


@dataclass
class Life:
    """A store, and what must be in it: the version of each article, and whether the strict gate saw it."""

    store: Path
    published: dict[str, tuple[int, bool]] = field(default_factory=dict)
    waiting: dict[str, int] = field(default_factory=dict)

    def build(self, article: str, version: int, strict: bool) -> None:
        outcome = build(self.store, {article: version}, strict=strict)
        if outcome.published:
            self.published[article] = version, strict
            self.waiting.pop(article, None)
        else:
            self.waiting[article] = version

    def remove(self, article: str) -> None:
        try:
            remove([article], self.store)
        except UsageError:
            assert article not in self.published.keys() | self.waiting.keys()
        self.published.pop(article, None)
        self.waiting.pop(article, None)

    def release(self, article: str) -> None:
        if article in self.waiting:
            Quarantine(self.store).release(article, "đã xem", also=derive)
            self.published[article] = self.waiting.pop(article), True

    def recheck(self, strict: bool) -> None:
        for article in recheck(self.store, shapes=shapes(strict=strict)).published:
            self.published[article] = self.waiting.pop(article), False

    def forget(self, name: str, everybody: bool) -> None:
        with suppress(UsageError):  # nobody of that name, or several
            forget(name, self.store, everybody=everybody)

    def judge(self, verdict: Verdict, name: str) -> None:
        """Decide about two identities of a name, those of the store that come first."""
        with suppress(UsageError, ValueError):  # fewer than two of that name, or another verdict before
            one, other, *_ = sorted(set(re.findall(rf"<{BASE}(person/{slug(name)}-[^>]*)>", exported(self.store))))
            JudgementFile(self.store).add([("here", Judgement(verdict, one, other, "An", f"theo {name}"))])
            apply(self.store)

    def from_scratch(self, store: Path) -> None:
        """Build what remains in a new store that knows what was released and whom to forget."""
        with Writer(store) as writer:
            writer.publish()
        for name in ("forgotten.json", "judgements.tsv", "quarantine/released.json"):
            if (self.store / name).exists():
                (store / name).parent.mkdir(exist_ok=True)
                shutil.copy(self.store / name, store / name)
        for gate in (False, True):
            build(store, {article: version for article, (version, strict) in self.published.items() if strict is gate},
                  strict=gate)  # fmt: skip
        if self.waiting:
            build(store, self.waiting, strict=True)


@settings(max_examples=20)
@given(st.lists(STEPS, min_size=3, max_size=8))
def test_a_store_is_what_is_built_from_what_remains(steps):
    most, deriving._MOST = deriving._MOST, 0
    with folder() as place:
        life, other = Life(Path(place) / "store"), Path(place) / "other"
        with Writer(life.store) as writer:
            derive(writer)
            writer.publish()
        try:
            for what, *how in steps:
                getattr(life, what)(*how)
        finally:
            deriving._MOST = most
        life.from_scratch(other)
        assert exported(life.store) == exported(other)
        assert waiting(life.store) == waiting(other)
