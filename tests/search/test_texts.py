import os
import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import StoreError
from kg.search import Mode, TextEntry, TextHit, Texts
from kg.search.words import spelled
from kg.text import ascii_fold

PERSON, UNIT = "http://example.org/Person", "http://example.org/Unit"


def label(iri: str, text: str, kind: str = UNIT, mentions: int = 0) -> TextEntry:
    return TextEntry(iri, "label", text, frozenset({kind}), mentions, "vi")


ENTRIES = (
    label("dong-da", "quận Đống Đa", mentions=7),
    label("dong-da", "Q. Đống Đa", mentions=7),
    label("phuong-dong-da", "phường Đống Đa", mentions=2),
    label("dong-a", "Đông Á", mentions=9),
    label("dong-anh", "huyện Đông Anh", mentions=5),
    label("ly", "Lý Thường Kiệt", PERSON, 1),
    label("ha", "Đặng Đông Hà", PERSON, 4),
    TextEntry("e1", "quote", "Bí thư Quận ủy Đống Đa Lê Tiến Nhật", frozenset({PERSON})),
    TextEntry("e2", "quote", "đồng hồ của hợp đồng"),
)


@pytest.fixture(scope="module")
def texts(tmp_path_factory):
    return Texts.make(tmp_path_factory.mktemp("texts") / "texts", ENTRIES)


def iris(hits: list[TextHit]) -> list[str]:
    return [hit.iri for hit in hits]


@pytest.mark.parametrize(
    ("typed", "mode", "found"),
    [
        ("dong da", Mode.WORDS, ["dong-da", "phuong-dong-da", "e1"]),
        ("da dong", Mode.WORDS, ["dong-da", "phuong-dong-da", "e1"]),
        ("Quận ĐỐNG ĐA", Mode.WORDS, ["dong-da", "e1"]),
        ("dong a", Mode.WORDS, ["dong-a"]),
        ("dong a", Mode.PREFIX, ["dong-a", "dong-anh"]),
        ("ong d", Mode.WORDS, []),
        ("ong d", Mode.PREFIX, []),
        ("ong D", Mode.SUBSTRING, ["dong-da", "phuong-dong-da", "e1"]),
        ("ng đ", Mode.SUBSTRING, ["dong-da", "ha", "phuong-dong-da", "e1"]),
        ("h", Mode.PREFIX, ["dong-anh", "ha", "e2"]),
        ("qu", Mode.SUBSTRING, ["dong-da", "e1"]),
        ("nk", Mode.SUBSTRING, []),
        ("lí thuong kiet", Mode.WORDS, ["ly"]),
        ("ly", Mode.PREFIX, ["ly"]),
        ("hop dong", Mode.WORDS, ["e2"]),
        ("dong  –  da!", Mode.WORDS, ["dong-da", "phuong-dong-da", "e1"]),
        ("đống đa".upper(), Mode.WORDS, ["dong-da", "phuong-dong-da", "e1"]),
    ],
)
def test_texts_are_found_by_words_beginnings_and_parts(texts: Texts, typed: str, mode: Mode, found: list[str]) -> None:
    assert iris(texts.search(typed, mode=mode)) == found


def test_the_same_name_comes_before_words_beginnings_and_parts(texts: Texts) -> None:
    hits = texts.search("dong a", mode=Mode.SUBSTRING)
    assert [(hit.iri, hit.score) for hit in hits] == [("dong-a", 1.0), ("dong-anh", 0.7)]
    assert texts.search("ong d", mode=Mode.SUBSTRING)[0].score == 0.5


def test_the_marks_that_were_typed_come_first(texts: Texts) -> None:
    assert iris(texts.search("đông", fields=["label"])) == ["dong-a", "dong-anh", "ha", "dong-da", "phuong-dong-da"]
    assert iris(texts.search("đống", fields=["label"])) == ["dong-da", "phuong-dong-da", "dong-a", "dong-anh", "ha"]


def test_a_hit_says_which_text_it_is(texts: Texts) -> None:
    assert texts.search("q dong da", limit=1) == [TextHit("dong-da", "label", "Q. Đống Đa", 1.0, "vi")]
    assert texts.search("nhật", limit=1)[0].language == ""


