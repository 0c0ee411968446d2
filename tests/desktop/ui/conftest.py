"""Values to show: 25 countries, 9 rounds, an invented questionnaire of 90 items, one return with findings, one difference."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db.problems import Remark
from db.snapshots.history import Edition
from db.snapshots.questionnaire import Code, CodeList, Item, Questionnaire, Section
from db.snapshots.receipt import CellPlace, Change, Difference
from db.snapshots.register import Country
from db.snapshots.review import Finding
from db.snapshots.submission import Answer, Counts, Round, Submission, SubmissionLine
from db.terms import ChangeKind, ItemKind, Result, RoundState, Severity, Stage, ValueStatus
from desktop.ui import fonts, language, theme
from desktop.ui.preferences import Preferences
from desktop.ui.review_views import ReviewView
from desktop.ui.theme import Scheme
from desktop.ui.views import BoardView, EntryView, ReceiptView, SubmissionView
from tests.desktop.ui.review_values import make_review
from tests.desktop.ui.seen import letters

TODAY = date(2024, 3, 20)
NAMES = (
    "Águila", "Antares", "Barlovento", "Bahía Larga", "Cabo Verde del Sur", "Ceiba", "Colinas", "Costa Clara",
    "Cumbres", "Dorada", "El Palmar", "Fénix", "Guayacán", "Hondura", "Isla Grande", "Jacaranda", "Laguna",
    "Mirador", "Nube", "Ñandú", "Orilla", "Puerto Nuevo y Dependencias", "Quebrada", "Sabana", "Tierra Alta",
)  # fmt: skip
SUBREGIONS = ("South America", "Caribbean", "Central America")
LONG = (
    "Pourcentage des réunions convoquées par les mécanismes auxquelles le pays a participé sur place ou à distance, "
    "nombre {n}"
)


def texts(text: str) -> dict[str, str]:
    """Returns *text* as the text of every language."""
    return dict.fromkeys(("es", "en", "pt", "fr"), text)


def make_countries() -> tuple[Country, ...]:
    """Returns 25 countries in the order of their codes."""
    return tuple(Country(f"C{at:02}", texts(name), SUBREGIONS[at % 3], "es") for at, name in enumerate(NAMES))


def make_rounds() -> tuple[Round, ...]:
    """Returns the rounds 2015 to 2023, the last one open."""
    return tuple(
        Round(
            at + 1,
            year,
            1,
            "INV",
            "1",
            "0" * 64,
            date(year + 1, 3, 31),
            date(year + 1, 3, 31),
            RoundState.OPEN if year == 2023 else RoundState.CLOSED,
        )
        for at, year in enumerate(range(2015, 2024))
    )


def make_lines() -> tuple[SubmissionLine, ...]:
    """Returns a line for each country and round, every stage among those of the newest."""
    stages = (Stage.AWAITED, Stage.RECEIVED, Stage.IN_REVIEW, Stage.RETURNED, Stage.ACCEPTED)
    lines = []
    for this_round in make_rounds():
        for at in range(len(NAMES)):
            if this_round.year == 2015 and at % 6 == 0:
                continue
            newest = this_round.year == 2023
            stage = stages[at % 5] if newest else Stage.ACCEPTED
            due = date(2024, 2, 29) if newest and at == 10 else this_round.due
            answered = 0 if stage is Stage.AWAITED and at % 2 else 40 + at
            counts = Counts(answered=answered, asked=90, errors=at % 3, warnings=at % 4)
            if stage is Stage.RETURNED:
                counts = replace(counts, open_queries=3)
            number = this_round.id * 100 + at
            lines.append(SubmissionLine(number, this_round.id, this_round.year, f"C{at:02}", stage, due, counts))
    return tuple(lines)


def make_questionnaire() -> Questionnaire:
    """Returns three dimensions of three themes with ten items each, and a roster."""
    sections, items = [], []
    for letter, name in zip("ABC", ("Institutional", "Economic", "Infrastructure and connectivity"), strict=True):
        sections.append(Section(letter, None, texts(name)))
        for theme_number in range(1, 4):
            code = f"{letter}.T{theme_number}"
            sections.append(Section(code, letter, texts(f"{name}, part {theme_number}")))
            items += [make_item(code, number) for number in range(1, 11)]
    columns = (
        Item("A.T1.R.partner", ItemKind.TEXT, "A.T1", texts("Partner"), roster="A.T1.R", key=True),
        Item("A.T1.R.value", ItemKind.DECIMAL, "A.T1", texts("Value"), roster="A.T1.R", unit="USD", decimals=1),
    )
    items.insert(3, Item("A.T1.R", ItemKind.ROSTER, "A.T1", texts("Trade by partner"), columns=columns))
    yes_no = CodeList("yes_no", (Code("1", texts("Yes")), Code("0", texts("No"))))
    return Questionnaire(
        "INV", "1", texts("Invented"), "en", ("es", "en", "pt", "fr"), tuple(sections), tuple(items), {"yes_no": yes_no}
    )


def make_item(section: str, number: int) -> Item:
    """Returns item *number* of a theme; their kinds alternate."""
    code = f"{section}.{number:02}"
    label = texts(LONG.format(n=number))
    if number % 4 == 0:
        return Item(code, ItemKind.ONE, section, label, code_list="yes_no")
    if number % 5 == 0:
        return Item(code, ItemKind.DATE, section, label)
    return Item(code, ItemKind.DECIMAL, section, label, unit="% of the population", decimals=1)


def make_submission(line: SubmissionLine) -> Submission:
    """Returns answers of every kind: values, zero, a reason instead of a value, and nothing at all."""
    answers = {}
    for item in make_questionnaire().items:
        number = int(item.code[-2:]) if item.code[-1].isdigit() else 0
        if item.kind is ItemKind.ONE:
            answer = Answer(item.code, text="1", status=ValueStatus.NORMAL)
        elif item.kind is ItemKind.DATE:
            answer = Answer(item.code, text="2023-07-04", note="Second reading of the law")
        elif item.kind is ItemKind.ROSTER or number == 9:
            continue
        elif number == 7:
            answer = Answer(item.code, status=ValueStatus.MISSING, note="The survey was not held")
        else:
            value = 0.0 if number == 6 else 1234.5 * number
            answer = Answer(
                item.code, text=f"{value:g}", number=value, status=ValueStatus.PROVISIONAL, source="Central bank"
            )
        answers[answer.key] = replace(answer, confidential=number == 3)
    rows = {"A.T1.R": ("r1", "r2")}
    for row, partner, value in (("r1", "Nube", 12.5), ("r2", "Ñandú", 40.0)):
        answers[("A.T1.R.partner", row)] = Answer("A.T1.R.partner", row, partner)
        answers[("A.T1.R.value", row)] = Answer("A.T1.R.value", row, f"{value:g}", value)
    return Submission(line, answers, rows)


def make_findings() -> tuple[Finding, ...]:
    """Returns findings of every severity, one on a roster cell, one not evaluated, one on the whole return."""
    fail, unknown = Result.FAIL, Result.NOT_EVALUATED
    return (
        Finding("C02", "R1", Severity.ERROR, fail, "A.T1.02"),
        Finding("C02", "R2", Severity.WARNING, fail, "A.T1.R.value", "r2"),
        Finding("C02", "R3", Severity.WARNING, fail, "B.T2.03"),
        Finding("C02", "R4", Severity.ERROR, unknown, "C.T1.01", reason="x"),
        Finding("C02", "R5", Severity.INFORMATION, fail, ""),
    )


SENTENCES = (
    "The exports to the region (4,310.2) are larger than all exports (1,381.0): correct one of the two.",
    "Trade with Ñandú rises by 212 % against 2022 (12.8 → 40.0): confirm the figure or explain the change in the note, "
    "and name the source if it is another one than last year.",
    "The figure is exactly last year's: confirm that it was measured again.",
    "This could not be checked, since the figure of 2022 is missing.",
    "The focal point is a different person than last year.",
)


def make_difference() -> Difference:
    """Returns one change of each kind, two conflicts, and two remarks."""
    codes = [item.code for item in make_questionnaire().items if item.kind is ItemKind.DECIMAL]

    def change(kind: ChangeKind, at: int) -> Change:
        item = codes[at]
        base, theirs, ours = (Answer(item, text=str(v), number=float(v)) for v in (26.4 + at, 12.5 + at, 30.0 + at))
        place = CellPlace("Institutional", f"F{at + 9}", raw="n/d" if kind is ChangeKind.REFUSED else None)
        if kind is ChangeKind.NEW:
            return Change(kind, item, "", None, theirs, None, theirs, place)
        if kind is ChangeKind.SAME:
            return Change(kind, item, "", base, base, base, base, place)
        if kind is ChangeKind.CONFLICT:
            return Change(kind, item, "", base, theirs, ours, None, place)
        return Change(kind, item, "", base, theirs, base, theirs, place)

    kinds = [ChangeKind.CONFLICT] * 2 + [ChangeKind.CHANGED] * 3 + [ChangeKind.NEW] * 4 + [ChangeKind.SAME] * 12
    kinds += [ChangeKind.ERASED, ChangeKind.REFUSED]
    remarks = (
        Remark("db.no_round", "error", "Institutional", "F17", codes[1], None, "n/d", {"year": "2023", "years": "—"}),
        Remark("db.no_round", "warning", "Economic", "H4", None, None, None, {"year": "2023", "years": "2022"}),
    )
    return Difference(
        802,
        1,
        7,
        tuple(change(kind, at) for at, kind in enumerate(kinds)),
        proposed_erasures=(("A.T1.R", "r1"),),
        remarks=remarks,
    )


@pytest.fixture
def board_view() -> BoardView:
    """Everything the board shows."""
    at = datetime(2024, 5, 2, 9, 0, tzinfo=UTC)
    editions = tuple(Edition(2023, number, TODAY, "5f" * 32, at, "Edith Ende") for number in (1, 2))
    return BoardView("Secretaría Permanente", make_countries(), make_rounds(), make_lines(), TODAY, editions)


@pytest.fixture
def submission_view() -> SubmissionView:
    """One return with answers and findings."""
    line = next(one for one in make_lines() if one.year == 2023 and one.country == "C02")
    received = datetime(2024, 3, 14, 15, 42, tzinfo=UTC)
    counts = Counts(answered=72, asked=90, errors=1, warnings=2, informations=1, not_evaluated=1, receipts=1)
    line = replace(line, counts=counts, last_received=received, changed_seq=4, findings_as_of=4)
    whole = make_submission(line)
    return SubmissionView(
        make_countries()[2],
        make_questionnaire(),
        whole,
        make_findings(),
        SENTENCES,
        whole.answers,
        2022,
        frozenset({("R3", "B.T2.03", "")}),
    )


@pytest.fixture
def entry_view(submission_view: SubmissionView) -> EntryView:
    """The same return, to be filled in."""
    earlier = tuple((2022 - back, submission_view.submission.answers) for back in range(3))
    return EntryView(submission_view, earlier=earlier, queried={"A.T1.02": 2})


@pytest.fixture
def review_view(submission_view: SubmissionView) -> ReviewView:
    """The same return, as a reviewer reads it."""
    return make_review(submission_view)


@pytest.fixture
def receipt_view() -> ReceiptView:
    """What one file would change."""
    return ReceiptView("/returns/C02-2023-x7.xlsx", "Barlovento", 2023, make_questionnaire(), make_difference())


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    """The application as the window dresses it: fonts, English, light."""
    qapp.setStyle("Fusion")
    fonts.load()
    qapp.setFont(letters())
    language.speak(qapp, "en")
    theme.wear(qapp, Scheme.LIGHT)
    return qapp


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Settings of nobody, in an empty file."""
    return Preferences(tmp_path / "convergencia.ini")
