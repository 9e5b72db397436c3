"""``python -m tests.conformance.report`` runs all suites and writes docs/conformance.md."""

import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.conformance.narrated import narrated
from tests.conformance.server import serving
from tests.conformance.suites import Suite, known_failures, run, suites

PAGE = Path(__file__).resolve().parents[2] / "docs" / "conformance.md"
HEAD = """# Conformance

What the W3C's test suites for SPARQL 1.1 (<https://github.com/w3c/rdf-tests>) say of `kg serve`. Every test is sent to
a running server over HTTP: the data by an update, the query or update to `/sparql`, the requests of the protocols as
their manifests describe them, with the token of the server added. Answers are read by readers of our own and compared
with the expected ones: bags of solutions and graphs up to the names of blank nodes, numbers by value.

This page is written by `python -m tests.conformance.report`; `make test` runs the same tests.

| suite | tests | passed |
|---|---:|---:|
"""
LANGUAGES = """
The first seven lines are what the suite has for engines (`manifest.ttl`: the languages and the formats of results).
Entailment and federation are not part of it. A syntax test passes when a request is refused exactly where its syntax is
wrong; a request that is understood but not carried out, such as LOAD of another host's data, has passed.

## What does not pass

These tests fail in the engine, pyoxigraph, in the same way without a server. `tests/conformance/known.toml` lists
them; `make test` fails when another test fails, and when one of these passes.

| test | reason |
|---|---|
"""
ERRATA = """
## Errata

The suite of the Graph Store Protocol in `http-rdf-update` is deprecated, and its requests stand in comments. These of
its tests cannot be passed as they are; `tests/conformance/errata.toml` mends them.

| test | what is wrong in it |
|---|---|
"""


def page(failed: Collection[str]) -> str:
    """The page for an outcome: the names of the tests that failed."""
    rows = list(_counted(failed))
    errata = [f"| `{test.id}` | {test.erratum} |" for test in narrated() if test.erratum]
    reasons = [f"| `{test}` | {known_failures().get(test, 'not known')} |" for test in sorted(failed)]
    return HEAD + "\n".join(rows) + "\n" + LANGUAGES + "\n".join(reasons) + "\n" + ERRATA + "\n".join(errata) + "\n"


def _counted(failed: Collection[str]) -> Iterator[str]:
    parts = list(suites())
    languages = [part for part in parts if part.language]
    for part in languages:
        yield _row(part, failed)
    together = Suite("**Languages together**", tuple(test for part in languages for test in part.tests))
    yield _row(together, failed)
    for part in parts:
        if not part.language:
            yield _row(part, failed)


def _row(suite: Suite, failed: Collection[str]) -> str:
    passed = sum(test not in failed for test in suite.tests)
    return f"| {suite.name} | {len(suite.tests)} | {passed} |"


def main() -> None:
    with TemporaryDirectory() as folder, serving(Path(folder)) as server:
        outcomes = run(server)
    failures = {test: failure for test, failure in outcomes.items() if failure}
    PAGE.write_text(page(list(failures)), encoding="utf-8")
    for test, failure in failures.items():
        if test not in known_failures():
            sys.stdout.write(f"{test}: {str(failure)[:500]}\n")
    sys.stdout.write(f"{len(outcomes) - len(failures)} of {len(outcomes)} tests passed; written to {PAGE.name}\n")


if __name__ == "__main__":
    main()
