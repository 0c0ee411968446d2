"""The desks, and what each person's act may come to: done, or refused in a sentence with nothing changed."""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine
from sqlalchemy import PoolProxiedConnection as Probe

from db import readers
from db.backup import copy_database
from db.files import open_database
from db.problems import Problem
from db.snapshots.history import Outcome
from db.snapshots.register import Person
from db.snapshots.review import Query
from db.snapshots.submission import Answer, Key, SubmissionLine
from db.tables import APPEND_ONLY
from db.terms import LANGUAGES, Role, Stage
from db.work import Database, Reading
from desktop.actions import country, file, register, rounds
from desktop.actions.desk import Desk
from desktop.actions.issue import issue
from desktop.wording import has, problem_sentence
from desktop.wording.sentences import placeholders, template
from desktop.worker import Pool
from tests.desktop.actions.machine.forms import FIRST

Place = tuple[int, str]
"""(year, country)"""

COUNTRIES = ("ARG", "BRA")
YEARS = (2021, 2022)
PLACES = st.tuples(st.sampled_from((2022, 2022, 2021)), st.sampled_from(COUNTRIES))
ITEMS = st.sampled_from(["S.1", "S.2"])
PEOPLE = {
    "rita": Person("Rita Reyes", Role.REVIEWER),
    "raúl": Person("Raúl Ríos", Role.REVIEWER),
    "eva": Person("Eva Edu", Role.EDITOR),
    "ana": Person("Ana Pérez", Role.FOCAL_POINT, country="ARG"),
    "bia": Person("Bia Braga", Role.FOCAL_POINT, country="BRA"),
}
OFFICE = st.sampled_from(["rita", "rita", "raúl", "eva"])
EVERYBODY = st.sampled_from(list(PEOPLE))
FOCAL_POINT = {"ARG": "ana", "BRA": "bia"}

LOCKED = ("answer", "roster_row", "query", "query_message", "explanation", "verification", "sign_off", "attachment",
          "translation", "receipt")  # fmt: skip
"""What hangs below a submission and stays as it is while that is accepted."""
PASSING = {"at", "seq", "changed", "changed_seq", "findings_as_of", "findings_stale", "version"}
"""Columns that say when something was, not what is."""

Dump = Mapping[str, tuple[tuple[object, ...], ...]]


@dataclass(frozen=True)
class Start:
    """The files every example begins with: the office, the workbooks that went out, a country's own file."""

    office: Path
    own: Path
    books: Mapping[Place, Path]
    folder: tempfile.TemporaryDirectory[str]
    """Goes with the last of us."""


@cache
def start(pool: Pool) -> Start:
    """Returns the files that are made once: two rounds of two countries, workbooks issued, a country file begun."""
    folder = tempfile.TemporaryDirectory(prefix="cv-machine-start-")
    root = Path(folder.name)
    path = root / "office.convergencia"
    with file.create(path, PEOPLE["rita"], "Oficina") as database:
        rita = Desk(database, pool, PEOPLE["rita"], "en")
        rounds.publish_bytes(rita, "small.md", FIRST)
        for one in ("raúl", "eva", "ana", "bia"):
            register.add_person(rita, PEOPLE[one])
        books = {}
        for year in YEARS:
            rounds.open_round(rita, year, date(year + 1, 3, 31), COUNTRIES)
            books |= {(year, one.country): one.path for one in issue(rita, year, root / str(year))[1]}
    own = root / "own.convergencia"
    country.create(own, books[2022, "ARG"], PEOPLE["ana"].name, pool).close()
    return Start(path, own, books, folder)


def dump(reading: Reading, *tables: str, passing: bool = True) -> Dump:
    """Returns all rows of *tables* (default: of the whole file), sorted; bytes by their length, without *passing* columns on demand."""
    ask = reading.connection.exec_driver_sql
    names = tables or tuple(row[0] for row in ask("SELECT name FROM sqlite_master WHERE type = 'table'"))
    found = {}
    for name in names:
        rows = ask(f'SELECT * FROM "{name}"')
        kept = [at for at, column in enumerate(rows.keys()) if passing or column not in PASSING]
        said = (
            tuple(len(row[at]) if isinstance(row[at], bytes) else row[at] for at in kept) for row in rows.fetchall()
        )
        found[name] = tuple(sorted(said, key=repr))
    return found


def below(reading: Reading, submission_id: int) -> Dump:
    """Returns all that hangs below one submission and is locked with it."""
    ask = reading.connection.exec_driver_sql
    found = {}
    for name in LOCKED:
        asked = "SELECT id FROM query WHERE submission_id = ?"
        where = f"query_id IN ({asked})" if name == "query_message" else "submission_id = ?"
        found[name] = tuple(
            sorted(map(tuple, ask(f'SELECT * FROM "{name}" WHERE {where}', (submission_id,))), key=repr)
        )
    return found


@dataclass
class Memory:
    """What the world has been told and must never forget, of one file."""

    texts: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    values: list[tuple[int, str, str]] = field(default_factory=list)
    kept: dict[str, frozenset[object]] = field(default_factory=dict)


