"""The tokenizer of the spaCy pipeline: syllables, numbers, marks and white space, one regular expression."""

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from kg.extraction.words.memo import Memo
from kg.extraction.words.tokens import tiles


class Tokenizer:
    """Splits Vietnamese text into syllables; the words and spaces of the ``Doc`` give the text back exactly."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self._known = Memo(self._look)

    def __call__(self, text: str) -> Doc:
        """The text as a ``Doc``."""
        known = list(map(self._known.__getitem__, tiles(text)[0]))
        words, spaces = [word for word, _ in known], [space for _, space in known]
        return Doc(self.vocab, words=words, spaces=spaces)  # type: ignore[arg-type]  # the stub knows no numbers

    def _look(self, piece: str) -> tuple[int, bool]:
        """The number of a piece's word in spaCy's store of strings, and whether a space is behind it."""
        is_spaced = piece[-1] == " " and (piece[0] == "\n" or not piece.isspace())
        word = piece[:-1] if is_spaced else piece
        return self.vocab.strings.add(word, allow_transient=False), is_spaced  # type: ignore[call-arg]  # missing in the stub

    def to_bytes(self, **_: object) -> bytes:
        """Nothing to save: the tokenizer has no state."""
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> "Tokenizer":
        """Nothing to load but the vocabulary, whose strings may be others now."""
        self._known.clear()
        return self

    def to_disk(self, _path: object, **_: object) -> None:
        """Nothing to save."""

    def from_disk(self, _path: object, **_: object) -> "Tokenizer":
        """Nothing to load but the vocabulary, whose strings may be others now."""
        self._known.clear()
        return self


def create_tokenizer() -> object:
    """The function that spaCy calls with the pipeline to get its tokenizer."""

    def tokenizer(nlp: Language) -> Tokenizer:
        return Tokenizer(nlp.vocab)

    return tokenizer


registry.tokenizers("kg.Tokenizer.v1")(create_tokenizer)
