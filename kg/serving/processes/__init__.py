"""Worker processes that answer from snapshots, and what the server knows of them.

The front forks nothing itself. A ``zygote``, a process that has imported everything and opened nothing, forks a keeper
for each snapshot; the keeper prepares what is costly and forks workers, which share its memory. A worker answers one
call at a time, so that ending the process ends one call and nothing else. A clerk is a process like a worker that is
lent busy connections of clients, and answers on them itself.
"""

from kg.serving.processes.answer import Answer
from kg.serving.processes.limits import Limits
from kg.serving.processes.loan import Lending, Loan
from kg.serving.processes.page import Counts
from kg.serving.processes.pool import Pool
from kg.serving.processes.zygote import Zygote

__all__ = ["Answer", "Counts", "Lending", "Limits", "Loan", "Pool", "Zygote"]
