"""The catalogue of the small store."""

import pytest

from kg.namespaces import BASE
from kg.reconciliation import Catalogue
from kg.store import take_snapshot
from tests.reconciliation.stores import publish


@pytest.fixture(scope="package")
def catalogue(tmp_path_factory):
    directory = tmp_path_factory.mktemp("store")
    publish(directory)
    return Catalogue.of(take_snapshot(directory), BASE)
