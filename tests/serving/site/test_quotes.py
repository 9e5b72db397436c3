from kg.serving.site.addresses import Addresses
from kg.serving.site.quotes import Quotes
from kg.serving.site.reading import Reading
from kg.serving.site.request import PageRequest


def quotes(view):
    return Quotes(Reading(view, "vi"), Addresses(view.base, PageRequest()))


def test_the_words_of_a_person(view, path_of):
    found = quotes(view)
    evidence = found.evidence([view.base + path_of("Person", "Đinh Trường Thọ")])
    told = found.of(evidence, ["Đinh Trường Thọ"])
    assert told
    for quote in told:
        assert [part.text for part in quote.segments if part.marked] == ["Đinh Trường Thọ"]
        assert quote.source.title
        assert quote.source.page.startswith("/page/article/")
        assert quote.start > 0


def test_the_latest_article_comes_first(view, path_of):
    found = quotes(view)
    told = found.of(found.evidence([view.base + path_of("Person", "Đinh Trường Thọ")]))
    days = [quote.source.published_iso for quote in told]
    assert days == sorted(days, reverse=True)


def test_what_has_no_evidence(view):
    assert quotes(view).evidence([f"{view.base}person/nobody"]) == ()
    assert quotes(view).source("").title == ""
