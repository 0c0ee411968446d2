"""explain, query, reply, close, verify, signoff, return, accept, reopen."""

from argparse import Namespace

from db.problems import Problem
from db.snapshots.history import Outcome
from db.terms import ExplanationKind, QueryAct, Role, Verdict
from desktop.actions import mirror, review
from desktop.cli import say
from desktop.cli.session import desk
from desktop.wording import sentence


def explain(arguments: Namespace) -> int:
    """Explain a warning."""
    with desk(arguments.file, arguments.person, Role.FOCAL_POINT) as at:
        outcome = review.explain(
            at,
            arguments.year,
            arguments.country.upper(),
            arguments.rule,
            arguments.item,
            arguments.text,
            arguments.row,
            ExplanationKind(arguments.kind),
        )
    return _done(outcome)


def query(arguments: Namespace) -> int:
    """Ask the focal point about an answer, or about the whole return."""
    if arguments.both and not (arguments.rule and arguments.item and arguments.row):
        raise Problem("cli.both_what")
    if not arguments.both and not arguments.text:
        raise Problem("cli.query_text")
    with desk(arguments.file, arguments.person, Role.REVIEWER) as at:
        if arguments.both:
            place = (arguments.rule, arguments.item, arguments.row)
            outcome, _ = mirror.query_mirror(at, arguments.year, arguments.country.upper(), *place, arguments.text)
            return _done(outcome)
        outcome, _ = review.query(
            at,
            arguments.year,
            arguments.country.upper(),
            arguments.item,
            arguments.text,
            arguments.row,
            arguments.rule,
        )
    return _done(outcome)


def reply(arguments: Namespace) -> int:
    """Reply to a query."""
    return _continue(arguments, QueryAct.REPLY, Role.FOCAL_POINT)


def close(arguments: Namespace) -> int:
    """Close a query."""
    return _continue(arguments, QueryAct.CLOSE, Role.REVIEWER)


def _continue(arguments: Namespace, act: QueryAct, role: Role) -> int:
    with desk(arguments.file, arguments.person, role) as at:
        outcome = review.continue_query(
            at,
            arguments.year,
            arguments.country.upper(),
            act,
            arguments.text,
            arguments.item,
            arguments.row,
            arguments.number,
        )
    return _done(outcome)


def verify(arguments: Namespace) -> int:
    """Tick one value as verified."""
    country = arguments.country.upper()
    if not arguments.all and not arguments.item:
        raise Problem("cli.verify_what")
    with desk(arguments.file, arguments.person, Role.REVIEWER) as at:
        if arguments.all:
            outcome = review.verify_all(at, arguments.year, country)
        else:
            outcome = review.verify(at, arguments.year, country, arguments.item, arguments.row, arguments.text)
    return _done(outcome)


def signoff(arguments: Namespace) -> int:
    """Record the national sign-off; ``--as`` is who signs."""
    with desk(arguments.file, arguments.person, Role.FOCAL_POINT) as at:
        country, year = arguments.country.upper(), arguments.year
        if left := review.errors_left(at, year, country):
            said = {"country": country, "year": str(year), "n": left}
            say.refused(sentence("signoff.errors_left", say.language(), **said))
        outcome = review.sign_off(at, year, country, at.person.name, arguments.reason)
    return _done(outcome)


def return_(arguments: Namespace) -> int:
    """Return a submission for correction."""
    return _decide(arguments, Verdict.RETURN)


def accept(arguments: Namespace) -> int:
    """Accept a submission."""
    return _decide(arguments, Verdict.ACCEPT)


def reopen(arguments: Namespace) -> int:
    """Reopen an accepted submission."""
    return _decide(arguments, Verdict.REOPEN)


def _decide(arguments: Namespace, verdict: Verdict) -> int:
    with desk(arguments.file, arguments.person, Role.REVIEWER) as at:
        outcome = review.decide(
            at,
            arguments.year,
            arguments.country.upper(),
            verdict,
            arguments.reason,
            strict=getattr(arguments, "strict", False),
            all_seen=getattr(arguments, "all_seen", False),
        )
    return _done(outcome)


def _done(outcome: Outcome) -> int:
    say.told(f"label.{outcome.label}", **outcome.details)
    return 0
