"""All checked claims at hand, and which of them may be what is asked."""

import hashlib
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from claims.checked.slots import Slots, differences, slots
from claims.contracts import canonical, checked_to_json
from claims.model import CheckedClaim, CheckedSet, Language, Suggestion

if TYPE_CHECKING:
    from claims.match.checked.index import Index, Near
    from claims.match.checked.meaning import Meaning

LEAST_WORDS = 4
"""Words, but for those that say nothing, from which a question is asked: fewer fit too much."""


class CheckedBase:
    """Checked claims, one index a language, each built when first asked. Nothing is spent before.

    With a sentence model, what says nearly the same in other words is found too; the model's name is then
    part of the identity.
    """

    def __init__(self, claims: Iterable[CheckedClaim] = (), meaning: "Meaning | None" = None) -> None:
        self._claims = {one.id: one for one in claims}
        self._meaning = meaning
        self._indexes: dict[Language, Index] = {}
        self._slots: dict[str, Slots] = {}

    @cached_property
    def identity(self) -> CheckedSet | None:
        """The identity of all of them: SHA-256 over what each says, and the name of the sentence model.

        None where there are none.
        """
        if not self._claims:
            return None
        told = hashlib.sha256()
        for _, one in sorted(self._claims.items()):
            told.update(canonical(checked_to_json(one)).encode() + b"\n")
        if self._meaning is not None:
            told.update(b"meaning " + self._meaning.name.encode() + b"\n")
        return CheckedSet(told.hexdigest(), len(self._claims))

    def __len__(self) -> int:
        return len(self._claims)

    def languages(self) -> tuple[Language, ...]:
        """The languages any claim is in."""
        return tuple(sorted({one.language for one in self._claims.values()}))

    def nearest(self, text: str, language: Language, day: date | None, top: int) -> "list[Near]":
        """At most `top` claims in that language, best first, however little speaks for them."""
        if not any(one.language == language for one in self._claims.values()):
            return []
        return self._index(language).search(text, day, top)

    def suggest(
        self, text: str, language: Language, day: date | None, top: int = 3
    ) -> tuple[Suggestion, ...]:
        """The claims that may be what is asked, best first; none for a question that is too short.

        A pair is confirmed where its score is high enough and nothing differs; a pair that differs in
        a negation, a number, a year or a country is suggested with the difference, never confirmed.
        """
        from claims.match.checked.weights import meant_in, weights
        from claims.match.checked.wording import words

        if not self._claims or len(words(text, language)) < LEAST_WORDS:
            return ()
        using = weights(language, self._meaning is not None and meant_in(language))
        asked: Slots | None = None
        found = []
        for near in self.nearest(text, language, day, top):
            if near.chance < using.suggest:
                continue
            asked = asked if asked is not None else slots(text, language, day)
            checked = self._claims[near.id]
            differs = differences(asked, self._slots_of(checked))
            sure = near.chance >= using.confirm and not differs
            found.append(Suggestion(checked, round(near.chance, 3), near.score, near.parts, differs, sure))
        return tuple(found)

    def claim(self, id: str) -> CheckedClaim:
        """The claim of that id; KeyError where there is none."""
        return self._claims[id]

    def _index(self, language: Language) -> "Index":
        if language not in self._indexes:
            # tantivy and numpy are loaded only where something is asked of checked claims.
            from claims.match.checked.index import Index, Row

            own = (one for one in self._claims.values() if one.language == language)
            self._indexes[language] = Index(
                (Row(one.id, one.words, one.title, one.day) for one in own), language, self._meaning
            )
        return self._indexes[language]

    def _slots_of(self, checked: CheckedClaim) -> Slots:
        if checked.id not in self._slots:
            self._slots[checked.id] = slots(checked.words, checked.language, checked.day)
        return self._slots[checked.id]
