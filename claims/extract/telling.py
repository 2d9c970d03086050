"""What somebody is reported to have said, as a claim, and the talk told whose the reported words are."""

from claims.extract.clause import Clause
from claims.extract.dating import UNDATED
from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.saying import day_ahead, day_of_event, day_reported
from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.model import Attribution, Claim, Modality, Party, open_period
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_TURNS = Pattern(rf"(?i), {any_of(small_words('telling')['turns'])} ")


def tell(
    scene: Scene, sentence: Sentence, talk: Discourse, speakers: tuple[Party, ...], words: tuple[int, int]
) -> None:
    """Remembers whose the reported words between two offsets are, for the figures among them."""
    span = scene.span(sentence.field, sentence.start, sentence.end)
    words = _to_turn(scene, sentence, *words)
    talk.reporting = (sentence.field, *words, Attribution(speakers, "paraphrase", span))


def _to_turn(scene: Scene, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """What is reported ends where the sentence turns to something else (", dan pada Senin saham X …")."""
    found = _TURNS.search(scene.words(sentence.field, start, end))
    return start, end if found is None else start + found.start()


def report(
    scene: Scene,
    talk: Discourse,
    sentence: Sentence,
    stretch: tuple[int, int],
    speakers: tuple[Party, ...],
    manner: str,
    spot: Clause,
    said: Modality = "done",
    trails: bool = False,
    aside: bool = False,
) -> Claim:
    """The claim that these speakers say what stands in a stretch, dated by their own attribution.

    `manner` is "via" for what a medium reports, else "paraphrase"; `said` how sure the saying is;
    `trails` that the verb stands behind what is said, `aside` that it is told by the way and dates
    nothing. The talk remembers whose the words are, for the figures among them.
    """
    start, end = stretch
    if aside:
        told = open_period(UNDATED)
    elif manner == "via":
        told = day_ahead(scene, sentence, spot.trigger.end, end)
    else:
        told = day_reported(scene, sentence, spot.trigger, trails)
        told = day_of_event(talk, scene, speakers, sentence.text, told)
    attribution = Attribution(
        speakers, "via" if manner == "via" else "paraphrase", scene.span(sentence.field, start, end)
    )
    if manner != "via" and said == "done" and (trails or not _points(scene, sentence, spot)):
        words = (sentence.start, spot.trigger.start) if trails else (spot.trigger.end, sentence.end)
        words = stretch if aside else words
        talk.reporting = (sentence.field, *_to_turn(scene, sentence, *words), attribution)
    return draft(
        scene,
        "quotation",
        sentence,
        start,
        end,
        rule="reported@17",
        period=talk.day_of_saying(speakers, told),
        modality=said,
        subject=speakers,
        attribution=attribution,
        details={"manner": manner, "speaker_known": True},
    )


def _points(scene: Scene, sentence: Sentence, spot: Clause) -> bool:
    """ "X menyampaikan pernyataan itu dalam acara pengukuhan 1.400 hakim": what is said stands elsewhere."""
    behind = scene.words(sentence.field, spot.trigger.end, sentence.end)
    found = scene.lexicon.first("that_said", " ".join(behind.split()[:3]))
    return found is not None and len(behind[: found.start].split()) <= 1
