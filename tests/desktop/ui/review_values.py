"""One return under review: every kind of line a reviewer meets."""

from datetime import UTC, date, datetime

from db.problems import Problem, Remark
from db.snapshots.history import Changeset, Sought
from db.snapshots.review import Decision, Explanation, Message, Query, SignOff, Verification
from db.snapshots.submission import Answer
from db.terms import ExplanationKind, QueryAct, QueryState, Role, Stage, Verdict
from desktop.review import Beside, review_lines, seal
from desktop.ui.review_views import HistoryView, QueriesView, QueryLine, ReviewView, Way
from desktop.ui.views import SubmissionView

AT = datetime(2024, 3, 15, 9, 30, tzinfo=UTC)


def make_query(number: int, item: str, row: str = "", state: QueryState = QueryState.OPEN) -> Query:
    """Returns a query with one message, and the country's answer where it was answered."""
    thread = [Message(QueryAct.ASK, "Is this in dollars?", "Rosa Lima", Role.REVIEWER, AT)]
    if state is not QueryState.OPEN:
        thread.append(Message(QueryAct.REPLY, "It is, at the rate of the year.", "Ana", Role.FOCAL_POINT, AT))
    return Query(number, number, 803, "C02", 2023, item, row, "", state, "Rosa Lima", tuple(thread))


def make_review(view: SubmissionView) -> ReviewView:
    """Returns *view* as a reviewer reads it: ticks, one of them lapsed, queries, an explanation, others of the region."""
    form, whole = view.questionnaire, view.submission
    first = {**whole.answers, ("A.T1.02", ""): Answer("A.T1.02", text="1", number=1.0)}
    earlier = {key: Answer(*key, text="3", number=3.0) if one.number else one for key, one in whole.answers.items()}
    others = {
        code: {
            key: Answer(*key, text=str(at), number=one.number * at) for key, one in whole.answers.items() if one.number
        }
        for at, code in enumerate(("C03", "C04", "C05"), start=1)
    }
    queries = (
        make_query(1, "A.T1.02"),
        make_query(2, "A.T1.R.value", "r2", QueryState.ANSWERED),
        make_query(3, "A.T1.R", "r1"),
        make_query(4, "", state=QueryState.CLOSED),
    )
    kept = seal(form, whole.answers["A.T1.01", ""], "A.T1.01")
    ticks = {
        ("A.T1.01", ""): Verification("A.T1.01", "", kept, "Rosa Lima", AT),
        ("A.T1.02", ""): Verification("A.T1.02", "", "0" * 64, "Rosa Lima", AT),
    }
    place = ("R3", "B.T2.03", "")
    said = Explanation(*place, ExplanationKind.CONFIRMED, "Measured anew.", "0" * 64, "0" * 64, "Ana", AT)
    beside = Beside(earlier, first, others, view.findings, {place: said}, queries, ticks)
    places = [(one.rule, one.item, one.row) for one in view.findings]
    lacking = tuple(
        Remark(code, details={"n": n})
        for code, n in (("review.errors_left", 1), ("review.queries_open", 3), ("review.unseen_left", 70))
    )
    return ReviewView(
        view.country,
        form,
        whole.line,
        review_lines(form, whole, beside),
        whole.rows,
        {view.country.code: "Barlovento"},
        dict(zip(places, view.sentences, strict=True)),
        dict.fromkeys(places, "It adds up."),
        frozenset({("R2", "A.T1.R.value", "r2")}),
        frozenset({("R2", "A.T1.R.value", "r2")}),
        queries,
        tuple(one for one in view.findings if not one.item),
        {
            Verdict.ACCEPT: Way(lacking=lacking),
            Verdict.RETURN: Way(),
            Verdict.REOPEN: Way(
                Problem(
                    "review.nothing_to_reopen",
                    country="C02",
                    year="2023",
                    stage=Stage.IN_REVIEW,
                    verdict=Verdict.REOPEN,
                )
            ),
        },
        previous_year=2022,
        signed=SignOff("Ana", "", "0" * 64, "Ana", AT),
        decisions=(Decision(Verdict.REVIEW, Stage.RECEIVED, Stage.IN_REVIEW, "", "Rosa Lima", Role.REVIEWER, AT),),
    )


def make_queries(view: ReviewView) -> QueriesView:
    """Returns the queries of *view* as the list of the round shows them."""
    lines = tuple(QueryLine(one, "Barlovento", "Value" if one.item else "", AT, 5 * one.number) for one in view.queries)
    return QueriesView(2023, (), lines, date(2024, 3, 20))


def make_history(view: ReviewView) -> HistoryView:
    """Returns one action as the history tells it."""
    one = Changeset(
        "a", 7, "receive", {"name": "C02.xlsx"}, "Rosa Lima", Role.REVIEWER, AT, "C02", 2023, "r", None, "0" * 64, 12
    )
    people = ("Rosa Lima",)
    return HistoryView(
        Sought(),
        False,
        (one,),
        (),
        (view.country,),
        (2023, 2022),
        people,
        (),
        {2023: view.questionnaire},
        frozenset("a"),
        today=date(2024, 3, 20),
    )
