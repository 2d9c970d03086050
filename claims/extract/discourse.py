"""What a reader keeps in mind from sentence to sentence: who was named, and what happened when."""

from dataclasses import dataclass, field, replace

from claims.extract.groups import groups, introduced, leads, whose
from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.model import Attribution, Link, Mention, Party, Period, Span, Time
from claims.text.patterns import Pattern

# So many characters behind a name may say that something is said of it; so many at the head of a
# sentence that it looks back.
TOLD_OF, EARLIER = 40, 24


# So many words may tell what somebody is, before the name.
POST = 8
# So many words behind a genitive may tell whom it is about ("X's long-time personal lawyer").
RELATED = 4
_SOMEBODY_OF = frozenset(small_words("discourse")["somebody_of"])
_AROUND = frozenset(small_words("discourse")["around"])
_AS = frozenset(small_words("discourse")["as_told"])
_VERB = Pattern(r"^(?:me|ber|di|ter)\p{Ll}{4,}$")
_LAST_STRETCH = Pattern(r"^.*(?:[,:;]| [-–—]+) ")


def key(party: Party) -> tuple[str | None, str | None]:
    """What makes two parties the same side: the person or office, and the country."""
    return (party.person or party.office or party.org or party.key, party.country)


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
    together: list[tuple[Party, ...]] = field(default_factory=list)
    named: list[Party] = field(default_factory=list)
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
        elif people and (told := self._made_known_by(sentence, people)) is not None:
            self.person, self.unsure = self.scene.party(sentence, told), False
            self.speaker, self.spoke = (self.person,), self.number
        elif people:
            opens = leads(sentence, people[0]) or (
                self.scene.article.language == "id" and introduced(sentence, people[0])
            )
            opens = opens or self._again(sentence, people[0]) or self._by_role(sentence, people[0])
            spoken_of = opens and not self._told_of(sentence, people[0])
            spoken_of = spoken_of and not self._of_another(sentence, people[0])
            spoken_of = spoken_of and not self._wanted_by(sentence, people[0])
            spoken_of = spoken_of and not self._somebody_of(sentence, people[0])
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
            self.named.extend(party for party in parties if party.country is not None)
            self.remember(parties)
        for reading in sentence.times:
            time = reading.value
            if isinstance(time, Time) and time.period.known and time.period.lo == time.period.hi:
                self.last_day = time.period

    def _told_of(self, sentence: Sentence, mention: Mention) -> bool:
        """Right behind the name stands that others say, think or demand something of that person."""
        if "told_of" not in self.scene.lexicon.groups(sentence.text):
            return False
        behind = sentence.text[mention.end - sentence.start :][:TOLD_OF]
        told = self.scene.lexicon.first("told_of", behind)
        return told is not None and len(behind[: told.start].split()) <= 1

    def _wanted_by(self, sentence: Sentence, mention: Mention) -> bool:
        """Somebody who spoke before tells what another wants ("Presiden ingin …"): either may go on."""
        if len(self.speaker) != 1 or "wanting" not in self.scene.lexicon.groups(sentence.text):
            return False
        behind = sentence.text[mention.end - sentence.start :][:TOLD_OF]
        first = self.scene.lexicon.first("wanting", behind)
        wants = first is not None and len(behind[: first.start].split()) <= 1
        return wants and key(self.scene.party(sentence, mention)) != key(self.speaker[0])

    def _made_known_by(self, sentence: Sentence, people: list[Mention]) -> Mention | None:
        """Whom "Hal itu disampaikan oleh X" names; of "kuasa hukum X, Y" it is Y."""
        if "made_known_by" not in self.scene.lexicon.groups(sentence.text):
            return None
        verb = self.scene.lexicon.last("made_known_by", sentence.text)
        behind = [m for m in people if verb is not None and m.start >= sentence.start + verb.end]
        if verb is None or not behind:
            return None
        if not _AS.isdisjoint(sentence.text[: verb.start].lower().split()[-1:]):
            return None  # "Sebagaimana diungkapkan X, …": the one before may go on
        gap = sentence.text[verb.end : behind[0].start - sentence.start]
        if len(gap.split()) > POST or not _AROUND.isdisjoint(gap.lower().split()):
            return None
        if not self.scene.lexicon.has("related", " ".join(gap.split()[-2:])):
            return behind[0]
        apart = behind[1:] and sentence.text[behind[0].end - sentence.start :].startswith(", ")
        return behind[1] if apart and behind[1].start == behind[0].end + 2 else None

    def _of_another(self, sentence: Sentence, mention: Mention) -> bool:
        """ "Kuasa hukum X", "pengacara X", in small letters: it is not X who acts."""
        ahead = sentence.text[: mention.start - sentence.start].split()[-2:]
        small = self.scene.article.language == "id" and ahead != [] and ahead[-1].islower()
        small = small and not ahead[-1].endswith(",")
        return small and self.scene.lexicon.has("related", " ".join(ahead))

    def _by_role(self, sentence: Sentence, mention: Mention) -> bool:
        """What somebody is stands before the name and opens a stretch: "…, pelatih tim X Y …"."""
        ahead = sentence.text[: mention.start - sentence.start].rstrip(" ,")
        found = _LAST_STRETCH.search(ahead)
        words = (ahead[found.end() :] if found is not None else ahead).split()
        if self.scene.article.language != "id" or not 0 < len(words) <= POST:
            return False
        has = self.scene.lexicon.has
        acts = any(_VERB.search(word) is not None and not has("one_of", word) for word in words[1:])
        return has("one_of", words[0]) and not acts

    def _again(self, sentence: Sentence, mention: Mention) -> bool:
        """Whoever spoke last is named again, and nobody else: "ia" is that person."""
        if len(self.speaker) != 1 or self.scene.article.language != "id":
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
        if self.scene.article.language == "id" and self.scene.lexicon.has("speaks_up", behind):
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
        self.speaker = () if self._a_body(sentence, speakers) else speakers
        self.heard = True
        self.speaking = (sentence.field, sentence.paragraph)
        self.said[sentence.field, start] = speakers

    def _somebody_of(self, sentence: Sentence, mention: Mention) -> bool:
        """ "President X's eldest son asked …": "he" is the son, and nobody of ours."""
        behind = sentence.text[mention.end - sentence.start :]
        if not behind.startswith(("'s ", "’s ")):
            return False
        return not _SOMEBODY_OF.isdisjoint(word.strip(",.") for word in behind.split()[1 : 1 + RELATED])

    def _a_body(self, sentence: Sentence, speakers: tuple[Party, ...]) -> bool:
        """A body spoke, and in Indonesian none is "dia" or "ujarnya"."""
        if self.scene.article.language != "id" or len(speakers) != 1:
            return False
        at = speakers[0].span
        return any(
            m.kind == "org" and self.scene.span(sentence.field, m.start, m.end) == at
            for m in sentence.mentions
        )

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

    def remember(self, parties: tuple[Party, ...]) -> None:
        """Two or more parties who act together become the latest group."""
        if len({key(party) for party in parties}) >= 2:
            self.together.append(parties)

    def _latest(self, size: int, posts: bool) -> tuple[Party, ...]:
        for group in reversed(self.together):
            if len({key(party) for party in group}) != size:
                continue
            if not posts or all(party.person is not None or party.office is not None for party in group):
                return group
        return ()

    def _countries(self, count: int) -> tuple[Party, ...]:
        """The countries latest named together; the third of three may have been named on its own."""
        for group in reversed(self.together):
            distinct = {party.country: party for party in group if party.country is not None}
            if len(distinct) == count:
                return tuple(distinct.values())
        if count == 3:
            pair = self._countries(2)
            if pair:
                others = {party.country for party in pair}
                for party in reversed(self.named):
                    if party.country not in others and party.person is None:
                        return (*pair, party)
        return ()

    def back(self, group: str, words: str, sentence: Sentence, start: int, end: int) -> tuple[Party, ...]:
        """The parties that words such as "keduanya" or "kedua negara" point back to; none when unclear."""
        if group == "one":
            found: tuple[Party, ...] = (self.person,) if self.person is not None else ()
        elif group == "both_posts":
            found = self._latest(2, posts=True)
        elif group in ("both", "they"):
            found = self._latest(2, posts=False) or self._latest(3, posts=False)
        elif group == "both_countries":
            found = self._countries(2)
        else:
            found = self._countries(3)
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
