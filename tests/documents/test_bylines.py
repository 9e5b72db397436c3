import pytest

from kg.documents.bylines import read_byline, trailing_byline


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Thanh Mai", ("Thanh Mai",)),
        ("THANH MAI", ("Thanh Mai",)),
        ("T.SƠN", ("T.Sơn",)),
        ("N.H", ("N.H",)),
        ("Thu Hương – Văn Bảo", ("Thu Hương", "Văn Bảo")),
        ("Tin, bài: Thu Hương - Văn Bảo", ("Thu Hương", "Văn Bảo")),
        ("Tác giả: Lê Mai", ("Lê Mai",)),
        ("Lê Mai (TTXVN)", ("Lê Mai",)),
        ("Hà Mai, CTV Thu Ý/VOV-TP.HCM", ("Hà Mai", "Thu Ý")),
        ("Lê Mai/VOV.VN Lê Mai/VOV.VN", ("Lê Mai",)),
        ("Nguyên Nguyên", ("Nguyên Nguyên",)),
        ("Nhóm PV", ()),
        ("Theo Dân trí", ()),
        ("Theo Lê Mai/Dân trí", ("Lê Mai",)),
    ],
)
def test_bylines(text: str, authors: tuple[str, ...]) -> None:
    found = read_byline(text)
    assert found is not None
    assert found.authors == authors


@pytest.mark.parametrize(
    "text",
    [
        "Quang cảnh hội nghị",
        "Chủ tịch UBND quận phát biểu",
        "Hội nghị bế mạc.",
        "1. Lê Mai",
        "",
        "Theo ông, việc này khó",
        "a " * 500,
    ],
)
def test_other_words_are_no_byline(text: str) -> None:
    assert read_byline(text) is None


@pytest.mark.parametrize(
    "end", ["Hội nghị đã bế mạc. ", "Hội nghị đã bế mạc./. ", "“Việc này khó”. ", "Ông hỏi: “Vì sao?” "]
)
def test_names_after_the_last_sentence_sign_it(end: str) -> None:
    found = trailing_byline(end + "Lê Mai")
    assert found is not None
    assert (found.authors, found.start) == (("Lê Mai",), len(end))


def test_a_name_inside_the_last_sentence_signs_nothing() -> None:
    assert trailing_byline("Hội nghị do đồng chí chủ trì. Dự có ông Lê Mai") is None
