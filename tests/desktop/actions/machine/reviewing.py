"""Queries, ticks, explanations, translations, sign-offs and decisions; and what each tick and explanation is bound to."""

from dataclasses import dataclass

from hypothesis import strategies as st
from hypothesis.stateful import rule

from db import readers
from db.snapshots.submission import Answer, Key
from db.terms import QueryAct, QueryState, Result, Role, Severity, Stage, Verdict
from desktop.actions import mirror, review
from desktop.actions.sheet import review_sheet
from desktop.actions.translate import translate
from desktop.actions.validate import validate
from tests.desktop.actions.machine.answers import ROW, Answering
from tests.desktop.actions.machine.forms import OTHERS_NOW, RENAMED
from tests.desktop.actions.machine.world import EVERYBODY, ITEMS, PEOPLE, PLACES, Place

ACTS = st.sampled_from([QueryAct.REPLY, QueryAct.CLOSE, QueryAct.REOPEN, QueryAct.ASK])
REASONS = st.booleans()


@dataclass(frozen=True)
class Bound:
    """What a tick or an explanation was given for: value with status, source, and the version that asked."""

    said: tuple[object, object]
    source: str | None
    version: int


class Reviewing(Answering):
    """What reviewers and focal points say about answers, and when it stops to hold."""

    def __init__(self) -> None:
        super().__init__()
        self.ticks: dict[tuple[Place, Key], Bound] = {}
        self.explained: dict[tuple[Place, str, str, str], Bound] = {}
        self.translated: dict[tuple[Place, str], str] = {}

    def bound(self, place: Place, key: Key, held: dict[Key, Answer] | None = None) -> Bound:
        answer = (self.held(place) if held is None else held).get(key) or Answer(*key)
        return Bound((answer.text, answer.status), answer.source or None, self.versions[place[0]])

    # --- queries

    @rule(place=PLACES, item=st.sampled_from(["S.1", "S.2", ""]), who=EVERYBODY)
    def asks(self, place: Place, item: str, who: str) -> None:
        said = self.word("query")
        done = self.attempt(review.query, *self.at(who, place), item, said)
        assert (done is not None) == self.may_review(who, place)
        if done is not None:
            self.memory.texts.append(said)

    @rule(place=PLACES, act=ACTS, who=EVERYBODY, newest=st.booleans())
    def goes_on_with_a_query(self, place: Place, act: QueryAct, who: str, newest: bool) -> None:
        known = self.queries(place)
        number = known[-1 if newest else 0].number if known else 7
        said = self.word("reply")
        done = self.attempt(review.continue_query, *self.at(who, place), act, said, number=number)
        allowed = self.may_speak(who, place) if act is QueryAct.REPLY else self.may_review(who, place)
        assert done is None or allowed
        if done is not None:
            self.memory.texts.append(said)

    @rule(place=PLACES, who=EVERYBODY)
    def asks_both_sides(self, place: Place, who: str) -> None:
        """One act, two linked queries; or none at all."""
        other = (place[0], "BRA" if place[1] == "ARG" else "ARG")
        before = len(self.queries(place)), len(self.queries(other))
        done = self.attempt(mirror.query_mirror, *self.at(who, place), "S.M", "S.R.sold", ROW, self.word("both"))
        after = len(self.queries(place)), len(self.queries(other))
        assert [now - was for now, was in zip(after, before, strict=True)] == [1 if done else 0] * 2
        if done:
            _, (here, there) = done
            assert str(there) in self.queries(place)[-1].messages[0].text
            assert str(here) in self.queries(other)[-1].messages[0].text
            assert self.may_review(who, place) and self.may_review(who, other)

    # --- ticks

    @rule(place=PLACES, item=st.sampled_from(["S.1", "S.2", "S.4"]), who=EVERYBODY)
    def verifies(self, place: Place, item: str, who: str) -> None:
        done = self.attempt(review.verify, *self.at(who, place), item)
        assert (done is not None) == (self.may_review(who, place) and (item, "") in self.held(place))
        if done is not None:
            self.ticks[place, (item, "")] = self.bound(place, (item, ""))

    @rule(place=PLACES, who=EVERYBODY)
    def verifies_all(self, place: Place, who: str) -> None:
        with self.reading() as reading:
            lines = review_sheet(self.fresh, reading, readers.submission_id(reading, *place))[1]
        done = self.attempt(review.verify_all, *self.at(who, place))
        assert (done is not None) == self.may_review(who, place)
        if done is not None:
            for one in lines:
                if one.to_see:
                    self.ticks[place, one.key] = self.bound(place, one.key)

    @rule(place=PLACES, item=ITEMS, who=EVERYBODY)
    def takes_a_tick_away(self, place: Place, item: str, who: str) -> None:
        done = self.attempt(review.unverify, *self.at(who, place), item)
        assert (done is not None) == self.may_review(who, place)
        if done is not None:
            self.ticks.pop((place, (item, "")), None)

    def lapses(self, place: Place, key: Key, kept: Bound, now: Bound) -> set[str]:
        """Why a tick holds no longer, from what the promises say alone."""
        found = {"value"} if kept.said != now.said else set()
        found |= {"source"} if kept.source != now.source else set()
        if kept.version < 3 <= now.version and key[0] == "S.2":
            found.add("unit")
        if kept.version < 3 <= now.version and key[0] == "S.4":
            found.add("meaning")
        return found

    # --- explanations

    def warned(self, place: Place) -> list[tuple[str, str, str]]:
        with self.reading() as reading:
            found = readers.findings(reading, readers.submission_id(reading, *place))
        return [
            (one.rule, one.item, one.row)
            for one in found
            if one.severity is Severity.WARNING and one.result is Result.FAIL
        ]

    @rule(place=PLACES, who=EVERYBODY)
    def explains(self, place: Place, who: str) -> None:
        warned = self.warned(place)
        spot = warned[0] if warned else ("S.R1", "S.1", "")
        said = self.word("because")
        done = self.attempt(review.explain, *self.at(who, place), spot[0], spot[1], said, spot[2])
        assert (done is not None) == (bool(warned) and self.may_speak(who, place))
        if done is not None:
            self.explained[place, *spot] = self.bound(place, spot[1:])
            self.memory.texts.append(said)

    @rule(place=PLACES, who=EVERYBODY)
    def explains_all(self, place: Place, who: str) -> None:
        warned = self.warned(place)
        left = [spot for spot in warned if not self.holds(place, spot)]
        said = self.word("because")
        done = self.attempt(review.explain_all, *self.at(who, place), said)
        assert (done is not None) == self.may_speak(who, place)
        if done is not None and left:
            self.memory.texts.append(said)
            for spot in left:
                self.explained[place, *spot] = self.bound(place, spot[1:])

    def holds(self, place: Place, spot: tuple[str, str, str]) -> bool:
        """Whether an explanation holds: the newest of this round, else of the accepted one before it."""
        own = self.explained.get((place, *spot)) or self.explained.get((place, _before(spot[0]), *spot[1:]))
        if own is not None:
            return self._fits(place, spot, own)
        earlier = (place[0] - 1, place[1])
        if earlier[0] not in self.versions or self.line(earlier).stage is not Stage.ACCEPTED:
            return False
        last = self.explained.get((earlier, *spot)) or self.explained.get((earlier, _before(spot[0]), *spot[1:]))
        return last is not None and self._fits(place, spot, last)

    def _fits(self, place: Place, spot: tuple[str, str, str], given: Bound) -> bool:
        now = self.bound(place, spot[1:])
        other = given.version < 3 <= now.version and spot[1] in OTHERS_NOW
        return given.said == now.said and not other

    # --- translations and sign-offs

    @rule(place=PLACES, who=EVERYBODY)
    def translates(self, place: Place, who: str) -> None:
        original = self.held(place).get(("S.5", ""))
        said = self.word("traduction")
        done = self.attempt(translate, *self.at(who, place), "S.5", "fr", said, "Anne Roy")
        assert (done is not None) == (self.may_review(who, place) and original is not None and bool(original.text))
        if done is not None:
            self.translated[place, "S.5"] = original.text
            self.memory.texts.append(said)

    @rule(place=PLACES, who=EVERYBODY)
    def signs(self, place: Place, who: str) -> None:
        said = self.word("firma")
        done = self.attempt(review.sign_off, *self.at(who, place), "Ana Pérez", said)
        assert (done is not None) == self.may_speak(who, place)
        if done is not None:
            self.memory.texts.append(said)

    # --- decisions

    @rule(place=PLACES)
    def settles(self, place: Place) -> None:
        """Takes everything out of the way of an acceptance, which chance alone seldom does."""
        if not self.may_edit("rita", place):
            return
        for item, value in (("S.1", "5"), ("S.2", "4")):
            self.write("rita", place, item, value=value)
        for one in self.queries(place):
            if one.state is not QueryState.CLOSED:
                review.continue_query(self.desks["rita"], *place, QueryAct.CLOSE, "", number=one.number)
        self.explains_all(place, "rita")
        self.verifies_all(place, "rita")

    def decides(self, who: str, place: Place, verdict: Verdict, reason: str, **named: bool) -> bool:
        line = self.line(place)
        done = self.attempt(review.decide, *self.at(who, place), verdict, reason, **named)
        if done is None:
            return False
        assert PEOPLE[who].role is not Role.FOCAL_POINT and who not in self.gone
        if verdict in (Verdict.RETURN, Verdict.REOPEN):
            assert reason and (verdict is Verdict.REOPEN or (line.counts.open_queries and place[0] not in self.closed))
            self.memory.texts.append(reason)
        if verdict is Verdict.REOPEN:
            self.correcting.add(place)
        return True

    @rule(place=PLACES, who=EVERYBODY, because=REASONS)
    def returns(self, place: Place, who: str, because: bool) -> None:
        self.decides(who, place, Verdict.RETURN, self.word("reason") if because else "")

    @rule(place=PLACES, who=EVERYBODY, seen=st.booleans())
    def accepts(self, place: Place, who: str, seen: bool) -> None:
        line, warned = self.line(place), self.warned(place)
        if not line.findings_stale and line.findings_as_of >= line.changed_seq:
            left = [spot for spot in warned if not self.holds(place, spot)]
        else:
            left = None
        with self.reading() as reading:
            number = readers.submission_id(reading, *place)
            unseen = [one for one in review_sheet(self.fresh, reading, number)[1] if one.to_see]
        if self.decides(who, place, Verdict.ACCEPT, "", all_seen=seen):
            counts = self.line(place).counts
            assert not counts.errors and not counts.unexplained and not counts.open_queries
            assert not (seen and unseen) and not left

    @rule(place=PLACES, who=EVERYBODY, because=REASONS)
    def reopens(self, place: Place, who: str, because: bool) -> None:
        self.decides(who, place, Verdict.REOPEN, self.word("reason") if because else "")

    @rule(place=PLACES)
    def settles_and_accepts(self, place: Place) -> None:
        self.settles(place)
        validate(self.desks["rita"], place[0])
        self.accepts(place, "rita", seen=True)


def _before(rule_code: str) -> str:
    """The code that a rule had in the versions before."""
    return {new: old for old, new in RENAMED.items()}.get(rule_code, rule_code)
