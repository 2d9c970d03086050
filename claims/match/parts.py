"""The words of one run of capitals, sorted: post, role, organisation, place, name, or a word of every day."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.match import regions
from claims.match.capitals import Run, Word
from claims.match.lexicon import Lexicon
from claims.match.territories import countries
from claims.match.traits import PartKind
from claims.match.vocabulary import Vocabulary
from claims.model import Mention

_PHRASE = 4
_SITE = 7
_HOME = "Indonesia"
# Words of a firm's name where somebody's follows; with so many behind "PT" it is not told where.
_FIRM, _NAMELESS = 2, 5
_BEFORE_PLACE = frozenset({"org", "role", "post", "place"})


@dataclass(slots=True)
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
        self.before: Sequence[str] = ()

    def parts(self, run: Run) -> list[Part]:
        """Every word of the run in exactly one part, left to right."""
        found: list[Part] = []
        index, count = 0, len(run.words)
        self.before = "" if run.mark else run.before[-1:]
        if count == 1:
            return [self._part(run.words, 0, found)]
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
            body = self._post(words, index) if word.own.opens_post else None
            if body is not None and body.kind == "org":
                return body  # "British Army": the country is a word of its name
            last = index
            while last + 1 < len(words) and words[last + 1].start < self.ends[word.start]:
                last += 1
            known = self.at[word.start]
            return Part("known", index, last, known.kind if known is not None else "")
        own = word.own
        before = found[-1].kind if found else ""
        if len(word.text) == 2 and word.text in self.vocabulary.lists["name_initials"]:
            bearer = words[index + 1] if index + 1 < len(words) else None
            if bearer is not None and bearer.own.kind == "name" and bearer.text[1:].islower():
                return Part("name", index, index)  # "MS Kaban"
        if own.plain:
            return Part("name" if before == "name" else own.kind, index, index)
        if own.opens_post and (part := self._post(words, index)) is not None:
            return part
        if own.place_level is not None and index + 1 < len(words) and words[index + 1].text[0].isupper():
            end = self._place_end(words, index + 1, own.place_level)
            if end is not None:
                return Part("place", index, end, own.place_level)
        if own.of_laws:
            return Part("word", index, index)
        if own.opens_site and before not in ("name", "org") and (last := self._site(words, index)) > index:
            return Part("site", index, last)
        if before == "name" and own.role and own.lower in self.vocabulary.lists["roles_behind"]:
            return Part("role", index, index)
        if own.opens_body and own.lower in self.vocabulary.lists["hall_heads"]:
            hall = words[index + 1].own.lower if index + 1 < len(words) else ""
            if hall in self.vocabulary.lists["halls"]:
                region = self._upper_end(words, index + 2) if index + 2 < len(words) else None
                return Part("site", index, index + 1 if region is None else region)
        given = own.given or before == "name"
        if own.given and own.role_tail and before == "role" and index:
            given = words[index - 1].own.lower not in self.vocabulary.lists["supreme"]
        # "Harian Melati" is a newspaper, "Pelaksana Harian" and "Ketua Harian" are none.
        if own.opens_body and not (index and own.lower in self.vocabulary.lists["opens_run"]):
            last = self._body_end(words, index, own.lower, found)
            if last > index or not (given or own.sure is not None):
                return Part("org" if last > index else "word", index, last)
        if own.sure is not None and not self._goes_on(words, index + 1):
            kind, value = own.sure
            behind = words[index + 1].text.lower() if kind == "org" and index + 1 < len(words) else ""
            goes_on = behind in self.vocabulary.lists["outlet_tails" if value else "of_the_state"]
            return Part(kind, index, index + goes_on, value)
        if own.title and not (given and len(own.lower) == 1):
            return Part("title", index, index)
        if given:
            return Part("name", index, index)
        if own.opens_region:
            region = self._upper_end(words, index)
            whole = len(words) == 1 or before in _BEFORE_PLACE
            if region is not None and (region > index or whole):
                return Part("place", index, region)
        if own.role:
            return Part("role", index, index)
        if own.role_tail and before == "role":
            return Part("role", index, index)
        return Part(own.kind, index, index)

    def _site(self, words: Sequence[Word], index: int) -> int:
        """The last word of the building or landform that opens here; the same word where it has no name."""
        if words[index].own.opens_region and (self._upper_end(words, index) or 0) > index:
            return index
        return self.site_end(words, index + 1, words[index].own.lower)

    def site_end(self, words: Sequence[Word], first: int, head: str) -> int:
        """The last word of a building's or landform's name that begins at `first`, behind its head.

        What a body's name or somebody's title begins with belongs to it, a region does not; the word
        before `first` where it has no name.
        """
        lists, last = self.vocabulary.lists, first - 1
        if first > 1 and words[first - 2].own.opens_body:
            return last  # "Balai Taman Nasional"
        for pos in range(first, min(len(words), first + _SITE)):
            word = words[pos]
            own, text = word.own, word.text
            if (
                not (text[0].isupper() or text.startswith("al-"))
                or own.of_laws
                or text in self.words.lists["not_names"]
            ):
                break
            if pos <= last:
                continue
            if word.start in self.ends:
                known = self.at[word.start]
                person = known is not None and known.kind == "person" and pos < first + 2
                body = known is not None and known.kind == "org" and head in lists["seats"]
                if not (person or body):
                    break
                while last + 1 < len(words) and words[last + 1].start < self.ends[word.start]:
                    last += 1
                continue
            body = own.opens_body or (own.sure is not None and own.sure[0] == "org") or own.kind == "abbr"
            if pos == first:
                street = head in lists["streets"] and pos + 1 < len(words)
                if not street and (own.lower in lists["sites_not"] or text.lower() in lists["sites_not"]):
                    break
                if head == "kantor" and not body:
                    break
            elif self._opens_post(words, pos) or (own.role and not own.given):
                break
            road = head in lists["streets"] and pos > first
            on_road = road and words[pos - 1].own.lower in lists["sites_not"]
            if self._upper_end(words, pos) is not None and not body and not on_road:
                break
            if body and head not in lists["seats"] and own.kind != "abbr":
                break
            last = pos
        while last >= first and words[last].own.title:
            last -= 1
        return last

    def _post(self, words: Sequence[Word], index: int) -> Part | None:
        """A post, or an organisation's short form of several words, that begins here."""
        names = self.vocabulary
        for count in range(min(_PHRASE, len(words) - index), 0, -1):
            printed = " ".join([word.text for word in words[index : index + count]])
            phrase = printed.lower()
            portfolio = names.region_posts.get(phrase) or names.state_posts.get(phrase)
            if portfolio is not None:
                return Part("post", index, index + count - 1, portfolio)
            if count > 1 and printed in names.abbreviations and not self._goes_on(words, index + count):
                return Part("org", index, index + count - 1)
        return None

    def _opens_post(self, words: Sequence[Word], index: int) -> bool:
        """Somebody's post begins here, and no body's short form of several words."""
        part = self._post(words, index) if words[index].own.opens_post else None
        return part is not None and part.kind == "post"

    def _goes_on(self, words: Sequence[Word], index: int) -> bool:
        """A longer name of a body goes on here: "Federal Reserve" + "Bank of …", "Toyota" + "Motor Corp"."""
        ends = self.vocabulary.lists["body_ends"]
        if index + 1 < len(words) and words[index].own.kind == "name" and words[index + 1].own.lower in ends:
            return True
        return index < len(words) and words[index].own.lower in ends

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

    def _another_body(self, word: Word) -> bool:
        """Behind a joining word another body's name opens."""
        own = word.own
        lists = self.vocabulary.lists
        opens = own.lower in lists["bodies"] or (
            own.lower in lists["firms"] and own.lower not in lists["org_words"]
        )
        return (opens and not own.given) or (own.sure is not None and own.sure[0] == "org")

    def official(self, word: str) -> bool:
        """A word that names of bodies and offices are made of."""
        return word.lower() not in self.vocabulary.lists["bodies"] and self._official(word, word.lower(), "")

    def _firm_words(self, words: Sequence[Word], index: int) -> int:
        """How many words a firm's name may have where whoever holds a post in it is named behind it.

        "Direktur Utama PT Sinar Budi Santoso": the name begins with a given name close behind. Three
        words without any are a firm of one and a name of two; of five or more nobody can tell.
        """
        rest = words[index + 1 :]
        for place, word in enumerate(rest[: _FIRM + 1]):
            if 0 < place < len(rest) - 1 and word.own.given:
                return place
        nameless = len(rest) >= _NAMELESS and not any(word.own.given for word in rest)
        return len(rest) if nameless else {3: 1}.get(len(rest), _FIRM)

    def _upper_end(self, words: Sequence[Word], index: int) -> int | None:
        """The last word of the longest province, regency or city that begins here."""
        if not words[index].own.opens_region:
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
        if head in lists["half_heads"]:  # "Rumah Sakit Melati", which "Rumah Makan Melati" is none
            half = words[index + 1].own.lower if index + 1 < len(words) else ""
            end = self._body_end(words, index + 1, half, found) if half in lists["other_halves"] else index
            return end if end > index + 1 else index
        named = head in lists["named_bodies"] or head in lists["firms"]
        titled = any(part.kind in ("role", "title") for part in found)
        last, free, pos = index, 0, index + 1
        most = self._firm_words(words, index) if titled and head in lists["firms"] else _FIRM
        placed = False
        # "rektor Universitas Melati Rina Astuti": whose role it is may be named behind the body.
        headed = not lists["roles"].isdisjoint(self.before)
        # Behind a unit stands a rank ("Polda … Kombes …"), but a hospital may bear an officer's name.
        serving = not named and head not in lists["named_after"]
        while pos < len(words):
            word = words[pos]
            lower = word.text.lower()
            if word.text == "Rp":  # "Kementerian PUPR Rp 102 triliun"
                break
            if pos == index + 1 and head in lists["units"] and word.own.lower in lists["parties"]:
                return self._body_end(words, pos, word.own.lower, found)  # "Fraksi Partai Buruh Rina …"
            known = self.ends.get(word.start)
            if known is not None:
                # A country ends an organisation's name ("Bank Sentral Malaysia"); everything else is its own.
                beside = self.at.get(word.start)
                if (beside is None and head != "partai") or (
                    beside is not None and beside.kind not in ("country", "place")
                ):
                    break
                behind = pos
                while behind < len(words) and words[behind].start < known:
                    behind += 1
                if head != "partai":
                    last = behind - 1
                    break
                # "Partai Gerakan Indonesia Raya", and nothing else than the party is named so
                party = [word.text.lower() for word in words[pos:behind]]
                if len(party) > 1 and lists["party_words"].issuperset(party):
                    last, pos = behind - 1, behind
                    continue
                if behind == len(words) or words[behind].text.lower() not in lists["party_words"]:
                    break
                last, pos = behind - 1, behind
                continue
            if lower in lists["inside_titles"] and words[pos - 1].text not in lists["org_joins"]:
                break  # "Police Chief Anna Weber" is no body, "Department of Justice" is one
            place = self._upper_end(words, pos) if head != "partai" else None
            if self._official(word.text, lower, head):
                last = pos
                # A country ends a firm's name: "PT Sinar Indonesia Budi Santoso".
                placed = placed or (pos > index + 1 and word.text == _HOME)
            elif word.text in countries(self.vocabulary.language) and head != "partai":
                last, placed = pos, True
            elif place is not None:
                last, placed = place, True
            elif lower in lists["org_joins"]:
                if head != "partai" and pos + 1 < len(words) and self._another_body(words[pos + 1]):
                    break  # "Polsek Melati dan Satlantas Polres …" are two
                pos += 1
                continue
            elif lower in lists["body_ends"] or (
                word.text.isupper() and len(word.text) >= 2 and not named and not word.own.title
            ):
                last = pos
            elif (
                word.text[0].isupper()
                and not (serving and word.own.lower in lists["ranks"])
                and word.text not in self.words.lists["not_names"]
                and (not titled or (named and free < most))
                and (head != "partai" or last == index)
                and not (placed and named)  # "mahasiswa Universitas Surakarta Almas Tsaqib"
                and not (free and headed and named and word.own.given)
                and not (pos > index + 1 and _known_body(words[pos - 1]))  # "Dewan Penasihat WHO Rina …"
            ):
                free += 1
                last = pos
            else:
                break
            pos = last + 1
        return last


def _known_body(word: Word) -> bool:
    """The word is a body's short form."""
    return word.own.sure is not None and word.own.sure[0] == "org"