class World(RuleBasedStateMachine):
    """An office file with two rounds of two countries; beside it Argentina's own file, and what each is known to hold."""

    pool: Pool
    steps = 0

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="cv-machine-")
        self.root = Path(self.folder.name)
        begun = start(self.pool)
        self.books = dict(begun.books)
        self.path, self.own_path = self.root / "office.convergencia", self.root / "own.convergencia"
        copy_database(begun.office, self.path)
        copy_database(begun.own, self.own_path)
        self.database: Database = open_database(self.path, "Rita Reyes")
        self.desks = {name: Desk(self.database, self.pool, person, "en") for name, person in PEOPLE.items()}
        self.own = Desk(open_database(self.own_path, "Ana Pérez"), self.pool, PEOPLE["ana"], "en")
        self.fresh = Desk(self.database, self.pool, PEOPLE["rita"], "en")
        self.probe, self.own_probe = probe_of(self.database), probe_of(self.own.database)
        self.memory, self.own_memory = Memory(), Memory()
        self.count = 0
        self.gone: set[str] = set()
        self.closed: set[int] = set()
        self.correcting: set[Place] = set()
        self.versions = dict.fromkeys(YEARS, 1)
        self.undo_stack: list[tuple[Place, object]] = []
        self.redo_stack: list[tuple[Place, object]] = []

    def teardown(self) -> None:
        self.probe.close()
        self.own_probe.close()
        self.database.close()
        self.own.database.close()
        self.folder.cleanup()

    # --- what there is

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        with self.database.read() as reading:
            yield reading

    def number(self, place: Place) -> int:
        with self.reading() as reading:
            return readers.submission_id(reading, *place)

    def line(self, place: Place) -> SubmissionLine:
        with self.reading() as reading:
            return readers.line(reading, readers.submission_id(reading, *place))

    def held(self, place: Place) -> dict[Key, Answer]:
        with self.reading() as reading:
            return dict(readers.answers(reading, readers.submission_id(reading, *place)))

    def queries(self, place: Place) -> tuple[Query, ...]:
        with self.reading() as reading:
            return readers.queries(reading, readers.submission_id(reading, *place))

    def content(self, place: Place) -> object:
        """What undo brings back: answers, and rows in their order."""
        with self.reading() as reading:
            number = readers.submission_id(reading, *place)
            return dict(readers.answers(reading, number)), {k: v for k, v in readers.rows(reading, number).items() if v}

    def word(self, said: str = "t") -> str:
        """A text that nobody has said before, so that it can be looked for."""
        self.count += 1
        return f"{said}{self.count}z"

    # --- what is done

    def attempt(
        self, act: Callable[..., object], *arguments: object, may: tuple[str, ...] = (), **named: object
    ) -> object | None:
        """Does something in the office that may be refused, for reasons that begin with *may*; what came of it, or None.

        A refusal is a whole sentence in every language, and commits nothing.
        """
        return attempt(self.probe, act, *arguments, may=may, **named)

    def at(self, who: str, place: Place) -> tuple[Desk, int, str]:
        return (self.desks[who], *place)

    def may_edit(self, who: str, place: Place) -> bool:
        """Whether *who* may change answers by hand, by all the promises there are."""
        year, country_code = place
        person = PEOPLE[who]
        focal = person.role is Role.FOCAL_POINT
        if who in self.gone or (focal and person.country != country_code):
            return False
        if self.line(place).stage is Stage.ACCEPTED:
            return False
        return year not in self.closed or (not focal and place in self.correcting)

    def may_review(self, who: str, place: Place) -> bool:
        """Whether *who* may ask, tick and translate."""
        accepted = self.line(place).stage is Stage.ACCEPTED
        return PEOPLE[who].role is not Role.FOCAL_POINT and who not in self.gone and not accepted

    def may_speak(self, who: str, place: Place) -> bool:
        """Whether *who* may explain, reply and sign."""
        person = PEOPLE[who]
        other = person.role is Role.FOCAL_POINT and person.country != place[1]
        return who not in self.gone and not other and self.line(place).stage is not Stage.ACCEPTED

    def changing(self, place: Place, act: Callable[[], object]) -> object | None:
        """Does something that changes answers, and remembers what an undo of it must bring back."""
        before = self.content(place)
        done = act()
        changed = isinstance(done, Outcome) and done.changeset is not None
        if changed:
            self.undo_stack.append((place, before))
            self.redo_stack.clear()
        return done


def attempt(
    probe: Probe, act: Callable[..., object], *arguments: object, may: tuple[str, ...] = (), **named: object
) -> object | None:
    """Does something that may be refused; see :meth:`World.attempt`."""
    before = commits(probe)
    try:
        return act(*arguments, **named)
    except Problem as refused:
        assert refused.code.startswith(may or ("review.", "answer.", "office.", "people.")), (
            refused.code,
            refused.details,
        )
        for language in LANGUAGES:
            assert has(refused.code), refused.code
            assert placeholders(template(refused.code, language)) <= refused.details.keys(), (refused.code, language)
            assert problem_sentence(refused, language)
        assert commits(probe) == before, refused.code
        return None


def commits(probe: Probe) -> int:
    """Returns a number that is another one once anything was committed through another connection."""
    return int(probe.cursor().execute("PRAGMA data_version").fetchone()[0])


def probe_of(database: Database) -> Probe:
    """Returns a connection that is in no transaction, and so sees when others commit."""
    return database.engine.raw_connection()


def appended(reading: Reading) -> dict[str, frozenset[object]]:
    """Returns the rows of the tables that only grow."""
    return {name: frozenset(rows) for name, rows in dump(reading, *APPEND_ONLY).items()}
