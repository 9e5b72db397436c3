from kg.resolution.names import names_of
from tests.resolution.facts import DONG_DA, HA_NOI, THANH_HOA, article, body, held, named_people

FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam quận Đống Đa"


def test_a_person_is_one_in_two_articles_on_a_district_and_two_in_two_places():
    def person(unit, name="Vũ Sỹ Lâm", home=(), source="a.txt"):
        at = body(f"Cơ quan {unit.name}", of=unit)
        return names_of(article(id=source, home=home, bodies=(at,), positions=(held(name, at.name),))).people[name]

    assert person(DONG_DA) == person(DONG_DA, home=(THANH_HOA,)) == person(DONG_DA, "Vũ Sĩ Lâm", source="b.txt")
    assert len({person(DONG_DA), person(HA_NOI), person(THANH_HOA)}) == 3


def test_one_folded_name_is_one_person_within_an_article():
    at = body("Tỉnh ủy Thanh Hóa", of=THANH_HOA)
    found = names_of(
        article(
            home=(HA_NOI,),
            people=named_people("Vũ Sỹ Lâm"),
            bodies=(at,),
            positions=(held("VŨ SĨ LÂM", at.name),),
        )
    )
    assert found.people["Vũ Sỹ Lâm"] == found.people["VŨ SĨ LÂM"]


def test_a_body_is_told_apart_by_its_unit():
    in_ha_noi = names_of(article(bodies=(body("Quận ủy X", of=DONG_DA),))).bodies["Quận ủy X"]
    elsewhere = names_of(article(bodies=(body("Quận ủy X", of=THANH_HOA),))).bodies["Quận ủy X"]
    nowhere = names_of(article(bodies=(body("Quận ủy X"),))).bodies["Quận ủy X"]
    assert len({in_ha_noi, elsewhere, nowhere}) == 3


def test_a_body_that_another_fact_names_is_the_body_of_that_name_in_any_spelling():
    short = FRONT.replace(" Việt Nam", "").upper()
    found = names_of(article(bodies=(body(FRONT, of=DONG_DA),), positions=(held("Lê Thị Ba", short),)))
    assert found.bodies[short] == found.bodies[FRONT]


def test_a_body_that_is_not_described_has_an_identity():
    assert names_of(article(positions=(held("Lê Thị Ba", "Hội X"),))).bodies["Hội X"].path.startswith("body/hoi-x-")


def test_a_described_place_wins_over_none():
    facts = (body(FRONT), body(FRONT.replace(" Việt Nam", ""), of=DONG_DA))
    for order in (facts, facts[::-1]):
        assert len(set(names_of(article(bodies=order)).bodies.values())) == 1
        assert names_of(article(bodies=order)).provinces[FRONT] == "ha~1 nôi~5"
