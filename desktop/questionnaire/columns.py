"""What the headers of a sheet mean: pyxform's aliases and translated columns, with languages as codes."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from pyxform.parsing.sheet_headers import process_header

from db.problems import Remark
from desktop.questionnaire.form import Place
from desktop.questionnaire.sheets import Sheet

Tokens = tuple[str, ...]

UNNAMED = "und"
"""The code of a language that the form does not name (ISO 639: undetermined)."""

_CODE = re.compile(r"\(\s*([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*\s*\)\s*$")
_NAMES = {
    "english": "en",
    "español": "es",
    "espanol": "es",
    "spanish": "es",
    "castellano": "es",
    "français": "fr",
    "francais": "fr",
    "french": "fr",
    "português": "pt",
    "portugues": "pt",
    "portuguese": "pt",
    "default": UNNAMED,
}


def language_code(name: str) -> str:
    """Return the code of a language as forms write it: ``Español (es)`` → ``es``; an unknown name stays as it is."""
    if found := _CODE.search(name):
        return found.group(1).lower()
    return _NAMES.get(name.strip().casefold(), name.strip().lower())


@dataclass
class Reading:
    """What is gathered while a form is read: mistakes with their places, and where each code stands."""

    remarks: list[Remark] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)

    def wrong(self, code: str, place: Place, found: str = "", /, **details: object) -> None:
        """List a mistake that keeps the form from being used."""
        self.remarks.append(Remark(code, "error", place.sheet, place.cell, found=found or None, details=details))

    def warn(self, code: str, place: Place, found: str = "", /, **details: object) -> None:
        """List something that was read otherwise than its author may expect."""
        self.remarks.append(Remark(code, "warning", place.sheet, place.cell, found=found or None, details=details))

    @property
    def failed(self) -> bool:
        """Whether any mistake was listed."""
        return any(remark.severity == "error" for remark in self.remarks)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one sheet by their meaning; ``language`` is that of texts whose column names none."""

    sheet: Sheet
    headers: Mapping[Tokens, str]
    language: str

    def header(self, *tokens: str) -> str | None:
        """Return the header text of the column that means *tokens*."""
        return self.headers.get(tokens)

    def text(self, index: int, *tokens: str) -> str:
        """Return the text in the row at *index* under the column that means *tokens*, "" where there is none."""
        header = self.headers.get(tokens)
        return self.sheet.rows[index].get(header, "") if header else ""

    def texts(self, index: int, *tokens: str) -> dict[str, str]:
        """Return language code → text for a translated column."""
        row = self.sheet.rows[index]
        length = len(tokens)
        return {
            language_code(named[length]) if len(named) > length else self.language: row[header]
            for named, header in self.headers.items()
            if named[:length] == tokens and len(named) <= length + 1 and header in row
        }

    def place(self, index: int, *tokens: str) -> Place:
        """Return the place of a cell; of the first translated column where *tokens* is a translated one."""
        header = self.headers.get(tokens) or next(
            (header for named, header in self.headers.items() if named[: len(tokens)] == tokens), None
        )
        return self.sheet.place(index, header)

    def languages(self, *tokens: str) -> tuple[str, ...]:
        """Return the codes of the languages that a translated column comes in, in order."""
        length = len(tokens)
        found = (
            language_code(named[length]) if len(named) > length else self.language
            for named in self.headers
            if named[:length] == tokens
        )
        return tuple(dict.fromkeys(found))


def columns_of(
    sheet: Sheet, aliases: Mapping[str, object], known: Container[str], language: str, reading: Reading
) -> Columns:
    """Return the meaning of every header of *sheet*; headers that mean the same are listed as a mistake."""
    for text, place in sheet.twice:
        reading.wrong("questionnaire.header_twice", place, text)
    double = any("::" in header for header in sheet.header)
    headers: dict[Tokens, str] = {}
    for header in sheet.header:
        tokens = process_header(header, double, aliases, known)[1]
        # Our own columns are found however they are capitalised, as pyxform finds its own.
        tokens = (tokens[0] if tokens[0] in known else tokens[0].strip().lower().replace(" ", "_"), *tokens[1:])
        if tokens in headers:
            reading.wrong("questionnaire.header_means_same", sheet.head(header), header, other=headers[tokens])
        else:
            headers[tokens] = header
    return Columns(sheet, headers, language)


def report_unused(columns: Columns, used: Container[Tokens], refused: Container[Tokens], reading: Reading) -> None:
    """List what stands in columns that are not read: refused where it would change what is asked, else as a warning."""
    for tokens, header in columns.headers.items():
        if tokens[:1] in used or tokens[:2] in used:
            continue
        filled = [index for index, row in enumerate(columns.sheet.rows) if header in row]
        if tokens[:1] in refused or tokens[:2] in refused:
            for index in filled:
                reading.wrong(
                    "questionnaire.column_unsupported",
                    columns.sheet.place(index, header),
                    columns.sheet.rows[index][header],
                    header=header,
                )
        elif filled:
            reading.warn("questionnaire.column_unused", columns.sheet.head(header), header)
