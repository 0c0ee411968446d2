"""A validation that stays: after a change only what the change can touch is checked again.

What a part of the validation depends on is read from its tree (:mod:`desktop.validation.parts`). What has changed is
not guessed from the edit but seen: the open submission follows it (:mod:`desktop.rules.follow`), with its derived
values and what is asked, and tells at which places something is another now. So a chain of derived values, or a whole
section that is no longer asked, needs no rule of its own here; and a cell of a long table costs no more than one of a
short one, as long as nothing looks at the whole of it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.snapshots.patched import patched
from db.snapshots.review import Finding
from db.snapshots.submission import Answer, Key, Submission
from desktop.rules import Book, Others
from desktop.rules.follow import Follower, Moved
from desktop.rules.plan import plan_of
from desktop.validation.parts import STRANGE, Given, Part, given_at, parts_of
from desktop.validation.run import Run
from desktop.validation.situation import Situation
from desktop.validation.standing import Standing
from desktop.validation.validate import Validation


class Live:
    """The validation of one submission, kept up to date edit by edit; knows no database and no window.

    ``validation`` is always what :func:`desktop.validation.validate` would say of ``situation``; its derived answers
    are the live ones, and change with the next edit. ``moved`` is what the last step came to, None where everything
    was looked at anew; ``evaluated`` how many parts it had to look at, ``looked`` in how many rows altogether.
    """

    def __init__(self, book: Book, situation: Situation) -> None:
        self.book = book
        self.situation = situation
        self._plan = plan_of(book)
        self._parts = parts_of(book)
        self._begin()

    def edit(self, *answers: Answer) -> Validation:
        """Take *answers* in place of what was answered there, and return what is found now."""
        submission = self.situation.submission
        changed = patched(submission.answers, {answer.key: answer for answer in answers})
        return self._with(replace(submission, answers=changed))

    def reorder(self, roster: str, rows: Iterable[str]) -> Validation:
        """Take *rows* as the row ids of *roster*, new and dropped ones included, and return what is found now."""
        submission = self.situation.submission
        return self._with(replace(submission, rows={**submission.rows, roster: tuple(rows)}))

    def _with(self, submission: Submission) -> Validation:
        return self.meet(replace(self.situation, submission=submission))

    def meet(self, situation: Situation) -> Validation:
        """Take a new *situation* of the same submission in place of the old one, and return what is found now."""
        was = self.situation
        if was.others is not None and _only_own(was.others, situation.others, situation.submission.country):
            # Nobody is compared with oneself, so what was worked out about the others stays.
            situation = replace(situation, others=was.others)
        self.situation = situation
        self.moved = self._follower.follow(situation.facts()) if _same_surroundings(was, situation) else None
        if self.moved is None:
            return self._begin()
        stale = self._stale(self.moved)
        if was.others is not situation.others:
            stale.update(dict.fromkeys(self._parts.others))
        return self._evaluate(stale)

    @property
    def unasked(self) -> set[Key]:
        """The items and cells that are not asked; another set after the next edit, or the same one changed."""
        return self._follower.case.unasked

    @property
    def standing(self) -> Standing:
        """The findings place by place."""
        return self._standing

    def _begin(self) -> Validation:
        """Look at everything anew."""
        case = self.book.open_alone(self.situation.facts())
        self._follower, self._standing, self.moved = Follower(case), Standing(self._plan), None
        self._passed: list[int | bytearray] = [bytearray() if part.roster else 0 for part in self._parts.every]
        self._passes = self._required = 0
        self._requires = [0] * len(self._parts.every)
        self._at: dict[str, dict[str, int]] = {
            roster: {row: at for at, row in enumerate(rows)} for roster, rows in case.given.rows.items()
        }
        self._odd: dict[str, dict[str, None]] = {}
        for code, row in case.given.answers:
            if row or code not in self._plan.items:
                self._place(code, row)
        return self._evaluate(dict.fromkeys(range(len(self._parts.every))))

    def _place(self, code: str, row: str) -> None:
        """Note a row that there are answers for, in the roster or out of it."""
        roster = self.book.roster_of.get(code)
        if roster is not None:
            rows = self._at.setdefault(roster, {})
            if row not in rows:
                rows[row] = len(rows)
        elif row or code not in self._plan.items:
            self._odd.setdefault(code, {})[row] = None

    def _stale(self, moved: Moved) -> dict[int, set[str] | None]:
        """Return the parts to be made again with the rows to look at, None for all."""
        parts, stale = self._parts, dict[int, set[str] | None](dict.fromkeys(self._parts.whole))
        for code, rows in moved.cells.items():
            for row in rows:
                self._place(code, row)
            if code not in self._plan.items:
                code = STRANGE
            stale.update(dict.fromkeys(parts.far.get(code, ())))
            _add(stale, parts.near.get(code, ()), rows)
        for roster in moved.tables:
            stale.update(dict.fromkeys(parts.tables.get(roster, ())))
        for roster, rows in moved.shifted.items():
            for place in parts.by_row.get(roster, ()) if rows else ():
                spread = parts.every[place].spread
                numbered = spread is not None and spread.numbered
                # What was found in a row tells its number; where nothing was, the number makes no difference.
                _add(stale, (place,), rows if numbered else self._standing.rows_of(place, rows))
        for alike, rows in moved.alike.items():
            _add(stale, parts.alike.get(alike, ()), rows)
        return stale

    def _evaluate(self, stale: dict[int, set[str] | None]) -> Validation:
        case = self._follower.case
        run = Run(self.book, case, self._plan, self.situation, unasked=())
        run.failed = self._standing.failed
        self.evaluated = self.looked = 0
        whole: dict[str, Given] = {}
        for place in sorted(stale):
            part, rows = self._parts.every[place], stale[place]
            if part.roster:
                if rows is None or rows:
                    self._in_rows(run, part, rows, whole)
            else:
                self._once(run, part)
            self.evaluated += 1
        self._standing.settle()
        run.required = self._required
        counts = self._standing.told.counts(run, self._passes)
        self.validation = Validation(self._standing.findings, counts, case.derived)
        return self.validation

    def _once(self, run: Run, part: Part) -> None:
        place = part.place
        was = self._standing.clear(place, "")
        run.findings, run.passes = [], []
        # A share of what is required is taken of all that was counted before.
        run.required = before = self._required - self._requires[place]
        given = None
        if part.item == STRANGE:
            strange = ((code, row) for code, rows in self._odd.items() if code not in self._plan.items for row in rows)
            given = given_at(run, strange)
        elif part.item is not None:
            given = given_at(run, [(part.item, ""), *((part.item, row) for row in self._odd.get(part.item, ()))])
        part.run(run, given, None)
        self._requires[place], self._required = run.required - before, run.required
        passed = self._passed[place]
        assert isinstance(passed, int)
        self._passes += len(run.passes) - passed
        self._passed[place] = len(run.passes)
        self._standing.put(place, "", run.findings, was)
        self.looked += 1

    def _in_rows(self, run: Run, part: Part, some: set[str] | None, whole: dict[str, Given]) -> None:
        place, at = part.place, self._at.setdefault(part.roster, {})
        rows: Sequence[str] = tuple(at if some is None else some)
        was = {row: entries for row in rows if (entries := self._standing.clear(place, row))}
        run.findings, run.passes = [], []
        given = None
        if part.item is not None:
            given = whole.get(part.item) if some is None else None
            if given is None:
                given = given_at(run, ((part.item, row) for row in rows))
                if some is None:
                    whole[part.item] = given
        part.run(run, given, rows)
        passed = self._passed[place]
        assert isinstance(passed, bytearray)
        passed.extend(bytes(len(at) - len(passed)))
        for row in rows:
            self._passes -= passed[at[row]]
            passed[at[row]] = 0
        for right in run.passes:
            passed[at[right]] += 1
        self._passes += len(run.passes)
        found: dict[str, list[Finding]] = {}
        for finding in run.findings:
            found.setdefault(finding.row, []).append(finding)
        for row in was.keys() | found.keys():
            self._standing.put(place, row, found.get(row, ()), was.get(row, ()))
        self.looked += len(rows)


def _add(stale: dict[int, set[str] | None], places: Iterable[int], rows: set[str]) -> None:
    for place in places:
        if place not in stale:
            stale[place] = set(rows)
        elif (there := stale[place]) is not None:
            there |= rows


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
    # A mapping that is compared with itself is gone through all the same.
    same = one.answers is other.answers or one.answers == other.answers
    return one is other or (same and one.rows == other.rows)
