from kg.gazetteers.units import units_named
from kg.identity.titles import is_year, other_level, place_words, same_but_for_places, title, unit_kinds


def test_a_title_is_the_words_that_tell_a_thing_apart():
    of = title("projects", "Dự án xây dựng cầu Mỹ Lâm 2 (giai đoạn 1)")
    assert of.main == {"cầu", "mỹ", "lâm", "2"}
    assert of.all == {"cầu", "mỹ", "lâm", "2", "giai", "1"}
    assert of.names == {"mỹ", "lâm"}
    assert of.phases == {"1"}
    assert of.figures == {"2"}


def test_years_are_told_from_other_numbers():
    of = title("programmes", "Chương trình số 5 giai đoạn 2021-2025")
    assert (of.years, of.figures) == ({"2021", "2025"}, {"5"})
    assert not is_year("1200")


def test_places_may_be_left_out_but_not_exchanged():
    one, other = (place_words(units_named(name)[:1]) for name in ("quận Đống Đa", "quận Hà Đông"))
    bare = frozenset({"chợ", "mới", "mỹ", "lâm"})
    in_one, in_other = bare | {"quận", "đống", "đa"}, bare | {"quận", "hà", "đông"}
    assert same_but_for_places(bare, bare, frozenset(), frozenset())
    assert same_but_for_places(in_one, bare, one, one)
    assert not same_but_for_places(in_one, in_other, one, other)
    assert not same_but_for_places(in_one, frozenset({"quận"}), one, one)


def test_one_name_of_two_units_is_two_places():
    assert unit_kinds("quy hoạch tỉnh Yên Bái") == {"yên bái": "tỉnh"}
    assert other_level("quy hoạch tỉnh Yên Bái", "quy hoạch thành phố Yên Bái")
    assert not other_level("quy hoạch tỉnh Yên Bái", "quy hoạch Yên Bái")
