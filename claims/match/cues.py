"""Cues: what around capitalised words says that they are a person's name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.match.capitals import Run, Word
from claims.match.parts import Part

_OLDEST = 120
"""Years: a number above this in brackets is no age."""


def any_in(words: Sequence[str], listed: frozenset[str]) -> bool:
    """One of the words is listed."""
    return any(word in listed for word in words)


@dataclass(slots=True)
class Cues:
    """The words around names of one text.

    `role_end` is where a role last stood: a name after a comma behind it is its holder's.
    """

    text: str
    lists: Mapping[str, frozenset[str]]
    role_end: int = -1

    def cue(self, run: Run, parts: Sequence[Part], number: int, words: Sequence[Word]) -> str:
        """Why the words of part `number` are a person's name; "" where nothing says so."""
        following = parts[number + 1] if number + 1 < len(parts) else None
        part = parts[number]
        start, end = words[0].start, words[-1].end
        count = len(words)
        full = count >= 2
        given = any(word.text in self.lists["given"] for word in words)
        previous = parts[number - 1] if number else None
        roles = any_in(run.before, self.lists["roles"]) or any(p.kind == "role" for p in parts[:number])
        if following is not None and following.kind in ("word", "role", "org") and not given:
            return ""
        nearest = self._word_after(end)
        if previous is not None:
            said = run.words[previous.last].text.lower()
            if previous.kind == "word" and said in self.lists["naming_before"] | self.lists["saying_before"]:
                return "naming"
            if previous.kind == "title":
                return "title"
            if previous.kind == "role":
                return "role" if given or self._enough(run.words[previous.last].text, full, nearest) else ""
            short = previous.first == previous.last and run.words[previous.last].text.isupper()
            if previous.kind in ("org", "abbr") and short and roles and full and count <= 3:
                return "role"  # "Ketua DPR …": nothing more of the body's name can follow its short form
            if previous.kind in ("org", "abbr", "place") and roles:
                closed = self.text[end : end + 1] in (",", ".", "") or self.text.startswith(" (", end)
                sure = given or (full and closed) or nearest in self.lists["human_after"]
                return "role" if sure else ""
            if (
                previous.kind == "known"
                and previous.value in ("office", "org", "country")
                and full
                and (roles or given)
            ):
                return "role"
            own = words[0].text in self.lists["given"]
            if previous.kind in ("word", "known", "place") and not (own and full and previous.kind == "word"):
                return ""
            if (
                previous.kind == "word"
                and run.words[previous.last].text.lower() in self.lists["not_person_before"]
            ):
                return ""
        before = run.before[-1] if run.before and part.first == 0 else ""
        if part.first == 0 and run.mark == "":
            if before in self.lists["saying_before"] or tuple(run.before[-2:]) == ("according", "to"):
                return "saying"
            if before in self.lists["honorifics"] or before in self.lists["ranks"]:
                return "title"
            if before in self.lists["roles"] or (
                before in self.lists["role_tails"] and any_in(run.before[-3:-1], self.lists["roles"])
            ):
                return "role" if given or self._enough(before, full, nearest) else ""
            if before in self.lists["naming_before"]:
                return "naming"
        if self._aged(end) or self._degree(end):
            return "after"
        if before in self.lists["not_person_before"] and part.first == 0 and run.mark == "":
            return ""
        comma = part.first == 0 and run.mark == "," and full
        if comma and 0 <= self.role_end >= start - 6 and self.role_end <= start:
            return "role"
        if comma and any_in(run.before, self.lists["roles"]) and self.text[end : end + 1] in (",", "."):
            return "role"
        if run.fresh and part.first == 0 and words[0].text not in self.lists["given"] and not full:
            return ""
        if nearest in self.lists["human_after"] and (full or given):
            return "after"
        if full and self._described(end):
            return "after"
        return "given" if full and words[0].text in self.lists["given"] else ""

    def _enough(self, role: str, full: bool, nearest: str) -> bool:
        """Words behind a role with no given name among them: two of them, or one that speaks."""
        speaks = nearest in self.lists["human_after"]
        if role.lower() in self.lists["roles_of_bodies"]:
            return speaks and full
        return speaks or full

    def _word_after(self, end: int) -> str:
        if self.text[end : end + 1] != " ":
            return ""
        chunk = self.text[end + 1 : end + 24].split(" ", 1)[0]
        return chunk.strip(",.;:") if chunk[:1].islower() else ""

    def _aged(self, end: int) -> bool:
        """An age follows: "Siti (34)", "Siti (34 tahun)", "Maria, 41,"."""
        if self.text.startswith(" (", end):
            inner = self.text[end + 2 : end + 14]
            digits = inner[:3].split(")")[0].split(" ")[0]
            rest = inner[len(digits) :]
            return (
                digits.isdigit()
                and 0 < int(digits) < _OLDEST
                and rest.startswith((")", " tahun", " thn", " th)"))
            )
        if self.text.startswith(", ", end):
            digits = self.text[end + 2 : end + 5].split(",")[0]
            return (
                digits.isdigit()
                and 0 < int(digits) < _OLDEST
                and self.text[end + 2 + len(digits) :].startswith(",")
            )
        return False

    def _degree(self, end: int) -> bool:
        """A degree follows behind a comma: ", S.H."."""
        if not self.text.startswith(", ", end):
            return False
        chunk = self.text[end + 2 : end + 12].split(" ", 1)[0].rstrip(",")
        return (
            chunk[:1].isupper() and "." in chunk and chunk.replace(".", "").lower() in self.lists["degrees"]
        )

    def _described(self, end: int) -> bool:
        """A comma and what somebody is: ", a historian", ", seorang guru", ", warga Bogor"."""
        if not self.text.startswith(", ", end):
            return False
        chunk = self.text[end + 2 : end + 40].split(" ")
        near = [word.strip(",.") for word in chunk[:3]]
        return (
            bool(near)
            and near[0].islower()
            and (
                near[0] in self.lists["roles"]
                or (
                    near[0] in ("a", "an", "the", "seorang", "salah")
                    and any_in(near[1:], self.lists["roles"])
                )
            )
        )
