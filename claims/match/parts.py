"""The words of one run of capitals, sorted: post, role, organisation, place, name, or a word of every day."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from claims.match import regions
from claims.match.capitals import Run, Word
from claims.match.lexicon import Lexicon
from claims.match.vocabulary import Vocabulary
from claims.model import Mention

PartKind = Literal["known", "post", "title", "role", "org", "place", "abbr", "word", "name"]
_PHRASE = 4


@dataclass(frozen=True, slots=True)
class Part:
    """Words `first` to `last` (inclusive) of a run.

    `value` is a post's portfolio, the level a place's own word gives, or a known mention's kind.
    """

    kind: PartKind
    first: int
    last: int
    value: str = ""


class Sorter:
    """Sorts the words of runs by the words of a language; `at` holds what is known already by its start."""

    def __init__(
        self, words: Lexicon, vocabulary: Vocabulary, at: dict[int, Mention | None], ends: dict[int, int]
    ):
        self.words = words
        self.vocabulary = vocabulary
        self.at = at
        self.ends = ends
        self.aliases = frozenset(name.split(" ", 1)[0] for name in vocabulary.place_aliases)

    def parts(self, run: Run) -> list[Part]:
        """Every word of the run in exactly one part, left to right."""
        found: list[Part] = []
        index, count = 0, len(run.words)
        while index < count:
            part = self._part(run.words, index, found)
            if part.kind == "name" and found and found[-1].kind == "name":
                part = Part("name", found.pop().first, part.last)
            found.append(part)
            index = part.last + 1
        return found

    def _part(self, words: Sequence[Word], index: int, found: list[Part]) -> Part:
        word = words[index]
        if word.start in self.ends:
            last = index
            while last + 1 < len(words) and words[last + 1].start < self.ends[word.start]:
                last += 1
            known = self.at[word.start]
            return Part("known", index, last, known.kind if known is not None else "")
        vocabulary = self.vocabulary
        lower = word.text.lower().rstrip(".")
        follows = index + 1 < len(words)
        for count in (3, 2, 1) if lower in vocabulary.openings else ():
            phrase = " ".join(each.text.lower() for each in words[index : index + count])
            if index + count <= len(words):
                portfolio = vocabulary.region_posts.get(phrase) or vocabulary.state_posts.get(phrase)
                if portfolio is not None:
                    return Part("post", index, index + count - 1, portfolio)
                if (
                    count > 1
                    and " ".join(each.text for each in words[index : index + count])
                    in vocabulary.abbreviations
                ):
                    return Part("org", index, index + count - 1)
        if lower in vocabulary.place_words and follows and words[index + 1].text[0].isupper():
            end = self._place_end(words, index + 1, vocabulary.place_words[lower])
            if end is not None:
                return Part("place", index, end, vocabulary.place_words[lower])
        if lower in vocabulary.lists["of_laws"]:
            return Part("word", index, index)
        given = word.text in vocabulary.lists["given"] or (bool(found) and found[-1].kind == "name")
        if lower in vocabulary.lists["bodies"] or lower in vocabulary.lists["firms"]:
            last = self._body_end(words, index, lower, found)
            if last > index or not given:
                return Part("org" if last > index else "word", index, last)
        if word.text in vocabulary.abbreviations:
            return Part("word" if word.text in vocabulary.lists["not_orgs"] else "org", index, index)
        if word.text in vocabulary.lists["outlets"]:
            return Part("org", index, index, "outlet")
        middle = len(lower) == 1 and given
        if not middle and (lower in vocabulary.lists["honorifics"] or lower in vocabulary.lists["ranks"]):
            return Part("title", index, index)
        region = self._upper_end(words, index)
        whole = region is not None and (
            region > index
            or len(words) == 1
            or (found and found[-1].kind in ("org", "role", "post", "place"))
        )
        if region is not None and whole and not given:
            return Part("place", index, region)
        if given:
            return Part("name", index, index)
        if (
            lower in self.words.standing
            or lower in vocabulary.lists["roles"]
            or lower.startswith(tuple(vocabulary.lists["role_prefixes"]))
        ):
            return Part("role", index, index)
        if lower in vocabulary.lists["role_tails"] and found and found[-1].kind == "role":
            return Part("role", found[-1].last + 1, index)
        if word.text in vocabulary.lists["known_as"] or _initial(word.text):
            return Part("name", index, index)
        letters = word.text.rstrip(".")
        if not letters.replace("-", "").replace("'", "").replace("’", "").isalpha() or self._common(
            word.text, lower
        ):
            return Part("word", index, index)
        if len(letters) >= 2 and letters.isupper():
            return Part("abbr", index, index)
        return Part("name", index, index)

    def _common(self, text: str, lower: str) -> bool:
        lists, words = self.vocabulary.lists, self.words.lists
        return (
            lower in lists["common"]
            or lower in lists["org_words"]
            or (len(lower) > 6 and lower.endswith("nya"))
            or lower in lists["role_tails"]
            or lower in lists["bodies"]
            or lower in lists["body_ends"]
            or text in words["not_names"]
            or text in words["portfolio_words"]
            or lower in self.vocabulary.place_words
            or lower in lists["not_person_before"]
        )

    def _official(self, text: str, lower: str, head: str) -> bool:
        """A word that organisations' names are made of."""
        lists = self.vocabulary.lists
        if head == "partai":
            return lower in lists["party_words"]
        return (
            lower in lists["org_words"]
            or text in self.words.lists["portfolio_words"]
            or lower in lists["bodies"]
        )

    def _upper_end(self, words: Sequence[Word], index: int) -> int | None:
        """The last word of the longest province, regency or city that begins here."""
        if not self.vocabulary.place_words:
            return None
        first = words[index].text
        if first.lower() not in regions.openings() and first not in self.aliases:
            return None
        for count in range(min(_PHRASE, len(words) - index), 0, -1):
            if words[index + count - 1].text[0].isupper() and self.codes(words, index, index + count - 1):
                return index + count - 1
        return None

    def codes(self, words: Sequence[Word], first: int, last: int) -> tuple[str, ...]:
        """The provinces, regencies and cities that these words name."""
        name = " ".join(word.text for word in words[first : last + 1])
        alias = self.vocabulary.place_aliases.get(name)
        return (alias,) if alias is not None else regions.upper(name)

    def _place_end(self, words: Sequence[Word], index: int, level: str) -> int | None:
        """The last word of the place behind "Kecamatan" and the like; a village takes one or two words."""
        if level in ("province", "regency", "city"):
            return self._upper_end(words, index)
        for count in range(min(_PHRASE, len(words) - index), 0, -1):
            name = " ".join(word.text for word in words[index : index + count])
            if level == "district" and regions.districts(name):
                return index + count - 1
        if level != "village":
            return None
        # "Kepala Desa Sukamaju Bambang Sutrisno": a given name is no second word of the village.
        second = index + 1 < len(words) and words[index + 1].text not in self.vocabulary.lists["given"]
        return index + second

    def _body_end(self, words: Sequence[Word], index: int, head: str, found: list[Part]) -> int:
        """The last word of the organisation that opens here: words of office and places; for a firm all."""
        lists = self.vocabulary.lists
        named = head in lists["named_bodies"] or head in lists["firms"]
        titled = any(part.kind in ("role", "title") for part in found)
        last, free, pos = index, 0, index + 1
        while pos < len(words):
            word = words[pos]
            lower = word.text.lower()
            known = self.ends.get(word.start)
            if known is not None:
                # A country ends an organisation's name ("Bank Sentral Malaysia"); everything else is its own.
                beside = self.at.get(word.start)
                if beside is not None and beside.kind in ("country", "place") and head != "partai":
                    while pos < len(words) and words[pos].start < known:
                        last = pos
                        pos += 1
                break
            place = self._upper_end(words, pos) if head != "partai" else None
            if self._official(word.text, lower, head):
                last = pos
            elif place is not None:
                last = place
            elif lower in lists["org_joins"]:
                pos += 1
                continue
            elif word.text.isupper() and len(word.text) >= 2 and not named:
                last = pos
            elif (
                word.text[0].isupper()
                and word.text not in self.words.lists["not_names"]
                and (not titled or (named and free < 2))
                and (head != "partai" or last == index)
            ):
                free += 1
                last = pos
            else:
                break
            pos = last + 1
        return last


def _initial(text: str) -> bool:
    """A capital with its full stop, or one capital alone."""
    return len(text) == 1 or (text.endswith(".") and len(text) <= 4 and text[0].isupper() and text[1] == ".")
