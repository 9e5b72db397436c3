import pytest

from kg.extraction.plans import programmes as plans
from kg.text import fold
from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Quận ủy Long Biên triển khai 8 Chương trình công tác trọng tâm giai đoạn 2021 - 2025 của Thành ủy Hà Nội.",
            "8 Chương trình công tác trọng tâm giai đoạn 2021-2025 của Thành ủy Hà Nội",
        ),
        (
            "Tỉnh trình Đề án sắp xếp đơn vị sự nghiệp cấp huyện giai đoạn 2027 - 2029 trong tháng tới.",
            "Đề án sắp xếp đơn vị sự nghiệp cấp huyện giai đoạn 2027-2029",
        ),
        ("Huyện phát động phong trào trồng cây vào đầu xuân.", "phong trào trồng cây"),
        ("Phường hưởng ứng phong trào thi đua “Dân vận khéo”.", "phong trào thi đua “Dân vận khéo”"),
        (
            "Xã thực hiện chương trình mục tiêu quốc gia xây dựng nông thôn mới từ năm 2011.",
            "chương trình mục tiêu quốc gia xây dựng nông thôn mới",
        ),
        (
            "HĐND tỉnh thảo luận Kế hoạch đầu tư công trung hạn giai đoạn 2021-2025.",
            "Kế hoạch đầu tư công trung hạn giai đoạn 2021-2025",
        ),
        (
            "Việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh đạt kết quả tốt.",
            "học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
        ),
        ("Quận 1 khởi phát chiến dịch lập lại trật tự đô thị từ tháng 2.", "chiến dịch lập lại trật tự đô thị"),
        ("Tỉnh mở chiến dịch 90 ngày số hóa dữ liệu đất đai.", "chiến dịch 90 ngày số hóa dữ liệu đất đai"),
        ("Tỉnh khai mạc Năm du lịch Hòa Bình 2031.", "Năm du lịch Hòa Bình 2031"),
        (
            "Xã thực hiện Đề án Khám, chữa bệnh lưu động giai đoạn 2031-2035.",
            "Đề án Khám, chữa bệnh lưu động giai đoạn 2031-2035",
        ),
        ("Thành phố đẩy nhanh Đề án 06 trong năm nay.", "Đề án 06"),
        ("Công an xã triển khai Đề án 06 và cao điểm trấn áp tội phạm.", "Đề án 06"),
        (
            "Xã thực hiện Đề án số 07-ĐA/ĐU về phát triển chợ quê ven biển.",
            "Đề án số 07-ĐA/ĐU về phát triển chợ quê ven biển",
        ),
        ("Hội thực hiện Đề án 412 “Nông dân số”.", "Đề án 412 “Nông dân số”"),
        (
            "Tỉnh thực hiện Đề án di dời, bố trí dân cư vùng ven biển giai đoạn 2027-2029.",
            "Đề án di dời, bố trí dân cư vùng ven biển giai đoạn 2027-2029",
        ),
        (
            "Hai bên ký Chương trình phối hợp giai đoạn 2027-2029 với Hội Cựu chiến binh tỉnh.",
            "Chương trình phối hợp giai đoạn 2027-2029 với Hội Cựu chiến binh tỉnh",
        ),
        (
            "Khu đất không hợp quy hoạch sử dụng đất của huyện Hòa Lân giai đoạn 2031 - 2035 đã duyệt.",
            "quy hoạch sử dụng đất của huyện Hòa Lân giai đoạn 2031-2035",
        ),
        (
            "Quận triển khai chương trình quận “3 an” (an ninh, an toàn, an sinh) từ đầu năm.",
            "chương trình quận “3 an” (an ninh, an toàn, an sinh)",
        ),
        ("Tỉnh ra quân chiến dịch “Biển xanh” Sáng nay.", "chiến dịch “Biển xanh”"),
        ("Sở lập quy hoạch vận tải bằng tàu điện đến năm 2035.", "quy hoạch vận tải bằng tàu điện đến năm 2035"),
        ("Bộ cho dừng quy hoạch bán đảo Hòn Nhạn trong 2 tháng.", "quy hoạch bán đảo Hòn Nhạn"),
        ("Hội thực hiện chương trình “Nhà em vui” cho 40 học sinh.", "chương trình “Nhà em vui”"),
        (
            "Hội góp ý về “Quy hoạch tổng thể Khu du lịch Hòn Nhạn, xã Hòa Lân đến năm 2025, định hướng đến năm 2030”.",
            "Quy hoạch tổng thể Khu du lịch Hòn Nhạn, xã Hòa Lân đến năm 2025, định hướng đến năm 2030",
        ),
        ("Thành phố dồn vốn cho 7 chương trình đột phá của thành phố.", "7 chương trình đột phá của thành phố"),
        ("Quận trình đề án miễn phí giữ xe cho người bệnh.", "đề án miễn phí giữ xe cho người bệnh"),
        ("Sở lấy ý kiến về Đề án cho thuê lòng đường ven hồ.", "Đề án cho thuê lòng đường ven hồ"),
        ("Ngân hàng mở Chương trình cho vay mua nhà lần đầu.", "Chương trình cho vay mua nhà lần đầu"),
        ("Đây là việc thí điểm của “Kế hoạch tăng trưởng sạch Hòa Lân”.", "Kế hoạch tăng trưởng sạch Hòa Lân"),
        ("Xã hưởng ứng Tháng hành động vì người cao tuổi.", "Tháng hành động vì người cao tuổi"),
        ("Tỉnh lấy ý kiến về quy hoạch du lịch bán đảo Hòn Nhạn.", "quy hoạch du lịch bán đảo Hòn Nhạn"),
        (
            "Báo cáo về chiến lược phát triển nghề cá xa bờ của Bộ Nông nghiệp.",
            "chiến lược phát triển nghề cá xa bờ của Bộ Nông nghiệp",
        ),
        ("Công an đẩy mạnh phong trào quần chúng bảo vệ an ninh.", "phong trào quần chúng bảo vệ an ninh"),
        (
            "Xã thực hiện Chương trình hành động của Chính phủ triển khai Nghị quyết 57.",
            "Chương trình hành động của Chính phủ triển khai Nghị quyết 57",
        ),
    ],
)
def test_named_programmes(text: str, name: str) -> None:
    assert [p.name for p in read(text).programmes] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Buổi lễ kết thúc bằng chương trình nghệ thuật chào mừng.",
        "Chương trình này sẽ được thực hiện trong năm nay.",
        "Hai nước là đối tác chiến lược toàn diện.",
        "Các đề án, kế hoạch đã được thông qua.",
        "Kế hoạch đầu tư công năm 2022 được giao sớm.",
        "Ông tham gia phong trào cách mạng từ năm 1930.",
        "Chị là khách mời của chương trình Giai điệu trên VTV3.",
        "Trường có phong trào thi đua sôi nổi.",
        "Sở Quy hoạch và Kiến trúc báo cáo đến năm 2020.",
        "Cần quy hoạch lại các khu dân cư ven sông.",
        "Đoàn báo cáo chương trình công tác năm 2024 của quận.",
        "Nghị quyết Trung ương về “Chiến lược bảo vệ Tổ quốc từ xa” được quán triệt.",
        "Ông là Giám đốc Trung tâm Điều hành chương trình chống ngập thành phố.",
        "Chúng tôi lo về vấn đề án phí phải nộp trước.",
        "Hãng công bố chiến lược phát triển đội tàu của hãng.",
        "Mức thu theo đề án Sở Xây dựng Hòa Lân đưa ra là cao.",
        "Học sinh hoàn thành chương trình THCS trong năm học.",
        "Khu đất có trước đồ án quy hoạch phân khu tỷ lệ 1/2000 được duyệt.",
        "Trước cuộc vận động di dời, chị rất lo.",
        "Đảng ủy quán triệt Chỉ thị 05 về “Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh”.",
        "Nước này hoàn tất chương trình phát triển tên lửa tầm xa.",
        "Phường bàn đề án thu phí 50.000 đồng mỗi tháng.",
    ],
)
def test_no_programme(text: str) -> None:
    assert read(text).programmes == ()


