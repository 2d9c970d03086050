"""A fetcher for tests: it answers from a dictionary and reaches nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from flows.sources.listing import list_members
from flows.sources.model import Kind, Limits, Member, Quirks, Source, Unlisted

HOME = "https://www.example.id"
FEED = f"{HOME}/feed"
NIGHT = datetime(2025, 5, 13, 2, 0, tzinfo=UTC)
TODAY = NIGHT.date()


@dataclass(frozen=True)
class Fetched:
    """Has the shape of the fetcher's answer of that name, as the others here have of theirs."""

    address: str
    content: bytes
    final_address: str
    charset: str | None = None
    status: int = 200


@dataclass(frozen=True)
class Gone:
    address: str
    status: int = 410


@dataclass(frozen=True)
class Later:
    address: str
    until: datetime
    reason: str


@dataclass(frozen=True)
class NotFetched:
    address: str
    reason: str
    temporary: bool


@dataclass
class Site:
    """The answers by address; `asked` lists what was asked for, in order."""

    answers: Mapping[str, object] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def get(
        self, address: str, *, limits: Limits, hosts: Sequence[str], page: bool, source: str | None
    ) -> object:
        assert not page
        assert hosts
        self.asked.append(address)
        answer = self.answers.get(address, Gone(address, 404))
        return Fetched(address, answer, address) if isinstance(answer, bytes) else answer


def paper(kind: Kind = "feed", *addresses: str, limits: Limits | None = None, **quirks: object) -> Source:
    """A source on www.example.id."""
    return Source(
        "contoh",
        "Contoh",
        kind,
        hosts=("www.example.id",),
        addresses=addresses or (FEED,),
        form="ninjs" if kind == "ninjs" else "page",
        limits=limits or Limits(),
        quirks=Quirks(**quirks),  # type: ignore[arg-type]
    )


def listed(source: Source, **answers: object) -> tuple[list[Member], list[Unlisted]]:
    """The members, and the rest, of a source whose one address answers with `body`."""
    return split(list(list_members(source, Site({source.addresses[0]: answers["body"]}), today=TODAY)))


def split(items: "list[Member | Unlisted]") -> tuple[list[Member], list[Unlisted]]:
    """Members and the rest apart."""
    return (
        [item for item in items if isinstance(item, Member)],
        [item for item in items if isinstance(item, Unlisted)],
    )
