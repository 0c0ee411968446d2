"""The project as text and as syntax trees, read once for all the tests of how it is built."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file: its path below the project with forward slashes, its text and its syntax tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """The package it lies in, such as ``desktop.rules``, or ``db`` for a file of db itself."""
        return ".".join(self.path.split("/")[:-1][:2])

    def calls(self, *names: str) -> Iterator[ast.Call]:
        """Every call of a function or class of one of these names, however it was imported."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if called in names:
                    yield node

    def at(self, node: ast.AST) -> str:
        """The place of a node, as an editor opens it."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}"


def read(*folders: str) -> tuple[Source, ...]:
    """Returns every Python file below the given folders of the project."""
    found = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    texts = [(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in found]
    return tuple(Source(name, text, ast.parse(text, name)) for name, text in texts)


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def product() -> tuple[Source, ...]:
    """The Python files of the program itself."""
    return read("db", "desktop", "resources")


@pytest.fixture(scope="session")
def everything() -> tuple[Source, ...]:
    """The Python files of the program and of its tests."""
    return read("db", "desktop", "resources", "tests")
