"""Provinces, regencies, cities and districts of Indonesia, read from seeds/places when a text first asks."""

import gzip
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

COUNTRY = "ID"
"""The one whose regions these are."""
LEVELS = {1: "province", 2: "regency", 3: "district"}
MOST = 5
"""No more readings of an ambiguous name than this are listed."""
_PREFIXES = (
    "Kabupaten ",
    "Kota ",
    "Kepulauan ",
    "Daerah Khusus Ibukota ",
    "Daerah Istimewa ",
    "Administrasi ",
)


@cache
def _rows(name: str) -> tuple[tuple[str, str], ...]:
    text = gzip.decompress((files("seeds") / "places" / name).read_bytes()).decode("utf-8")
    return tuple((code, label) for code, label, _ in (line.split("|") for line in text.splitlines()))


@cache
def _upper() -> dict[str, str]:
    return dict(_rows("id-upper.txt.gz"))


@cache
def _names(name: str) -> dict[str, tuple[str, ...]]:
    """Every name of a file in lower case, with and without the word before it, to its codes."""
    found: dict[str, list[str]] = {}
    for code, label in _rows(name):
        bare = label
        while True:
            codes = found.setdefault(bare.lower(), [])
            if code not in codes:
                codes.append(code)
            prefix = next((each for each in _PREFIXES if bare.startswith(each)), None)
            if prefix is None:
                break
            bare = bare.removeprefix(prefix)
    return {label: tuple(codes) for label, codes in found.items()}


@cache
def openings() -> frozenset[str]:
    """The first words, in lower case, of the names of provinces, regencies and cities."""
    return frozenset(name.split(" ", 1)[0] for name in _names("id-upper.txt.gz"))


def level(code: str) -> str:
    """What a code stands for: province, regency, city or district."""
    depth = code.count(".") + 1
    return "city" if depth == 2 and code[3] == "7" else LEVELS[depth]


def upper(name: str) -> tuple[str, ...]:
    """The codes of the provinces, regencies and cities of that name; a bare name finds all of them."""
    return _names("id-upper.txt.gz").get(name.lower(), ())


@cache
def names(wanted: str) -> tuple[str, ...]:
    """The names of all provinces, regencies or cities, without the word before them, sorted."""
    return tuple(sorted({bare(label) for code, label in _upper().items() if level(code) == wanted}))


def districts(name: str) -> tuple[str, ...]:
    """The codes of the districts (kecamatan) of that name, in order."""
    return _names("id-districts.txt.gz").get(name.lower(), ())


def chain(code: str) -> tuple[str, ...]:
    """The codes of a place and of everything that contains it, smallest first."""
    parts = code.split(".")
    return tuple(".".join(parts[:count]) for count in range(len(parts), 0, -1))


def label(code: str) -> str:
    """The official name of a code; raises KeyError for a code that is in neither file."""
    return _upper()[code] if code.count(".") < 2 else dict(_rows("id-districts.txt.gz"))[code]


def within(codes: Iterable[str], outer: Iterable[str]) -> tuple[str, ...]:
    """The codes that lie within one of the outer ones."""
    around = tuple(outer)
    return tuple(code for code in codes if any(code.startswith(f"{each}.") for each in around))


def all_within(outer: Iterable[str], levels: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The codes and bare names of all places of these levels that lie within one of the outer ones."""
    around, wanted = tuple(f"{code}." for code in outer), frozenset(levels)
    rows = (*_upper().items(), *(_rows("id-districts.txt.gz") if "district" in wanted else ()))
    return tuple(
        (code, bare(name)) for code, name in rows if code.startswith(around) and level(code) in wanted
    )


def bare(name: str) -> str:
    """A name without the word before it: "Kabupaten Klaten" is "Klaten"."""
    for prefix in ("Kabupaten ", "Kota ", "Administrasi "):
        name = name.removeprefix(prefix)
    return name


def place_id(code: str) -> str:
    """The entity id of a code: place:id-33.72.05."""
    return f"place:id-{code}"
