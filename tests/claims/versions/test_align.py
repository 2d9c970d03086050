"""What became of each flag and claim of an article in its next version."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from claims.dossier import check_article
from claims.model import Aligned, Dossier, FactSet, Finding, Mended, Published, Repair, Span
from claims.versions import align, align_flags, difference
from claims.versions.sentences import words_of
from claims.world import SeedWorld
from claims.world.seeds import read_seeds
from tests.factory import DAY, article

FACTS = FactSet("f" * 64, 7)
RAIN = "Hujan turun sejak pagi di seluruh kota."
SLIP = "Rapat itu dibuka pada Selasa, 12 Mei 2025, oleh Wali Kota Sari."
MENDED = "Rapat itu dibuka pada Senin, 12 Mei 2025, oleh Wali Kota Sari."
END = "Warga pulang sebelum magrib."


def judged(text: str, *quotes: str, facts: FactSet = FACTS, repair: str = "", **more: object) -> Dossier:
    """An article with a flag at each of the quotes (a quote given twice: at its second place)."""
    given = article(text, **more)  # type: ignore[arg-type]
    found: list[Finding] = []
    for at, quote in enumerate(quotes):
        start = -1
        for _ in range(quotes[: at + 1].count(quote)):
            start = text.index(quote, start + 1)
        span = Span("text", start, start + len(quote))
        repairs = (Repair(span, repair, "supported"),) if repair else ()
        found.append(
            Finding("weekday_fits", 1, "contradicted", "test", span, quote, (), "error", repairs=repairs)
        )
    return Dossier(given, (), tuple(found), "rules", facts, {}, {})


def fates(aligned: Aligned) -> list[tuple[str, str, bool]]:
    return [(fate.standing, mended.mending, fate.moved) for fate, mended in aligned.flags]


def test_an_edit_elsewhere_leaves_a_flag_unchanged() -> None:
    old = judged(f"{RAIN} {SLIP} {END}", "Selasa")
    new = judged(f"{RAIN} {SLIP} Anak-anak bermain. {END}", "Selasa")
    aligned = align(old, new)
    assert fates(aligned) == [("unchanged", "still there", False)]
    assert aligned.findings[0].found == new.findings[0]
    assert aligned.new_flags == ()


def test_a_moved_paragraph_keeps_its_flag() -> None:
    old = judged(f"{SLIP}\n\n{RAIN}\n\n{END}", "Selasa")
    new = judged(f"{RAIN}\n\n{END}\n\n{SLIP}", "Selasa")
    assert fates(align(old, new)) == [("unchanged", "still there", True)]


def test_the_repair_that_was_offered_and_another_one() -> None:
    old = judged(f"{RAIN} {SLIP}", "Selasa", repair="Senin")
    aligned = align(old, judged(f"{RAIN} {MENDED}"))
    (fate, mended), *_ = aligned.flags
    assert (fate.standing, mended) == ("changed", Mended("mended as offered", 1))
    assert [(piece.kind, piece.words) for piece in fate.pieces] == [
        ("kept", "Rapat itu dibuka pada"),
        ("removed", "Selasa"),
        ("added", "Senin"),
        ("kept", ", 12 Mei 2025, oleh Wali Kota Sari."),
    ]
    other = align(old, judged(f"{RAIN} {SLIP.replace('12 Mei', '13 Mei')}"))
    assert fates(other) == [("changed", "mended otherwise", False)]


def test_of_two_repairs_the_one_that_says_more_was_made() -> None:
    old = judged("Menteri Nakatani tiba di Seoul pagi ini bersama tiga stafnya.", "Nakatani")
    (flag,) = old.findings
    offers = tuple(Repair(flag.span, words, "supported") for words in ("Koizumi", "Shinjiro Koizumi"))
    old = replace(old, findings=(replace(flag, repairs=offers),))
    full = judged("Menteri Shinjiro Koizumi tiba di Seoul pagi ini bersama tiga stafnya.")
    short = judged("Menteri Koizumi tiba di Seoul pagi ini bersama tiga stafnya.")
    assert align(old, full).mended == {0: Mended("mended as offered", 2)}
    assert align(old, short).mended == {0: Mended("mended as offered", 1)}


def test_a_mark_taken_out_is_the_repair_that_was_offered() -> None:
    old = judged('Rapat ditutup" pada sore hari oleh ketua.', '"')
    (flag,) = old.findings
    old = replace(old, findings=(replace(flag, repairs=(Repair(flag.span, "", "supported"),)),))
    assert align(old, judged("Rapat ditutup pada sore hari oleh ketua.")).mended[0].repair == 1
    assert align(old, judged('Rapat "ditutup" pada sore hari oleh ketua.')).mended[0].repair is None


def test_a_sentence_that_is_gone_takes_its_flag_along() -> None:
    (fate, mended), *_ = align(judged(f"{RAIN} {SLIP} {END}", "Selasa"), judged(f"{RAIN} {END}")).flags
    assert (fate.standing, mended.mending) == ("vanished", "removed")
    assert [piece.kind for piece in fate.pieces] == ["removed"]


def test_flagged_words_that_were_cut_out_are_removed() -> None:
    old = judged("Rapat dibuka oleh Wali Kota Sari pada pukul sembilan Selasa lalu di balai.", "Selasa lalu")
    new = judged("Rapat dibuka oleh Wali Kota Sari pada pukul sembilan di balai.")
    assert fates(align(old, new)) == [("changed", "removed", False)]


def test_a_changed_sentence_with_the_slip_still_in_it_reopens() -> None:
    old = judged(f"{RAIN} {SLIP}", "Selasa")
    new = judged(f"{RAIN} {SLIP.replace('dibuka', 'resmi dibuka')}", "Selasa")
    assert fates(align(old, new)) == [("changed", "still there", False)]


def test_doubled_sentences_are_told_apart_by_their_neighbours() -> None:
    twice = f"{RAIN} {SLIP} {END} {SLIP} Selesai."
    old = judged(twice, "Selasa", "Selasa")
    once = judged(f"{RAIN} {END} {SLIP} Selesai.", "Selasa")
    first, second = align(old, once).findings
    assert (first.standing, second.standing, second.found) == ("vanished", "unchanged", once.findings[0])
    assert fates(align(old, judged(twice, "Selasa", "Selasa"))) == [("unchanged", "still there", False)] * 2


def test_a_split_sentence_keeps_track_of_its_flag() -> None:
    whole = (
        "Wali Kota Sari membuka rapat besar itu di balai kota dan ketua dewan menutupnya pada Selasa malam."
    )
    parts = "Wali Kota Sari membuka rapat besar itu di balai kota. Ketua dewan menutupnya pada Selasa malam."
    aligned = align(judged(f"{RAIN} {whole} {END}", "Selasa"), judged(f"{RAIN} {parts} {END}", "Selasa"))
    assert fates(aligned) == [("changed", "still there", False)]
    assert aligned.new_flags == ()
    back = align(judged(f"{RAIN} {parts} {END}", "Selasa"), judged(f"{RAIN} {whole} {END}", "Selasa"))
    assert fates(back) == [("changed", "still there", False)]


def test_what_the_same_words_say_of_another_day_is_changed() -> None:
    old, new = judged(SLIP, "Selasa"), judged(SLIP, "Selasa", published=None)
    (flag,) = new.findings
    new = replace(new, findings=(replace(flag, facts={"day": "2025-05-13"}),))
    assert fates(align(old, new)) == [("changed", "still there", False)]


def test_a_flag_that_other_facts_raise_no_more_was_not_mended() -> None:
    old = judged(f"{RAIN} {SLIP}", "Selasa", repair="Senin")
    other = FactSet("e" * 64, 8)
    assert fates(align(old, judged(f"{RAIN} {SLIP}", facts=other))) == [
        ("changed", "judged otherwise", False)
    ]
    assert fates(align(old, judged(f"{END} {SLIP}", facts=other))) == [("changed", "judged otherwise", False)]
    assert fates(align(old, judged(f"{END} {SLIP}"))) == [("changed", "mended otherwise", False)]


def test_a_new_flag_took_the_place_of_none() -> None:
    new = judged(f"{RAIN} {SLIP} {END}", "Selasa", "magrib")
    aligned = align(judged(f"{RAIN} {SLIP} {END}", "Selasa"), new)
    assert [flag.quote for flag in aligned.new_flags] == ["magrib"]


def test_claims_of_a_real_article_follow_its_sentences() -> None:
    world = SeedWorld(read_seeds())
    first = "Menteri Pertahanan Jepang Gen Nakatani bertemu Ahn Gyu-back di Seoul pada Senin (8/9/2025)."
    second = "Ia kembali ke Tokyo pada Selasa (9/9/2025)."
    day = Published(DAY.replace(month=9, day=9), "given")

    def dossier(text: str) -> Dossier:
        return check_article(replace(article(text), published=day), world)

    aligned = align(
        dossier(f"{first} {second}"), dossier(f"{RAIN} {second} {first.replace('Senin', 'Rabu')}")
    )
    standing = {fate.item.quote: fate.standing for fate in aligned.claims}
    assert {"unchanged", "changed"} == set(standing.values())
    assert all(
        (fate.item.sentence.start < len(first)) == (fate.standing == "changed") for fate in aligned.claims
    )
    assert [flag.check for flag in aligned.new_flags] == ["weekday_fits"]


SENTENCES = st.lists(st.sampled_from((RAIN, SLIP, MENDED, END, "Ya.", "“Tidak,” katanya.")), max_size=8)


@given(SENTENCES, SENTENCES)
def test_every_flag_has_one_fate_and_no_flag_is_found_twice(before: list[str], after: list[str]) -> None:
    texts = [" ".join(sentences) or "Kosong." for sentences in (before, after)]
    old, new = (judged(text, *["Selasa"] * text.count("Selasa")) for text in texts)
    aligned = align(old, new)
    assert [fate.item for fate in aligned.findings] == list(old.findings)
    found = [fate.found.span for fate in aligned.findings if fate.found is not None]
    assert len(found) == len(set(found))
    assert len(aligned.new_findings) == len(new.findings) - len(found)
    assert align(old, new) == aligned
    assert align_flags(old, new) == aligned.flags
    if texts[0] == texts[1]:
        assert {fate.standing for fate in aligned.findings} <= {"unchanged"}


@given(*[st.text("ab .,-“”é", max_size=40)] * 2)
def test_a_difference_holds_all_words_of_both_texts(old: str, new: str) -> None:
    found = difference(old, new)
    for kind, text in (("removed", old), ("added", new)):
        said = "".join(piece.words for piece in found if piece.kind in ("kept", kind))
        assert said.replace(" ", "") == "".join(words_of(text))


def test_a_hostile_article_costs_little() -> None:
    many = " ".join(["Ya."] * 4000)
    long = "a b " * 3000
    old, new = judged(f"{many} {long}\n{SLIP}", "Selasa"), judged(f"{long} x {many} No.\n{SLIP}", "Selasa")
    assert fates(align(old, new)) == [("unchanged", "still there", False)]


def test_another_article_shares_nothing() -> None:
    old, new = judged(SLIP, "Selasa"), judged("Kebun itu luas.")
    assert fates(align(old, new)) == [("vanished", "removed", False)]
