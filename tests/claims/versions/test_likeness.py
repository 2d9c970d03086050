"""Nearly the same text: a moved article with a correction, never another article or a line both have."""

from claims.versions.likeness import nearly_same

STORY = (
    "Menteri tiba di Kali Asri pada Senin pagi untuk membuka pasar baru. Ia disambut ratusan warga di balai "
    "desa. Pasar itu dibangun selama dua tahun dengan dana kabupaten. Kunjungan berakhir pada sore hari."
)


def test_nearly_the_same() -> None:
    assert nearly_same(STORY, STORY)
    assert nearly_same(STORY, f"{STORY.upper()}\n\n – ")
    assert nearly_same(STORY, STORY.replace("Senin", "Selasa"))
    assert nearly_same(STORY, f"{STORY} Hujan turun.")


def test_not_nearly_the_same() -> None:
    assert not nearly_same(STORY, STORY[:90])
    assert not nearly_same(STORY, f"{STORY} {STORY[::-1]}")
    assert not nearly_same(STORY, " ".join(reversed(STORY.split())))
    few = "Silakan masuk untuk membaca artikel ini."
    assert not nearly_same(few, few), "a line many pages have"
    assert not nearly_same("", "")
