import json
import re

import pyoxigraph as ox
import pytest
from rdflib import URIRef
from rdflib.namespace import SKOS

from kg import pipeline
from kg.derivation import derive
from kg.errors import StoreError, UsageError
from kg.forgetting import Tombstones
from kg.model import Judgement, Verdict
from kg.namespaces import BASE, WD, link_graph
from kg.store import FORMATS, JudgementFile, Quarantine, Writer, export, open_snapshot, take_snapshot
from kg.upkeep import forget, forgotten, remember
from tests.upkeep.articles import TEXTS, build, exported, waiting

NAME = "Hoàng Minh Sỹ"
WRITTEN = "Hoàng Minh Sĩ"
SAID = ("Hoàng Minh Sỹ", "Hoàng Minh Sĩ", "hoang-minh-si", "hoang-minh-sy")


@pytest.fixture
def store(tmp_path):
    """A store in which the person is published, waits in quarantine, was removed once, and is linked."""
    store = tmp_path / "store"
    build(store, {"a": 0, "b": 1, "c": 0})
    build(store, {"b": 0}, strict=True)
    person = identity(store, WRITTEN)
    with Writer(store) as writer:
        writer.replace_graph(link_graph(BASE), [(URIRef(person), SKOS.exactMatch, WD.Q1)])
        writer.publish()
    return store


def identity(store, name):
    (person,) = set(re.findall(rf'<([^>]*/person/[^>]*)> <[^>]*#label> "{name}"', exported(store)))
    return person


def files_with(folder, words):
    texts = {path: path.read_bytes().lower() for path in folder.rglob("*") if path.is_file()}
    return sorted(str(path) for path, text in texts.items() for word in words if word.lower().encode() in text)


def test_no_name_is_left_in_any_file_or_quad(store, tmp_path):
    assert files_with(store / "live", SAID)
    assert files_with(store / "quarantine", SAID)
    for answered in ("online.sqlite3", "online.sqlite3-journal"):
        (store / answered).write_text(SAID[0])
    done = forget("HOÀNG MINH SĨ", store, "theo yêu cầu")
    assert (done.people, done.published, done.quarantined, done.namesakes, done.spelled) == (1, 1, 1, 0, ())
    assert files_with(store, SAID) == []
    quads = "\n".join(map(str, ox.Store.read_only(str(store / "live"))))
    quads += "\n".join(map(str, open_snapshot(store)))
    assert not [word for word in SAID if word.lower() in quads.lower()]
    for form in FORMATS:
        with (tmp_path / form).open("wb") as out:
            export(open_snapshot(store), form, out)
        assert files_with(tmp_path / form, SAID) == []
        assert not [word for word in SAID if word.lower().encode() in (tmp_path / form).read_bytes().lower()]


def test_the_person_does_not_come_back(store):
    forget(NAME, store)
    before = exported(store), waiting(store)
    assert build(store, {"b": 1}).changed == 0
    build(store, {"b": 0}, strict=True)
    assert (exported(store), waiting(store)) == before
    build(store, {"b": 0})
    assert not [word for word in SAID if word in exported(store)]


def test_the_person_may_come_back_when_that_is_undone(store):
    before = exported(store)
    stone = forget(NAME, store, "nhầm").stone
    assert forgotten(store) == (stone,)
    assert remember(stone.digest[:8], store) == stone
    assert forgotten(store) == ()
    build(store, {"b": 1})
    with Writer(store) as writer:
        writer.replace_graph(link_graph(BASE), [(URIRef(identity(store, WRITTEN)), SKOS.exactMatch, WD.Q1)])
        writer.publish()
    assert exported(store) == before


def test_snapshots_go_also_under_a_reader_who_then_sees_the_new_one(store):
    with_person = take_snapshot(store)
    forget(NAME, store)
    (snapshot,) = (store / "snapshots").iterdir()
    assert snapshot != with_person.path
    assert not with_person.path.exists()
    assert take_snapshot(store).path == snapshot


