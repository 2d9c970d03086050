"""A figure with the words that may say how sure it is, as one step after another narrows them down."""

from collections.abc import Set
from dataclasses import dataclass
from typing import Final, Literal

from claims.extract.lexicon import Trigger
from claims.extract.scene import Scene, Sentence
from claims.model import Modality

GoOn = Literal["go on"]
Answer = Modality | None | GoOn
GO_ON: Final = "go on"
"""What a step says that has nothing to say: the next one is asked."""


@dataclass(slots=True)
class Told:
    """One figure of a sentence; its fields beside the first eight are filled in by the steps.

    `found` is how sure the clause is by itself; `whole_ahead` are all words of its stretch before the figure,
    `ahead` those of its row, `behind` the few behind it. `row` is where its row ends, `stop` what stands
    behind that; `reached` the last word that tells of something reached, `aside` whether a doubt before it is
    about something else; `there` the groups of words that the sentence has.
    """

    scene: Scene
    sentence: Sentence
    figure: Trigger
    found: Modality
    low: int
    high: int
    whole_ahead: str
    there: Set[str]
    ahead: str = ""
    behind: str = ""
    row: int = 0
    stop: int = 0
    aside: bool = False
    reached: Trigger | None = None

    @property
    def before(self) -> str:
        """The words of the stretch before the figure, asides among them."""
        return self.scene.words(self.sentence.field, self.low, self.figure.start)

    @property
    def after(self) -> str:
        """The words of the stretch behind the figure."""
        return self.scene.words(self.sentence.field, self.figure.end, self.high)

    @property
    def toward(self) -> str:
        """The words ahead and the verb that is a part of a change: "sepakat [menaikkan tarif 10 persen]"."""
        return f"{self.ahead} {self.figure.words.split()[0]}"

    @property
    def is_age(self) -> bool:
        """Nobody plans an age."""
        return self.figure.group == "age"

    def has(self, group: str, words: str) -> bool:
        """The sentence has words of the group, and so have these."""
        return group in self.there and self.scene.lexicon.has(group, words)


__all__ = ["GO_ON", "Answer", "Told"]
