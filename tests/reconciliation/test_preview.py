from kg.reconciliation.preview import preview


def test_a_thing_in_its_language(catalogue):
    page = preview(catalogue, "unit/son-ha", "en")
    assert '<html lang="en">' in page
    for words in ("huyện Sơn Hạ", "Rural district", "parent unit", "tỉnh Sơn", "2025-06-30", "Q901"):
        assert words in page


def test_names_are_no_markup(catalogue):
    page = preview(catalogue, "person/markup", "vi")
    assert "<b>" not in page
    assert "Lê &lt;b&gt;Minh&lt;/b&gt;" in page


def test_nothing_runs_in_it(catalogue):
    page = preview(catalogue, "person/lan-1", "vi")
    assert "<script" not in page
    assert "style=" not in page


def test_no_thing(catalogue):
    assert preview(catalogue, "<script>", "vi") is None
