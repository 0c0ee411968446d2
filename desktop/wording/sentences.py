"""The catalogues of ``resources/wording``: one TOML file a topic, each code with its text in every language.

A text holds ``{placeholders}``; numbers among the details are written as the language writes them.
"""

import re
import string
import tomllib
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from db.problems import Problem, Remark
from desktop.wording.numbers import number_text
from resources import names, read_text

if TYPE_CHECKING:
    # The window stands before anything of a receipt is needed.
    from db.snapshots.receipt import Question

FALLBACK = "en"


@cache
def _catalogue() -> dict[str, dict[str, str]]:
    merged: dict[str, dict[str, str]] = {}
    for name in names("wording", ".toml"):
        for code, texts in tomllib.loads(read_text(name)).items():
            if code in merged:
                raise ValueError(f"wording code {code} stands twice")
            merged[code] = texts
    return merged


def codes() -> frozenset[str]:
    """Return every code that has a sentence."""
    return frozenset(_catalogue())


def has(code: str) -> bool:
    """Whether *code* has a sentence."""
    return code in _catalogue()


def languages_of(code: str) -> frozenset[str]:
    """Return the languages *code* is written in."""
    return frozenset(_catalogue()[code])


def template(code: str, language: str) -> str:
    """Return the raw text of *code*, its placeholders unfilled.

    Raises:
        KeyError: no catalogue holds the code (a bug, which an architecture test finds first).
    """
    texts = _catalogue()[code]
    return texts.get(language) or texts[FALLBACK]


def placeholders(text: str) -> frozenset[str]:
    """Return the names in braces of *text*."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name)


# Details that are stored, or come from another process, as texts: an ISO day or a plain number.
_CANONICAL = frozenset({"day", "due", "start", "end", "one", "other", "meaning"})
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_READ_AS = frozenset(
    f"workbook.{one}"
    for one in ("number_from_text", "number_settled", "percent_read", "date_from_text", "date_settled")
)
_IN_A_CELL = re.compile(r"^[^:]*\{cell\}\s?:\s")


class _Details(dict[str, str]):
    def __missing__(self, key: str) -> str:
        # A message with a hole is better than a message that raises while it reports an error.
        return "…"


def fill(text: str, language: str, details: Mapping[str, object]) -> str:
    """Return *text* with its placeholders filled, numbers and days written as *language* writes them."""
    said = {
        name: _canonical(value, language) if name in _CANONICAL else _plain(value, language)
        for name, value in details.items()
    }
    return string.Formatter().vformat(text, (), _Details(said))


def day_text(day: date | str, language: str) -> str:
    """Return a day, or the ISO text of one, in words, such as 31 de marzo de 2023; another text as it stands."""
    if isinstance(day, str):
        try:
            return day_text(date.fromisoformat(day), language)
        except ValueError:
            return day
    month = template("months", language).split()[day.month - 1]
    number = template("first_of_month", language) if day.day == 1 else str(day.day)
    return template("day", language).format(day=number, month=month, year=day.year)


def _canonical(value: object, language: str) -> str:
    text = str(value)
    if _NUMBER.fullmatch(text):
        return number_text(float(text), language)
    return day_text(text, language) if isinstance(value, str | date) else _plain(value, language)


def _plain(value: object, language: str) -> str:
    if isinstance(value, bool) or value is None:
        return "—" if value is None else str(value)
    if isinstance(value, StrEnum):
        return word(value, language)
    if isinstance(value, int | float):
        return number_text(float(value), language)
    if isinstance(value, Mapping):
        # One text a language, the first for all that it is not written in.
        return str(value.get(language) or next(iter(value.values()), "—"))
    if isinstance(value, tuple | list):
        return ", ".join(_plain(part, language) for part in value)
    return str(value)


def sentence(code: str, language: str, /, **details: object) -> str:
    """Return the sentence of *code* in *language* with its *details* filled in."""
    return fill(template(code, language), language, details)


def word(term: StrEnum, language: str) -> str:
    """Return the word for one of the terms, such as a stage or a severity."""
    code = f"term.{type(term).__name__}.{term.value}"
    return template(code, language) if has(code) else str(term.value)


def problem_sentence(problem: Problem, language: str) -> str:
    """Return the sentence of a problem: where, what was found, what to do.

    What was typed by hand stands in no cell: the sentences of workbooks then begin with the item.
    """
    if problem.details.get("sheet") == "" and problem.details.get("item"):
        return fill(_IN_A_CELL.sub("{item}: ", template(problem.code, language)), language, problem.details)
    return sentence(problem.code, language, **problem.details)


def remark_sentence(remark: Remark, language: str) -> str:
    """Return the sentence of a remark, its place among the details."""
    place = {"sheet": remark.sheet, "cell": remark.cell, "item": remark.item, "row": remark.row, "found": remark.found}
    details = {**{k: v or "" for k, v in place.items()}, **remark.details}
    if remark.code in _READ_AS and "value" in details:
        # Stored as a plain number or an ISO day; told as the reader writes it.
        details["value"] = _canonical(details["value"], language)
    return sentence(remark.code, language, **details)


def question_sentence(question: "Question", language: str) -> str:
    """Return what is asked about a file, the first cell standing for all; a column of the form goes by its heading."""
    return sentence(
        f"question.{question.kind}",
        language,
        count=question.count,
        found=sentence(question.found, language) if has(question.found) else question.found,
        sheet=question.sheet,
        cell=question.cell,
    )


def choice_sentence(kind: str, choice: str, meaning: str, language: str) -> str:
    """Return one choice in words, with what the cell would mean under it."""
    code = f"choice.{kind}.{choice}"
    return sentence(code if has(code) else f"choice.{kind}", language, choice=choice, meaning=meaning)
