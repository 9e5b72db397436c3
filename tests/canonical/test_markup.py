import pytest

from kg.canonical.layers import edited
from kg.canonical.markup import has_odd_characters, markdown, references, unseen
from kg.text import plain_lines, plain_spaces


@pytest.mark.parametrize(
    "unseen_one", ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u202a", "\x00", "\x07", "\x9d"]
)
def test_unseen_characters_part_no_word(unseen_one: str) -> None:
    text = f"Nguy{unseen_one}ễn"
    assert edited(text, unseen(text))[0] == "Nguyễn"


def test_what_the_first_steps_change_is_odd() -> None:
    changed = [c for c in map(chr, range(0x10000)) if list(unseen(c)) or plain_lines(plain_spaces(c)) != c]
    assert changed
    assert all(map(has_odd_characters, changed))
    assert not has_odd_characters("Ông An:\n“Đã họp – 5%…”")


def test_line_ends_and_tabs_are_seen() -> None:
    assert not list(unseen("a\n\tb"))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("quận&nbsp;Ba Đình", "quận Ba Đình"),
        ("Sở GD&amp;ĐT", "Sở GD&ĐT"),
        ("&#272;ống Đa", "Đống Đa"),
        ("a&#xA0;b", "a b"),
        ("Sở GD&ĐT; Sở Y tế", "Sở GD&ĐT; Sở Y tế"),
        ("&unknown;", "&unknown;"),
    ],
)
def test_character_references_are_read(text: str, read: str) -> None:
    assert edited(text, references(text))[0] == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("# Hội nghị", "Hội nghị"),
        ("a\n### Kết quả", "a\nKết quả"),
        ("> Ông An nói", "Ông An nói"),
        ("**Ông An**, Bí thư", "Ông An, Bí thư"),
        ("__Ông An__", "Ông An"),
        ("[Ông An](https://a.vn/ong-an) nói", "Ông An nói"),
        ("Trước ![ảnh](a.jpg) sau", "Trước  sau"),
        ("![ảnh](a.jpg)", "![ảnh](a.jpg)"),
        ("* * *", "* * *"),
        ("#hashtag", "#hashtag"),
        ("điều [1] (khoản 2)", "điều [1] (khoản 2)"),
    ],
)
def test_markdown_is_no_text(text: str, read: str) -> None:
    assert edited(text, markdown(text))[0] == read
