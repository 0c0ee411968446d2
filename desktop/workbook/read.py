"""A file that came back, read: who it is from, every answer it gives, and all that is wrong with it at once."""

from functools import lru_cache

from db.problems import Problem, Remark
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Agreed, Base, CellPlace, Identity, Reply, Return, Substitute
from desktop.questionnaire.canonical import from_json
from desktop.workbook.anchors import Anchor, address, find_anchor, stamps
from desktop.workbook.book import Book
from desktop.workbook.columns import CODES, EARLIER
from desktop.workbook.doubts import CHOICES, COLUMNS, SHEET, Doubt, Habits, questions
from desktop.workbook.enclosures import enclosed_in
from desktop.workbook.errors_sheet import is_errors_sheet, read_errors_sheet, sheet_letters, sheet_origin
from desktop.workbook.gathered import Gathered
from desktop.workbook.grid import Grid
from desktop.workbook.identity import IDENTITY_NAME, Claim, Manifest, read_manifest, read_stamp
from desktop.workbook.layout import CONTROL_SHEET, HIDDEN_SHEETS, SheetKind
from desktop.workbook.moved import moved_cell
from desktop.workbook.named_columns import known_headings, named, told_headings
from desktop.workbook.notices import notice
from desktop.workbook.opened import Opened, open_file
from desktop.workbook.percents import settle_percents
from desktop.workbook.read_roster import read_roster
from desktop.workbook.read_section import read_section
from desktop.workbook.unmarked import looks_coded, unmarked


def read_return(data: bytes, agreed: Agreed | None = None, substitute: Substitute | None = None) -> Return:
    """Return what the file *data* says; *agreed* is what a person has told about it.

    *substitute* takes the place of a control sheet that is gone.

    Raises:
        Problem: it is no workbook of ours, or what it says about itself does not agree; nothing of it is read then.
    """
    agreed = agreed or Agreed()
    opened = open_file(data, agreed)
    manifest = manifest_of(opened, substitute)
    questionnaire = questionnaire_of(manifest)
    anchors, marked, asked = found_sheets(opened)
    if substitute is not None and not anchors:
        anchors = named(_unmarked(opened, questionnaire), questionnaire, agreed.readings)
    channels, foreign = _agreeing(manifest.claim, marked, opened.book, agreed, substitute is not None)
    anchors = [anchor for anchor in anchors if anchor.title not in foreign]
    habits = Habits(dict(agreed.readings))
    gathered = Gathered(questionnaire, habits)
    sent = _gather(anchors, gathered, manifest)
    told = _shown(gathered)
    if told and any((doubt.kind, "") in told for doubt in gathered.doubts):
        # The other cells of the file show how its writer writes: read again with that known.
        gathered = Gathered(questionnaire, Habits({**told, **agreed.readings}))
        sent = _gather(anchors, gathered, manifest)
    replies: list[Reply] = []
    for title, grid in asked:
        typed, remarks = read_errors_sheet(title, grid)
        replies += typed
        gathered.remarks += remarks
    settle_percents(gathered, _known(manifest), habits, certain=not opened.old)
    notice(opened, anchors, gathered, manifest, {title for title, _ in marked})
    for title, other in foreign.items():
        gathered.remarks.append(
            Remark("workbook.sheet_of_another", sheet=title, found=other.text, details={"control": manifest.claim.text})
        )
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
        questions=questions(gathered.doubts),
        headings=told_headings(anchors, questionnaire, agreed.readings),
        correspondence=next((letters for _, grid in asked if (letters := sheet_letters(grid))), manifest.letters),
        enclosed=enclosed_in(opened.package, manifest.enclosed),
    )


def _gather(anchors: list[Anchor], gathered: Gathered, manifest: Manifest) -> list[str]:
    """Read every sheet that can be read without guessing; returns the codes of those that were sent."""
    sent: list[str] = []
    for anchor in anchors:
        if anchor.code in sent or not _readable(anchor, anchors, gathered, manifest):
            continue
        read_sheet(anchor, gathered, manifest)
        sent.append(anchor.code)
    return sent


def read_sheet(anchor: Anchor, gathered: Gathered, manifest: Manifest) -> None:
    """Read one sheet of ours into *gathered*."""
    if anchor.kind is SheetKind.SECTION:
        read_section(anchor, gathered)
    else:
        known = Base(manifest.base.answers, manifest.rows)
        read_roster(anchor, gathered, gathered.questionnaire.by_code[anchor.code], known)


def _known(manifest: Manifest) -> tuple[Base, ...]:
    """Return every earlier state of the answers that a workbook carries."""
    earlier = manifest.surroundings.earlier.values() if manifest.surroundings is not None else ()
    return (manifest.base, *earlier)


def _shown(gathered: Gathered) -> dict[tuple[str, str], str]:
    """Return what the texts of the whole file show with one voice."""
    return {(kind, ""): next(iter(choices)) for kind, choices in gathered.shown.items() if len(choices) == 1}


