"""What countries say in words: each answer as it was given and, beside it, its translation with who made it."""

from collections.abc import Iterator
from dataclasses import replace

from db.snapshots.questionnaire import Item
from db.snapshots.register import Country
from db.snapshots.submission import Answer, Key
from db.terms import ItemKind
from desktop.summary.blocks import Beside, Block, Chapter, Column, Heading, Prose, Row, Table
from desktop.summary.data import CountryReturn, Translated
from desktop.summary.labels import Labels
from desktop.summary.matter import Matter
from desktop.wording import sentence

WORDS = (ItemKind.TEXT, ItemKind.LONG_TEXT)
SHORT = 160
"""Signs that an answer of a few words has at most."""
ROWS_AT_MOST = 60
"""How many rows of a table one country has printed; how many more there are is told."""


def narratives(matter: Matter) -> tuple[Chapter, ...]:
    """Return the chapter with every answer in words, by question and country; none where nothing is said in words.

    What is confidential is left out. A translation never stands without who made it, nor alone.
    """
    blocks: list[Block] = []
    for item in matter.data.questionnaire.items:
        if item.kind in WORDS:
            blocks += _section(matter, item, (item,))
        elif item.kind is ItemKind.ROSTER:
            columns = tuple(one for one in item.columns if one.kind in WORDS and not one.key)
            blocks += _section(matter, item, columns) if columns else []
    if not blocks:
        return ()
    labels = matter.labels
    return (Chapter("narratives", labels("narratives.title"), tuple(blocks), labels("narratives.lead")),)


def _section(matter: Matter, item: Item, asked: tuple[Item, ...]) -> list[Block]:
    labels = matter.labels
    found: list[Block] = []
    for country in matter.reported:
        said = list(_said(matter, country, item, asked))
        if said:
            said[0] = replace(said[0], heads=((country.name(labels.language), "primary"), *said[0].heads))
            found += said
            if (more := len(_rows(matter.entry(country.code), item, asked)) - ROWS_AT_MOST) > 0:
                found.append(Prose(labels("narratives.more", count=more), 8.0, "ink3"))
    if not found:
        return []
    title = matter.data.questionnaire.label(item, labels.language)
    return [Heading(title), *_shorter(labels, found)]


def _shorter(labels: Labels, found: list[Block]) -> list[Block]:
    """Return a table in place of *found* where every country says but a few words, in no other language."""
    short = [
        one for one in found if isinstance(one, Beside) and not one.other and not one.label and len(one.text) <= SHORT
    ]
    if len(short) < len(found):
        return found
    columns = (Column(labels("quality.country"), 26), Column(labels("narratives.answer"), 74, lines=3))
    return [Table(columns, tuple(Row((one.heads[0][0], one.text)) for one in short), 8.8)]


def _rows(entry: CountryReturn, item: Item, asked: tuple[Item, ...]) -> list[str]:
    """Return the rows of a table that say something in words, none for any other item."""
    return [row for row in entry.rows.get(item.code, ()) if any(_given(entry, (one.code, row)) for one in asked)]


def _said(matter: Matter, country: Country, item: Item, asked: tuple[Item, ...]) -> Iterator[Beside]:
    entry = matter.entry(country.code)
    if item.kind is not ItemKind.ROSTER:
        yield from _answer(matter, entry, (item.code, ""), "")
        return
    for row in _rows(entry, item, asked)[:ROWS_AT_MOST]:
        key = _key(matter, entry, item, row)
        heads = ((key, "ink"),) if key else ()
        for column in asked:
            label = matter.labels.of(column, matter.data.questionnaire)
            for one in _answer(matter, entry, (column.code, row), label):
                yield replace(one, heads=heads)
                heads = ()


def _key(matter: Matter, entry: CountryReturn, roster: Item, row: str) -> str:
    given = ((column, _given(entry, (column.code, row))) for column in roster.columns if column.key)
    return " · ".join(matter.value(column, answer) for column, answer in given if answer is not None)


def _given(entry: CountryReturn, key: Key) -> Answer | None:
    """Return an answer that may be printed, None where there is none."""
    answer = entry.answers.get(key)
    return answer if answer is not None and (answer.text or "").strip() and not answer.confidential else None


def _answer(matter: Matter, entry: CountryReturn, key: Key, label: str) -> Iterator[Beside]:
    answer = _given(entry, key)
    if answer is None:
        return
    yield beside_of(answer, entry.translations.get(key, ()), matter.labels.language, label)


def beside_of(answer: Answer, translations: tuple[Translated, ...], language: str, label: str = "") -> Beside:
    """Return an answer in words, with its translation into *language* beside it where there is one."""
    made = next((one for one in translations if one.language == language), None)
    text = answer.text or ""
    return Beside(text, made.text, _credit(made, language), label) if made is not None else Beside(text, label=label)


def _credit(made: Translated, language: str) -> str:
    told = sentence("summary.narratives.by", language, translator=made.translator)
    return f"{told} {sentence('translate.stale', language)}" if made.stale else told
