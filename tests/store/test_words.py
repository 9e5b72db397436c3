import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.store.words import may_have_service, may_have_sources, words

HEAVY = ("pyparsing", "rdflib.plugins.sparql")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_words_in_escapes_are_seen(text):
    hidden = "".join(f"\\U{ord(character):08x}" for character in text)
    assert text.lower() in words(hidden)


@pytest.mark.parametrize(
    ("text", "service", "sources"),
    [
        ("ASK FROM <x:a> { }", False, True),
        ("ask from<x:a> { ?service ?p ?o }", True, True),
        ("ASK \\u0046ROM <x:a> { }", False, True),
        ("ASK { ?t <x:p> ?from ; e:existsFrom ?o ; e:from ?f ; from:e 1 }", False, False),
    ],
)
def test_a_quick_look(text, service, sources):
    assert may_have_service(text) is service
    assert may_have_sources(text) is sources


@pytest.mark.parametrize(("query", "loads"), [("ASK {}", False), ("ASK FROM <x:a> {}", True)])
def test_the_parser_is_imported_for_queries_that_need_it_only(query, loads):
    program = f"""
import sys
import kg.serving.app, kg.store, pyoxigraph
try:
    kg.store.run(pyoxigraph.Store(), {query!r})
except Exception:
    pass
print([name for name in {HEAVY!r} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(list(HEAVY) if loads else [])
