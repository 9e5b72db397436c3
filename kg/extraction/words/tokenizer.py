"""The tokenizer of the spaCy pipeline: syllables, numbers, marks and white space, one regular expression."""

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from kg.extraction.words.tokens import pieces


class Tokenizer:
    """Splits Vietnamese text into syllables; the words and spaces of the ``Doc`` give the text back exactly."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The text as a ``Doc``."""
        words: list[str] = []
        spaces: list[bool] = []
        for word, space in pieces(text):
            words.append(word)
            spaces.append(space)
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_bytes(self, **_: object) -> bytes:
        """Nothing to save: the tokenizer has no state."""
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> "Tokenizer":
        """Nothing to load."""
        return self

    def to_disk(self, _path: object, **_: object) -> None:
        """Nothing to save."""

    def from_disk(self, _path: object, **_: object) -> "Tokenizer":
        """Nothing to load."""
        return self


def create_tokenizer() -> object:
    """The function that spaCy calls with the pipeline to get its tokenizer."""

    def tokenizer(nlp: Language) -> Tokenizer:
        return Tokenizer(nlp.vocab)

    return tokenizer


registry.tokenizers("kg.Tokenizer.v1")(create_tokenizer)
