"""Where the name of a body ends that begins at a word of a run: at its words of office, or a place."""

from collections.abc import Sequence

from claims.match.capitals import Word
from claims.match.parts import Known, Part
from claims.match.region_ends import upper_end
from claims.match.territories import countries
from claims.match.vocabulary import Vocabulary

_HOME = "Indonesia"
# Words of a firm's name where somebody's follows; with so many behind "PT" it is not told where.
_FIRM, _NAMELESS = 2, 5


def body_end(
    words: Sequence[Word], index: int, head: str, found: list[Part], before: Sequence[str], known: Known
) -> int:
    """The last word of the organisation that opens here: words of office and places; for a firm all."""
    lists = known.vocabulary.lists
    if head in lists["half_heads"]:  # "Rumah Sakit Melati", which "Rumah Makan Melati" is none
        half = words[index + 1].own.lower if index + 1 < len(words) else ""
        end = (
            body_end(words, index + 1, half, found, before, known) if half in lists["other_halves"] else index
        )
        return end if end > index + 1 else index
    named = head in lists["named_bodies"] or head in lists["firms"]
    titled = any(part.kind in ("role", "title") for part in found)
    last, free, pos = index, 0, index + 1
    most = _firm_words(words, index) if titled and head in lists["firms"] else _FIRM
    placed = False
    # "rektor Universitas Melati Rina Astuti": whose role it is may be named behind the body.
    headed = not lists["roles"].isdisjoint(before)
    # Behind a unit stands a rank ("Polda … Kombes …"), but a hospital may bear an officer's name.
    serving = not named and head not in lists["named_after"]
    while pos < len(words):
        word = words[pos]
        lower = word.text.lower()
        if word.text == "Rp":  # "Kementerian PUPR Rp 102 triliun"
            break
        if pos == index + 1 and head in lists["units"] and word.own.lower in lists["parties"]:
            return body_end(words, pos, word.own.lower, found, before, known)  # "Fraksi Partai Buruh Rina …"
        ends = known.ends.get(word.start)
        if ends is not None:
            # A country ends an organisation's name ("Bank Sentral Malaysia"); everything else is its own.
            beside = known.at.get(word.start)
            if (beside is None and head != "partai") or (
                beside is not None and beside.kind not in ("country", "place")
            ):
                break
            behind = pos
            while behind < len(words) and words[behind].start < ends:
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
        place = upper_end(words, pos, known.vocabulary) if head != "partai" else None
        if _official(word.text, lower, head, known):
            last = pos
            # A country ends a firm's name: "PT Sinar Indonesia Budi Santoso".
            placed = placed or (pos > index + 1 and word.text == _HOME)
        elif word.text in countries(known.vocabulary.language) and head != "partai":
            last, placed = pos, True
        elif place is not None:
            last, placed = place, True
        elif lower in lists["org_joins"]:
            if head != "partai" and pos + 1 < len(words) and _another_body(words[pos + 1], known.vocabulary):
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
            and word.text not in known.words.lists["not_names"]
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


def official(word: str, known: Known) -> bool:
    """A word that names of bodies and offices are made of."""
    return word.lower() not in known.vocabulary.lists["bodies"] and _official(word, word.lower(), "", known)


def _official(text: str, lower: str, head: str, known: Known) -> bool:
    """A word that organisations' names are made of."""
    lists = known.vocabulary.lists
    if head == "partai":
        return lower in lists["party_words"]
    return (
        lower in lists["org_words"]
        or text in known.words.lists["portfolio_words"]
        or lower in lists["bodies"]
    )


def _another_body(word: Word, vocabulary: Vocabulary) -> bool:
    """Behind a joining word another body's name opens."""
    own = word.own
    lists = vocabulary.lists
    opens = own.lower in lists["bodies"] or (
        own.lower in lists["firms"] and own.lower not in lists["org_words"]
    )
    return (opens and not own.given) or (own.sure is not None and own.sure[0] == "org")


def _firm_words(words: Sequence[Word], index: int) -> int:
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


def _known_body(word: Word) -> bool:
    """The word is a body's short form."""
    return word.own.sure is not None and word.own.sure[0] == "org"
