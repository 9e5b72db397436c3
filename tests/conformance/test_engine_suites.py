"""The query and update languages and the result formats, through HTTP."""

import pytest

from tests.conformance.evaluation import check
from tests.conformance.manifests import SUITE, engine_tests, needs_suites
from tests.conformance.suites import known_failures

TESTS = engine_tests() if SUITE.is_dir() else ()


def case(test):
    reason = known_failures().get(test.id)
    marks = [pytest.mark.xfail(raises=AssertionError, strict=True, reason=reason)] if reason else []
    return pytest.param(test, id=test.id, marks=marks)


@needs_suites
@pytest.mark.parametrize("test", [case(test) for test in TESTS])
def test_engine(test, server):
    check(test, server)


@needs_suites
def test_the_suites_are_whole():
    assert len(TESTS) == 495
    assert known_failures().keys() <= {test.id for test in TESTS}
    assert len(TESTS) - len(known_failures()) >= 484
