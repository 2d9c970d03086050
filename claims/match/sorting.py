"""The words of one run of capitals, sorted: post, role, organisation, place, name, or a word of every day."""

from collections.abc import Sequence

from claims.match.body_ends import body_end
from claims.match.capitals import Run, Word
from claims.match.parts import Known, Part, goes_on, post
from claims.match.region_ends import place_end, upper_end
from claims.match.site_ends import own_site_end

_BEFORE_PLACE = frozenset({"org", "role", "post", "place"})


class Sorter:
    """Sorts the words of runs by the words of a language, and by what is known already of the text."""

    def __init__(self, known: Known):
        self.known = known
        self.words = known.words
        self.vocabulary = known.vocabulary
        self.at = known.at
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
        if word.start in self.known.ends:
            body = post(words, index, self.vocabulary) if word.own.opens_post else None
            if body is not None and body.kind == "org":
                return body  # "British Army": the country is a word of its name
            last = index
            while last + 1 < len(words) and words[last + 1].start < self.known.ends[word.start]:
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
        if own.opens_post and (part := post(words, index, self.vocabulary)) is not None:
            return part
        if own.place_level is not None and index + 1 < len(words) and words[index + 1].text[0].isupper():
            end = place_end(words, index + 1, own.place_level, self.vocabulary)
            if end is not None:
                return Part("place", index, end, own.place_level)
        if own.of_laws:
            return Part("word", index, index)
        if (
            own.opens_site
            and before not in ("name", "org")
            and (last := own_site_end(words, index, self.known)) > index
        ):
            return Part("site", index, last)
        if before == "name" and own.role and own.lower in self.vocabulary.lists["roles_behind"]:
            return Part("role", index, index)
        if own.opens_body and own.lower in self.vocabulary.lists["hall_heads"]:
            hall = words[index + 1].own.lower if index + 1 < len(words) else ""
            if hall in self.vocabulary.lists["halls"]:
                further = index + 2 < len(words)
                region = upper_end(words, index + 2, self.vocabulary) if further else None
                return Part("site", index, index + 1 if region is None else region)
        given = own.given or before == "name"
        if own.given and own.role_tail and before == "role" and index:
            given = words[index - 1].own.lower not in self.vocabulary.lists["supreme"]
        # "Harian Melati" is a newspaper, "Pelaksana Harian" and "Ketua Harian" are none.
        if own.opens_body and not (index and own.lower in self.vocabulary.lists["opens_run"]):
            last = body_end(words, index, own.lower, found, self.before, self.known)
            if last > index or not (given or own.sure is not None):
                return Part("org" if last > index else "word", index, last)
        if own.sure is not None and not goes_on(words, index + 1, self.vocabulary):
            kind, value = own.sure
            behind = words[index + 1].text.lower() if kind == "org" and index + 1 < len(words) else ""
            tail = behind in self.vocabulary.lists["outlet_tails" if value else "of_the_state"]
            return Part(kind, index, index + tail, value)
        if own.title and not (given and len(own.lower) == 1):
            return Part("title", index, index)
        if given:
            return Part("name", index, index)
        if own.opens_region:
            region = upper_end(words, index, self.vocabulary)
            whole = len(words) == 1 or before in _BEFORE_PLACE
            if region is not None and (region > index or whole):
                return Part("place", index, region)
        if own.role:
            return Part("role", index, index)
        if own.role_tail and before == "role":
            return Part("role", index, index)
        return Part(own.kind, index, index)
