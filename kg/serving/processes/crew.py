"""The workers of one snapshot, and the calls that wait for them.

There are usually as many workers as the machine has processors, hired when they are needed; when long calls hold them
all up, more are hired for the calls that wait. They are let go when another snapshot is published.
"""

import asyncio
import os
from collections import deque
from collections.abc import Callable
from http import HTTPStatus

from kg.serving.processes.call import Asked, Call
from kg.serving.processes.clerks import Clerks, can_lend
from kg.serving.processes.control import Nursery
from kg.serving.processes.ending import GONE, STOPPED, Ending
from kg.serving.processes.frames import Kind, pickled
from kg.serving.processes.keeper import Kept
from kg.serving.processes.limits import Limits
from kg.serving.processes.loan import Lending
from kg.serving.processes.member import Member
from kg.serving.reply import Refusal

Killed = Callable[[str], None] | None
"""Is told the reason why a worker ended before its call did."""


class Crew:
    """Workers on one snapshot, and a line of calls before them."""

    def __init__(
        self, kept: Kept, keeper: Nursery, limits: Limits, killed: Killed, lending: Lending | None = None
    ) -> None:
        self.kept = kept
        self._keeper = keeper
        self._limits = limits
        self._killed = killed
        self._usual = min(limits.workers, max(2, os.cpu_count() or 2))
        self._members: set[Member] = set()
        self._idle: list[Member] = []
        self._waiting: deque[Call] = deque()
        self._hiring: set[asyncio.Task[None]] = set()
        self._retired = False
        self.clerks: Clerks | None = None
        if kept.prepared and lending and can_lend():
            self.clerks = Clerks(keeper, lending, self._usual, killed, self._end_if_empty)

    @classmethod
    async def gathered(
        cls, zygote: Nursery, kept: Kept, limits: Limits, killed: Killed = None, lending: Lending | None = None
    ) -> "Crew":
        """A crew whose keeper is ready; raises ``StoreError`` where the snapshot cannot be read."""
        _, control = await zygote.fork()
        keeper = Nursery(control)
        try:
            await keeper.send(pickled(Kind.CALL, kept))
        except BaseException:
            keeper.close()
            raise
        return cls(kept, keeper, limits, killed, lending)

    @property
    def ended(self) -> bool:
        """Whether nothing more will be answered."""
        lends = self.clerks is not None and not self.clerks.is_empty
        return self._retired and not (self._members or self._hiring or self._waiting or lends)

    @property
    def is_lost(self) -> bool:
        """Whether nobody can be hired any more, because the keeper has ended."""
        return self._keeper.has_ended

    @property
    def busy(self) -> int:
        """Calls that are being answered."""
        return len(self._members) - len(self._idle) + (self.clerks.busy if self.clerks else 0)

    @property
    def waiting(self) -> int:
        """Calls that wait in line."""
        return len(self._waiting) + sum(member.ahead for member in self._members)

    def ask(self, frame: bytes, deadline: float, *, once: bool = False) -> Asked:
        """Have a call answered, sent as a frame, by a deadline (a time of the event loop) that waiting counts towards.

        One that must not be begun twice is to be asked ``once``.

        The future raises what the call raised, and ``Refusal`` (503) where the line is full or too slow.
        """
        asked: Asked = asyncio.get_running_loop().create_future()
        call = Call(frame, deadline, asked, once)
        if self._idle:
            self._idle.pop().take(call)
        elif self._staff < self._usual or self.waiting - len(self._hiring) < self._limits.queue:
            self._put_in_line(call)
        else:
            call.refuse(busy())
        return asked

    def abandon(self, asked: Asked) -> None:
        """End a call that nobody waits for any more, if it does not end at once by itself."""
        asked.cancel()
        for member in self._members:
            member.give_up(asked)

    def end_overdue(self, now: float, why: Ending) -> None:
        """End the calls that should have ended by this time of the event loop, and send away who waited too long.

        Calls that wait behind a long one are taken back, and answered by others. Where all workers are held up by long
        calls and others wait, one more is hired.
        """
        if self.clerks:
            self.clerks.look(self._limits.seconds, why)
        for member in [member for member in self._members if member.is_overdue(now)]:
            member.kill(why)
        for member in [member for member in self._members if member.is_unwanted(now)]:
            member.kill(GONE)
        for member in [member for member in self._members if member.holds_up(now)]:
            self._waiting.extendleft(reversed(member.take_back()))
        self._deal()
        while self._waiting and self._waiting[0].deadline <= now:
            self._waiting.popleft().refuse(busy())
        if self._waiting and self._staff < self._limits.workers and all(each.is_slow(now) for each in self._members):
            self._hire()

    def rest(self) -> None:
        """Let those go who have nothing to do, until somebody is needed again."""
        while self._idle:
            self._dismiss(self._idle.pop())

    def retire(self) -> None:
        """Hire nobody any more, and end when the calls that are under way, or wait, have ended."""
        self._retired = True
        if self.clerks:
            self.clerks.retire()
        self.rest()
        self._end_if_empty()

    async def close(self) -> None:
        """End all workers now, also those that are at work."""
        self._retired, self._usual = True, 0
        for hiring in self._hiring:
            hiring.cancel()
        await asyncio.gather(*self._hiring, return_exceptions=True)
        for member in list(self._members):
            member.kill(STOPPED)
        while self._waiting:
            self._waiting.popleft().refuse(busy())
        if self.clerks:
            await self.clerks.close()
        self._keeper.close()

    @property
    def _staff(self) -> int:
        return len(self._members) + len(self._hiring)

    def _put_in_line(self, call: Call) -> None:
        """Have a call answered when those before it are."""
        if self._staff < self._usual:
            self._hire()
        self._waiting.append(call)
        if len(self._waiting) == 1 and self._members:
            self._fill(max(self._members, key=_room))

    def _release(self, member: Member) -> None:
        """Take a worker back, and give it the calls that wait longest."""
        self._fill(member)
        if not member.is_idle:
            return
        if self._retired or len(self._members) > self._usual:
            self._dismiss(member)
        else:
            self._idle.append(member)

    def _fill(self, member: Member) -> None:
        """Send a worker the calls that wait longest, as many as it has room for."""
        while self._waiting and member.room > 0 and (member.is_idle or not self._waiting[0].once):
            call = self._waiting.popleft()
            if not call.asked.done():
                member.take(call)

    def _deal(self) -> None:
        """Give calls that wait to those who have nothing to do."""
        while self._waiting and self._idle:
            self._release(self._idle.pop())

    def _dismiss(self, member: Member) -> None:
        self._members.discard(member)
        member.close()
        self._end_if_empty()

    def _end_if_empty(self) -> None:
        if self.ended:
            self._keeper.close()

    def _hire(self) -> None:
        hiring = asyncio.get_running_loop().create_task(self._hired())
        self._hiring.add(hiring)
        hiring.add_done_callback(self._settle)

    def _settle(self, hiring: asyncio.Task[None]) -> None:
        self._hiring.discard(hiring)
        if not hiring.cancelled() and (error := hiring.exception()) and not self._staff:
            while self._waiting:
                self._waiting.popleft().refuse(error)
        self._end_if_empty()

    async def _hired(self) -> None:
        pid, channel = await self._keeper.fork()
        member = Member(pid, self.kept.identity, self._release, self._lost)
        await asyncio.get_running_loop().create_unix_connection(lambda: member, sock=channel)
        self._members.add(member)
        self._release(member)

    def _lost(self, member: Member, why: Ending | None, rest: list[Call]) -> None:
        """A worker has ended; find, or hire, another for whoever waits."""
        if why and self._killed:
            self._killed(why.reason)
        self._members.discard(member)
        if member in self._idle:
            self._idle.remove(member)
        self._waiting.extendleft(reversed(rest))
        self._deal()
        if self._waiting and self._staff < self._usual:
            self._hire()
        self._end_if_empty()


def busy() -> Refusal:
    """The refusal of a call that would wait too long, or in too long a line."""
    message = "the server is busy; ask again in a few seconds"
    return Refusal(HTTPStatus.SERVICE_UNAVAILABLE, message, (("Retry-After", "5"),))


def _room(member: Member) -> int:
    return member.room
