import pytest

from kg.linking.online.names import bare, name_key, terms, unit_label, without_note


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Huyện Đông Anh", "Đông Anh"),
        ("đặc khu Phú Quốc", "Phú Quốc"),
        ("Châu Thành, An Giang", "Châu Thành"),
        ("Thị xã  Kỳ Anh (Hà Tĩnh)", "Kỳ Anh"),
        ("Quận 1", "1"),
        ("Xã Đàn", "Đàn"),
        ("Xãm", "Xãm"),
        ("Huyện", "Huyện"),
        ("(sic)", "(sic)"),
    ],
)
def test_bare_name(name, plain):
    assert bare(name) == plain


def test_names_that_may_be_the_same():
    assert name_key("Huyện Hoà Bình") == name_key("hoa binh") == name_key("Hòa Bình, Bạc Liêu")
    assert name_key("Đông Anh") != name_key("Đông Ánh 2")


def test_note_behind_a_person():
    assert without_note("Nguyễn Anh Tuấn (sinh 1965)") == "Nguyễn Anh Tuấn"


def test_what_is_searched_for():
    assert terms("huyện Đông Anh", unit=True) == ("huyện Đông Anh", "Đông Anh")
    assert terms("quận 1", unit=True) == ("quận 1",)
    assert terms("Xã Văn A", unit=False) == ("Xã Văn A",)


def test_label_in_running_text():
    assert unit_label("huyện", "Huyện Mỏ Cày Bắc, Bến Tre") == "huyện Mỏ Cày Bắc"
