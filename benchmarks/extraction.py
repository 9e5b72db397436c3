"""Characters per second on one core: the pipeline beside other readers of Vietnamese, on the same text in one run.

    make bench                                      installs the peers and runs this
    python benchmarks/extraction.py PATH…           on articles of your own

Without PATH it reads the annotated articles beside the checkout, or else the samples, which are short and dense.

The machine's speed changes from one second to the next, so each round runs all of them, and what counts is the
median of the rounds' ratios. A peer that is much slower reads only the first articles. Loading, memory and the first
pass, which meets every word for the first time, are measured in a process of their own.
"""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from itertools import accumulate
from math import inf
from pathlib import Path
from statistics import median
from time import process_time

import spacy

from kg import documents
from kg.extraction import extract
from kg.model import Article

ROUNDS = 5
SLOW = 4_000
"""How many characters a slow peer reads in a round."""
_CHECKOUT = Path(__file__).parents[1]
ANNOTATED, SAMPLES = _CHECKOUT.parent / "shared" / "articles", _CHECKOUT / "data" / "articles"
LOADING = """
import resource, time
start = time.perf_counter()
from kg.extraction import build_pipeline
build_pipeline()
print(f"loaded in {time.perf_counter() - start:.2f} s")
import sys
from kg import documents
from kg.extraction import extract
articles = list(documents.read(sys.argv[1:]))
start = time.process_time()
for _ in extract(articles): pass
spent = time.process_time() - start
print(f"first pass {sum(len(article.text) for article in articles) / spent:,.0f} characters/s")
print(f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
"""


def main(paths: list[Path]) -> None:
    print(
        subprocess.run(
            [sys.executable, "-c", LOADING, *map(str, paths)], capture_output=True, text=True, check=True
        ).stdout
    )
    articles = list(documents.read(paths))
    readers = available()
    for reader in readers:
        reader.read(articles[:1])
    rounds = [{reader.name: reader.speed(articles) for reader in readers} for _ in range(ROUNDS)]
    print(f"{size(articles)} characters in {len(articles)} articles, median of {ROUNDS} rounds")
    for reader in readers:
        speed = median(speeds[reader.name] for speeds in rounds)
        ratio = median(speeds["kg"] / speeds[reader.name] for speeds in rounds)
        print(f"{reader.name:<28} {speed:>12,.0f} characters/s   kg is {ratio:.2f} times as fast")


def size(articles: list[Article]) -> int:
    return sum(len(article.text) for article in articles)


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads articles, of at most ``limit`` characters together in a round (or one article)."""

    name: str
    read: Callable[[list[Article]], object]
    limit: float = inf

    def speed(self, articles: list[Article]) -> float:
        """Characters per second of processor time."""
        sizes = accumulate(len(article.text) for article in articles)
        within = sum(total <= self.limit for total in sizes)
        share = articles[: max(1, within)]
        start = process_time()
        self.read(share)
        return size(share) / (process_time() - start)


def available() -> list[Reader]:
    """The readers that are installed; a peer that is missing is named."""
    blank = spacy.blank("xx")
    readers = [
        Reader("kg", lambda articles: list(extract(articles))),
        Reader("spaCy, tokens only", lambda articles: [blank(article.text) for article in articles]),
    ]
    for name, module, function, limit in (
        ("pyvi, word segmentation", "pyvi.ViTokenizer", "tokenize", inf),
        ("underthesea, NER", "underthesea", "ner", SLOW),
    ):
        try:
            peer = getattr(import_module(module), function)
        except ImportError:
            print(f"{name} is left out: install the dependency group 'bench'")
            continue
        readers.append(Reader(name, lambda articles, peer=peer: [peer(article.text) for article in articles], limit))  # type: ignore[misc]
    return readers


if __name__ == "__main__":
    main([Path(path) for path in sys.argv[1:]] or [ANNOTATED if ANNOTATED.is_dir() else SAMPLES])
