"""How sure a claim is said to be: denials with their scope, conditions, suppositions, wishes, questions."""

import pytest

from claims.check import CHECKS, SUPPOSED, judge
from claims.dossier import check_article
from claims.model import on
from claims.model.check import Case
from claims.world import SeedWorld, read_seeds
from tests.factory import article, claim


def _visits(draw, words, language):
    return [(found.modality, found.place.words) for found in draw(words, "visit", language=language)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Gen Nakatani tidak mengunjungi Korea Selatan.", [("denied", "Korea Selatan")]),
        ("Gen Nakatani belum pernah mengunjungi Korea Selatan.", [("denied", "Korea Selatan")]),
        ("Gen Nakatani tidak akan mengunjungi Korea Selatan pekan depan.", [("denied", "Korea Selatan")]),
        ("Kantornya membantah bahwa Gen Nakatani mengunjungi Korea Selatan.", [("denied", "Korea Selatan")]),
        ("Gen Nakatani bukan mengunjungi Filipina, melainkan mengunjungi Korea Selatan.",
         [("denied", "Filipina"), ("done", "Korea Selatan")]),
        ("Gen Nakatani mengunjungi bukan Filipina melainkan Korea Selatan.", [("done", "Korea Selatan")]),
        ("Gen Nakatani tidak hanya mengunjungi Korea Selatan.", [("done", "Korea Selatan")]),
        ("Gen Nakatani tidak membantah mengunjungi Korea Selatan.", [("hedged", "Korea Selatan")]),
        ("Gen Nakatani mungkin tidak mengunjungi Korea Selatan.", [("hedged", "Korea Selatan")]),
        ("Jika diundang, Gen Nakatani akan mengunjungi Korea Selatan.", [("conditional", "Korea Selatan")]),
        ("Gen Nakatani akan mengunjungi Korea Selatan asalkan diundang.", [("conditional", "Korea Selatan")]),
        ("Seandainya Gen Nakatani mengunjungi Korea Selatan, ia disambut.",
         [("hypothetical", "Korea Selatan")]),
        ("Gen Nakatani harus mengunjungi Korea Selatan.", []),
        ("Gen Nakatani diharapkan mengunjungi Korea Selatan.", []),
        ("Bukan Gen Nakatani yang mengunjungi Korea Selatan.", [("denied", "Korea Selatan")]),
        ("Bukan hanya Gen Nakatani yang mengunjungi Korea Selatan.", [("done", "Korea Selatan")]),
        ("Benarkah Gen Nakatani mengunjungi Korea Selatan?", []),
        # how far it reaches
        ("Gen Nakatani tak akan pernah lagi bisa mengunjungi Korea Selatan.", [("denied", "Korea Selatan")]),
        ("Gen Nakatani enggak mengunjungi Korea Selatan.", [("denied", "Korea Selatan")]),
        ("Gen Nakatani enggak cuma mengunjungi Korea Selatan.", [("done", "Korea Selatan")]),
        ("Gen Nakatani tidak mau mengunjungi Korea Selatan.", [("denied", "Korea Selatan")]),
        ("Gen Nakatani mau mengunjungi Korea Selatan.", []),
        ("Kabar itu tidak benar dan Gen Nakatani tidak pernah mengunjungi Korea Selatan.",
         [("denied", "Korea Selatan")]),
        ("Kantornya membantah jika Gen Nakatani mengunjungi Korea Selatan.", [("denied", "Korea Selatan")]),
        ("Kantornya menyebut kalau Gen Nakatani mengunjungi Korea Selatan.", [("done", "Korea Selatan")]),
        ("Kantornya menyebut, jika diundang, Gen Nakatani akan mengunjungi Korea Selatan.",
         [("conditional", "Korea Selatan")]),
        ("Gen Nakatani belum tentu mengunjungi Korea Selatan.", [("hedged", "Korea Selatan")]),
        ("Gen Nakatani sepertinya mengunjungi Korea Selatan.", [("hedged", "Korea Selatan")]),
        ("Gen Nakatani dikabarkan akan mengunjungi Korea Selatan.", [("hedged", "Korea Selatan")]),
        ("Gen Nakatani kabarnya berencana mengunjungi Korea Selatan.", [("planned", "Korea Selatan")]),
        ("Ada dugaan bahwa Gen Nakatani mengunjungi Korea Selatan.", [("hedged", "Korea Selatan")]),
        ("Panitia bekerja agar kelak Gen Nakatani bersama timnya bisa mengunjungi Korea Selatan.", []),
        ('"Kalau benar, saya setuju. Lagi pula, Gen Nakatani mengunjungi Korea Selatan," kata Rina Astuti.',
         [("done", "Korea Selatan")]),
        ('"Gen Nakatani mengunjungi Korea Selatan. Apa salahnya?" kata Rina Astuti.',
         [("done", "Korea Selatan")]),
    ],
)  # fmt: skip
def test_indonesian(draw, words, said):
    assert _visits(draw, words, "id") == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Gen Nakatani did not visit South Korea.", [("denied", "South Korea")]),
        ("Gen Nakatani never visited South Korea.", [("denied", "South Korea")]),
        ("Gen Nakatani no longer visits South Korea.", [("denied", "South Korea")]),
        ("Gen Nakatani has yet to visit South Korea.", [("denied", "South Korea")]),
        ("Gen Nakatani didn’t visit South Korea.", [("denied", "South Korea")]),
        ("The ministry denied that Gen Nakatani visited South Korea.", [("denied", "South Korea")]),
        ("Gen Nakatani not only visited South Korea.", [("done", "South Korea")]),
        ("Gen Nakatani visited not Malaysia but South Korea.", [("done", "South Korea")]),
        ("Gen Nakatani may not visit South Korea.", [("hedged", "South Korea")]),
        ("If invited, Gen Nakatani will visit South Korea.", [("conditional", "South Korea")]),
        ("Gen Nakatani will visit South Korea unless it snows.", [("conditional", "South Korea")]),
        ("Gen Nakatani would have visited South Korea.", [("hypothetical", "South Korea")]),
        ("Gen Nakatani should visit South Korea.", []),
        ("It was not Gen Nakatani who visited South Korea.", [("denied", "South Korea")]),
        ("It was Gen Nakatani who visited South Korea.", [("done", "South Korea")]),
        ("Had Gen Nakatani visited South Korea, he would know.", [("hypothetical", "South Korea")]),
        ("Gen Nakatani, who had won, visited South Korea.", [("done", "South Korea")]),
    ],
)
def test_english(draw, words, said):
    assert _visits(draw, words, "en") == said


