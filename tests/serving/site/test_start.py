from kg import queries
from kg.namespaces import VNGOV
from kg.serving.site.request import LANGUAGES, PageRequest
from kg.serving.site.start import UNFINISHED, overview, start
from kg.serving.view import opened


def test_a_search_box_and_every_theme(shown):
    page = shown(start)
    assert [each["name"] for each in page.all("input")] == ["q"]
    for theme in queries.themes():
        assert any(link.startswith(f"/query?theme={theme.name}") for link in page.links())


def test_what_the_graph_holds(view, shown):
    view.prepare()
    seen = overview(view)
    typed = {
        quad.subject for quad in view.store.quads_for_pattern(None, None, None) if "/article/" in str(quad.subject)
    }
    assert 0 < seen.counts["Article"] <= len(typed)
    assert 0 < seen.counts["Person"] <= dict(view.statistics.classes)[str(VNGOV.Person)]
    assert seen.first < seen.last
    assert str(seen.counts["Person"]) in shown(start).text


def test_nothing_is_waited_for(view, shown):
    fresh = opened(view.directory, "fresh", view.snapshot.path)
    page = shown(start, of=fresh)
    assert not page.all("dd")
    assert not fresh.is_prepared
    assert UNFINISHED[0] in start(fresh, PageRequest()).headers
    fresh.prepare()
    assert shown(start, of=fresh).all("dd")
    assert UNFINISHED[0] not in start(fresh, PageRequest()).headers


def test_an_empty_dataset_has_no_numbers(plain, shown):
    plain.prepare()
    page = shown(start, of=plain)
    assert not page.all("dd")


def test_each_language_leads_to_the_other(shown):
    for language, other in (LANGUAGES, LANGUAGES[::-1]):
        page = shown(start, language=language)
        assert page.all("html") == [{"lang": language}]
        assert f"/?lang={other}" in page.links()
