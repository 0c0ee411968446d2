"""Review in any order by several people: totals add up, locks hold, nothing is lost, undo returns the former state."""

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from db import readers
from db.check import check
from db.problems import Problem
from db.snapshots.register import Person
from db.snapshots.review import Query
from db.snapshots.submission import Answer, SubmissionLine
from db.terms import QueryAct, QueryState, Role, Severity, Stage, ValueStatus, Verdict
from desktop.actions import file, receive, review, rounds
from desktop.actions.answer import answer
from desktop.actions.desk import Desk
from desktop.actions.issue import issue
from desktop.actions.undo import undo
from desktop.actions.validate import validate
from desktop.worker import Pool
from tests.desktop.actions.forms import FORM

COUNTRIES = st.sampled_from(["ARG", "BRA"])
ITEMS = st.sampled_from(["S.1", "S.2"])
PEOPLE = {
    "rita": Person("Rita Reyes", Role.REVIEWER),
    "raúl": Person("Raúl Ríos", Role.REVIEWER),
    "ana": Person("Ana Pérez", Role.FOCAL_POINT),
}
REVIEWERS = st.sampled_from(["rita", "raúl"])
EVERYBODY = st.sampled_from(list(PEOPLE))
LOCKED, REFUSALS = "review.accepted", ("review.", "db.nothing_to_undo", "db.undo", "answer.")


