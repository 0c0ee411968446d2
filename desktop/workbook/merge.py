"""The three-way merge: what a return would change, part by part of every answer."""

from dataclasses import replace

from db.problems import Remark
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Base, Change, Difference, Return
from db.snapshots.submission import Answer, Answers, Key, Submission
from db.terms import ChangeKind, ItemKind, Resolve
from desktop.workbook import columns as c
from desktop.workbook.merge_rows import MatchedRows, match_rows
from desktop.workbook.numbers import same_number
from desktop.workbook.words import clean

COUPLED = (c.VALUE, c.STATUS)
"""A status speaks about the value beside it: where one of the two is in conflict, both come from the same side."""
ERASABLE = (*COUPLED, c.CONFIDENTIAL)


def compare(questionnaire: Questionnaire, back: Return, base: Base, ours: Submission, resolve: Resolve) -> Difference:
    """Return what accepting *back* would change in *ours*; *base* are the values its workbook was written with.

    A blank cell keeps, the erase mark erases, equal edits vanish, and where both sides changed one part differently
    the answer is in conflict and *resolve* decides. Nothing is changed here.
    """
    rows = match_rows(questionnaire, back, base, ours)
    changes: list[Change] = []
    remarks = list(back.remarks) + rows.remarks
    for key in _keys(questionnaire, back):
        item = questionnaire.by_code[key[0]]
        stored = (key[0], rows.ids.get((item.roster or "", key[1]), key[1]))
        change = _change(key, stored, back, base, ours, resolve)
        if change is not None:
            changes.append(change)
        kept = _kept(back, base, key, stored)
        if kept is not None:
            remarks.append(kept)
    return Difference(
        submission_id=ours.id,
        submission_version=ours.line.version,
        ours_seq=ours.line.changed_seq,
        changes=tuple(changes),
        new_rows=_new_rows(questionnaire, rows, changes),
        proposed_erasures=rows.missing,
        rows_in_file={row: ours for (_, row), ours in rows.ids.items()},
        remarks=tuple(remarks),
    )


def settled(change: Change, side: Resolve) -> Answer:
    """Return what is stored where a conflict is settled on one *side*: its parts in conflict, and what both sides gave beside."""
    base, theirs, mine = (one or Answer(*change.key) for one in (change.base, change.theirs, change.ours))
    merged, conflicts = _merge(base, theirs, mine)
    return _decided(merged, theirs, mine, conflicts, side) or mine


def agreed(difference: Difference) -> Answers:
    """Return what stands in the file and in the database alike, by key."""
    return {
        change.key: change.ours
        for change in difference.changes
        if change.kind is ChangeKind.SAME and change.ours is not None and change.theirs is not None
        if all(_same(part, change.ours, change.theirs) for part in c.PARTS)
    }


def _keys(questionnaire: Questionnaire, back: Return) -> list[Key]:
    """Return the keys a return may change, in the questionnaire's order, rows in the file's order."""
    asked: list[Key] = []
    known = {*back.answers, *back.erased, *back.refused}
    for item in questionnaire.items:
        key = (item.code, "")
        # A table takes no value of its own, only the reason why it has no rows.
        valued = not item.answered and back.answers.get(key, Answer(*key)).text is not None
        if item.kind is not ItemKind.NOTE and not item.derived and not valued and key in known:
            asked.append(key)
        named = list(back.rows.get(item.code, ()))
        listed = set(named)
        # A row that was refused before it found its place in the file's order still counts.
        columns = {column.code for column in item.columns}
        named += sorted({row for code, row in back.refused if code in columns and row not in listed})
        for row in named:
            asked += [(col.code, row) for col in item.columns if not col.derived and (col.code, row) in known]
    return asked


def _change(key: Key, stored: Key, back: Return, base: Base, ours: Submission, resolve: Resolve) -> Change | None:
    before = base.answers.get(stored)
    mine = ours.answers.get(stored)
    place = back.places.get((*key, c.VALUE))
    if key in back.refused:
        return Change(ChangeKind.REFUSED, *stored, before, back.answers.get(key), mine, None, place)
    said, parts = _said(back.answers[key], back.parts.get(key, frozenset()), key in back.erased, before)
    if not parts:
        return None
    start = before or Answer(*stored)
    theirs = _with(start, said, parts)
    merged, conflicts = _merge(start, theirs, mine or Answer(*stored))
    after = merged if not conflicts else _decided(merged, theirs, mine or Answer(*stored), conflicts, resolve)
    shown = None if _nothing(theirs) else theirs
    if conflicts:
        return Change(ChangeKind.CONFLICT, *stored, before, shown, mine, after, place)
    assert after is not None
    kind = _kind(mine, after)
    if kind is ChangeKind.SAME and mine is None:
        return None
    return Change(kind, *stored, before, shown, mine, after, place)


