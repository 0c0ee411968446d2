"""A file that came back, read: who it is from, every answer it gives, and all that is wrong with it at once."""

from functools import lru_cache

from db.problems import Problem, Remark
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Base, Identity, Reply, Return
from desktop.questionnaire.canonical import from_json
from desktop.workbook.anchors import Anchor, find_anchor, stamps
from desktop.workbook.book import Book, open_book
from desktop.workbook.columns import CODES, EARLIER
from desktop.workbook.errors_sheet import is_errors_sheet, read_errors_sheet, sheet_origin
from desktop.workbook.gathered import Gathered
from desktop.workbook.grid import Grid, read_grid
from desktop.workbook.guard import open_package
from desktop.workbook.identity import IDENTITY_NAME, Claim, Manifest, read_manifest, read_stamp
from desktop.workbook.layout import CONTROL_SHEET, LISTS_SHEET, SheetKind
from desktop.workbook.package import Package
from desktop.workbook.read_roster import read_roster
from desktop.workbook.read_section import read_section


def read_return(data: bytes) -> Return:
    """Return what the file *data* says.

    Raises:
        Problem: it is no workbook of ours, or what it says about itself does not agree; nothing of it is read then.
    """
    package = open_package(data)
    book = open_book(package)
    manifest = manifest_of(package, book)
    questionnaire = questionnaire_of(manifest)
    gathered = Gathered(questionnaire)
    anchors, marked, asked = found_sheets(package, book)
    channels = _agreeing(manifest.claim, marked, book)
    sent: list[str] = []
    for anchor in anchors:
        if _readable(anchor, anchors, gathered):
            if anchor.kind is SheetKind.SECTION:
                read_section(anchor, gathered)
            else:
                known = Base(manifest.base.answers, manifest.rows)
                read_roster(anchor, gathered, questionnaire.by_code[anchor.code], known)
            sent.append(anchor.code)
    replies: list[Reply] = []
    for title, grid in asked:
        typed, remarks = read_errors_sheet(title, grid)
        replies += typed
        gathered.remarks += remarks
    if book.macros:
        gathered.remarks.append(Remark("workbook.macros", "warning"))
    claim = manifest.claim
    return Return(
        identity=Identity(claim.country, claim.year, claim.questionnaire, claim.key, claim.base_seq, channels),
        answers=gathered.answers,
        parts=gathered.parts,
        places=gathered.places,
        rows=gathered.rows,
        erased=frozenset(gathered.erased),
        sheets_sent=tuple(sent),
        remarks=tuple(gathered.remarks),
        manifest_base=manifest.base,
        refused=frozenset(gathered.refused),
        signed=manifest.signed,
        language=manifest.language,
        replies=tuple(dict.fromkeys(replies)),
        origin=next((found for _, grid in asked if (found := sheet_origin(grid))), None),
    )


def read_identity(data: bytes) -> Identity:
    """Return only what the file says it is, for a first look before the whole is read."""
    package = open_package(data)
    claim = manifest_of(package, open_book(package)).claim
    return Identity(claim.country, claim.year, claim.questionnaire, claim.key, claim.base_seq, ("manifest",))


def carried(data: bytes) -> Manifest:
    """Return all that a workbook carries, so that a country file can be made from it alone."""
    package = open_package(data)
    return manifest_of(package, open_book(package))


def questionnaire_of(manifest: Manifest) -> Questionnaire:
    """Return the questionnaire a manifest carries; the last few are kept."""
    return _questionnaire(manifest.claim.questionnaire, _Bytes(manifest.canonical))


class _Bytes:
    """Bytes as a cache's companion: the hash beside them is the key."""

    __slots__ = ("value",)

    def __init__(self, value: bytes) -> None:
        self.value = value

    def __hash__(self) -> int:
        return 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Bytes)


@lru_cache(maxsize=4)
def _questionnaire(sha256: str, canonical: _Bytes) -> Questionnaire:
    # The hash was verified against the bytes when the manifest was read.
    return from_json(canonical.value)


