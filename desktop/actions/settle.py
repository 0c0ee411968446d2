"""Settling conflicts: for one answer, a section or the whole file, and what is kept of each choice."""

from collections.abc import Mapping
from dataclasses import replace

from db.canonical import parts
from db.problems import Problem
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Change, Difference
from db.snapshots.submission import Key
from db.terms import ChangeKind, Resolve
from desktop.actions.preview import Preview
from desktop.workbook.merge import settled


def by_section(
    questionnaire: Questionnaire, difference: Difference, sides: Mapping[str, Resolve]
) -> dict[Key, Resolve]:
    """Return the choice for each conflict that lies in a section of *sides*; of nested sections the innermost counts.

    Raises:
        Problem: the questionnaire has no such section.
    """
    known = questionnaire.sections_by_code
    for code in sides:
        if code not in known:
            listed = ", ".join(section.code for section in questionnaire.sections)
            raise Problem("receive.unknown_section", section=code, sections=listed)
    choices: dict[Key, Resolve] = {}
    for change in difference.changes:
        section = questionnaire.by_code[change.item].section if change.kind is ChangeKind.CONFLICT else None
        while section is not None and section not in sides:
            section = known[section].parent
        if section is not None:
            choices[change.key] = sides[section]
    return choices


def settle(preview: Preview, choices: Mapping[Key, Resolve]) -> Preview:
    """Return *preview* with the conflicts that *choices* name settled on their sides; what is ASK stays as it was."""
    made = {key: side for key, side in choices.items() if side is not Resolve.ASK}
    changes = tuple(
        replace(change, after=settled(change, made[change.key]))
        if change.kind is ChangeKind.CONFLICT and change.key in made
        else change
        for change in preview.difference.changes
    )
    kept = {**preview.choices, **made}
    return replace(preview, difference=replace(preview.difference, changes=changes), choices=kept)


def chosen(preview: Preview, ids: Mapping[str, str]) -> list[dict[str, object]]:
    """Return what became of each conflict as plain values: both sides, and whose was taken ("ask" where it stays open).

    *ids* are the row ids that new rows are stored under.
    """
    return [
        {
            "item": change.item,
            "row": ids.get(change.row, change.row),
            "side": _side(preview, change).value,
            "ours": parts(change.ours) if change.ours is not None else None,
            "theirs": parts(change.theirs) if change.theirs is not None else None,
        }
        for change in preview.difference.changes
        if change.kind is ChangeKind.CONFLICT
    ]


def _side(preview: Preview, change: Change) -> Resolve:
    return preview.choices.get(change.key, preview.resolve)