def read_identity(data: bytes) -> Identity:
    """Return only what the file says it is, for a first look before the whole is read."""
    claim = manifest_of(open_file(data)).claim
    return Identity(claim.country, claim.year, claim.questionnaire, claim.key, claim.base_seq, ("manifest",))


def carried(data: bytes) -> Manifest:
    """Return all that a workbook carries, so that a country file can be made from it alone."""
    return manifest_of(open_file(data))


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


def manifest_of(opened: Opened, substitute: Substitute | None = None) -> Manifest:
    """Return the manifest of a file's control sheet, its hash verified; *substitute* where that sheet is gone.

    Raises:
        Problem: the control sheet is gone or changed, or the file never had one.
    """
    part = next((part for title, part in opened.book.sheets if title.casefold() == CONTROL_SHEET), None)
    if part is None or not opened.has(part):
        if substitute is not None:
            known = substitute.identity
            claim = Claim(known.country, known.year, known.questionnaire_sha256, known.workbook_key, known.base_seq)
            return Manifest(claim, "", substitute.canonical, (), substitute.base)
        raise _without_control(opened)
    grid = opened.grid(part)
    rows = sorted({row for row, _ in grid.cells})
    lines = [(_cell(grid, row, 1), _cell(grid, row, 2)) for row in rows]
    return read_manifest(lines)


def _cell(grid: Grid, row: int, column: int) -> str:
    found = grid.cells.get((row, column))
    return found[1] if found else ""


def _without_control(opened: Opened) -> Problem:
    """Return why a file without a control sheet cannot be read by itself, with what its other marks say."""
    book = opened.book
    anchors, marked, _ = found_sheets(opened)
    claims = {claim for _, claim in marked}
    hints = [book.names.get(IDENTITY_NAME, ""), book.properties.get("identifier", ""), *book.strings[:20_000]]
    claims |= {claim for claim in map(read_stamp, hints) if claim is not None}
    if len(claims) == 1 and anchors:
        claim = claims.pop()
        return Problem(
            "workbook.control_missing", stamp=claim.text, country=claim.country, year=str(claim.year), key=claim.key
        )
    if len(claims) > 1:
        return Problem("workbook.stamps_mixed", stamps=", ".join(sorted(claim.text for claim in claims)))
    if anchors:
        return Problem("workbook.stamp_missing", sheets=", ".join(anchor.title for anchor in anchors))
    if claims:
        return Problem("workbook.control_lost")
    shown = [title for title, part in _shown_sheets(opened) if looks_coded(opened.grid(part))]
    return Problem("workbook.unmarked", sheets=", ".join(shown)) if shown else Problem("workbook.not_ours")


def _shown_sheets(opened: Opened) -> list[tuple[str, str]]:
    """Return (title, part) of the sheets that are not ours to hide."""
    return [
        (title, part)
        for title, part in opened.book.sheets
        if title.casefold() not in HIDDEN_SHEETS and opened.has(part)
    ]


def _unmarked(opened: Opened, questionnaire: Questionnaire) -> list[Anchor]:
    """Return the sheets that can be known by the codes and headings one sees, in a file whose owner a person has named.

    Raises:
        Problem: there are none.
    """
    found = [unmarked(title, opened.grid(part), opened.book, questionnaire) for title, part in _shown_sheets(opened)]
    anchors = [anchor for anchor in found if anchor is not None]
    if not anchors:
        raise Problem("workbook.not_ours")
    return anchors


def found_sheets(opened: Opened) -> tuple[list[Anchor], list[tuple[str, Claim]], list[tuple[str, Grid]]]:
    """Return the sheets of ours in a file, (title, claim) of every stamp it shows, and its sheets of errors."""
    anchors: list[Anchor] = []
    marked: list[tuple[str, Claim]] = []
    asked: list[tuple[str, Grid]] = []
    for title, part in _shown_sheets(opened):
        grid = opened.grid(part)
        marked += [(title, claim) for claim in stamps(grid)]
        anchor = find_anchor(title, grid, opened.book)
        if anchor is not None:
            anchors.append(anchor)
        elif is_errors_sheet(grid):
            asked.append((title, grid))
    return anchors, marked, asked


def _agreeing(
    claim: Claim, marked: list[tuple[str, Claim]], book: Book, agreed: Agreed, substituted: bool
) -> tuple[tuple[str, ...], dict[str, Claim]]:
    """Return the channels that say the same as the manifest, and the sheets that another workbook's stamp is on.

    One channel that says something else stops everything, unless a person has said whose file it is: then the sheets of
    another workbook are left out.
    """
    confirmed = (agreed.country, agreed.year) == (claim.country, claim.year)
    foreign: dict[str, Claim] = {}
    for title, other in marked:
        if not other.agrees(claim):
            if not confirmed:
                raise Problem(
                    "workbook.stamp_differs", sheet=title, stamp=other.text, control=claim.text, country=claim.country,
                    year=str(claim.year),
                )  # fmt: skip
            foreign[title] = other
    named = read_stamp(book.names.get(IDENTITY_NAME, ""))
    hinted = read_stamp(book.properties.get("identifier", "")) or read_stamp(book.properties.get("keywords", ""))
    for found in (named, hinted):
        if found is not None and not found.agrees(claim) and not confirmed:
            raise Problem("workbook.channels_differ", found=found.text, control=claim.text)
    told = (
        ("stamp", len(marked) > len(foreign)),
        ("manifest", not substituted),
        ("names", named is not None and named.agrees(claim)),
        ("properties", hinted is not None and hinted.agrees(claim)),
    )
    return tuple(channel for channel, agrees in told if agrees), foreign