class Office(RuleBasedStateMachine):
    """An office file with two countries; beside it, what each of them is known to hold."""

    pool: Pool

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="cv-machine-")
        root = Path(self.folder.name)
        self.database = file.create(root / "office.convergencia", PEOPLE["rita"], "Oficina")
        self.desks = {name: Desk(self.database, self.pool, person, "en") for name, person in PEOPLE.items()}
        rita = self.desks["rita"]
        rounds.publish_bytes(rita, "small.md", FORM.encode())
        rounds.open_round(rita, 2022, date(2023, 3, 31), ("ARG", "BRA"))
        _, made = issue(rita, 2022, root / "out")
        self.books = {one.country: one.path for one in made}
        self.root, self.files = root, 0
        self.stack: list[tuple[str, dict[tuple[str, str], Answer]]] = []
        self.sends_a_return("ARG", 5, 4)

    def teardown(self) -> None:
        self.database.close()
        self.folder.cleanup()

    def held(self, country: str) -> dict[tuple[str, str], Answer]:
        with self.database.read() as reading:
            return dict(readers.answers(reading, readers.submission_id(reading, 2022, country)))

    def queries(self, country: str) -> tuple[Query, ...]:
        with self.database.read() as reading:
            return readers.queries(reading, readers.submission_id(reading, 2022, country))

    def line(self, country: str) -> SubmissionLine:
        with self.database.read() as reading:
            return readers.line(reading, readers.submission_id(reading, 2022, country))

    def attempt(self, country: str, act, *arguments, **named) -> bool:
        """Does something that may be refused; a refusal changes nothing, and an accepted return refuses every change."""
        before, stage = self.held(country), self.line(country).stage
        try:
            act(*arguments, **named)
        except Problem as refused:
            assert refused.code.startswith(REFUSALS), refused.code
            assert self.held(country) == before and self.line(country).stage is stage
            return False
        if stage is Stage.ACCEPTED:
            assert self.held(country) == before
        after = self.held(country)
        if after != before and act is not undo:
            self.stack.append((country, before))
        return True

    @rule(country=COUNTRIES, item=ITEMS, value=st.integers(0, 9), who=EVERYBODY)
    def edits(self, country: str, item: str, value: int, who: str) -> None:
        locked = self.line(country).stage is Stage.ACCEPTED
        done = self.attempt(country, answer, self.desks[who], 2022, country, item, value=str(value))
        assert done is not locked
        if done:
            assert self.held(country)[item, ""].number == value

    @rule(country=COUNTRIES, item=ITEMS)
    def says_why_there_is_none(self, country: str, item: str) -> None:
        self.attempt(
            country, answer, self.desks["ana"], 2022, country, item, status=ValueStatus.NOT_COLLECTED, note="No existe"
        )

    @rule(country=COUNTRIES, first=st.integers(0, 9), second=st.integers(0, 9))
    def sends_a_return(self, country: str, first: int, second: int) -> None:
        given = {("S.1", ""): Answer("S.1", "", str(first), float(first)), ("S.2", ""): Answer("S.2", "", str(second), float(second))}  # fmt: skip
        self.files += 1
        path = self.root / f"return-{self.files}.xlsx"
        path.write_bytes(self.pool.call("fill_workbook", self.books[country].read_bytes(), given, {}))

        def take() -> None:
            receive.accept(self.desks["rita"], receive.look(self.desks["rita"], path, receive.Resolve.THEIRS))

        if self.attempt(country, take):
            assert self.held(country)["S.1", ""].number == first

    @rule(country=COUNTRIES, item=ITEMS, who=REVIEWERS)
    def asks(self, country: str, item: str, who: str) -> None:
        self.attempt(country, review.query, self.desks[who], 2022, country, item, "¿Seguro?")

    @rule(country=COUNTRIES, act=st.sampled_from([QueryAct.REPLY, QueryAct.CLOSE, QueryAct.REOPEN]), who=EVERYBODY)
    def goes_on_with_a_query(self, country: str, act: QueryAct, who: str) -> None:
        known = self.queries(country)
        number = known[-1].number if known else 7
        self.attempt(country, review.continue_query, self.desks[who], 2022, country, act, "Sí", number=number)

    @rule(country=COUNTRIES)
    def settles(self, country: str) -> None:
        """Takes everything out of the way of an acceptance, which chance alone seldom does."""
        rita = self.desks["rita"]
        if self.line(country).stage is Stage.ACCEPTED:
            return
        for item, value in (("S.1", "5"), ("S.2", "4")):
            self.attempt(country, answer, rita, 2022, country, item, value=value)
        for one in self.queries(country):
            if one.state is not QueryState.CLOSED:
                review.continue_query(rita, 2022, country, QueryAct.CLOSE, "", number=one.number)
        review.verify_all(rita, 2022, country)

    @rule(country=COUNTRIES, item=ITEMS, who=EVERYBODY)
    def verifies(self, country: str, item: str, who: str) -> None:
        done = self.attempt(country, review.verify, self.desks[who], 2022, country, item)
        assert not (done and PEOPLE[who].role is Role.FOCAL_POINT)

    @rule(country=COUNTRIES, who=REVIEWERS)
    def verifies_all(self, country: str, who: str) -> None:
        self.attempt(country, review.verify_all, self.desks[who], 2022, country)

    @rule(country=COUNTRIES)
    def explains(self, country: str) -> None:
        self.attempt(country, review.explain_all, self.desks["ana"], 2022, country, "Así es")

    @rule(country=COUNTRIES, who=REVIEWERS, reason=st.sampled_from(["", "Falta el dato"]))
    def returns(self, country: str, who: str, reason: str) -> None:
        before = self.line(country)
        done = self.attempt(country, review.decide, self.desks[who], 2022, country, Verdict.RETURN, reason)
        assert not done or (reason and before.counts.open_queries)

    @rule(country=COUNTRIES, who=EVERYBODY, seen=st.booleans())
    def accepts(self, country: str, who: str, seen: bool) -> None:
        validate(self.desks["rita"], 2022, (country,))
        before = self.line(country)
        done = self.attempt(country, review.decide, self.desks[who], 2022, country, Verdict.ACCEPT, "", all_seen=seen)
        if done:
            counts = before.counts
            assert PEOPLE[who].role is Role.REVIEWER
            assert not counts.errors and not counts.unexplained and not counts.open_queries

    @rule(country=COUNTRIES, who=REVIEWERS, reason=st.sampled_from(["", "Dato nuevo"]))
    def reopens(self, country: str, who: str, reason: str) -> None:
        done = self.attempt(country, review.decide, self.desks[who], 2022, country, Verdict.REOPEN, reason)
        assert not done or reason

    @precondition(lambda self: self.stack)
    @rule()
    def undoes(self) -> None:
        country, before = self.stack[-1]
        if self.attempt(country, undo, self.desks["rita"]):
            assert self.held(country) == before
            self.stack.pop()

    @rule(country=COUNTRIES)
    def signs(self, country: str) -> None:
        self.attempt(country, review.sign_off, self.desks["ana"], 2022, country, "Ana Pérez")

    @invariant()
    def totals_add_up(self) -> None:
        with self.database.read() as reading:
            assert check(reading).ok
            for line in readers.lines(reading):
                queries = readers.queries(reading, line.id)
                assert line.counts.open_queries == sum(one.state is not QueryState.CLOSED for one in queries)
                assert line.counts.receipts == len(readers.receipts(reading, line.id))
                if line.findings_as_of:
                    errors = [one for one in readers.findings(reading, line.id) if one.severity is Severity.ERROR]
                    assert line.counts.errors == sum(one.result.value == "fail" for one in errors)
                assert readers.answers_at(reading, line.id, 0) == {}


@pytest.mark.slow
def test_review_in_any_order(pool: Pool) -> None:
    class Machine(Office):
        pass

    Machine.pool = pool
    # Not shrunk: each step is a real transaction, and 25 of them can still be read.
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=15,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],
        ),
    )
