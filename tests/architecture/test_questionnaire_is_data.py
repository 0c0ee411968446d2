"""Nothing in the code may know a questionnaire: any secretariat can load its own."""

import ast
import re
from pathlib import Path

import openpyxl
import pytest


@pytest.fixture(scope="module")
def shipped(root: Path) -> set[str]:
    """Every code of a section, item or rule in the questionnaires that ship, as their forms have it."""
    codes: set[str] = set()
    for path in sorted((root / "resources" / "questionnaires").glob("*.xlsx")):
        book = openpyxl.load_workbook(path, read_only=True)
        for sheet in book:
            for row in sheet.iter_rows(values_only=True):
                codes.update(
                    str(cell) for cell in row if cell and re.fullmatch(r"[A-Z]{2,4}[._][A-Z0-9._]+", str(cell))
                )
        book.close()
    # The general checks are the program's own, and concepts of SDMX everybody's: a form only uses them.
    return {code for code in codes if not code.startswith("GEN.") and code not in ("OBS_STATUS", "CONF_STATUS")}


def test_the_shipped_questionnaires_were_read(shipped) -> None:
    assert len(shipped) > 90


def test_the_code_names_no_item_of_a_questionnaire(product, shipped) -> None:
    known = {form for code in shipped for form in (code, code.replace("_", "."), code.replace(".", "_"))}
    strays = [
        f"{source.at(node)} {word}"
        for source in product
        for documentation in [docstrings(source.tree)]
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in documentation
        for word in re.findall(r"[A-Z]{2,4}[._][A-Za-z0-9._]+", node.value)
        if word.strip("._") in known
    ]
    assert not strays, "\n".join(strays)


def test_the_code_names_no_section_of_a_questionnaire(root: Path, product) -> None:
    names = {name.casefold() for name in section_names(root)}
    assert len(names) > 50
    strays = [
        f"{source.at(node)} {node.value}"
        for source in product
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.casefold() in names
    ]
    assert not strays, "\n".join(strays)


def section_names(root: Path) -> set[str]:
    """Returns what the sections and rosters of the shipped questionnaires are called, in every language."""
    names: set[str] = set()
    for path in sorted((root / "resources" / "questionnaires").glob("*.xlsx")):
        book = openpyxl.load_workbook(path, read_only=True)
        head, *rows = book["survey"].iter_rows(values_only=True)
        labels = [at for at, title in enumerate(head) if str(title).startswith("label")]
        names.update(str(row[at]) for row in rows if str(row[0]).startswith("begin") for at in labels if row[at])
        book.close()
    return names


def docstrings(tree: ast.Module) -> set[ast.Constant]:
    """Returns the strings that only explain; an example may stand there."""
    return {
        statement.value
        for statement in ast.walk(tree)
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    }
