"""The annex of the rules: all of them, in plain words, none cut on its page, however many or long they are."""

from dataclasses import replace

import pytest

from db.terms import LANGUAGES
from desktop.figures import Weight
from desktop.figures.lines import wrap
from desktop.rules.general import GENERAL
from desktop.summary import SummaryData
from desktop.summary.blocks import Cell, Table
from desktop.summary.flow import flow_chapter
from desktop.summary.matter import gather
from desktop.summary.pages import INNER
from desktop.summary.rules import rules
from desktop.summary.setting import PAD, spans
from desktop.summary.typeface import measure


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_told_in_plain_words(example: SummaryData, language: str) -> None:
    chapter = rules(gather(example, language))
    tables = [block for block in chapter.blocks if isinstance(block, Table)]
    cells = [row.cells for table in tables for row in table.rows if not row.group]
    assert sorted(str(code) for code, _, _ in cells) == sorted(
        [rule.code for rule in example.questionnaire.rules] + list(GENERAL)
    )
    # One title for each dimension that has rules, and one for the rules on several.
    titles = [row.cells[0] for row in tables[0].rows if row.group]
    assert len(titles) == len(set(titles)) == len(example.questionnaire.dimensions) + 1
    for code, severity, demand in cells:
        assert isinstance(severity, Cell) and severity.text
        assert isinstance(demand, str) and demand.endswith("."), code
    # None of them is cut on its page.
    for table in tables:
        room = spans(table.columns, INNER)[2][1] - PAD
        assert (
            max(
                len(wrap(row.cells[2], room, table.size, Weight.REGULAR, measure))
                for row in table.rows
                if not row.group
            )
            < 9
        )


def test_a_rule_as_long_as_a_book_is_cut_visibly(example: SummaryData) -> None:
    form = example.questionnaire
    long = replace(form.rules[0], check=" and ".join(["${ECO.TRD.01} > 1"] * 500))
    data = replace(example, questionnaire=replace(form, rules=(long, *form.rules[1:])))
    pages = flow_chapter(rules(gather(data, "es")))
    assert 4 <= len(pages) < 10
