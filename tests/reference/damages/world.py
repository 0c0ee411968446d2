"""A filled workbook whose every value stands nowhere else, so that a value in a wrong place is seen."""

import io
import random
import re
import zipfile
from datetime import date, timedelta
from functools import cached_property

from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.receipt import Base
from db.snapshots.register import Country
from db.snapshots.submission import Answer, Answers, Counts, Key, Rows, Submission, SubmissionLine
from db.terms import ItemKind, Stage
from desktop.questionnaire.canonical import sha256, to_json
from desktop.workbook.fill import fill_workbook
from desktop.workbook.layout import CONTROL_SHEET, HIDDEN_SHEETS
from desktop.workbook.numbers import number_text
from desktop.workbook.order import Order
from desktop.workbook.write import write_workbook

LANGUAGE = "es"


class World:
    """What was issued (``base``), what the country filled in (``truth``), and the file with both.

    Hypothesis prints its arguments, and takes values apart: as one a questionnaire would fill the screen.
    """

    def __init__(self, questionnaire: Questionnaire, seed: int = 1) -> None:
        self.questionnaire, self.seed, self.serial = questionnaire, seed, 1000

    def __repr__(self) -> str:
        return f"World({self.questionnaire.code})"

    @cached_property
    def _filled(self) -> tuple[Base, Answers, Rows]:
        chance = random.Random(self.seed)
        base: dict[Key, Answer] = {}
        truth: dict[Key, Answer] = {}
        base_rows: dict[str, tuple[str, ...]] = {}
        rows: dict[str, tuple[str, ...]] = {}
        for item in self.questionnaire.items:
            if item.kind is ItemKind.ROSTER:
                # A key stands once: no table gets more rows than its key has codes.
                most = min([5, *(len(self._codes(c)) for c in item.columns if c.key and c.kind is ItemKind.ONE)])
                ids = tuple(f"{item.code}-{number}" for number in range(most))
                rows[item.code], base_rows[item.code] = ids, ids[:3]
                for at, row in enumerate(ids):
                    self._row(item, row, at, chance, truth, base if at < 3 else {})
            elif item.answered and not item.derived:
                truth[item.code, ""] = self._answer(item, "", 0, chance, item.code)
                if chance.random() < 0.4:
                    base[item.code, ""] = self._answer(item, "", 1, chance, "antes")
        return Base(base, base_rows), truth, rows

    def _row(self, roster: Item, row: str, at: int, chance: random.Random, truth: Answers, base: Answers) -> None:
        assert isinstance(truth, dict) and isinstance(base, dict)
        for column in roster.columns:
            if column.derived:
                continue
            if column.key and column.kind is ItemKind.ONE:
                answer = Answer(column.code, row, self._codes(column)[at % len(self._codes(column))])
            else:
                answer = self._answer(column, row, 0, chance, f"{column.code} {row}")
            truth[column.code, row] = answer
            base[column.code, row] = answer if column.key else self._answer(column, row, 1, chance, f"antes {row}")

    def _codes(self, item: Item) -> list[str]:
        listed = self.questionnaire.code_lists.get(item.code_list or "")
        return [entry.code for entry in listed.codes] if listed else ["1"]

    def _answer(self, item: Item, row: str, turn: int, chance: random.Random, text: str) -> Answer:
        self.serial += 1
        if item.kind.numeric:
            # Not three digits behind the point, so that a text of it has one reading; and never a small percentage.
            value = float(self.serial) + (0.0 if item.kind is ItemKind.INTEGER else 0.25)
            return Answer(item.code, row, number_text(value), value, note=f"nota {self.serial}" if not row else None)
        if item.kind is ItemKind.DATE:
            return Answer(item.code, row, (date(1990, 1, 13) + timedelta(days=31 * (self.serial % 400))).isoformat())
        if item.kind is ItemKind.MANY:
            codes = self._codes(item)
            return Answer(item.code, row, " ".join(codes[turn : turn + 2]) or codes[0])
        if item.kind is ItemKind.ONE:
            codes = self._codes(item)
            return Answer(item.code, row, codes[(self.serial + turn) % len(codes)])
        return Answer(item.code, row, f"{text} · {self.serial}")

    @property
    def base(self) -> Base:
        """What the workbook was issued with."""
        return self._filled[0]

    @property
    def truth(self) -> Answers:
        """What the country filled in."""
        return self._filled[1]

    @property
    def rows(self) -> Rows:
        """The rows of the truth."""
        return self._filled[2]

    def order(self, country: str = "ARG", year: int = 2022, key: str = "7K4F2") -> Order:
        """Return the order of a workbook."""
        canonical = to_json(self.questionnaire)
        return Order(
            self.questionnaire, canonical, sha256(canonical), Country(country, {"es": country}, "sur", "es"), year,
            date(year + 1, 3, 31), LANGUAGE, key, 118, self.base.answers, self.base.rows, {year - 1: self.base},
        )  # fmt: skip

    @cached_property
    def file(self) -> bytes:
        """The workbook as it comes back from a careful country."""
        return fill_workbook(write_workbook(self.order()), self.truth, self.rows)

    @cached_property
    def light(self) -> bytes:
        """The same file with the sheets of rules, facts and lists emptied, which no reader of a return looks at.

        Loading and saving them was most of the time that a damage took.
        """
        with zipfile.ZipFile(io.BytesIO(self.file)) as source:
            parts = {name: source.read(name) for name in source.namelist()}
        titles = re.findall(r'<sheet [^>]*?name="([^"]*)"', parts["xl/workbook.xml"].decode())
        for number, title in enumerate(titles, start=1):
            if title in HIDDEN_SHEETS and title != CONTROL_SHEET:
                part = f"xl/worksheets/sheet{number}.xml"
                parts[part] = re.sub(rb"<sheetData>.*</sheetData>", b"<sheetData/>", parts[part], flags=re.DOTALL)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
            for name, content in parts.items():
                target.writestr(name, content)
        return out.getvalue()

    @cached_property
    def other(self) -> bytes:
        """The filled workbook of another country."""
        return fill_workbook(write_workbook(self.order("URY", key="ZZZ99")), self.truth, self.rows)

    @property
    def ours(self) -> Submission:
        """What is stored when it comes back: nothing was changed since it was issued."""
        line = SubmissionLine(7, 1, 2022, "ARG", Stage.AWAITED, date(2023, 3, 31), Counts(), changed_seq=9, version=3)
        return Submission(line, dict(self.base.answers), dict(self.base.rows))
