"""The register of the office: people, workbook languages, and memberships whose days never contradict each other."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import readers
from db.problems import Problem
from db.snapshots.register import Membership, Person
from db.terms import LANGUAGES, MembershipRole, Role
from desktop.__main__ import main
from desktop.actions import answer, register, review, rounds, undo
from desktop.actions.issue import issue, order_of
from desktop.actions.receive import accept, look
from desktop.actions.validate import validate
from desktop.wording.sentences import placeholders, template

from .conftest import number
from .forms import FORM

FOCAL = Person("Fabio Funes", Role.FOCAL_POINT, "INDEC", "ARG", "es", "fabio@example.org")


def refused(act) -> Problem:
    with pytest.raises(Problem) as problem:
        act()
    for language in LANGUAGES:
        assert placeholders(template(problem.value.code, language)) <= problem.value.details.keys()
    return problem.value


def everybody(desk) -> list[Person]:
    with desk.database.read() as reading:
        return [one for one in readers.people(reading) if one.name != desk.person.name]


def last(desk):
    with desk.database.read() as reading:
        return readers.changesets(reading, limit=1)[0]


def test_people_come_change_and_leave_and_all_of_it_stays_in_the_history(desk) -> None:
    register.add_person(desk, replace(FOCAL, name="  Fabio   Funes ", country="arg"))
    (fabio,) = everybody(desk)
    assert fabio == FOCAL
    register.edit_person(desk, fabio.id, replace(fabio, language="en", office="Cancillería"))
    assert last(desk).details["before"]["office"] == "INDEC"
    assert last(desk).details["after"]["office"] == "Cancillería"
    register.remove_person(desk, fabio.id)
    assert everybody(desk) == []
    assert refused(lambda: register.remove_person(desk, fabio.id)).code == "people.left"
    register.add_person(desk, FOCAL)
    (again,) = everybody(desk)
    assert (again.id, again) == (fabio.id, FOCAL)


def test_who_left_acts_no_more_until_they_are_back(desk, filled) -> None:
    raul = Person("Raúl Ríos", Role.REVIEWER)
    register.add_person(desk, raul)
    (entered,) = everybody(desk)
    accept(desk, look(desk, filled("ARG", number("S.1", 5))))
    his = replace(desk, person=raul)
    register.remove_person(desk, entered.id)
    before = last(desk).seq
    for act in (
        lambda: answer.answer(his, 2022, "ARG", "S.1", value="7"),
        lambda: undo.undo(his),
        lambda: review.verify_all(his, 2022, "ARG"),
        lambda: register.add_person(his, raul),
        # Under the role he never had he is the same man.
        lambda: rounds.close_round(replace(desk, person=replace(raul, role=Role.EDITOR)), 2022),
    ):
        told = refused(act)
        assert (told.code, told.details["name"]) == ("people.gone", "Raúl Ríos")
    assert last(desk).seq == before
    register.add_person(desk, raul)
    review.verify_all(his, 2022, "ARG")
    # In another role that the directory gives them people go on.
    register.add_person(desk, replace(raul, role=Role.EDITOR))
    register.remove_person(desk, entered.id)
    assert refused(lambda: rounds.close_round(his, 2022)).code == "people.gone"
    rounds.close_round(replace(desk, person=replace(raul, role=Role.EDITOR)), 2022)


def test_the_last_of_the_office_cannot_lock_themselves_out(desk) -> None:
    with desk.database.read() as reading:
        (rita,) = readers.people(reading)
    focal = replace(FOCAL, name=rita.name)
    for act in (
        lambda: register.remove_person(desk, rita.id),
        lambda: register.edit_person(desk, rita.id, focal),
    ):
        assert refused(act).code == "people.last"
    register.add_person(desk, FOCAL)
    assert refused(lambda: register.remove_person(desk, rita.id)).code == "people.last"
    register.add_person(desk, Person("Raúl Ríos", Role.EDITOR))
    register.remove_person(desk, rita.id)
    assert refused(lambda: register.set_language(desk, "BRA", "en")).code == "people.gone"


def test_who_changes_nothing_leaves_no_trace(desk) -> None:
    register.add_person(desk, FOCAL)
    (fabio,) = everybody(desk)
    before = last(desk).seq
    assert register.edit_person(desk, fabio.id, fabio).changeset is None
    assert last(desk).seq == before


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": " "}, "people.no_name"),
        ({"name": "x" * 300}, "people.too_long"),
        ({"country": None}, "people.no_country"),
        ({"country": "XXX"}, "round.unknown_country"),
        ({"language": "nl"}, "issue.language"),
        ({"email": "not an address"}, "people.email"),
        ({"name": "Rita Reyes", "role": Role.REVIEWER}, "people.exists"),
    ],
)
def test_an_entry_that_cannot_be_is_refused(desk, changes, code) -> None:
    assert refused(lambda: register.add_person(desk, replace(FOCAL, **changes))).code == code
    assert everybody(desk) == []


def test_only_the_office_keeps_the_register(desk) -> None:
    focal = replace(desk, person=FOCAL)
    held = Membership("OECS", "ARG", MembershipRole.OBSERVER, None, None)
    for act in (
        lambda: register.add_person(focal, FOCAL),
        lambda: register.set_language(focal, "ARG", "en"),
        lambda: register.add_membership(focal, held),
        lambda: register.remove_membership(focal, "CAN-BOL-MEM-001"),
    ):
        assert refused(act).code == "review.role"


def test_a_countrys_workbooks_are_written_in_its_language(desk, tmp_path) -> None:
    register.set_language(desk, "BRA", "en")
    assert register.set_language(desk, "BRA", "en").changeset is None
    issue(desk, 2022, tmp_path, ("BRA",))
    with desk.database.read() as reading:
        (made,) = readers.workbooks(reading, readers.submission_id(reading, 2022, "BRA"))
    assert made.language == "en"
    assert refused(lambda: register.set_language(desk, "BRA", "nl")).code == "issue.language"


def test_a_membership_reaches_rules_and_workbooks_and_marks_what_is_not_settled_stale(desk, filled) -> None:
    rule = FORM.rstrip().rstrip("|").rstrip() + (
        "|\n|        | S.R3 | warning | submission | S.2 | member-of('OECS') | Not in OECS. | Fuera de la OECS. |"
        ' {"S.2": 5, "country": "GRD"} | {"S.2": 5, "country": "ARG"} |\n'
    )
    rounds.publish_bytes(desk, "small.md", rule.replace("| small  | 1 ", "| small  | 2 ").encode())
    rounds.open_round(desk, 2023, date(2024, 3, 31), ("ARG", "BRA"))
    with desk.database.read() as reading:
        number_2023 = readers.submission_id(reading, 2023, "ARG")
    answer.answer(desk, 2023, "ARG", "S.2", value="4")

    def fails() -> set[str]:
        (found,) = validate(desk, 2023, ("ARG",))
        return {one.rule for one in found.findings if one.result == "fail"}

    assert "S.R3" in fails()
    rounds.close_round(desk, 2022)
    outcome = register.add_membership(
        desk, Membership("OECS", "ARG", MembershipRole.MEMBER, date(2020, 1, 1), None, source=" acta 7 ")
    )
    with desk.database.read() as reading:
        assert readers.line(reading, number_2023).findings_stale
        # The round before is closed, but what nobody has accepted in it may still be judged.
        assert {readers.line(reading, one).year for one in outcome.submissions} == {2022, 2023}
        mine = [one for one in readers.memberships(reading, "ARG") if one.mechanism == "OECS"]
        order = order_of(
            desk, reading, readers.round_by_year(reading, 2023), readers.submission(reading, number_2023),
            readers.countries(reading)["ARG"], None,
        )  # fmt: skip
    assert "S.R3" not in fails()
    held = next(one for one in mine if one.role is MembershipRole.MEMBER)
    assert held.source == "acta 7"
    assert held in order.memberships
    with desk.database.read() as reading:
        assert not readers.line(reading, number_2023).findings_stale
    # Suspended from a day before the round's: a member still, but not in effect.
    suspended = replace(held, role=MembershipRole.SUSPENDED, start=date(2022, 1, 1))
    register.add_membership(desk, suspended)
    assert "S.R3" in fails()


def test_memberships_that_contradict_each_other_are_refused(desk) -> None:
    held = Membership("OECS", "ARG", MembershipRole.MEMBER, date(2020, 1, 1), date(2022, 12, 31))
    register.add_membership(desk, held)
    with desk.database.read() as reading:
        (held,) = [one for one in readers.memberships(reading, "ARG") if one.mechanism == "OECS" and one.end]
    overlap = replace(held, role=MembershipRole.ASSOCIATE, start=date(2022, 6, 1), end=None)
    told = refused(lambda: register.add_membership(desk, overlap))
    assert (told.code, told.details["id"]) == ("membership.overlap", held.id)
    turned = replace(held, start=date(2023, 1, 1))
    assert refused(lambda: register.edit_membership(desk, held.id, turned)).code == "membership.reversed"
    assert refused(lambda: register.add_membership(desk, replace(held, mechanism="NO"))).code == (
        "membership.unknown_mechanism"
    )
    assert refused(lambda: register.edit_membership(desk, "?", held)).code == "membership.unknown"
    early = replace(held, start=date(1, 1, 1))
    assert refused(lambda: register.edit_membership(desk, held.id, early)).code == "membership.absurd_day"
    # On the day one role ends the next begins.
    register.add_membership(desk, replace(overlap, start=date(2022, 12, 31)))
    register.edit_membership(desk, held.id, replace(held, end=date(2022, 11, 30)))
    assert last(desk).details["before"]["end"] == "2022-12-31"
    register.remove_membership(desk, held.id)
    assert last(desk).details["before"]["id"] == held.id


def test_the_shipped_memberships_contradict_each_other_in_one_known_place(desk) -> None:
    with desk.database.read() as reading:
        known = [one for one in readers.memberships(reading) if one.role is not MembershipRole.SUSPENDED]
    pairs = {
        (one.mechanism, one.country)
        for one in known
        for other in known
        if one.id < other.id and (one.mechanism, one.country) == (other.mechanism, other.country)
        if register.shares_days(one, other)
    }
    # Known to the year only: the list says that one role ended and the other began in 2023.
    assert pairs == {("CAF", "CHL")}


DAYS = st.none() | st.integers(0, 40).map(lambda days: date(2020, 1, 1) + timedelta(days))


@st.composite
def held(draw) -> Membership:
    start, end = draw(DAYS), draw(DAYS)
    if start and end and end < start:
        start, end = end, start
    return Membership("OECS", "ARG", MembershipRole.MEMBER, start, end)


@given(held(), held())
def test_sharing_days_is_what_it_says(one: Membership, other: Membership) -> None:
    days = [date(2020, 1, 1) + timedelta(at) for at in range(-2, 43)]
    shared = [day for day in days if one.valid_on(day) and other.valid_on(day)]
    assert register.shares_days(one, other) == register.shares_days(other, one)
    if len(shared) != 1:
        assert register.shares_days(one, other) == bool(shared)
    elif not register.shares_days(one, other):
        # One ends on the day the other begins, and each has days of its own or a part to play on that one.
        assert {one.end, other.end} & {one.start, other.start} & {shared[0]}


def test_the_command_line_keeps_the_register(desk, capsys, monkeypatch) -> None:
    monkeypatch.setenv("CONVERGENCIA_LANGUAGE", "es")
    office = str(desk.database.path)
    desk.database.close()

    def run(*words: str) -> tuple[int, str]:
        status = main([words[0], words[1], office, *words[2:]])
        out = capsys.readouterr()
        return status, out.out + out.err

    assert (
        run("people", "add", "--name", "Ana Paz", "--role", "focal_point", "--country", "BRA", "--language", "pt")[0]
        == 0
    )
    assert "Ana Paz · Punto focal · BRA · pt · — · —" in run("people", "list")[1]
    assert run("people", "edit", "--name", "Ana Paz", "--email", "ana@example.org")[0] == 0
    assert '"email": "ana@example.org"' in run("people", "list", "--json")[1]
    assert run("people", "remove", "--name", "Ana Paz")[0] == 0
    told = run("people", "language", "--country", "BRA", "--language", "en", "--as", "Ana Paz")
    assert told[0] == 2 and "Ana Paz ya no figura en el directorio (Punto focal)" in told[1]
    assert "Ana Paz" not in run("people", "list")[1]
    assert "Ana Paz" in run("people", "list", "--all")[1]
    assert run("people", "language", "--country", "sur", "--language", "en")[0] == 0
    added = (
        "membership",
        "add",
        "--country",
        "ARG",
        "--mechanism",
        "OECS",
        "--role",
        "MEMBER",
        "--start",
        "2020-01-01",
    )
    assert run(*added)[0] == 0
    status, said = run(*added)
    assert (status, "ya los cubre OECS-ARG-MEM-001" in said) == (2, True)
    assert run("membership", "edit", "OECS-ARG-MEM-001", "--end", "2021-01-01")[0] == 0
    assert (
        "del 1.º de enero de 2020 al 1.º de enero de 2021"
        in run("membership", "list", "--country", "ARG", "--mechanism", "OECS")[1]
    )
    assert run("membership", "remove", "OECS-ARG-MEM-001")[0] == 0


def test_figures_of_a_return_are_judged_by_the_register_of_that_moment(desk, filled) -> None:
    accept(desk, look(desk, filled("ARG", number("S.1", 5), number("S.2", 4))))
    register.add_membership(
        desk, Membership("OECS", "ARG", MembershipRole.OBSERVER, date(1990, 1, 1), date(1991, 1, 1))
    )
    with desk.database.read() as reading:
        line = readers.line(reading, readers.submission_id(reading, 2022, "ARG"))
        assert line.findings_stale
        untouched = readers.line(reading, readers.submission_id(reading, 2022, "BRA"))
        assert not untouched.findings_stale
