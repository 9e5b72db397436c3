from pathlib import Path

import pytest

from kg.pipeline import build
from kg.store import open_snapshot
from tests.questions.toy import toy_dataset, toy_store

ARTICLES = Path(__file__).parents[2] / "data" / "articles"


@pytest.fixture(scope="package")
def store(tmp_path_factory):
    """The toy graph in a store of kg."""
    return toy_store(tmp_path_factory.mktemp("toy") / "store")


@pytest.fixture(scope="package")
def data():
    """The toy graph in rdflib."""
    return toy_dataset()


@pytest.fixture(scope="package")
def sample(tmp_path_factory):
    """The sample articles in a store of kg."""
    directory = tmp_path_factory.mktemp("sample") / "store"
    build([ARTICLES], directory)
    return open_snapshot(directory)
