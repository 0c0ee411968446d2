"""Editions: a round frozen as it stands, and read again exactly so whatever was corrected since."""

import hashlib
from datetime import date
from typing import cast

from db import readers
from db.problems import Problem
from db.snapshots.history import Edition, Outcome
from db.terms import Role, Stage
from db.work import Reading
from db.writers.editions import add_edition
from desktop.actions.desk import Desk
from desktop.actions.progress import Progress
from desktop.actions.summary import gather
from desktop.summary import SummaryData
from desktop.summary.edition import accepted_only, pack


def freeze(
    desk: Desk, year: int, dated: date | None = None, complete: bool = False, progress: Progress | None = None
) -> Outcome:
    """Freeze the round of *year* as its next edition; where nothing changed since the last one, that one stays.

    An edition holds what was accepted: returns that came and are not accepted are left out, or stand in the way of one
    that is to be *complete*. *dated* is the day it says its figures stand at, by default that of the newest change. The
    details tell ``number``, ``dated``, ``content_hash``, how many ``countries`` are in it, the codes of those
    ``left_out``, and whether it is ``new``.

    Raises:
        Problem: not an editor, no such round, nothing accepted, something not accepted yet, a day before the figures'.
        Cancelled: asked to stop; nothing is frozen then.
    """
    progress = progress or Progress()
    desk.require(Role.EDITOR)
    progress.start("progress.gather", 0)
    with desk.database.write("freeze", desk.person) as work:
        this_round = readers.round_by_year(work, year)
        whole = gather(desk, work, year)
        open_ends = unaccepted(work, year)
        if open_ends and complete:
            raise Problem("edition.not_accepted", year=str(year), count=len(open_ends), countries=", ".join(open_ends))
        data = accepted_only(whole)
        reported = [code for code, entry in data.this_round.returns.items() if entry.reported]
        if not reported:
            raise Problem("edition.nothing_accepted", year=str(year))
        # A round somebody accepted has changed at least once, so there is a day.
        stands_at = cast(date, whole.edition_date)
        if dated is not None and dated < stands_at:
            raise Problem("edition.too_early", given=dated, day=stands_at)
        progress.check()
        known = readers.editions(work, year)
        last = known[-1] if known else None
        if last is not None and _same(last, data):
            # Nothing was changed, so there is nothing to record.
            work.label = None
            made, new = last, False
        else:
            number, day = (last.number if last else 0) + 1, dated or stands_at
            content_hash = add_edition(work, this_round.id, number, day, pack(data, number, day))
            made, new = Edition(year, number, day, content_hash, work.at, desk.person.name), True
        work.details = {
            "year": year,
            "number": made.number,
            "dated": made.dated.isoformat(),
            "content_hash": made.content_hash,
            "countries": len(reported),
            "left_out": list(open_ends),
        }
    return Outcome("freeze", {**work.details, "new": new}, rounds=new, changeset=work.id if new else None)


def unaccepted(reading: Reading, year: int) -> tuple[str, ...]:
    """Return the countries whose return came and is not accepted, in the order of their codes."""
    this_round = readers.round_by_year(reading, year)
    lines = readers.lines(reading, this_round.id)
    return tuple(sorted(line.country for line in lines if line.stage not in (Stage.AWAITED, Stage.ACCEPTED)))


def _same(last: Edition, data: SummaryData) -> bool:
    """Whether the *last* edition says just what *data* say: the same content has the same hash."""
    return hashlib.sha256(pack(data, last.number, last.dated)).hexdigest() == last.content_hash