def test_owner_period_and_repetition() -> None:
    found = read(
        "Quận ủy thực hiện 8 Chương trình công tác trọng tâm giai đoạn 2021-2025 của Thành ủy Hà Nội. "
        "Quận đã hoàn thành 8 Chương trình công tác trọng tâm của Thành ủy Hà Nội."
    ).programmes
    assert [(p.owner, p.period) for p in found] == [("Thành ủy Hà Nội", "2021-2025")]


def test_a_movement_and_a_campaign_are_two() -> None:
    found = read(
        "Hội phát động phong trào thi đua “Nông dân làm giàu” và cuộc vận động “Ngõ xóm 3 tốt, 2 đẹp”."
    ).programmes
    assert [p.name for p in found] == [
        "phong trào thi đua “Nông dân làm giàu”",
        "cuộc vận động “Ngõ xóm 3 tốt, 2 đẹp”",
    ]


@pytest.mark.parametrize(("name", "found"), [("Mái ấm", 0), ("“Mái ấm”", 1)])
def test_programmes_in_foreign_news_need_quotes_or_years(name: str, found: int) -> None:
    filler = "Tổng thống Mỹ ở Washington nói về tên lửa của Triều Tiên và NATO. " * 20
    assert len(read(f"{filler}Ông từng làm chương trình {name}.").programmes) == found


