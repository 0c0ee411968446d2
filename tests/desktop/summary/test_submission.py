"""The paper of one return, whatever stands in it: laid out whole, and the same bytes for the same content."""

from dataclasses import replace

import pypdfium2
import pytest

from db.snapshots.submission import Answer
from db.terms import LANGUAGES, ItemKind
from desktop.figures import Text
from desktop.summary import SummaryData, Translated
from desktop.summary.flow import flow_chapter
from desktop.summary.labels import Labels
from desktop.summary.pages import BOTTOM, LEFT, RIGHT, WIDTH
from desktop.summary.submission import SubmissionPaper, chapters, write_submission
from desktop.summary.typeface import measure


def of(data: SummaryData, text: str = "") -> SubmissionPaper:
    """Returns the paper of Argentina, with *text* in every note, source and answer in words."""
    entry = data.this_round.returns["ARG"]
    form, rows = data.questionnaire, {"INS.GPR.01": tuple(f"r{n}" for n in range(40))}
    answers = {key: replace(one, note=text, source=text) for key, one in entry.answers.items()}
    for item in form.items:
        if item.kind in (ItemKind.TEXT, ItemKind.LONG_TEXT):
            answers[item.code, ""] = Answer(item.code, "", text or "Words")
    for row in rows["INS.GPR.01"]:
        answers["INS.GPR.01.title", row] = Answer("INS.GPR.01.title", row, text or row)
    made = {("INS.GPR.04", ""): (Translated("fr", text or "Mots", text or "Luc"),)}
    [argentina] = [one for one in data.countries if one.code == "ARG"]
    return SubmissionPaper(form, argentina, entry.line, answers, rows, "ab" * 32, translations=made, publisher=text)


@pytest.mark.parametrize("text", ["", "x" * 4000, "Muy largo. " * 700, "<b>&\ud800\x00 ‮ﷺ", "=1+1"])
def test_nothing_runs_off_the_paper(example: SummaryData, text: str) -> None:
    paper = of(example, text)
    for chapter in chapters(paper, Labels("fr")):
        for page in flow_chapter(chapter):
            for x, y, marks in page.groups:
                for mark in marks:
                    if isinstance(mark, Text) and mark.anchor.value == "start":
                        assert y + mark.y <= BOTTOM + 1
                        assert x + mark.x >= LEFT - 1
                        assert x + mark.x + measure(mark.text, mark.size, mark.weight) <= WIDTH - RIGHT + 2
    pdf = write_submission(paper, "fr")
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) > 3
    document.close()
    assert pdf == write_submission(of(example, text), "fr")


def test_every_answer_stands_on_it_in_each_language(example: SummaryData) -> None:
    paper = of(example)
    for language in LANGUAGES:
        pages = [page for chapter in chapters(paper, Labels(language)) for page in flow_chapter(chapter)]
        texts = " ".join(
            mark.text for page in pages for _, _, marks in page.groups for mark in marks if isinstance(mark, Text)
        )
        known = paper.form.by_code
        assert all(item in texts for item, _ in paper.answers if known[item].answered)
        assert "ab" * 32 in texts
