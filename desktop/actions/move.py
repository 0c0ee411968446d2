"""Moving an open round onto a corrected version of its questionnaire: what is carried, what is lost, and the move itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from db import readers
from db.problems import Problem
from db.snapshots.history import Outcome
from db.snapshots.register import QuestionnaireLine
from db.snapshots.submission import Answer, Answers, Key, Round, Submission, SubmissionLine
from db.terms import RoundState, Stage
from db.work import Reading, Work
from db.writers import collection, office
from desktop.actions.along import Forms, along
from desktop.actions.desk import Desk
from desktop.actions.earlier import way_between
from desktop.actions.progress import Progress
from desktop.actions.refresh import refresh
from desktop.actions.rounds import OFFICE, chosen_questionnaire
from desktop.questionnaire.carry import OTHER, Bridge, Carried, carry
from desktop.review import seal, seal_along

LOSS = {
    "changed": "office.loss.changed",
    "split": "office.loss.split",
    "merged": "office.loss.merged",
    "roster": "office.loss.roster",
    "other": "office.loss.other",
    "dropped": "office.loss.dropped",
    "choice": "office.loss.choice",
    "part": "office.loss.part",
}
"""Why a value is lost → the sentence that says so."""


@dataclass(frozen=True, slots=True)
class Loss:
    """One value that the other version has no place for: whose, where, what it said, why, and where it would have gone."""

    country: str
    stage: Stage
    item: str
    row: str
    said: str
    reason: str
    into: str

    @property
    def place(self) -> str:
        """The item, with the row of its table where it has one."""
        return f"{self.item} ({self.row})" if self.row else self.item


@dataclass(frozen=True, slots=True)
class Moving:
    """What a move comes to, shown before it is done: from which version to which, how many answers go along, what is lost."""

    year: int
    before: str
    after: str
    carried: int
    losses: tuple[Loss, ...]

    @property
    def bars(self) -> tuple[Loss, ...]:
        """The losses in accepted submissions, which nobody may take values from."""
        return tuple(one for one in self.losses if one.stage is Stage.ACCEPTED)


def look_at_move(desk: Desk, year: int, questionnaire: str | None) -> Moving:
    """Return what moving the round of *year* onto another version (``CODE@VERSION``) would come to; stores nothing.

    Raises:
        Problem: no such round or version, the round is closed, it is that version already, or no way leads there.
    """
    desk.require(*OFFICE)
    with desk.database.read() as reading:
        this_round, target, way = _way(desk, reading, year, questionnaire)
        return _moving(desk, reading, this_round, target, way)


def move_round(desk: Desk, year: int, questionnaire: str | None, progress: Progress | None = None) -> Outcome:
    """Move the round of *year* onto another version, all its answers with it, as one changeset.

    Workbooks that were issued on the version before are still received: their answers take the same way.

    Raises:
        Problem: see :func:`look_at_move`; or an accepted submission would lose a value.
        Cancelled: asked to stop; nothing is moved then.
    """
    desk.require(*OFFICE)
    progress = progress or Progress()
    with desk.database.write("round.move", desk.person) as work:
        this_round, target, way = _way(desk, work, year, questionnaire)
        moving = _moving(desk, work, this_round, target, way)
        if moving.bars:
            first = moving.bars[0]
            countries = ", ".join(dict.fromkeys(one.country for one in moving.bars))
            raise Problem("office.move_bars", countries=countries, item=first.item, to=moving.after, year=str(year))
        lines = readers.lines(work, this_round.id)
        work.details = {
            "year": year, "before": moving.before, "after": moving.after,
            "carried": moving.carried, "lost": len(moving.losses),
        }  # fmt: skip
        forms = Forms.between(
            desk.questionnaire(work, this_round.questionnaire_sha256), desk.questionnaire(work, target.sha256), way
        )
        office.move_round(work, this_round, target.id)
        later: set[int] = set()
        for line in lines:
            _carry(work, line, way, forms)
            if line.stage is Stage.ACCEPTED:
                # The rounds after this one compare with it, in codes that it bears no longer.
                later |= office.mark_later_stale(work, line)
        # The rules look across countries: they run once all of them stand on the other version.
        for line in progress.over("progress.validate", lines, len(lines)):
            if line.stage is not Stage.AWAITED or line.counts.answered:
                refresh(desk, work, line.id)
    touched = frozenset({*later, *(line.id for line in lines)})
    return Outcome(
        "round.move", work.details, rounds=True, submissions=touched, answers=True, findings=True, changeset=work.id
    )


def _way(desk: Desk, reading: Reading, year: int, questionnaire: str | None) -> tuple[Round, QuestionnaireLine, Bridge]:
    this_round = readers.round_by_year(reading, year)
    if this_round.state is RoundState.CLOSED:
        raise Problem("office.move_closed", year=str(year))
    target = chosen_questionnaire(reading, questionnaire)
    name = f"{target.code}@{target.version}"
    way = way_between(desk, reading, this_round.questionnaire_sha256, target.sha256)
    if way is None:
        raise Problem("office.same_version", year=str(year), to=name)
    if target.code != this_round.questionnaire_code or set(way.withheld.values()) == {OTHER}:
        standing = f"{this_round.questionnaire_code}@{this_round.questionnaire_version}"
        raise Problem("office.no_way", year=str(year), to=name, standing=standing)
    return this_round, target, way


def _moving(desk: Desk, reading: Reading, this_round: Round, target: QuestionnaireLine, way: Bridge) -> Moving:
    form = desk.questionnaire(reading, this_round.questionnaire_sha256)
    computed = {item.code for item in form.every_item() if item.derived}
    count, losses = 0, []
    for line in readers.lines(reading, this_round.id):
        submission = Submission(line, readers.answers(reading, line.id), readers.rows(reading, line.id))
        found = carry(way, submission.answers, submission.rows)
        count += len(found.answers)
        losses += list(_losses(submission, found, computed))
    standing = f"{this_round.questionnaire_code}@{this_round.questionnaire_version}"
    return Moving(this_round.year, standing, f"{target.code}@{target.version}", count, tuple(losses))


def _losses(submission: Submission, found: Carried, computed: set[str]) -> Iterator[Loss]:
    line = submission.line
    for lost in found.lost:
        # What is computed is computed anew, except where nothing may change any more.
        if lost.key[0] in computed and line.stage is not Stage.ACCEPTED:
            continue
        answer = submission.answers[lost.key]
        said = answer.text or (answer.status.value if answer.status else "") or answer.note or answer.source or ""
        yield Loss(line.country, line.stage, *lost.key, said, lost.reason, lost.into)


def _carry(work: Work, line: SubmissionLine, way: Bridge, forms: Forms) -> None:
    answers, rows = readers.answers(work, line.id), readers.rows(work, line.id)
    found = carry(way, answers, rows)
    for roster in {*rows, *found.rows}:
        collection.store_rows(work, line.id, roster, found.rows.get(roster, ()), carried=True)
    gone = [Answer(*key) for key in answers if key not in found.answers]
    before = len(work.revisions)
    collection.store_answers(work, line.id, [*gone, *found.answers.values()], carried=True)
    if len(work.revisions) > before:
        collection.mark_changed(work, line.id)
    ticks = _ticks(work, line.id, forms, answers, found)
    _explain_again(work, line.id, forms, answers, found)
    office.rename_items(work, line.id, forms.names)
    for (item, row), bound in ticks.items():
        office.reseal(work, line.id, item, row, bound)


def _ticks(reading: Reading, submission_id: int, forms: Forms, answers: Answers, found: Carried) -> dict[Key, str]:
    """Return what each tick is bound to from now on, by its new place: that an item goes by another code is no change."""
    bound = {}
    for key, one in readers.verifications(reading, submission_id).items():
        place = (forms.names.get(key[0], key[0]), key[1])
        after = found.answers.get(place)
        if after is not None and key[0] in forms.old.by_code:
            old = seal(forms.old, answers.get(key), key[0])
            under, new = seal(forms.under, after, place[0]), seal(forms.new, after, place[0])
            bound[place] = seal_along(one.value_hash, old, under, new)
    return bound


def _explain_again(work: Work, submission_id: int, forms: Forms, answers: Answers, found: Carried) -> None:
    """Give each explanation that held again, by who gave it and when, where value and rule are the same but for names."""
    for one in {(one.rule, one.item, one.row): one for one in readers.explanations(work, submission_id)}.values():
        moved = along(forms, one, answers, found)
        if moved is not None and moved != one:
            office.explain_along(work, submission_id, one, moved)
