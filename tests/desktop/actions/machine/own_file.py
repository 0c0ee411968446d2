"""Argentina's own file: filled in there, sent as a workbook, taken in again; put back to a restore point as a whole."""

from copy import deepcopy

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from db import readers
from db.check import check
from db.files import open_database
from db.terms import QueryAct, QueryState, Resolve, Result, Severity
from desktop.actions import country, evidence, points, receive, review
from desktop.actions.answer import answer
from desktop.actions.issue import issue
from desktop.actions.undo import undo
from desktop.wording import problem_sentence
from tests.desktop.actions.machine.forms import OTHERS_NOW
from tests.desktop.actions.machine.running import Running
from tests.desktop.actions.machine.world import ITEMS, attempt, commits, dump, probe_of

HERE = (2022, "ARG")


class OwnFile(Running):
    """What the focal point does at home, and what of it arrives."""

    def __init__(self) -> None:
        super().__init__()
        self.points: list[tuple[object, object, object]] = []
        self.seen_at_home = -1

    def own_held(self) -> dict:
        with self.own.database.read() as reading:
            return dict(readers.answers(reading, readers.submission_id(reading, *HERE)))

    @rule(item=ITEMS, value=st.integers(0, 9))
    def fills_in_at_home(self, item: str, value: int) -> None:
        answer(self.own, *HERE, item, value=str(value))
        assert self.own_held()[item, ""].number == value

    @rule()
    def remarks_at_home(self) -> None:
        said = self.word("athome")
        answer(self.own, *HERE, "S.5", value=said)
        self.own_memory.texts.append(said)

    @rule()
    def undoes_at_home(self) -> None:
        attempt(self.own_probe, undo, self.own, may=("db.nothing_to", "db.undo"))

    @rule()
    def explains_at_home(self) -> None:
        said = self.word("athome")
        with self.own.database.read() as reading:
            number = readers.submission_id(reading, *HERE)
            warned = [
                one
                for one in readers.findings(reading, number)
                if one.severity is Severity.WARNING and one.result is Result.FAIL
            ]
        if warned:
            one = warned[0]
            review.explain(self.own, *HERE, one.rule, one.item, said, one.row)
            self.own_memory.texts.append(said)

    @rule()
    def replies_at_home(self) -> None:
        with self.own.database.read() as reading:
            known = readers.queries(reading, readers.submission_id(reading, *HERE))
        for one in known:
            if one.state in (QueryState.OPEN, QueryState.REOPENED):
                said = self.word("athome")
                review.continue_query(self.own, *HERE, QueryAct.REPLY, said, number=one.number)
                self.own_memory.texts.append(said)

    @rule()
    def attaches_at_home(self) -> None:
        said = self.word("athome")
        path = self.root / f"{said}.txt"
        path.write_text(said)
        evidence.attach(self.own, *HERE, "S.2", path)
        self.own_memory.texts.append(path.name)

    @rule()
    def takes_no_step_of_the_office(self) -> None:
        """A file in a country's hands cannot accept itself, whoever sits at it."""
        at = country.Desk(self.own.database, self.pool, self.desks["rita"].person, "en")
        for act in (
            lambda: review.decide(at, *HERE, review.Verdict.ACCEPT),
            lambda: review.query(at, *HERE, "S.1", "¿?"),
            lambda: review.verify(at, *HERE, "S.1"),
        ):
            assert attempt(self.own_probe, act, may=("review.country_file",)) is None

    @rule(sign=st.booleans())
    def sends_home_to_office(self, sign: bool) -> None:
        """What was typed at home since the last workbook stands in the office afterwards, if it still takes returns."""
        self.count += 1
        path = self.root / f"sent-{self.count}.xlsx"
        done = attempt(self.own_probe, country.send, self.own, 2022, path, "Ana Pérez" if sign else "", may=("own_file.not_ready",))  # fmt: skip
        if done is None:
            return
        with self.own.database.read() as reading:
            number = readers.submission_id(reading, *HERE)
            newest = readers.workbooks(reading, number)[-1]
            base = readers.workbook_base(reading, newest.key)
        told = {key: one for key, one in self.own_held().items() if base is None or base.answers.get(key) != one}
        if not self.take(HERE, path, Resolve.THEIRS):
            return
        now = self.held(HERE)
        for key, one in told.items():
            if key[0] != "S.3" and (self.versions[2022] < 3 or key[0] not in OTHERS_NOW):
                assert (now[key].text, now[key].status) == (one.text, one.status), key
        with self.reading() as reading:
            known = {one.name for one in readers.attachments(reading, self.number(HERE))}
        with self.own.database.read() as reading:
            assert {one.name for one in readers.attachments(reading, readers.submission_id(reading, *HERE))} <= known

    @rule()
    def the_office_writes_again(self) -> None:
        """A workbook of the office as it stands now is taken in at home: its queries come along, no word of ours goes."""
        may = ("issue.", "round.closed")
        done = self.attempt(issue, self.desks["rita"], 2022, self.root / "again", ("ARG",), may=may)
        if done is None:
            return
        path = done[1][0].path
        self.books[HERE] = path
        mine = {one.text for one in self.own_queries() for one in one.messages}

        def take_in() -> object:
            country.take_in_round(self.own, path)
            return country.take_in(self.own, receive.look(self.own, path, Resolve.OURS))

        before = self.own_held()
        done = attempt(self.own_probe, take_in, may=("receive.other_questionnaire",))
        assert (done is None) == (self.versions[2022] != 1)
        if done is None:
            return
        now = self.own_held()
        with self.own.database.read() as reading:
            bases = [
                readers.workbook_base(reading, one.key)
                for one in readers.workbooks(reading, readers.submission_id(reading, *HERE))
            ]
        for key, one in before.items():
            if key[0] != "S.3" and all(base.answers.get(key) != one for base in bases[:-1]) and key in now:
                assert now[key].text == one.text or bases[-1].answers.get(key) == now[key]
        heard = {one.text for asked in self.own_queries() for one in asked.messages}
        assert mine <= heard
        assert {one.messages[0].text for one in self.queries(HERE)} <= heard

    def own_queries(self):
        with self.own.database.read() as reading:
            return readers.queries(reading, readers.submission_id(reading, *HERE))

    @rule()
    def makes_a_point_at_home(self) -> None:
        point = points.make_point(self.own_path, self.word("point"))
        with self.own.database.read() as reading:
            self.points.append((point, dump(reading), deepcopy(self.own_memory)))

    @precondition(lambda self: self.points)
    @rule()
    def goes_back_to_a_point(self) -> None:
        point, wanted, memory = self.points.pop()
        self.own_probe.close()
        self.own.database.close()
        aside = points.restore_point(self.own_path, point.path)
        assert aside is not None and aside.exists()
        self.own = country.Desk(open_database(self.own_path, "Ana Pérez"), self.pool, self.own.person, "en")
        self.own_probe, self.own_memory = probe_of(self.own.database), memory
        with self.own.database.read() as reading:
            assert dump(reading) == wanted

    @invariant()
    def nothing_is_lost_at_home(self) -> None:
        if (now := commits(self.own_probe)) == self.seen_at_home:
            return
        self.seen_at_home = now
        with self.own.database.read() as reading:
            health = check(reading)
            assert health.ok, [problem_sentence(one, "en") for one in health.problems]
            said = repr(dump(reading, "changeset", "revision", "explanation", "query_message", "attachment"))
        assert [one for one in self.own_memory.texts if one not in said] == []
