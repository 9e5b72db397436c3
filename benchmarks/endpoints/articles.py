"""Made-up news of districts, in the words that such news is written in: as many articles as asked for, by a seed.

Every district has officials, who are named again and again in their posts, so that tenures and holdings come of it;
strangers are named once. Names are drawn from the shares of syllables in data/gazetteers/name_shares.tsv, so that
homonyms are as frequent as in the news.
"""

import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from kg.gazetteers.tables import rows
from kg.gazetteers.units import all_units, ancestors, valid_on
from kg.model import Unit

FIRST, DAYS = date(2016, 7, 1), 1600
DISTRICTS = 120
POSTS = (
    "Bí thư {committee}",
    "Phó Bí thư Thường trực {committee}",
    "Chủ tịch UBND {unit}",
    "Phó Chủ tịch UBND {unit}",
    "Chủ tịch HĐND {unit}",
    "Phó Chủ tịch HĐND {unit}",
    "Trưởng phòng Giáo dục và Đào tạo {unit}",
    "Trưởng phòng Tài nguyên và Môi trường {unit}",
    "Trưởng Công an {unit}",
    "Giám đốc Sở Xây dựng {province}",
)
COMMITTEES = {"quận": "Quận ủy", "huyện": "Huyện ủy", "thị xã": "Thị ủy", "thành phố": "Thành ủy"}
"""The name of a unit's committee, by the words that its label begins with."""
SENTENCES = (
    "Ngày {day}, {post} {name} chủ trì hội nghị giao ban công tác tháng {month} của {unit}.",
    "Phát biểu tại hội nghị, đồng chí {name} - {post} đề nghị các phường, xã rà soát hộ nghèo trước ngày {later}.",
    "{post} {name} cho biết, thu ngân sách của {unit} đạt {money} tỷ đồng, bằng {percent}% dự toán năm {year}.",
    "Theo {post} {name}, dự án cải tạo {road} dài {number} km sẽ hoàn thành trong năm {year}.",
    "Cùng dự có các đồng chí: {name}, {post}; {name2}, {post2}.",
    "UBND {unit} đã ban hành Quyết định số {number}/QĐ-UBND ngày {day} phê duyệt quy hoạch chi tiết khu dân cư.",
    "HĐND {unit} thông qua Nghị quyết số {number}/NQ-HĐND về kế hoạch phát triển kinh tế - xã hội năm {year}.",
    "Ban Thường vụ {committee} ban hành Chương trình số {number}-CTr/QU về xây dựng đô thị văn minh giai đoạn {term}.",
    "Trả lời phóng viên, {post} {name} nói việc giải phóng mặt bằng dự án {road} còn vướng {number} hộ dân.",
    "Sáng {day}, {post2} {name2} tiếp công dân tại trụ sở UBND {unit}.",
    "Bà {stranger}, người dân sống gần {road}, mong dự án sớm hoàn thành để việc đi lại đỡ vất vả.",
    "Ông {stranger} cho rằng chợ tạm trên {road} gây ùn tắc giao thông vào giờ cao điểm.",
    "{province_body} yêu cầu {unit} báo cáo kết quả xử lý vi phạm trật tự xây dựng trước ngày {later}.",
    "Tại kỳ họp thứ {ordinal} HĐND {unit} nhiệm kỳ 2016-2021, đại biểu chất vấn {post} {name} về rác thải.",
    "Tỷ lệ hộ nghèo của {unit} năm {year} giảm còn {percent}%, thêm {ordinal} trường đạt chuẩn quốc gia.",
    "Đại hội đại biểu Đảng bộ {unit} lần thứ {ordinal}, nhiệm kỳ 2020-2025 diễn ra ngày {later}.",
    "Thay mặt lãnh đạo {unit}, {post2} {name2} tặng quà các gia đình chính sách.",
    "{post} {name} giao Công an {unit} phối hợp với các trường học tuyên truyền an toàn giao thông.",
)
ROADS = ("đường Trần Phú", "đường Lê Lợi", "quốc lộ 1A", "đường Nguyễn Trãi", "đường vành đai 3", "cầu Bến Thủy")


