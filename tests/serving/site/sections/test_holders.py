import pytest

from kg.serving.site.thing import thing

TENURE = "tenure/tran-si-thanh-ban-chap-hanh-trung-uong-dang-7f03296ca3"


def test_the_page_of_a_tenure_does_not_lead_to_itself_and_quotes_once(shown):
    page = shown(thing, TENURE)
    assert f"/page/{TENURE}" not in page.links()
    assert len(page.all("blockquote")) == 1


def test_other_cards_lead_to_the_tenure_and_quote(shown, path_of):
    page = shown(thing, path_of("Person", "Trần Sỹ Thanh"))
    assert f"/page/{TENURE}" in page.links()
    assert len(page.all("figure")) > 1


@pytest.mark.parametrize("section", ["facts", "statements"])
def test_the_first_day_of_a_mandate_is_told_before_the_last(built, section):
    names = [getattr(each, "name", "") or each.property for each in listed(built(section, TENURE))]
    assert names.index("ngày đầu nhiệm kỳ") < names.index("ngày cuối nhiệm kỳ")


def listed(content):
    return getattr(content, "items", content)
