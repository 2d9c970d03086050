"""Two spellings of one name: the same person, place or organisation printed in two ways."""

from collections.abc import Iterator

from claims.match.as_written import as_written
from claims.match.lonely import alone
from claims.match.small_words import small_words
from claims.match.spelling import Spot
from claims.match.spelt_names import Names, gathered
from claims.match.told_wrong import told_wrong
from claims.match.variants import Variants, beside, bracket, shared
from claims.model import Evidence, Finding, Repair, Severity, Span
from claims.model.check import ArticleCheck, Case, Named
from claims.text.listed import any_of
from claims.text.patterns import Pattern

LOOKED = 60
"""Characters behind a name that may tell whose kin its bearer is."""
_WORDS = small_words("name_spelling")
_KIN = Pattern(
    rf"^(?: \p{{Lu}}[\pL'’.-]*){{0,2}}(?: \([^()]*\))?, (?:(?:{any_of(_WORDS['whose'])}|"
    rf"\p{{Lu}}\pL*['’]s)(?: \p{{Ll}}[\pL-]*)? )?{any_of(_WORDS['kin'])}\b"
)
_DEPUTY = frozenset(_WORDS["deputy"])


def _two_people(names: Names, pair: Variants) -> bool:
    """The article keeps the two apart: side by side, with different ages, posts, or entries of the table."""
    kept = {spot.sentence for spot in pair.kept}
    if any(spot.sentence in kept for spot in pair.odd):
        return True
    # Of a name that stands often, one place says nothing of the odd spelling.
    few = pair.kept if len(names.by_key[pair.kept[0].key]) <= len(pair.odd) + 1 else ()
    if any(_kin(names, spot) for spot in (*pair.odd, *few)):
        return True
    marks = [{mark for spot in spots_ if (mark := bracket(names, spot))} for spots_ in (pair.odd, pair.kept)]
    if marks[0] and marks[1] and not marks[0] & marks[1]:
        return True
    posts = [{post for spot in spots_ if (post := _post(names, spot))} for spots_ in (pair.odd, pair.kept)]
    if posts[0] and posts[1] and not posts[0] & posts[1]:
        return True
    ids = [
        {named.person for spot in spots_ if (named := names.person(spot)) and named.person}
        for spots_ in (pair.odd, pair.kept)
    ]
    return bool(ids[0] and ids[1] and not ids[0] & ids[1])


def _kin(names: Names, spot: Spot) -> bool:
    """Whoever bears the name is told to be somebody's kin: "Siti Amanah, adiknya", "Jon Holt, his cousin"."""
    field = names.case.article.field(spot.span.field)
    return _KIN.search(field[spot.span.end : spot.span.end + LOOKED]) is not None


def _put_right(case: Case, pair: Variants) -> bool:
    """The article says that one of the spellings is wrong: a correction prints both."""
    return any(told_wrong(case, spot.span) for spot in (*pair.odd, *pair.kept))


def _post(names: Names, spot: Spot) -> str | None:
    """The first words of the post that the name is printed with."""
    person = names.person(spot)
    if person is None or person.kind != "holder" or person.name_span is None:
        return None
    ahead = person.name_span.start - person.span.start
    words = person.words[:ahead].lower().split()
    if not words:
        return None
    return " ".join(words[:2] if words[0] in _DEPUTY else words[:1])


def _printed(spot: Spot, other: Spot) -> str:
    """The other's spelling in the letter case of this one."""
    return other.words.upper() if spot.words.isupper() and not other.words.isupper() else other.words


def _whole(names: Names, spot: Spot) -> Span:
    """The person's name that the word is part of, or the word alone."""
    named = names.person(spot)
    if named is not None and named.name_span is not None:
        return named.name_span
    return spot.span


def _finding(case: Case, names: Names, pair: Variants, spot: Spot, severity: Severity) -> Finding:
    other = max(pair.kept, key=lambda each: (len(shared(spot, each)), each.span.field == "text"))
    ground = Evidence("span", "contradicts", span=other.span)
    known = names.known(other.key) and not names.known(spot.key)
    repairs = [
        Repair(spot.span, _printed(spot, other), "unknown", "name-on-record" if known else "other-spelling")
    ]
    if len(pair.kept) == 1 and len(names.by_key[other.key]) == 1:
        repairs.append(Repair(other.span, _printed(other, spot), "unknown", "other-spelling"))
    return case.remark(
        CHECK,
        _whole(names, spot),
        "contradicted",
        "two-spellings",
        ground,
        severity=severity,
        repairs=tuple(repairs),
        printed=spot.words,
        other=other.words,
        count=len(names.by_key[other.key]),
    )


def _agreeing(case: Case) -> Finding | None:
    """The first name of two words that comes again in full, where all is well."""
    first: dict[str, Named] = {}
    for named in case.names:
        if named.name_span is not None and named.name is not None and " " in named.name:
            before = first.setdefault(named.name, named)
            if before is not named and before.name_span is not None:
                ground = Evidence("span", "supports", span=before.name_span)
                return case.remark(CHECK, named.name_span, "holds", "spelt-alike", ground, name=named.name)
    return None


def judge(case: Case) -> Iterator[Finding]:
    """A name is spelt one way all through an article.

    Two words are one name where they differ by a letter or two and the rest of the name stands
    beside both, or where somebody is named again by one word. Offices, words of one family, two
    places, one country in two languages, people whom the article keeps apart, a spelling that it
    corrects, and what somebody else wrote and it quotes are left alone.
    """
    names = gathered(case)
    flagged: set[tuple[str, int]] = set()
    for pair in (*beside(names), *alone(names)):
        if {pair.odd[0].key, pair.kept[0].key} <= names.recorded:
            continue
        doubtful, right = _two_people(names, pair), _put_right(case, pair)
        for spot in pair.odd:
            where = (spot.span.field, spot.span.start)
            if where in flagged:
                continue
            flagged.add(where)
            if right:
                yield case.remark(CHECK, spot.span, "unknown", "told-as-wrong", other=pair.kept[0].words)
            elif doubtful:
                yield case.remark(CHECK, spot.span, "unknown", "may-be-two-people", other=pair.kept[0].words)
            elif as_written(case, spot.span):
                yield case.remark(CHECK, spot.span, "unknown", "quoted-as-written", other=pair.kept[0].words)
            else:
                yield _finding(case, names, pair, spot, "warning" if pair.sure else "notice")
    if not flagged:
        agreeing = _agreeing(case)
        if agreeing is not None:
            yield agreeing


CHECK = ArticleCheck("name_spelling", 8, judge)