def test_the_same_name_elsewhere_is_told_apart(tmp_path):
    build(tmp_path, {"a": 0, "c": 0})
    with pytest.raises(UsageError) as error:
        forget("lê văn thử", tmp_path)
    for part in ("2 people are called lê văn thử", "(Quận ủy Tây Hồ)", "(Tỉnh ủy Nghệ An)", "give the IRI", "--all"):
        assert part.lower() in str(error.value).lower()
    hanoi, nghe_an = (member(tmp_path, f"le-van-thu-{body}") for body in ("quan-uy-tay-ho", "tinh-uy-nghe-an"))
    done = forget(nghe_an, tmp_path)
    assert done.namesakes == 1
    assert nghe_an not in exported(tmp_path)
    assert hanoi in exported(tmp_path)
    build(tmp_path, {"c": 0, "a": 0})
    assert nghe_an not in exported(tmp_path)
    assert hanoi in exported(tmp_path)


@pytest.mark.parametrize(
    ("words", "back"),
    [
        ("Ông Lê Văn Thử, Phó Chủ tịch UBND thành phố Hà Nội dự hội nghị.", False),
        ("Ông Lê Văn Thử vỗ tay.", False),
        ("Ông Lê Văn Thử - Chủ tịch UBND huyện Cần Đước, tỉnh Long An dự hội nghị.", True),
    ],
)
def test_an_article_that_gives_the_person_another_post_does_not_bring_them_back(tmp_path, words, back):
    store, article = tmp_path / "store", tmp_path / "sau.txt"
    build(store, {"a": 0})
    forget("Lê Văn Thử", store)
    article.write_text(f"{words}\n\nBà Trần Thị Khuê, Chủ tịch UBND quận Tây Hồ chủ trì.\n", encoding="utf-8")
    pipeline.build([article], store)
    assert ("Lê Văn Thử" in exported(store)) is back


def member(store, tenure):
    (person,) = set(re.findall(rf"/tenure/{tenure}[^>]*> <[^>]*#member> <([^>]*)>", exported(store)))
    return person


def test_everybody_of_a_name_is_forgotten_also_before_they_come(tmp_path):
    build(tmp_path, {"a": 0})
    assert forget("Lê Văn Thử", tmp_path, everybody=True).people == 1
    assert forget("Hoàng Minh Sỹ", tmp_path, everybody=True).people == 0
    build(tmp_path, dict.fromkeys(TEXTS, 0))
    assert not [name for name in ("Lê Văn Thử", NAME) if name in exported(tmp_path)]
    assert "Trần Thị Khuê" in exported(tmp_path)


def test_a_title_in_an_article_that_does_not_name_the_person_otherwise(tmp_path):
    build(tmp_path, {"a": 0, "c": 1})
    assert "nhớ ông Lê Văn Thử" in exported(tmp_path)
    forget("Lê Văn Thử", tmp_path, everybody=True)
    assert "Lê Văn Thử" not in exported(tmp_path)


def test_articles_that_have_the_name_in_their_own_are_told(tmp_path, monkeypatch):
    monkeypatch.setitem(TEXTS, "le-van-thu.txt", TEXTS["a"])
    build(tmp_path, {"le-van-thu.txt": 0})
    assert forget("Lê Văn Thử", tmp_path).spelled == ("le-van-thu.txt",)


def test_reasons_do_not_say_the_name(store):
    Quarantine(store).release("b", f"{NAME} đồng ý", also=derive)
    with pytest.raises(UsageError, match="the reason says the name"):
        forget(NAME, store, f"{NAME} muốn thế")
    forget(NAME, store)
    assert NAME not in (store / "quarantine" / "released.json").read_text(encoding="utf-8")
    assert NAME not in exported(store)
    build(store, {"b": 0}, strict=True)
    assert "a reason that named somebody" in exported(store)


@pytest.mark.parametrize(
    ("person", "everybody", "message"),
    [
        ("Hoàng Minh", False, "nobody in the store is called Hoàng Minh; did you mean Hoàng Minh S"),
        ("Xyz", False, "nobody in the store is called Xyz; give the name in full, or --all"),
        ("", False, "nobody in the store is called ; give"),
        (f"{BASE}person/x-1", False, "nobody in the store is called https"),
        (f"{BASE}person/x-1", True, "is no name; with --all give the name"),
        ("…", True, "… is no name"),
    ],
)
def test_whoever_is_not_there_is_not_forgotten(store, person, everybody, message):
    before = exported(store)
    with pytest.raises(UsageError, match=message):
        forget(person, store, everybody=everybody)
    assert exported(store) == before
    assert not (store / "forgotten.json").exists()


def test_an_unknown_digest_cannot_be_taken_back(store):
    forget(NAME, store)
    for digest in ("", "zz"):
        with pytest.raises(UsageError, match="no tombstones begin with"):
            remember(digest, store)


