"""Which capitalised words beside each other are a name, and which a title, firm or club before it."""

from collections.abc import Mapping, Sequence

from claims.match.capitals import Run, Word
from claims.match.parts import Part
from claims.match.scan import words_before
from claims.match.vocabulary import Vocabulary

Lists = Mapping[str, frozenset[str]]


def capped(words: Sequence[Word], vocabulary: Vocabulary) -> Sequence[Word]:
    """The words up to a joining word ("Ahmad dan …"), without a particle at the end."""
    if vocabulary.inside_names.isdisjoint([word.text for word in words]):
        return words
    kept: list[Word] = []
    for word in words:
        if word.text in vocabulary.lists["org_joins"]:
            break
        kept.append(word)
    while kept and kept[-1].text in vocabulary.lists["particles"]:
        kept.pop()
    return kept


def behind_title(words: Sequence[Word], lists: Lists) -> Sequence[Word]:
    """English has what somebody heads in front: "Germanwings CEO Thomas Winkelmann" is the last two."""
    for index in range(len(words) - 2, 0, -1):
        if words[index].text.lower() in lists["inside_titles"] and index + 2 < len(words):
            return words[index + 1 :]
    return words


def without_firm(words: Sequence[Word], lists: Lists) -> Sequence[Word]:
    """Behind a role a firm's name may come first: the words from a given name further in."""
    for index, word in enumerate(words):
        if word.text in lists["given"]:
            # A given name that stands last is a surname here: "Sufmi Dasco Ahmad".
            return words[index:] if 2 <= index < len(words) - 1 else words
    return words


def of_club(text: str, first: Word) -> bool:
    """The text has this first word alone before, so it is a club's: people are named in full first."""
    club, at = first.text, -1
    while 0 <= (at := text.find(club, at + 1)) < first.start:
        behind = text[at + len(club) : at + len(club) + 2]
        alone = behind[:1] in (",", ".") or (
            behind[:1] == " " and (behind[1:].islower() or behind[1:].isdigit())
        )
        if alone and not text[at - 1 : at].isalnum():
            return True
    return False


def of_a_unit(run: Run, parts: Sequence[Part], number: int, lists: Lists) -> bool:
    """ "Kanit Reskrim Polsek Tambora AKP …": between a role and a rank stands where somebody serves."""
    if not number or number + 1 >= len(parts) or parts[number + 1].kind != "title":
        return False
    role = any(part.kind == "role" for part in parts[:number])
    return role and run.words[parts[number + 1].first].text.lower() in lists["ranks"]


def names_the_unit(run: Run, parts: Sequence[Part], number: int, portfolio: str, lists: Lists) -> bool:
    """Behind "Metro" stands the name of the district, and no name of its chief's."""
    if portfolio not in ("police_of_district", "police_of_region") or not 0 < number < len(parts):
        return False
    if run.words[parts[number - 1].last].text.lower() not in lists["metropolitan"]:
        return False
    return (
        parts[number].kind in ("name", "place", "known") and run.words[parts[number].first].text[0].isupper()
    )


def opening(text: str, words: Sequence[Word], lists: Lists) -> int:
    """Where the name begins, with the "I" of a Balinese man, which is no number ("Komisi I")."""
    start = words[0].start
    if words[0].text.lower() not in lists["behind_i"] or text[max(0, start - 2) : start] != "I ":
        return start
    before = words_before(text, start - 2, 1)
    numbered = bool(before) and before[0] in lists["with_a_number"]
    return start if numbered or text[max(0, start - 3) : start - 2].isalnum() else start - 2
