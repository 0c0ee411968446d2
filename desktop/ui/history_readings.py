"""What the history page shows, read in one transaction; runs on the reading thread and knows no Qt."""

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

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
        chosen = {one.id for one in lines if sought.country in (None, one.country) and sought.year in (None, one.year)}
        zone = readers.file_info(reading).zone
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
            receipts=tuple(one for one in reversed(readers.receipts(reading)) if one.submission_id in chosen),
            forms={one.year: desk.questionnaire(reading, one.questionnaire_sha256) for one in rounds},
            held=readers.holding(reading, held),
            more=max(len(actions), len(values)) > SHOWN,
            numbers={(one.country, one.year): one.id for one in lines},
            zone=zone,
            today=datetime.now(ZoneInfo(zone)).date(),
        )


def compare(desk: "Desk", year: int, country: str, before: int, after: int) -> CompareView:
    """Return what differs in a submission between two changesets."""
    from db import readers
    from desktop.actions.sheet import between

    with desk.database.read() as reading:
        number = readers.submission_id(reading, year, country)
        form = desk.questionnaire(reading, readers.round_by_year(reading, year).questionnaire_sha256)
        return CompareView(form, before, after, between(reading, number, before, after))
