"""An office to show: a round with extensions and reviewers, a directory, memberships."""

from dataclasses import replace
from datetime import UTC, date, datetime

from db.snapshots.register import Mechanism, Membership, Person, QuestionnaireLine
from db.snapshots.submission import Extension
from db.terms import LANGUAGES, MembershipRole, Role
from desktop.ui.office_views import OfficeView
from desktop.ui.views import BoardView

AT = datetime(2024, 3, 1, 12, tzinfo=UTC)
REASON = "The national census is still being coded, and its first results are expected in the middle of April"


def make_office(board: BoardView) -> OfficeView:
    """Returns what the office page shows of the newest round of *board*."""
    newest = board.rounds[-1]
    lines = tuple(
        replace(line, reviewer="Rosa Lima" if at % 3 else None)
        for at, line in enumerate(line for line in board.lines if line.round_id == newest.id)
    )
    given = lines[4]
    return OfficeView(
        title=board.title,
        today=board.today,
        rounds=board.rounds,
        this_round=newest,
        lines=lines,
        countries={one.code: one for one in board.countries},
        people=(
            Person("Rosa Lima", Role.REVIEWER, "Secretaría Permanente", None, "es", "rosa@example.org", 1),
            Person("Fabio Funes", Role.FOCAL_POINT, "Instituto Nacional", "C03", "pt", "fabio@example.org", 2),
        ),
        memberships=(
            Membership("ALFA", "C03", MembershipRole.MEMBER, date(1994, 7, 24), None, "m1", 1, "treaty"),
            Membership("ALFA", "C03", MembershipRole.SUSPENDED, date(2016, 12, 2), date(2018, 1, 31), "m2"),
            Membership("ALFA", "C07", MembershipRole.OBSERVER, None, None, "m3"),
        ),
        mechanisms=(Mechanism("ALFA", {}, dict.fromkeys(LANGUAGES, "Alfa")),),
        questionnaires=tuple(
            QuestionnaireLine(number, "INV", str(number), str(number) * 64, "form.xlsx", AT, "Rosa Lima")
            for number in (1, 2)
        ),
        reviewers=("Rosa Lima", "Rita Reyes"),
        extensions={given.id: Extension(given.id, given.country, date(2024, 4, 15), REASON, "Rosa Lima", AT)},
    )
