"""What became of every value of a damaged workbook: recovered, lost and listed, lost in silence, or misplaced."""

from dataclasses import dataclass, field

from db.problems import Problem, Remark
from db.snapshots.receipt import Agreed, Return, Substitute
from db.snapshots.submission import Answer, Answers, Key
from db.terms import Resolve
from desktop.workbook.merge import compare
from desktop.workbook.merge_rows import match_rows
from desktop.workbook.numbers import same_number
from desktop.workbook.opened import open_file
from desktop.workbook.read import found_sheets, read_return
from tests.reference.damages.world import World


@dataclass(frozen=True, slots=True)
class Verdict:
    """``recovered`` and ``misplaced`` count values, ``silent`` are keys lost without a line, ``code`` a refusal."""

    recovered: int = 0
    readable: int = 0
    misplaced: tuple[Key, ...] = ()
    listed: int = 0
    silent: tuple[Key, ...] = ()
    code: str = ""
    remarks: frozenset[str] = field(default_factory=frozenset)
    questions: frozenset[str] = field(default_factory=frozenset)

    @property
    def share(self) -> float:
        """The part of the readable values that was recovered."""
        return self.recovered / self.readable if self.readable else 1.0


def judge(
    world: World,
    data: bytes,
    expected: dict[Key, Answer | None] | None = None,
    agreed: Agreed | None = None,
    substitute: Substitute | None = None,
) -> Verdict:
    """Read *data* and compare what would be stored with the truth.

    *expected* are keys whose cells a damage changed: another answer that they now say, or None where nothing that can
    be read is left.
    """
    try:
        back = read_return(data, agreed, substitute)
    except Problem as problem:
        return Verdict(code=problem.code)
    stored, rows, ids = _stored(world, back)
    wanted = {key: answer for key, answer in world.truth.items() if answer.text is not None}
    unreadable = {key for key, answer in (expected or {}).items() if answer is None}
    wanted |= {key: answer for key, answer in (expected or {}).items() if answer is not None}
    meant = _meant(world, wanted, stored, rows)
    recovered, misplaced, lost = 0, [], []
    for key, answer in wanted.items():
        found, before = stored.get(meant(key) or key), world.base.answers.get(key)
        if key not in unreadable and _same(found, answer):
            recovered += 1
        elif found is None or found.text is None or _same(found, before):
            lost.append(key)
        else:
            misplaced.append(key)
    known = {meant(key) or key for key in wanted} | set(world.base.answers)
    misplaced += [key for key, answer in stored.items() if key not in known and answer.text is not None]
    # Rows are told by the id they carry in the file, which is another's where ids were torn off.
    true_rows = {
        (world.questionnaire.by_code[key[0]].roster, (meant(key) or key)[1]): key[1] for key in wanted if key[1]
    }
    rows_told = {file: true_rows.get((file[0], row), row) for file, row in ids.items()}
    listed = _listed(world, data, back, rows_told)
    silent = tuple(key for key in lost if not listed(key, world))
    return Verdict(
        recovered, len(wanted) - len(unreadable & set(wanted)), tuple(misplaced), len(lost) - len(silent), silent, "",
        frozenset(remark.code for remark in back.remarks), frozenset(one.kind for one in back.questions),
    )  # fmt: skip


def _stored(world: World, back: Return) -> tuple[Answers, dict[str, tuple[str, ...]], dict[tuple[str, str], str]]:
    """Return what would be stored, the rows of each table, and (table, row in the file) → row it is stored under."""
    difference = compare(world.questionnaire, back, world.base, world.ours, Resolve.ASK)
    stored = dict(world.ours.answers)
    for change in difference.changes:
        if change.after is not None:
            stored[change.key] = change.after
    rows = {code: tuple(ids) for code, ids in world.base.rows.items()}
    for code, new in difference.new_rows.items():
        rows[code] = (*rows.get(code, ()), *new)
    return stored, rows, match_rows(world.questionnaire, back, world.base, world.ours).ids


