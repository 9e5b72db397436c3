"""One server for all suites."""

import pytest

from tests.conformance.server import serving


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("conformance")) as running:
        yield running
