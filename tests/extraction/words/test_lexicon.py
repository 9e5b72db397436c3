from kg.extraction.words.lexicon import Lexicon
from kg.extraction.words.tokens import tokenize
from kg.model import Article, Span


def test_the_longest_entry_of_each_kind_is_found() -> None:
    lexicon = Lexicon()
    lexicon.add("body", "Ủy ban", 1)
    lexicon.add("body", "Ủy ban nhân dân", 2)
    lexicon.add("role", "Ủy", 3)
    text = "Uỷ ban Nhân dân quận"
    found, starts = lexicon.scan(tokenize(Article("a", text, proper=(Span(0, len(text)),))))
    assert found == {0: {"body": (4, 2), "role": (1, 3)}}
    assert starts == {"body": [0], "role": [0]}
