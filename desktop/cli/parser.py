"""The grammar of the command line."""

import argparse
from typing import NoReturn, TypeAlias

from db.problems import Problem
from db.terms import LANGUAGES, ExplanationKind, Resolve, ValueStatus
from desktop.cli.advice import agreement
from desktop.cli.office_parser import office_commands, round_steps


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence instead of printing a page of usage."""

    def error(self, message: str) -> NoReturn:
        raise Problem("cli.usage", message=message, command=self.prog)


def build() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = _Parser(
        prog="convergencia",
        description="A desk for regional integration: rounds, workbooks, checked returns, review, summary. "
        "Without a command it opens the window, on FILE if one is given.",
    )
    parser.add_argument("--version", action="version", version="convergencia")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser, required=True)
    _example_and_files(commands)
    _forms_and_rounds(commands)
    _exchange(commands)
    _review(commands)
    office_commands(commands, _add, _Parser)
    _out(commands)
    return parser


Commands: TypeAlias = "argparse._SubParsersAction[_Parser]"


def _add(commands: Commands, name: str, help_text: str, *, file: bool = True) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=help_text, description=help_text)
    command.add_argument("--as", dest="person", metavar="NAME", default=None, help="who acts (default: your login)")
    if file:
        command.add_argument("file", metavar="FILE", help="a .convergencia file or a postgresql:// URL")
    return command


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print one JSON document and nothing else")


def _round(command: argparse.ArgumentParser, *, required: bool = True) -> None:
    command.add_argument("--round", dest="year", type=int, required=required, metavar="YEAR")


def _countries(command: argparse.ArgumentParser) -> None:
    command.add_argument("--country", dest="countries", nargs="+", action="extend", metavar="ARG", default=None)


def _place(command: argparse.ArgumentParser, *, item: bool = True) -> None:
    _round(command)
    command.add_argument("--country", required=True, metavar="ARG")
    command.add_argument("--item", required=item, default="", metavar="CODE")
    command.add_argument("--row", default="", metavar="ID")


def _example_and_files(commands: Commands) -> None:
    example = _add(commands, "example", "Do the main job on real data, whole, in a new folder.", file=False)
    example.add_argument("folder", metavar="DIR")
    example.add_argument("--from", dest="first", type=int, default=None, metavar="YEAR", help="first round to build")
    example.add_argument("--workers", type=int, default=2)
    new = _add(commands, "new", "Create an office file.")
    new.add_argument("--questionnaire", metavar="XLSFORM", default=None)
    new.add_argument("--title", default="")
    new.add_argument("--zone", default="UTC", help="IANA time zone instants are shown in")
    _json(_add(commands, "check", "Check integrity, foreign keys and the history chain."))
    backup = _add(commands, "backup", "Make a verified copy.")
    backup.add_argument("copy", metavar="COPY")
    restore = _add(
        commands,
        "restore",
        "Put a verified copy, or what an archive holds, in the place of a file; the old one is kept aside.",
        file=False,
    )
    restore.add_argument("copy", metavar="COPY", help="a copy of a file, or an archive of one")
    restore.add_argument("file", metavar="FILE")
    _add(commands, "undo", "Undo the newest change of answers.")
    _add(commands, "redo", "Do again what was undone last.")
    history = _add(commands, "history", "Show who changed what, when, and from which cell.")
    history.add_argument("--country", default=None, metavar="ARG")
    history.add_argument("--item", default=None, metavar="CODE")
    _round(history, required=False)
    history.add_argument("--by", default=None, metavar="NAME", help="only what this person did")
    history.add_argument("--receipt", default=None, metavar="FILE", help="only what this return brought, by its name")
    history.add_argument("--since", default=None, metavar="YYYY-MM-DD", help="from this day on, in the office's zone")
    history.add_argument("--until", default=None, metavar="YYYY-MM-DD", help="up to this day, which is included")
    told = "what was done after action FROM and up to action TO, by their numbers in this list; 0 is the beginning"
    history.add_argument("--between", nargs=2, type=int, default=None, metavar=("FROM", "TO"), help=told)
    told = "write what differs between the two moments as a PDF, by country and item"
    history.add_argument("--pdf", default=None, metavar="FILE", help=told)
    history.add_argument("--language", choices=LANGUAGES, default=None, help="of the PDF")
    _json(history)


def _forms_and_rounds(commands: Commands) -> None:
    form = commands.add_parser("questionnaire", help="Check, compare or publish questionnaires (XLSForm).")
    forms = form.add_subparsers(dest="step", metavar="STEP", parser_class=_Parser, required=True)
    check = _add(forms, "check", "List every mistake of a form with sheet, row and column.", file=False)
    check.add_argument("form", metavar="XLSFORM")
    _json(check)
    rules = _add(forms, "rules", "Say every rule of a form in plain words.", file=False)
    rules.add_argument("form", metavar="XLSFORM")
    rules.add_argument("--language", choices=LANGUAGES, default=None)
    _json(rules)
    printing = _add(forms, "print", "Write a form as a PDF to fill in on paper.", file=False)
    printing.add_argument("form", metavar="XLSFORM")
    printing.add_argument("--language", choices=LANGUAGES, default=None)
    printing.add_argument("--out", required=True, metavar="PDF")
    compare = _add(forms, "compare", "Show what became of everything in OLD, and what is new in NEW.", file=False)
    compare.add_argument("old", metavar="OLD", help="an XLSForm, or with --file a published CODE@VERSION")
    compare.add_argument("new", metavar="NEW")
    compare.add_argument("--file", metavar="FILE", default=None, help="the file that the versions are published in")
    _json(compare)
    publish = _add(forms, "publish", "Publish a form in a file.")
    publish.add_argument("form", metavar="XLSFORM")
    this_round = commands.add_parser("round", help="Open, extend, move or close a round; who is late.")
    rounds = this_round.add_subparsers(dest="step", metavar="STEP", parser_class=_Parser, required=True)
    opening = _add(rounds, "open", "Open a round.")
    opening.add_argument("--year", "--round", type=int, required=True)
    opening.add_argument("--due", required=True, metavar="YYYY-MM-DD")
    opening.add_argument("--questionnaire", metavar="CODE@VERSION", default=None)
    opening.add_argument("--reference-date", metavar="YYYY-MM-DD", default=None)
    _countries(opening)
    closing = _add(rounds, "close", "End the collection of a round.")
    closing.add_argument("--year", "--round", type=int, required=True)
    round_steps(rounds, _add)
    calendar = _add(rounds, "calendar", "Write a calendar file with the due dates and who has not sent yet.")
    calendar.add_argument("--year", "--round", type=int, default=None, help="default: every open round")
    calendar.add_argument("--out", required=True, metavar="CALENDAR.ics")
    late = _add(rounds, "late", "List the countries that are late.")
    late.add_argument("--year", "--round", type=int, default=None, help="default: every open round")
    late.add_argument("--out", default=None, metavar="LIST.csv")
    _json(late)
    evaluate = _add(commands, "evaluate", "Try expressions of the rule language.", file=False)
    evaluate.add_argument("expressions", nargs="+", metavar="EXPRESSION")
    evaluate.add_argument("--answers", metavar="FILE.json", default=None)
    _json(evaluate)


def _exchange(commands: Commands) -> None:
    issue = _add(commands, "issue", "Write the workbooks of a round.")
    _round(issue)
    issue.add_argument("--out", required=True, metavar="DIR")
    issue.add_argument("--language", default=None)
    _countries(issue)
    told = "in a country's own file: only these sections, for another ministry"
    issue.add_argument("--section", dest="sections", nargs="+", default=[], metavar="SECTION", help=told)
    _json(issue)
    receive = _add(commands, "receive", "Take returns back; with --dry-run only show what they would change.")
    receive.add_argument("returns", nargs="+", metavar="RETURN")
    receive.add_argument("--dry-run", action="store_true")
    receive.add_argument("--resolve", choices=[one.value for one in Resolve], default=Resolve.ASK.value)
    receive.add_argument(
        "--resolve-section",
        dest="sections",
        action="append",
        default=[],
        metavar="CODE=theirs|ours",
        help="settle the conflicts of a section and its parts; before --resolve",
    )
    agreement(receive)
    _json(receive)
    country = _add(
        commands, "country", "Make a country's own file from the workbook it was sent, or take one in.", file=False
    )
    country.add_argument("workbook", metavar="WORKBOOK")
    country.add_argument("target", metavar="FILE")
    country.add_argument("--zone", default="UTC", help="IANA time zone instants are shown in")
    _json(country)
    send = _add(commands, "send", "Write the workbook that goes back to the secretariat, from a country's own file.")
    _round(send)
    send.add_argument("--out", required=True, metavar="WORKBOOK")
    send.add_argument("--signed-by", dest="signed", default=None, metavar="NAME", help="record the national sign-off")
    send.add_argument("--text", default="", help="words of the sign-off")
    annotate = _add(commands, "annotate", "Write findings and open queries into a copy of a country's own file.")
    _round(annotate)
    annotate.add_argument("--country", required=True, metavar="ARG")
    annotate.add_argument("--out", required=True, metavar="COPY.xlsx")
    _json(annotate)
    answer = _add(commands, "answer", "Store one answer by hand.")
    _place(answer)
    answer.add_argument("--value", default=None)
    answer.add_argument("--status", choices=[one.value for one in ValueStatus], default=None)
    answer.add_argument("--note", default=None)
    answer.add_argument("--source", default=None)
    attach = _add(commands, "attach", "Keep a file as evidence for an answer, with its SHA-256.")
    _place(attach)
    attach.add_argument("--evidence", required=True, metavar="PATH")
    attachments = _add(commands, "attachments", "List the evidence of a return; with --save write it into a folder.")
    _round(attachments)
    attachments.add_argument("--country", required=True, metavar="ARG")
    attachments.add_argument("--save", default=None, metavar="DIR")
    _json(attachments)
    validate = _add(commands, "validate", "Evaluate every rule and list the findings.")
    _round(validate)
    _countries(validate)
    _json(validate)


def _review(commands: Commands) -> None:
    for name, help_text in (
        ("explain", "Explain a warning."),
        ("query", "Ask the focal point about an answer."),
        ("reply", "Reply to a query."),
        ("close", "Close a query."),
        ("verify", "Tick one value as verified."),
    ):
        command = _add(commands, name, help_text)
        _place(command, item=name == "explain")
        if name == "query":
            command.add_argument("--both", action="store_true", help="ask both countries of a mirror difference")
        if name == "verify":
            command.add_argument("--all", action="store_true", help="tick every answer not ticked yet")
        command.add_argument("--rule", default="", required=name == "explain", metavar="R")
        command.add_argument("--text", default="", required=name not in ("close", "verify", "query"))
        command.add_argument("--number", type=int, default=0, help="the query's number")
        if name == "explain":
            command.add_argument(
                "--kind", choices=[one.value for one in ExplanationKind], default=ExplanationKind.OTHER.value
            )
    for name, help_text in (
        ("signoff", "Record the national sign-off."),
        ("return", "Return a submission for correction."),
        ("accept", "Accept a submission and lock it."),
        ("reopen", "Reopen an accepted submission, with a reason."),
    ):
        command = _add(commands, name, help_text)
        _round(command)
        command.add_argument("--country", required=True, metavar="ARG")
        command.add_argument("--reason", default="", metavar="R")
        if name == "accept":
            command.add_argument("--strict", action="store_true", help="refuse where a check could not be evaluated")
            command.add_argument("--all-seen", action="store_true", help="demand a tick that holds on every answer")


def _out(commands: Commands) -> None:
    summary = _add(commands, "summary", "Write the consolidated PDF.")
    _round(summary)
    summary.add_argument("--language", default="es")
    summary.add_argument("--out", required=True, metavar="PDF")
    which = summary.add_mutually_exclusive_group()
    which.add_argument("--edition", type=int, default=None, metavar="N", help="a frozen edition instead of today's")
    which.add_argument("--country", default="", metavar="ARG", help="the return of one country instead of all of them")
    freezing = _add(commands, "freeze", "Freeze a round as its next edition, which never changes.")
    _round(freezing)
    told = "the day the edition says its figures stand at (default: that of the newest change)"
    freezing.add_argument("--edition-date", dest="dated", default=None, metavar="YYYY-MM-DD", help=told)
    freezing.add_argument("--complete", action="store_true", help="refuse while a return that came is not accepted")
    _json(freezing)
    tracing = _add(commands, "trace", "Show which cells, files and people a figure of the summary comes from.")
    tracing.add_argument("--figure", required=True, metavar="ID", help="such as score/2022/ARG or value/2022/ARG/CODE")
    tracing.add_argument("--edition", type=int, default=None, metavar="N", help="as it stands in a frozen edition")
    told = "the summary it stands in, where that is not the one of its own year"
    tracing.add_argument("--round", dest="year", type=int, default=None, metavar="YEAR", help=told)
    _json(tracing)
    export = _add(commands, "export", "Write the data of a round.")
    _round(export)
    export.add_argument("--format", choices=["csv", "xlsx", "sdmx-csv", "archive"], required=True)
    export.add_argument("--out", required=True, metavar="PATH")
