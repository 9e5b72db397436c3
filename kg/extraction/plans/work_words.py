"""Patterns of the nouns of works and of what is done to them, in folded text."""

import re

from kg.extraction.phrases.extent import UPPER
from kg.gazetteers.vocabulary import alternation, word_lists

LISTS = word_lists("project_words.toml")
WORK = rf"(?:khu |thủy lợi )?{alternation(LISTS['works'])}"
"""A noun of a built thing."""
ACT = alternation(LISTS["acts"])
"""What is done to a work."""
UNDERTAKING = alternation((*LISTS["acts"], *LISTS["undertakings"]))
"""What a project may do."""
_LENGTH = r"(?![\d.,]* ?(?:km|m|mét|ha|làn|tỷ|tỉ|triệu|nghìn|năm)\b)"
PROPER = re.compile(
    rf"(?<=[ (“\"])[{UPPER}][^\W{UPPER}]|(?:đai|số|lộ|(?:QL|ĐT|TL|ĐH)\.?|ường(?: tỉnh| huyện)?) ?\d{_LENGTH}"
)
"""What makes a noun a name, in the text as written."""
ACTING = re.compile(rf"{UNDERTAKING}\b")
"""The beginning of a project that does something."""
BUILT_THING = re.compile(rf"(?:{UNDERTAKING}|{WORK})\b")
"""The beginning of a project or a work."""
