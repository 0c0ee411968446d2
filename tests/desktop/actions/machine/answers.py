"""Answers by hand, rows, returns on files, evidence, and taking any of it back."""

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from db import readers
from db.snapshots.entry import Edit, Entry
from db.snapshots.submission import Answer
from db.terms import Resolve, Role, Stage, ValueStatus
from desktop.actions import evidence, receive
from desktop.actions.answer import answer
from desktop.actions.entry import enter
from desktop.actions.undo import undo
from desktop.actions.validate import validate
from tests.desktop.actions.machine.world import EVERYBODY, ITEMS, PEOPLE, PLACES, Place, World, dump

ROW = "r1"
SETTLING = st.sampled_from([Resolve.THEIRS, Resolve.THEIRS, Resolve.OURS, Resolve.ASK])
HISTORY = {"changeset", "revision"}


class Answering(World):
    """Whoever answers: by hand in the office, or by a workbook that comes back."""

    def write(self, who: str, place: Place, item: str, row: str = "", **parts: object) -> bool:
        """Answers by hand; done exactly where it may be."""
        may = self.may_edit(who, place)
        at = self.at(who, place)
        done = self.changing(place, lambda: self.attempt(answer, *at, item, row=row, may=("review.accepted", "office.", "people.gone", "answer.other", "answer.no_row"), **parts))  # fmt: skip
        known = not row or row in self.rows(place)
        assert (done is not None) == (may and known), (who, place, item)
        return done is not None

    def rows(self, place: Place) -> tuple[str, ...]:
        with self.reading() as reading:
            return readers.rows(reading, readers.submission_id(reading, *place)).get("S.R", ())

    @rule(place=PLACES, item=ITEMS, value=st.integers(0, 9), who=EVERYBODY)
    def edits(self, place: Place, item: str, value: int, who: str) -> None:
        if self.write(who, place, item, value=str(value)):
            assert self.held(place)[item, ""].number == value
            self.memory.values.append((self.number(place), item, str(value)))

    @rule(place=PLACES, item=ITEMS, who=EVERYBODY)
    def says_why_there_is_none(self, place: Place, item: str, who: str) -> None:
        self.write(who, place, item, status=ValueStatus.NOT_COLLECTED, note="No existe")

    @rule(place=PLACES, item=ITEMS, who=EVERYBODY)
    def names_a_source(self, place: Place, item: str, who: str) -> None:
        self.write(who, place, item, source=self.word("source"))

    @rule(place=PLACES, chosen=st.sampled_from(["YES", "NO"]), who=EVERYBODY)
    def chooses(self, place: Place, chosen: str, who: str) -> None:
        self.write(who, place, "S.4", value=chosen)

    @rule(place=PLACES, who=EVERYBODY)
    def tells(self, place: Place, who: str) -> None:
        said = self.word("remark")
        if self.write(who, place, "S.5", value=said):
            self.memory.texts.append(said)

    @rule(place=PLACES, who=EVERYBODY, sold=st.integers(0, 3), bought=st.integers(0, 3))
    def tells_of_a_partner(self, place: Place, who: str, sold: int, bought: int) -> None:
        """A row about the other country, whose figures the other one's table mirrors."""
        number, other = self.number(place), "BRA" if place[1] == "ARG" else "ARG"
        cells = {"partner": (other, None), "sold": (str(sold), float(sold)), "bought": (str(bought), float(bought))}
        entry = Entry(
            tuple(Edit(f"S.R.{name}", ROW, {"text": text, "number": value}) for name, (text, value) in cells.items()),
            {"S.R": (ROW,)},
            label="row.add",
        )
        may = self.may_edit(who, place)
        done = self.changing(place, lambda: self.attempt(enter, self.desks[who], number, entry))
        assert (done is not None) == may

    @rule(place=PLACES, who=EVERYBODY)
    def deletes_the_rows(self, place: Place, who: str) -> None:
        entry = Entry((), {"S.R": ()}, label="row.delete")
        number, may = self.number(place), self.may_edit(who, place)
        done = self.changing(place, lambda: self.attempt(enter, self.desks[who], number, entry))
        assert (done is not None) == may
        if done:
            assert not any(row for _, row in self.held(place))

    @rule(place=PLACES, who=EVERYBODY)
    def attaches(self, place: Place, who: str) -> None:
        said = self.word("evidence")
        path = self.root / f"{said}.txt"
        path.write_text(said)
        done = self.attempt(evidence.attach, *self.at(who, place), "S.1", path)
        assert (done is not None) == self.may_edit(who, place)
        if done is not None:
            self.memory.texts.append(path.name)

    # --- files

    def take(self, place: Place, path, resolve: Resolve = Resolve.THEIRS, who: str = "rita") -> str:
        """Receives the file *path*; what came of it, "" where it was refused."""
        outcomes: list[receive.Preview] = []

        def accept() -> object:
            preview = receive.look(self.desks[who], path, resolve)
            outcomes.append(preview)
            return receive.accept(self.desks[who], preview)

        line = self.line(place)
        may = ("review.accepted", "round.closed", "receive.", "people.gone", "review.role")
        done = self.changing(place, lambda: self.attempt(accept, may=may))
        barred = line.stage is Stage.ACCEPTED or place[0] in self.closed or who in self.gone
        assert (done is None) == (barred or PEOPLE[who].role is Role.FOCAL_POINT), (place, line.stage)
        if done is None:
            return ""
        preview = outcomes[-1]
        if done.changeset is not None:
            self.memory.files.append(preview.sha256)
            assert self.line(place).stage is Stage.RECEIVED
        return str(done.details["outcome"])

    @rule(place=PLACES, first=st.integers(0, 9), second=st.integers(0, 9), resolve=SETTLING, who=EVERYBODY)
    def sends_a_return(self, place: Place, first: int, second: int, resolve: Resolve, who: str) -> None:
        given = {("S.1", ""): Answer("S.1", "", str(first), float(first)), ("S.2", ""): Answer("S.2", "", str(second), float(second))}  # fmt: skip
        self.count += 1
        path = self.root / f"return-{self.count}.xlsx"
        path.write_bytes(self.pool.call("fill_workbook", self.books[place].read_bytes(), given, {}))
        self.last = (place, path, first)
        came = self.take(place, path, resolve, who)
        if came and resolve is Resolve.THEIRS:
            assert self.held(place)["S.1", ""].number == first

    @precondition(lambda self: hasattr(self, "last"))
    @rule()
    def sends_the_same_again(self) -> None:
        """What is held already changes nothing; what was taken back comes anew."""
        place, path, first = self.last
        came = self.take(place, path)
        if came:
            assert self.held(place)["S.1", ""].number == first

    # --- taking back

    @rule(who=EVERYBODY)
    def undoes(self, who: str) -> None:
        self.takes_back(who, self.undo_stack, self.redo_stack, again=False)

    @rule(who=EVERYBODY)
    def redoes(self, who: str) -> None:
        self.takes_back(who, self.redo_stack, self.undo_stack, again=True)

    def takes_back(self, who: str, stack: list, other: list, *, again: bool) -> None:
        """The newest action goes, or comes again, whole: exactly what was there is there."""
        place, wanted = stack[-1] if stack else ((2022, "ARG"), None)
        now = self.content(place)
        may = ("db.nothing_to", "db.undo", "review.accepted", "office.", "people.gone", "answer.other", "review.role")
        done = self.attempt(undo, self.desks[who], again=again, may=may)
        assert (done is not None) == bool(stack and self.may_edit(who, place)), (who, place, again)
        if done is not None:
            assert self.content(place) == wanted
            stack.pop()
            other.append((place, now))

    @rule(place=PLACES, item=ITEMS, value=st.integers(0, 9))
    def edits_and_thinks_better_of_it(self, place: Place, item: str, value: int) -> None:
        """One step there and back: no table but the history shows that anything was."""
        if not self.may_edit("rita", place):
            return

        def everything() -> dict[str, object]:
            for year in self.versions:
                validate(self.desks["rita"], year)
            with self.reading() as reading:
                return {name: rows for name, rows in dump(reading, passing=False).items() if name not in HISTORY}

        before = everything()
        done = answer(self.desks["rita"], *place, item, value=str(value))
        if done.changeset is None:
            return
        edited = self.content(place)
        undo(self.desks["rita"])
        self.redo_stack[:] = [(place, edited)]
        now = everything()
        assert now == before, [name for name in now if now[name] != before[name]]
        self.memory.values.append((self.number(place), item, str(value)))
