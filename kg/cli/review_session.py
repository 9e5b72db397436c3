"""Going through cases one by one: each answer is on the disk before the next question."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kg.errors import UsageError
from kg.judgements import Judgements
from kg.model import Judgement, Verdict
from kg.store import JudgementFile
from kg.text import printable
from kg.upkeep import Case, is_open

_VERDICTS = {"s": Verdict.SAME, "d": Verdict.DIFFERENT, "u": Verdict.UNSURE}
_QUESTION = "[s]ame  [d]ifferent  [u]nsure  [enter] skip  [b]ack  [q]uit > "
_WHY = "why, in one line (enter: back to the question) > "
_PLACE = "this decision"


class Ended(Exception):  # noqa: N818 - it is no error
    """The reader wants no more questions."""


@dataclass
class Session:
    """The questions of one sitting.

    ``ask`` shows a prompt and returns the line typed, and raises ``EOFError`` or ``KeyboardInterrupt`` as ``input``
    does; ``say`` shows a line; ``show`` gives a case as a text. ``decided`` is what this sitting decided.
    """

    file: JudgementFile
    author: str
    ask: Callable[[str], str]
    say: Callable[[str], None]
    show: Callable[[Case], str]
    decided: dict[int, Judgement] = field(default_factory=dict)
    _before: dict[int, tuple[Judgement, ...]] = field(default_factory=dict)
    _seen: list[int] = field(default_factory=list)

    def run(self, cases: Sequence[Case]) -> None:
        """Ask about the cases in order, until all were seen or the reader ends it."""
        number = 0
        try:
            while number < len(cases):
                number = self._next(cases, number)
        except (EOFError, KeyboardInterrupt, Ended):
            self.say("")

    def _next(self, cases: Sequence[Case], number: int) -> int:
        """Ask about a case; the number of the next one."""
        case = cases[number]
        if not is_open(case, Judgements(self.file.read()), again=True):
            return number + 1
        self.say(f"\n{number + 1} of {len(cases)}\n{self.show(case)}\n")
        answer = self._answer()
        if answer == "q":
            raise Ended
        if answer == "b":
            return self._back(number)
        if answer in _VERDICTS and not self._decide(number, case, _VERDICTS[answer]):
            return number
        self._seen.append(number)
        return number + 1

    def _answer(self) -> str:
        while True:
            answer = self._line(_QUESTION).casefold()[:1]
            if answer in {"", "b", "q", *_VERDICTS}:
                return answer
            self.say("answer with one of the letters in brackets")

    def _decide(self, number: int, case: Case, verdict: Verdict) -> bool:
        """Write a decision down, with its reason; returns whether there is one now."""
        if not (reason := self._line(_WHY)):
            return False
        judgement = Judgement(verdict, case.left, case.right, self.author, reason)
        before = tuple(each for each in self.file.read() if {each.left, each.right} == {case.left, case.right})
        try:
            self.file.add([(_PLACE, judgement)])
        except UsageError as error:
            self.say(f"this cannot be: {printable(str(error))}")
            return False
        self.decided[number], self._before[number] = judgement, before
        return True

    def _back(self, number: int) -> int:
        """Take the last answer back; the number of its case."""
        if not self._seen:
            self.say("this is the first one")
            return number
        last = self._seen.pop()
        if judgement := self.decided.pop(last, None):
            self.file.retract(judgement.left, judgement.right)
            self.file.add([(_PLACE, each) for each in self._before.pop(last)])
            self.say(f"taken back: {judgement.verdict}")
        return last

    def _line(self, prompt: str) -> str:
        """A line typed, without what a terminal would act on; asked for again where it is no text."""
        while True:
            try:
                return " ".join(printable(self.ask(prompt)).split())
            except UnicodeDecodeError:
                self.say("that was not UTF-8; type it again")
