"""What of a run of capitalised words is still free: the rest has been read as something else."""

from claims.match.capitals import Run


class Covered:
    """Stretches that runs are cut at where they begin in the middle of one."""

    def __init__(self, stretches: list[tuple[int, int]]) -> None:
        self.stretches = stretches
        self.index = 0
        self.reached = 0

    def outside(self, run: Run) -> Run | None:
        """The run without the words that an earlier stretch reaches into; None where no word is left."""
        first = run.words[0].start
        while self.index < len(self.stretches) and self.stretches[self.index][0] < first:
            self.reached = max(self.reached, self.stretches[self.index][1])
            self.index += 1
        if self.reached <= first:
            return run
        kept = tuple(word for word in run.words if word.start >= self.reached)
        return Run(kept, ("*",), False, "") if kept else None
