"""What the reviewer's pages show, read in one transaction each; runs on the reading thread and knows no Qt."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from db.problems import Problem
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.submission import Round, SubmissionLine
from db.terms import QueryState, Verdict
from desktop.ui.review_views import Place, QueriesView, QueryLine, ReviewView, StoryView, Way

if TYPE_CHECKING:
    from db.work import Reading
    from desktop.actions.desk import Desk
    from desktop.review import ReviewLine

ROUNDS = 8
"""How many rounds a sparkline goes back."""
REVISIONS = 40
"""How many changes of one answer are told."""


def review(desk: "Desk", submission_id: int) -> ReviewView:
    """Return one submission as a reviewer reads it."""
    from db import readers
    from desktop.actions.annotate import home_messages
    from desktop.actions.earlier import earlier_submission
    from desktop.actions.other_side import other_sides
    from desktop.actions.refresh import remembered, unexplained_places
    from desktop.actions.review import REVIEW
    from desktop.actions.sheet import review_sheet
    from desktop.actions.sides import partners_of
    from desktop.actions.validate import told
    from desktop.validation import demands
    from desktop.wording.numbers import written_with

    with desk.database.read() as reading:
        questionnaire, lines = review_sheet(desk, reading, submission_id)
        line = readers.line(reading, submission_id)
        findings = readers.findings(reading, submission_id)
        register = readers.countries(reading)
        names = {code: country.name(desk.language) for code, country in register.items()}
        acronyms = {one.code: one.acronyms.get(desk.language) or one.code for one in readers.mechanisms(reading)}
        places: list[Place] = [(one.rule, one.item, one.row) for one in findings]
        said = told(desk, reading, line, findings, desk.language)
        asked = demands(findings, questionnaire, desk.language, names, acronyms)
        before = earlier_submission(desk, reading, line)
        asked_of = readers.queries(reading, submission_id)
        tongue = register[line.country].language
        theirs = {code: country.name(tongue) for code, country in register.items()}
        # Numbers as the country writes them, whatever sign the person at the window prefers.
        with written_with(""):
            home = home_messages(reading, questionnaire, line, findings, tongue, theirs)
        signed = readers.sign_offs(reading, submission_id)
        return ReviewView(
            country=register[line.country],
            questionnaire=questionnaire,
            line=line,
            lines=lines,
            rows=readers.rows(reading, submission_id),
            names=names,
            sentences=dict(zip(places, said, strict=True)),
            demands=dict(zip(places, asked, strict=True)),
            unexplained=frozenset(unexplained_places(desk, reading, submission_id)),
            mirrored=partners_of(reading, questionnaire, line, findings),
            remembered=remembered(desk, reading, line),
            home={(one.rule, one.item, one.row): text for one, text in home},
            queries=asked_of,
            beside=other_sides(desk, reading, asked_of, desk.language),
            whole=tuple(one for one in findings if not one.item),
            ways=_ways(readers.round_by_year(reading, line.year), line, lines),
            closed=desk.barred(*REVIEW),
            previous_year=before.line.year if before is not None else None,
            signed=signed[-1] if signed else None,
            still_signed=bool(signed) and signed[-1].content_hash == readers.submission_sha256(reading, submission_id),
            decisions=readers.decisions(reading, submission_id),
        )


def _ways(this_round: Round, line: SubmissionLine, lines: "tuple[ReviewLine, ...]") -> Mapping[Verdict, Way]:
    from desktop.actions.review import no_way_back
    from desktop.review import after, blockers

    unseen = sum(one.to_see for one in lines)
    ways = {}
    for verdict in (Verdict.RETURN, Verdict.ACCEPT, Verdict.REOPEN):
        try:
            after(line, verdict)
        except Problem as problem:
            ways[verdict] = Way(problem)
        else:
            # Whether there is a reason is seen where it is typed.
            barred = no_way_back(this_round, line.country) if verdict is Verdict.RETURN else None
            ways[verdict] = Way(barred, lacking=tuple(blockers(line, verdict, "-", unseen=unseen)))
    return ways


def queries(desk: "Desk", year: int | None) -> QueriesView:
    """Return every query of the round of *year*, by default of the newest one that has any, else of the newest."""
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from db import readers
    from desktop.actions.other_side import other_sides

    with desk.database.read() as reading:
        zone = ZoneInfo(readers.file_info(reading).zone)
        today = datetime.now(zone).date()
        rounds = tuple(sorted(readers.rounds(reading), key=lambda one: one.year, reverse=True))
        asked = readers.queries(reading)
        if year is None or all(one.year != year for one in rounds):
            known = {one.year for one in asked}
            year = next((one.year for one in rounds if one.year in known), rounds[0].year if rounds else None)
        this_round = next((one for one in rounds if one.year == year), None)
        if this_round is None:
            return QueriesView(None, rounds, (), today)
        form = desk.questionnaire(reading, this_round.questionnaire_sha256)
        names = {code: country.name(desk.language) for code, country in readers.countries(reading).items()}
        lines = []
        beside = other_sides(desk, reading, (one for one in asked if one.year == year), desk.language)
        for one in asked:
            if one.year != year:
                continue
            item = form.by_code.get(one.item)
            label = form.label(item, desk.language) if item is not None else ""
            first = one.messages[0].at
            # An open one grows older; a closed one stays as old as it became.
            until = one.messages[-1].at.astimezone(zone).date() if one.state is QueryState.CLOSED else today
            days = max(0, (until - first.astimezone(zone).date()).days)
            lines.append(QueryLine(one, names.get(one.country, one.country), label, first, days, beside.get(one.id)))
        return QueriesView(year, rounds, tuple(lines), today)


def story(desk: "Desk", submission_id: int, item: str, row: str) -> StoryView:
    """Return the history of one answer and, for a figure outside tables, its rounds beside the region's medians."""
    from db import readers
    from desktop.actions.translate import beside

    with desk.database.read() as reading:
        told = readers.revisions(reading, item=item, submission_id=submission_id, row=row, limit=REVISIONS)
        line = readers.line(reading, submission_id)
        this_round = readers.round_by_year(reading, line.year)
        questionnaire = desk.questionnaire(reading, this_round.questionnaire_sha256)
        key = (item, row)
        kept = tuple(one for one in readers.attachments(reading, submission_id) if (one.item, one.row) == key)
        made = tuple(
            (one.translation, one.stale) for one in beside(reading, submission_id) if one.translation.key == key
        )
        return StoryView(key, told, _rounds(desk, reading, questionnaire, line, item, row), kept, made)


def _rounds(
    desk: "Desk", reading: "Reading", questionnaire: Questionnaire, line: SubmissionLine, item: str, row: str
) -> tuple[tuple[int, float | None, float | None], ...]:
    from statistics import median

    from db import readers
    from desktop.actions.earlier import earlier_submission

    asked = questionnaire.by_code.get(item)
    if row or asked is None or not asked.kind.numeric:
        return ()
    own: dict[int, float | None] = {}
    for back in range(1, ROUNDS):
        before = earlier_submission(desk, reading, line, back)
        if before is None:
            break
        answer = before.answers.get((item, ""))
        own[before.line.year] = answer.number if answer is not None else None
    now = readers.answers(reading, line.id).get((item, ""))
    own[line.year] = now.number if now is not None else None
    # Only rounds that asked by the very same form: under another one the code may have meant something else.
    sha256 = readers.round_by_year(reading, line.year).questionnaire_sha256
    same = {one.year for one in readers.rounds(reading) if one.questionnaire_sha256 == sha256}
    figures = readers.figures(reading, item)
    found = []
    for year in sorted(own):
        others = [n for country, n in figures.get(year, {}).items() if country != line.country]
        found.append((year, own[year], median(others) if others and year in same else None))
    return tuple(found)
