"""Characters per second on one core: the pipeline beside other readers of Vietnamese, on the same text in one run.

    make bench                                      installs the peers and runs this on the sample articles
    python benchmarks/extraction.py PATH…           on articles of your own

The machine's speed changes from one second to the next, so each round runs all of them, and what counts is the
median of the rounds' ratios. Loading and memory are measured in a process of their own.
"""

import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from statistics import median
from time import process_time

import spacy

from kg import documents
from kg.extraction import extract
from kg.model import Article

ROUNDS = 5
CHARACTERS = 60_000
SAMPLES = Path(__file__).parents[1] / "data" / "articles"
LOADING = """
import resource, time
start = time.perf_counter()
from kg.extraction import build_pipeline
build_pipeline()
print(f"loaded in {time.perf_counter() - start:.2f} s")
import sys
from kg import documents
from kg.extraction import extract
for _ in extract(documents.read(sys.argv[1:])): pass
print(f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
"""


def main(paths: list[Path]) -> None:
    print(
        subprocess.run(
            [sys.executable, "-c", LOADING, *map(str, paths)], capture_output=True, text=True, check=True
        ).stdout
    )
    articles = chosen(paths)
    size = sum(len(article.text) for article in articles)
    readers = available()
    for read in readers.values():
        read(articles[:1])
    rounds = [{name: seconds(read, articles) for name, read in readers.items()} for _ in range(ROUNDS)]
    print(f"{size} characters in {len(articles)} articles, median of {ROUNDS} rounds")
    for name in readers:
        speed = median(size / spent[name] for spent in rounds)
        ratio = median(spent[name] / spent["kg"] for spent in rounds)
        print(f"{name:<28} {speed:>12,.0f} characters/s   kg takes 1/{ratio:.2f} of its time")


def chosen(paths: list[Path]) -> list[Article]:
    """The first articles that have ``CHARACTERS`` characters together."""
    articles, size = [], 0
    for article in documents.read(paths):
        if size >= CHARACTERS:
            break
        articles.append(article)
        size += len(article.text)
    return articles


def available() -> dict[str, Callable[[list[Article]], object]]:
    """The readers that are installed; a peer that is missing is named."""
    blank = spacy.blank("xx")
    readers: dict[str, Callable[[list[Article]], object]] = {
        "kg": lambda articles: list(extract(articles)),
        "spaCy, tokens only": lambda articles: [blank(article.text) for article in articles],
    }
    for name, module, function in (
        ("pyvi, word segmentation", "pyvi.ViTokenizer", "tokenize"),
        ("underthesea, NER", "underthesea", "ner"),
    ):
        try:
            peer = getattr(import_module(module), function)
        except ImportError:
            print(f"{name} is left out: install the dependency group 'bench'")
            continue
        readers[name] = lambda articles, peer=peer: [peer(article.text) for article in articles]  # type: ignore[misc]
    return readers


def seconds(read: Callable[[list[Article]], object], articles: list[Article]) -> float:
    start = process_time()
    read(articles)
    return process_time() - start


if __name__ == "__main__":
    main([Path(path) for path in sys.argv[1:]] or [SAMPLES])