@pytest.mark.parametrize("modality", sorted(SUPPOSED))
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_no_check_is_shown_what_is_only_supposed(check, modality):
    """Whatever type the check is about, and however wrong the claim would be, nothing is found."""
    printed = article("Gen Nakatani mengunjungi Jepang.")
    supposed = tuple(
        claim(printed, printed.text, type=type, modality=modality) for type in sorted(check.about)
    )
    world = SeedWorld(read_seeds())
    case = Case(printed, supposed, world, printed.published.day, on(printed.published.day))
    assert judge(case).findings == ()


@pytest.mark.parametrize(
    "words",
    [
        "Seandainya Menteri Pertahanan Jepang Gen Nakatani melakukan kunjungan resmi ke Jepang, aneh.",
        "Jika sempat, Menteri Pertahanan Jepang Gen Nakatani akan melakukan kunjungan resmi ke Jepang.",
    ],
)
def test_a_supposed_visit_to_ones_own_country_is_no_error(words):
    dossier = check_article(article(words), SeedWorld(read_seeds()))
    assert [found.type for found in dossier.claims if found.modality in SUPPOSED] == ["visit"]
    assert dossier.flags == ()


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Darto diduga menjual sabu di dalam rutan bersama lima orang lainnya.", "hedged"),
        ("Polisi menahan pria yang diduga menjual sabu di dalam rutan itu bersama lima orang.", "done"),
        ("Dengan asumsi kurs Rp 15.000, harga menjadi Rp 9.500 per liter.", "conditional"),
        ("Bila melihat ke belakang, harga pada 2008 di atas 90 dolar AS.", "done"),
        ("Lima kamar itu tak cukup bagi 20 anggota tim.", "done"),
        ("Produsen tidak akan bergerak meski harga sudah turun 40 persen.", "done"),
        ("Pungutan itu akan diterapkan jika ekonomi tumbuh di angka 6 persen.", "conditional"),
        ("Pungutan itu akan diterapkan saat ekonomi tumbuh di angka 6 persen.", "planned"),
        ('"Kalau ada yang heran, kenapa begitu? Karena angkutan menyumbang 60 persen," kata Budi.', "done"),
        ('"Kalau ada yang heran. Karena angkutan menyumbang 60 persen," kata Budi.', "conditional"),
        ("Pemerintah membangun 40 jembatan jika dana cair.", "conditional"),
        ("Pemerintah membangun 40 jembatan asalkan dana cair.", "conditional"),
        ("Ekspor naik 40 persen jika dibandingkan tahun lalu.", "done"),
        ("Pemerintah berjanji membangun 40 jembatan.", "planned"),
        ("Pemerintah terancam merugi Rp 40 miliar.", "hedged"),
        ("Sebanyak 40 rumah terancam longsor.", "done"),
    ],
)
def test_figures_are_as_sure_as_their_clause(draw, text, modality):
    claims = [claim for claim in draw(text) if claim.type in ("quantity", "change")]
    assert {claim.modality for claim in claims} == {modality}


