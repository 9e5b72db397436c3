import pytest

from kg.serving.http.conditional import Condition, digest, entity_tag, is_current, varies, with_coding

TAG = entity_tag("000001", ("ASK {}", "text/csv"))


def test_a_tag_follows_from_the_snapshot_and_the_parts():
    assert entity_tag("000001", ("ASK {}", "text/csv")) == TAG
    others = {entity_tag("000002", ("ASK {}", "text/csv")), entity_tag("000001", ("ASK {}text/csv", "")), TAG}
    assert len(others) == 3
    assert TAG.startswith('W/"')
    assert entity_tag("1", (), weak=False).startswith('"')


def test_the_parts_of_a_digest_are_told_apart():
    assert digest(("ab", "c")) != digest(("a", "bc")) != digest(("abc",))


@pytest.mark.parametrize(
    ("field", "current"),
    [
        (TAG, True),
        (TAG.removeprefix("W/"), True),
        (f'"x", {TAG}', True),
        (with_coding(TAG, "gzip"), True),
        ("*", True),
        ('"x"', False),
        (TAG.strip('W/"'), False),
        ("", False),
        (None, False),
    ],
)
def test_what_a_client_has(field, current):
    assert is_current(field, TAG) is current


def test_a_coding_makes_another_tag():
    assert with_coding(TAG, "gzip") == f'{TAG[:-1]}-gzip"'
    assert with_coding(TAG, "identity") == TAG


@pytest.mark.parametrize(
    "query",
    [
        "SELECT (NOW() AS ?n) {}",
        "SELECT (now ( ) AS ?n) {}",
        "SELECT (rand() AS ?n) {}",
        "SELECT * { BIND(UUID() AS ?x) }",
        "SELECT * { BIND(StrUUID() AS ?x) }",
        "SELECT * { BIND(BNODE() AS ?x) }",
        "SELECT * { BIND(BNODE('a') AS ?x) }",
        "SELECT * { FILTER(NOW # a comment (\n ()>?x) }",
        "SELECT (N\\u004FW() AS ?n) {}",
        "SELECT (\\U0000004eow() AS ?n) {}",
    ],
)
def test_answers_that_differ(query):
    assert varies(query)


@pytest.mark.parametrize(
    "query", ["ASK {}", "SELECT * { ?now foaf:knows ?rand }", "SELECT * { ?s rdfs:label 'uuid' . (1 2) }"]
)
def test_answers_that_do_not(query):
    assert not varies(query)


def test_what_other_servers_answer_is_theirs_to_change():
    query = "SELECT * { Ser\\u0076ice <http://x/> { ?s ?p ?o } }"
    assert varies(query, remote=True)
    assert not varies(query)


@pytest.mark.parametrize(
    ("if_match", "if_none_match", "exists", "holds"),
    [
        (None, None, True, True),
        (None, None, False, True),
        (TAG, None, True, True),
        (with_coding(TAG, "gzip"), None, True, True),
        (entity_tag("000002", ("ASK {}",)), None, True, False),
        ('"x"', None, True, False),
        ("nonsense", None, True, False),
        ("*", None, True, True),
        ("*", None, False, False),
        (None, "*", True, False),
        (None, "*", False, True),
        (None, TAG, True, True),
    ],
)
def test_when_a_write_is_done(if_match, if_none_match, exists, holds):
    assert Condition.of(if_match, if_none_match).holds("000001", exists=exists) is holds
