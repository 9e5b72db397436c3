import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Hội đồng tư vấn thực hiện cơ chế đặc thù theo Nghị quyết 98 đã họp.",
            ["Hội đồng tư vấn thực hiện cơ chế đặc thù theo Nghị quyết 98"],
        ),
        ("Ban Tổ chức Lễ hội đua ghe Bến Tây họp.", ["Ban Tổ chức Lễ hội đua ghe Bến Tây"]),
        ("Ban Tổ chức Lễ hội cho biết.", []),
        ("Ban Chỉ đạo và các địa phương tăng cường kiểm tra.", []),
        ("Trung tâm Bảo tồn Di tích Cố đô Huế tổ chức lễ ra quân.", ["Trung tâm Bảo tồn Di tích Cố đô Huế"]),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
