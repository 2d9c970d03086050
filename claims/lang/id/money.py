"""Money: amounts behind the sign of a currency or before its name."""

from dataclasses import replace
from datetime import date

from claims.lang.amounts import cut_in_two, loose, quantity
from claims.lang.found import Found
from claims.lang.id.numbers_pack import ABOUT, A, pack
from claims.model import Quantity


@pack.rule(
    r"(?:\(?{minus}\)? )?(?:{approx} (?:{level} )?)?"
    r"(?:antara {second:currency}(?: ?\. ?| )?{c:lower} dan (?:{third:currency}(?: ?\. ?| )?)?|"
    r"{currency}(?: ?\. ?| )?(?:(?:{d:figure}{dash}|{e:lower}{up_to})(?:{fourth:currency}(?: ?\. ?| )?)?)?)"
    r"{a:money}(?: {more}\b)?{per}?",
    reads={
        "Rp 1,24 triliun": "1240000000000 IDR",
        "Rp1,24 triliun": "1240000000000 IDR",
        "Rp 75.000": "75000 IDR",
        "Rp 33 M": "33000000000 IDR",
        "Rp 5 jutaan": "about 5000000 IDR",
        "Rp 1,2 T": "1200000000000 IDR",
        "US$ 100 juta": "100000000 USD",
        "Rp 3-5 juta": "3000000/5000000 IDR",
        "sekitar Rp 6.500 per liter": "about 6500 IDR per liter",
        "antara Rp 3 juta dan Rp 5 juta": "3000000/5000000 IDR",
        "lebih dari Rp.5 miliar": "above 5000000000 IDR",
        "Rp 25 ribu/kg": "25000 IDR per kg",
        "di [kisaran level Rp 16.800]": "about 16800 IDR",
        "₱168": "168 PHP",
        "minus Rp 1.900 per liter": "-1900 IDR per liter",
        "(minus) Rp 2 miliar": "-2000000000 IDR",
    },
    ignores=["Rp", "uang 33 M", "$", "Rp 0812345", "Rp 253. 552"],
    kind="quantity",
    version=5,
    unless=cut_in_two,
)
def money(found: Found, today: date | None) -> Quantity | None:
    """An amount behind its currency; "M" and "T" are scales only here."""
    read = quantity(found, currency=found.get("currency", found.get("second")), per=found.get("per"))
    if read is None or read.low is None or read.high is None or "minus" not in found:
        return read
    return replace(read, low=-read.high, high=-read.low)


@pack.rule(
    ABOUT + A.replace("{to}", "{up_to}") + r" ?{currency_name}\b{per}?",
    reads={
        "60 dolar AS": "60 USD",
        "75 ribu rupiah": "75000 IDR",
        "antara 3 dan 5 juta rupiah": "3000000/5000000 IDR",
        "dua juta euro": "2000000 EUR",
        "1.250.000 rupiah per bulan": "1250000 IDR per bulan",
        "Rp 56 juta atau [3.927 dollar AS]": "3927 USD",
    },
    ignores=["dolar AS", "2-3-4 rupiah", "B-52 dolar"],
    kind="quantity",
    at="number",
    version=2,
    unless=loose,
)
def money_named(found: Found, today: date | None) -> Quantity | None:
    """An amount before the name of its currency."""
    return quantity(found, currency=found["currency_name"], per=found.get("per"))
