import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Huyện ủy, HĐND, UBND huyện Nam Đàn họp.",
            ["Huyện ủy Nam Đàn", "Hội đồng nhân dân huyện Nam Đàn", "Ủy ban nhân dân huyện Nam Đàn"],
        ),
        ("Huyện Nam Đàn đổi mới. UBND huyện chỉ đạo.", ["Ủy ban nhân dân huyện Nam Đàn"]),
        ("Huyện Nam Đàn đổi mới. UBND huyện, xã chỉ đạo.", []),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
