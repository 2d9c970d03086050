"""An article whose address changed stays one article where that is sure, and two where it is not."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, select, update

from claims.article.extracted import Extracted
from claims.model import Unread
from db.corrections import source_of, versions_of
from db.engine import open_engine
from db.other_addresses import Place, places
from db.session import transaction
from db.tables import AddressRow, ArticleRow, OtherAddressRow
from flows.collecting import Collector
from flows.fetch.results import Answer, Fetched, Gone
from flows.found import Found
from flows.sources.model import Source
from tests.db.copying import file_with_tables
from tests.flows.night import HOME, Paper, Reader, begin, prepare, source

OLD, NEW, OTHER = f"{HOME}/old", f"{HOME}/new", f"{HOME}/other"
STORY = (
    "Menteri tiba di Kali Asri pada Senin pagi untuk membuka pasar baru. Ia disambut ratusan warga di balai "
    "desa. Pasar itu dibangun selama dua tahun dengan dana kabupaten. Kunjungan berakhir pada sore hari."
)
ANOTHER = (
    "Kapal feri meninggalkan dermaga lama pada siang hari dengan empat puluh penumpang di geladak. Semua "
    "pulang malam itu juga. Dermaga yang baru dibuka tahun depan, kata kepala pelabuhan di depan wartawan."
)
BOTH = source("old", "new")


class Named(Reader):
    """Reads a page's text up to its markup, and `<canonical=ADDRESS>` as the address it names."""

    def extract(self, raw: bytes, **more: Any) -> Extracted | Unread:
        """The article, with the address."""
        found = super().extract(raw, **more)
        _, named, rest = raw.decode().partition("<canonical=")
        if not named or isinstance(found, Unread):
            return found
        return replace(found, canonical=rest.partition(">")[0])


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    file_with_tables(tmp_path / "tilik.db")
    engine = open_engine(f"sqlite:///{tmp_path}/tilik.db")
    prepare(engine)
    yield engine
    engine.dispose()


def read(paper: Paper, of: Source) -> Found:
    """One run that reads the source."""
    run, _ = begin(paper.engine)
    reader: Any = Named
    with Collector(
        paper.engine, paper, run, lambda _: None, clock=lambda: paper.now, extractor=reader
    ) as collector:
        return collector.collect(of)


def page(text: str, canonical: str | None = None) -> bytes:
    return (text if canonical is None else f"{text}<canonical={canonical}>").encode()


def leads_to(paper: Paper, address: str, to: str, text: str, *, for_good: bool = True) -> Answer:
    """What a redirected address answers with."""
    raw = text.encode()
    return Fetched(address, to, 200, raw, "text/html", "utf-8", None, None, paper.now, for_good)


def articles(engine: Engine) -> dict[str, int]:
    """How many texts are known of each article."""
    with transaction(engine) as session:
        counted = select(ArticleRow.source_id, func.count()).group_by(ArticleRow.source_id)
        return dict(session.execute(counted).tuples().all())


def others(engine: Engine) -> dict[str, Place]:
    with transaction(engine) as session:
        return dict(places(session, [OLD, NEW, OTHER]))


def test_an_address_that_leads_elsewhere_for_good_is_the_same_article(engine: Engine) -> None:
    paper = Paper(engine, {OLD: page(STORY)})
    read(paper, source("old"))
    paper.pages |= {OLD: leads_to(paper, OLD, NEW, STORY), NEW: page(STORY)}
    found = read(paper, BOTH)
    assert (found.new, found.unchanged, found.changed) == (0, 2, 0)
    assert others(engine) == {OLD: Place(OLD, NEW), NEW: Place(OLD, NEW)}
    # From now on it is read where it is, once, and what is new there is its next version.
    paper.pages[NEW] = page(STORY.replace("Senin", "Selasa"))
    asked = len(paper.asked)
    found = read(paper, BOTH)
    assert (found.changed, found.unchanged) == (1, 1)
    assert [address for address, _ in paper.asked[asked:]] == [NEW]
    assert articles(engine) == {OLD: 2}
    assert read(paper, source("new")).unchanged == 1
    with transaction(engine) as session:
        assert source_of(session, NEW) == OLD
    paper.pages[NEW] = Gone(NEW, 404)
    assert read(paper, BOTH).gone == 1


@pytest.mark.parametrize("order", [("old", "new"), ("new", "old")])
@pytest.mark.parametrize("named", [True, False])
def test_two_addresses_first_seen_together_are_one_article(
    engine: Engine, order: tuple[str, str], named: bool
) -> None:
    paper = Paper(engine, {NEW: page(STORY, NEW)})
    paper.pages[OLD] = page(STORY, NEW) if named else leads_to(paper, OLD, NEW, STORY)
    for _ in range(3):
        read(paper, source(*order))
    (identity,) = articles(engine)
    assert articles(engine) == {identity: 1}
    assert set(others(engine).values()) <= {Place(identity, NEW)}
    assert paper.asked[-1][0] == NEW, "the one that was named is where it is read"
    with transaction(engine) as session:
        assert session.scalar(select(func.count()).select_from(OtherAddressRow)) == 1


def test_a_new_page_that_names_the_known_address_is_the_known_article(engine: Engine) -> None:
    paper = Paper(engine, {OLD: page(STORY), NEW: page(f"{STORY} Hujan turun.", OLD)})
    read(paper, source("old"))
    assert read(paper, source("new")).unchanged == 1
    assert articles(engine) == {OLD: 1}
    # Listed alone, it is read at the address it named.
    paper.pages[OLD] = page(f"{STORY} Hujan reda.")
    assert read(paper, source("new")).changed == 1
    assert articles(engine) == {OLD: 2}


