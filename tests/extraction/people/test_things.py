import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    "text",
    [
        "Công ty đặt trụ sở tại 67 Trần Văn Bách, phường Mười.",
        "Anh ngụ ở hẻm 15 Trần Văn Bách đã lâu.",
        "Nhà 60B Trần Văn Bách, phường Mười.",
        "Đường Lê Văn Khải kẹt xe, còn từ Trần Văn Bách, Ngô Văn Lâm đi lại dễ.",
        "Con cháu Nguyễn Phước tộc về dự.",
        "Khu đất ở Đồng Tâm, Chủ tịch xã nói.",
        "Đồ họa: Trần Văn Bách",
        "Rào đường Lê Văn Khải. Sau đó Lê Văn Khải thông xe.",
        "Chợ hoa tại Trần Văn Bách đông khách.",
        "Quanh khu Trần Hưng Đạo, Nguyễn Huệ vắng xe.",
    ],
)
def test_a_name_alone_may_be_a_place_or_a_family(text: str) -> None:
    assert [person.name for person in read(text).people] == []


@pytest.mark.parametrize(
    "text",
    [
        "Tài xế đi trên đường Lê Lợi vắng người, và Trần Văn Bách (tức Bách Còi, 30 tuổi) ngồi sau.",
        "Công an bắt Trần Văn Bách, 30 tuổi, ở đường Lê Lợi.",
        "Trưởng thôn Trần Văn Bách nói.",
    ],
)
def test_a_person_near_a_street_stays_a_person(text: str) -> None:
    assert [person.name for person in read(text).people] == ["Trần Văn Bách"]


def test_a_place_behind_a_village_heads_title_is_no_person() -> None:
    assert read("Trưởng thôn Bình Lập thông tin vụ việc.").people == ()


def test_the_last_word_of_a_country_is_no_village() -> None:
    assert [person.name for person in read("Thủ tướng Nhật Bản Haruto Tanaka thăm Lào.").people] == ["Haruto Tanaka"]