def manifest_of(package: Package, book: Book) -> Manifest:
    """Return the manifest of a file's control sheet, its hash verified.

    Raises:
        Problem: the control sheet is gone or changed, or the file never had one.
    """
    part = next((part for title, part in book.sheets if title.casefold() == CONTROL_SHEET), None)
    if part is None or not package.has(part):
        if _traces(package, book):
            raise Problem("workbook.control_missing")
        raise Problem("workbook.not_ours")
    grid = read_grid(package.pieces(part), book.strings, part)
    rows = sorted({row for row, _ in grid.cells})
    lines = [(_cell(grid, row, 1), _cell(grid, row, 2)) for row in rows]
    return read_manifest(lines)


def _cell(grid: Grid, row: int, column: int) -> str:
    found = grid.cells.get((row, column))
    return found[1] if found else ""


def _traces(package: Package, book: Book) -> bool:
    """Whether a file without a control sheet was once a workbook of ours."""
    if read_stamp(book.properties.get("identifier", "")) or IDENTITY_NAME in book.names:
        return True
    return any(read_stamp(text) for text in book.strings)


def found_sheets(package: Package, book: Book) -> tuple[list[Anchor], list[tuple[str, Claim]], list[tuple[str, Grid]]]:
    """Return the sheets of ours in a file, (title, claim) of every stamp it shows, and its sheets of errors."""
    anchors: list[Anchor] = []
    marked: list[tuple[str, Claim]] = []
    asked: list[tuple[str, Grid]] = []
    for title, part in book.sheets:
        if title.casefold() in (CONTROL_SHEET, LISTS_SHEET) or not package.has(part):
            continue
        grid = read_grid(package.pieces(part), book.strings, part)
        marked += [(title, claim) for claim in stamps(grid)]
        anchor = find_anchor(title, grid, book)
        if anchor is not None:
            anchors.append(anchor)
        elif is_errors_sheet(grid):
            asked.append((title, grid))
    return anchors, marked, asked


def _agreeing(claim: Claim, marked: list[tuple[str, Claim]], book: Book) -> tuple[str, ...]:
    """Return the channels that say the same as the manifest; one that says something else stops everything."""
    for title, other in marked:
        if not other.agrees(claim):
            raise Problem("workbook.stamp_differs", sheet=title, stamp=other.text, control=claim.text)
    named = read_stamp(book.names.get(IDENTITY_NAME, ""))
    hinted = read_stamp(book.properties.get("identifier", "")) or read_stamp(book.properties.get("keywords", ""))
    for found in (named, hinted):
        if found is not None and not found.agrees(claim):
            raise Problem("workbook.channels_differ", found=found.text, control=claim.text)
    told = (
        ("stamp", bool(marked)),
        ("manifest", True),
        ("names", named is not None),
        ("properties", hinted is not None),
    )
    return tuple(channel for channel, agreed in told if agreed)


def _readable(anchor: Anchor, anchors: list[Anchor], gathered: Gathered) -> bool:
    """Whether a sheet can be read without guessing; what stops it is listed."""
    twins = [other for other in anchors if (other.kind, other.code) == (anchor.kind, anchor.code)]
    if len(twins) > 1:
        others = ", ".join(other.title for other in twins if other is not anchor)
        gathered.tell(anchor, Remark("workbook.sheet_twice", details={"others": others}))
        return False
    questionnaire = gathered.questionnaire
    known = questionnaire.sections_by_code if anchor.kind is SheetKind.SECTION else questionnaire.by_code
    if anchor.code not in known:
        gathered.tell(anchor, Remark("workbook.sheet_unknown", found=anchor.code))
        return False
    doubled = [code for code in anchor.doubled if code not in (EARLIER, "")]
    if doubled:
        gathered.tell(anchor, Remark("workbook.column_twice", found=", ".join(doubled)))
        return False
    if len(anchor.columns) == 1 and CODES in anchor.columns:
        gathered.tell(anchor, Remark("workbook.columns_missing"))
        return False
    return True