def test_what_is_only_demanded_is_no_claim(draw):
    text = "Massa menuntut Presiden segera menandatangani aturan tentang potongan komisi sebesar 10 persen."
    assert draw(text, "quantity") == []
    (claim,) = draw(
        "Kebutuhan mendesak di kota itu tercatat sebanyak 650 ton daging per tahun.",
        "quantity",
    )
    assert claim.modality == "done"


@pytest.mark.parametrize(
    ("words", "type", "modality"),
    [
        ("will meet", "planned_event", "planned"),
        ("may meet", "meeting", "hedged"),
        ("did not meet", "meeting", "denied"),
        ("flew home to meet", None, None),
        ("met", "meeting", "done"),
    ],
)
def test_an_english_infinitive_is_no_meeting_held(draw, words, type, modality):
    text = f"Defense Minister Ahn Gyu-back {words} Japanese Defense Minister Gen Nakatani in Tokyo."
    found = [c for c in draw(text, language="en") if c.type in ("meeting", "planned_event")]
    assert [(c.type, c.modality) for c in found] == ([(type, modality)] if type else [])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Kementerian Pertahanan Jepang terletak di Osaka."),
        ("en", "Japan's Ministry of Defense is located in Osaka."),
    ],
)
def test_where_a_body_sits_is_told_without_a_relative_clause_too(draw, language, text):
    (claim,) = draw(text, "location", language=language)
    assert claim.place.words == "Osaka"


