"""Abbreviations: do the words before the bracket stand for what is in it?"""

from collections.abc import Iterator, Sequence
from typing import Literal

import re2

from claims.match.abbreviations import (
    Expansion,
    Word,
    content,
    expansions,
    initials_fit,
    keys,
    known,
    shorts_of,
    spells,
)
from claims.match.small_words import small_words
from claims.match.spelling import inflected, without_prefix
from claims.model import Evidence, Finding, Language, Repair
from claims.model.check import ArticleCheck, Case

# Words a name needs: in a shorter one, one other word or one that is lacking may well make another name.
_WORDS = 3
_LISTED_FIRM = frozenset(word.casefold() for word in small_words("abbreviation_fits")["listed_firm"])
_LETTERS = range(3, 7)


def _nearest(
    found: Expansion, names: Sequence[str]
) -> tuple[str, tuple[Word, ...], Literal["another", "ending", "lacking"]] | None:
    """The listed name that is printed but for one word, the printed words, and what became of that word."""
    for name in names:
        wanted = content(name)
        if len(wanted) < _WORDS or not _spelt_by(found.short, wanted):
            continue  # a translation of a foreign name is free in its wording
        printed = found.words[-len(wanted) :]
        apart = [mine for mine, yours in zip(keys(printed), wanted, strict=False) if mine != yours]
        if len(printed) == len(wanted) and len(apart) == 1:
            ending = any(inflected(apart[0], each, "id") for each in wanted)
            return name, printed, "ending" if ending else "another"
        shorter = printed[1:] if len(printed) == len(wanted) else printed
        lacking = any(keys(shorter) == wanted[:at] + wanted[at + 1 :] for at in range(len(wanted)))
        if lacking and len(shorter) >= _WORDS:
            return name, shorter, "lacking"
    return None


def _spelt_by(short: str, words: Sequence[str]) -> bool:
    """The words hold the letters; of one in capitals ("BNPB", not "Polri") a word begins with the first."""
    return initials_fit(short, words) if short.isupper() else spells(short, words)


def _other(found: Expansion) -> tuple[str, tuple[Word, ...]] | None:
    """The listed abbreviation of which the words are exactly the name, and those words."""
    for start in range(len(found.words) - 1):
        shorts = shorts_of(keys(found.words[start:]))
        if shorts:
            return shorts[0], found.words[start:]
    return None


def _official(found: Expansion, meant: Sequence[Word], name: str) -> Repair:
    """The one other word put right where there is just one, else the whole name."""
    wanted = content(name)
    apart = [at for at, word in enumerate(keys(meant)) if len(meant) == len(wanted) and word != wanted[at]]
    whole = Repair(found.span(meant), name, "supported", "official-name")
    if len(apart) != 1:
        return whole
    printed = [word.strip(",") for word in re2.split(r"[ -]", name) if content(word)]
    if len(printed) != len(wanted):
        return whole
    word = meant[apart[0]]
    return Repair(found.span([word]), printed[apart[0]], "supported", "official-name")


def _listed(case: Case, found: Expansion, names: Sequence[str]) -> Finding | None:
    """What the list says of an abbreviation it has."""
    for name in names:
        meant = found.words[-len(content(name)) :]
        if keys(meant) == content(name):
            ground = Evidence("calendar", "supports", ref=f"{found.short}: {name}")
            return case.remark(
                CHECK, found.span(meant), "holds", "stands-for", ground, short=found.short, name=name
            )
    ground = Evidence("calendar", "contradicts", ref=f"{found.short}: {names[0]}")
    near = _nearest(found, names)
    if near is not None:
        name, meant, word = near
        span = found.span(meant)
        return case.remark(
            CHECK,
            span,
            "contradicted",
            "expansion-differs",
            ground,
            severity="notice" if word == "ending" else "warning",
            repairs=(_official(found, meant, name),),
            short=found.short,
            name=name,
            printed=case.article.quote(span),
        )
    other = _other(found)
    if other is None:
        return None
    short, meant = other
    spelt = _letters(meant) == short.casefold()
    if not spelt and initials_fit(found.short, keys(found.every)):
        return None
    span = found.span(meant)
    return case.remark(
        CHECK,
        span,
        "contradicted",
        "another-abbreviation",
        ground,
        severity="warning",
        repairs=(
            Repair(found.short_span, short, "supported", "official-name"),
            Repair(span, names[0], "supported", "official-name"),
        ),
        short=found.short,
        name=names[0],
        other=short,
    )


