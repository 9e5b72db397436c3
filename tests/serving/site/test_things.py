from kg.serving.site.reading import Reading
from kg.serving.site.things import Thing


def test_a_thing_with_all_that_is_one_with_it(view, path_of):
    thing = Thing(view.base + path_of("AdministrativeUnit", "quận Đống Đa"), Reading(view, "vi"))
    assert thing.name == "quận Đống Đa"
    assert thing.names[0] == thing.name
    assert len(thing.names) == len(set(thing.names))
    assert {"AdministrativeUnit", "UrbanDistrict"} <= thing.kinds


def test_items_are_of_wikidata_only(plain):
    assert Thing("http://example.org/lan", Reading(plain, "vi")).items == ()
