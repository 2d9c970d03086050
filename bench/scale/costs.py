"""The costs of one article and of one run, each measured, and what is assumed of the world around."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Costs:
    """Measured by bench/scale/measured.py on the machine it runs on; processor time unless said.

    Times in seconds, sizes in bytes.
    """

    judge: float
    """Of one article: reading, checking, wording, one core."""
    extract: float
    """Of one page: text and day of printing out of its HTML, one core."""
    page: float
    """The size of that page."""
    keep: float
    """Of one article in Tilik's own process: its rows written in batches."""
    database: float
    """Of one article in PostgreSQL's processes, the same work."""
    rows: float
    """Rows of all tables an article adds."""
    stored: float
    """What PostgreSQL holds an article, tables and indexes and raw bytes, as the articles came in."""
    commit: float
    """Of one small transaction, wall time, the disk waited for."""
    dump: float
    """Of one byte of the database written by pg_dump, its own and the server's."""
    compared: float
    """Of one new article: those it meets looked up, read and compared."""
    met: float
    """Articles read for one new one, itself among them where it meets any."""
    told_memory: float
    """What one article that is read takes in memory."""
    run: float
    """Of a run that finds nothing: the facts read and the names indexed."""
    task: float
    """Of one task in Prefect's server."""
    flow_run: float
    """Of one flow run in Prefect's server, beside its tasks."""
    task_stored: float
    """What a task run and its events take in Prefect's own database."""


@dataclass(frozen=True, slots=True)
class Assumed:
    """What no machine can be asked: of newspapers, of how Tilik is set up, of what counts as too much."""

    articles_a_newspaper: float = 200
    """That a national news site prints a day; the base load is one of them."""
    busiest_hour: float = 0.12
    """The part of a day's articles that its busiest hour brings."""
    printed_again: float = 1.25
    """How often a text is kept: a quarter is changed once after it was printed."""
    runs_a_day: float = 96
    """One every quarter of an hour."""
    batch: float = 100
    """Articles a task takes (TILIK_BATCH)."""
    tasks_a_batch: float = 3
    """Fetched, judged, kept."""
    tasks_a_run: float = 10
    """That every run has, whatever it finds."""
    seconds_between_requests: float = 2
    """That Tilik leaves a site between two requests, unless its source says more."""
    commits_a_page: float = 3
    """The host's turn, what came of the request, and a part of the batch it is kept in."""
    in_use: float = 0.7
    """The part of a core or a disk that can be planned with: queues grow without end above it."""
    cores: float = 2
    """Of the machine that is spoken of where one machine is; and of each worker."""
    memory: float = 4 * 2**30
    """That a run may take on it."""
    disk: float = 500e9
    """That the database may take on it."""
    line: float = 12.5e6
    """Bytes a second the connection to the network carries: 100 Mbit/s."""
    backup: float = 4 * 3600
    """Seconds of the night in which the database must have been dumped."""
