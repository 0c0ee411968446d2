"""The summary as a file: same bytes, fonts inside, bookmarks and links that lead where they say."""

import hashlib
import os
import pickle
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest

from db.terms import LANGUAGES
from desktop.summary import SummaryData, write_summary
from desktop.summary.preview import outline, page_count, page_sizes, page_text, render_page

Build = Callable[..., SummaryData]

WRITE_IT = """
import hashlib, pickle, sys
from desktop.summary import write_summary
data = pickle.loads(open(sys.argv[1], "rb").read())
print(hashlib.sha256(write_summary(data, sys.argv[2])).hexdigest())
"""


@pytest.fixture(scope="module")
def pdfs(example: SummaryData) -> dict[str, bytes]:
    return {language: write_summary(example, language) for language in LANGUAGES}


@pytest.mark.parametrize(
    "machine",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1"},
        {"PYTHONHASHSEED": "77", "TZ": "America/Caracas", "LC_ALL": "C.UTF-8", "RL_pageCompression": "0"},
    ],
)
def test_the_same_data_give_the_same_bytes_on_any_machine(
    machine: dict[str, str], example: SummaryData, pdfs: dict[str, bytes], tmp_path: Path
) -> None:
    stored = tmp_path / "data.pickle"
    stored.write_bytes(pickle.dumps(example))
    found = subprocess.run(
        [sys.executable, "-c", WRITE_IT, str(stored), "fr"],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        env={key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"} | machine,
    )
    assert found.stdout.strip() == hashlib.sha256(pdfs["fr"]).hexdigest()


def test_writing_other_summaries_before_changes_no_byte(example: SummaryData, pdfs: dict[str, bytes]) -> None:
    write_summary(example, "en")
    assert write_summary(example, "es") == pdfs["es"]


def test_the_day_of_the_edition_is_the_day_in_the_file(example: SummaryData, pdfs: dict[str, bytes]) -> None:
    document = pdfium.PdfDocument(pdfs["pt"])
    found = document.get_metadata_dict()
    document.close()
    assert found["CreationDate"] == found["ModDate"] == "D:20241105000000Z"
    assert found["Title"] == "Progresso da integração regional na América Latina e no Caribe – 2023"
    assert found["Author"] == "Secretaría Permanente del SELA"
    assert example.content_hash in found["Subject"]
    assert "rodada 2023" in found["Subject"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_of_the_file_is_declared(language: str, pdfs: dict[str, bytes]) -> None:
    assert re.search(rb"/Lang \(" + language.encode() + rb"\)", pdfs[language])


def test_every_font_is_one_of_ours_and_embedded(pdfs: dict[str, bytes]) -> None:
    names = set()
    document = pdfium.PdfDocument(pdfs["es"])
    for page in document:
        for thing in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT]):
            font = pdfium_c.FPDFTextObj_GetFont(thing)
            assert pdfium_c.FPDFFont_GetIsEmbedded(font) == 1
            buffer = bytes(100)
            length = pdfium_c.FPDFFont_GetBaseFontName(font, buffer, 100)
            names.add(buffer[: length - 1].decode().split("+")[-1])
    document.close()
    assert names == {"SourceSans3-Regular", "SourceSans3-It", "SourceSans3-Semibold", "SourceSans3-Bold"}
    assert b"Helvetica" not in pdfs["es"]
    assert b"/Type1" not in pdfs["es"]


def test_nothing_is_a_picture_of_dots(pdfs: dict[str, bytes]) -> None:
    document = pdfium.PdfDocument(pdfs["es"])
    for page in document:
        assert not list(page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE]))
    document.close()


def test_every_page_is_a4_and_carries_its_number_hash_and_notice(example: SummaryData, pdfs: dict[str, bytes]) -> None:
    assert {(round(width, 1), round(height, 1)) for width, height in page_sizes(pdfs["en"])} == {(595.3, 841.9)}
    for at in range(page_count(pdfs["en"])):
        text = page_text(pdfs["en"], at)
        assert f"Page {at + 1}" in text
        assert example.content_hash[:12] in text
        assert "Example data: public values" in text


def test_without_a_notice_no_page_carries_one(build: Build) -> None:
    pdf = write_summary(build(notice={}), "en")
    assert "Example data" not in page_text(pdf, 0)


def test_a_notice_in_another_language_is_better_than_none(build: Build) -> None:
    spanish = {"es": "Datos de ejemplo", "en": ""}
    assert "Datos de ejemplo" in page_text(write_summary(build(notice=spanish), "fr"), 3)


@pytest.mark.parametrize("language", LANGUAGES)
def test_bookmarks_name_every_chapter_and_country_on_its_page(language: str, pdfs: dict[str, bytes]) -> None:
    entries = outline(pdfs[language])
    assert len([entry for entry in entries if entry.level == 1]) == 23
    for entry in entries[1:]:
        assert entry.page is not None
        shown = " ".join(page_text(pdfs[language], entry.page).split())
        assert entry.title in shown or entry.level == 0
    assert entries[0].page == 0


def test_the_contents_give_right_page_numbers_and_links(pdfs: dict[str, bytes]) -> None:
    by_title = {entry.title: entry.page for entry in outline(pdfs["es"]) if entry.page is not None}
    lines = page_text(pdfs["es"], 1).replace("\r", "").split("\n")
    for title in ("En síntesis", "Panorama: países por dimensión", "Anexo: fuentes", "Argentina", "Trinidad y Tobago"):
        assert f"{title} {by_title[title] + 1}" in lines
    targets = []
    document = pdfium.PdfDocument(pdfs["es"])
    page = document[1]
    for at in range(pdfium_c.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page, at)
        found = pdfium_c.FPDFAnnot_GetLink(annotation)
        targets.append(pdfium_c.FPDFDest_GetDestPageIndex(document, pdfium_c.FPDFLink_GetDest(document, found)))
        pdfium_c.FPDFPage_CloseAnnot(annotation)
    page.close()
    document.close()
    assert targets[0] == by_title["En síntesis"]
    assert len(targets) == 10 + 23
    assert sorted(targets[10:]) == list(range(6, 29))


def test_progress_counts_every_page_once(example: SummaryData) -> None:
    heard: list[tuple[int, int]] = []
    pdf = write_summary(example, "es", lambda done, total: heard.append((done, total)))
    assert heard == [(at + 1, page_count(pdf)) for at in range(page_count(pdf))]


def test_cancelling_by_an_exception_from_the_progress_reaches_the_caller(example: SummaryData) -> None:
    def stop(done: int, total: int) -> None:
        if done == 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        write_summary(example, "es", stop)


def test_an_edition_says_so_and_a_working_summary_too(example: SummaryData, build: Build) -> None:
    edition = write_summary(build(edition=2, edition_date=date(2024, 12, 1)), "es")
    assert "EDICIÓN 2" in page_text(edition, 0)
    assert "edición 2" in page_text(edition, 5)
    assert "1.º de diciembre de 2024" in page_text(edition, 0)
    assert "RESUMEN DE TRABAJO" in page_text(write_summary(example, "es"), 0)


def test_a_page_can_be_drawn_as_pixels_for_the_preview(pdfs: dict[str, bytes]) -> None:
    width, height, pixels = render_page(pdfs["es"], 0, 0.5)
    assert (width, height) == (298, 421)
    assert len(pixels) == width * height * 4
    # The band of the cover is the primary colour, blue first.
    at = (height // 8 * width + 5) * 4
    assert tuple(pixels[at : at + 3]) == (0x5A, 0x3A, 0x12)
    at = ((height - 5) * width + 5) * 4
    assert tuple(pixels[at : at + 3]) == (255, 255, 255)
