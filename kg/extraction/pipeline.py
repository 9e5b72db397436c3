"""The spaCy pipeline: our tokenizer and one component for each kind of fact.

A component is a registered factory (``kg_people``), found by others through the entry points ``spacy_factories``; other
packages add theirs through the entry points ``kg.extractors``.
"""

import gc
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from importlib import import_module

import spacy
from spacy.language import Language

from kg.extraction.draft import Draft
from kg.extraction.extensions import add_extensions
from kg.extraction.originals import Original
from kg.extraction.phrases.impossible_dates import impossible_dates
from kg.extraction.places.communes import names_by_words
from kg.extraction.words.vocabulary import vocabulary
from kg.gazetteers.communes import keys_by_parent
from kg.model import Article, Extraction

COMPONENTS = (
    "kg_units",
    "kg_home",
    "kg_people",
    "kg_bodies",
    "kg_positions",
    "kg_terms",
    "kg_programmes",
    "kg_projects",
    "kg_documents",
    "kg_events",
    "kg_indicators",
)
"""The order in which components read an article: each may use what those before it found."""

_MODULES = (
    "words.tokenizer",
    "components",
    "plans.terms",
    "plans.programmes",
    "plans.projects",
    "documents.component",
    "events.component",
    "indicators.component",
)
"""What registers the tokenizer and the components when it is imported."""


_LISTS = (vocabulary, names_by_words, keys_by_parent)
"""The large lists, which are loaded with the pipeline and not with the first article."""


@cache
def build_pipeline() -> Language:
    """The pipeline, built once in a process; raises ``KnowledgeError`` when an installed extractor cannot be added."""
    with _kept():
        for name in _MODULES:
            import_module(f"kg.extraction.{name}")
        nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "kg.Tokenizer.v1"}}})
        nlp.max_length = sys.maxsize
        for name in COMPONENTS:
            nlp.add_pipe(name)
        add_extensions(nlp)
        for load in _LISTS:
            load()
    return nlp


@contextmanager
def _kept() -> Iterator[None]:
    """What is loaded meanwhile stays as long as the process: the garbage collector need not look through it."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


def extract(articles: Iterable[Article]) -> Iterator[Extraction]:
    """The facts of each article, one result for each article, in order; articles are read one by one."""
    nlp = build_pipeline()
    for article in articles:
        original = Original.of(article)
        doc = nlp.make_doc(original.article.text)
        doc._.draft = Draft(original.article)
        draft = nlp(doc)._.draft
        found = replace(draft.freeze(), impossible_dates=impossible_dates(draft.folded))
        yield original.restored(found)
