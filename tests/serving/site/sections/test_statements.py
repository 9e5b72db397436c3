import pytest

from kg.serving.site.thing import thing

MATCH = "match/tran-si-thanh-936af70bcd"
HOLDING = "holding/dinh-truong-tho-2023-04-07-d5b9d864a1"


@pytest.mark.parametrize("path", [MATCH, HOLDING])
@pytest.mark.parametrize(("language", "comment"), [("vi", "chú thích"), ("en", "comment")])
def test_reasons_are_told_in_the_language_of_the_page_alone(built, path, language, comment):
    [said] = [each.value for each in built("statements", path, language).items if each.property == comment]
    assert said.language == language


def test_what_is_said_in_other_languages_only_is_told(built, plain):
    minh = "http://example.org/minh"
    assert len([each for each in built("statements", minh, of=plain).items if each.term == "foaf:name"]) == 2
    assert [each.value.text for each in built("statements", minh, of=plain).items if each.term == "rdfs:comment"] == [
        "Ein Freund"
    ]


@pytest.mark.parametrize(("language", "words"), [("vi", "đã lên lịch"), ("en", "scheduled")])
def test_statuses_of_schema_org_are_told_in_words(shown, language, words):
    text = shown(thing, "event/dai-hoi-17-thanh-uy-ha-noi-a3e1d02e09", language).text
    assert words in text
    assert "EventScheduled" not in text
