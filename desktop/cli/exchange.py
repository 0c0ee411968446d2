"""issue, receive, answer, validate."""

import hashlib
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from db.problems import Problem, Remark
from db.snapshots.history import Outcome
from db.snapshots.receipt import Agreed
from db.terms import ReceiptOutcome, Resolve, Result, Role, Severity, ValueStatus
from desktop.actions import annotate as annotating
from desktop.actions import answer as answers
from desktop.actions import country
from desktop.actions import issue as issuing
from desktop.actions import receive as receiving
from desktop.actions import validate as validation
from desktop.actions.desk import Desk
from desktop.actions.preview import conflict_remarks, duplicate_remark
from desktop.actions.replies import Judged
from desktop.actions.settle import by_section, settle
from desktop.cli import say
from desktop.cli.advice import advised_refusal, agreed_to, question_entry, sides_of
from desktop.cli.session import desk
from desktop.wording import sentence


def issue(arguments: Namespace) -> int:
    """Write the workbooks of a round."""
    if arguments.sections:
        return _split(arguments)
    countries = _codes(arguments)
    with desk(arguments.file, arguments.person, Role.REVIEWER, workers=2) as at:
        _, issued = issuing.issue(at, arguments.year, Path(arguments.out), countries, arguments.language)
    if arguments.json:
        say.document([{"country": one.country, "key": one.key, "file": str(one.path)} for one in issued])
    else:
        for one in issued:
            say.line(str(one.path))
    return 0


def _split(arguments: Namespace) -> int:
    """Write some sections of a country's own file as a workbook of their own."""
    with desk(arguments.file, arguments.person, Role.FOCAL_POINT) as at:
        outcome, path = country.split(at, arguments.year, arguments.sections, Path(arguments.out))
    if arguments.json:
        say.document([{"sections": arguments.sections, "key": outcome.details["key"], "file": str(path)}])
    else:
        say.told("done.split", file=str(path), sections=", ".join(arguments.sections))
    return 0


def receive(arguments: Namespace) -> int:
    """Take returns back, or with --dry-run only look."""
    paths = [Path(name) for name in arguments.returns]
    agreed, sections = agreed_to(arguments), sides_of(arguments.sections)
    with desk(arguments.file, arguments.person, Role.REVIEWER, write=not arguments.dry_run) as at:
        entries = [_receive_one(at, path, arguments, agreed, sections) for path in paths]
    if arguments.json:
        say.document({"files": entries})
    else:
        for entry in entries:
            _tell(entry, looked=arguments.dry_run)
    outcomes = [entry["outcome"] for entry in entries]
    if all(outcome == ReceiptOutcome.REFUSED.value for outcome in outcomes):
        return 2
    settled = (ReceiptOutcome.ACCEPTED.value, ReceiptOutcome.UNCHANGED.value)
    return 0 if all(outcome in settled for outcome in outcomes) else 1


def _receive_one(
    at: Desk, path: Path, arguments: Namespace, agreed: Agreed, sections: Mapping[str, Resolve]
) -> dict[str, object]:
    try:
        preview = receiving.look(at, path, Resolve(arguments.resolve), agreed=agreed)
        preview = settle(preview, by_section(preview.questionnaire, preview.difference, sections))
        if not arguments.dry_run:
            receiving.accept(at, preview)
    except Problem as problem:
        advised = advised_refusal(problem)
        message = str(advised["message"])
        # Of several files it must be said which.
        say.refused(f"{path}: {message}" if len(arguments.returns) > 1 and path.name not in message else message)
        return {
            "file": str(path),
            "sha256": _sha256(path),
            "outcome": ReceiptOutcome.REFUSED.value,
            "round": None,
            "country": None,
            "counts": dict.fromkeys(("new", "changed", "same", "erased", "conflicts", "refused"), 0),
            "problems": [advised],
        }
    remarks: list[Remark] = [*conflict_remarks(preview), *preview.difference.remarks]
    asked = [one for one in preview.back.questions if not one.chosen]
    again = duplicate_remark(preview)
    if again is not None:
        remarks.append(again)
    return {
        "file": str(path),
        "sha256": preview.sha256,
        "outcome": preview.outcome.value,
        "round": preview.line.year,
        "country": preview.line.country,
        "counts": preview.counts,
        "problems": [*map(question_entry, asked), *map(say.problem_entry, remarks)],
        # Only where a file answers findings or queries; every other entry has the seven keys of the contract.
        **({"replies": [_reply_entry(one) for one in preview.replies]} if preview.replies else {}),
    }