def test_a_described_scheme_in_other_words_is_the_same() -> None:
    found = read("Phường góp ý đề án cho thuê bãi ven hồ. Sở nói đề án giá thuê bãi ven hồ sẽ được duyệt.").programmes
    assert len(found) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Theo đề án hợp nhất, quy mô kinh tế của tỉnh tăng mạnh.",
        "Căn cứ đề án quy hoạch của UBND tỉnh, sở đã trình phương án.",
        "Cần có một Quy hoạch du lịch Hòn Nhạn hợp lý bảo đảm cân bằng sinh thái.",
        "Mỗi năm du lịch Hòa Bình đón hai triệu lượt khách.",
    ],
)
def test_a_head_without_a_name_of_its_own(text: str) -> None:
    assert read(text).programmes == ()


def test_one_plan_of_land_in_several_wordings() -> None:
    text = (
        "Thủ tướng duyệt Quy hoạch tổng thể phát triển khu du lịch quốc gia Hòn Nhạn đến năm 2035. "
        "Góp ý về quy hoạch bán đảo Hòn Nhạn, sở nêu ba điểm. Quy hoạch du lịch Hòn Nhạn cần chặt chẽ."
    )
    assert [p.name for p in read(text).programmes] == [
        "Quy hoạch tổng thể phát triển khu du lịch quốc gia Hòn Nhạn đến năm 2035",
    ]


def test_each_name_is_folded_a_few_times_however_many_it_is_compared_with(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[str] = []
    monkeypatch.setattr(plans, "fold", lambda text: folded.append(text) or fold(text))
    things = [f"{first}{vowel}{last}" for first in "bcdghklmnt" for vowel in "aeiou" for last in "mn"]
    text = " ".join(f"Sở trình đề án nuôi {thing} t{thing} n{thing}." for thing in things)
    assert len(read(text).programmes) == len(things)
    assert len(folded) <= 5 * len(things)


def test_a_plural_lists_movements_in_quotes() -> None:
    found = read("Nhiều phong trào được duy trì như “Sạch nhà, đẹp ngõ”, “Thắp sáng bản làng” ở huyện.").programmes
    assert [p.name for p in found] == ["Phong trào “Sạch nhà, đẹp ngõ”", "Phong trào “Thắp sáng bản làng”"]
    assert found[1].evidence.quote == "“Thắp sáng bản làng”"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Tỉnh thực hiện 7 chương trình, 27 đề án trọng tâm giai đoạn 2021-2025.",
            "7 chương trình, 27 đề án trọng tâm giai đoạn 2021-2025",
        ),
        ("Xã có vốn Chương trình 135 và mô hình nuôi cá.", "Chương trình 135"),
    ],
)
def test_programmes_that_are_counted_or_called_by_a_number(text: str, name: str) -> None:
    assert [p.name for p in read(text).programmes] == [name]


def test_programmes_only_counted_are_none_in_particular() -> None:
    assert read("Đại hội đề ra 6 nhóm giải pháp và 3 chương trình trọng tâm.").programmes == ()
