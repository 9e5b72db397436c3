import pytest

from kg.namespaces import BASE
from kg.serving.searching.preparing import file_name, prepared
from kg.serving.view import opened
from tests.serving.searching.stores import published


@pytest.fixture
def view(tmp_path):
    return published(tmp_path / "store")


def test_the_index_lies_in_the_snapshot_and_is_made_once(view) -> None:
    path = view.snapshot.path / file_name()
    assert not path.exists()
    assert [hit.iri for hit in view.texts.search("dang dong ha")] == [f"{BASE}person/1"]
    before = path.stat()
    again = prepared(view.snapshot.path, view.store, union=True)
    assert again.search("dong da") == view.texts.search("dong da")
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("content", [b"", b"no index", b"SQLite format 3\0"])
def test_an_index_that_cannot_be_read_is_made_anew(view, content: bytes) -> None:
    path = view.snapshot.path / file_name()
    path.write_bytes(content)
    assert view.texts.search("dong da")
    assert path.stat().st_size > len(content)


def test_where_the_folder_cannot_be_written_the_index_is_in_memory(view, tmp_path) -> None:
    nowhere = tmp_path / "nowhere"
    assert prepared(nowhere, view.store, union=True).search("dong da") == view.texts.search("dong da")
    assert not nowhere.exists()


def test_a_view_of_another_process_shares_the_index(view) -> None:
    other = opened(view.directory, view.identity, view.snapshot.path).with_prepared(view.prepare())
    assert other.texts is view.texts
