"""Beside words of saying: whose they are by a description, by a pause, or by a post of two words."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

from claims.extract.acting import in_aside
from claims.extract.discourse import Discourse
from claims.extract.groups import PEOPLE
from claims.extract.lexicon import Trigger
from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.model import Language, Link, Mention, Party

# So many words may describe whoever spoke before ("ujar pelatih asal X yang … itu").
DESCRIBED = 14


@cache
def _lists(language: Language) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in small_words("told_beside", language).items()}


@cache
def _spoken(language: Language) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in small_words("speaker_names", language).items()}


def _list(scene: Scene, name: str) -> frozenset[str]:
    return _lists(scene.article.language)[name]


def _roles(scene: Scene, name: str) -> frozenset[str]:
    return _spoken(scene.article.language)[name]


def described(scene: Scene, sentence: Sentence, verb: Trigger, end: int) -> tuple[int, int] | None:
    """Where "mantan Ketua X itu" or "pelatih asal X tersebut" stands: whoever spoke before."""
    points, roles = _list(scene, "points"), _roles(scene, "role")
    words = scene.words(sentence.field, verb.end, end)
    if not points:
        return None
    at = 0
    for number, word in enumerate(words.split()[:DESCRIBED]):
        at = words.index(word, at) + len(word)
        plain = word.strip("().,").lower()
        if number == 0 and not (plain in roles or scene.lexicon.has("one_of", plain)):
            return None
        if plain in _list(scene, "aside") or (word.endswith((".", '"', "”")) and plain not in points):
            return None
        if plain in points:
            start = verb.end + len(words) - len(words.lstrip())
            return start, verb.end + len(words[: at - len(word)].rstrip(" ,"))
    return None


def described_ahead(scene: Scene, sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """Where "Pelatih asal X itu" stands, at the head of the words before a verb of saying, and ends them."""
    points, roles = _list(scene, "points"), _roles(scene, "role")
    told = scene.words(sentence.field, start, end)
    words = told.split()
    while words and words[-1].lower() in _list(scene, "besides"):
        words.pop()
    if not 1 < len(words) <= DESCRIBED or words[-1].lower() not in points or start != sentence.start:
        return None
    first = words[0].lower()
    if not (first in roles or scene.lexicon.has("one_of", first)) or "," in told:
        return None
    if any(word.lower() in _list(scene, "aside") for word in words):
        return None
    return start, start + len(told[: told.rindex(words[-1])].rstrip())


def goes_on(scene: Scene, talk: Discourse, sentence: Sentence, quote: tuple[int, int]) -> bool:
    """A paragraph that is all one quotation, right behind a sentence in which one person spoke."""
    block = sentence.block
    whole = not scene.words(sentence.field, block.start, quote[0]).strip()
    whole = whole and not scene.words(sentence.field, quote[1], block.end).strip(" .\n")
    return (
        scene.grammar.teller_goes_on
        and whole
        and len(talk.speaker) == 1
        and talk.speaking == (sentence.field, sentence.paragraph - 1)
        and talk.spoke == talk.number - 1
    )


def of_a_thing(scene: Scene, sentence: Sentence, start: int, end: int) -> bool:
    """ "Ia membahas berita yang menyebutkan …": what the relative clause is about says so, and no person."""
    ahead = scene.words(sentence.field, start, end).rstrip()
    which = next((word for word in _list(scene, "which") if ahead.lower().endswith(f" {word}")), None)
    if which is None:
        return False
    before = ahead[: -len(which) - 1]
    at = start + len(before)
    opens = sentence.start
    named = any(m.end == at and (m.kind in PEOPLE or m.start == opens) for m in sentence.mentions)
    return not named and not scene.lexicon.has("one", before.rpartition(" ")[2])


def a_body(sentence: Sentence, group: tuple[Mention, ...]) -> bool:
    """ "Kata Ketua Panitia ABC Sukamaju, X": words with letters for a body among them are no person's."""
    first = group[0]
    short = any(word.isupper() and len(word) > 2 for word in first.words.split())
    titled = sentence.text[: first.start - sentence.start].split()[-1:]
    return (
        first.kind == "person"
        and first.person is None
        and short
        and sentence.text[first.end - sentence.start :].startswith(", ")
        and titled != []
        and titled[0][:1].isupper()
    )


def without_post(scene: Scene, ahead: str) -> str:
    """The words before a name without a post of two words: "Sekretaris Kabinet X" is X himself."""
    words = ahead.split()
    second_part = _list(scene, "second_part")
    for at, (word, after) in enumerate(pairwise(words)):
        if word[:1].isupper() and after.lower() in second_part and scene.lexicon.has("speaks_for", word):
            return " ".join(words[:at] + words[at + 2 :])
    return ahead


def by_title(scene: Scene, sentence: Sentence, start: int, end: int) -> tuple[Party, ...]:
    """ "…," ujar Romo, "…," kata Bupati: the one person named before with that title."""
    words = scene.words(sentence.field, start, end)
    title = scene.lexicon.first("clergy", words)
    if title is None or title.start > 1 or words[title.end :].lstrip()[:1].isupper():
        return ()
    others = _list(scene, "not_the_post")
    known: dict[str, Mention] = {}
    for mention in scene.who[sentence.field]:
        if mention.end > start:
            break
        ahead = scene.words(sentence.field, max(0, mention.start - len(title.words) - 1), mention.end).split()
        at = ahead.index(title.words) if title.words in ahead else -1
        own = at == 0 or (at > 0 and ahead[at - 1].lower() not in others)
        if mention.kind in ("holder", "person") and own:
            known[mention.key or mention.words] = mention
    if len(known) != 1:
        return ()
    spot = scene.span(sentence.field, start + title.start, start + title.end)
    party = scene.party(sentence, known.popitem()[1])
    return (replace(party, words=title.words, span=spot, link=Link("anaphora")),)


def others(scene: Scene, gap: str) -> bool:
    """Between a name and the verb somebody else comes up: "tulisan X, beberapa penelitian menyebut", "the X
    administration said"."""
    if gap[:1] == " " and not _list(scene, "named_after").isdisjoint(gap.lower().split()[:1]):
        return True
    _, comma, behind = gap.rpartition(",")
    first = scene.lexicon.first("other_subject", behind) if comma else None
    words = behind.lower().split() if comma else []
    if len(words) > 1 and words[-1] in _list(scene, "points") and words[0] not in _roles(scene, "no_role"):
        return True  # "Mengutip buku X, ayat ini menekankan …"
    return first is not None and first.start <= 1


def post_behind_name(
    scene: Scene, sentence: Sentence, start: int, group: tuple[Mention, ...], end: int
) -> bool:
    """ "Curt Hessler, the company's president and CEO, said": the post is said of the name before it, and
    so is a name behind a word of relation ("Ann Lee, sister of the mayor Bob Hall, also said")."""
    if len(group) != 1:
        return False
    names = [
        m for m in sentence.mentions if m.kind == "person" and start <= m.start and m.end <= group[0].start
    ]
    between = scene.words(sentence.field, names[-1].end, end).rstrip() if names else ""
    if group[0].kind == "office":
        return between.startswith(", ") and between.endswith(",") and between.count(",") == 2
    return bool(names) and in_aside(sentence, names[-1], group[0], between, scene.article.language)
