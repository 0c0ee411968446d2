"""What the tables share: the naming of constraints, and a CHECK that a text is one of an enumeration's values."""

from collections.abc import Iterable
from enum import StrEnum

from sqlalchemy import CheckConstraint
from sqlmodel import SQLModel

# Batch migrations find a constraint by its name only; set before the first table is declared.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def one_of(column: str, words: Iterable[StrEnum]) -> CheckConstraint:
    """Return a CHECK that *column*, where it is not null, holds one of *words*."""
    listed = ", ".join(f"'{word.value}'" for word in words)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def hash_length(column: str) -> CheckConstraint:
    """Return a CHECK that *column* holds a SHA-256 in hexadecimal."""
    return CheckConstraint(f"length({column}) = 64", name=f"{column}_length")
