"""Hosts who receive a guest: who receives whom, and where."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

import re2

from claims.model import Article, Language, Span
from claims.model.check import Named
from claims.text.listed import any_of, word_lists

_POSTS = ("holder", "office")
_GROUND = ("place", "country")
# Characters between host and verb, and behind the guest up to the place: "…, Senin (5/5), menjamu …".
_BEFORE = 40
_BEHIND = 40


@dataclass(frozen=True, slots=True)
class Hosting:
    """A host of one country said to receive a guest of another; `elsewhere` where that may be abroad."""

    host: Named
    guest: Named
    place: Named
    span: Span
    elsewhere: bool


@cache
def _words(language: Language) -> dict[str, Any]:
    lists = word_lists(files("claims.match").joinpath("words", "hosting.yml"), language)
    return {
        "verb": re2.compile(rf"\b{any_of(lists['receives'])} (?:{any_of(lists['whose'])} )?$"),
        "at": re2.compile(rf"^(?:[^.;:]{{0,{_BEHIND}}}[ ,])?{any_of(lists['at'])} $"),
        "abroad": re2.compile(rf"(?i)\b{any_of(lists['abroad'])}\b"),
    }


def hostings(article: Article, names: Sequence[Named], sentences: Sequence[Span]) -> Iterator[Hosting]:
    """Every post-holder of one country who receives one of another, and where.

    The guest stands straight behind the verb, the place behind the guest in the same sentence.
    """
    words = _words(article.language)
    posts = [named for named in names if named.kind in _POSTS and named.country is not None]
    if len(posts) < 2:  # as in most articles
        return
    for sentence in sentences:
        if len(_inside(sentence, posts)) < 2:
            continue
        inside = _inside(sentence, names)
        text = article.field(sentence.field)
        for host, guest in pairwise(inside):
            if not _two_posts(host, guest):
                continue
            between = text[host.span.end : guest.span.start]
            if len(between) > _BEFORE + 30 or words["verb"].search(between) is None:
                continue
            place = next((n for n in inside if n.kind in _GROUND and n.span.start > guest.span.end), None)
            if place is None or place.country is None:
                continue
            if words["at"].match(text[guest.span.end : place.span.start]) is None:
                continue
            yield Hosting(
                host,
                guest,
                place,
                Span(sentence.field, host.span.start, place.span.end),
                words["abroad"].search(article.quote(sentence)) is not None,
            )


def _inside(sentence: Span, names: Sequence[Named]) -> list[Named]:
    """Those of the names that begin in the sentence."""
    field, start, end = sentence.field, sentence.start, sentence.end
    return [named for named in names if named.span.field == field and start <= named.span.start < end]


def _two_posts(host: Named, guest: Named) -> bool:
    return (
        host.kind in _POSTS
        and guest.kind in _POSTS
        and host.country is not None
        and guest.country is not None
        and host.country != guest.country
    )
