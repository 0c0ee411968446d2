"""Frozen editions: which there are, and what each holds."""

import zlib

from sqlalchemy import select

from db.snapshots.history import Edition
from db.tables import Edition as EditionRow
from db.tables import Round
from db.work import Reading

LARGEST = 1 << 30


def editions(reading: Reading, year: int | None = None) -> tuple[Edition, ...]:
    """Return the editions of the round of *year*, or of every round, oldest first."""
    statement = (
        select(
            Round.year,
            EditionRow.number,
            EditionRow.dated,
            EditionRow.content_hash,
            EditionRow.at,
            EditionRow.person,
        )
        .join(Round, Round.id == EditionRow.round_id)
        .order_by(Round.year, EditionRow.number)
    )
    if year is not None:
        statement = statement.where(Round.year == year)
    return tuple(Edition(*row) for row in reading.rows(statement))


def edition_content(reading: Reading, year: int, number: int) -> bytes | None:
    """Return what an edition holds as it was hashed; None where there is no such edition, or it cannot be unpacked."""
    packed = reading.one(
        select(EditionRow.content)
        .join(Round, Round.id == EditionRow.round_id)
        .where(Round.year == year, EditionRow.number == number)
    )
    if packed is None:
        return None
    unpacker = zlib.decompressobj()
    try:
        return unpacker.decompress(bytes(packed), LARGEST)
    except zlib.error:
        return None
