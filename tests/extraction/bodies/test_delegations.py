import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Đại biểu Quốc hội Lê Văn An (đoàn Nghệ An) phát biểu.", ["Quốc hội", "Đoàn đại biểu Quốc hội tỉnh Nghệ An"]),
        ("Giải bơi có vận động viên Lê Văn An (đoàn Nghệ An).", []),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