def _said(theirs: Answer, parts: frozenset[str], erased: bool, before: Answer | None) -> tuple[Answer, set[str]]:
    """Return what the file says, and the names of the parts it speaks about."""
    if erased:
        return replace(theirs, text=None, number=None, status=None, confidential=False), {*parts, *ERASABLE}
    if c.STATUS not in parts and theirs.text is not None and before and before.status and before.status.means_no_value:
        # Who gives the figure and empties the cell that said there was none has taken back the reason too.
        return replace(theirs, status=None), {*parts, c.STATUS}
    return theirs, set(parts)


def _with(start: Answer, said: Answer, parts: set[str]) -> Answer:
    """Return *start* with what is said; what is only written otherwise (spaces, the 16th digit) stays as it was."""
    theirs = start
    for part in parts:
        if not _same(part, start, said):
            theirs = _take(theirs, said, part)
    return theirs


def _same(part: str, one: Answer, other: Answer) -> bool:
    if part == c.VALUE:
        if one.number is not None and other.number is not None:
            return same_number(one.number, other.number)
        return _plain(one.text) == _plain(other.text)
    if part == c.STATUS:
        return one.status == other.status
    if part == c.CONFIDENTIAL:
        return one.confidential == other.confidential
    if part == c.NOTE:
        return _plain(one.note) == _plain(other.note)
    return _plain(one.source) == _plain(other.source)


def _plain(text: str | None) -> str:
    return clean(text or "")


def _take(into: Answer, side: Answer, part: str) -> Answer:
    if part == c.VALUE:
        return replace(into, text=side.text, number=side.number)
    if part == c.STATUS:
        return replace(into, status=side.status)
    if part == c.CONFIDENTIAL:
        return replace(into, confidential=side.confidential)
    if part == c.NOTE:
        return replace(into, note=side.note)
    return replace(into, source=side.source)


def _merge(start: Answer, theirs: Answer, mine: Answer) -> tuple[Answer, tuple[str, ...]]:
    """Return the merged answer, and the parts that both sides changed differently."""
    merged, conflicts = mine, []
    for part in c.PARTS:
        if _same(part, start, theirs) or _same(part, theirs, mine):
            continue
        if _same(part, start, mine):
            merged = _take(merged, theirs, part)
        else:
            conflicts.append(part)
    if _at_odds(merged) and not any(_together(merged, side) for side in (theirs, mine)):
        # One side changed the value, the other the status that went with the former one.
        conflicts += [part for part in COUPLED if part not in conflicts]
    return merged, tuple(conflicts)


def _at_odds(answer: Answer) -> bool:
    """Whether an answer has a value and a reason for none, or a remark on a value and none."""
    return answer.status is not None and (answer.text is None) != answer.status.means_no_value


def _together(answer: Answer, side: Answer) -> bool:
    return all(_same(part, answer, side) for part in COUPLED)


def _decided(
    merged: Answer, theirs: Answer, mine: Answer, conflicts: tuple[str, ...], resolve: Resolve
) -> Answer | None:
    if resolve is Resolve.ASK:
        return None
    side = theirs if resolve is Resolve.THEIRS else mine
    parts = set(conflicts)
    if parts & set(COUPLED):
        parts |= set(COUPLED)
    for part in parts:
        merged = _take(merged, side, part)
    return merged


def _kind(mine: Answer | None, after: Answer) -> ChangeKind:
    before = mine or Answer(*after.key)
    if all(_same(part, before, after) for part in c.PARTS):
        return ChangeKind.SAME
    if _nothing(before):
        return ChangeKind.NEW
    held = before.text is not None or before.status is not None
    if held and after.text is None and after.status is None:
        return ChangeKind.ERASED
    return ChangeKind.CHANGED


def _nothing(answer: Answer) -> bool:
    return answer.blank and not answer.confidential


def _kept(back: Return, base: Base, key: Key, stored: Key) -> Remark | None:
    """Return a remark where a value that was sent out came back as an empty cell: it is kept, and the sender told how to erase."""
    before = base.answers.get(stored)
    place = back.places.get((*key, c.VALUE))
    parts = back.parts.get(key, frozenset())
    if before is None or before.text is None or place is None or key in back.refused or key in back.erased:
        return None
    if c.VALUE in parts or place.raw or place.formula:
        return None
    return Remark("workbook.blank_kept", "warning", place.sheet, place.cell, stored[0], stored[1] or None, before.text)


def _new_rows(questionnaire: Questionnaire, rows: MatchedRows, changes: list[Change]) -> dict[str, tuple[str, ...]]:
    """Return the rows to add, in the file's order; a row none of whose answers would be stored is left out."""
    stored = {change.key for change in changes if change.after is not None and not _nothing(change.after)}
    added: dict[str, tuple[str, ...]] = {}
    for roster in questionnaire.rosters:
        codes = [column.code for column in roster.columns]
        wanted = [row for row in rows.new.get(roster.code, ()) if any((code, row) in stored for code in codes)]
        if wanted:
            added[roster.code] = tuple(wanted)
    return added