@dataclass(frozen=True)
class District:
    """A unit with the names of its officials, one for each of ``POSTS`` and half of the period."""

    unit: Unit
    province: Unit
    officials: tuple[tuple[str, str], ...]

    @property
    def places(self) -> dict[str, str]:
        """What fills the places in ``POSTS`` and ``SENTENCES``."""
        committee = next(name for words, name in COMMITTEES.items() if self.unit.label.startswith(words))
        return {
            "unit": self.unit.label,
            "committee": f"{committee} {self.unit.name}",
            "province": self.province.name,
            "province_body": f"UBND {self.province.label}",
        }


class News:
    """Articles drawn with a seed; the same number always gives the same articles, and more of them begin with these."""

    def __init__(self, seed: int = 6) -> None:
        self.random = random.Random(seed)  # noqa: S311
        self.shares = _shares()
        self.districts = [self._district(unit) for unit in self._units()]

    def articles(self) -> Iterator[dict[str, str]]:
        """Articles without end, as the records of a ``.jsonl`` file."""
        number = 0
        while True:
            yield self._article(number)
            number += 1

    def _article(self, number: int) -> dict[str, str]:
        at = self.random.randrange(DAYS)
        day = FIRST + timedelta(at)
        district = self.random.choice(self.districts)
        sentences = [
            self._sentence(template, district, day)
            for template in self.random.sample(SENTENCES, self.random.randint(8, 14))
        ]
        title = f"{district.unit.label[:1].upper()}{district.unit.label[1:]}: tin trong ngày {day:%d/%m/%Y}"
        paragraphs = ["".join(part) for part in _joined(sentences, 3)]
        text = "\n\n".join([title, *paragraphs])
        return {"id": f"news-{number:06}", "title": title, "text": text, "published": day.isoformat()}

    def _sentence(self, template: str, district: District, day: date) -> str:
        half = (day - FIRST).days * 2 // DAYS
        first, second = self.random.sample(range(len(POSTS)), 2)
        later = day + timedelta(self.random.randint(5, 60))
        places = district.places
        return template.format(
            post=POSTS[first].format(**places),
            name=district.officials[first][half],
            post2=POSTS[second].format(**places),
            name2=district.officials[second][half],
            stranger=self._name(),
            day=f"{day.day}/{day.month}/{day.year}",
            later=f"{later.day}/{later.month}/{later.year}",
            month=f"{day.month}/{day.year}",
            year=day.year,
            money=f"{self.random.randint(100, 4000)}",
            percent=f"{self.random.randint(10, 990) / 10:.1f}".replace(".", ","),
            number=self.random.randint(2, 900),
            ordinal=self.random.randint(2, 30),
            term=self.random.choice(("2016-2020", "2021-2025")),
            road=self.random.choice(ROADS),
            **places,
        )

    def _units(self) -> list[Unit]:
        units = [
            unit
            for unit in valid_on(all_units(), FIRST)
            if unit.label.startswith(tuple(COMMITTEES)) and unit.level == "district"
        ]
        return sorted(self.random.sample(units, DISTRICTS), key=lambda unit: unit.key)

    def _district(self, unit: Unit) -> District:
        province = next(above for above in ancestors(unit) if above.level == "province")
        return District(unit, province, tuple(self._holders() for _ in POSTS))

    def _holders(self) -> tuple[str, str]:
        first = self._name()
        return first, self._name() if self.random.random() < 0.4 else first  # noqa: PLR2004

    def _name(self) -> str:
        return " ".join(self._syllable(part) for part in ("family", "middle", "given")).title()

    def _syllable(self, part: str) -> str:
        syllables, weights = self.shares[part]
        return self.random.choices(syllables, cum_weights=weights)[0]


def write(articles: Iterable[dict[str, str]], file: Path) -> None:
    """Write articles as a ``.jsonl`` file."""
    file.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in articles), encoding="utf-8")


def _joined(sentences: list[str], size: int) -> Iterator[str]:
    return (" ".join(sentences[at : at + size]) for at in range(0, len(sentences), size))


def _shares() -> dict[str, tuple[list[str], list[float]]]:
    parts: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for row in rows("name_shares.tsv"):
        parts[row["part"]].append((row["syllable"], float(row["share"])))
    return {part: ([s for s, _ in known], list(accumulate(w for _, w in known))) for part, known in parts.items()}
