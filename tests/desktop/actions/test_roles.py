"""Every action, tried in every role in the office's file and in a country's own: done where it is offered, else refused with a reason."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from db import readers
from db.check import content_hash
from db.problems import Problem
from db.snapshots.register import Membership, Person
from db.terms import MembershipRole, QueryAct, Role, ValueStatus, Verdict
from desktop.actions import answer, country, evidence, move, office, receive, register, review, rounds, undo
from desktop.actions.annotate import annotate
from desktop.actions.desk import Desk
from desktop.actions.editions import freeze
from desktop.actions.issue import issue
from desktop.actions.mirror import query_mirror
from desktop.actions.translate import translate
from desktop.cli.commands import COMMANDS

from .conftest import number
from .forms import FORM

ARG = (2022, "ARG")
WHO = {
    "own": Person("Fabio Funes", Role.FOCAL_POINT, country="ARG"),
    "other": Person("Bia Braga", Role.FOCAL_POINT, country="BRA"),
    "reviewer": Person("Rita Reyes", Role.REVIEWER),
    "editor": Person("Edu Editor", Role.EDITOR),
}
SECRETARIAT = frozenset({"reviewer", "editor"})
COUNTRY = frozenset({"own", *SECRETARIAT})
NOBODY: frozenset[str] = frozenset()
REFUSALS = {"review.role", "review.country_file", "answer.other_country", "own_file.office_file"}
"""What is said to a role that does not do it, or of a file in which it is not done; all else is about the thing itself."""


@dataclass(frozen=True)
class Place:
    """Where the actions are tried: a folder, a return that was filled in, and the workbook it began with."""

    folder: Path
    returned: Path
    workbook: Path


Act = Callable[[Desk, Place], object]

# command of the command line: what it does, who does it in the office's file, who in a country's own
ACTIONS: dict[str, tuple[Act, frozenset[str], frozenset[str]]] = {
    "answer": (lambda at, _: answer.answer(at, *ARG, "S.5", value="así"), COUNTRY, COUNTRY),
    "answer --status": (
        lambda at, _: answer.answer(at, *ARG, "S.4", status=ValueStatus.NOT_COLLECTED), COUNTRY, COUNTRY,
    ),
    "undo": (lambda at, _: undo.undo(at), COUNTRY, COUNTRY),
    "redo": (lambda at, _: undo.undo(at, again=True), COUNTRY, COUNTRY),
    "attach": (lambda at, to: evidence.attach(at, *ARG, "S.1", to.returned), COUNTRY, COUNTRY),
    "explain": (lambda at, _: review.explain(at, *ARG, "S.R2", "S.1", "por ley"), COUNTRY, COUNTRY),
    "explain all": (lambda at, _: review.explain_all(at, *ARG, "por ley"), COUNTRY, COUNTRY),
    "reply": (lambda at, _: review.continue_query(at, *ARG, QueryAct.REPLY, "sí", number=1), COUNTRY, COUNTRY),
    "signoff": (lambda at, _: review.sign_off(at, *ARG, at.person.name), COUNTRY, COUNTRY),
    "query": (lambda at, _: review.query(at, *ARG, "S.1", "¿Seguro?"), SECRETARIAT, NOBODY),
    "query --both": (lambda at, _: query_mirror(at, *ARG, "S.R2", "S.1", ""), SECRETARIAT, NOBODY),
    "close": (lambda at, _: review.continue_query(at, *ARG, QueryAct.CLOSE, "", number=1), SECRETARIAT, NOBODY),
    "reopen a query": (lambda at, _: review.continue_query(at, *ARG, QueryAct.REOPEN, "", number=1), SECRETARIAT, NOBODY),
    "verify": (lambda at, _: review.verify(at, *ARG, "S.1"), SECRETARIAT, NOBODY),
    "verify --all": (lambda at, _: review.verify_all(at, *ARG), SECRETARIAT, NOBODY),
    "unverify": (lambda at, _: review.unverify(at, *ARG, "S.1"), SECRETARIAT, NOBODY),
    "translate": (lambda at, _: translate(at, *ARG, "S.5", "fr", "ainsi", "Anne Roy"), SECRETARIAT, NOBODY),
    "return": (lambda at, _: review.decide(at, *ARG, Verdict.RETURN, "ver consulta"), SECRETARIAT, NOBODY),
    "accept": (lambda at, _: review.decide(at, *ARG, Verdict.ACCEPT), SECRETARIAT, NOBODY),
    "reopen": (lambda at, _: review.decide(at, *ARG, Verdict.REOPEN, "dato nuevo"), SECRETARIAT, NOBODY),
    "freeze": (lambda at, _: freeze(at, ARG[0]), frozenset({"editor"}), NOBODY),
    "correct": (lambda at, _: office.correct(at, *ARG, "dato nuevo"), SECRETARIAT, NOBODY),
    "delegate": (lambda at, _: office.delegate(at, 2022, ("ARG",), "Rita Reyes"), SECRETARIAT, NOBODY),
    "people add": (lambda at, _: register.add_person(at, WHO["own"]), SECRETARIAT, NOBODY),
    "people edit": (lambda at, _: register.edit_person(at, 99, WHO["own"]), SECRETARIAT, NOBODY),
    "people remove": (lambda at, _: register.remove_person(at, 99), SECRETARIAT, NOBODY),
    "people language": (lambda at, _: register.set_language(at, "BRA", "en"), SECRETARIAT, NOBODY),
    "membership add": (
        lambda at, _: register.add_membership(at, Membership("OECS", "ARG", MembershipRole.OBSERVER, None, None)),
        SECRETARIAT, NOBODY,
    ),
    "membership edit": (
        lambda at, _: register.edit_membership(at, "?", Membership("OECS", "ARG", MembershipRole.MEMBER, None, None)),
        SECRETARIAT, NOBODY,
    ),
    "membership remove": (lambda at, _: register.remove_membership(at, "?"), SECRETARIAT, NOBODY),
    "questionnaire publish": (lambda at, _: rounds.publish_bytes(at, "small.md", FORM.encode()), SECRETARIAT, NOBODY),
    "round open": (lambda at, _: rounds.open_round(at, 2024, date(2025, 3, 31), ("ARG",)), SECRETARIAT, NOBODY),
    "round extend": (
        lambda at, _: office.extend(at, 2022, ("ARG",), date(2023, 5, 1), "elecciones"), SECRETARIAT, NOBODY,
    ),
    "round move": (lambda at, _: move.move_round(at, 2022, None), SECRETARIAT, NOBODY),
    "annotate": (lambda at, to: annotate(at, *ARG, to.folder / "copy.xlsx"), SECRETARIAT, NOBODY),
    "issue": (lambda at, to: issue(at, 2022, to.folder, ("ARG",)), SECRETARIAT, NOBODY),
    "receive": (lambda at, to: receive.accept(at, receive.look(at, to.returned)), SECRETARIAT, COUNTRY),
    "country": (lambda at, to: country.take_in_round(at, to.workbook), NOBODY, COUNTRY),
    "send": (lambda at, to: country.send(at, 2022, to.folder / "back.xlsx"), NOBODY, COUNTRY),
    "issue --section": (lambda at, to: country.split(at, 2022, ("S",), to.folder), NOBODY, COUNTRY),
    # The last one: nothing more is received after it.
    "round close": (lambda at, _: rounds.close_round(at, 2022), SECRETARIAT, NOBODY),
}  # fmt: skip
READING = {
    "example", "new", "check", "backup", "restore", "history", "evaluate", "validate", "attachments", "accepted",
    "summary", "export", "trace",
}  # fmt: skip
"""Commands that change nothing in a file that is there, or only what can be computed again."""


@pytest.fixture
def place(desk: Desk, issued: dict[str, Path], filled, tmp_path: Path) -> Place:
    return Place(tmp_path / "out", filled("ARG", number("S.1", 5000), number("S.2", 4)), issued["ARG"])


@pytest.fixture
def own(desk: Desk, place: Place, tmp_path: Path) -> Iterator[Desk]:
    """The country's own file, made from the workbook it was sent."""
    made = country.create(tmp_path / "arg.convergencia", place.workbook, WHO["own"].name, desk.pool)
    with made:
        yield Desk(made, desk.pool, WHO["own"], "en")


