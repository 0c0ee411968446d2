"""The desk an action works at: the open database, the worker pool, the person, and the questionnaires in use."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db import readers
from db.problems import Problem
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.register import Country, Person
from db.snapshots.review import Finding
from db.snapshots.submission import Answers, Key, Round, Rows, Submission
from db.terms import FileKind, Role
from db.work import Database, Reading, require_present
from desktop.questionnaire import canonical
from desktop.worker import Pool

if TYPE_CHECKING:
    from desktop.actions.kept import Kept, Told
    from desktop.questionnaire.carry import Bridge, Carried
    from desktop.rules import Book, Given, Others, Register


@dataclass
class Desk:
    """What every action gets. ``language`` is the person's, for sentences; not the workbooks' or the PDF's.

    ``given`` keeps what submissions hold, with the changeset it was read after, for rules that compare countries;
    ``others`` the same by round, with what was worked out about each country under a register; ``lives`` the validations of the
    submissions that were last edited by hand, ``found``, ``unasked`` and ``told`` what came of them (see
    ``desktop.actions.kept``); ``held`` what submissions hold (see ``desktop.actions.held``); ``ways`` lead from one published version (its hash) to another, and ``carried`` is what was led along them last.
    """

    database: Database
    pool: Pool
    person: Person
    language: str = "en"
    _forms: dict[str, Questionnaire] = field(default_factory=dict)
    _books: "dict[str, Book]" = field(default_factory=dict)
    given: "dict[int, tuple[int, Given]]" = field(default_factory=dict)
    others: "dict[int, tuple[Register, Others]]" = field(default_factory=dict)
    lives: "dict[int, Kept]" = field(default_factory=dict)
    found: dict[int, tuple[int, tuple[Finding, ...]]] = field(default_factory=dict)
    unasked: "dict[int, tuple[int, Book, frozenset[Key]]]" = field(default_factory=dict)
    told: "dict[int, Told]" = field(default_factory=dict)
    held: dict[int, Submission] = field(default_factory=dict)
    ways: "dict[tuple[str, str], Bridge]" = field(default_factory=dict)
    carried: "dict[int, tuple[Bridge, Answers, Rows, Carried]]" = field(default_factory=dict)

    def canonical(self, reading: Reading, sha256: str) -> bytes:
        """Return the canonical JSON of a published questionnaire.

        Raises:
            Problem: this file does not have it.
        """
        data = readers.questionnaire_canonical(reading, sha256)
        if data is None:
            raise Problem("db.no_questionnaire", hash=sha256[:5])
        return data

    def questionnaire(self, reading: Reading, sha256: str) -> Questionnaire:
        """Return a published questionnaire; read once, then kept."""
        if sha256 not in self._forms:
            self._forms[sha256] = canonical.from_json(self.canonical(reading, sha256))
        return self._forms[sha256]

    def book(self, reading: Reading, sha256: str) -> "Book":
        """Return the compiled rules of a published questionnaire; compiled once, then kept."""
        # The grammar is imported when a rule is first needed, not when a file is opened.
        from desktop.rules import compile_book

        if sha256 not in self._books:
            self._books[sha256] = compile_book(self.questionnaire(reading, sha256))
        return self._books[sha256]

    def require(self, *roles: Role) -> None:
        """Refuse what the person's role does not do, the secretariat's steps in a country's own file, and who left.

        Raises:
            Problem: ``review.role``, ``review.country_file`` or ``people.gone``.
        """
        if self.person.role not in roles:
            raise Problem("review.role", needed=roles[0], role=self.person.role, person=self.person.name)
        with self.database.read() as reading:
            # Said before the work begins: some actions write files first, and the history at their end.
            require_present(reading, self.person)
            if Role.FOCAL_POINT not in roles and readers.file_info(reading).kind is FileKind.COUNTRY:
                raise Problem("review.country_file")

    def barred(self, *roles: Role) -> Problem | None:
        """Return why :meth:`require` refuses, for a page that says so before anything is tried; None where it does not."""
        try:
            self.require(*roles)
        except Problem as problem:
            return problem
        return None

    def require_own(self, country: str) -> None:
        """Refuse a focal point who answers for another country.

        Raises:
            Problem: ``answer.other_country``.
        """
        person = self.person
        if person.role is Role.FOCAL_POINT and person.country not in (None, country):
            raise Problem("answer.other_country", country=country, own=person.country)


def chosen_countries(reading: Reading, this_round: Round, wanted: tuple[str, ...] | None) -> list[tuple[int, Country]]:
    """Return (submission, country) for the *wanted* codes of a round, or for all, in order of code.

    Raises:
        Problem: a wanted code does not report in the round.
    """
    register = readers.countries(reading)
    ids = {line.country: line.id for line in readers.lines(reading, this_round.id)}
    for code in wanted or ():
        if code not in ids:
            raise Problem(
                "db.no_submission", country=code, year=str(this_round.year), countries=", ".join(sorted(ids)) or "—"
            )
    return [(ids[code], register[code]) for code in sorted(wanted or ids)]
