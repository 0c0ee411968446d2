"""What holds after every step, whoever did what."""

import io
import json
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import wraps

from hypothesis.stateful import invariant

from db import readers
from db.backup import copy_database
from db.canonical import dumps
from db.check import check
from db.snapshots.submission import Counts
from db.terms import QueryState, RoundState, Severity, Stage
from desktop.__main__ import main
from desktop.actions.desk import Desk
from desktop.actions.refresh import looks_across, others_in, shared_register, situation_of, unexplained_places
from desktop.actions.sheet import review_sheet
from desktop.actions.translate import beside
from desktop.ui import readings
from desktop.validation import validate as evaluate
from tests.desktop.actions.machine.own_file import OwnFile
from tests.desktop.actions.machine.world import COUNTRIES, YEARS, appended, below, commits

PLACES = [(year, code) for year in YEARS for code in COUNTRIES]
KEPT = ("open_queries", "receipts", "unexplained")


def promise(check_it: Callable[["Desks"], None]) -> Callable[["Desks"], None]:
    """An invariant that is looked at again only once something was committed."""

    @wraps(check_it)
    def look(self: "Desks") -> None:
        now = commits(self.probe)
        if self.seen.get(check_it.__name__) != now:
            self.seen[check_it.__name__] = now
            check_it(self)

    return invariant()(look)


