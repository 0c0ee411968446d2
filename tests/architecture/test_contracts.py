"""Who may import whom: the contracts of pyproject.toml are kept, and none of them is left out."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

# Library → the only rooms that may import it. A contract in pyproject.toml says the same of each, but import-linter
# stops at a library that nothing imports yet; this holds from the first day.
KEPT_TO = {
    "PySide6": ("desktop.ui", "desktop/app.py"),
    "shiboken6": ("desktop.ui", "desktop/app.py"),
    "openpyxl": ("desktop.workbook", "desktop.exchange"),
    "pyxform": ("desktop.questionnaire",),
    "lark": ("desktop.rules",),
    "reportlab": ("desktop.summary",),
    "pypdfium2": ("desktop.summary",),
    "sqlalchemy": ("db",),
    "sqlmodel": ("db",),
    "alembic": ("db",),
    "psycopg": ("db",),
}


def test_the_contracts_are_kept(root: Path) -> None:
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    said = subprocess.run(
        [sys.executable, "-c", lint, "--no-cache", "--no-logo"], cwd=root, capture_output=True, text=True, check=False
    )
    assert said.returncode == 0, said.stdout + said.stderr


def test_each_library_stays_in_its_rooms(product) -> None:
    strays = [
        f"{source.at(node)} imports {name}"
        for source in product
        for node in ast.walk(source.tree)
        for name in imported(node)
        if name.split(".")[0] in KEPT_TO and not allowed(source, KEPT_TO[name.split(".")[0]])
    ]
    assert not strays, "\n".join(strays)


def imported(node: ast.AST) -> list[str]:
    """Returns the modules an import statement names, lazy ones inside functions too."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module and not node.level else []


def allowed(source, rooms: tuple[str, ...]) -> bool:
    """Whether a file lies in one of the rooms, or is one of the files."""
    return any(source.path == room or (source.path.replace("/", ".") + ".").startswith(room + ".") for room in rooms)


def test_every_room_stands_in_the_layers_without_parentheses(root: Path) -> None:
    contracts = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layered = [contract for contract in contracts if contract["type"] == "layers" and "containers" in contract]
    assert {container for contract in layered for container in contract["containers"]} == {"db", "desktop"}
    for contract in layered:
        assert contract["exhaustive"] is True
        home = root / contract["containers"][0]
        optional = [name.strip(" ()") for layer in contract["layers"] for name in layer.split("|") if "(" in name]
        there = [name for name in optional if (home / name / "__init__.py").exists() or (home / f"{name}.py").exists()]
        assert there == [], f"{there} exist by now: a layer in parentheses may vanish without a word"


def test_every_page_of_the_window_is_kept_from_the_others(root: Path) -> None:
    contracts = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    apart = {page for contract in contracts if contract["type"] == "independence" for page in contract["modules"]}
    shared = {"__init__", "page"}  # what every page is made of
    there = {path.stem for path in (root / "desktop" / "ui" / "pages").glob("*.py")} - shared
    assert apart == {f"desktop.ui.pages.{name}" for name in there}


def test_earlier_rounds_are_read_in_one_place(product) -> None:
    """Read past it, figures of two versions would be compared as if their questions were the same."""
    past = [
        source.at(call)
        for source in product
        for call in source.calls("earlier_submission")
        if ast.unparse(call.func) != "earlier_submission" and source.path != "desktop/actions/earlier.py"
    ]
    assert not past, "\n".join(past)
