"""Which capitalised words beside each other are a name, and which a title, firm or club before it."""

from collections.abc import Mapping, Sequence

from claims.match.capitals import Run, Word
from claims.match.country_words import countries_in
from claims.match.parts import Part
from claims.match.region_ends import codes
from claims.match.scan import words_before
from claims.match.sorting import Sorter
from claims.match.vocabulary import Vocabulary

_NUMBERED = 8
"""Characters, at most, of the number of a branch with the blanks around it."""
_INITIALS = 2
"""More capitals than this at the end of words in a row are a body's short form."""
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
    for index in range(len(words) - 3, 0, -1):
        if words[index].text.lower() in lists["inside_titles"]:
            behind = {word.text.lower() for word in words[index + 1 :]}
            titled = not (
                behind.isdisjoint(lists["inside_titles"]) and behind.isdisjoint(lists["role_tails"])
            )
            return words if titled else words[index + 1 :]
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


def of_a_thing(run: Run, parts: Sequence[Part], number: int, lists: Lists) -> bool:
    """What is named after somebody: "KRI Teuku Umar", "Piala Jenderal Sudirman", "SMA Haji Agus Salim"."""
    if not number:
        return False
    for part in reversed(parts[:number]):
        if part.kind in ("role", "post", "known", "place", "org"):
            return False
        if any(word.own.lower in lists["named_after"] for word in run.words[part.first : part.last + 1]):
            return True
    near = run.before[-1] if run.before and not run.mark else ""
    return near in lists["named_after"] and parts[number - 1].kind == "title"


def without_tail(words: Sequence[Word], sorter: Sorter) -> Sequence[Word]:
    """Without a day or a degree behind the name: "Amanda Vestrin Selasa mengumumkan", "… PhD"."""
    not_names, degrees = sorter.words.lists["not_names"], sorter.vocabulary.lists["degrees"]
    if len(words) == 2 and words[0].own.given and words[1].text in sorter.words.lists.get("also_names", ()):
        return words  # "Theresa May"
    while len(words) > 1 and not words[-1].own.given:
        last = words[-1].text
        if last not in not_names and (last.istitle() or last.lower().rstrip(".") not in degrees):
            break
        words = words[:-1]
    return words


def without_city(
    text: str, parts: Sequence[Part], number: int, words: Sequence[Word], sorter: Sorter
) -> Sequence[Word]:
    """ "Kepala Dinas Pendidikan (Disdik) Denpasar Anak Agung Gede", "Daop 3 Cirebon Dwi Santosa": the city is
    the body's; so is "Sekolah" behind "(Kesiswaan) Sekolah Rukmini Salma"."""
    lists = sorter.vocabulary.lists
    before = parts[number - 1].kind if number else ""
    ahead = text[max(0, words[0].start - _NUMBERED) : words[0].start]
    behind = before in ("org", "abbr") or ahead.endswith(") ") or _numbered(ahead)
    if not behind or len(words) < 3 or words[0].text in lists["given"]:
        return words
    if words[0].text.lower() in lists["not_person_before"]:
        return words[1:]
    return words[1:] if codes(words, 0, 0, sorter.vocabulary) else words


def _numbered(ahead: str) -> bool:
    """The words before end with the number of a branch or class: "Daop 3", "Kelas IIA", "UP3"."""
    last = ahead.split(" ")[-2] if ahead.endswith(" ") and " " in ahead[:-1] else ""
    return bool(last) and (last[-1:].isdecimal() or last.rstrip("AB").strip("IVX") == "")


def without_village(
    run: Run, parts: Sequence[Part], number: int, words: Sequence[Word], sorter: Sorter
) -> Sequence[Word]:
    """ "Lurah Kedungbadak Siti Maryam", "Kepala SDN 3 Wonosari Endang Lestari": what is headed comes first.

    It ends behind a region, or where a given name begins. Behind a school without either nobody can tell,
    and nothing is left.
    """
    lists = sorter.vocabulary.lists
    near = run.before[-1] if run.before else ""
    head = run.words[parts[number - 1].last].text.lower() if number else near
    school = not number and near.isdecimal() and not lists["schools"].isdisjoint(run.before[-2:-1])
    if words[0].own.given or not (school or head in lists["village_heads"]):
        return words
    region = int(len(words) > 1 and bool(codes(words, 0, 0, sorter.vocabulary)))
    first = region or next((index for index, word in enumerate(words) if word.own.given), 0)
    return words[first:] if first or not school else ()


def without_country(text: str, words: Sequence[Word], vocabulary: Vocabulary) -> Sequence[Word]:
    """ "Menurut Darto Indonesia tidak …": the country opens what is told."""
    last, behind = words[-1].text, text[words[-1].end : words[-1].end + 2]
    goes_on = behind[:1] == " " and behind[1:].islower()
    named = goes_on and len(words) > 1 and last not in vocabulary.lists["given"]
    return words[:-1] if named and countries_in(last, vocabulary.language) else words


def without_club(
    text: str, run: Run, parts: Sequence[Part], number: int, words: Sequence[Word], sorter: Sorter
) -> Sequence[Word]:
    """ "Pelatih Arema Marcos Santos": behind some roles stands the club, which is no part of the name."""
    lists = sorter.vocabulary.lists
    for index in range(len(words) - 2, -1, -1):
        if words[index].text.lower() in lists["club_ends"]:
            return words[index + 1 :]  # "Borneo FC Rio Monsu"; "Bali" + "United Stefano Costa"
    if words[0].text.lower() in lists["not_tellers"]:
        return words[1 + int(len(words) > 3 and bool(codes(words, 1, 1, sorter.vocabulary))) :]
    if not number or parts[number - 1].kind != "role":
        return words
    role = run.words[parts[number - 1].last].text.lower()
    if role not in lists["roles_of_bodies"] or words[0].text in lists["given"]:
        return words
    return words[1:] if of_club(text, words[0]) else words


def may_stand_in_row(run: Run, parts: Sequence[Part], words: Sequence[Word], lists: Lists) -> bool:
    """The words open a run of names, and nothing before them says that they are no person's name."""
    near = run.before[-1] if run.before and not run.mark else ""
    apart = near in lists["place_before"] or near in lists["not_person_before"]
    short = words[-1].text.isupper() and len(words[-1].text) > _INITIALS
    return len(parts) == 1 and words[0] is run.words[0] and not run.fresh and not apart and not short