def _reply_entry(one: Judged) -> dict[str, object]:
    reply = one.reply
    return {
        "outcome": one.kind.value,
        "query": reply.number or None,
        "rule": reply.rule or None,
        "item": reply.item or None,
        "row": reply.row or None,
        "kind": reply.kind.value if reply.kind else None,
        "text": reply.text,
        "person": reply.person,
        "sheet": reply.sheet,
        "cell": reply.cell,
    }


def _sha256(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _tell(entry: dict[str, object], *, looked: bool) -> None:
    if entry["outcome"] == ReceiptOutcome.REFUSED.value:
        return
    counts = entry["counts"]
    assert isinstance(counts, dict)
    outcome = ReceiptOutcome(str(entry["outcome"]))
    say.told(
        "done.receive_look" if looked else "done.receive",
        file=entry["file"],
        country=entry["country"],
        year=str(entry["round"]),
        outcome=outcome,
        **counts,
    )
    problems = entry["problems"]
    assert isinstance(problems, list)
    for one in problems:
        say.line(f"  {one['message']}")


def annotate(arguments: Namespace) -> int:
    """Write findings and open queries into a copy of the country's own file."""
    country = arguments.country.upper()
    with desk(arguments.file, arguments.person, Role.REVIEWER) as at:
        made = annotating.annotate(at, arguments.year, country, Path(arguments.out))
    if arguments.json:
        told = {"file": str(made.path), "country": country, "round": arguments.year, "into": made.base}
        say.document({**told, "name": made.name, "counts": made.counts})
    else:
        base = sentence(f"annotate.into.{made.base}", say.language(), name=made.name)
        say.told("done.annotate", file=arguments.out, base=base, **made.counts)
    return 0


def answer(arguments: Namespace) -> int:
    """Store one answer by hand."""
    if all(getattr(arguments, name) is None for name in ("value", "status", "note", "source")):
        raise Problem("cli.nothing_to_store")
    with desk(arguments.file, arguments.person, Role.FOCAL_POINT) as at:
        outcome: Outcome = answers.answer(
            at,
            arguments.year,
            arguments.country.upper(),
            arguments.item,
            arguments.row,
            arguments.value,
            ValueStatus(arguments.status) if arguments.status else None,
            arguments.note,
            arguments.source,
        )
    say.told("done.answer" if outcome.answers else "done.same", **outcome.details)
    return 0


def validate(arguments: Namespace) -> int:
    """Evaluate every rule and list the findings; findings are a result, so the exit status is 0."""
    with desk(arguments.file, arguments.person, Role.REVIEWER) as at:
        checked = validation.validate(at, arguments.year, _codes(arguments))
        entries = validation.entries(at, checked, say.language())
        asked = [] if arguments.json else validation.questions(at, checked, say.language())
        names = validation.country_names(at, say.language())
    counts = validation.totals(checked)
    if arguments.json:
        say.document({"round": arguments.year, "counts": counts, "findings": entries})
    else:
        lines = list(zip(entries, asked, strict=True))
        for one in checked:
            _tell_findings(one, [pair for pair in lines if pair[0]["country"] == one.line.country], names)
        passed = sum(one.counts.passed for one in checked)
        say.told("done.validate", year=str(arguments.year), passed=passed, **counts)
    return 0


def _tell_findings(
    one: validation.Checked, lines: list[tuple[dict[str, object], str]], names: Mapping[str, str]
) -> None:
    """Print the findings of one country, grouped: errors first, what could not be evaluated last."""
    country = one.line.country
    counts = {**validation.totals((one,)), "passed": one.counts.passed}
    say.told("finding.country", name=names[country], country=country, **counts)
    for group in (*Severity, Result.NOT_EVALUATED):
        told = [
            (entry, question)
            for entry, question in lines
            if group == (entry["severity"] if entry["result"] == Result.FAIL else Result.NOT_EVALUATED)
        ]
        if told:
            say.line("  " + sentence(f"finding.group.{group.value}", say.language()))
        for entry, question in told:
            say.line(f"    {entry['rule']}  {entry['message']}")
            for line in question.splitlines():
                say.line(f"      {line}")


def _codes(arguments: Namespace) -> tuple[str, ...] | None:
    return tuple(code.upper() for code in arguments.countries) if arguments.countries else None