def _meant(world: World, wanted: Answers, stored: Answers, rows: dict[str, tuple[str, ...]]):
    """Return a function from a key of the truth to the key it is stored under: new rows have ids of their own."""
    ids: dict[tuple[str, str], str] = {}
    for roster in world.questionnaire.rosters:
        sent = world.base.rows.get(roster.code, ())
        free = [row for row in rows.get(roster.code, ()) if row not in sent]
        for row in (row for row in world.rows.get(roster.code, ()) if row not in sent):
            alike = {other: sum(_agrees(wanted, stored, c.code, row, other) for c in roster.columns) for other in free}
            best = max(alike, key=alike.__getitem__, default=None)
            if best is not None and alike[best]:
                ids[roster.code, row] = best
                free.remove(best)

    def meant(key: Key) -> Key | None:
        item = world.questionnaire.by_code[key[0]]
        found = ids.get((item.roster or "", key[1]))
        return (key[0], found) if found else None

    return meant


def _agrees(wanted: Answers, stored: Answers, code: str, row: str, other: str) -> bool:
    true, found = wanted.get((code, row)), stored.get((code, other))
    return true is not None and found is not None and true.text is not None and _same(true, found)


def _same(one: Answer | None, other: Answer | None) -> bool:
    if one is None or other is None:
        return False
    if one.number is not None and other.number is not None:
        return same_number(one.number, other.number)
    return (one.text or "") == (other.text or "") and (one.text is not None or one.status == other.status)


def _listed(world: World, data: bytes, back: Return, rows_told: dict[tuple[str, str], str]):
    """Return whether a loss is told: by its own cell or row, or by a line on the whole sheet it stands on."""
    whole = {"workbook.sheet_missing", "workbook.sheet_without_codes", "workbook.sheet_twice", "workbook.columns_missing", "workbook.column_twice",
             "workbook.sheet_of_another", "workbook.sheet_unknown", "workbook.columns_unclear", "workbook.rows_unknown"}  # fmt: skip
    by_code, labels = world.questionnaire.by_code, {}
    for item in world.questionnaire.items:
        labels |= dict.fromkeys(item.labels.values(), item.code)
    items = {(remark.item, remark.row or "") for remark in back.remarks if remark.item}
    # A label in a wrong row names the question that lost its answer there.
    items |= {(labels[remark.found], "") for remark in back.remarks if remark.found in labels}
    refused = items | set(back.refused)
    refused |= {
        (code, rows_told.get((by_code[code].roster or code, row), row))
        for code, row in refused
        if code in by_code and row
    }
    columns = {
        str(remark.details.get("code")) for remark in back.remarks if remark.code == "workbook.column_of_another"
    }
    # A sheet may have got another title; one that is gone is told by the one it had.
    titles = {anchor.title: anchor.code for anchor in found_sheets(open_file(data, Agreed(old_format=True)))[0]}
    sheets = {titles.get(remark.sheet, remark.sheet) for remark in back.remarks if remark.code in whole}
    # Rows without a code or a key of their own are told by their cells.
    strangers = {titles.get(remark.sheet, remark.sheet) for remark in back.remarks if _stranger(remark)}
    missing_keys = {code for code, row in back.refused if row.startswith("new:")}

    def listed(key: Key, world: World) -> bool:
        item = by_code[key[0]]
        code, title = _sheet(world, item.roster or key[0])
        if sheets and code not in back.sheets_sent:
            return True
        if key in refused or (key[0], "") in items or (item.roster, "") in items:
            return True
        if item.roster and ((item.roster, key[1]) in refused or key[0] in missing_keys):
            return True
        return bool({code, title} & (sheets | strangers)) or key[0] in columns

    return listed


def _stranger(remark: Remark) -> bool:
    return remark.code in ("workbook.row_without_code", "workbook.row_without_key", "workbook.doubled_row",
                           "workbook.covered", "workbook.covered_unseen", "workbook.column_of_another", "workbook.column_of_their_own")  # fmt: skip


def _sheet(world: World, code: str) -> tuple[str, str]:
    from desktop.workbook.layout import SheetKind, plan

    questionnaire = world.questionnaire
    item = questionnaire.by_code[code]
    for sheet in plan(questionnaire, "es", {}):
        if sheet.kind is SheetKind.ROSTER and sheet.code == code:
            return sheet.code, sheet.title
        if sheet.kind is SheetKind.SECTION and any(line.item is item for line in sheet.lines) and not item.columns:
            return sheet.code, sheet.title
    return "", ""
