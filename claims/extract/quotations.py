"""Quotations: words in quotation marks or reported, and who is said to have said them."""

from collections.abc import Iterator

from claims.extract.clause import Clause, subject, triggers
from claims.extract.discourse import PEOPLE, Discourse, groups
from claims.extract.drafting import draft
from claims.extract.lexicon import Trigger
from claims.extract.scene import Scene, Sentence
from claims.extract.timing import when
from claims.model import Attribution, Claim, Party

# Fewer quoted words than this are a term or a nickname, not an utterance.
MIN_WORDS = 4


def _speakers(scene: Scene, talk: Discourse, sentence: Sentence, quote: tuple[int, int]) -> tuple[Party, ...]:
    """Who speaks: the party behind 'kata' after the quotation, else the one before it."""
    for verb in triggers(scene, sentence, "saying"):
        if verb.start >= quote[1]:
            for group in groups(sentence):
                if (
                    group[0].start >= verb.end
                    and len(scene.words(sentence.field, verb.end, group[0].start).split()) <= 3
                ):
                    return tuple(scene.party(sentence, mention) for mention in group)
    ahead = subject(scene, talk, sentence, sentence.start, max(sentence.start, quote[0]))
    return ahead or _orgs_before(scene, sentence, quote[0])


def _orgs_before(scene: Scene, sentence: Sentence, end: int) -> tuple[Party, ...]:
    """The organisation that speaks, where no person does ("Kemenhan mengungkapkan")."""
    found = [m for m in sentence.mentions if m.kind == "org" and m.end <= end]
    return (scene.party(sentence, found[-1]),) if found else ()


def direct(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Words in quotation marks that this sentence opens, with their speaker."""
    for start, end in sentence.quotes:
        if (
            not sentence.start <= start < sentence.end
            or len(scene.words(sentence.field, start, end).split()) < MIN_WORDS
        ):
            continue
        speakers = _speakers(scene, talk, sentence, (start, end))
        spot = Clause(Trigger("quote", start, start, ""), sentence.start, start)
        yield draft(
            scene,
            "quotation",
            sentence,
            start,
            end,
            rule="in_marks@2",
            period=when(scene, talk, sentence, spot if start > sentence.start else _whole(sentence, end)),
            subject=speakers,
            attribution=Attribution(
                speakers, "quotation", scene.span(sentence.field, sentence.start, sentence.end)
            ),
            details={"manner": "direct", "speaker_known": bool(speakers)},
        )


def _whole(sentence: Sentence, start: int) -> Clause:
    return Clause(Trigger("quote", start, start, ""), min(start, sentence.end), sentence.end)


def reported(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """What somebody is reported to have said, in the reporter's words; or what a medium reports."""
    if any(start < sentence.end and sentence.start < end for start, end in sentence.quotes):
        return
    via = [item for item in triggers(scene, sentence, "via") if item.start == sentence.start]
    verbs = triggers(scene, sentence, "saying")
    if via:
        orgs = [m for m in sentence.mentions if m.kind == "org" and m.start >= via[0].end]
        if orgs and len(scene.words(sentence.field, via[0].end, orgs[0].start).split()) <= 2:
            end = verbs[0].end if verbs else orgs[0].end
            party = scene.party(sentence, orgs[0])
            spot = Clause(Trigger("quote", via[0].start, via[0].end, ""), sentence.start, end)
            yield _report(scene, talk, sentence, sentence.start, end, (party,), "via", spot)
        return
    for verb in verbs[:1]:
        before = [g for g in groups(sentence) if g[-1].end <= verb.start and g[0].kind in PEOPLE]
        gap = scene.words(sentence.field, before[-1][-1].end, verb.start) if before else ""
        if before and len(gap.split()) <= 3 and sentence.end - verb.end > 20:
            speakers = tuple(scene.party(sentence, mention) for mention in before[-1])
            spot = Clause(Trigger("quote", verb.start, verb.end, ""), sentence.start, sentence.end)
            yield _report(
                scene, talk, sentence, before[-1][0].start, sentence.end, speakers, "paraphrase", spot
            )


def _report(
    scene: Scene,
    talk: Discourse,
    sentence: Sentence,
    start: int,
    end: int,
    speakers: tuple[Party, ...],
    manner: str,
    spot: Clause,
) -> Claim:
    where_said = scene.span(sentence.field, start, end)
    return draft(
        scene,
        "quotation",
        sentence,
        start,
        end,
        rule="reported@2",
        period=when(scene, talk, sentence, spot),
        subject=speakers,
        attribution=Attribution(speakers, "via" if manner == "via" else "paraphrase", where_said),
        details={"manner": manner, "speaker_known": True},
    )


def quotations(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Direct and reported speech of a sentence."""
    yield from direct(scene, sentence, talk)
    yield from reported(scene, sentence, talk)
