from tests.conformance.manifests import needs_suites
from tests.conformance.report import PAGE, page
from tests.conformance.suites import known_failures, suites


@needs_suites
def test_the_page_says_what_the_tests_demand():
    ids = [test for suite in suites() for test in suite.tests]
    assert PAGE.read_text(encoding="utf-8") == page(known_failures()), "run `python -m tests.conformance.report`"
    assert len(ids) == len(set(ids)) == 495 + 34 + 13 + 18 + 3