def walk(at: Desk, place: Place, column: int) -> None:
    """Tries every action in every role: whoever it is not offered to is refused with a reason, and nothing changes."""
    place.folder.mkdir(exist_ok=True)
    wrong = []
    for name, offer in ACTIONS.items():
        act, offered = offer[0], offer[column]
        # Those who may not try first: nothing is done yet that could be the reason.
        for who in sorted(WHO, key=lambda one: one in offered):
            with at.database.read() as reading:
                before = content_hash(reading)
            code = ""
            try:
                act(replace(at, person=WHO[who]), place)
            except Problem as refused:
                code = refused.code
            with at.database.read() as reading:
                after = content_hash(reading)
            if (code not in REFUSALS) != (who in offered) or (who not in offered and after != before):
                wrong.append((name, who, code))
    assert wrong == []


def test_in_the_office_each_role_does_its_own(desk: Desk, place: Place) -> None:
    receive.accept(desk, receive.look(desk, place.returned))
    review.query(desk, *ARG, "S.2", "¿Seguro?")
    walk(desk, place, 1)


def test_a_file_in_a_countrys_hands_takes_no_step_of_the_secretariat(own: Desk, place: Place) -> None:
    walk(own, place, 2)
    with own.database.read() as reading:
        assert readers.decisions(reading, readers.submission_id(reading, *ARG)) == ()


def test_every_command_stands_in_the_table() -> None:
    named = {name.split()[0] for name in ACTIONS}
    assert named | READING == {*COMMANDS, "unverify"}
