import time

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.vocab import Vocab

from kg.extraction import build_pipeline
from kg.extraction.words.tokenizer import Tokenizer
from kg.extraction.words.tokens import tiles

TEXT = st.text(alphabet=st.sampled_from("aáềĐUBN .,-\n\u00a0\t123/“”&"), max_size=200)


@settings(deadline=None)
@given(TEXT)
def test_words_and_spaces_give_the_text_back(text: str) -> None:
    doc = build_pipeline().make_doc(text)
    assert doc.text == text


@settings(deadline=None)
@given(TEXT)
def test_offsets_point_at_the_words(text: str) -> None:
    doc = build_pipeline().make_doc(text)
    assert all(text[word.idx : word.idx + len(word)] == word.text for word in doc)


def test_words_run_together_are_parted() -> None:
    words = [word.text for word in build_pipeline().make_doc("được nâng lênHĐND Quận, 41.250 tỷ")]
    assert words == ["được", "nâng", "lên", "HĐND", "Quận", ",", "41.250", "tỷ"]


def test_a_loaded_vocabulary_has_the_words() -> None:
    vocab = Vocab()
    tokenizer = Tokenizer(vocab)
    assert tokenizer("Xã Vui họp").text == "Xã Vui họp"
    vocab.from_bytes(Vocab().to_bytes())
    assert tokenizer.from_bytes(b"")("Xã Vui họp").text == "Xã Vui họp"


def test_words_outlive_a_memory_zone() -> None:
    nlp = build_pipeline()
    with nlp.memory_zone():
        nlp.make_doc("Nghịch Phong Lĩnh")
    assert [word.text for word in nlp.make_doc("Nghịch Phong Lĩnh")] == ["Nghịch", "Phong", "Lĩnh"]


def seconds(text: str) -> float:
    tiles.cache_clear()
    start = time.process_time()
    build_pipeline().make_doc(text)
    return time.process_time() - start


def test_time_is_linear_in_the_text() -> None:
    piece = "Chủ tịch UBND thành phố Hà Nội phát biểu. " * 500
    build_pipeline().make_doc(piece)
    short = min(seconds(piece) for _ in range(3))
    assert min(seconds(piece * 8) for _ in range(3)) < 40 * short