def _figures(draw, words, language):
    kinds = ("quantity", "change")
    return [(found.quote, found.modality) for kind in kinds for found in draw(words, kind, language=language)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        # Told again otherwise, a figure is as sure as the first time.
        ("She would not pay 30 million euros (about $33 million).",
         [("30 million euros", "denied"), ("about $33 million", "denied")]),
        ("It planned to cut its staff by one-fourth, or 420 employees.", [("420 employees", "planned")]),
        ("He sold his boat (about 12 crates came with it).", [("about 12 crates", "done")]),
        # As expected is no forecast; a forecast is.
        ("As expected, the mill dismissed 210 workers.", [("210 workers", "done")]),
        ("Economists expect the mill to lose 210 workers.", [("210 workers", "hedged")]),
        ("The mill dismissed claims that it had underpaid 210 workers.", [("210 workers", "denied")]),
        ("The board rejected 40 applications.", [("40 applications", "done")]),
        # What nobody explains has happened all the same.
        ("Officials did not say how the nine people drowned.", [("nine people", "done")]),
        ("Officials did not say that nine people drowned.", [("nine people", "denied")]),
        ("The painting is said to be worth $7 million.", [("$7 million", "hedged")]),
        # What is sought is not had; what would have come is supposed; what is forecast is to come.
        ("The mill has been seeking savings worth $19 million.", [("$19 million", "planned")]),
        ("The mill has found savings worth $19 million.", [("$19 million", "done")]),
        ("The deal would also have cost at least 150 jobs.", [("at least 150 jobs", "hypothetical")]),
        ("Two rounds of hail are forecast to hit the coast.", [("Two rounds", "planned")]),
        # What had happened before is not planned with what comes after it.
        ("Work will resume after the burial of the two miners.", [("two miners", "done")]),
        ("Work will resume with two miners.", [("two miners", "planned")]),
        # Projects may be nouns, and what continued to be has been.
        ("It has 14 projects amounting to $9 million.", [("14 projects", "done"), ("$9 million", "done")]),
        ("The fund projects a loss of $9 million.", [("$9 million", "hedged")]),
        ("The town continued to be the largest buyer with orders of $9 million.", [("$9 million", "done")]),
        ("The school anticipates 30 pupils next year.", [("30 pupils", "hedged")]),
        # Figures of an occasion to come, in one row.
        ("The fair will open on Friday, with the participation of about 800 traders from 19 countries.",
         [("about 800 traders", "planned"), ("19 countries", "planned")]),
        ("The fair opened on Friday, with the participation of about 800 traders.",
         [("about 800 traders", "done")]),
        # Decided, promised or offered; what a decision or a pact is for.
        ("The mill decided to buy 40 looms.", [("40 looms", "planned")]),
        ("The mill bought 40 looms.", [("40 looms", "done")]),
        ("He was promising a million new jobs.", [("a million new jobs", "planned")]),
        ("They signed a pact with Fiji to accept 30 refugees.", [("30 refugees", "planned")]),
        ("The union regrets the decision to trim the staff by 12 per cent.", [("12 per cent", "planned")]),
        ("The mill signed a $3 billion contract to build the plant.", [("$3 billion", "done")]),
        ("The draft bill would give schools $4 million.", [("$4 million", "planned")]),
        ("The average water bill is $41.", [("$41", "done")]),
        # Likely, possible, feared, considered.
        ("The state is likely to lose two judges.", [("two judges", "hedged")]),
        ("There is a possibility of waves of up to six metres.", [("up to six metres", "hedged")]),
        ("The club is considering a $12 levy.", [("$12", "hedged")]),
        ("The clerk was accused of stealing $7 million.", [("$7 million", "hedged")]),
        # An idea that somebody tells of, and refutes; demands.
        ("The idea that 40 percent of it has sunk is incorrect.", [("40 percent", "denied")]),
        ("Union leaders want a rise of $12 and called for 30 new posts.", []),
        # "Appear to be" plans nothing; what came before is done; an inquiry is into what has happened.
        ("Campaigns appear to be working, with figures showing 30 fewer deaths.",
         [("30 fewer deaths", "done")]),
        ("They must guard against sleep after winning the race by 44 metres.", [("44 metres", "done")]),
        ("The mayor promised an investigation into how two miners died.", [("two miners", "done")]),
        ("He says if that happens, the lake would rise by a metre and 12 huts would sink.",
         [("12 huts", "conditional")]),
        ("They asked how fast it would have sunk and found that 80 barrels had.", [("80 barrels", "done")]),
        ("He signed up for the proposed sale of U.S. Steel for $14 billion.", [("$14 billion", "planned")]),
        # A plan that goes on elsewhere, is shelved, or stands beside what has come; what a law requires.
        ("They will strike on Friday and say 900 weavers suffer.", [("900 weavers", "planned")]),
        ("The union will strike and says 900 weavers suffer.", [("900 weavers", "done")]),
        ("The mill plans to shut even as it reported a profit of $41 million.", [("$41 million", "done")]),
        ("The group has shelved a $4 million plan.", [("$4 million", "denied")]),
        ("They are close to signing a $4 million deal.", [("$4 million", "planned")]),
        ("A bird that was tracked for 450 miles is about to be freed.", [("450 miles", "done")]),
        ("Parties are required to hold 20 seats.", []),
        ("They met with the objective of raising 13 million euros.", [("13 million euros", "planned")]),
    ],
)  # fmt: skip
def test_english_figures(draw, words, said):
    assert _figures(draw, words, "en") == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ('"Saya keberatan atas tuduhan menikmati Rp2,5 miliar," kata Budi Santoso.',
         [("Rp2,5 miliar", "denied")]),
        ('"Saya menikmati Rp2,5 miliar," kata Budi Santoso.', [("Rp2,5 miliar", "done")]),
        ("Belum diketahui penyebab 12 kios terbakar.", [("12 kios", "done")]),
        ("Belum ada 12 kios terbakar.", [("12 kios", "denied")]),
        ("Sesuai perkiraan, pabrik itu memecat 210 karyawan.", [("210 karyawan", "done")]),
        ("Pameran itu akan dibuka Jumat, dengan dihadiri 800 pedagang.", [("800 pedagang", "planned")]),
        ("Pameran itu dibuka Jumat, dengan dihadiri 800 pedagang.", [("800 pedagang", "done")]),
        ("Koperasi tidak akan membayar 30 juta euro (sekitar Rp540 miliar).",
         [("30 juta euro", "denied"), ("sekitar Rp540 miliar", "denied")]),
        ("Tarif air dipangkas tak jadi 90 persen.", [("dipangkas tak jadi 90 persen", "denied")]),
        ("Jangankan 60 persen, tarif biasa saja berat.", []),
        ("Kenaikan jangan sampai lebih dari 60 persen.", []),
    ],
)  # fmt: skip
def test_indonesian_figures(draw, words, said):
    assert _figures(draw, words, "id") == said


