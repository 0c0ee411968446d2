"""Files stay small, say what they are for, and carry a name that means something."""

import ast
import subprocess
from collections import Counter
from pathlib import Path

import pytest

LONGEST = 400
FAMILY = 8
MEANINGLESS = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "core",
    "managers",
    "manager",
    "services",
    "service",
    "base",
}
TOP = {"desktop", "resources", "db", "tests"}


def test_no_file_is_longer_than_four_hundred_lines(everything) -> None:
    # A migration is written by a tool and frozen with its release.
    ours = [source for source in everything if "/migrations/versions/" not in source.path]
    long = {source.path: source.text.count("\n") for source in ours if source.text.count("\n") > LONGEST}
    assert long == {}


def test_no_module_has_a_name_that_says_nothing(root: Path, everything) -> None:
    parts = {part.removesuffix(".py") for source in everything for part in source.path.split("/")}
    assert parts & MEANINGLESS == set()


def test_the_top_folders_are_these_and_the_readme_has_a_line_on_each(root: Path) -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=root, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    folders = {line.split("/")[0] for line in listed.stdout.splitlines() if "/" in line and not line.startswith(".")}
    assert folders == TOP
    lines = (root / "README.md").read_text("utf-8").splitlines()
    assert [folder for folder in sorted(TOP) if not any(f"`{folder}/`" in line for line in lines)] == []


def test_everything_public_says_what_it_does(product) -> None:
    spoken = {
        (source.room, method.name)
        for source in product
        for made in source.tree.body
        if isinstance(made, ast.ClassDef)
        for method in made.body
        if isinstance(method, ast.FunctionDef) and ast.get_docstring(method)
    }
    silent = [
        f"{source.at(node)} {name}"
        for source in product
        for node, name in public_parts(source)
        if not (ast.get_docstring(node) or "").strip()
        # What a method does that overrides another is said there.
        if "." not in name or (source.room, name.split(".")[1]) not in spoken
    ]
    assert not silent, "\n".join(silent)


def public_parts(source):
    """Yields the module, its public classes and functions, and outside the window their public methods."""
    if source.text.strip():  # an empty __init__.py only marks a folder
        yield source.tree, "(the module)"
    in_window = source.path.startswith("desktop/ui/")
    is_migration = "/migrations/versions/" in source.path
    families = Counter(family(node) for node in source.tree.body if isinstance(node, ast.FunctionDef))
    for node in source.tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_") and not is_migration:
            # Many functions of one kind, one for each word of a table, are explained by their module.
            if isinstance(node, ast.FunctionDef) and families[family(node)] >= FAMILY:
                continue
            yield node, node.name
            # Methods of the window are mostly Qt's own, renamed by nobody.
            for method in () if in_window or not isinstance(node, ast.ClassDef) else node.body:
                if isinstance(method, ast.FunctionDef) and not method.name.startswith("_") and not is_setter(method):
                    yield method, f"{node.name}.{method.name}"


def family(function: ast.FunctionDef) -> tuple[str, str]:
    """Returns the first word of a function's name and what it takes and returns."""
    return function.name.split("_")[0], ast.dump(function.args) + ast.dump(function.returns or ast.Constant(None))


def is_setter(method: ast.FunctionDef) -> bool:
    """Whether it is the second half of a property, whose first half speaks for both."""
    return any(isinstance(by, ast.Attribute) and by.attr == "setter" for by in method.decorator_list)


def test_no_test_imports_another(everything) -> None:
    # A test module that imports another, or a conftest, runs it twice; what several share stands in a file of its own.
    strays = [
        source.at(node)
        for source in everything
        for node in ast.walk(source.tree)
        if source.path.startswith("tests/")
        and not source.path.startswith("tests/benchmarks/")
        and isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("tests.")
        and (node.module or "").rpartition(".")[2].startswith(("test_", "conftest"))
    ]
    assert not strays, "\n".join(strays)
