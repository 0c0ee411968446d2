"""What the pages of a country's own file show, read in one transaction each; runs on the reading thread, knows no Qt."""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.ui.views import Missing, PointsView, PointView, SendView

if TYPE_CHECKING:
    from db.snapshots.questionnaire import Questionnaire
    from db.snapshots.review import Finding
    from desktop.actions.desk import Desk
    from desktop.actions.progress import Progress

CHANGES = 300
"""How many changes the history shows."""


def sending(desk: "Desk", submission_id: int) -> SendView:
    """Return what a return still lacks before it goes back."""
    from db import readers
    from desktop.actions.readiness import readiness
    from desktop.actions.validate import told

    with desk.database.read() as reading:
        line = readers.line(reading, submission_id)
        this_round = readers.round_by_year(reading, line.year)
        found = readiness(desk, reading, submission_id)
        form = desk.questionnaire(reading, this_round.questionnaire_sha256)
        order = {code: at for at, code in enumerate(form.by_code)}

        def missing(findings: "tuple[Finding, ...]") -> tuple[Missing, ...]:
            findings = tuple(sorted(findings, key=lambda one: (order.get(one.item, -1), one.row_number)))
            texts = told(desk, reading, line, findings, desk.language)
            return tuple(Missing(text, (one.item, one.row)) for text, one in zip(texts, findings, strict=True))

        return SendView(
            line,
            readers.countries(reading)[line.country],
            form,
            readers.file_info(reading).title,
            missing(found.required),
            missing(found.errors),
            missing(found.warnings),
            tuple(Missing(one.messages[-1].text, (one.item, one.row)) for one in found.queries),
            {row: at + 1 for rows in readers.rows(reading, submission_id).values() for at, row in enumerate(rows)},
        )


def points(desk: "Desk") -> PointsView:
    """Return the restore points of the open file and the newest of its changes."""
    from db import readers
    from desktop.actions import points as actions

    path = desk.database.path
    made = actions.points(path) if path is not None else ()
    with desk.database.read() as reading:
        return PointsView(
            tuple(PointView(str(one.path), one.name, one.at, one.automatic) for one in made),
            readers.changesets(reading, limit=CHANGES),
        )


def make_point(desk: "Desk", name: str) -> str:
    """Make a restore point of the open file; returns its name."""
    from desktop.actions.points import make_point as make

    assert desk.database.path is not None
    return make(desk.database.path, name).name


def print_form(desk: "Desk", form: "Questionnaire", language: str, path: str, progress: "Progress") -> str:
    """Write *form* as a PDF to fill in on paper; returns where."""
    from desktop.exchange import replace_file

    progress.start("progress.draw", 0)
    target = Path(path if Path(path).suffix else f"{path}.pdf")
    replace_file(target, desk.pool.call("write_blank_form", form, language, watch=progress))
    return str(target)
