from io import BytesIO

from kg.validation import Severity, check_vocabulary, read_quads

PREFIX = "@prefix vngov: <https://w3id.org/vngov/ontology#> . "


def test_terms_of_ours_that_are_not_defined_are_told_once_each() -> None:
    data = PREFIX + '<urn:b> vngov:atestedOn 1 . <urn:a> a vngov:Peson ; vngov:atestedOn 1 ; vngov:code "1" .'
    report = check_vocabulary(read_quads(BytesIO(data.encode()), "ttl").store())
    assert [(str(result.focus), result.message) for result in report.results] == [
        ("urn:a", "The data uses vngov:Peson, which our ontology does not define; did you mean vngov:Person?"),
        ("urn:a", "The data uses vngov:atestedOn, which our ontology does not define; did you mean vngov:attestedOn?"),
    ]
    assert {(result.severity, result.source) for result in report.results} == {(Severity.VIOLATION, "undefined-terms")}


def test_terms_of_others_are_left_alone() -> None:
    data = PREFIX + "<urn:a> a vngov:Person, <https://example.org/Peson> ; <https://example.org/p> 1 ."
    assert check_vocabulary(read_quads(BytesIO(data.encode()), "ttl").store()).results == ()
