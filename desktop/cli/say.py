"""What the command line prints: sentences in the person's language, or one JSON document and nothing else."""

import json
import locale
import os
import sys

from db.problems import Problem, Remark
from db.terms import LANGUAGES
from desktop.cli.ways import with_way
from desktop.wording import has, problem_sentence, remark_sentence, sentence


def language() -> str:
    """Return the language to speak: CONVERGENCIA_LANGUAGE, else the system's, else English."""
    asked = [os.environ.get(name, "") for name in ("CONVERGENCIA_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")]
    if not any(asked):
        asked.append(locale.getlocale()[0] or "")
    for name in asked:
        if name:
            return name[:2].lower() if name[:2].lower() in LANGUAGES else "en"
    return "en"


def line(text: str) -> None:
    """Print one line on standard output."""
    sys.stdout.write(text + "\n")


def told(code: str, /, **details: object) -> None:
    """Print the sentence of *code*."""
    line(sentence(code, language(), **details))


def document(content: object) -> None:
    """Print one JSON document."""
    sys.stdout.write(json.dumps(content, ensure_ascii=False, indent=2, default=str) + "\n")


def failed(problem: Problem) -> None:
    """Print why nothing could be done, in one sentence on standard error."""
    refused(_why(problem))


def refused(text: str) -> None:
    """Print one line on standard error."""
    sys.stderr.write(" ".join(text.split()) + "\n")


def place(remark: Remark) -> None:
    """Print one remark behind the sheet and cell it is about."""
    where = "!".join(part for part in (remark.sheet, remark.cell) if part)
    line(f"{where + ': ' if where else ''}{problem_entry(remark)['message']}")


def problem_entry(remark: Remark) -> dict[str, object]:
    """Return a remark as the contract's JSON object."""
    return {
        "severity": remark.severity,
        "code": remark.code,
        "sheet": remark.sheet,
        "cell": remark.cell,
        "item": remark.item,
        "row": remark.row,
        "found": remark.found,
        "message": _found(remark),
    }


def refusal_entry(problem: Problem) -> dict[str, object]:
    """Return a problem that stopped a whole file as the contract's JSON object."""
    return {
        "severity": "error",
        "code": problem.code,
        "sheet": problem.details.get("sheet"),
        "cell": problem.details.get("cell"),
        "item": problem.details.get("item"),
        "row": problem.details.get("row"),
        "found": problem.details.get("found"),
        "message": _why(problem),
    }


def _why(problem: Problem) -> str:
    if not has(problem.code):
        return problem.code
    return with_way(problem.code, problem_sentence(problem, language()), problem.details, language())


def _found(remark: Remark) -> str:
    if not has(remark.code):
        return remark.code
    return with_way(remark.code, remark_sentence(remark, language()), {"item": remark.item}, language())
