"""What right behind a name says of whoever bears it: an age, a degree, a goal, what somebody is or does."""

from collections.abc import Mapping

from claims.match.small_words import small_words

_AGED = (")", *(f" {word}" for word in small_words("behind_names")["aged"]))
_OLDEST = 120
"""Years: a number above this in brackets is no age."""
Lists = Mapping[str, frozenset[str]]


def speaks(text: str, end: int, lists: Lists) -> bool:
    """The next word says what people do."""
    return word_after(text, end) in lists["human_after"]


def word_after(text: str, end: int) -> str:
    """The next word, one blank behind, where it has a small letter; "" otherwise."""
    if text[end : end + 1] != " ":
        return ""
    chunk = text[end + 1 : end + 24].split(" ", 1)[0]
    return chunk.strip(",.;:") if chunk[:1].islower() else ""


def aged(text: str, end: int) -> bool:
    """An age follows: "Siti (34)", "Siti (34 tahun)", "Maria, 41,"."""
    if text.startswith(" (", end):
        inner = text[end + 2 : end + 14]
        digits = inner[:3].split(")")[0].split(" ")[0]
        rest = inner[len(digits) :]
        return digits.isdecimal() and 0 < int(digits) < _OLDEST and rest.startswith(_AGED)
    if text.startswith(", ", end):
        digits = text[end + 2 : end + 5].split(",")[0].split(" ")[0]
        return (
            digits.isdecimal()
            and 0 < int(digits) < _OLDEST
            and text.startswith((",", " tahun,", " thn,"), end + 2 + len(digits))
        )
    return False


def scored(text: str, end: int) -> bool:
    """The minute of a goal follows: "Rafael Silveira (12')", "Ciro Alves (45+1’)"."""
    inner = text[end + 2 : end + 8] if text.startswith(" (", end) else ""
    digits = inner[: len(inner) - len(inner.lstrip("0123456789"))]
    behind = inner[len(digits) :]
    return 0 < len(digits) <= 3 and behind[:1] in ("'", "’", "′", "+")


def degree(text: str, end: int, lists: Lists) -> bool:
    """A degree follows behind a comma: ", S.H."."""
    if not text.startswith(", ", end):
        return False
    chunk = text[end + 2 : end + 12].split(" ", 1)[0].rstrip(",")
    return chunk[:1].isupper() and "." in chunk and chunk.replace(".", "").lower() in lists["degrees"]


def born(text: str, first: str, end: int, lists: Lists) -> bool:
    """A birth follows: "Rina Astuti lahir di …"; `first` is the first word of the name.

    Music is born, too, and so are states.
    """
    return first.lower() not in lists["not_born"] and any(
        text.startswith(words, end) for words in lists["born_after"]
    )


def described(text: str, end: int, lists: Lists) -> bool:
    """A comma and what somebody is: ", a historian", ", seorang guru", ", warga Bogor"."""
    if not text.startswith(", ", end):
        return False
    chunk = text[end + 2 : end + 40].split(" ")
    near = [word.strip(",.") for word in chunk[:3]]
    if not near[0].islower():
        return False
    return _is_somebody(near[0], lists) or (
        near[0] in lists["article"] and any(_is_somebody(word, lists) for word in near[1:])
    )


def titled(text: str, end: int, lists: Lists) -> bool:
    """A comma and a role with a capital: "Rina Astuti, Ketua Umum …"."""
    near = text[end + 2 : end + 24].split(" ", 1)[0]
    return near[:1].isupper() and near[1:].islower() and near.lower() in lists["roles"]


def _is_somebody(word: str, lists: Lists) -> bool:
    """The word says what somebody is, or only that it is somebody."""
    return any(word in lists[name] for name in ("roles", "people", "somebody"))
