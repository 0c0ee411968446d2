"""questionnaire check, compare and publish, round open, extend, move, close, calendar and late, evaluate."""

import json
from argparse import Namespace
from dataclasses import asdict
from datetime import date
from pathlib import Path

from db.problems import Problem
from db.terms import Role
from desktop.actions import late as lateness
from desktop.actions import rounds
from desktop.cli import say
from desktop.cli.plain_rules import print_rules
from desktop.cli.session import desk
from desktop.exchange import read_file, replace_file
from desktop.wording import sentence
from desktop.worker import Pool


def questionnaire_check(arguments: Namespace) -> int:
    """List every mistake of a form; exit status 1 when it has any."""
    path = Path(arguments.form)
    try:
        data = read_file(path)
        with Pool(1) as pool:
            form, remarks = pool.call("check_form", data, path.name)
    except Problem as problem:
        if arguments.json:
            # Who reads a document waits for one, whatever became of the file.
            say.document({"ok": False, "code": None, "version": None, "problems": [say.refusal_entry(problem)]})
        raise
    errors = [one for one in remarks if one.severity == "error"]
    if arguments.json:
        say.document(
            {
                "ok": form is not None and not errors,
                "code": form.code if form else None,
                "version": form.version if form else None,
                "problems": [say.problem_entry(one) for one in remarks],
            }
        )
    else:
        for one in remarks:
            say.place(one)
        if form is not None and not errors:
            items = sum(1 for item in form.items)
            say.told("done.form", code=form.code, version=form.version, items=items, rules=len(form.rules))
    return 1 if errors or form is None else 0


def questionnaire_rules(arguments: Namespace) -> int:
    """Say every rule of a form in plain words; exit status 1 when the form has mistakes."""
    path = Path(arguments.form)
    data = read_file(path)
    with Pool(1) as pool:
        form, remarks = pool.call("check_form", data, path.name)
    if form is None:
        for one in remarks:
            if one.severity == "error":
                say.place(one)
        return 1
    print_rules(form, arguments.language or say.language(), arguments.json)
    return 0


def questionnaire_print(arguments: Namespace) -> int:
    """Write the blank form as a PDF; a language the form does not have falls back to its own."""
    path, out = Path(arguments.form), Path(arguments.out)
    language = arguments.language or say.language()
    with Pool(1) as pool:
        form = pool.call("read_form", read_file(path), path.name)
        replace_file(out, pool.call("write_blank_form", form.questionnaire, language))
    say.told("done.form_printed", file=str(out))
    return 0


def questionnaire_compare(arguments: Namespace) -> int:
    """Classify every edit between two versions; exit status 1 when the newer one declares what does not fit."""
    from desktop.cli.versions import comparison, nothing_compared, tell

    try:
        old, new = comparison(arguments)
    except Problem as problem:
        if arguments.json:
            say.document(nothing_compared(problem))
        raise
    return tell(old, new, as_json=arguments.json)


def questionnaire_publish(arguments: Namespace) -> int:
    """Publish a form in a file; what its declarations get wrong is listed whole."""
    path = Path(arguments.form)
    with desk(arguments.file, arguments.person, Role.EDITOR) as at:
        draft = rounds.prepare(at, path.name, read_file(path))
        if draft.mistakes:
            for one in draft.mistakes:
                say.place(one)
            return 1
        outcome = rounds.publish_draft(at, draft)
    say.told("done.publish", **outcome.details)
    return 0


def round_open(arguments: Namespace) -> int:
    """Open a round."""
    countries = tuple(code.upper() for code in arguments.countries) if arguments.countries else None
    reference = day(arguments.reference_date) if arguments.reference_date else None
    due = day(arguments.due)
    with desk(arguments.file, arguments.person, Role.REVIEWER) as at:
        outcome = rounds.open_round(at, arguments.year, due, countries, arguments.questionnaire, reference)
    say.told("done.round_open", year=str(arguments.year), n=len(outcome.submissions))
    return 0


def round_calendar(arguments: Namespace) -> int:
    """Write the calendar of due dates."""
    with desk(arguments.file, arguments.person, Role.REVIEWER, write=False) as at:
        days = lateness.save_calendar(at, Path(arguments.out), arguments.year)
    say.told("done.calendar", file=arguments.out, n=days)
    return 0


