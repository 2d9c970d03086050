"""The whole trade as one plain function: an article and a world in, a dossier out."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import nullcontext
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any
from weakref import WeakKeyDictionary

from claims.check import judge, versions
from claims.checked import CheckedBase, before
from claims.extract import Scene, extract, understand
from claims.extract.figures import figures, results
from claims.extract.marks import stray_marks
from claims.extract.publishers import publisher_country
from claims.match import Gazetteer
from claims.model import Article, Claim, Dossier, Finding, Language, World
from claims.model.check import ArticleCheck, Case, Check, Guard, Named

# The rooms whose files decide what is read and judged; their bytes are the identity of the rules.
_RULE_ROOMS = ("text", "lang", "match", "extract", "check", "checked")
# Libraries whose behaviour an answer depends on.
_LIBRARIES = ("babel", "google-re2", "pyahocorasick", "pystemmer", "rapidfuzz", "tantivy")

_gazetteers: WeakKeyDictionary[Any, dict[Language, Gazetteer]] = WeakKeyDictionary()


def _files(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from ((f"{entry.name}/{name}", body) for name, body in _files(entry))
        elif entry.name.endswith((".py", ".yml", ".npz")):
            yield entry.name, entry.read_bytes()


@lru_cache(maxsize=1)
def ruleset() -> str:
    """The identity of all rules, words and checks: 16 hex digits of SHA-256 over their files.

    Any change to a rule, a word list or a check gives another ruleset, so two dossiers of one
    ruleset were made by the same rules.
    """
    digest = hashlib.sha256()
    for room in _RULE_ROOMS:
        for name, body in _files(files("claims") / room):
            digest.update(f"{room}/{name}\0{len(body)}\0".encode())
            digest.update(body)
    return digest.hexdigest()[:16]


@lru_cache(maxsize=1)
def libraries() -> Mapping[str, str]:
    """The versions of the libraries an answer depends on."""
    found = {}
    for name in _LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found


def _gazetteer(world: World, language: Language) -> Gazetteer:
    """The names of a world in a language, gathered once for each world."""
    known = _gazetteers.setdefault(world, {})
    if language not in known:
        known[language] = Gazetteer(world, language)
    return known[language]


def understand_article(article: Article, world: World) -> Scene:
    """The article's sentences with their readings, before any claim is drawn."""
    return understand(
        article, world, _gazetteer(world, article.language), publisher_country(article.publisher)
    )


def _names(scene: Scene) -> tuple[Named, ...]:
    return tuple(
        Named(
            kind=mention.kind,
            span=scene.span(field, mention.start, mention.end),
            words=mention.words,
            key=mention.key,
            name=mention.name,
            name_span=(
                scene.span(field, mention.name_start, mention.name_end)
                if mention.name_start is not None and mention.name_end is not None
                else None
            ),
            person=mention.person,
            office=mention.office,
            country=mention.country,
            org=mention.org,
            place=mention.place,
            standing=mention.standing,
        )
        for field, who in scene.who.items()
        for mention in who
    )


def case_of(scene: Scene, claims: tuple[Claim, ...], world: World) -> Case:
    """All that the checks may look at: the article as understood, with its claims."""
    return Case(
        article=scene.article,
        claims=claims,
        world=world,
        published=scene.today,
        story=scene.story,
        stray_marks=stray_marks(scene),
        paired_marks=tuple(
            scene.span(field, pair.start, pair.end)
            for field, marks in sorted(scene.marks.items())
            for pair in marks.pairs
        ),
        names=_names(scene),
        sentences=tuple(scene.span(s.field, s.start, s.end) for s in scene.sentences),
        figures=figures(scene),
        results=results(scene),
    )


def _order(finding: Finding) -> tuple[bool, int, int, str]:
    return (finding.span.field != "title", finding.span.start, finding.span.end, finding.check)


def check_article(
    article: Article,
    world: World,
    *,
    checks: Iterable[Check | ArticleCheck] | None = None,
    guard: Guard = nullcontext,
    checked: CheckedBase | None = None,
) -> Dossier:
    """Reads an article, judges its claims against itself, the calendar and the world.

    The same article, rules and facts give the same dossier, wherever it is called. `checks`
    judges by these instead of all live ones; `guard` may cut a check short with TooSlow. `checked` are
    the checked claims to look among for what was checked before: it raises and lowers no flag.
    """
    scene = understand_article(article, world)
    rules = ruleset()
    claims = extract(scene, rules)
    judgement = judge(case_of(scene, claims, world), checks, guard)
    return Dossier(
        article=scene.dated(),
        claims=claims,
        findings=tuple(sorted(judgement.findings, key=_order)),
        ruleset=rules,
        facts=world.facts,
        checks=versions(),
        libraries=libraries(),
        faults=judgement.faults,
        checked=() if checked is None else before(scene.dated(), claims, checked),
        checked_set=None if checked is None else checked.identity,
    )


def read_article(article: Article, world: World) -> list[dict[str, Any]]:
    """The readings of an article as plain records, in the order of the text: what `tilik read` prints.

    Each has field, start, end, text, kind, value and rule; kind "time" also timex_type and
    timex_value (TIMEX3).
    """
    return _records(understand_article(article, world))


def _records(scene: Scene) -> list[dict[str, Any]]:
    return sorted(
        scene.readings(),
        key=lambda record: (record["field"] != "title", record["start"], record["end"], record["kind"]),
    )


def read_whole(article: Article, world: World) -> tuple[Article, list[dict[str, Any]], tuple[Claim, ...]]:
    """The article with its day of printing, its readings as `read_article` gives them, and its claims."""
    scene = understand_article(article, world)
    return scene.dated(), _records(scene), extract(scene, ruleset())


__all__ = [
    "case_of",
    "check_article",
    "libraries",
    "read_article",
    "read_whole",
    "ruleset",
    "understand_article",
]
