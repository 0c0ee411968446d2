"""The grammar of the commands that run the office."""

import argparse
from collections.abc import Callable
from typing import Any

from db.terms import LANGUAGES, MembershipRole, Role

Add = Callable[..., argparse.ArgumentParser]
ROLES = [one.value for one in Role]
KINDS = [one.value for one in MembershipRole]


def office_commands(commands: Any, add: Add, parser_class: type[argparse.ArgumentParser]) -> None:
    """Add people, membership, delegate, correct, accepted and translate to *commands*."""

    def steps(name: str, help_text: str) -> Any:
        made = commands.add_parser(name, help=help_text, description=help_text)
        return made.add_subparsers(dest="step", metavar="STEP", parser_class=parser_class, required=True)

    _people(steps("people", "Keep the directory of focal points and reviewers."), add)
    _memberships(steps("membership", "Keep who belongs to which mechanism, since when and until when."), add)
    giving = add(commands, "delegate", "Give the submissions of countries to a reviewer.")
    _round(giving)
    giving.add_argument("--country", dest="countries", nargs="+", action="extend", required=True, metavar="ARG")
    to = giving.add_mutually_exclusive_group(required=True)
    to.add_argument("--to", metavar="NAME", default=None)
    to.add_argument("--nobody", action="store_true", help="take them back from whoever has them")
    correcting = add(commands, "correct", "Open for correction what is accepted, or whose round is closed.")
    _one(correcting)
    correcting.add_argument("--reason", default="", metavar="R")
    accepted = add(commands, "accepted", "Show what was accepted, when, and what was changed after it.")
    _one(accepted)
    _json(accepted)
    translation = add(commands, "translate", "Keep an attributed translation of an answer in words.")
    _one(translation)
    translation.add_argument("--item", required=True, metavar="CODE")
    translation.add_argument("--row", default="", metavar="ID")
    translation.add_argument("--language", required=True, choices=LANGUAGES)
    translation.add_argument("--text", required=True, help="the translation; empty takes it away")
    translation.add_argument("--by", default=None, metavar="NAME", help="who translated")


def round_steps(rounds: Any, add: Add) -> None:
    """Add the steps extend and move to those of ``round``."""
    longer = add(rounds, "extend", "Give countries until a later day, with a reason.")
    longer.add_argument("--year", "--round", type=int, required=True)
    longer.add_argument("--country", dest="countries", nargs="+", action="extend", required=True, metavar="ARG")
    longer.add_argument("--due", required=True, metavar="YYYY-MM-DD")
    longer.add_argument("--reason", default="", metavar="R")
    moving = add(rounds, "move", "Move an open round onto a later version of its questionnaire.")
    moving.add_argument("--year", "--round", type=int, required=True)
    moving.add_argument("--questionnaire", default=None, metavar="CODE@VERSION", help="default: the newest published")
    moving.add_argument("--dry-run", action="store_true", help="only list what would be lost")
    _json(moving)


def _people(people: Any, add: Add) -> None:
    listing = add(people, "list", "List the directory.")
    listing.add_argument("--all", action="store_true", help="those who left too")
    _json(listing)
    adding = add(people, "add", "Enter someone.")
    _who(adding, role_needed=True)
    editing = add(people, "edit", "Change an entry; what is not given stays.")
    _who(editing)
    editing.add_argument("--rename", default=None, metavar="NAME")
    editing.add_argument("--new-role", choices=ROLES, default=None)
    removing = add(people, "remove", "Let someone leave; what they did stays theirs.")
    removing.add_argument("--name", required=True)
    removing.add_argument("--role", choices=ROLES, default=None)
    language = add(people, "language", "Set the language of a country's workbooks.")
    language.add_argument("--country", required=True, metavar="ARG")
    language.add_argument("--language", required=True, choices=LANGUAGES)


def _who(command: argparse.ArgumentParser, *, role_needed: bool = False) -> None:
    command.add_argument("--name", required=True)
    command.add_argument("--role", choices=ROLES, required=role_needed, default=None)
    for name in ("office", "country", "language", "email"):
        command.add_argument(f"--{name}", default=None)


def _memberships(memberships: Any, add: Add) -> None:
    listing = add(memberships, "list", "List memberships.")
    listing.add_argument("--country", default=None, metavar="ARG")
    listing.add_argument("--mechanism", default=None, metavar="CODE")
    _json(listing)
    adding = add(memberships, "add", "Enter a membership.")
    adding.add_argument("--country", required=True, metavar="ARG")
    adding.add_argument("--mechanism", required=True, metavar="CODE")
    adding.add_argument("--role", choices=KINDS, required=True)
    editing = add(memberships, "edit", "Change a membership; what is not given stays.")
    editing.add_argument("id", metavar="ID")
    editing.add_argument("--role", choices=KINDS, default=None)
    for command in (adding, editing):
        command.add_argument("--start", default=None, metavar="YYYY-MM-DD", help="first day; - for unknown")
        command.add_argument("--end", default=None, metavar="YYYY-MM-DD", help="last day; - for open")
        command.add_argument("--source", default=None)
    removing = add(memberships, "remove", "Take out a membership that never was.")
    removing.add_argument("id", metavar="ID")


def _round(command: argparse.ArgumentParser) -> None:
    command.add_argument("--round", dest="year", type=int, required=True, metavar="YEAR")


def _one(command: argparse.ArgumentParser) -> None:
    _round(command)
    command.add_argument("--country", required=True, metavar="ARG")


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
