"""What some processes wanted of the machine, and what they got: too slow is not stuck.

Who is stuck waits for something that does not come, and wants no processor. Where the machine is too busy,
somebody wants one all the time and has it for a small part of that.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

PROC = Path("/proc")
IDLE = 1 / 3
"""The part of the time in which nobody may have wanted a processor where the machine alone is to blame."""
SHARE = 1 / 2
"""The part of the wanted processor time that is got on a machine that is not too busy."""


@dataclass(slots=True)
class Wanting:
    """Seconds that were looked at: of them without any wish, with a processor, and in the queue for one.

    The last two are sums over all threads, and may be more than the first.
    """

    seconds: float = 0.0
    idle: float = 0.0
    had: float = 0.0
    queued: float = 0.0
    _seen: dict[tuple[int, int], tuple[float, float]] | None = field(default=None, repr=False)

    def look(self, pids: Iterable[int], seconds: float) -> None:
        """Counts what came since the look before, so many seconds ago; the first one counts nothing.

        Where the system does not tell (outside Linux) nobody seems to want anything.
        """
        now = {(pid, thread): told for pid in pids for thread, told in _threads(pid)}
        if self._seen is not None:
            came = [
                (had - before[0], queued - before[1])
                for who, (had, queued) in now.items()
                for before in [self._seen.get(who, (0.0, 0.0))]
            ]
            had, queued = sum(each for each, _ in came), sum(each for _, each in came)
            self.seconds += seconds
            self.idle += max(0.0, seconds - had - queued)
            self.had += had
            self.queued += queued
        self._seen = now

    @property
    def too_slow(self) -> bool:
        """Somebody wanted a processor nearly all the time and had it for less than half of that."""
        return self.idle < self.seconds * IDLE and self.had < (self.had + self.queued) * SHARE

    def __str__(self) -> str:
        return (
            f"in {self.seconds:.0f} s its processes had a processor for {self.had:.0f} s, queued for one for "
            f"{self.queued:.0f} s, and wanted none for {self.idle:.0f} s"
        )


def _threads(pid: int) -> Iterable[tuple[int, tuple[float, float]]]:
    """Each thread of a process, with its seconds on a processor and in the queue for one."""
    try:
        threads = list((PROC / str(pid) / "task").iterdir())
    except OSError:  # it has ended
        return
    for thread in threads:
        try:
            told = (thread / "schedstat").read_text().split()
        except OSError:
            continue
        yield int(thread.name), (int(told[0]) / 1e9, int(told[1]) / 1e9)
