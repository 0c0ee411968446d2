"""Publishing questionnaires, opening and closing rounds."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from db import readers
from db.problems import Problem, Remark
from db.snapshots.history import Outcome
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.register import QuestionnaireLine
from db.snapshots.submission import Round
from db.terms import Role, RoundState
from db.work import Reading
from db.writers import collection, instrument
from desktop.actions.desk import Desk
from desktop.exchange import read_file
from desktop.questionnaire import canonical
from desktop.questionnaire.form import Form
from desktop.worker import Watch

OFFICE = (Role.REVIEWER, Role.EDITOR)


@dataclass(frozen=True, slots=True)
class Draft:
    """A form read and compared with the version published last (``before``, None for the first); nothing is stored.

    ``mistakes`` are those in what it declares of its changes, each with sheet and cell; with any it is not published.
    """

    name: str
    source: bytes
    form: Questionnaire
    before: str | None
    mistakes: tuple[Remark, ...]


def publish(desk: Desk, path: Path, watch: Watch | None = None) -> Outcome:
    """Publish the XLSForm *path* in this file.

    Raises:
        Problem: the form has mistakes, or declares what does not fit the version before (the first is named, all are
            counted), or the version is taken.
    """
    return publish_bytes(desk, path.name, read_file(path), watch)


def publish_bytes(desk: Desk, name: str, data: bytes, watch: Watch | None = None) -> Outcome:
    """Publish an XLSForm given as bytes; see :func:`publish`."""
    return publish_draft(desk, prepare(desk, name, data, watch))


def prepare(desk: Desk, name: str, data: bytes, watch: Watch | None = None) -> Draft:
    """Read an XLSForm and compare it with the version of the same code published last.

    Raises:
        Problem: the form has mistakes of its own (the first is named, all are counted).
    """
    desk.require(*OFFICE)
    form: Form = desk.pool.call("read_form", data, name, watch=watch)
    new = form.questionnaire
    with desk.database.read() as reading:
        known = [line for line in readers.questionnaires(reading) if line.code == new.code]
        if not known or any(line.version == new.version for line in known):
            # The first of its code, or a number that is taken: the second is refused when it is stored.
            return Draft(name, data, new, None, ())
        old = desk.questionnaire(reading, known[-1].sha256)
    # The language of expressions is imported when versions are first compared, not when a file is opened.
    from desktop.questionnaire.compare import compare, mistakes_of

    mistakes = mistakes_of(form, compare(old, new))
    return Draft(name, data, new, f"{old.code}@{old.version}", mistakes)


def publish_draft(desk: Desk, draft: Draft) -> Outcome:
    """Publish what :func:`prepare` read.

    Raises:
        Problem: it declares what does not fit, or the version is taken.
    """
    desk.require(*OFFICE)
    form = draft.form
    if draft.mistakes:
        first = draft.mistakes[0]
        raise Problem(
            "questionnaire.not_published",
            code=form.code,
            version=form.version,
            before=draft.before,
            count=len(draft.mistakes),
            sheet=first.sheet,
            cell=first.cell,
        )
    packed = canonical.to_json(form)
    sha256 = canonical.sha256(packed)
    with desk.database.write("questionnaire.publish", desk.person, code=form.code, version=form.version) as work:
        instrument.publish(work, form.code, form.version, draft.name, draft.source, packed, sha256)
        work.details["sha256"] = sha256
    return Outcome("questionnaire.publish", work.details, rounds=True, changeset=work.id)


def chosen_questionnaire(reading: Reading, wanted: str | None) -> QuestionnaireLine:
    """Return the version *wanted* (``CODE@VERSION``), by default the newest published.

    Raises:
        Problem: there is none, or not that one.
    """
    known = readers.questionnaires(reading)
    if not known:
        raise Problem("round.no_questionnaire")
    if wanted is None:
        return known[-1]
    for line in reversed(known):
        if wanted in (f"{line.code}@{line.version}", line.code):
            return line
    raise Problem(
        "round.unknown_questionnaire", wanted=wanted, known=", ".join(f"{one.code}@{one.version}" for one in known)
    )


def open_round(
    desk: Desk,
    year: int,
    due: date,
    countries: tuple[str, ...] | None = None,
    questionnaire: str | None = None,
    reference_date: date | None = None,
) -> Outcome:
    """Open the round of *year* for *countries* (default: those that report); rules take *reference_date* for today.

    Raises:
        Problem: the year is taken or absurd, the due date lies before it, a country is unknown, no questionnaire.
    """
    desk.require(*OFFICE)
    if not 1950 <= year <= 2200:
        raise Problem("round.year", year=str(year))
    if due.year < year:
        raise Problem("round.due_before", year=str(year), due=due.isoformat())
    with desk.database.write("round.open", desk.person) as work:
        line = chosen_questionnaire(work, questionnaire)
        register = readers.countries(work)
        unknown = [code for code in countries or () if code not in register]
        if unknown:
            raise Problem("round.unknown_country", country=unknown[0])
        chosen = sorted(set(countries)) if countries else [c.code for c in register.values() if c.reports]
        # The rules' "today": a figure of the year is judged as of the due date unless the office says otherwise.
        day = reference_date or due
        _, submissions = collection.open_round(work, year, line.id, day, due, chosen)
        work.details = {
            "year": year,
            "due": due.isoformat(),
            "reference_date": day.isoformat(),
            "questionnaire": f"{line.code}@{line.version}",
            "countries": chosen,
        }
    return Outcome(
        "round.open", work.details, rounds=True, submissions=frozenset(submissions.values()), changeset=work.id
    )


def close_round(desk: Desk, year: int) -> Outcome:
    """End the collection of a round; nothing more is received, corrections by the office stay possible.

    Raises:
        Problem: there is no such round, or it is closed already.
    """
    desk.require(*OFFICE)
    with desk.database.write("round.close", desk.person, year=year) as work:
        this_round: Round = readers.round_by_year(work, year)
        if this_round.state is RoundState.CLOSED:
            raise Problem("round.closed", year=str(year))
        collection.close_round(work, this_round.id, this_round.version)
    return Outcome("round.close", work.details, rounds=True, changeset=work.id)
