from kg.model import Article


def test_the_digest_is_of_the_text_alone() -> None:
    text = "Chiều 6/4, Quận ủy họp."
    assert Article("a.txt", text).digest == Article("b.txt", text, title="Họp").digest
    assert Article("a.txt", text).digest != Article("a.txt", text + " ").digest
    assert len(Article("a.txt", text).digest) == 64
