"""The dimensions of a questionnaire with how far each has come and what was found in it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject

from db.snapshots.questionnaire import Questionnaire
from db.snapshots.review import Finding
from db.snapshots.submission import Key, Submission
from db.terms import NO_VALUE, ItemKind, Result, Severity
from desktop.ui import language
from desktop.ui.models.answers import finding_word, worst
from desktop.ui.models.looks import Look, finding_look
from desktop.ui.models.roles import DISPLAY, SPOKEN, TOOL_TIP, Role

NOWHERE = QModelIndex()
DONE = Look("circle-check", "green")
UNTOUCHED = Look("circle-dashed", "none")
BEGUN = Look("circle-dot", "draft")


@dataclass(frozen=True, slots=True)
class SectionLine:
    """One dimension: answered of asked, and how many findings call for somebody."""

    code: str
    label: str
    answered: int
    asked: int
    errors: int
    warnings: int
    look: Look
    word: str


def section_lines(
    questionnaire: Questionnaire,
    submission: Submission,
    findings: Mapping[str, list[Finding]],
    *,
    filling: bool = False,
    unasked: Collection[Key] = (),
) -> tuple[SectionLine, ...]:
    """Return a line for each dimension; its counts are those of the checks, which leave out what is computed or *unasked*.

    While somebody is *filling* it in, what is still to be answered is no error: a fresh section looks untouched.
    """
    made = []
    for section in questionnaire.dimensions:
        answered = asked = 0
        here: list[Finding] = []
        for item in questionnaire.items_of(section.code):
            if item.kind is ItemKind.NOTE:
                continue
            for code in (item.code, *(column.code for column in item.columns)):
                here.extend(findings.get(code, ()))
            if item.derived or (item.code, "") in unasked:
                continue
            asked += 1
            answer = submission.answers.get((item.code, ""))
            given = answer is not None and (answer.text is not None or answer.status in NO_VALUE)
            answered += given or bool(item.columns and submission.rows.get(item.code))
        fails = [finding for finding in here if finding.result is Result.FAIL]
        loudest = worst(finding for finding in fails if not (filling and finding.lacking))
        if loudest is not None and loudest.severity is not Severity.INFORMATION:
            look, said = finding_look(loudest.severity, loudest.result), finding_word(loudest)
        else:
            done = answered == asked and not any(finding.lacking for finding in fails)
            look, said = (DONE if done else BEGUN if answered else UNTOUCHED), ""
        made.append(
            SectionLine(
                section.code,
                questionnaire.label(section, language.now()),
                answered,
                asked,
                sum(1 for finding in fails if finding.severity is Severity.ERROR),
                sum(1 for finding in fails if finding.severity is Severity.WARNING),
                look,
                said,
            )
        )
    return tuple(made)


class SectionsModel(QAbstractListModel):
    """The list at the left of a submission."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[SectionLine, ...] = ()

    def show(self, lines: tuple[SectionLine, ...]) -> None:
        """Show *lines*."""
        if [line.code for line in lines] == [line.code for line in self._lines]:
            # The same sections with other counts: the selection must survive.
            self._lines = lines
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> SectionLine:
        """Return the line numbered *row*."""
        return self._lines[row]

    def row_of(self, code: str) -> int | None:
        """Return the row of the dimension *code*."""
        return next((at for at, line in enumerate(self._lines) if line.code == code), None)

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: QModelIndex, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Role.LINE:
            return line
        if role in (DISPLAY, TOOL_TIP):
            return line.label
        if role != SPOKEN:
            return None
        parts = [line.label, f"{line.answered}/{line.asked}"]
        if line.errors:
            parts.append(self.tr("%n errors", "", line.errors))
        if line.warnings:
            parts.append(self.tr("%n warnings", "", line.warnings))
        return ", ".join(parts)