def _readable(anchor: Anchor, anchors: list[Anchor], gathered: Gathered, manifest: Manifest) -> bool:
    """Whether a sheet can be read without guessing; what stops it is listed."""
    twins = [other for other in anchors if (other.kind, other.code) == (anchor.kind, anchor.code)]
    if len(twins) > 1 and not _chosen_twin(anchor, twins, gathered, manifest):
        return False
    questionnaire = gathered.questionnaire
    known = questionnaire.sections_by_code if anchor.kind is SheetKind.SECTION else questionnaire.by_code
    if anchor.code not in known:
        gathered.tell(anchor, Remark("workbook.sheet_unknown", found=anchor.code))
        return False
    if doubled := _doubled(anchor):
        gathered.tell(anchor, Remark("workbook.column_twice", found=", ".join(doubled)))
        return False
    gathered.doubts += anchor.asked
    for at, text in known_headings(anchor, gathered.habits.settled):
        gathered.tell(anchor, Remark("workbook.heading_known", "warning", found=text), None, at)
    if anchor.barred:
        gathered.tell(anchor, Remark(anchor.barred))
        return False
    if len(anchor.columns) == 1 and CODES in anchor.columns:
        gathered.tell(anchor, Remark("workbook.columns_missing"))
        return False
    if anchor.seen and _unknown_rows(anchor, questionnaire, manifest):
        gathered.tell(anchor, Remark("workbook.rows_unknown", found=anchor.code))
        return False
    return not _moved(anchor, gathered)


def _moved(anchor: Anchor, gathered: Gathered) -> bool:
    """Whether answers seem to have been moved away from their headings; then a person is asked before they are read."""
    cell = None if gathered.habits.of(COLUMNS, anchor.title) == "keep" else moved_cell(anchor, gathered.questionnaire)
    if cell is None:
        return False
    found, place = anchor.text(*cell), CellPlace(anchor.title, address(*cell))
    if not gathered.habits.of(COLUMNS, anchor.title):
        readings = tuple((choice, anchor.title) for choice in CHOICES[COLUMNS])
        gathered.doubts.append(Doubt(COLUMNS, anchor.title, ("", ""), found, readings, place))
    gathered.tell(anchor, Remark("workbook.columns_unclear", found=found), None, cell)
    return True


def _unknown_rows(anchor: Anchor, questionnaire: Questionnaire, manifest: Manifest) -> bool:
    """Whether rows that were sent out came back with neither id nor key: they would all be taken for new ones."""
    sent = manifest.base.rows.get(anchor.code, ())
    if anchor.kind is not SheetKind.ROSTER or not sent:
        return False
    keyed = any(column.key for column in questionnaire.by_code[anchor.code].columns)
    return not keyed and not set(sent) & {text for _, text in anchor.codes()}


def _doubled(anchor: Anchor) -> list[str]:
    return [code for code in anchor.doubled if code not in (EARLIER, "")]


def _chosen_twin(anchor: Anchor, twins: list[Anchor], gathered: Gathered, manifest: Manifest) -> bool:
    """Whether *anchor* is the one to read of several sheets that are the same part: all say the same, or a person chose."""
    others = ", ".join(other.title for other in twins if other is not anchor)
    named = (twin.title for twin in twins if gathered.habits.settled.get((SHEET, twin.title)))
    chosen = next(named, gathered.habits.of(SHEET, anchor.code))
    if chosen in {twin.title for twin in twins}:
        return anchor.title == chosen
    if len({_said_by(twin, gathered, manifest) for twin in twins}) == 1:
        gathered.tell(anchor, Remark("workbook.sheet_copied", "warning", details={"others": others}))
        return anchor is twins[0]
    if anchor is twins[0]:
        readings = tuple((twin.title, twin.title) for twin in twins)
        gathered.doubts.append(Doubt(SHEET, anchor.code, ("", ""), anchor.title, readings, CellPlace(anchor.title, "")))
    gathered.tell(anchor, Remark("workbook.sheet_twice", details={"others": others}))
    return False


def _said_by(anchor: Anchor, gathered: Gathered, manifest: Manifest) -> str:
    known = (
        gathered.questionnaire.sections_by_code if anchor.kind is SheetKind.SECTION else gathered.questionnaire.by_code
    )
    if anchor.code not in known or _doubled(anchor):
        return anchor.title
    alone = Gathered(gathered.questionnaire, gathered.habits)
    read_sheet(anchor, alone, manifest)
    return repr((sorted(alone.answers.items()), sorted(alone.parts.items()), sorted(alone.refused), alone.rows))
