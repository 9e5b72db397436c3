import pytest

from tests.extraction.places.reading import settled


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("UBND phường 7, quận 8 họp.", ["phường 7, quận 8"]),
        ("Công an P.7 (Q.8, TP.HCM) họp.", ["phường 7, quận 8"]),
        ("Công an phường 8, TP Đà Lạt họp.", ["phường 8, thành phố Đà Lạt"]),
        ("Đảng ủy phường 5 thuộc Đảng bộ thành phố Cà Mau họp.", ["phường 5, thành phố Cà Mau"]),
        ("Phường 5, phường 6, quận 8 họp.", ["phường 5, quận 8", "phường 6, quận 8"]),
        ("UBND phường 7 họp. Phường 7, quận 8 vui mừng.", ["phường 7, quận 8"] * 2),
        (
            "Phường 7, quận 8 họp. UBND phường 7 dự. Phường 7, quận 6 họp. UBND phường 7 dự.",
            [*["phường 7, quận 8"] * 2, *["phường 7, quận 6"] * 2],
        ),
        ("Quận Gò Vấp họp. UBND quận Gò Vấp giao UBND phường 9.", ["phường 9, quận Gò Vấp"]),
        ("UBND phường 25 và quận 8 họp.", ["phường 25"]),
        ("UBND phường 7 họp.", ["phường 7"]),
    ],
)
def test_a_numbered_ward_has_its_district(text: str, labels: list[str]) -> None:
    found = [phrase for phrase in settled(text).units if phrase.word and phrase.word.word == "phường"]
    assert [phrase.label for phrase in found] == labels


def test_a_named_commune_goes_without_its_district() -> None:
    [commune, _] = settled("UBND xã Tân Lập, huyện Đan Phượng họp.").units
    assert commune.label == "xã Tân Lập"
