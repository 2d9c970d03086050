"""Lengths and times that nobody counts: some days, a while, the last years.

Examples are read as if printed on Monday 12 May 2025.
"""

from datetime import date

from claims.lang.calendar import VAGUE, opened
from claims.lang.found import Found, followed_by
from claims.lang.id.pack import pack
from claims.lang.relative import some
from claims.model import Time


@pack.rule(
    r"(?:dalam )?«beberapa {unit}(?: (?:terakhir|belakangan(?: ini)?|ini|lalu|yang lalu|silam|ke depan|"
    r"mendatang|kemudian|sebelumnya|sebelum itu|setelahnya|sesudahnya|berikutnya|berselang))?\b»",
    reads={
        "wafat [beberapa hari sebelumnya]": "PXD ?vague",
        "beberapa hari lalu": "PAST_REF ?vague",
        "dalam [beberapa bulan terakhir]": "PXM ?vague",
        "beberapa tahun ke depan": "PXY ?vague",
        "beberapa jam": "PTXH ?vague",
    },
    version=2,
    ignores=["beberapa orang lalu", "beberapa hari lalu lintas padat"],
    unless=followed_by("lintas"),
)
def some_units(found: Found, today: date | None) -> Time:
    """ "Beberapa" is no number: the time is vague and stays open."""
    words = found.words.lower()
    if words.endswith(("lalu", "silam")):
        return opened("PAST_REF", VAGUE, direction="past")
    future = words.endswith(("depan", "mendatang"))
    return some(found["unit"], "future" if future else "past" if "terakhir" in words else None)


@pack.rule(
    r"beberapa (?:saat|waktu)(?: (?:terakhir|belakangan|kemudian|ke depan|mendatang)(?: ini)?\b)?|"
    r"(?:sejenak|sesaat)(?: (?:kemudian|berselang|setelahnya)\b)?",
    reads={
        "[Sesaat kemudian] ia jatuh": "PXX ?vague",
        "tidak berubah dalam [beberapa waktu ke depan]": "PXX ?vague",
        "beberapa saat": "PXX ?vague",
        "sejenak": "PXX ?vague",
        "dalam [beberapa waktu terakhir]": "PXX ?vague",
    },
    ignores=["beberapa orang", "sesaatnya", "beberapa waktu lalu"],
    version=4,
    unless=followed_by(r"(?:yang lalu|lalu|lagi)\b"),
)
def a_while(found: Found, today: date | None) -> Time:
    """A short time of no counted length."""
    return opened("PXX", VAGUE, type="DURATION")


@pack.rule(
    r"{unit_row} (?:terakhir|belakangan)(?: ini)?\b",
    reads={"dalam [tahun-tahun terakhir]": "PXY ?vague", "[hari-hari terakhir ini]": "PXD ?vague"},
    ignores=["tahun-tahun sulit", "hari terakhir"],
)
def last_units(found: Found, today: date | None) -> Time:
    """Years or days up to now that nobody counts."""
    return some(found["unit_row"], "past")


@pack.rule(
    r"hitungan {unit}(?: (?:dan|hingga|atau|sampai) {other:unit})?",
    reads={
        "dalam [hitungan jam]": "PTXH ?vague",
        "dalam [hitungan menit dan jam]": "PTXHXM ?vague",
        "dalam [hitungan hari]": "PXD ?vague",
    },
    ignores=["hitungan suara", "dalam hitungan"],
)
def in_a_matter_of_units(found: Found, today: date | None) -> Time:
    """So few hours or days that they can be counted; how many is not said."""
    units = {found["unit"], found.get("other", found["unit"])}
    if units == {"hour", "minute"}:
        return opened("PTXHXM", VAGUE, type="DURATION")
    return some(found["unit"], None)
