"""Stretches of a sentence: how far a condition, a doubt, a wish or a denial reaches to an event word."""

from functools import cache

from claims.extract.clause import Clause
from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.model import Language
from claims.text.listed import any_of
from claims.text.patterns import Pattern

# So many words may stand before "if" in a stretch between commas ("kami meminta kalau …").
BEFORE_IF = 3
_DENIALS_JOINED = small_words("stretches")["denials_joined"]
_WILL = frozenset(small_words("stretches")["will"])
# So many words reach from "whether" to a figure, and from "suing" to the "for" before one.
OPEN, SUED = 24, 7
_CLOSED = Pattern(r"^ or not\b|[.;:?] |, (?:\pL+ )?(?:the|a|an|it|its|he|she|they|we|there) ")
_ENDS = Pattern(r"[.!?]+(?:$|[ \"”’',])")
_STOP = Pattern(r"^.*\pL\pL[.!?] ")


@cache
def _aside(language: Language) -> Pattern | None:
    words = small_words("stretches", language)["aside"]
    return Pattern(rf", {any_of(words)} [^,;]{{1,150}},") if words else None


def without_asides(scene: Scene, ahead: str) -> str:
    """The words without what two commas close: "the mayor, who plans to resign, spent [$3 million]"."""
    pattern = _aside(scene.article.language)
    return ahead if pattern is None or ", " not in ahead else pattern.sub("", ahead)


def same_sentence(ahead: str) -> str:
    """The words behind the last full stop: a quotation of several sentences is one stretch to us."""
    found = _STOP.search(ahead)
    return ahead[found.end() :] if found is not None else ahead


def answered(ahead: str) -> str:
    """The words behind the last question: what answers it is no longer supposed
    ("Kalau ada yang bertanya, kenapa? Karena …")."""
    return ahead.rpartition("? ")[2]


def conditioned(scene: Scene, stretch: str) -> bool:
    """What stands behind it is the condition of a plan: "akan diterapkan jika ekonomi tumbuh [6 persen]"."""
    found = scene.lexicon.last("condition", stretch)
    plan = scene.lexicon.last("planning", stretch)
    return found is not None and plan is not None and plan.end < found.start


def hangs(scene: Scene, ahead: str) -> bool:
    """The stretch right before the last comma is a condition ("Z berjanji, jika X datang, Y akan …")."""
    stretches = ahead.split(", ")[-2:]
    if len(stretches) < 2 or not scene.lexicon.has("condition", stretches[0]):
        return False
    if not scene.grammar.if_far_ahead:
        return False
    first = scene.lexicon.first("condition", stretches[0])
    return first is not None and len(stretches[0][: first.start].split()) <= BEFORE_IF


def so_that(scene: Scene, ahead: str) -> bool:
    """ "… agar pembangunan kantor itu lebih lanjut dapat dimulai": far ahead in the same stretch."""
    return scene.lexicon.has("so_that", ahead.rpartition(",")[2])


def doubted_whole(scene: Scene, sentence: Sentence, clause: Clause) -> bool:
    """ "Ada dugaan bahwa …": right before the clause stands that it is only supposed."""
    before = scene.words(sentence.field, sentence.start, clause.start).split()[-3:]
    return before[-1:] == ["bahwa"] and scene.lexicon.has("doubting", " ".join(before))


def last_denied(scene: Scene, scope: str) -> str:
    """Of two denials that "and" joins only the last reaches the event ("tidak benar dan tidak pernah …")."""
    for word in _DENIALS_JOINED:
        ahead, joined, behind = scope.rpartition(f" {word} ")
        if joined and scene.lexicon.has("denial", ahead) and scene.lexicon.has("denial", behind):
            return behind
    return scope


def that_if(scene: Scene, ahead: str) -> str:
    """The words without an "if" that only means "that" ("mengatakan jika X datang"): no comma behind it."""
    found = scene.lexicon.last("that_if", ahead)
    if found is None or ", " in ahead[found.end :]:
        return ahead
    return ahead[: found.start] + ahead[found.end :]


def rumoured(scene: Scene, near: str) -> bool:
    """Right before "will" stands that it is only supposed ("dikabarkan akan …", "mungkin kita akan …").

    "Kabarnya berencana …" stays a plan that somebody has.
    """
    plan = scene.lexicon.last("planning", near)
    return (
        plan is not None
        and plan.words.lower() in _WILL
        and scene.lexicon.has("supposed", " ".join(near[: plan.start].split()[-2:]))
    )


def asked_within(behind: str) -> bool:
    """Of several sentences in one quotation the one with the event word ends with a question mark."""
    found = _ENDS.search(behind)
    return found is not None and "?" in found[0]


def open_question(scene: Scene, ahead: str) -> bool:
    """ "The question is whether they cut staff and raise prices by [20 percent]": nobody says they do."""
    found = scene.lexicon.last("open_question", ahead)
    if found is None:
        return False
    told = ahead[found.end :]
    return len(told.split()) <= OPEN and _CLOSED.search(told) is None


def sued_for(scene: Scene, ahead: str) -> bool:
    """ "Is suing the paper for [$250 million]": nobody has paid it."""
    found = scene.lexicon.last("suing", ahead)
    if found is None:
        return False
    told = ahead[found.end :].split()
    return 0 < len(told) <= SUED and told[-1] in small_words("stretches", scene.article.language)["for"]
