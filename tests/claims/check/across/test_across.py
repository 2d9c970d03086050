"""Checks across articles: what two articles do not say alike, and the innocent neighbours of it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

import pytest

from claims.check.across import (
    ACROSS_CHECKS,
    across_versions,
    concerns,
    judge_across,
    judge_new,
    sayings_of,
    told,
)
from claims.contracts import across_to_json, to_json, validate
from claims.dossier import check_article
from claims.model import AcrossFinding, Told, mended
from claims.report.across import across_views
from claims.report.catalogue import LANGUAGES, catalogue
from tests.factory import article

Printed = tuple[str, str] | tuple[str, str, str]
MET = "Menteri Pertahanan Jepang Gen Nakatani bertemu Menteri Pertahanan Korea Selatan Ahn Gyu-back"
WRONG = "Rapat digelar di kantor itu pada Senin (7/9/2025)."


@pytest.fixture(scope="session")
def across(world) -> Callable[..., tuple[AcrossFinding, ...]]:
    """across((text, day of printing), …): the findings about these articles, named a, b, c …"""

    def judged(*printed: tuple[str, str]) -> tuple[AcrossFinding, ...]:
        found = judge_across(tellings(world, *printed), world)
        for finding in found:
            validate("across.v1", across_to_json(finding))
        return found

    return judged


def tellings(world, *printed: tuple[str, str]) -> list[Told]:
    return [
        told(check_article(article(text, source_id=name, published=date.fromisoformat(day)), world))
        for name, (text, day) in zip("abcdef", printed, strict=False)
    ]


CLASHES = [
    (
        "event_told_otherwise",
        "another-day",
        "warning",
        [
            (f"{MET} di Seoul pada Senin (8/9/2025).", "2025-09-09"),
            (f"{MET} di Seoul pada Selasa (9/9/2025).", "2025-09-10"),
        ],
    ),
    (
        "event_told_otherwise",
        "another-place",
        "warning",
        [
            (f"{MET} di Seoul pada Senin (8/9/2025).", "2025-09-09"),
            (f"{MET} di Singapura pada Senin (8/9/2025).", "2025-09-09"),
        ],
    ),
    (
        "holder_told_otherwise",
        "another-holder",
        "warning",
        [
            ("Menteri Pertahanan Jepang Gen Nakatani berbicara hari ini.", "2025-09-09"),
            ("Menteri Pertahanan Jepang Haruto Minazuki berbicara hari ini.", "2025-09-09"),
        ],
    ),
    (
        "comparator_told_otherwise",
        "another-last-time",
        "warning",
        [
            ("Menhan Jepang terakhir kali berkunjung ke Vietnam pada November 2019.", "2025-09-08"),
            ("Menhan Jepang terakhir kali berkunjung ke Vietnam pada Mei 2016.", "2025-09-09"),
        ],
    ),
    (
        "comparator_told_otherwise",
        "last-time-inside-window",
        "warning",
        [
            (
                "Menhan Jepang berkunjung ke Vietnam pada 5 September 2025, "
                "pertama kalinya dalam sepuluh tahun.",
                "2025-09-08",
            ),
            ("Menhan Jepang terakhir kali berkunjung ke Vietnam pada November 2019.", "2025-09-09"),
        ],
    ),
    (
        "number_told_otherwise",
        "another-number",
        "notice",
        [
            ("Banjir di kecamatan itu merendam 243 rumah warga sejak malam.", "2025-09-09"),
            ("Banjir di kecamatan itu merendam 234 rumah warga sejak malam.", "2025-09-09"),
        ],
    ),
    (
        "date_copied",
        "propagated-from",
        "notice",
        [(WRONG, "2025-09-09"), (f"Hujan turun. {WRONG}", "2025-09-10")],
    ),
]


@pytest.mark.parametrize(("check", "reason", "severity", "printed"), CLASHES)
def test_what_two_articles_do_not_say_alike_is_told_once_with_both_places(
    across, check, reason, severity, printed
):
    (finding,) = across(*printed)
    assert (finding.check, finding.reason, finding.severity) == (check, reason, severity)
    assert [passage.source_id for passage in finding.passages] == ["a", "b"]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("check", "reason", "severity", "printed"), CLASHES)
def test_it_is_worded_for_editors(across, check, reason, severity, printed, language):
    (view,) = across_views(across(*printed), language)
    assert "{" not in view.message
    assert len(view.passages) == 2


def test_the_order_in_which_articles_are_given_does_not_matter(world):
    for _, _, _, printed in CLASHES:
        given = tellings(world, *printed)
        assert judge_across(given, world) == judge_across(given[::-1], world)


INNOCENT = [
    # two events: the table knows both, one in Seoul and one in Kuala Lumpur weeks apart
    [
        (f"{MET} di Seoul pada Senin (8/9/2025).", "2025-09-09"),
        (f"{MET} di Kuala Lumpur pada Sabtu (1/11/2025).", "2025-11-02"),
    ],
    # the same day and place in other words
    [
        (f"{MET} di Seoul pada Senin (8/9/2025).", "2025-09-09"),
        (f"{MET} di Korea Selatan pada 8 September 2025.", "2025-09-10"),
    ],
    # one article tells of both meetings itself
    [
        (f"{MET} di Seoul pada Senin (8/9/2025). {MET} lagi di Seoul pada Selasa (9/9/2025).", "2025-09-10"),
        (f"{MET} di Seoul pada Selasa (9/9/2025).", "2025-09-10"),
    ],
    # a month is not told otherwise by a day in it
    [
        (f"{MET} di Seoul pada September 2025.", "2025-09-09"),
        (f"{MET} di Seoul pada 8 September 2025.", "2025-09-09"),
    ],
    # a plan is no event
    [
        (f"{MET} di Seoul pada Senin (8/9/2025).", "2025-09-09"),
        (f"{MET[:40]} akan bertemu lawannya di Seoul pada Selasa (9/9/2025).", "2025-09-07"),
    ],
    # a former holder; and the handover the table knows
    [
        ("Menteri Pertahanan Jepang Gen Nakatani berbicara hari ini.", "2025-09-09"),
        ("Mantan Menteri Pertahanan Jepang Minoru Kihara berbicara hari ini.", "2025-09-09"),
    ],
    [
        ("Menteri Keuangan Sri Mulyani Indrawati berbicara pada 7 September 2025.", "2025-09-07"),
        ("Menteri Keuangan Purbaya Yudhi Sadewa berbicara pada 9 September 2025.", "2025-09-09"),
    ],
    # the family name alone
    [
        ("Menteri Pertahanan Jepang Gen Nakatani berbicara hari ini.", "2025-09-09"),
        ("Menteri Pertahanan Jepang Nakatani berbicara hari ini.", "2025-09-09"),
    ],
    # scopes differ: a visit to Korea, and a meeting anywhere
    [
        ("Menhan Jepang terakhir kali berkunjung ke Korea Selatan pada Oktober 2015.", "2025-09-08"),
        ("Menhan Jepang dan Menhan Korea Selatan terakhir kali bertemu pada November 2019.", "2025-09-09"),
    ],
    # a visit between the two printings makes another last time right
    [
        ("Menhan Jepang terakhir kali berkunjung ke Vietnam pada November 2019.", "2020-09-08"),
        ("Menhan Jepang terakhir kali berkunjung ke Vietnam pada Mei 2022.", "2025-09-09"),
    ],
    # other things are counted; a count that went up
    [
        ("Banjir di kecamatan itu merendam 243 rumah warga sejak malam.", "2025-09-09"),
        ("Gempa di kabupaten lain merusak 234 rumah warga pada pagi hari.", "2025-09-09"),
    ],
    [
        ("Banjir di kecamatan itu merendam 243 rumah warga sejak malam.", "2025-09-09"),
        ("Banjir di kecamatan itu merendam 310 rumah warga sejak malam.", "2025-09-10"),
    ],
    # a number and its rounding
    [
        ("Pemerintah menyalurkan bantuan sebesar Rp 31,542 triliun bagi keluarga miskin.", "2025-09-09"),
        ("Pemerintah menyalurkan bantuan sebesar Rp 31,54 triliun bagi keluarga miskin.", "2025-09-09"),
    ],
    # the same right date in two articles; a wrong one in one only
    [
        ("Rapat digelar pada Senin (8/9/2025).", "2025-09-09"),
        ("Rapat digelar pada Senin (8/9/2025).", "2025-09-10"),
    ],
    [(WRONG, "2025-09-09"), ("Rapat digelar pada Senin (8/9/2025).", "2025-09-10")],
]


@pytest.mark.parametrize("printed", INNOCENT)
def test_the_nearest_innocent_articles_are_left_alone(across, printed):
    assert across(*printed) == ()


def test_a_repair_makes_the_articles_agree(world, across):
    printed = CLASHES[0][3]
    one, other = tellings(world, *printed)
    (finding,) = judge_across([one, other], world)
    for passage, which, rest in zip(finding.passages, (one, other), (other, one), strict=True):
        assert passage.repair is not None
        after = told(check_article(mended(which.article, passage.repair), world))
        assert judge_across([after, rest], world) == ()


def test_of_two_versions_of_one_article_the_newest_speaks(world):
    one, other = tellings(world, *CLASHES[0][3])
    corrected = article(one.article.text, source_id="b", published=date(2025, 9, 11))
    assert judge_across([one, other, told(check_article(corrected, world))], world) == ()


def test_a_finding_names_two_articles_at_least(across):
    (finding,) = across(*CLASHES[0][3])
    with pytest.raises(ValueError, match="two articles"):
        AcrossFinding("x", 1, "y", "notice", finding.passages[:1])


def test_every_check_has_words_in_both_languages():
    ids = {check.id for check in ACROSS_CHECKS}
    for language in LANGUAGES:
        assert set(catalogue(language)["across_check"]) == ids
        assert {key.split(".")[0] for key in catalogue(language)["across"]} == ids


def test_many_articles_that_say_two_things_are_one_difference(world):
    (text, day), (other, other_day) = CLASHES[0][3]
    given = [(text, day)] * 3 + [(other, other_day)] * 3
    (finding,) = judge_across(tellings(world, *given), world)
    assert [passage.source_id for passage in finding.passages] == ["a", "d"]


@pytest.mark.parametrize("clash", CLASHES, ids=[clash[0] for clash in CLASHES])
def test_articles_of_a_finding_speak_of_one_thing(world, clash):
    one, other = (sayings_of(each, world) for each in tellings(world, *clash[3]))
    (check,) = (each for each in ACROSS_CHECKS if each.id == clash[0])
    met = [
        (a, b)
        for name, a in one
        for other_name, b in other
        if name == other_name == check.id
        and a.thing == b.thing
        and (a.said == b.said) == (check.copied is not None)
    ]
    assert met
    assert check.near is None or all(check.near(a.words, b.words) for a, b in met)


def test_numbers_far_from_each_other_are_not_near():
    near = next(check.near for check in ACROSS_CHECKS if check.near is not None)
    assert near("243 banjir merendam rumah", "234 banjir merendam rumah")
    assert near("243", "234 banjir merendam rumah"), "words that are not known may be the same"
    assert not near("243 banjir merendam rumah", "310 banjir merendam rumah")
    assert not near("243 banjir merendam rumah", "234 gempa merusak pasar")


def told_of(found: Iterable[AcrossFinding]) -> list[str]:
    return ["".join(passage.source_id for passage in finding.passages) for finding in found]


def copies(world, *days: str) -> list[Told]:
    return tellings(world, *((f"Hujan turun {at}. {WRONG}", f"2025-{day}") for at, day in enumerate(days)))


def test_each_copy_of_a_wrong_date_is_a_finding_of_its_own(world):
    given = copies(world, "09-10", "09-11", "09-12", "09-12")
    found = judge_new(given, set("abcd"), world)
    assert found == judge_across(given, world)
    assert sorted(told_of(found)) == ["ab", "ac", "ad"]
    for finding in found:
        validate("across.v1", across_to_json(finding))
        assert finding.facts["source"] == "a"
        assert finding.facts["copy"] == finding.passages[1].source_id
    so_far = [one for at in range(1, 5) for one in judge_new(given[:at], {"abcd"[at - 1]}, world)]
    assert {one.id for one in so_far} == {one.id for one in found}


def test_of_what_was_copied_from_a_late_article_only_the_first_is_told(world):
    given = copies(world, "09-10", "09-11", "09-12", "09-12")
    assert told_of(judge_new(given[1:], set("bcd"), world)) == ["bc", "bd"]
    assert told_of(judge_new(given, {"a"}, world)) == ["ab"], "the others were told as copies of that"
    assert told_of(judge_new(given, {"a", "c"}, world)) == ["ab", "ac"]
    assert told_of(judge_new(given, {"c"}, world)) == ["ac"]


def test_a_copy_that_was_told_before_is_not_told_again_where_its_first_is_too_old_by_now(world):
    given = copies(world, "09-10", "10-05", "10-08", "10-20")
    assert told_of(judge_new([given[0], *given[2:]], set("acd"), world)) == ["ac", "cd"]
    assert told_of(judge_new(given, {"b"}, world)) == ["ab"], "the last is a copy of the third already"


def test_the_first_is_that_of_the_thirty_days_before_each_copy(world):
    given = copies(world, "09-10", "10-01", "10-10", "10-11", "12-01")
    assert sorted(told_of(judge_across(given, world))) == ["ab", "ac", "bd"]


def test_what_names_no_fresh_article_is_left_out(world):
    given = tellings(world, *CLASHES[0][3])
    assert judge_new(given, {"c"}, world) == ()
    assert judge_new(given, {"b"}, world) == judge_across(given, world) != ()


def test_one_text_printed_at_two_addresses_is_two_places(world):
    one, other = CLASHES[5][3][0][0], CLASHES[5][3][1][0]
    printed = [(one, "2025-09-09"), (other, "2025-09-09"), (one, "2025-09-11"), (other, "2025-09-11")]
    found = judge_across(tellings(world, *printed), world)
    assert [[passage.source_id for passage in each.passages] for each in found] == [["a", "b"], ["c", "d"]]


@pytest.mark.parametrize("clash", CLASHES, ids=[clash[0] for clash in CLASHES])
def test_claims_that_concern_no_check_say_nothing_of_any_thing(world, clash):
    for one in tellings(world, *clash[3]):
        some = replace(one, claims=tuple(claim for claim in one.claims if concerns(to_json(claim))))
        assert sayings_of(some, world) == sayings_of(one, world) != ()


JAPAN = "Who(country='JP', office='office:jp-mod', person=None)"
KOREA = "Who(country='KR', office='office:kr-mnd', person=None)"
HOW = "format='bilateral', mode='in_person'"
SAID = {
    "event_told_otherwise": (
        1,
        f"Scope(event='meeting', parties=({JAPAN}, {KOREA}), host=None, {HOW})",
        "2025-09-08 place:kr-seoul",
    ),
    "holder_told_otherwise": (1, "office:jp-mod", "person:nakatani-gen"),
    "comparator_told_otherwise": (
        1,
        f"Scope(event='visit', parties=({JAPAN},), host='VN', {HOW})",
        "2019-11 None 2019-11",
    ),
    "number_told_otherwise": (
        1,
        "rumah warga|2025-09-09|3|2_",
        "243 1 banjir itu kecamatan malam merendam rumah sejak warga",
    ),
    "date_copied": (2, "senin (7/9/2025)", "senin (7/9/2025)"),
}


@pytest.mark.parametrize("check", sorted(SAID))
def test_what_is_kept_of_an_article_changes_with_the_version_of_the_check(world, check):
    """What was kept before is not compared any more where its words are others: raise the version then."""
    version, thing, said = SAID[check]
    assert across_versions()[check] == version
    printed = next(clash[3] for clash in CLASHES if clash[0] == check)
    first = next(saying for name, saying in sayings_of(tellings(world, *printed)[0], world) if name == check)
    assert (first.thing, first.said) == (thing, said)


def test_every_check_has_its_version_of_what_is_kept():
    assert set(SAID) == set(across_versions())
