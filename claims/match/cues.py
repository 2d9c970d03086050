"""Cues: what around capitalised words says that they are a person's name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.match.behind_names import aged, born, degree, described, scored, speaks, titled, word_after
from claims.match.capitals import MARKS, NEAR, SHORTEST, Run, Word, one_tells
from claims.match.name_shapes import SYLLABLE, ends_a_name, ends_like_a_name, hyphened
from claims.match.parts import Part

_SHORT_FORM = 18
"""Characters, at most, from a role to the name, with a short form in brackets between."""
_GOES_ON = ("word", "role", "org")
_EMPLOYERS = ("office", "org", "country")


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
        lists = self.lists
        end = words[-1].end
        full = len(words) >= 2
        opens = words[0].text in lists["given"]
        given = opens or (full and any(word.text in lists["given"] for word in words))
        if len(words) > 2 and any(word.text in lists["between_names"] for word in words[1:-1]):
            return "given"  # "Osama bin Laden"
        if len(words) == 2 and hyphened(words[1].text, lists) and words[0].own.kind == "name":
            family = words[0].text
            return "given" if len(family) <= SYLLABLE and family.istitle() else ""  # "Kim Min-jae"
        if number + 1 < len(parts) and parts[number + 1].kind in _GOES_ON and not given:
            return ""
        if number:
            cue = self._behind_part(run, parts, number, words, given)
        else:
            cue = self._behind_words(run, end, full, given)
        if cue is not None:
            return cue
        if (
            len(run.words) == 1
            and self._opens_clause(run)
            and one_tells(words[0].text, self.text, end, lists)
        ):
            return "after"
        mark = self.text[end : end + 2]
        if mark in MARKS and (
            aged(self.text, end) or degree(self.text, end, lists) or scored(self.text, end)
        ):
            return "after"
        if full and self._scores(run, end):
            return "after"
        if not number:
            cue = self._opens_run(run, words[0].start, end, full, opens)
            if cue is not None:
                return cue
        if (full or given) and self.speaks(end):
            return "after"
        if full and not run.mark and born(self.text, words[0].text, end, lists):
            return "after"
        if (
            full
            and mark == ", "
            and (described(self.text, end, lists) or (run.fresh and titled(self.text, end, lists)))
        ):
            return "after"
        if full and (opens or (not run.fresh and ends_a_name(words[-1].text, lists))):
            return "given"
        return "given" if not full and self._alone(run, words[0]) else ""

    def tells_of(self, run: Run, start: int, end: int) -> bool:
        """Behind the words stands what only people do: "di hotel Keltira mengatakan"."""
        return self.speaks(end) or one_tells(self.text[start:end], self.text, end, self.lists)

    def _opens_clause(self, run: Run) -> bool:
        """The run opens a sentence, or a clause within one."""
        near = run.before[-1] if run.before else ""
        return run.fresh or run.mark == "," or near in self.lists["clause_openers"]

    def _alone(self, run: Run, word: Word) -> bool:
        """One word by itself that is somebody's name and nothing else."""
        lists = self.lists
        if len(run.words) > 1 or (run.before and run.before[-1] in lists["place_before"]):
            return False
        return word.text in lists["alone"] or (not run.fresh and ends_like_a_name(word.text, lists))

    def _behind_part(
        self, run: Run, parts: Sequence[Part], number: int, words: Sequence[Word], given: bool
    ) -> str | None:
        """What the part of the run before the words says; None where it says nothing."""
        lists = self.lists
        previous = parts[number - 1]
        full = len(words) >= 2
        end = words[-1].end
        role = run.words[previous.last].text
        said = role.lower()
        if previous.kind == "title":
            return "title"
        if previous.kind == "role":
            alone = number == 1 and self._one(words[0], len(run.words) == 2, said)
            return "role" if given or self._enough(role, full, end) or alone else ""
        if previous.kind == "word":
            if said in lists["naming_before"] or said in lists["saying_before"]:
                return "" if words[0].text.lower() in lists["not_tellers"] else "naming"
            if run.fresh and number == 1 and full and said in lists["clause_openers"] and self.speaks(end):
                return "after"  # "Later Tobias Lindqvist said …"
            if full and said in lists["club_ends"] and self._employed(run, parts[:number]):
                return "role"  # "Kiper Borneo FC …"
            own = words[0].text in lists["given"] and full
            opener = run.fresh and number == 1 and full and said in lists["openers"]
            return None if (own or opener) and said not in lists["not_person_before"] else ""
        if previous.kind in ("org", "abbr", "place", "known"):
            roles = self._employed(run, parts[:number])
            whole = self._whole_body(run, previous) and not self._joined(end)
            if whole and roles and full and len(words) <= 3:
                return "role"
            body = [word.text for word in run.words[previous.first : previous.last + 1]]
            party = previous.kind == "org" and "Partai" in body
            if party and roles and full and role.lower() in lists["party_words"]:
                return "role"  # "Ketua Umum Partai Golkar …": the party's name is whole
            if previous.kind != "known" and roles:
                closed = self.text[end : end + 1] in (",", ".", "") or self.text.startswith(" (", end)
                return "role" if given or (full and closed) or self.speaks(end) else ""
            if previous.kind == "known" and previous.value in _EMPLOYERS and full and (roles or given):
                return "role"
            if previous.kind in ("known", "place"):
                # "… (DLH) DKI Jakarta Asep Kuswanto": a name that is nothing else ends the place.
                named = words[0].text in lists["alone"] or (roles and words[0].text in lists["given"])
                return None if full and named else ""
        return None

    def _whole_body(self, run: Run, body: Part) -> bool:
        """Nothing more of a body's name can follow, as behind its short form ("Ketua DPR …")."""
        last = run.words[body.last].text
        if body.kind == "abbr":
            return body.first == body.last
        if body.kind != "org" or run.words[body.first].text.lower() in self.lists["firms"]:
            return False
        return last.isupper() or (body.first < body.last and last.lower() in self.lists["org_words"])

    def _joined(self, end: int) -> bool:
        """A joining word follows, so that a body's name may go on: "Badan Pengatur Hilir Minyak dan Gas"."""
        return word_after(self.text, end) in self.lists["org_joins"]

    def _behind_words(self, run: Run, end: int, full: bool, given: bool) -> str | None:
        """What the lower-case word before the run says; None where it says nothing."""
        if run.mark or not run.before:
            return None
        lists = self.lists
        before = run.before[-1]
        if not full and run.words[0].text.lower() in lists["not_tellers"]:
            return ""
        if before in lists["by"] and len(run.before) > 1:
            return "naming" if full and run.before[-2] in lists["done_by"] else None
        if before in lists["saying_before"] or tuple(run.before[-2:]) == ("according", "to"):
            return "saying"
        if full and before in lists["tagging_before"] and self._behind_marks(run, before):
            return "saying"
        if before in lists["honorifics"] or before in lists["ranks"]:
            return "title"
        if before in lists["roles"] or (
            before in lists["role_tails"] and not lists["roles"].isdisjoint(run.before[-3:-1])
        ):
            alone = self._one(run.words[0], len(run.words) == 1, before)
            return "role" if given or self._enough(before, full, end) or alone else ""
        if full and " ".join(run.before[-2:]) in lists["then"] and self._in_office(run.before[:-2]):
            return "role"
        if full and (before in lists["done_by"] or before in lists["people"] or self._shoots(run)):
            return "naming"
        if before in lists["led"] and not lists["teams"].isdisjoint(run.before[-2:-1]):
            return "naming"
        return "naming" if before in lists["naming_before"] else None

    def _behind_marks(self, run: Run, verb: str) -> bool:
        """A quotation closes right before the verb: "…," lamented Tobias Lindqvist."""
        start = run.words[0].start
        ahead = self.text[max(0, start - len(verb) - 4) : start].rstrip()
        return ahead[: -len(verb)].rstrip().endswith(('"', "”", "'", "’"))

    def _shoots(self, run: Run) -> bool:
        """Before the words stands what one player of a match does: "umpan silang …"."""
        near = run.before[-1]
        if near in self.lists["shot_kinds"]:
            near = "".join(run.before[-2:-1])
        return near in self.lists["shots"]

    def _scores(self, run: Run, end: int) -> bool:
        """Before the words stands a goal, and behind them its minute: "gol … pada menit ke-12"."""
        if run.mark or not run.before or run.before[-1] not in self.lists["goals"]:
            return False
        return any(self.text.startswith(f" {words}", end) for words in self.lists["minutes"])

    def _opens_run(self, run: Run, start: int, end: int, full: bool, opens: bool) -> str | None:
        """What the place of the run says of the words that open it; None where it says nothing."""
        lists = self.lists
        near = run.before[-1] if run.before and run.mark == "" else ""
        may_follow = opens and full and near in lists["person_may_follow"]
        if near in lists["not_person_before"] and not may_follow:
            return ""
        if full and self._behind_bracket(start) and not self._joined(end):
            return "role"
        if run.mark == "," and full:
            if 0 <= self.role_end >= start - NEAR and self.role_end <= start:
                return "role"
            if self.text[end : end + 1] in (",", ".") and not lists["roles"].isdisjoint(run.before):
                return "role"
        return "" if run.fresh and not opens and not full else None

    def _behind_bracket(self, start: int) -> bool:
        """A role, a short form in brackets, and the name: "Ketua Komisi Yudisial (KY), Rina Astuti"."""
        role = self.role_end
        if role < 0 or start - role > _SHORT_FORM:
            return False
        # The role's last word stands before the bracket, or is the short form itself.
        bracket = role + 1 if self.text.startswith(" (", role) else self.text.rfind("(", 0, role)
        if bracket != role + 1 and not self.text.startswith(")", role):
            return False
        inside, _, rest = self.text[bracket + 1 : start].partition(")")
        short = inside[:1].isupper() and inside.lower() not in self.lists["kinds_in_brackets"]
        return rest in (" ", ", ") and short

    def _enough(self, role: str, full: bool, end: int) -> bool:
        """Words behind a role with no given name among them: two of them, or one that speaks."""
        if role.lower() in self.lists["roles_of_bodies"]:
            return full and self.speaks(end)
        return full or self.speaks(end)

    def _one(self, word: Word, whole: bool, role: str) -> bool:
        """One word, the last of its run, behind what people alone are: "penyanyi Andora"."""
        lists = self.lists
        if role not in lists["roles_alone"] or not whole or len(word.text) < SHORTEST:
            return False
        own = word.own
        return own.kind == "name" and word.text[1:].islower() and own.lower not in lists["not_alone"]

    def _employed(self, run: Run, parts: Sequence[Part]) -> bool:
        """A role stands among these parts of the run, or before it."""
        return not self.lists["roles"].isdisjoint(run.before) or any(part.kind == "role" for part in parts)

    def _in_office(self, before: Sequence[str]) -> bool:
        """Words before "saat itu" hold a role: "Ketua MK saat itu …"."""
        return not self.lists["roles"].isdisjoint(before)

    def speaks(self, end: int) -> bool:
        """The next word says what people do."""
        return speaks(self.text, end, self.lists)
