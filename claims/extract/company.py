"""Who was named together: the groups that "keduanya" and "kedua negara" point back to."""

from dataclasses import dataclass, field

from claims.model import Party


def key(party: Party) -> tuple[str | None, str | None]:
    """What makes two parties the same side: the person or office, and the country."""
    return (party.person or party.office or party.org or party.key, party.country)


@dataclass(slots=True)
class Company:
    """The parties of an article that acted together, and all that have a country, in its order."""

    together: list[tuple[Party, ...]] = field(default_factory=list)
    named: list[Party] = field(default_factory=list)

    def remember(self, parties: tuple[Party, ...]) -> None:
        """Two or more parties who act together become the latest group."""
        if len({key(party) for party in parties}) >= 2:
            self.together.append(parties)

    def latest(self, size: int, posts: bool) -> tuple[Party, ...]:
        """The latest group of that many sides; with `posts`, of people and posts only. Empty without any."""
        for group in reversed(self.together):
            if len({key(party) for party in group}) != size:
                continue
            if not posts or all(party.person is not None or party.office is not None for party in group):
                return group
        return ()

    def countries(self, count: int) -> tuple[Party, ...]:
        """The countries latest named together; the third of three may have been named on its own."""
        for group in reversed(self.together):
            distinct = {party.country: party for party in group if party.country is not None}
            if len(distinct) == count:
                return tuple(distinct.values())
        if count == 3:
            pair = self.countries(2)
            if pair:
                others = {party.country for party in pair}
                for party in reversed(self.named):
                    if party.country not in others and party.person is None:
                        return (*pair, party)
        return ()
