from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.serving.searching.tokens import Sort, tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("SELECT ?x {}", [("word", "SELECT"), ("variable", "?x"), ("sign", "{"), ("sign", "}")]),
        ("a # } <a>\n.", [("word", "a"), ("sign", ".")]),
        ("<http://a/#x> # c", [("iri", "<http://a/#x>")]),
        (r"<http://a/\u0041#x>.", [("iri", r"<http://a/\u0041#x>"), ("sign", ".")]),
        ("?a<?b", [("variable", "?a"), ("sign", "<"), ("variable", "?b")]),
        ('"a \\" { #"@vi', [("string", '"a \\" { #"'), ("language", "@vi")]),
        ('"""a " \n }"""', [("string", '"""a " \n }"""')]),
        ("''''b'' '''", [("string", "''''b'' '''")]),
        ("'open", [("sign", "'"), ("word", "open")]),
        ("search:index{", [("name", "search:index"), ("sign", "{")]),
        (":a.b. _:b", [("name", ":a.b"), ("sign", "."), ("name", "_:b")]),
        (r"ex:a\,b,ex:%41", [("name", r"ex:a\,b"), ("sign", ","), ("name", "ex:%41")]),
        ("ex:service service:x", [("name", "ex:service"), ("name", "service:x")]),
        (
            "true.SERVICE a-b",
            [("word", "true"), ("sign", "."), ("word", "SERVICE"), ("word", "a"), ("sign", "-"), ("word", "b")],
        ),
        ("1 2.5e3 -4", [("number", "1"), ("number", "2.5e3"), ("number", "-4")]),
        ('"1"^^xsd:string', [("string", '"1"'), ("sign", "^^"), ("name", "xsd:string")]),
    ],
)
def test_the_words_of_a_text(text: str, found: list[tuple[str, str]]) -> None:
    assert [(str(token.sort), token.text) for token in tokens(text)] == found


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    for token in tokens(text):
        assert text[token.start : token.end] == token.text
        assert token.sort is not Sort.COMMENT


@pytest.mark.parametrize("piece", ['"', "'", "<", "a:", '"""', "'''", "\\", "a.", ":.", "@a-", "-", "#", "{", "?"])
def test_a_long_text_takes_no_longer_for_what_it_is_made_of(piece: str) -> None:
    start = process_time()
    for _ in tokens(piece * 20_000):
        pass
    assert process_time() - start < 2
