"""The pages as marks: nothing runs off the paper, no two texts stand in one another, every sign has its shape."""

import math
import tomllib
from dataclasses import replace
from importlib.resources import files

import pytest

from db.terms import LANGUAGES
from desktop.figures import Anchor, Circle, Hatch, Line, Polyline, Rect, Text, Weight
from desktop.summary import SummaryData
from desktop.summary.matter import gather
from desktop.summary.pages import HEIGHT, LEFT, WIDTH, Page
from desktop.summary.typeface import clean, face, measure
from desktop.summary.write import lay_out

Box = tuple[float, float, float, float, str]
# What stands above the baseline and below it, as shares of the size: capitals, and the tails of g and p less a hair.
ABOVE, BELOW = 0.66, 0.16


def boxes(page: Page) -> list[Box]:
    found = []
    for dx, dy, marks in page.groups:
        for mark in marks:
            if isinstance(mark, Text) and mark.text.strip():
                width = measure(mark.text, mark.size, mark.weight)
                x = mark.x + dx - {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[mark.anchor]
                y = mark.y + dy
                found.append((x, y - ABOVE * mark.size, x + width, y + BELOW * mark.size, mark.text))
    return found


def collisions(page: Page) -> list[tuple[str, str]]:
    ordered = sorted(boxes(page), key=lambda box: box[1])
    found = []
    for at, (left, _, right, bottom, text) in enumerate(ordered):
        for other_left, other_top, other_right, _, other in ordered[at + 1 :]:
            if other_top >= bottom - 0.01:
                break
            if left < other_right - 0.3 and other_left < right - 0.3:
                found.append((text, other))
    return found


def assert_laid_out(pages: list[Page], margin: float = LEFT) -> None:
    for number, page in enumerate(pages, 1):
        for left, top, right, bottom, text in boxes(page):
            assert all(math.isfinite(value) for value in (left, top, right, bottom))
            assert margin - 2 <= left, (number, text)
            assert right <= WIDTH - margin + 2, (number, text)
            assert top >= 8, (number, text)
            assert bottom <= HEIGHT - 20, (number, text)
        assert collisions(page) == [], number


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_runs_off_the_page_or_into_another(language: str, example: SummaryData) -> None:
    assert_laid_out(lay_out(gather(example, language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_first_round_and_no_notice_are_laid_out_as_well(language: str, example: SummaryData) -> None:
    assert_laid_out(lay_out(gather(replace(example, rounds=example.rounds[-1:], notice={}), language)))


@pytest.mark.parametrize("dimensions", [1, 2, 4, 9, 14, 25])
def test_any_number_of_dimensions_is_laid_out(dimensions: int, example: SummaryData) -> None:
    form = example.questionnaire
    sections = tuple(
        replace(section, parent=None if at % (len(form.sections) // dimensions + 1) == 0 else section.parent)
        for at, section in enumerate(form.sections)
    )
    tops = [section.code for section in sections if section.parent is None][:dimensions] or [sections[0].code]
    items = tuple(replace(item, section=tops[at % len(tops)]) for at, item in enumerate(form.items))
    kept = tuple(replace(section, parent=None) for section in sections if section.code in tops)
    data = replace(example, questionnaire=replace(form, sections=kept, items=items))
    pages = lay_out(gather(data, "es"))
    for page in pages:
        for left, _, right, bottom, text in boxes(page):
            assert left >= 0, text
            assert right <= WIDTH, text
            assert bottom <= HEIGHT, text


def test_many_countries_go_on_to_further_pages(example: SummaryData) -> None:
    returns = {
        f"{code}{copy}": replace(entry, line=replace(entry.line, country=f"{code}{copy}"))
        for code, entry in example.this_round.returns.items()
        for copy in range(3)
    }
    names = {country.code: country for country in example.countries}
    countries = tuple(
        replace(names[code[:3]], code=code, names={"es": f"{names[code[:3]].name('es')} {code[3:]}"})
        for code in returns
    )
    data = replace(example, rounds=(replace(example.this_round, returns=returns),), countries=countries)
    pages = lay_out(gather(data, "es"))
    assert len(pages) > 23 * 3 + 8
    assert_laid_out(pages)


def test_no_mark_has_a_place_that_is_no_number(example: SummaryData) -> None:
    for page in lay_out(gather(example, "es")):
        for dx, dy, marks in page.groups:
            for mark in marks:
                numbers: list[float] = [dx, dy]
                match mark:
                    case Rect() | Hatch():
                        numbers += [mark.x, mark.y, mark.width, mark.height]
                    case Line():
                        numbers += [mark.x1, mark.y1, mark.x2, mark.y2]
                    case Polyline():
                        numbers += [value for point in mark.points for value in point]
                    case Circle():
                        numbers += [mark.x, mark.y, mark.radius]
                assert all(math.isfinite(number) for number in numbers)


def test_every_link_leads_to_an_anchor(example: SummaryData) -> None:
    pages = lay_out(gather(example, "es"))
    names = [anchor.name for page in pages for anchor in page.anchors]
    assert len(names) == len(set(names))
    assert {link.target for page in pages for link in page.links} <= set(names)


def test_every_face_has_every_sign_of_the_words_a_summary_uses() -> None:
    wanted = set()
    for entry in files("resources").joinpath("wording").iterdir():
        if entry.name in ("summary.toml", "terms.toml", "example.toml"):
            for texts in tomllib.loads(entry.read_text("utf-8")).values():
                wanted |= {sign for text in texts.values() for sign in text}
    for weight in Weight:
        missing = {sign for sign in wanted if ord(sign) not in face(weight).face.charToGlyph}
        assert missing == set(), weight


def test_every_face_has_every_sign_of_names_and_questions(example: SummaryData) -> None:
    form = example.questionnaire
    texts = [text for item in form.items for text in item.labels.values()]
    texts += [text for country in example.countries for text in country.names.values()]
    texts += [text for found in form.code_lists.values() for code in found.codes for text in code.labels.values()]
    assert not any("□" in clean(text) for text in texts)
