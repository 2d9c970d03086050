"""Reported speech: what somebody is told to have said in the reporter's words, and what a medium reports."""

from collections.abc import Iterator

from claims.extract.clause import Clause, triggers
from claims.extract.discourse import Discourse
from claims.extract.groups import PEOPLE, groups
from claims.extract.lexicon import Trigger
from claims.extract.paraphrases import MIN_REPORT, paraphrase
from claims.extract.quotations import MIN_WORDS, title
from claims.extract.scene import Scene, Sentence
from claims.extract.speaker_ahead import before_verb
from claims.extract.speakers import told_by_the_way
from claims.extract.telling import report, tell
from claims.extract.unnamed import body, party_of, unnamed
from claims.lang.small_words import small_words
from claims.model import Attribution, Claim, Party
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_ASIDES = ("saying", "tagging", "by")
_TELLERS = ("before_speaker", "tagging")
# Behind "…, kata X," what tells where it was said is no more of what is reported.
_AROUND = Pattern(rf"(?i)^, {any_of(small_words('reported')['around'])}\b")
_TOLD_BY = frozenset(small_words("reported")["told_by"])
_LEADS_ON = frozenset(small_words("reported")["leads_on"])
# So many words may lead on to what is told.
BRIEF = 4
_MARKS = ('"', "“")


def _spoken(scene: Scene, sentence: Sentence, start: int, end: int) -> bool:
    """The marks hold more than a few words or a title: the sentence quotes, and reports nothing."""
    if scene.grammar.marks_quote:
        return start < sentence.end and sentence.start < end
    few = len(scene.words(sentence.field, start, end).split()) < MIN_WORDS
    within = sentence.start < start and end <= sentence.end
    return not within or not (few or title(scene, sentence, start))


def reported(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """What somebody is reported to have said, in the reporter's words; or what a medium reports."""
    if any(_spoken(scene, sentence, *quote) for quote in sentence.quotes):
        return
    if sentence.text[:1] in _MARKS:
        return  # a paragraph whose quotation closes in a later one
    via = [item for item in triggers(scene, sentence, "via") if item.start == sentence.start]
    if via:
        orgs = [m for m in sentence.mentions if m.kind == "org" and m.start >= via[0].end]
        gap = scene.words(sentence.field, via[0].end, orgs[0].start) if orgs else ""
        # Of "a Reuters/Ipsos poll" one name is half of whose it is.
        half = bool(orgs) and scene.words(sentence.field, orgs[0].end, orgs[0].end + 1) == "/"
        if orgs and len(gap.split()) <= 2 and "," not in gap and not half:
            verbs = triggers(scene, sentence, "saying")
            end = verbs[0].end if verbs else orgs[0].end
            spot = Clause(Trigger("quote", via[0].start, via[0].end, ""), sentence.start, end)
            party = body(scene, sentence, orgs[0])
            yield report(scene, talk, sentence, (sentence.start, end), (party,), "via", spot)
            if verbs:
                _within(scene, sentence, talk, orgs[0].end, verbs[0])
            else:
                span = scene.span(sentence.field, sentence.start, sentence.end)
                said = Attribution((party,), "via", span)
                talk.reporting = (sentence.field, orgs[0].end, sentence.end, said)
            return
    yield from _colon(scene, sentence, talk)
    yield from _by_the_way(scene, sentence, talk) or paraphrase(scene, talk, sentence)


def _colon(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """ "X: …" at the start of a line, the way headlines quote."""
    at = sentence.text.find(":")
    whom = [group for group in groups(sentence) if group[0].kind in PEOPLE]
    opens = sentence.start == sentence.block.start or sentence.field == "title"
    if at < 0 or not whom or not opens or len(sentence.text) - at <= MIN_REPORT:
        return
    first = whom[0]
    if first[0].start == sentence.start and first[-1].end == sentence.start + at:
        speakers = tuple(scene.party(sentence, mention) for mention in first)
        spot = Clause(Trigger("quote", first[0].start, first[-1].end, ""), sentence.start, sentence.end)
        talk.hear_said(sentence, sentence.start, speakers)
        yield report(scene, talk, sentence, (sentence.start, sentence.end), speakers, "paraphrase", spot)


def _by_the_way(scene: Scene, sentence: Sentence, talk: Discourse) -> tuple[Claim, ...]:
    """ "Semua perkara itu, kata X, akan diperiksa": Indonesian tells between two commas who says so.

    The whole sentence is what is reported, and its times are of what is told, not of the telling.
    """
    if not scene.grammar.teller_between_commas:
        return ()
    for verb in triggers(scene, sentence, *_ASIDES):
        ahead = scene.words(sentence.field, sentence.start, verb.start).rstrip()
        if not ahead or not any(scene.lexicon.has(group, verb.words) for group in _TELLERS):
            continue
        speakers, ends = told_by_the_way(scene, talk, sentence, verb)
        if not ahead.endswith(",") and not _pronoun(scene, speakers) and not _opens_briefly(verb, ahead):
            continue
        behind = scene.words(sentence.field, ends, sentence.end)
        if len(speakers) != 1 or _AROUND.search(behind) is not None or not behind.startswith(", "):
            continue
        if any(item.start == ends + 2 for item in sentence.times):
            continue
        talk.hear_said(sentence, sentence.start, speakers)
        whole = (sentence.start, sentence.end)
        spot = Clause(Trigger("quote", verb.start, verb.end, verb.words), verb.start, verb.end)
        return (report(scene, talk, sentence, whole, speakers, "paraphrase", spot, aside=True),)
    return ()


def _opens_briefly(verb: Trigger, ahead: str) -> bool:
    """ "Atas dasar itu kata X, …": behind a few words that lead on the first comma is left out too."""
    words = ahead.lower().split()
    return verb.words.lower() in _TOLD_BY and len(words) <= BRIEF and words[-1] in _LEADS_ON


def _pronoun(scene: Scene, speakers: tuple[Party, ...]) -> bool:
    """ "Semula kata dia, …": with a pronoun the first comma is often left out."""
    return len(speakers) == 1 and scene.lexicon.has("one", speakers[0].words)


def _within(scene: Scene, sentence: Sentence, talk: Discourse, start: int, verb: Trigger) -> None:
    """ "Dilansir AFP, Minggu (…), penyelenggara mengatakan …": the medium tells what somebody else said."""
    speakers = before_verb(scene, talk, sentence, start, verb.start)
    who = None if speakers else unnamed(scene, sentence, verb, False)
    if speakers or who is not None:
        talk.hear_said(sentence, sentence.start, speakers)
        told = speakers or (party_of(scene, sentence, who or (start, start)),)
        tell(scene, sentence, talk, told, (verb.end, sentence.end))


__all__ = ["reported"]