def test_a_known_page_that_names_a_new_address_is_found_there(engine: Engine) -> None:
    paper = Paper(engine, {OLD: page(STORY, NEW)})
    read(paper, source("old"))
    assert others(engine) == {}, "nobody has looked there"
    paper.pages[NEW] = page(f"{STORY} Hujan turun.", NEW)
    assert read(paper, source("new")).changed == 1
    assert articles(engine) == {OLD: 2}
    assert others(engine) == {OLD: Place(OLD, NEW), NEW: Place(OLD, NEW)}


TWO = {OLD: 1, NEW: 1}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # Names another's address over other words, or is named by it.
        (page(STORY), page(ANOTHER, OLD)),
        (page(STORY, NEW), page(ANOTHER)),
        (page(STORY, NEW), page(ANOTHER, OLD)),
        # The same words, and nobody says that they are one.
        (page(STORY), page(STORY)),
        # Another newspaper's address, a front page, no address.
        (page(STORY), page(STORY, "https://lain.test/old")),
        (page(STORY), page(STORY, f"{HOME}/")),
        (page(STORY), page(STORY, "javascript:alert(1)")),
        # A line that many pages have.
        (page("Silakan masuk."), page("Silakan masuk.", OLD)),
    ],
)
def test_without_a_sure_sign_they_stay_two(engine: Engine, old: bytes, new: bytes) -> None:
    paper = Paper(engine, {OLD: old, NEW: new})
    read(paper, source("old"))
    for _ in range(2):
        read(paper, BOTH)
    assert articles(engine) == TWO
    assert others(engine) == {}


def test_a_redirect_for_now_is_no_sign(engine: Engine) -> None:
    paper = Paper(engine, {NEW: page(STORY)})
    paper.pages[OLD] = leads_to(paper, OLD, NEW, STORY, for_good=False)
    read(paper, BOTH)
    assert (articles(engine), others(engine)) == (TWO, {})


def test_an_address_that_leads_to_other_words_is_no_move(engine: Engine) -> None:
    """A section's page, say, or a redirect somebody wrote wrongly."""
    paper = Paper(engine, {OLD: page(STORY), NEW: page(ANOTHER)})
    read(paper, source("old"))
    paper.pages[OLD] = leads_to(paper, OLD, NEW, ANOTHER)
    read(paper, source("old"))
    assert others(engine) == {}


def test_two_that_are_known_stay_two(engine: Engine) -> None:
    paper = Paper(engine, {OLD: page(STORY), NEW: page(STORY)})
    read(paper, BOTH)
    paper.pages[OLD] = leads_to(paper, OLD, NEW, STORY)
    paper.pages[NEW] = page(f"{STORY} Hujan turun.", OLD)
    read(paper, BOTH)
    assert (set(articles(engine)), others(engine)) == ({OLD, NEW}, {})


def test_a_page_cannot_take_an_article_over_that_somebody_else_names(engine: Engine) -> None:
    """Whoever says first that an article is its own gains no more than its name: it is read where it is."""
    paper = Paper(engine, {OLD: page(STORY, NEW), NEW: page(STORY)})
    read(paper, BOTH)
    paper.pages[OLD] = page(ANOTHER)
    paper.pages[NEW] = page(STORY.replace("Senin", "Selasa"))
    read(paper, BOTH)
    with transaction(engine) as session:
        texts = set(session.scalars(select(ArticleRow.text)))
    assert texts == {STORY, STORY.replace("Senin", "Selasa")}
    assert set(articles(engine)) == {OLD}


def test_a_new_address_with_the_words_of_a_known_one_asks_whether_that_leads_there(engine: Engine) -> None:
    """The list of today names the new address only."""
    paper = Paper(engine, {OLD: page(STORY)})
    read(paper, source("old"))
    paper.pages |= {OLD: leads_to(paper, OLD, NEW, STORY), NEW: page(STORY)}
    assert read(paper, source("new")).unchanged == 1
    assert (articles(engine), others(engine)[NEW]) == ({OLD: 1}, Place(OLD, NEW))
    # Asked once: a page of the same words that does not lead there stays as it is.
    paper.pages |= {OTHER: page(STORY)}
    asked = len(paper.asked)
    read(paper, source("other"))
    read(paper, source("other"))
    assert [address for address, _ in paper.asked[asked:]] == [OTHER, OLD, OTHER]
    assert articles(engine) == {OLD: 1, OTHER: 1}


def test_what_became_of_a_moved_article_is_told_where_it_is(engine: Engine) -> None:
    paper = Paper(engine, {NEW: page(STORY)})
    paper.pages[OLD] = leads_to(paper, OLD, NEW, STORY)
    read(paper, source("old"))
    paper.pages[NEW] = Gone(NEW, 404)
    with transaction(engine) as session:
        session.execute(update(AddressRow).where(AddressRow.address == NEW).values(gone_at=None))
        assert versions_of(session, OLD)["last_look"] is None
    read(paper, source("new"))
    with transaction(engine) as session:
        session.execute(update(AddressRow).where(AddressRow.address == NEW).values(gone_at=paper.now))
        look = versions_of(session, OLD)["last_look"]
    assert look is not None
    assert look["state"] == "gone"