class Desks(OwnFile):
    """All concerns together, and the promises that bind them."""

    told = 0
    """How many examples were told by the command line too."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: dict[str, int] = {}
        self.locked: dict[tuple[int, str], object] = {}
        self.grown: dict[str, frozenset[object]] = {}

    @promise
    def totals_add_up(self) -> None:
        fresh = Desk(self.database, self.pool, self.fresh.person, "en", self.fresh._forms, self.fresh._books)
        board = {(one.year, one.country): one for one in readings.board(fresh).lines}
        with self.reading() as reading:
            assert set(board) == set(PLACES)
            for place, line in board.items():
                number, counts = line.id, line.counts
                assert line == readers.line(reading, number)
                queries = readers.queries(reading, number)
                assert counts.open_queries == sum(one.state is not QueryState.CLOSED for one in queries)
                assert counts.receipts == len(readers.receipts(reading, number))
                assert line.workbooks == len(readers.workbooks(reading, number))
                holding = readers.holding_receipts(reading, number)
                assert line.last_received == (holding[-1][1] if holding else None)
                assert (line.due, line.reviewer) == (self.due[place], self.reviewer.get(place))
                self._findings_are_those_of_now(fresh, reading, line)
            assert {one.year for one in readers.rounds(reading) if one.state is RoundState.CLOSED} == self.closed

    def _findings_are_those_of_now(self, desk, reading, line) -> None:
        """What is cached and not marked as overtaken is what an evaluation from the beginning gives."""
        current = line.findings_as_of and not line.findings_stale and line.findings_as_of >= line.changed_seq
        if not current or (line.stage is Stage.ACCEPTED and line.year in self.closed):
            return
        this_round = readers.round_by_year(reading, line.year)
        book, known = desk.book(reading, this_round.questionnaire_sha256), shared_register(reading)
        others = others_in(desk, reading, line.round_id, known) if looks_across(book) else None
        whole = readers.submission(reading, line.id)
        found = evaluate(book, situation_of(desk, reading, this_round, whole, known, others))
        cached = readers.findings(reading, line.id)
        assert _told_of(cached) == _told_of(found.findings), (line.year, line.country)
        if line.stage is not Stage.ACCEPTED:
            for key, answer in found.derived.items():
                assert whole.answers.get(key, answer).text == answer.text
        for name in Counts.__dataclass_fields__:
            if name not in KEPT:
                assert getattr(line.counts, name) == getattr(found.counts, name), name
        left = unexplained_places(desk, reading, line.id)
        place = (line.year, line.country)
        assert line.counts.unexplained == len(left)
        assert set(left) == {spot for spot in self.warned(place) if not self.holds(place, spot)}, place

    @promise
    def locks_hold(self) -> None:
        """Nothing below an accepted return is other than it was, until it is reopened."""
        with self.reading() as reading:
            for place in PLACES:
                number = readers.submission_id(reading, *place)
                if readers.line(reading, number).stage is not Stage.ACCEPTED:
                    self.locked.pop(place, None)
                    continue
                mark = (self.versions[place[0]], len(readers.decisions(reading, number)))
                now = below(reading, number)
                if place in self.locked and self.locked[place][0] == mark:
                    assert now == self.locked[place][1], place
                self.locked[place] = (mark, now)

    @promise
    def ticks_hold_until_what_they_say_changes(self) -> None:
        with self.reading() as reading:
            for place in PLACES:
                answers = dict(readers.answers(reading, readers.submission_id(reading, *place)))
                lines = review_sheet(self.fresh, reading, readers.submission_id(reading, *place))[1]
                for one in lines:
                    kept = self.ticks.get((place, one.key))
                    assert (one.verification is not None) == (kept is not None), (place, one.key)
                    if kept is None or one.key[0] == "S.3":
                        continue
                    wanted = self.lapses(place, one.key, kept, self.bound(place, one.key, answers))
                    assert {lapse.value for lapse in one.lapsed} == wanted, (place, one.key, one.lapsed, wanted)
                    assert one.seen is not bool(wanted)

    @promise
    def translations_are_stale_once_the_original_is_another(self) -> None:
        with self.reading() as reading:
            for place in PLACES:
                number = readers.submission_id(reading, *place)
                answers = readers.answers(reading, number)
                for one in beside(reading, number):
                    original = answers.get(one.translation.key)
                    text = original.text if original is not None else None
                    assert one.stale == (text != self.translated[place, one.translation.item])
                    assert one.translation.translator == "Anne Roy"

    @promise
    def what_is_written_once_stays(self) -> None:
        if self.count % 8 == 0:
            self.only_grows()

    def only_grows(self) -> None:
        with self.reading() as reading:
            now = appended(reading)
        for name, rows in self.grown.items():
            assert rows <= now[name], name
        self.grown = now

    def teardown(self) -> None:
        try:
            self.nothing_is_lost()
            if Desks.told < 2:
                Desks.told += 1
                self.the_command_line_says_the_same()
        finally:
            super().teardown()

    def nothing_is_lost(self) -> None:
        self.only_grows()
        with self.reading() as reading:
            assert check(reading).ok
            said = repr([self.grown[name] for name in ("changeset", "revision", "explanation", "query_message")])
            assert [one for one in self.memory.texts if one not in said] == []
            kept = {one.sha256 for one in readers.receipts(reading)}
            assert set(self.memory.files) <= kept
            ever = {
                (row[2], row[4], (json.loads(row[7]) if row[7] else {}).get("text")) for row in self.grown["revision"]
            }
            assert [one for one in self.memory.values if one not in ever] == []

    def the_command_line_says_the_same(self) -> None:
        copy = self.root / "copy.convergencia"
        copy_database(self.path, copy)
        for year in YEARS:
            told = _told("validate", str(copy), "--round", str(year), "--json")
            listed = [one["severity"] for one in told["findings"] if one["result"] == "fail"]
            missing = [one for one in told["findings"] if one["result"] == "not_evaluated"]
            assert told["counts"] == {
                **{one.value: listed.count(one.value) for one in Severity}, "not_evaluated": len(missing),
            }  # fmt: skip
            from db.files import open_database

            with open_database(copy, "", write=False) as opened, opened.read() as reading:
                lines = [one for one in readers.lines(reading) if one.year == year]
            for severity, name in (("error", "errors"), ("warning", "warnings"), ("information", "informations")):
                assert told["counts"][severity] == sum(getattr(one.counts, name) for one in lines)
        assert _told("check", str(copy), "--json")["ok"]


def _told_of(findings) -> list[str]:
    """What findings say, however their details are kept."""
    return sorted(
        dumps([one.rule, one.item, one.row, one.severity, one.result, list(one.items), dict(one.values), one.reason])
        for one in findings
    )


def _told(*words: str) -> dict:
    out = io.StringIO()
    with redirect_stdout(out):
        assert main(list(words)) == 0
    return json.loads(out.getvalue())