def round_late(arguments: Namespace) -> int:
    """List the countries that are late, or write the list."""
    with desk(arguments.file, arguments.person, Role.REVIEWER, write=False) as at:
        if arguments.out:
            count = lateness.save_late(at, Path(arguments.out), arguments.year)
            say.told("done.late", file=arguments.out, n=count)
            return 0
        listed = lateness.late(at, arguments.year)
        if arguments.json:
            say.document([asdict(one) for one in listed])
        else:
            say.line(lateness.late_text(at, listed) or sentence("late.nobody", at.language))
    return 0


def round_close(arguments: Namespace) -> int:
    """End the collection of a round."""
    with desk(arguments.file, arguments.person, Role.REVIEWER) as at:
        rounds.close_round(at, arguments.year)
    say.told("done.round_close", year=str(arguments.year))
    return 0


def round_extend(arguments: Namespace) -> int:
    """Give countries until a later day."""
    from desktop.actions.office import extend

    countries = tuple(code.upper() for code in arguments.countries)
    with desk(arguments.file, arguments.person, Role.REVIEWER) as at:
        outcome = extend(at, arguments.year, countries, day(arguments.due), arguments.reason)
    say.told("label.round.extend", **outcome.details)
    return 0


def round_move(arguments: Namespace) -> int:
    """Move an open round onto a later version; first every value that would be lost is listed."""
    from desktop.actions.move import LOSS, look_at_move, move_round

    with desk(arguments.file, arguments.person, Role.EDITOR, write=not arguments.dry_run) as at:
        moving = look_at_move(at, arguments.year, arguments.questionnaire)
        outcome = None if arguments.dry_run else move_round(at, arguments.year, arguments.questionnaire)
    lost = [
        {
            **asdict(one),
            "message": sentence(LOSS[one.reason], say.language(), **asdict(one), place=one.place, to=moving.after),
        }
        for one in moving.losses
    ]
    counted = {"before": moving.before, "after": moving.after, "carried": moving.carried}
    if arguments.json:
        say.document({"round": moving.year, "moved": outcome is not None, **counted, "lost": lost})
        return 0
    for one in lost:
        say.line(str(one["message"]))
    if outcome is None:
        say.told("done.move_look", year=str(moving.year), lost=len(lost), **counted)
    else:
        say.told("label.round.move", **{**outcome.details, "year": str(moving.year)})
    return 0


def evaluate(arguments: Namespace) -> int:
    """Try expressions of the rule language on given answers."""
    from desktop.rules import evaluate_text

    answers = _answers(Path(arguments.answers)) if arguments.answers else {}
    results = []
    for expression in arguments.expressions:
        try:
            tried = evaluate_text(expression, answers)
        except Problem as problem:
            results.append(_tried(expression, "error", None, str(say.refusal_entry(problem)["message"])))
            continue
        reason = sentence(tried.reason.code, say.language(), **tried.reason.details) if tried.reason else None
        results.append(_tried(expression, tried.type.value, tried.value, reason))
    if arguments.json:
        say.document(results)
    else:
        for one in results:
            told = one["value"] if one["value"] is not None else one["reason"]
            say.line(f"{one['expression']}  →  {told}  ({one['type']})")
    return 1 if any(one["type"] == "error" for one in results) else 0


def _tried(expression: str, kind: str, value: object, reason: str | None) -> dict[str, object]:
    return {"expression": expression, "type": kind, "value": value, "reason": reason}


def _answers(path: Path) -> dict[str, object]:
    try:
        content = json.loads(read_file(path))
    except (ValueError, RecursionError) as failure:
        raise Problem("cli.not_json", file=str(path)) from failure
    if not isinstance(content, dict):
        raise Problem("cli.not_json", file=str(path))
    return content


def day(text: str) -> date:
    """Return the date written as YYYY-MM-DD.

    Raises:
        Problem: it is not one.
    """
    try:
        return date.fromisoformat(text)
    except ValueError as failure:
        raise Problem("cli.not_a_date", found=text) from failure
