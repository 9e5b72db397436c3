"""Small articles on one post that two people held, one after the other."""

import json
from pathlib import Path

from kg import documents, pipeline
from kg.store import Writer
from tests.upkeep.articles import shapes

TAIL = "Tại quận Tây Hồ, thành phố Hà Nội."
ARTICLES = (
    {
        "id": "a",
        "title": 'Quận Tây Hồ có "tân" chủ tịch',
        "published": "2023-05-12",
        "url": "https://tin.example/a?trang=1|2",
        "text": "Ngày 10/5/2023, HĐND quận Tây Hồ bầu ông Lê Văn Thử giữ chức Chủ tịch UBND quận Tây Hồ.",
    },
    {
        "id": "b",
        "title": "Tây Hồ | họp",
        "published": "2023-09-01",
        "url": "https://tin.example/b",
        "text": "Sáng 1/9/2023, ông Lê Văn Thử, Chủ tịch UBND quận Tây Hồ chủ trì hội nghị.",
    },
    {
        "id": "c",
        "title": "Tây Hồ thay chủ tịch",
        "published": "2024-03-05",
        "url": "https://tin.example/c",
        "text": "Ngày 4/3/2024, ông Lê Văn Thử thôi giữ chức Chủ tịch UBND quận Tây Hồ.\n\n"
        "Ngày 4/3/2024, bà Trần Thị Khuê được bầu giữ chức Chủ tịch UBND quận Tây Hồ.",
    },
    {
        "id": "d",
        "title": "Tây Hồ họp",
        "published": "2024-06-05",
        "text": "Bà Trần Thị Khuê, Chủ tịch UBND quận Tây Hồ dự hội nghị.",
    },
)


def build(folder: Path, articles=ARTICLES) -> Path:
    """A store of the articles."""
    source = folder / "bao.jsonl"
    lines = (each | {"text": f"{each['title']}\n\n{each['text']}\n\n{TAIL}"} for each in articles)
    source.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    with Writer(folder / "store") as writer:
        pipeline.publish(pipeline.check_all(documents.read([source]), shapes=shapes()), writer)
    return folder / "store"
