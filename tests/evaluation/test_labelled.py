import pytest

from kg.errors import InputError
from kg.evaluation.labelled import LinkLabel, Mention, read_identities, read_links

IDENTITIES = "half\tkind\tcluster\tsource\tname\tnote\n"
MENTION = "development\tperson\tle-minh/a\ta.txt\tLê Minh\tsecretary of quận Tây Hồ\n"
LINKS = "half\tkind\tname\tcode\tvalid_to\tsource\tqid\tnote\n"
UNIT = "held-out\tprovince\ttỉnh Cà Mau\t96\t2025-06-30\t\tQ33354\tnot its capital city\n"


def written(folder, text):
    path = folder / "labels.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_mentions(tmp_path):
    path = written(tmp_path, f"# a comment\n{IDENTITIES}\n{MENTION}".replace("\n", "\r\n"))
    assert read_identities(path) == (
        Mention("development", "person", "le-minh/a", "a.txt", "Lê Minh", "secretary of quận Tây Hồ"),
    )


def test_links(tmp_path):
    label = LinkLabel("held-out", "province", "tỉnh Cà Mau", "96", "2025-06-30", "", "Q33354", "not its capital city")
    assert read_links(written(tmp_path, LINKS + UNIT)) == (label,)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "line 1 is not the header"),
        ("# only a comment\n", "line 1 is not the header"),
        ("kind\tcluster\n", "line 1 is not the header"),
        (IDENTITIES, "no rows"),
        (f"{IDENTITIES}development\tperson\n", "line 2 has 2 cells; give it 6"),
        (IDENTITIES + MENTION.replace("development", "train"), "line 2 has the half 'train'"),
        (IDENTITIES + MENTION.replace("person", "animal"), "line 2 has the kind 'animal'"),
        (IDENTITIES + MENTION.replace("a.txt", ""), "line 2 has no source"),
        (IDENTITIES + MENTION.replace("le-minh/a", ""), "line 2 has no cluster"),
        (IDENTITIES + MENTION + MENTION.replace("/a", "/b"), "person a.txt Lê Minh twice"),
    ],
)
def test_what_is_no_table_of_mentions(tmp_path, text, told):
    with pytest.raises(InputError, match=told):
        read_identities(written(tmp_path, text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (LINKS + UNIT.replace("Q33354", "33354"), "line 2 has the item '33354'"),
        (LINKS + UNIT.replace("\t96\t", "\t\t"), "line 2 has no code; every province needs one"),
        (LINKS + UNIT.replace("province", "body"), "line 2 has no source; every body needs one"),
        (LINKS + UNIT + UNIT.replace("Q33354", "NIL"), "twice"),
    ],
)
def test_what_is_no_table_of_links(tmp_path, text, told):
    with pytest.raises(InputError, match=told):
        read_links(written(tmp_path, text))


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_that_cannot_be_read(tmp_path, content):
    path = tmp_path / "labels.tsv"
    if content:
        path.write_bytes(content)
    with pytest.raises(InputError, match=r"labels\.tsv cannot be read"):
        read_identities(path)
