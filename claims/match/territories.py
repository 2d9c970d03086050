"""Names of countries and of the world's cities, from the Unicode CLDR and from our own short forms."""

from functools import cache

from claims.match.lexicon import Lexicon, lexicon
from claims.match.small_words import small_words
from claims.model import Language

# CLDR codes that are no territory on a map, and unions that are parties as organisations.
NO_COUNTRY = frozenset({"XA", "XB", "ZZ", "QO", "EZ", "UN", "EU"})
_TAILS = (" DAK Tiongkok", " SAR China", " (Burma)")


def country_names(words: Lexicon) -> dict[str, str]:
    """Every name of a country in that language, to its ISO 3166 alpha-2 code; own short forms win.

    Only names: a two-letter code is a name solely where our own list says so, since "AS" is the
    United States in Indonesian (not American Samoa) and "PM" a prime minister.
    """
    from babel import Locale

    (joined,) = small_words("orgs", words.language)["and"]
    names: dict[str, str] = {}
    for code, name in Locale.parse(words.language).territories.items():
        if len(code) != 2 or not code.isalpha() or code in NO_COUNTRY:
            continue
        for tail in _TAILS:
            name = name.removesuffix(tail)
        names[name] = code
        names[name.replace("&", joined)] = code
    names.update(words.countries)
    for name in (*words.lists["blocked"], *words.either):
        names.pop(name, None)
    return names


@cache
def countries(language: Language) -> frozenset[str]:
    """The names of countries in a language."""
    return frozenset(country_names(lexicon(language)))


def written_in_latin(country: str) -> bool:
    """The country's likeliest language is written in Latin letters, by the CLDR; True for an unknown code.

    Names from another script are romanised in more ways than one: Dmitri and Dmitry, Zelensky and Zelenskyy.
    """
    from babel.core import get_global

    likely: str = get_global("likely_subtags").get(f"und_{country}", "")
    return "_" not in likely or likely.split("_")[1] == "Latn"


def city_names(words: Lexicon) -> dict[str, str]:
    """Well-known cities (the exemplar cities of the CLDR time zones, and our own), to their country."""
    from babel import Locale
    from babel.core import get_global

    zones = Locale.parse(words.language).time_zones
    names: dict[str, str] = {}
    for zone, code in sorted(get_global("zone_territories").items()):
        city = zones.get(zone, {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " ")
        if len(code) == 2 and code.isalpha() and code not in NO_COUNTRY and "," not in city and len(city) > 3:
            names[city] = code
    names.update(words.cities)
    countries = country_names(words)
    for name in (*words.lists["not_cities"], *countries):
        names.pop(name, None)
    return {name: code for name, code in names.items() if name[0].isalpha() and not name.startswith("GMT")}
