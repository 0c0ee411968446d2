"""A validation that stays: after a change only what the change can touch is checked again.

What a part of the validation depends on is read from its tree (:mod:`desktop.validation.parts`). What has changed is
not guessed from the edit but seen: the submission is opened anew, with its derived values and what is asked, and
compared with how it was. So a chain of derived values, or a whole section that is no longer asked, needs no rule of
its own here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from db.snapshots.review import Finding
from db.snapshots.submission import Answer, Submission
from db.terms import Result
from desktop.rules import Book, Case, Others
from desktop.rules.plan import plan_of
from desktop.validation.parts import Part, Sorted, parts_of
from desktop.validation.run import Run
from desktop.validation.situation import Situation
from desktop.validation.validate import Validation, concluded


@dataclass(frozen=True, slots=True)
class _Made:
    """What one part has come to."""

    findings: tuple[Finding, ...]
    passed: int
    required: int


_NOTHING = _Made((), 0, 0)
_MISSING = object()
K = TypeVar("K")


class Live:
    """The validation of one submission, kept up to date edit by edit; knows no database and no window.

    ``validation`` is always what :func:`desktop.validation.validate` would say of ``situation``. ``evaluated`` is how
    many parts the last step had to look at.
    """

    def __init__(self, book: Book, situation: Situation) -> None:
        self.book = book
        self._plan = plan_of(book)
        self._parts = parts_of(book)
        self._made: list[_Made] = [_NOTHING] * len(self._parts.every)
        self.situation = situation
        self._case = book.open(situation.facts())
        self.evaluated = 0
        self.validation = self._evaluate(range(len(self._parts.every)))

    def edit(self, *answers: Answer) -> Validation:
        """Take *answers* in place of what was answered there, and return what is found now."""
        submission = self.situation.submission
        changed = {**submission.answers, **{answer.key: answer for answer in answers}}
        return self._with(replace(submission, answers=changed))

    def reorder(self, roster: str, rows: Iterable[str]) -> Validation:
        """Take *rows* as the row ids of *roster*, new and dropped ones included, and return what is found now."""
        submission = self.situation.submission
        return self._with(replace(submission, rows={**submission.rows, roster: tuple(rows)}))

    def _with(self, submission: Submission) -> Validation:
        return self.meet(replace(self.situation, submission=submission))

    def meet(self, situation: Situation) -> Validation:
        """Take a new *situation* of the same submission in place of the old one, and return what is found now."""
        before, was = self._case, self.situation
        if was.others is not None and _only_own(was.others, situation.others, situation.submission.country):
            # Nobody is compared with oneself, so what was worked out about the others stays.
            situation = replace(situation, others=was.others)
        case = self.book.open(situation.facts())
        self._case, self.situation = case, situation
        if not _same_surroundings(was, situation):
            self.validation = self._evaluate(range(len(self._parts.every)))
            return self.validation
        for key, found in before.reached.items():
            # The earlier rounds stand as they stood; what was reached within this one is worked out again.
            if isinstance(key, tuple) and key[0] in ("earlier", "rows by key"):
                case.reached[key] = found
        stale = set(self._parts.whole)
        for code in changes(before, case):
            stale.update(self._parts.by_item.get(code, ()))
        if was.others is not situation.others:
            stale.update(self._parts.others)
        self.validation = self._evaluate(sorted(stale))
        return self.validation

    def _evaluate(self, places: Iterable[int]) -> Validation:
        run = Run(self.book, self._case, self._plan, self.situation)
        places = tuple(places)
        by_item = Sorted(run, {item for place in places if (item := self._parts.every[place].item) is not None})
        self.evaluated = 0
        for place in places:
            part = self._parts.every[place]
            if part.uses is None and part.item is None:
                self._catch_up(run, place)
            self._made[place] = _do(part, run, by_item)
            self.evaluated += 1
        self._catch_up(run, len(self._made))
        return concluded(run)

    def _catch_up(self, run: Run, place: int) -> None:
        """Give *run* all that the parts before *place* have come to, as if it had made them itself."""
        made = self._made[:place]
        run.findings = [finding for one in made for finding in one.findings]
        run.passed = sum(one.passed for one in made)
        run.required = sum(one.required for one in made)
        run.failed = {}
        for finding in run.findings:
            if finding.result is Result.FAIL:
                run.failed.setdefault(finding.rule, set()).add((finding.item, finding.row))


def _do(part: Part, run: Run, by_item: Sorted) -> _Made:
    found, passed, required = len(run.findings), run.passed, run.required
    part.run(run, by_item)
    return _Made(tuple(run.findings[found:]), run.passed - passed, run.required - required)


def _same_surroundings(was: Situation, now: Situation) -> bool:
    """Whether all but the answers, and what other countries say, is as it was."""
    return (
        was.submission.country == now.submission.country
        and was.year == now.year
        and was.reference_date == now.reference_date
        and was.register is now.register
        and len(was.earlier) == len(now.earlier)
        and all(_same(one, other) for one, other in zip(was.earlier, now.earlier, strict=True))
    )


def _only_own(was: Others, now: Others | None, country: str) -> bool:
    """Whether nothing but what *country* itself has given differs."""
    if now is None or was is now:
        return False
    return {**was.given, country: None} == {**now.given, country: None}


def _same(one: Submission | None, other: Submission | None) -> bool:
    if one is None or other is None:
        return one is other
    return one is other or (one.answers == other.answers and one.rows == other.rows)


def changes(before: Case, after: Case) -> set[str]:
    """Return the items and columns whose answer, value, rows or being asked differ between two openings."""
    roster_of = after.book.roster_of
    changed = {code for code, _ in _differing(before.given.answers, after.given.answers)}
    changed.update(_differing(before.values, after.values))
    for sets in ((before.unasked, after.unasked), (before.malformed, after.malformed)):
        changed.update(code for code, _ in sets[0] ^ sets[1])
    columns: dict[str, list[str]] = {}
    for column, roster in roster_of.items():
        columns.setdefault(roster, []).append(column)
    for roster in _differing(before.given.rows, after.given.rows):
        changed.update((roster, *columns.get(roster, ())))
    for roster in _differing(before.tables, after.tables):
        was, now = before.tables.get(roster), after.tables.get(roster)
        if was is None or now is None or len(was) != len(now):
            changed.update((roster, *columns.get(roster, ())))
            continue
        for old, new in zip(was, now, strict=True):
            # Equal rows, which nearly all are, are told by one comparison.
            if old != new:
                changed.update(_differing(old, new) - {"", "#"})
    return changed


def _differing(one: Mapping[K, object], other: Mapping[K, object]) -> set[K]:
    before = one.get
    found = {key for key, value in other.items() if (was := before(key, _MISSING)) is not value and _unlike(was, value)}
    if one.keys() != other.keys():
        found.update(key for key in one if key not in other)
    return found


def _unlike(one: object, other: object) -> bool:
    return one is not other and one != other
