from kg.cli.review_case import case_text
from kg.upkeep import Case, Passage, Side

LEFT = Side(
    "person/le-van-thu-1",
    ("person/le-van-thu-1", "person/le-van-thu-9"),
    ("Lê Văn Thử",),
    (),
    (
        Passage("a.txt", "2023-04-07", "Bí thư Quận ủy Tây Hồ", "current", "Bí thư Quận ủy Tây Hồ Lê văn Thử"),
        Passage("b.txt", "2024-05-09", "Bí thư Quận ủy Tây Hồ", "former", "Lê Văn Thử, nguyên Bí thư"),
        Passage("b.txt", "2024-05-09", "Thành ủy viên", "current", "Lê Văn Thử"),
    ),
)
RIGHT = Side("person/le-van-thu-2", ("person/le-van-thu-2",), ("Lê Văn Thử", "Lê V. Thử"), (("home", "Hà Nội"),), (
    *(Passage(f"{n}.txt", "", "Thành ủy viên", "current", "ông\x1b[2J Lê Văn Thử họp") for n in range(9)),
))  # fmt: skip
CASE = Case(LEFT.name, RIGHT.name, 0.61, 2, {"vi": "cùng tên nhưng khác quận", "en": "same name"})


def text(language="vi", width=100):
    return case_text(CASE, LEFT, RIGHT, language, width)


def row(start):
    return next([cell.strip() for cell in line.split("│")] for line in text().splitlines() if line.startswith(start))


def test_both_sides_stand_beside_each_other():
    assert row("Lê Văn Thử") == ["Lê Văn Thử", "Lê Văn Thử / Lê V. Thử"]
    assert row("person/") == ["person/le-van-thu-1", "person/le-van-thu-2"]
    assert row("chức vụ") == ["chức vụ", "chức vụ"]
    assert row("= ") == ["= Thành ủy viên · current · 2024-05-09", "= Thành ủy viên · current"]
    assert "  Bí thư Quận ủy Tây Hồ · current, former" in text()
    assert "đã gộp 2 định danh" in text()
    assert "home: Hà Nội" in text()


def test_quotes_have_the_name_marked_in_the_spelling_of_the_text():
    assert "“Bí thư Quận ủy Tây Hồ [Lê văn Thử]”" in text(width=120)
    assert text().count("“[Lê Văn Thử]”") == 0, "a part of another quote of the article says nothing more"
    assert "\x1b" not in text()


def test_the_rest_is_counted():
    assert "và 4 nữa" in text()
    assert "and 4 more" in text("en")


def test_reasons_and_score_stand_below():
    assert text().splitlines()[-2:] == ["lý do: cùng tên nhưng khác quận", "điểm: 0.61"]
    assert text("en").splitlines()[-2:] == ["why: same name", "score: 0.61"]
    bare = case_text(Case("unit/1", "Q9"), Side("unit/1", ("unit/1",)), Side("Q9", ("Q9",)), "en", 80)
    assert bare.splitlines()[0].split("│")[0].strip() == "(no longer in the store)"
    assert "score" not in bare
