"""Features: one thing that speaks for, or against, a name meaning somebody."""

from dataclasses import dataclass
from typing import Literal, get_args

FeatureName = Literal[
    # of the name
    "exact_alias", "same_words", "order", "spacing", "particle", "initial", "short_name", "sound", "surname",
    "given_name", "left_out", "one_word", "part_of_given_name", "namesake", "slip", "resembles",
    "nothing_answers", "script", "too_short",
    # of what stands around it
    "country", "office",
]  # fmt: skip
Stance = Literal["for", "against", "neutral"]
FEATURES: tuple[FeatureName, ...] = get_args(FeatureName)


@dataclass(frozen=True, slots=True)
class Feature:
    """A named reason. Stance "neutral" is a difference that is explained and decides nothing by itself.

    `words` says it in English, with the words and days it is about.
    """

    name: FeatureName
    stance: Stance
    words: str

    def as_json(self) -> dict[str, str]:
        """The feature as plain JSON values."""
        return {"feature": self.name, "stance": self.stance, "words": self.words}
