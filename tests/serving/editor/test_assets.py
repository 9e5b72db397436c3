import json

import pytest

from kg.serving import editor
from kg.serving.editor import Assets, assets, built

FILES = {"script": "editor-A1.js", "style": "editor-B2.css"}
NAMES = tuple(FILES.values())


def write(folder, manifest, files=NAMES):
    for name in files:
        (folder / name).touch()
    (folder / "assets.json").write_text(manifest, encoding="utf-8")


def test_the_manifest_names_the_files(tmp_path):
    write(tmp_path, json.dumps(FILES))
    assert built(tmp_path)
    assert assets(tmp_path) == Assets("editor-A1.js", "editor-B2.css")


def test_there_is_no_editor_where_it_was_not_built(tmp_path):
    assert not built(tmp_path / "dist")
    assert assets(tmp_path / "dist") is None


@pytest.mark.parametrize("manifest", ["", "[]", "null", "{}", '{"script": "editor-A1.js"}'])
def test_a_broken_manifest_is_no_editor(tmp_path, manifest):
    write(tmp_path, manifest)
    assert not built(tmp_path)


@pytest.mark.parametrize("present", NAMES)
def test_a_build_that_was_cut_short_is_no_editor(tmp_path, present):
    write(tmp_path, json.dumps(FILES), [present])
    assert not built(tmp_path)


@pytest.mark.skipif(not built(), reason="the editor was not built; `make editor` does, where there is Node")
class TestBundle:
    def test_names_no_service_of_another_host(self):
        script = (editor.FOLDER / assets().script).read_text(encoding="utf-8")
        for host in ("prefix.cc", "lov.linkeddata.es", "dbpedia.org", "query.wikidata.org", "unpkg.com", "jsdelivr"):
            assert host not in script

    def test_style_loads_nothing(self):
        style = (editor.FOLDER / assets().style).read_text(encoding="utf-8")
        assert "@import" not in style
        assert "url(http" not in style
        assert "url(//" not in style

    def test_tells_the_licences_of_what_is_in_it(self):
        licences = (editor.FOLDER / "LICENCES.txt").read_text(encoding="utf-8")
        for package in ("@zazuko/yasgui 4", "codemirror 5", "jquery 3", "n3 1"):
            assert package in licences
        assert "esbuild" not in licences
        assert "Permission is hereby granted" in licences