@pytest.mark.parametrize(
    "words",
    [
        "Gen Nakatani repeated his offer of holding talks with Lloyd Austin.",
        "Gen Nakatani was willing to meet with Lloyd Austin.",
    ],
)
def test_what_is_only_offered_is_no_meeting(draw, words):
    assert draw(words, "meeting", language="en") == []


def test_an_idea_that_is_refuted_is_denied(draw):
    (claim,) = draw("The idea that 40 percent of the oil has sunk is incorrect.", "share", language="en")
    assert claim.modality == "denied"
    (claim,) = draw("It is true that 40 percent of the oil has sunk.", "share", language="en")
    assert claim.modality == "done"


def test_what_somebody_aims_at_is_not_the_age(draw):
    text = "Perempuan berusia 27 tahun itu menargetkan 2.000 pohon."
    found = {claim.type: claim.modality for claim in draw(text)}
    assert found == {"age": "done", "quantity": "planned"}


@pytest.mark.parametrize(
    ("language", "text", "modality"),
    [
        ("en", "Ministers from seven countries agreed to share data.", "done"),
        ("id", "Sebanyak 40 negara sepakat berbagi data.", "done"),
        # neighbours: what is counted is itself to come
        ("en", "Some $5 million pledged by donors has not arrived.", "planned"),
        ("en", "Some 40 bridges will be built.", "planned"),
        ("id", "Sebanyak 40 jembatan akan dibangun.", "planned"),
    ],
)
def test_those_who_plan_something_are_there(draw, language, text, modality):
    (claim,) = draw(text, "quantity", language=language)
    assert claim.modality == modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The ministry is going to build 40 bridges.", "planned"),
        ("The ministry scrapped plans to build 40 bridges.", "denied"),
        ("The ministry appears to have built 40 bridges.", "hedged"),
        ("It is not true that the ministry built 40 bridges.", "denied"),
        # neighbours
        ("The ministry scrapped 40 bridges.", "done"),
        ("She is going to Leeds with 40 friends.", "done"),
    ],
)
def test_plans_dropped_and_what_only_seems_so(draw, text, modality):
    (claim,) = draw(text, "quantity", language="en")
    assert claim.modality == modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Perusahaan itu belum membayar ganti rugi sebesar Rp 12 miliar.", "denied"),
        ("Perusahaan itu belum menghitung ganti rugi warga desa sebesar Rp 12 miliar.", "done"),
        ("Perusahaan itu membayar ganti rugi sebesar Rp 12 miliar.", "done"),
    ],
)
def test_a_sum_that_is_not_handed_over_is_denied(draw, text, modality):
    assert [claim.modality for claim in draw(text, "quantity")] == [modality]


@pytest.mark.parametrize(
    ("text", "language", "modality"),
    [
        ("Sebanyak 75 persen responden percaya tarif akan naik.", "id", "done"),
        ("Sebanyak 75 persen responden menilai tarif perlu diturunkan.", "id", "done"),
        ("Sebanyak 75 persen toko akan ditutup.", "id", "planned"),
        ("As many as 75 percent believe the fares will rise.", "en", "done"),
        ("As many as 75 percent will close.", "en", "planned"),
    ],
)
def test_what_people_believe_plans_no_share_of_them(draw, text, language, modality):
    (claim,) = draw(text, "quantity", language=language)
    assert claim.modality == modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Desa itu dapat pendanaan Rp 20 miliar untuk listrik.", "done"),
        ("Desa Itu Dapat Bantuan Rp 20 Miliar", "done"),
        ("Desa itu dapat mengumpulkan Rp 20 miliar setahun.", "hedged"),
        ("Pembangunan lebih cepat dari target dengan serapan dana Rp 78 miliar.", "done"),
        ("Baru Rp 3 triliun yang terkumpul dari target Rp 5 triliun.", "planned"),
        ("Calon Wali Kota Janjikan Bantuan Rp 25 Juta", "planned"),
    ],
)
def test_what_is_got_is_sure_and_what_is_promised_or_aimed_at_is_planned(draw, text, modality):
    assert draw(text, "quantity")[-1].modality == modality
