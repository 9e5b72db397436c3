import pytest

from kg.evaluation import context

TEXT = "Quận họp sáng nay.\nÔng Lê Minh dự. Bà Vũ Thị Lan chủ trì “phiên họp.” Thu được 12 tỷ đồng"


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({"name": "bất kỳ", "start": "23", "end": "30"}, "Ông Lê Minh dự."),
        ({"name": "Vũ Thị Lan"}, "Bà Vũ Thị Lan chủ trì “phiên họp."),
        ({"person": "Trần Thị Lan", "role": "Chủ tịch"}, "Bà Vũ Thị Lan chủ trì “phiên họp."),
        ({"name": "thu ngân sách", "value": "12"}, "Thu được 12 tỷ đồng"),
        ({"name": "Nguyễn Huệ"}, None),
    ],
)
def test_the_sentence_of_a_row(row, sentence):
    assert context(row, TEXT) == sentence