def _letters(words: Sequence[Word]) -> str:
    """The first letters of the words."""
    return "".join(word.key[0] for word in words)


def _initials(case: Case, found: Expansion) -> Finding | None:
    """What the first letters say of an abbreviation that is not listed."""
    short = found.short
    if len(short) not in _LETTERS or not (short.isalpha() and short.isupper()):
        return None
    if found.words[-1].key in _LISTED_FIRM:
        return None  # behind a firm whose shares are traded stands the code of its share
    meant = [words[-len(short) :] for words in (found.words, found.every) if len(words) >= len(short)]
    spelt = {_letters(words).upper(): words for words in reversed(meant)}
    if short in spelt:
        ground = Evidence("span", "supports", span=found.short_span)
        return case.remark(CHECK, found.span(spelt[short]), "holds", "letters-fit", ground, short=short)
    if len(spelt) != 1:
        return None
    ((letters, words),) = spelt.items()
    if _behind_prefix(words, short, case.article.language):
        return None
    # Where more words stand before, the abbreviation may begin with one of them and leave others out.
    whole = len(found.every) == len(short) or not spells(short, keys(words))
    if letters[0] == short[0] and (_turned(letters, short) or (whole and _one_other(letters, short))):
        return case.remark(
            CHECK,
            found.span(words),
            "contradicted",
            "letters-differ",
            Evidence("span", "contradicts", span=found.short_span),
            severity="notice",
            repairs=(Repair(found.short_span, letters, "unknown", "first-letters"),),
            short=short,
            letters=letters,
        )
    return None


def _one_other(letters: str, short: str) -> bool:
    """All letters but one are the same."""
    return sum(a != b for a, b in zip(letters, short, strict=True)) == 1


def _behind_prefix(words: Sequence[Word], short: str, language: Language) -> bool:
    """Each letter is a word's first, or the first behind its prefix: "Orang Tidak Dikenal (OTK)"."""
    return all(
        letter in (word.key[0], *(rest[0] for rest in without_prefix(word.key, language)))
        for word, letter in zip(words, short.lower(), strict=True)
    )


def _turned(letters: str, short: str) -> bool:
    """Two letters beside one another have changed places."""
    return any(
        letters == short[:at] + short[at + 1] + short[at] + short[at + 2 :] for at in range(len(short) - 1)
    )


def _two_ways(case: Case, first: Expansion, again: Expansion) -> Finding | None:
    """An abbreviation that is not listed, expanded once more with one other word."""
    count = len(first.short)
    words, others = first.words[-count:], again.words[-count:]
    if count < _WORDS or len(words) != count or len(others) != count:
        return None
    if sum(a != b for a, b in zip(keys(words), keys(others), strict=True)) != 1:
        return None
    if _letters(words) != first.short.casefold():
        return None
    here, there = again.span(others), first.span(words)
    return case.remark(
        CHECK,
        here,
        "contradicted",
        "two-expansions",
        Evidence("span", "contradicts", span=there),
        severity="warning",
        repairs=(
            Repair(here, case.article.quote(there), "unknown", "words-elsewhere"),
            Repair(there, case.article.quote(here), "unknown", "words-elsewhere"),
        ),
        short=again.short,
        other=case.article.quote(there),
    )


def judge(case: Case) -> Iterator[Finding]:
    """The words before an abbreviation in brackets are what it stands for.

    A listed abbreviation is held against its official names, in both languages; it is contradicted
    where one word is another or lacking, or where the words are another one's name. One that is
    not listed is held against the first letters, and against itself elsewhere in the article.
    Other words that no list knows are left: one abbreviation may stand for many things.
    """
    seen: dict[str, Expansion] = {}
    for found in expansions(case.article):
        names = known(found.short)
        if names:
            finding = _listed(case, found, names)
        else:
            first = seen.setdefault(found.short.casefold(), found)
            finding = (_two_ways(case, first, found) if first is not found else None) or _initials(
                case, found
            )
        if finding is not None:
            yield finding


CHECK = ArticleCheck("abbreviation_fits", 4, judge)
