import pytest

from kg.identity.documents.kind import DOCUMENTS
from tests.identity.things import apart, decided, once, one, place, rows

HANOI, DONGDA, CANTHO = place("thành phố Hà Nội"), place("quận Đống Đa"), place("thành phố Cần Thơ")
UBND = "Ủy ban nhân dân thành phố Hà Nội"


def document(kind="Quyết định", number=None, title=None, day=None, issuer=None):
    return kind, number, title, day, issuer


def two(first, second, homes=(DONGDA, DONGDA)):
    return rows(DOCUMENTS, {"a": once(homes[0], *first), "b": once(homes[1], *second)})


ONE = [
    (document("Nghị định", "100/2013", issuer="Chính phủ"),
     document("Nghị định", "100/2013/NĐ-CP", issuer="Chính phủ")),
    (document(number="3244/QĐ-UBND", day="2013-11-18", issuer=UBND), document(number="3244/QĐUB", day="2013-11-18")),
    (document("Văn bản", "410", issuer=UBND), document("Công văn", "410/UBND-NL", day="2017-02-07", issuer=UBND)),
    (document("Quy định", "181-QĐ/TW", day="2013-03-30", issuer="Bộ Chính trị"),
     document("Quy định", "181-QĐ/TW", day="2013-03-30", issuer="Ban Chấp hành Trung ương Đảng")),
    (document("Công văn", "3478"), document("Công văn", "3478/UBND-XD", day="2011-10-19", issuer=UBND)),
    (document("Luật", title="HTX"), document("Luật", title="Hợp tác xã")),
    (document("Báo cáo", title="kết quả kiểm tra vườn ươm xã Mỹ Lâm của Sở TN&MT", issuer=UBND),
     document("Báo cáo", title="về kết quả kiểm tra vườn ươm xã Mỹ Lâm của Sở Tài nguyên và Môi trường", issuer=UBND)),
    (document("Kết luận", title="thanh tra toàn diện việc quản lý đất vườn ươm Mỹ Lâm"),
     document("Kết luận", title="thanh tra toàn diện việc quản lý đất vườn ươm Mỹ Lâm tại xã Bình Hà", issuer=UBND)),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), ONE)
def test_ways_of_naming_one_document(first, second):
    assert one(DOCUMENTS, two(first, second))


TWO = [
    (document(number="410/UBND-NL", issuer=UBND), document(number="410/UBND-XD", issuer=UBND)),
    (document("Nghị định", "46/2014/NĐ-CP", issuer="Chính phủ"),
     document("Nghị định", "46/2016/NĐ-CP", issuer="Chính phủ")),
    (document("Nghị định", "46", issuer="Chính phủ"), document("Nghị định", "46/2016/NĐ-CP", issuer="Chính phủ")),
    (document("Nghị định", "46/2016/NĐ-CP"), document("Thông tư", "46/2016/NĐ-CP")),
    (document(number="12/QĐ-UBND", day="2015-01-02", issuer=UBND),
     document(number="12/QĐUB", day="2016-01-02", issuer=UBND)),
    (document(number="12/QĐ-UBND", issuer=UBND), document(number="12/QĐUB", issuer="Ủy ban nhân dân quận Đống Đa")),
    (document("Luật", title="Đất đai 2003"), document("Luật", title="Đất đai 2013")),
    (document("Quyết định", title="khởi tố vụ án"), document("Quyết định", title="khởi tố vụ án", issuer=UBND)),
    (document("Luật", title="Quy hoạch"), document("Luật", title="Quy hoạch đô thị")),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), TWO)
def test_what_differs_stays_apart(first, second):
    assert apart(DOCUMENTS, two(first, second))


def test_a_number_of_two_provinces_is_of_two_documents():
    pair = (document(number="33"), document(number="33/QĐ-UBND"))
    assert apart(DOCUMENTS, two(*pair, homes=(HANOI, CANTHO)))


def test_an_article_may_shorten_a_number():
    found = two(
        document("Nghị định", "67/2014/NĐ-CP", issuer="Chính phủ"), document("Nghị định", "67", issuer="Chính phủ")
    )
    assert apart(DOCUMENTS, found)
    assert one(DOCUMENTS, [(row[0], "graph", *row[2:]) for row in found])


def test_a_short_title_does_not_join_what_goes_on_otherwise():
    found = rows(
        DOCUMENTS,
        {
            "short": once(DONGDA, *document("Công văn", title="gửi Sở Y tế Hà Nội", issuer="Bộ Y tế")),
            "one": once(DONGDA, *document("Công văn", title="gửi Sở Y tế Hà Nội về vườn ươm", issuer="Bộ Y tế")),
            "other": once(DONGDA, *document("Công văn", title="gửi Sở Y tế Hà Nội về bến xe", issuer="Bộ Y tế")),
        },
    )
    of = decided(DOCUMENTS, found).identity
    assert of[found[0][0]] != of[found[1][0]]


def test_documents_without_number_and_title_are_alone():
    assert apart(DOCUMENTS, two(document(issuer=UBND), document(issuer=UBND)))


DIRECTIVE = document("Chỉ thị", "27", issuer="Bộ Chính trị")


def test_a_central_directive_is_known_by_its_number():
    bare = document("Chỉ thị", "27")
    assert one(DOCUMENTS, two(DIRECTIVE, bare, homes=(HANOI, CANTHO)))
    assert apart(DOCUMENTS, two(bare, bare, homes=(HANOI, CANTHO)))
    assert not one(DOCUMENTS, two(document(number="27", issuer="Bộ Chính trị"), document(number="27")))


def test_a_title_that_everybody_uses_needs_more_than_a_place():
    pair = [document("Báo cáo", title="đánh giá tác động của nhà máy")] * 2
    assert not one(DOCUMENTS, two(*pair, homes=(HANOI, HANOI)))
    people = "tran-van-ut le-thi-tam bui-quoc-an vo-minh-duc"
    found = rows(DOCUMENTS, {"a": once(HANOI, *pair[0]), "b": once(HANOI, *pair[1])}, beside=people)
    assert one(DOCUMENTS, found)


def test_a_long_title_with_names_is_one_wherever_it_is_told():
    pair = [document(title="khởi tố bị can đối với ông Trần Văn Út")] * 2
    assert one(DOCUMENTS, two(*pair, homes=(HANOI, CANTHO)))


def test_a_slip_in_the_title_of_a_law():
    assert one(
        DOCUMENTS, two(document("Luật", title="Trồng rừng ven biển"), document("Luật", title="Trồng rừng vẹn biển"))
    )
    assert apart(DOCUMENTS, two(document("Luật", title="Cá"), document("Luật", title="Cà")))


def test_a_number_without_place_and_issuer_tells_nothing():
    pair = (document(number="12/QĐ-UBND"), document(number="12/QĐUB"))
    assert apart(DOCUMENTS, two(*pair, homes=(None, None)))
