"""Years, decades and centuries. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.extents import in_century, in_decade, in_year, in_years
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.id.pack import pack
from claims.lang.small_words import words_around
from claims.model import Time

_ANY = words_around("id", "years")
PART = r"(?:{part} )?"
LAST_CENTURY = 60
"""Two digits from here on are a year of the last century."""
KIND = r"(?:anggaran |ajaran |pelajaran |akademik |buku |fiskal )?"


@pack.rule(
    PART + r"tahun (?:(?:anggaran |ajaran |pelajaran |buku |fiskal )?{y}\b(?: {pointing}\b)?|['’]{two:dd}\b)",
    reads={
        "sejak [tahun '98]": "1998",
        "tahun 2022": "2022",
        "tahun anggaran 2026 mendatang": "2026",
        "sepanjang [tahun 2022]": "2022",
        "awal tahun 2024": "2024 = [2024-01-01..2024-04-30]",
    },
    ignores=[
        "tahun 20222",
        "setahun 2022",
        "tahun lalu",
        "Perpres Nomor 7 Tahun 2019",
        "Permenhub PM 41 Tahun 2017",
        "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        "Lembaran Negara Tahun 2014 Nomor 253",
    ],
    version=4,
    unless=either(
        followed_by(r"(?:nomor|no\.) ?\d"),
        preceded_by(r"\d|\b(?:undang-undang dasar|uud)(?: negara)?(?: republik indonesia| ri| nri)?"),
    ),
)
def year_named(found: Found, today: date | None) -> Time:
    """A year, or its first, middle or last third."""
    two = found.get("two", 0)
    return in_year(found.get("y", two + (2000 if two < LAST_CENTURY else 1900)), part=found.get("part"))


@pack.rule(
    r"{part} {y}\b(?: {pointing}\b)?",
    reads={
        "hingga [penghujung 2013 ini]": "2013 = [2013-09-01..2013-12-31]",
        "akhir 2023": "2023 = [2023-09-01..2023-12-31]",
        "pertengahan 2019": "2019 = [2019-05-01..2019-08-31]",
    },
    ignores=["akhir 20233", "akhir musim 2023", "awal 2000-an"],
    version=3,
    unless=followed_by(r"[-–]?an\b"),
)
def part_of_year(found: Found, today: date | None) -> Time:
    """The first, middle or last third of a year."""
    return in_year(found["y"], part=found["part"])


@pack.rule(
    r"(?:pada|sejak|di|hingga|sampai|mulai|dari|selama|sepanjang|untuk|per|menjelang|sebelum|setelah|"
    r"antara|dan|dalam|jelang|R?APB[ND](?:-?P)?\)?|menuju|{_:of_a_year}) «{y}(?: {pointing}\b)?»",
    reads={
        "pada [2019]": "2019",
        "pada [2026 mendatang]": "2026",
        "sejak [2017]": "2017",
        "di [2015]": "2015",
        "asumsi (APBN) [2025] berubah": "2025",
        "dibangun pada [1876], lalu dibongkar": "1876",
    },
    ignores=["sebanyak 2019", "pada 2019 orang", "pada 1450", "pada 2019 unit", "sampai 1876 di sana"],
    version=4,
    unless=followed_by(rf"(?:{_ANY['counted']}|{_ANY['counted_too']}|/)"),
)
def year_after_preposition(found: Found, today: date | None) -> Time | None:
    """A bare number from 1900 to 2099 is a year only after a word of time and before nothing counted."""
    ends = found.after[:1] in (".", ",", ";", ")", "") and not found.after[1:2].isdigit()
    return in_year(found["y"]) if 1900 <= found["y"] <= 2099 or (found["y"] >= 1500 and ends) else None


@pack.rule(
    r"\p{Lu}[\pL-]+ ?(?:\) | )«{y}(?: (?:lalu|silam)\b)?»\b",
    reads={
        "Piala Dunia [2014]": "2014",
        "Pertamina Outlook [2015], Jakarta": "2015",
        "Forum Laut (FL) [2025] dibuka": "2025",
        "Gempa [2006 silam]": "2006",
        "lewat jalan terjal sebagai Capres [2029]": "2029",
    },
    ignores=[
        "Nomor 2014",
        "Jalan Melati 2014",
        "Boeing 2014 unit",
        "Rp 2014",
        "Pasal 1998",
        "pukul Dua 2014.30",
        "UU Nomor 5 Tahun 2011",
    ],
    version=4,
    unless=either(
        preceded_by(rf"(?:^|\s){_ANY['numbered']}[ )]*"),
        preceded_by(rf"\btahun|\b{_ANY['addresses']}(?: (?-i:\p{{Lu}})\pL*)*"),
        followed_by(rf"(?:{_ANY['counted']}|[.,/:]\d)"),
    ),
)
def name_and_year(found: Found, today: date | None) -> Time | None:
    """A year behind a name ("Piala Dunia 2014") says which year's it is; one behind "Nomor" does not."""
    return in_year(found["y"]) if 1945 <= found["y"] <= 2060 else None


