"""What the office page shows, read in one transaction; runs on the reading thread and knows no Qt."""

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from db.problems import Problem
from db.snapshots.submission import Answer
from desktop.ui.office_views import OfficeView, TranslationView

if TYPE_CHECKING:
    from desktop.actions.desk import Desk


def office(desk: "Desk", year: int | None = None) -> OfficeView:
    """Return the round of *year*, by default the newest, and the register."""
    from db import readers
    from desktop.actions.office import reviewers
    from desktop.actions.rounds import OFFICE

    with desk.database.read() as reading:
        info = readers.file_info(reading)
        rounds = readers.rounds(reading)
        chosen = [one for one in rounds if one.year == year] or list(rounds[-1:])
        this_round = chosen[0] if chosen else None
        number = this_round.id if this_round is not None else None
        return OfficeView(
            title=info.title,
            today=datetime.now(ZoneInfo(info.zone)).date(),
            rounds=rounds,
            this_round=this_round,
            lines=readers.lines(reading, number) if number is not None else (),
            countries=readers.countries(reading),
            people=readers.people(reading),
            memberships=readers.memberships(reading),
            mechanisms=readers.mechanisms(reading),
            questionnaires=readers.questionnaires(reading),
            reviewers=reviewers(reading),
            # Oldest first, so the newest of each submission is the one that stays.
            extensions={one.submission_id: one for one in readers.extensions(reading, number)} if number else {},
            barred=desk.barred(*OFFICE),
        )


def translation(desk: "Desk", submission_id: int, item: str, row: str) -> TranslationView:
    """Return one narrative answer with its translations.

    Raises:
        Problem: it is not answered in words, or not answered at all.
    """
    from db import readers
    from desktop.actions.translate import NARRATIVE, beside
    from desktop.review import locked

    with desk.database.read() as reading:
        line = readers.line(reading, submission_id)
        form = desk.questionnaire(reading, readers.round_by_year(reading, line.year).questionnaire_sha256)
        asked = form.by_code.get(item)
        if asked is None or asked.kind not in NARRATIVE or asked.derived:
            raise Problem("translate.not_words", item=item)
        answers = readers.answers(reading, submission_id)
        original = answers.get((item, row), Answer(item, row))
        if not original.text:
            raise Problem("review.no_answer", item=item, country=line.country, year=str(line.year))
        here = [one for one in beside(reading, submission_id, answers) if one.translation.key == (item, row)]
        return TranslationView(
            year=line.year,
            country=readers.countries(reading)[line.country],
            key=(item, row),
            label=form.label(asked, desk.language),
            original=original,
            translations={one.translation.language: one.translation for one in here},
            stale=frozenset(one.translation.language for one in here if one.stale),
            translator=desk.person.name,
            locked=locked(line),
        )
