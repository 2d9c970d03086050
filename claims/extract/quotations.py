"""Direct speech: words in quotation marks, and who said them."""

from collections.abc import Iterator

from claims.extract.clause import Clause
from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.lexicon import Trigger
from claims.extract.modality import modality
from claims.extract.saying import day_ahead, day_behind, day_of_event
from claims.extract.scene import Scene, Sentence
from claims.extract.speakers import direct_speakers
from claims.lang.small_words import small_words
from claims.model import Attribution, Claim, Modality
from claims.text.patterns import Pattern

# Fewer quoted words than this are a term or a nickname, not an utterance.
MIN_WORDS = 4
# In a title, words of so many letters begin with a capital.
LONG = 4
_GENITIVE = ("'s", "’s", "s'", "s’")
_JOINS = small_words("quotations")["joins"]
_LEADING = (",", ":")
_LETTERS = Pattern(r"\pL+")


def _uttered(scene: Scene, sentence: Sentence, start: int, end: int) -> bool:
    """Words in marks that nobody is said to say are an utterance where they are a whole sentence."""
    words = scene.words(sentence.field, start + 1, end).rstrip("\"”“»'’ ")
    opens = not scene.words(sentence.field, sentence.start, start).strip()
    return words[:1].isupper() and (opens or words.endswith((".", "!", "?", ",")))


def title(scene: Scene, sentence: Sentence, start: int) -> bool:
    """Right before the marks stands that a title or a motto is in them ("artikel bertajuk “…”")."""
    ahead = scene.words(sentence.field, sentence.start, start).split()[-1:]
    return bool(ahead) and (
        scene.lexicon.has("entitled", ahead[0]) or _of_a_work(scene, sentence, ahead[0], start)
    )


def _of_a_work(scene: Scene, sentence: Sentence, ahead: str, start: int) -> bool:
    """Behind a genitive every longer word in the marks is capitalised (NPR's “Wait … Don't Tell Me”)."""
    quote = sentence.quoted(start)
    if quote is None or not ahead.endswith(_GENITIVE):
        return False
    words = _LETTERS.findall(scene.words(sentence.field, start + 1, quote[1]))
    return all(word[0].isupper() for word in words if len(word) >= LONG)


def _said(scene: Scene, sentence: Sentence, start: int) -> Modality:
    """Whether the words in marks were said: by what stands before a verb of saying in front of them
    ("X never said, “…”", "jika X berkata, “…”")."""
    verb = scene.last("saying", sentence, sentence.start, start) if start > sentence.start else None
    if verb is None or sentence.quoted(verb.start) is not None:
        return "done"
    if not scene.words(sentence.field, verb.end, start).rstrip().endswith(_LEADING):
        return "done"  # "X belum memberi jawaban tegas. “…”"
    # "X tidak hadir dan mengatakan, “…”": what stands before "and" is no part of the saying.
    ahead = scene.words(sentence.field, sentence.start, verb.start)
    joined = max(ahead.rfind(f" {word} ") for word in _JOINS)
    spot = Clause(Trigger("quote", verb.start, verb.end, verb.words), sentence.start + max(0, joined), start)
    return modality(scene, sentence, spot) or "done"


def direct(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Words in quotation marks that this sentence opens, with their speaker."""
    for start, end in sentence.quotes:
        if (
            not sentence.start <= start < sentence.end
            or len(scene.words(sentence.field, start, end).split()) < MIN_WORDS
            or title(scene, sentence, start)
        ):
            continue
        found = direct_speakers(scene, talk, sentence, (start, end))
        if found is None and not _uttered(scene, sentence, start, end):
            continue
        speakers = found or ()
        talk.hear_said(sentence, start, speakers)
        behind = day_behind(scene, sentence, end, sentence.end)
        told = behind if behind.known else day_ahead(scene, sentence, sentence.start, start)
        around = (
            scene.words(sentence.field, at, to) for at, to in ((sentence.start, start), (end, sentence.end))
        )
        told = day_of_event(talk, scene, speakers, " ".join(around), told)
        yield draft(
            scene,
            "quotation",
            sentence,
            start,
            end,
            rule="in_marks@14",
            period=talk.day_of_saying(speakers, told),
            modality=_said(scene, sentence, start),
            subject=speakers,
            attribution=Attribution(
                speakers, "quotation", scene.span(sentence.field, sentence.start, sentence.end)
            ),
            details={"manner": "direct", "speaker_known": bool(speakers)},
        )


__all__ = ["MIN_WORDS", "direct", "title"]
