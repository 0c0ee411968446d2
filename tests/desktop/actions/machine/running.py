"""Running the office: due dates, closing, corrections, people, delegation, memberships, other versions, copies."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from db import readers
from db.check import content_hash
from db.files import open_database
from db.snapshots.register import Membership
from db.terms import MembershipRole, Role, Stage
from desktop.actions import move, office, points, register, rounds
from tests.desktop.actions.machine.forms import OTHERS_NOW, VERSIONS
from tests.desktop.actions.machine.reviewing import Reviewing
from tests.desktop.actions.machine.world import COUNTRIES, EVERYBODY, OFFICE, PEOPLE, PLACES, YEARS, Place

LEAVING = st.sampled_from(["raúl", "eva", "ana", "bia"])


class Running(Reviewing):
    """What the office decides beside the answers."""

    def __init__(self) -> None:
        super().__init__()
        self.due: dict[Place, date] = {(year, code): date(year + 1, 3, 31) for year in YEARS for code in COUNTRIES}
        self.reviewer: dict[Place, str | None] = {}
        self.member: set[str] = set()

    def of_the_office(self, who: str) -> bool:
        return PEOPLE[who].role is not Role.FOCAL_POINT and who not in self.gone

    @rule(place=PLACES, who=EVERYBODY, days=st.integers(-2, 5), because=st.booleans())
    def extends(self, place: Place, who: str, days: int, because: bool) -> None:
        due, reason = date(place[0] + 1, 3, 31) + timedelta(days), self.word("reason") if because else ""
        may = ("office.", "round.closed", "review.role", "people.gone", "review.accepted")
        done = self.attempt(office.extend, self.desks[who], place[0], (place[1],), due, reason, may=may)
        allowed = self.of_the_office(who) and because and place[0] not in self.closed and days >= 0
        allowed = allowed and due != self.due[place] and self.line(place).stage is not Stage.ACCEPTED
        assert (done is not None) == allowed
        if done is not None:
            self.due[place] = due
            self.memory.texts.append(reason)

    @rule(place=PLACES, who=EVERYBODY, to=st.sampled_from(["rita", "raúl", "eva", "ana", None]))
    def delegates(self, place: Place, who: str, to: str | None) -> None:
        name = PEOPLE[to].name if to else None
        done = self.attempt(office.delegate, self.desks[who], place[0], (place[1],), name)
        assert (done is not None) == (self.of_the_office(who) and (to is None or self.of_the_office(to)))
        if done is not None:
            self.reviewer[place] = name

    @precondition(lambda self: self.count > 25)
    @rule(year=st.sampled_from((2021, 2021, 2021, 2022)), who=OFFICE)
    def closes(self, year: int, who: str) -> None:
        done = self.attempt(rounds.close_round, self.desks[who], year, may=("round.closed", "people.gone"))
        assert (done is not None) == (year not in self.closed and self.of_the_office(who))
        if done is not None:
            self.closed.add(year)
            self.correcting -= {(year, code) for code in COUNTRIES}

    @rule(place=PLACES, who=EVERYBODY, because=st.booleans())
    def corrects(self, place: Place, who: str, because: bool) -> None:
        reason, stage = self.word("reason") if because else "", self.line(place).stage
        shut = place[0] in self.closed and place not in self.correcting
        done = self.attempt(office.correct, self.desks[who], *place, reason)
        assert (done is not None) == (self.of_the_office(who) and because and (shut or stage is Stage.ACCEPTED))
        if done is not None:
            self.correcting.add(place)
            self.memory.texts.append(reason)
            # Nothing is received any more: what had not come is the office's to bring to its end.
            assert self.line(place).stage is (Stage.RECEIVED if stage is Stage.RECEIVED else Stage.IN_REVIEW)

    # --- people and memberships

    @rule(leaving=LEAVING, who=EVERYBODY)
    def leaves(self, leaving: str, who: str) -> None:
        with self.reading() as reading:
            number = next(one.id for one in readers.directory(reading) if one.name == PEOPLE[leaving].name)
        done = self.attempt(register.remove_person, self.desks[who], number)
        assert (done is not None) == (self.of_the_office(who) and leaving not in self.gone)
        if done is not None:
            self.gone.add(leaving)

    @rule(coming=LEAVING, who=EVERYBODY)
    def comes_back(self, coming: str, who: str) -> None:
        done = self.attempt(register.add_person, self.desks[who], PEOPLE[coming])
        assert (done is not None) == (self.of_the_office(who) and coming in self.gone)
        if done is not None:
            self.gone.discard(coming)

    @rule(code=st.sampled_from(COUNTRIES), who=EVERYBODY, since=st.integers(2015, 2024))
    def joins_a_mechanism(self, code: str, who: str, since: int) -> None:
        made = Membership("OECS", code, MembershipRole.MEMBER, date(since, 1, 1), None, source=self.word("act"))
        done = self.attempt(register.add_membership, self.desks[who], made, may=("membership.", "review.", "people."))
        assert (done is not None) == (self.of_the_office(who) and code not in self.member)
        if done is not None:
            self.member.add(code)
            self.memory.texts.append(made.source)

    @rule(code=st.sampled_from(COUNTRIES), who=EVERYBODY, until=st.integers(2020, 2026))
    def ends_or_suspends(self, code: str, who: str, until: int) -> None:
        """A membership gets other dates, or a suspension beside it."""
        with self.reading() as reading:
            known = [one for one in readers.memberships(reading) if (one.mechanism, one.country) == ("OECS", code)]
        held = [one for one in known if one.role is MembershipRole.MEMBER]
        if not held:
            return
        if until % 2:
            act = (register.edit_membership, held[0].id, replace(held[0], end=date(until, 6, 30)))
        else:
            start, source = date(until, 1, 1), self.word("act")
            act = (
                register.add_membership,
                Membership("OECS", code, MembershipRole.SUSPENDED, start, None, source=source),
            )
        self.attempt(act[0], self.desks[who], *act[1:], may=("membership.", "review.", "people."))

    @rule(code=st.sampled_from(COUNTRIES), who=EVERYBODY)
    def never_was_a_member(self, code: str, who: str) -> None:
        with self.reading() as reading:
            known = [one for one in readers.memberships(reading) if (one.mechanism, one.country) == ("OECS", code)]
        for one in known:
            done = self.attempt(register.remove_membership, self.desks[who], one.id)
            assert (done is not None) == self.of_the_office(who)
            if done is not None and one.role is MembershipRole.MEMBER:
                self.member.discard(code)

    # --- other versions, copies

    @precondition(lambda self: self.count > 15)
    @rule(year=st.sampled_from(YEARS))
    def moves_a_round(self, year: int) -> None:
        """Onto the next version: the rewording touches nothing, the third loses what means something else now."""
        target = self.versions[year] + 1
        if target > 3 or (year == 2021 and target > self.versions[2022]):
            return
        with self.reading() as reading:
            published = {one.version for one in readers.questionnaires(reading)}
        if str(target) not in published:
            rounds.publish_bytes(self.desks["rita"], "small.md", VERSIONS[target])
        before = {code: self.content((year, code)) for code in COUNTRIES}
        stages = {code: self.line((year, code)).stage for code in COUNTRIES}
        bars = target == 3 and any(
            stages[code] is Stage.ACCEPTED and any(item in OTHERS_NOW for item, _ in before[code][0])
            for code in COUNTRIES
        )
        done = self.attempt(move.move_round, self.desks["rita"], year, f"small@{target}")
        assert (done is None) == (year in self.closed or bars), (year, target, stages)
        if done is None:
            return
        self.versions[year] = target
        for code in COUNTRIES:
            answers, rows = self.content((year, code))
            kept = {key: one for key, one in before[code][0].items() if target < 3 or key[0] not in OTHERS_NOW}
            assert answers == kept, (code, target, set(answers.items()) ^ set(kept.items()))
            assert rows == before[code][1]
            assert self.line((year, code)).stage is stages[code]
        if target == 3:
            # What was given in the other unit is not brought back into this one.
            self.undo_stack.clear()
            self.redo_stack.clear()

    @rule()
    def keeps_a_copy(self) -> None:
        """A restore point holds all there is, whoever works on."""
        point = points.make_point(self.path, self.word("point"))
        with self.reading() as reading:
            now = content_hash(reading)
        with open_database(point.path, "", write=False) as copy, copy.read() as reading:
            assert content_hash(reading) == now
        point.path.unlink()
