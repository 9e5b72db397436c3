from kg.gazetteers.documents import document_codes


def test_codes_are_folded() -> None:
    assert {"qđ", "nq", "kh", "ttr"} <= document_codes()