def test_fields_and_kinds_narrow_a_search(texts: Texts) -> None:
    assert iris(texts.search("dong", fields=["quote"])) == ["e2", "e1"]
    assert iris(texts.search("dong", kinds=[PERSON])) == ["ha", "e1"]
    assert iris(texts.search("dong", kinds=[PERSON, UNIT], fields=["label"])) == [
        "dong-a", "dong-da", "dong-anh", "ha", "phuong-dong-da",
    ]  # fmt: skip
    assert texts.search("dong", kinds=["http://example.org/Other"]) == []
    assert texts.search("dong", fields=["other"]) == []


def test_pages_of_hits_are_parts_of_one_list(texts: Texts) -> None:
    every = texts.search("dong", mode=Mode.SUBSTRING)
    assert every == [*texts.search("dong", limit=3), *texts.search("dong", limit=100, offset=3)]
    assert texts.search("dong", limit=0) == []


@pytest.mark.parametrize(
    "typed",
    [
        "", " ", "…!", '"', "'", "\0", '"; DROP TABLE texts', "a OR b", "NEAR(a b)", "marked : x","-a", "a*", "(",
        "{folded} : a", "\ud800", "%", "_", "é" * 10_000, "a " * 5_000, '"' * 10_000, "a AND", "+", "𞤀",
    ],
)  # fmt: skip
@pytest.mark.parametrize("mode", Mode)
def test_whatever_is_typed_is_text(texts: Texts, typed: str, mode: Mode) -> None:
    assert {hit.iri for hit in texts.search(typed, mode=mode)} <= {entry.iri for entry in ENTRIES}


@settings(max_examples=200)
@given(
    text=st.text("aàâăđĐeyYoòhq1 .-_\"'*\0", min_size=1, max_size=30),
    start=st.integers(0, 29),
    length=st.integers(1, 9),
)
def test_every_part_of_a_text_finds_it(text: str, start: int, length: int) -> None:
    texts = Texts(Texts.made([TextEntry("a", "label", text)]))
    part = text[start : start + length]
    assert iris(texts.search(part, mode=Mode.SUBSTRING)) == (["a"] if any(map(str.isalnum, part)) else [])


@given(text=st.text(min_size=1))
def test_every_text_finds_itself(text: str) -> None:
    texts = Texts(Texts.made([TextEntry("a", "label", text)]))
    found = texts.search(text)
    assert [hit.score for hit in found] == ([1.0] if spelled(text) else [])


def test_a_search_finds_what_a_scan_would(texts: Texts) -> None:
    for entry in ENTRIES:
        for part in (entry.text[at : at + 5].strip() for at in range(len(entry.text))):
            folded = ascii_fold(part).replace(".", " ")
            if folded.replace(" ", "").isalnum():
                scanned = {each.iri for each in ENTRIES if folded.strip() in ascii_fold(each.text).replace(".", "")}
                assert scanned <= set(iris(texts.search(folded, mode=Mode.SUBSTRING)))


def test_the_same_entries_give_the_same_bytes() -> None:
    assert Texts.made(ENTRIES) == Texts.made(reversed(ENTRIES)) == Texts.made([*ENTRIES, *ENTRIES])


def test_an_index_may_be_empty() -> None:
    assert Texts(Texts.made([])).search("a") == []


def test_a_forked_process_opens_the_index_for_itself(texts: Texts) -> None:
    before = texts.search("dong")
    mine = texts._opened
    child = os.fork()
    if not child:
        os._exit(0 if texts.search("dong") == before and texts._opened is not mine else 1)
    assert os.waitpid(child, 0)[1] == 0


def test_a_file_that_is_no_index_is_told(tmp_path) -> None:
    other, old = tmp_path / "other", tmp_path / "old"
    other.write_bytes(b"something else, and long enough to have a header" * 50)
    with sqlite3.connect(old) as database:
        database.execute("CREATE TABLE a (b)")
    database.close()
    for path in (other, old, tmp_path / "none"):
        with pytest.raises(StoreError, match=str(path)):
            Texts.open(path)
