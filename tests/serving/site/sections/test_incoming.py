import pytest

from kg.serving.site.alphabet import place
from kg.serving.site.sections import incoming
from kg.serving.site.thing import thing

DISTRICT = "quận Đống Đa"


@pytest.fixture
def rows(built, path_of):
    def read(language="vi"):
        path = path_of("AdministrativeUnit", DISTRICT)
        pages = [built("incoming", path, language, incoming=str(number)) for number in (1, 2)]
        assert pages[0].total == sum(len(page.items) for page in pages)
        return [each for page in pages for each in page.items]

    return read


def test_rows_stand_by_relation_and_then_by_name(rows):
    read = [(place(each.property), place(each.thing.text.partition(" (")[0])) for each in rows()]
    assert read == sorted(read)
    assert len(read) > 30


@pytest.mark.parametrize(
    ("language", "said"), [("vi", "có “đơn vị tiền thân” là đối tượng này"), ("en", "its “preceded by” is this thing")]
)
def test_the_direction_of_a_relation_is_plain(shown, path_of, language, said):
    path = path_of("AdministrativeUnit", DISTRICT)
    assert any(said in shown(thing, path, language, incoming=number).text for number in ("1", "2"))


def test_units_of_one_name_have_their_years(rows):
    named = [each.thing.text for each in rows() if each.thing.text.startswith("phường Thịnh Quang")]
    assert named == ["phường Thịnh Quang (đến 2024)", "phường Thịnh Quang (2025)"]


def test_long_lists_are_told_without_sorting(built, path_of, monkeypatch):
    path = path_of("AdministrativeUnit", DISTRICT)
    short = built("incoming", path)
    monkeypatch.setattr(incoming, "_SORTED", 5)
    long = built("incoming", path)
    assert long.total == short.total
    assert len(long.items) == len(short.items)


def test_a_row_of_several_local_identities_is_told_once(built, path_of, monkeypatch):
    path = path_of("AdministrativeUnit", DISTRICT)
    once = built("incoming", path).total
    read = incoming._found
    monkeypatch.setattr(incoming, "_found", lambda desk, about: (*read(desk, about), *read(desk, about)))
    assert built("incoming", path).total == once


def test_what_has_no_iri_is_passed_over(shown, built, plain):
    hoa = "http://example.org/hoa"
    assert [each.thing.text for each in built("incoming", hoa, of=plain).items] == ["Lan <script>alert(1)</script>"]
    shown(thing, of=plain, iri=hoa)
