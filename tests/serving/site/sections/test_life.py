from kg.serving.site.alphabet import place


def test_units_stand_in_alphabetical_order(built, path_of):
    life = built("life", path_of("AdministrativeUnit", "quận Đống Đa"))
    for listed in (life.partly, life.parts.items):
        names = [link.text.partition(" (")[0] for link in listed]
        assert names == sorted(names, key=place)
    assert [link.text for link in life.partly][:3] == ["phường Bạch Mai", "phường Đống Đa", "phường Giảng Võ"]


def test_two_lives_of_one_name_have_their_years(built, path_of):
    life = built("life", path_of("AdministrativeUnit", "quận Đống Đa"))
    names = [link.text for link in life.parts.items if "Thịnh Quang" in link.text]
    assert names == ["phường Thịnh Quang (đến 2024)", "phường Thịnh Quang (2025)"]
    assert "phường Trung Liệt" in {link.text for link in life.parts.items}
