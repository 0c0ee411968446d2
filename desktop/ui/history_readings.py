"""What the history page shows, read in one transaction; runs on the reading thread and knows no Qt."""

from typing import TYPE_CHECKING

from db.snapshots.history import Sought
from desktop.ui.review_views import CompareView, HistoryView

if TYPE_CHECKING:
    from desktop.actions.desk import Desk

SHOWN = 1000
"""How many lines are shown at most; filters reach the others."""


def history(desk: "Desk", sought: Sought, each: bool) -> HistoryView:
    """Return the newest actions that fit, or with *each* the newest changed values."""
    from db import readers

    with desk.database.read() as reading:
        rounds = readers.rounds(reading)
        lines = readers.lines(reading)
        register = readers.countries(reading)
        chosen = [one for one in lines if (one.country, one.year) == (sought.country, sought.year)]
        actions = () if each else readers.sought(reading, sought, SHOWN + 1)
        values = readers.sought_revisions(reading, sought, SHOWN + 1) if each else ()
        everyone = readers.changeset_people(reading)
        held = {one.changeset.id for one in values} | {one.id for one in actions}
        return HistoryView(
            sought=sought,
            each=each,
            actions=actions[:SHOWN],
            values=values[:SHOWN],
            countries=tuple(register[code] for code in sorted({line.country for line in lines})),
            years=tuple(sorted((one.year for one in rounds), reverse=True)),
            people=everyone,
            receipts=readers.receipts(reading, chosen[0].id) if chosen else (),
            forms={one.year: desk.questionnaire(reading, one.questionnaire_sha256) for one in rounds},
            held=readers.holding(reading, held),
            more=max(len(actions), len(values)) > SHOWN,
        )


def compare(desk: "Desk", year: int, country: str, before: int, after: int) -> CompareView:
    """Return what differs in a submission between two changesets."""
    from db import readers
    from desktop.actions.sheet import between

    with desk.database.read() as reading:
        number = readers.submission_id(reading, year, country)
        form = desk.questionnaire(reading, readers.round_by_year(reading, year).questionnaire_sha256)
        return CompareView(form, before, after, between(reading, number, before, after))
