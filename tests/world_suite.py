"""What every World answers, whatever it keeps its facts in.

Another kind of World runs the same suite by giving its test module two fixtures and one class:

    @pytest.fixture(scope="module")
    def world() -> World: ...               # a world of the packaged seeds

    @pytest.fixture
    def make_world() -> MakeWorld: ...      # makes a world of any facts, as known on a day or now

    class TestSqlWorld(WorldSuite): ...
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from claims.model import (
    Alias,
    Citation,
    DocTerm,
    Entity,
    Event,
    Facts,
    Location,
    Merge,
    Office,
    OfficeTerm,
    Participant,
    Source,
    World,
    on,
)
from claims.world import SeedWorld, read_seeds, visible
from tests.factory import statement

MakeWorld = Callable[..., World]
"""make_world(facts, as_known_at=None)"""

MARCH, JUNE, SEPTEMBER = date(2025, 3, 1), date(2025, 6, 1), date(2025, 9, 1)


def term(version: int, recorded: date, *, superseded: date | None = None, **more: Any) -> OfficeTerm:
    """A version of the one term of the small table; the person tells the versions apart."""
    envelope = statement("T-1", version=version, kind="office_term", recorded=recorded, superseded=superseded)
    return OfficeTerm(
        replace(envelope, **more), "office:jp-mod", f"person:v{version}", on(date(2020, 1, 1)), None
    )


def small(*terms: OfficeTerm) -> Facts:
    """A table of one office, its holders and one source."""
    holders = [Entity(row.person, "person", row.person, "JP") for row in terms]
    office = Office("office:jp-mod", "JP", "defence", "minister", "Minister of Defense of Japan")
    entities = {each.id: each for each in [*holders, Entity(office.id, "office", office.label, "JP")]}
    return Facts(
        sources=(Source("SRC-test", "A", "https://example.org", "news", "CC0", MARCH),),
        entities=tuple(entities[id] for id in sorted(entities)),
        offices=(office,),
        terms=terms,
    )


def merge(id: str, entity: str, into: str, recorded: date = MARCH, **more: Any) -> Merge:
    """Two ids that are one."""
    return Merge(statement(id, kind="merge", recorded=recorded, **more), entity, into)


def doubled(*merges: Merge) -> Facts:
    """A table in which a man stands three times, and an office, a place and an organisation twice."""
    people = [Entity(f"person:{name}", "person", name, "JP") for name in ("gen", "gen2", "gen3")]
    offices = [
        Office(f"office:jp-{name}", "JP", "defence", "minister", "Minister") for name in ("mod", "mod2")
    ]
    places = [
        Entity("place:jp-edo", "place", "Edo", "JP"),
        Entity("place:jp-edo-castle", "place", "Castle", "JP", "place:jp-edo"),
        Entity("place:jp-tokyo", "place", "Tokyo", "JP"),
    ]
    orgs = [Entity(f"org:{name}", "org", name, "JP") for name in ("club", "club2")]
    posts = [Entity(office.id, "office", office.label, "JP") for office in offices]
    entities = sorted([*people, *places, *orgs, *posts], key=lambda entity: entity.id)
    met = Event(
        statement("E-1", recorded=MARCH),
        "visit",
        on(MARCH),
        "place:jp-edo",
        "JP",
        "bilateral",
        "in_person",
        "minister",
        "official",
        "held",
        (Participant("person:gen2", "office:jp-mod2", "JP", "org:club2"),),
    )
    return Facts(
        sources=(Source("SRC-test", "A", "https://example.org", "news", "CC0", MARCH),),
        entities=tuple(entities),
        offices=tuple(offices),
        aliases=(
            Alias("person:gen", "Gen", "mul", "official"),
            Alias("person:gen2", "Gen", "mul", "official"),
            Alias("person:gen2", "Genn", "id", "typo"),
        ),
        terms=tuple(
            OfficeTerm(
                statement(f"T-{person}", kind="office_term", recorded=MARCH),
                office,
                f"person:{person}",
                on(date(2020, 1, 1)),
                None,
            )
            for person, office in (
                ("gen", "office:jp-mod"),
                ("gen2", "office:jp-mod2"),
                ("gen3", "office:jp-mod"),
            )
        ),
        events=(met,),
        locations=(
            Location(statement("O-1", kind="location", recorded=MARCH), "org:club2", "place:jp-edo", MARCH),
        ),
        merges=merges,
    )


ALL = (
    merge("MRG-1", "person:gen3", "person:gen2"),
    merge("MRG-2", "person:gen2", "person:gen"),
    merge("MRG-3", "office:jp-mod2", "office:jp-mod"),
    merge("MRG-4", "place:jp-edo", "place:jp-tokyo"),
    merge("MRG-5", "org:club2", "org:club"),
)
"""The same under one id each; person:gen3 by way of person:gen2."""


def holders(world: World) -> list[str]:
    return [row.person for row in world.terms(office="office:jp-mod")]


class WorldSuite:
    def test_the_facts_have_the_identity_of_the_seeds(self, world: World) -> None:
        assert world.facts == SeedWorld(read_seeds()).facts
        assert world.facts.count > 170

    def test_a_holder_is_found_by_office_and_by_person(self, world: World) -> None:
        nakatani = [row.statement.id for row in world.terms(person="person:nakatani-gen")]
        assert nakatani == ["T-jp-mod-nakatani-1", "T-jp-mod-nakatani-2"]
        both = world.terms(office="office:jp-mod", person="person:kishida-fumio")
        assert [row.statement.id for row in both] == ["T-jp-mod-kishida"]
        assert len(world.terms()) == len(read_seeds().terms)

    def test_a_term_arrives_whole(self, world: World) -> None:
        (suh,) = world.terms(person="person:suh-wook")
        assert (suh.start.edtf, suh.start.lo, suh.start.hi) == (
            "2020-09",
            date(2020, 9, 1),
            date(2020, 9, 30),
        )
        (ahn,) = world.terms(person="person:ahn-gyu-back")
        assert (ahn.end, ahn.last_seen, ahn.acting) == (None, date(2026, 1, 30), False)
        (kitazawa,) = world.terms(person="person:kitazawa-toshimi")
        assert kitazawa.statement.sources == (
            Citation("SRC-simplewiki"),
            Citation("SRC-wd-jp", "contradicts", "start 2009-09-24"),
        )

    def test_offices_are_found_by_country_and_portfolio(self, world: World) -> None:
        assert [row.id for row in world.offices(portfolio="defence")] == [
            "office:id-mod",
            "office:jp-mod",
            "office:kr-mnd",
            "office:us-secdef",
        ]
        assert [row.id for row in world.offices(country="KR", portfolio="finance")] == ["office:kr-finance"]
        seeds = read_seeds().offices
        of_japan = sorted(office.id for office in seeds if office.country == "JP")
        assert [row.id for row in world.offices(country="JP")] == of_japan
        assert len(world.offices()) == len(seeds)
        office = world.office("office:jp-mod")
        assert office is not None
        assert (office.country, office.level) == ("JP", "minister")

    def test_events_come_by_start(self, world: World) -> None:
        hosted = world.events(kind="defence_minister_meeting", country="JP", host_country="KR")
        first = ["E-2011-01-10", "E-2015-10-20", "E-2023-11-12-tri", "E-2025-09-08", "E-2026-06-28"]
        # The table grows: meetings that are entered later stand among these and change nothing about them.
        assert [id for row in hosted if (id := row.statement.id) in first] == first
        starts = [row.period.lo for row in world.events()]
        assert starts == sorted(starts, key=lambda day: day or date.min)
        assert len(starts) == len(visible(read_seeds()).events) > 60

    def test_an_event_arrives_whole(self, world: World) -> None:
        (event,) = (row for row in world.events(host_country="KR") if row.statement.id == "E-2015-10-20")
        assert [party.person for party in event.participants] == ["person:nakatani-gen", "person:han-min-koo"]
        assert (event.visit_of, event.place, event.status) == ("JP", "place:kr-seoul", "held")
        assert event.visit_period is not None
        assert event.visit_period.hi == date(2015, 10, 22)
        assert event.statement.may_refute

    def test_an_event_of_nobody_in_particular_has_no_country(self, world: World) -> None:
        assert not list(world.events(country="SG"))
        assert world.events(kind="conference", host_country="SG")

    def test_coverage_is_found_by_what_it_is_about(self, world: World) -> None:
        visits = [row.statement.id for row in world.coverage(about="visit")]
        assert {"COV-jp-mod-visits-kr", "COV-kr-mnd-visits-jp"} <= set(visits)
        assert {row.about for row in world.coverage(about="visit")} == {"visit"}
        (leaders,) = world.coverage(about="leaders_meeting")
        assert (leaders.parties, leaders.state, len(leaders.events) > 6) == (("JP", "KR"), "complete", True)
        assert len(world.coverage()) == len(visible(read_seeds()).coverage)

    def test_entities_of_every_kind_are_found(self, world: World) -> None:
        for id, kind, country in [
            ("person:prabowo-subianto", "person", "ID"),
            ("place:kr-seoul-yongsan", "place", "KR"),
            ("org:nato", "org", None),
            ("office:us-secdef", "office", "US"),
            ("event_series:admm-plus", "event_series", None),
        ]:
            entity = world.entity(id)
            assert entity is not None
            assert (entity.kind, entity.country) == (kind, country)
        yongsan = world.entity("place:kr-seoul-yongsan")
        assert yongsan is not None
        assert yongsan.part_of == "place:kr-seoul"

    def test_where_an_organisation_sits(self, world: World) -> None:
        (seat,) = world.locations("org:kr-mnd")
        assert (seat.statement.id, seat.place) == ("O-kr-mnd-hq", "place:kr-seoul-yongsan")

    def test_agreements_are_found_by_party(self, world: World) -> None:
        seeds = visible(read_seeds()).agreements
        assert "AG-tscf-signed" in [row.statement.id for row in world.agreements(country="US")]
        for country in ("US", "KR"):
            theirs = [row.statement.id for row in seeds if country in row.parties]
            assert [row.statement.id for row in world.agreements(country=country)] == theirs
        assert len(world.agreements()) == len(seeds)

    def test_aliases_come_sorted_and_whole(self, world: World) -> None:
        rows = world.aliases()
        keys = [(row.entity, row.text, row.language, row.kind) for row in rows]
        assert keys == sorted(keys)
        (war,) = (row for row in rows if row.text == "Menteri Perang AS")
        assert (war.entity, war.valid_from, war.case_sensitive) == (
            "office:us-secdef",
            date(2025, 9, 5),
            False,
        )

    def test_a_source_is_found(self, world: World) -> None:
        source = world.source("SRC-kh-20250908")
        assert source is not None
        assert (source.publisher, source.retrieved) == ("Korea Herald", date(2026, 11, 22))

    def test_what_is_not_there_is_answered_by_nothing(self, world: World) -> None:
        assert world.entity("person:nobody") is None
        assert world.office("office:xx-mod") is None
        assert world.source("SRC-nothing") is None
        assert not world.terms(office="office:xx-mod")
        assert not world.offices(country="XX")
        assert not world.events(kind="duel")
        assert not world.coverage(about="duel")
        assert not world.locations("org:nobody")
        assert not world.agreements(country="XX")

    def test_before_the_table_was_recorded_nothing_is_known(self, make_world: MakeWorld) -> None:
        early = make_world(read_seeds(), date(2026, 11, 21))
        assert (early.facts.count, list(early.terms()), list(early.events())) == (0, [], [])
        # Without a `recorded` of its own a row that is added later would claim that first day.
        known = make_world(read_seeds(), date(2026, 11, 22)).facts.count
        assert known == 170, (
            f"{known} facts known on 2026-11-22, not 170: give each row that is new in `git diff` its "
            "`recorded` day (docs/facts.md)"
        )

    def test_one_version_is_seen_at_a_time(self, make_world: MakeWorld) -> None:
        facts = small(term(1, MARCH, superseded=JUNE), term(2, JUNE, reason="day corrected"))
        assert holders(make_world(facts)) == ["person:v2"]
        assert holders(make_world(facts, date(2025, 2, 28))) == []
        assert holders(make_world(facts, MARCH)) == ["person:v1"]
        assert holders(make_world(facts, date(2025, 5, 31))) == ["person:v1"]
        assert holders(make_world(facts, JUNE)) == ["person:v2"]

    def test_what_was_withdrawn_is_not_seen(self, make_world: MakeWorld) -> None:
        assert holders(make_world(small(term(1, MARCH, review="retracted")))) == []

    def test_what_is_disputed_is_seen_and_decides_nothing(self, make_world: MakeWorld) -> None:
        (row,) = make_world(small(term(1, MARCH, review="disputed"))).terms()
        assert not row.statement.may_support
        assert not row.statement.may_refute

    def test_the_identity_follows_what_is_seen(self, make_world: MakeWorld) -> None:
        facts = small(term(1, MARCH, superseded=JUNE), term(2, JUNE))
        now, then = make_world(facts).facts, make_world(facts, MARCH).facts
        assert now.id != then.id
        assert (now.count, now.as_known_at, then.as_known_at) == (1, None, MARCH)
        assert make_world(facts, JUNE).facts.id == make_world(facts, SEPTEMBER).facts.id == now.id
        assert make_world(visible(facts)).facts.id == now.id

    def test_a_document_arrives_whole(self, world: World) -> None:
        (document,) = world.documents(event="E-2025-09-08")
        assert (document.published, document.language) == (date(2025, 9, 8), "en")
        assert (
            DocTerm("unmanned_systems", "en", "unmanned systems", "present", "technology") in document.terms
        )
        absent = [term.concept for term in document.terms if term not in document.present]
        assert absent == ["weapon_systems"]
        assert document.statement.may_refute
        assert document in list(world.documents())
        assert not world.documents(event="E-2015-10-20")

    def test_a_merged_id_is_answered_as_the_one_that_stays(self, make_world: MakeWorld) -> None:
        world = make_world(doubled(*ALL))
        for merged, stays in [("person:gen3", "person:gen"), ("office:jp-mod2", "office:jp-mod")]:
            entity = world.entity(merged)
            assert entity is not None
            assert entity == world.entity(stays)
            assert entity.id == stays
        office = world.office("office:jp-mod2")
        assert office is not None
        assert office.id == "office:jp-mod"
        assert [office.id for office in world.offices(country="JP")] == ["office:jp-mod"]
        castle = world.entity("place:jp-edo-castle")
        assert castle is not None
        assert castle.part_of == "place:jp-tokyo"

    def test_statements_of_merged_ids_are_of_the_one_that_stays(self, make_world: MakeWorld) -> None:
        world = make_world(doubled(*ALL))
        expected = ["T-gen", "T-gen2", "T-gen3"]
        for asked in ({"person": "person:gen"}, {"person": "person:gen3"}, {"office": "office:jp-mod2"}, {}):
            terms = world.terms(**asked)
            assert [term.statement.id for term in terms] == expected
            assert {(term.person, term.office) for term in terms} == {("person:gen", "office:jp-mod")}
        assert len(world.terms(person="person:gen2", office="office:jp-mod2")) == 3
        (event,) = world.events(country="JP")
        assert event.participants == (Participant("person:gen", "office:jp-mod", "JP", "org:club"),)
        assert event.place == "place:jp-tokyo"
        for org in ("org:club", "org:club2"):
            (seat,) = world.locations(org)
            assert (seat.org, seat.place) == ("org:club", "place:jp-tokyo")

    def test_words_for_merged_ids_name_the_one_that_stays(self, make_world: MakeWorld) -> None:
        rows = make_world(doubled(*ALL)).aliases()
        of_gen = [(row.text, row.language, row.kind) for row in rows if row.entity == "person:gen"]
        assert of_gen == [
            ("Gen", "mul", "official"),
            ("Genn", "id", "typo"),
            ("gen2", "mul", "official"),
            ("gen3", "mul", "official"),
        ]
        assert not [row for row in rows if row.entity in {merge.entity for merge in ALL}]

    def test_a_merge_counts_from_the_day_it_was_recorded_until_it_is_retracted(
        self, make_world: MakeWorld
    ) -> None:
        open_end = merge("MRG-1", "person:gen2", "person:gen", JUNE, superseded=SEPTEMBER)
        gone = merge("MRG-1", "person:gen2", "person:gen", SEPTEMBER, version=2, review="retracted")
        facts = doubled(open_end, gone)
        for day, terms in ((MARCH, 1), (JUNE, 2), (SEPTEMBER, 1), (None, 1)):
            assert len(make_world(facts, day).terms(person="person:gen")) == terms

    def test_a_merge_is_counted_and_changes_the_identity(self, make_world: MakeWorld) -> None:
        without, merged = make_world(doubled()).facts, make_world(doubled(ALL[0])).facts
        assert merged.count == without.count + 1
        assert merged.id != without.id