@pack.rule(
    r"(?:tahun " + KIND + r"|periode )?{y}(?:{to}|/){y2:y}\b",
    reads={
        "periode 2009-2014": "2009/2014",
        "tahun ajaran 2022/2023": "2022/2023",
        "tahun 2018 hingga 2020": "2018/2020",
    },
    ignores=["nomor 2009-2010", "2020-2019", "12/2019/2020", "Rp 1900-2000"],
    unless=preceded_by(rf"(?:[\d/.-]|\b(?:antara|sebanyak|{_ANY['led_to']}))"),
)
def year_to_year(found: Found, today: date | None) -> Time | None:
    """From a year to a later one."""
    return in_years(found["y"], found["y2"])


@pack.rule(
    r"{_:of_a_year} «{y}[/–-]{dd}»\b",
    reads={"musim [2024/25]": "2024/2025", "tahun ajaran [2023/24]": "2023/2024"},
    ignores=["musim 2024/30", "nomor 2024/25", "musim 2024/2025"],
    unless=followed_by(r"[\d/.,-]\d"),
)
def year_to_short_year(found: Found, today: date | None) -> Time | None:
    """From a year to the next, told by its last two digits."""
    last = found["y"] // 100 * 100 + found["dd"]
    return in_years(found["y"], last) if last == found["y"] + 1 else None


@pack.rule(
    r"(?:sekitar )?" + PART + r"(?:(?:tahun|era|dekade|periode) (?:{y}|['’]?{decade:n})|{bare:y})[-–]?an",
    reads={
        "era 1990-an": "199 = 1990/1999",
        "sekitar tahun 40-an": "194 = 1940/1949",
        "sejak [1980-an]": "198 = 1980/1989",
        "tahun '60an": "196 = 1960/1969",
        "awal tahun 2000-an": "200 = [2000..2004]",
        "akhir 1990-an": "199 = [1995..1999]",
        "awal 2000-an": "200 = [2000..2004]",
    },
    ignores=["tahun 45-an", "harga 1000-an", "tahun 1990", "2000-an orang", "Rp 1900-an"],
    version=3,
    unless=preceded_by(rf"\b(?:sekitar|{_ANY['priced']})"),
)
def decade_named(found: Found, today: date | None) -> Time | None:
    """The ten years of a decade; two digits, and a bare number without its part, are the last century's."""
    first: int = found.get("y", found.get("bare", found.get("decade", 0) + 1900))
    if first % 10 != 0 or not 1000 <= first <= 2090:
        return None
    if "bare" in found and not 1900 <= first < (2030 if "part" in found else 2000):
        return None
    return in_decade(first, part=found.get("part"))


@pack.rule(
    PART + r"(?:abad(?: ke-?| ){n}|abad {roman:century})",
    reads={
        "sejak [akhir abad ke-19]": "18 = 1801/1900",
        "abad kesembilan belas": "18 = 1801/1900",
        "abad ke-16": "15 = 1501/1600",
        "abad XXI": "20 = 2001/2100",
        "abad 21": "20 = 2001/2100",
    },
    version=2,
    ignores=["abad ke-160", "setengah abad", "dua abad"],
)
def century_named(found: Found, today: date | None) -> Time | None:
    """A numbered century."""
    return in_century(found.get("n", found.get("roman")))


@pack.rule(
    r"{first:y}, (?:dan |serta )?«{y}»",
    reads={"pada 2020, [2021]": "2021"},
    ignores=["2020 dan 2021", "nomor 2020, 2021", "2020, 1450", "2020, 2021 unit"],
    unless=either(
        preceded_by(rf"\b(?:sebanyak|{_ANY['led_to']}) \d{{4}}, (?:dan |serta )?"),
        followed_by(r"(?:orang|unit|persen|%|[.,]\d)"),
    ),
)
def year_after_year(found: Found, today: date | None) -> Time | None:
    """A year behind another one in a row of years, at most twenty from it."""
    near = 1945 <= found["y"] <= 2060 and 0 < abs(found["y"] - found["first"]) <= 20
    return in_year(found["y"]) if near else None
