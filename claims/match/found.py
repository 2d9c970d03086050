"""What a text names that no table knows: people, organisations and places, as they are found one by one."""

from dataclasses import dataclass, field

from claims.match.places import Placed
from claims.model import Mention


@dataclass(slots=True)
class Strangers:
    """What the runs of a text name: people by posts and names, organisations, places (also `sites`)."""

    people: list[Mention] = field(default_factory=list)
    orgs: list[Mention] = field(default_factory=list)
    places: list[Placed] = field(default_factory=list)
    sites: list[Mention] = field(default_factory=list)