def test_a_store_that_is_not_there_is_not_made(tmp_path):
    for ask in (lambda: forget("x", tmp_path / "none"), lambda: forgotten(tmp_path / "none")):
        with pytest.raises(StoreError, match="there is no store"):
            ask()
    assert not (tmp_path / "none").exists()


def test_the_file_has_no_name(store):
    forget(NAME, store, "theo yêu cầu")
    (stone,) = json.loads((store / "forgotten.json").read_text(encoding="utf-8"))["people"]
    assert stone["reason"] == "theo yêu cầu"


def two_of(store, name):
    """The paths of the two identities of a name."""
    one, other = sorted({iri.removeprefix(BASE) for iri in re.findall(r"<([^>]*/person/[^>]*)> <[^>]*#label> "
                                                                      f'"{name}"', exported(store))})  # fmt: skip
    return one, other


def judge(store, verdict, left, right, reason="trùng tên"):
    JudgementFile(store).add([("here", Judgement(Verdict(verdict), left, right, "An", reason))])


def test_identities_that_are_one_person_are_forgotten_together(tmp_path):
    store = tmp_path / "store"
    build(store, {"a": 0, "c": 0})
    one, other = two_of(store, "Trần Thị Khuê")
    judge(store, "same", one, other, "Trần Thị Khuê chuyển công tác")
    with Writer(store) as writer:
        derive(writer)
        writer.publish()
    done = forget("Trần Thị Khuê", store)
    assert (done.people, done.published, done.namesakes, len(done.stone.people)) == (1, 2, 0, 2)
    assert files_with(store, ("Trần Thị Khuê", "tran-thi-khue")) == []
    build(store, {"a": 0, "c": 0})
    assert "Trần Thị Khuê" not in exported(store)
    remember(done.stone.digest, store)
    build(store, {"a": 0, "c": 0})
    assert two_of(store, "Trần Thị Khuê") == (one, other)


def test_one_of_them_is_given_by_its_iri_and_one_waits_in_quarantine(tmp_path):
    store = tmp_path / "store"
    build(store, {"a": 0, "c": 0})
    one, other = two_of(store, "Trần Thị Khuê")
    build(store, {"b": 0}, strict=True)
    judge(store, "same", one, other)
    assert len(forget(BASE + other, store).stone.people) == 2
    assert files_with(store, ("tran-thi-khue",)) == []


def test_judgements_on_who_stays_stay(tmp_path):
    build(tmp_path, {"a": 0, "b": 0, "c": 0})
    one, other = two_of(tmp_path, "Lê Văn Thử")
    sy = identity(tmp_path, NAME).removeprefix(BASE)
    judge(tmp_path, "same", one, "Q1", "Lê Văn Thử này")
    judge(tmp_path, "different", one, other, "Lê Văn Thử kia")
    judge(tmp_path, "different", sy, one, "khác tên")
    judge(tmp_path, "different", sy, "Q2", "khác người")
    judge(tmp_path, "same", "body/ubnd-1", "body/truong-hoang-minh-sy-2", "một trường")
    judge(tmp_path, "same", "body/ubnd-1", "body/ubnd-2", "theo Hoang Minh Sy")
    path = tmp_path / "judgements.tsv"
    path.write_text(f"# Hoàng Minh Sỹ đã xem\n# An đã xem\n{path.read_text()}", encoding="utf-8")
    (tmp_path / ".judgements.tsv.1.tmp").write_text(NAME, encoding="utf-8")
    forget(NAME, tmp_path)
    assert files_with(tmp_path, SAID) == []
    comment, _, *lines = path.read_text(encoding="utf-8").splitlines()
    assert comment == "# An đã xem"
    assert [line.split("\t")[-1] for line in lines] == ["Lê Văn Thử này", "Lê Văn Thử kia"]
    forget(BASE + other, tmp_path)
    assert [each.right for each in JudgementFile(tmp_path).read()] == ["Q1"]


def test_a_crash_leaves_no_judgement_on_who_was_forgotten(store):
    person = identity(store, WRITTEN).removeprefix(BASE)
    judge(store, "same", person, "Q5")
    with Writer(store) as writer:
        stones = Tombstones.open(writer.directory.forgotten)
        writer.begin_forgetting()
        stones.with_(stones.stone([person], [NAME])).save(writer.directory.forgotten)
    build(store, {"a": 0})
    assert JudgementFile(store).read() == ()
    assert files_with(store, SAID) == []
