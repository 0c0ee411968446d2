"""Answers in words stand in the summary as they were written, and their translation beside them under a name."""

from dataclasses import replace

from db.snapshots.submission import Answer, Key
from desktop.figures import Text
from desktop.summary import SummaryData, Translated
from desktop.summary.blocks import Beside, Heading, Table
from desktop.summary.flow import flow_chapter
from desktop.summary.matter import gather
from desktop.summary.narratives import ROWS_AT_MOST, narratives
from desktop.summary.pages import BOTTOM

LONG = "El país ratificó el protocolo de servicios y redujo los tiempos de despacho en frontera. " * 5
ITEM: Key = ("INS.GPR.04", "")


def telling(data: SummaryData, **said: tuple[dict[Key, str], dict[Key, tuple[Translated, ...]]]) -> SummaryData:
    """Returns *data* where only the countries named say anything in words, with translations."""
    this_round = data.this_round
    returns = {}
    for code, entry in this_round.returns.items():
        texts, made = said.get(code, ({}, {}))
        given = {key: Answer(*key, text) for key, text in texts.items()}
        kept = {
            key: one for key, one in entry.answers.items() if not isinstance(one.text, str) or one.number is not None
        }
        rosters = sorted({item.rpartition(".")[0] for item, row in texts if row})
        rows = {code: tuple(dict.fromkeys(row for _, row in texts if row)) for code in rosters}
        returns[code] = replace(entry, answers={**kept, **given}, translations=made, rows=rows)
    return replace(data, rounds=(*data.rounds[:-1], replace(this_round, returns=returns)))


def test_the_translation_of_the_language_stands_beside_the_original_under_its_name(example: SummaryData) -> None:
    made = (
        Translated("en", "Much was done.", "Ana Pérez"),
        Translated("pt", "Muito foi feito.", "J. Silva", stale=True),
    )
    data = telling(example, ARG=({ITEM: LONG}, {ITEM: made}))
    for language, other, credit in (
        ("en", "Much was done.", "Translation by Ana Pérez, not the country’s own words."),
        ("pt", "Muito foi feito.", "Tradução de J. Silva; não são palavras do país. O original mudou"),
        ("es", "", ""),
    ):
        [chapter] = narratives(gather(data, language))
        head, beside = chapter.blocks
        assert isinstance(head, Heading) and isinstance(beside, Beside)
        assert beside.text == LONG and beside.other == other and beside.credit.startswith(credit)
        assert beside.heads == (("Argentina", "primary"),)


def test_what_is_confidential_not_received_or_not_said_is_not_printed(example: SummaryData) -> None:
    assert narratives(gather(telling(example), "en")) == ()
    data = telling(
        example, ARG=({ITEM: "Secret"}, {ITEM: (Translated("en", "Secret", "X"),)}), SUR=({ITEM: "A draft"}, {})
    )
    entry = data.this_round.returns["ARG"]
    hidden = replace(entry, answers={**entry.answers, ITEM: replace(entry.answers[ITEM], confidential=True)})
    returns = {**data.this_round.returns, "ARG": hidden}
    data = replace(data, rounds=(*data.rounds[:-1], replace(data.this_round, returns=returns)))
    assert narratives(gather(data, "en")) == ()


def test_few_words_stand_in_a_table_and_rows_under_their_keys(example: SummaryData) -> None:
    rows = {f"r{n}": n for n in range(ROWS_AT_MOST + 5)}
    table = {("INS.GPR.01.title", row): f"Practice {n}" for row, n in rows.items()}
    table |= {("INS.GPR.01.description", row): LONG for row in rows}
    data = telling(
        example, ARG=({("INS.COO.02", ""): "Cancillería", **table}, {}), BRA=({("INS.COO.02", ""): "Itamaraty"}, {})
    )
    [chapter] = narratives(gather(data, "en"))
    short, practices = chapter.blocks[1], chapter.blocks[3:]
    assert isinstance(short, Table) and [row.cells for row in short.rows] == [
        ("Argentina", "Cancillería"),
        ("Brazil", "Itamaraty"),
    ]
    first = practices[0]
    assert isinstance(first, Beside) and first.heads == (("Argentina", "primary"), ("Practice 0", "ink"))
    assert sum(isinstance(one, Beside) for one in practices) == ROWS_AT_MOST
    assert "Rows not printed here: 5." in practices[-1].text


def test_a_text_of_any_length_goes_on_side_by_side_and_no_name_stands_alone_at_the_foot(example: SummaryData) -> None:
    said = {code: ({ITEM: LONG * (at % 7 + 1)}, {ITEM: (Translated("en", LONG * 9, "Ana"),)})
            for at, code in enumerate(example.this_round.returns)}  # fmt: skip
    [chapter] = narratives(gather(telling(example, **said), "en"))
    pages = flow_chapter(chapter)
    assert len(pages) > 5
    names = {one.name("en") for one in gather(example, "en").reported}
    for page in pages:
        texts = [(y + mark.y, mark.text) for _, y, marks in page.groups for mark in marks if isinstance(mark, Text)]
        assert max(texts)[0] <= BOTTOM and max(texts)[1] not in names
