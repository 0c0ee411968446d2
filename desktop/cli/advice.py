"""What the command line asks where the window would: it refuses, and names the option that answers."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from db.problems import Problem
from db.snapshots.receipt import Agreed, Question
from db.terms import Resolve
from desktop.cli import say
from desktop.exchange import read_file
from desktop.wording import choice_sentence, question_sentence, sentence

CHOICES = {
    # option: kind of question, what may be chosen
    "decimal": ("decimal", ("comma", "point"), "which sign is the decimal one in figures with two readings"),
    "dates": ("dates", ("dmy", "mdy"), "whether the day or the month comes first in dates with two readings"),
    "percents": ("percents", ("points", "fractions"), "what 0.45 means in a column of percentages"),
    "percent-signs": ("percent_signs", ("number", "hundredths"), "what 5 % means where figures are no percentages"),
    "brackets": ("brackets", ("negative", "positive"), "what figures in brackets mean"),
    "signs": ("signs", ("take",), "take figures with signs or words around them"),
    "no-value": ("no_value", ("missing", "cannot", "zero"), "what words such as n/a or a dash stand for"),
    "columns": (
        "columns",
        ("keep", "leave"),
        "read a sheet whose answers seem to stand under other headings, or leave it",
    ),
}
LONGEST_PASSWORD_FILE = 4096


def agreement(command: ArgumentParser) -> None:
    """Add the options that answer what a return leaves open."""
    for option, (_, choices, told) in CHOICES.items():
        command.add_argument(f"--{option}", choices=choices, default=None, help=told)
    command.add_argument(
        "--sheet",
        dest="sheets",
        action="append",
        default=[],
        metavar="TITLE",
        help="of sheets that stand twice, the one that counts",
    )
    command.add_argument(
        "--heading",
        dest="headings",
        action="append",
        default=[],
        metavar="SHEET!CODE=COLUMN",
        help="which column of an unmarked sheet holds what no heading names, such as 'Sheet1!value=D'; or none",
    )
    command.add_argument("--accept-old-format", action="store_true", help="read .xls, .ods and .xlsb too")
    command.add_argument("--password-file", default=None, metavar="FILE", help="holds the password to open the returns")
    command.add_argument("--country", default="", metavar="ARG", help="confirm whose the returns are")
    command.add_argument("--round", dest="year", type=int, default=0, metavar="YEAR", help="confirm whose they are")
    command.add_argument(
        "--for-round",
        dest="taken_for",
        type=int,
        default=0,
        metavar="YEAR",
        help="take them for this round, though they were issued for an earlier one",
    )


def agreed_to(arguments: Namespace) -> Agreed:
    """Return what the options of a call say about its returns.

    Raises:
        Problem: only one of country and round was given, a heading is written otherwise, or the password cannot be read.
    """
    if bool(arguments.country) != bool(arguments.year):
        raise Problem("cli.country_and_round")
    readings: dict[tuple[str, str], str] = {}
    for option, (kind, _, _) in CHOICES.items():
        if choice := getattr(arguments, option.replace("-", "_")):
            readings[kind, ""] = choice
    readings |= {("sheet", title): title for title in arguments.sheets}
    for text in arguments.headings:
        subject, _, column = text.rpartition("=")
        if not all(subject.strip().rpartition("!")) or not column.strip().isalpha():
            raise Problem("cli.heading", found=text)
        readings["heading", subject.strip()] = "none" if column.strip().lower() == "none" else column.strip().upper()
    password = ""
    if arguments.password_file:
        whole = read_file(Path(arguments.password_file), LONGEST_PASSWORD_FILE).decode("utf-8-sig", "replace")
        password = whole.splitlines()[0] if whole else ""
    return Agreed(
        readings, arguments.accept_old_format, password, arguments.country.upper(), arguments.year, arguments.taken_for
    )


def sides_of(told: Sequence[str]) -> dict[str, Resolve]:
    """Return the side chosen for each section that an option such as ECO=theirs names.

    Raises:
        Problem: it is written otherwise, or a section is given two sides.
    """
    sides: dict[str, Resolve] = {}
    for text in told:
        code, _, side = text.partition("=")
        known = code.strip() and side.strip() in (Resolve.THEIRS.value, Resolve.OURS.value)
        if not known or sides.get(code.strip(), side.strip()) != side.strip():
            raise Problem("cli.section_side", found=text)
        sides[code.strip()] = Resolve(side.strip())
    return sides


def advised_refusal(problem: Problem) -> dict[str, object]:
    """Return a problem that stopped a whole file as a JSON object; its message names the option that helps, if any does."""
    entry = say.refusal_entry(problem)
    option = _option(problem)
    if option:
        entry["message"] = sentence("advice.option", say.language(), sentence=entry["message"], option=option)
    return entry


def question_entry(question: Question) -> dict[str, object]:
    """Return what a file leaves open as a JSON object like those of problems, with the option that answers it."""
    language = say.language()
    asked = question_sentence(question, language)
    named = "; ".join(
        choice_sentence(question.kind, choice, meaning, language) for choice, meaning in question.readings
    )
    if question.kind == "sheet":
        option = " | ".join(f'--sheet "{choice}"' for choice, _ in question.readings)
    elif question.kind == "heading":
        option = f'--heading "{question.subject}={"|".join(choice for choice, _ in question.readings)}"'
    else:
        name = next(option for option, (kind, _, _) in CHOICES.items() if kind == question.kind)
        option = f"--{name} {'|'.join(choice for choice, _ in question.readings)}"
    return {
        "severity": "warning",
        "code": f"question.{question.kind}",
        "sheet": question.sheet,
        "cell": question.cell or None,
        "item": None,
        "row": None,
        "found": question.found,
        "message": sentence("advice.reading", language, question=asked, choices=named, option=option),
    }


def _option(problem: Problem) -> str:
    if problem.code in ("workbook.old_excel", "workbook.is_ods", "workbook.is_xlsb"):
        return "--accept-old-format"
    if problem.code in ("workbook.password", "workbook.wrong_password"):
        return "--password-file FILE"
    if problem.code in ("workbook.control_missing", "workbook.stamp_differs"):
        return f"--country {problem.details.get('country')} --round {problem.details.get('year')}"
    if problem.code == "receive.earlier_round":
        return f"--for-round {problem.details.get('later')}"
    return "--country CODE --round YEAR" if problem.code in ("workbook.stamp_missing", "workbook.unmarked") else ""
