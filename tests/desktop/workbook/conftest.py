"""A small questionnaire with every kind of item, orders for it, and what tests do with a workbook's parts."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from db.snapshots.questionnaire import Code, CodeList, Item, Questionnaire, Section
from db.snapshots.receipt import Base
from db.snapshots.register import Country
from db.snapshots.submission import Answer, Answers, Counts, Rows, Submission, SubmissionLine
from db.terms import LANGUAGES, ItemKind, Stage, ValueStatus
from desktop.questionnaire.canonical import sha256, to_json
from desktop.workbook.numbers import number_text
from desktop.workbook.order import Order
from desktop.workbook.write import write_workbook


def words(es: str, en: str = "", pt: str = "", fr: str = "") -> dict[str, str]:
    """Texts in four languages; those left out are made from the Spanish one."""
    return dict(zip(LANGUAGES, (es, en or f"{es} (en)", pt or f"{es} (pt)", fr or f"{es} (fr)"), strict=True))


def code_list(name: str, **labels: str) -> CodeList:
    """A code list whose labels are made from the Spanish ones."""
    return CodeList(name, tuple(Code(code, words(label)) for code, label in labels.items()))


def column(roster: str, name: str, kind: ItemKind, label: str, **more: object) -> Item:
    """A column of a roster."""
    return Item(f"{roster}.{name}", kind, "T1", words(label), roster=roster, **more)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def questionnaire() -> Questionnaire:
    """Two dimensions, every kind of item, a roster with a key and one without."""
    lists = [
        code_list("YN", YES="Sí", NO="No"),
        code_list("OBS", COORD="Falta de coordinación", FUND="Recursos; dinero", OTHER="Otro"),
        code_list("GEO", ARG="Argentina", BRA="Brasil", CHL="Chile", URY="Uruguay"),
    ]
    partners = (
        column("D1.R", "partner", ItemKind.ONE, "Socio", key=True, code_list="GEO", required="yes"),
        column("D1.R", "exports", ItemKind.DECIMAL, "Exportaciones", unit="USD", decimals=0),
        column("D1.R", "since", ItemKind.DATE, "Desde"),
        column("D1.R", "goods", ItemKind.MANY, "Rubros", code_list="OBS"),
        column("D1.R", "comment", ItemKind.TEXT, "Comentario"),
    )
    practices = (
        column("D2.P", "title", ItemKind.TEXT, "Título"),
        column("D2.P", "year", ItemKind.INTEGER, "Año", unit="año"),
    )
    items = (
        Item(
            "D1.yes", ItemKind.ONE, "T1", words("¿Existe?"), code_list="YN", required="yes", hints=words("Definición.")
        ),
        Item("D1.many", ItemKind.MANY, "T1", words("Obstáculos"), code_list="OBS"),
        Item("D1.count", ItemKind.INTEGER, "T1", words("Reuniones"), unit="reuniones", required="${D1.yes} = 'YES'"),
        Item("D1.share", ItemKind.DECIMAL, "T1", words("Participación"), unit="%", decimals=2),
        Item("D1.rate", ItemKind.DECIMAL, "T1", words("Deuda"), calculation="${D1.count} div ${D1.share} * 100"),
        Item("D1.who", ItemKind.TEXT, "T1", words("Institución")),
        Item("D1.R", ItemKind.ROSTER, "T1", words("Comercio por socio"), columns=partners),
        Item("D2.note", ItemKind.NOTE, "D2", words("Lea esto primero.")),
        Item("D2.day", ItemKind.DATE, "D2", words("Fecha de entrada")),
        Item("D2.text", ItemKind.LONG_TEXT, "D2", words("Avances y dificultades")),
        Item(
            "D2.plain",
            ItemKind.DECIMAL,
            "D2",
            words("Índice"),
            statuses=(ValueStatus.NORMAL, ValueStatus.NOT_COLLECTED),
        ),
        Item("D2.P", ItemKind.ROSTER, "D2", words("Buenas prácticas"), columns=practices),
    )
    sections = (
        Section("D1", None, words("Económica")),
        Section("T1", "D1", words("Comercio / aduanas")),
        Section("D2", None, words("Social")),
    )
    return Questionnaire(
        "TST", "1", words("Prueba"), "es", LANGUAGES, sections, items, {listed.name: listed for listed in lists}
    )


def number(item: str, value: float, row: str = "", **more: object) -> Answer:
    """A numeric answer."""
    return Answer(item, row, number_text(value), value, **more)  # type: ignore[arg-type]


@pytest.fixture
def num() -> Callable[..., Answer]:
    """Makes numeric answers."""
    return number


def keyed(*answers: Answer) -> Answers:
    """Answers by their key."""
    return {answer.key: answer for answer in answers}


@pytest.fixture(scope="session")
def answers() -> Answers:
    """An answer of every kind."""
    return keyed(
        Answer("D1.yes", "", "YES", status=ValueStatus.PROVISIONAL, note="Según el decreto 12.", source="Cancillería"),
        Answer("D1.many", "", "COORD OTHER", confidential=True),
        number("D1.count", 1250.0),
        number("D1.share", 12.375, status=ValueStatus.ESTIMATED, note="=1+1"),
        Answer("D1.who", "", "Ministerio <de> Relaciones & Culto\nDirección 2"),
        Answer("D2.day", "", "2021-11-02"),
        Answer("D2.plain", "", status=ValueStatus.NOT_COLLECTED, note="No se recopila."),
        Answer("D1.R.partner", "r1", "BRA", note="Incluye zonas francas", source="Aduana"),
        number("D1.R.exports", 1000.5, "r1"),
        Answer("D1.R.since", "r1", "1991-03-26"),
        Answer("D1.R.goods", "r1", "FUND OTHER"),
        Answer("D1.R.partner", "r2", "CHL"),
        number("D1.R.exports", -3.0, "r2"),
        Answer("D1.R.since", "r2", status=ValueStatus.CANNOT_EXIST),
        Answer("D2.P.title", "p1", "Ventanilla única"),
        number("D2.P.year", 2019.0, "p1"),
    )


@pytest.fixture(scope="session")
def rows() -> Rows:
    """The rows of the answers."""
    return {"D1.R": ("r1", "r2"), "D2.P": ("p1",)}


@pytest.fixture(scope="session")
def order(questionnaire: Questionnaire, answers: Answers, rows: Rows) -> Order:
    """The order of a workbook with answers and two earlier rounds."""
    canonical = to_json(questionnaire)
    country = Country("ARG", words("Argentina"), "sur", "es")
    return Order(
        questionnaire, canonical, sha256(canonical), country, 2022, date(2023, 3, 31), "es", "7K4F2", 118, answers, rows,
        {2021: Base(answers, rows), 2020: Base({}, {}), 2019: Base(answers, rows)}, "Datos de ejemplo", "Secretaría",
    )  # fmt: skip


@pytest.fixture(scope="session")
def empty(order: Order) -> Order:
    """The order of a workbook in which nothing is answered."""
    return replace(order, answers={}, rows={}, earlier={}, notice="", key="E1")


@pytest.fixture(scope="session")
def issued(order: Order) -> bytes:
    """The workbook of the order."""
    return write_workbook(order)


@pytest.fixture(scope="session")
def blank(empty: Order) -> bytes:
    """The empty workbook."""
    return write_workbook(empty)


@pytest.fixture
def submission() -> Callable[[Answers, Rows], Submission]:
    """Makes the submission that holds answers and rows."""

    def made(answers: Answers, rows: Rows) -> Submission:
        line = SubmissionLine(7, 1, 2022, "ARG", Stage.AWAITED, date(2023, 3, 31), Counts(), changed_seq=9, version=3)
        return Submission(line, answers, rows)

    return made


Parts = dict[str, bytes]


@pytest.fixture
def remake() -> Callable[[bytes, Callable[[Parts], None]], bytes]:
    """Changes the parts of a package and packs it again."""

    def made(data: bytes, change: Callable[[Parts], None]) -> bytes:
        with zipfile.ZipFile(io.BytesIO(data)) as source:
            parts = {name: source.read(name) for name in source.namelist()}
        change(parts)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
            for name, content in parts.items():
                target.writestr(name, content)
        return out.getvalue()

    return made


@pytest.fixture
def typed() -> Callable[[bytes, str, dict[str, object]], bytes]:
    """Types values into cells of a sheet with openpyxl, as a person would with a program that resaves everything."""
    import openpyxl

    def made(data: bytes, sheet: str, cells: dict[str, object]) -> bytes:
        book = openpyxl.load_workbook(io.BytesIO(data))
        for address, value in cells.items():
            kind, number_format = None, None
            if isinstance(value, tuple):
                value, kind, *rest = value
                number_format = rest[0] if rest else None
            cell = book[sheet][address]
            cell.value = value
            if isinstance(value, str) and kind != "f":
                cell.data_type = kind or "s"
            if number_format:
                cell.number_format = number_format
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    return made


@pytest.fixture
def cell_of() -> Callable[..., str]:
    """Finds the address of an item's part on a sheet by its codes, as people find it by eye."""
    import openpyxl

    def found(data: bytes, sheet: str, code: str, part: str = "value", option: str | None = None) -> str:
        page = openpyxl.load_workbook(io.BytesIO(data))[sheet]
        header = next(row for row in page.iter_rows() if any(str(cell.value or "").startswith("conv:") for cell in row))
        column = next(cell.column_letter for cell in header if cell.value == part)
        first = next(cell.column for cell in header if str(cell.value or "").startswith("conv:"))
        options = next((cell.column for cell in header if cell.value == "option"), None)
        for row in range(header[0].row + 1, page.max_row + 1):
            shown = page.cell(row, options).value if options else None
            if page.cell(row, first).value == code and shown == option:
                return f"{column}{row}"
        raise AssertionError(f"no {code} on {sheet}")

    return found


@pytest.fixture
def sheet_xml() -> Callable[[bytes, str], str]:
    """Returns the XML of the sheet with a title."""

    def found(data: bytes, title: str) -> str:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = re.findall(r'<sheet [^>]*name="([^"]*)"', package.read("xl/workbook.xml").decode())
            return package.read(f"xl/worksheets/sheet{names.index(title) + 1}.xml").decode()

    return found
