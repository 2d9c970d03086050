"""What a reader keeps in mind from sentence to sentence: who was named, and what happened when."""

from dataclasses import dataclass, field, replace

from claims.extract.company import Company, key
from claims.extract.groups import groups, introduced, leads, whose
from claims.extract.scene import Scene, Sentence
from claims.extract.spoken_of import TOLD_OF, a_body, by_role, made_known_by, of_another, somebody_of, told_of
from claims.model import Attribution, Link, Mention, Party, Period, Span, Time

# So many characters at the head of a sentence may say that it looks back.
EARLIER = 24


@dataclass(slots=True)
class Discourse:
    """The memory while reading one article: who was named, alone and together, and the last event's time.

    `speaker` is who spoke last, `speaking` in which paragraph, `said` who said the words at an offset.
    `unsure` says that whoever spoke may go on, though somebody else was named since.
    `reporting` is where the last reported words stand, with who reports them.
    `number` counts the sentences; `plan` is that of the last one that told a planned figure, `coming` of
    the last that names a time still to come.
    `counted` holds where event words stand that a first or last has claimed for itself, `told`
    the stretches of meetings and visits with their time.
    """

    scene: Scene
    company: Company = field(default_factory=Company)
    person: Party | None = None
    last_event: Period | None = None
    last_day: Period | None = None
    planned_event: Period | None = None
    counted: set[tuple[str, int]] = field(default_factory=set)
    told: list[tuple[str, int, int, Period]] = field(default_factory=list)
    speaker: tuple[Party, ...] = ()
    speaking: tuple[str, int] | None = None
    said: dict[tuple[str, int], tuple[Party, ...]] = field(default_factory=dict)
    heard: bool = False
    spoke: int = -2
    unsure: bool = False
    reporting: tuple[str, int, int, Attribution] | None = None
    number: int = 0
    plan: int | None = None
    coming: int | None = None
    days_of_saying: dict[tuple[str | None, str | None], Period] = field(default_factory=dict)

    def hear(self, sentence: Sentence) -> None:
        """Remembers whom a sentence names, alone and together, once it has been told.

        "Ia" is whoever spoke last, or the person the sentence before named first, its likely
        subject; nobody where other people stand before the name, or where something is said of
        it ("X disebut akan …"): whoever says so may speak next.
        """
        people = [
            m
            for m in sentence.mentions
            if m.kind in ("holder", "person") and sentence.quoted(m.start) is None and not whose(sentence, m)
        ]
        if self.heard:
            self.spoke, self.unsure = self.number, False
            self.person = self.speaker[0] if len(self.speaker) == 1 else None
        elif people and (told := made_known_by(self.scene, sentence, people)) is not None:
            self.person, self.unsure = self.scene.party(sentence, told), False
            self.speaker, self.spoke = (self.person,), self.number
        elif people:
            opens = leads(sentence, people[0]) or (
                self.scene.grammar.role_ahead and introduced(sentence, people[0])
            )
            opens = opens or self._again(sentence, people[0]) or by_role(self.scene, sentence, people[0])
            spoken_of = opens and not told_of(self.scene, sentence, people[0])
            spoken_of = spoken_of and not of_another(self.scene, sentence, people[0])
            spoken_of = spoken_of and not self._wanted_by(sentence, people[0])
            spoken_of = spoken_of and not somebody_of(self.scene, sentence, people[0])
            self.unsure = spoken_of and self._told_by(sentence, people[0])
            self.person = self.scene.party(sentence, people[0]) if spoken_of else None
        elif sentence.quotes:
            # Somebody the table does not know has spoken: "ia" may be that person from here on.
            self.person = None
        self.heard = False
        if self._looks_ahead(sentence):
            self.coming = self.number
        self.number += 1
        for group in groups(sentence):
            # What somebody says names others, but does not put them on the stage.
            if sentence.quoted(group[0].start) is not None:
                continue
            if len(group) == 1 and group[0].country is None and group[0].person is None:
                continue  # Nobody who could be pointed back to, alone or as one of several.
            parties = tuple(self.scene.party(sentence, mention) for mention in group)
            self.company.named.extend(party for party in parties if party.country is not None)
            self.company.remember(parties)
        for reading in sentence.times:
            time = reading.value
            if isinstance(time, Time) and time.period.known and time.period.lo == time.period.hi:
                self.last_day = time.period

    def _wanted_by(self, sentence: Sentence, mention: Mention) -> bool:
        """Somebody who spoke before tells what another wants ("Presiden ingin …"): either may go on."""
        if len(self.speaker) != 1 or "wanting" not in self.scene.lexicon.groups(sentence.text):
            return False
        behind = sentence.text[mention.end - sentence.start :][:TOLD_OF]
        first = self.scene.lexicon.first("wanting", behind)
        wants = first is not None and len(behind[: first.start].split()) <= 1
        return wants and key(self.scene.party(sentence, mention)) != key(self.speaker[0])

    def _again(self, sentence: Sentence, mention: Mention) -> bool:
        """Whoever spoke last is named again, and nobody else: "ia" is that person."""
        if len(self.speaker) != 1 or not self.scene.grammar.teller_goes_on:
            return False
        if not sentence.text[: mention.start - sentence.start].rstrip().endswith(","):
            return False
        same = key(self.scene.party(sentence, mention)) == key(self.speaker[0])
        return same and self.person is not None and key(self.person) == key(self.speaker[0])

    def _told_by(self, sentence: Sentence, mention: Mention) -> bool:
        """Somebody else has spoken right before, and may go on: what another does is told by that one."""
        if len(self.speaker) != 1 or self.number - self.spoke > 1:
            return False
        behind = " ".join(sentence.text[mention.end - sentence.start :].split()[:3])
        if self.scene.lexicon.has("speaks_up", behind):
            return False
        if self.speaking is not None and self.speaking[0] != sentence.field:
            return False  # Who speaks in the headline does not go on in the text.
        return key(self.scene.party(sentence, mention)) != key(self.speaker[0])

    def earlier(self, sentence: Sentence) -> None:
        """Forgets the days of saying where a sentence looks back at what was told: the rest is older."""
        there = self.scene.lexicon.groups(sentence.text)
        if "earlier" not in there or there.isdisjoint(("saying", "made_known")):
            return
        first = self.scene.lexicon.first("earlier", sentence.text[:EARLIER])
        if first is not None and first.start == 0:
            self.days_of_saying.clear()

    def _looks_ahead(self, sentence: Sentence) -> bool:
        today = self.scene.today
        return today is not None and any(
            time.value.period.lo is not None
            and time.value.period.lo > today
            and sentence.quoted(time.start) is None
            for time in sentence.times
        )

    def hear_said(self, sentence: Sentence, start: int, speakers: tuple[Party, ...]) -> None:
        """Remembers who said the words at an offset; nobody where the speaker could not be named."""
        self.speaker = () if a_body(self.scene, sentence, speakers) else speakers
        self.heard = True
        self.speaking = (sentence.field, sentence.paragraph)
        self.said[sentence.field, start] = speakers

    def day_of_saying(self, speakers: tuple[Party, ...], told: Period) -> Period:
        """The time a statement was made; without one of its own, that of the speaker's last one that had.

        Another speaker's day is none: without any the time stays open.
        """
        if len(speakers) != 1 or key(speakers[0]) == (None, None):
            return told
        speaker = key(speakers[0])
        if told.known:
            self.days_of_saying[speaker] = told
        elif speaker in self.days_of_saying:
            return replace(self.days_of_saying[speaker], basis="inherited")
        return told

    def one(self, span: Span | None = None, words: str = "", *, speaks: bool = True) -> tuple[Party, ...]:
        """Who "ia", "dia", "ujarnya" or "he" is: one person, or nobody."""
        person = None if self.unsure and speaks else self.person
        if self.heard:
            person = self.speaker[0] if len(self.speaker) == 1 else None
        if person is None:
            return ()
        if span is None:
            return (person,)
        return (replace(person, words=words, span=span, link=Link("anaphora")),)

    def attribution_at(self, sentence: Sentence, at: int) -> Attribution | None:
        """Who is said to have said what stands at an offset in reported speech; None outside of any."""
        if self.reporting is None:
            return None
        where, start, end, attribution = self.reporting
        return attribution if where == sentence.field and start <= at < end else None

    def time_at(self, sentence: Sentence, at: int) -> Period | None:
        """The time of the meeting or visit whose clause holds the offset; None outside of any."""
        for where, start, end, period in reversed(self.told):
            if where == sentence.field and start <= at < end and period.known:
                return period
        return None

    def back(self, group: str, words: str, sentence: Sentence, start: int, end: int) -> tuple[Party, ...]:
        """The parties that words such as "keduanya" or "kedua negara" point back to; none when unclear."""
        if group == "one":
            found: tuple[Party, ...] = (self.person,) if self.person is not None else ()
        elif group == "both_posts":
            found = self.company.latest(2, posts=True)
        elif group in ("both", "they"):
            found = self.company.latest(2, posts=False) or self.company.latest(3, posts=False)
        elif group == "both_countries":
            found = self.company.countries(2)
        else:
            found = self.company.countries(3)
        span = self.scene.span(sentence.field, start, end)
        countries_only = group in ("both_countries", "three_countries")
        return tuple(
            replace(
                party,
                words=words,
                span=span,
                person=None if countries_only else party.person,
                office=None if countries_only else party.office,
                link=Link("anaphora"),
            )
            for party in found
        )
