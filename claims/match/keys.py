"""Keys: all mentions of one person, or of one organisation, within an article share one."""

from collections.abc import Sequence
from dataclasses import replace

from claims.match.names import fold, name_tokens
from claims.model import Claim, Mention

_MOST = 16
"""No more longer names than this are looked at for one name."""
_PEOPLE = ("person", "holder")
INITIALS = 3
"""A key so short is of initials, which two people may share."""


def with_keys(fields: Sequence[Sequence[Mention]]) -> tuple[tuple[Mention, ...], ...]:
    """The mentions of an article's fields, each person and organisation with its key.

    A known one's key is its id. An unknown one's is the slug of the fullest name in the article
    that holds every word of the printed one; a word that two people share stays its own key.
    """
    everybody = [mention for field in fields for mention in field]
    people = _fullest(
        [
            name_tokens(m.name)
            for m in everybody
            if m.kind in _PEOPLE and m.person is None and m.name is not None
        ]
    )
    known = _names_of_known(everybody)
    return tuple(tuple(_keyed(mention, people, known) for mention in field) for field in fields)


def own_key(name: str) -> str:
    """The key of somebody unknown whom the article names no fuller."""
    return "-".join(name_tokens(name))


def org_key(name: str) -> str:
    """The key of an unknown organisation."""
    return fold(name).replace(" ", "-")


def _keyed(
    mention: Mention,
    people: dict[tuple[str, ...], tuple[str, ...]],
    known: dict[tuple[str, ...], str],
) -> Mention:
    key = mention.key
    if mention.kind in _PEOPLE and mention.name is not None:
        if mention.person is not None:
            key = mention.person
        elif not mention.ambiguous:
            tokens = name_tokens(mention.name)
            key = known.get(tokens) or "-".join(people.get(tokens, tokens))
    elif mention.kind == "org":
        key = mention.org if mention.org is not None else org_key(mention.name or mention.words)
    # Most mentions are made with the key that they keep: a copy costs more than all the rest.
    return mention if key == mention.key else replace(mention, key=key)


def _names_of_known(everybody: Sequence[Mention]) -> dict[tuple[str, ...], str]:
    """The full names by which somebody of the table was named, where they name one person only."""
    found: dict[tuple[str, ...], set[str]] = {}
    for mention in everybody:
        if mention.person is not None and mention.name is not None and " " in mention.name:
            found.setdefault(name_tokens(mention.name), set()).add(mention.person)
    return {tokens: ids.pop() for tokens, ids in sorted(found.items()) if len(ids) == 1}


def _fullest(names: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Each name to the only longest name of the article that holds all its words; else to itself."""
    distinct = sorted(set(names), key=lambda tokens: (-len(tokens), tokens))
    by_word: dict[str, list[tuple[str, ...]]] = {}
    fullest: dict[tuple[str, ...], tuple[str, ...]] = {}
    for tokens in distinct:
        # The rarest word bounds the search; a word that very many names share decides nothing.
        candidates = min((by_word.get(token, []) for token in tokens), key=len, default=[])[:_MOST]
        holding = [other for other in candidates if set(tokens) <= set(other)]
        fullest[tokens] = holding[0] if len(holding) == 1 else tokens
        if not holding:
            for token in tokens:
                by_word.setdefault(token, []).append(tokens)
    return fullest


def sole_key(claim: Claim) -> str | None:
    """The one person a claim is about, by the article's key; None for nobody, several, or initials."""
    keys = {party.key for party in claim.subject}
    key = keys.pop() if len(keys) == 1 else None
    return key if key is not None and len(key) > INITIALS else None
