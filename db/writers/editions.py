"""Frozen editions: added, and never changed."""

import hashlib
import zlib
from datetime import date

from sqlalchemy import insert

from db.tables import Edition
from db.work import Work


def add_edition(work: Work, round_id: int, number: int, dated: date, content: bytes) -> str:
    """Store *content* as edition *number* of a round and return its SHA-256."""
    content_hash = hashlib.sha256(content).hexdigest()
    work.execute(
        insert(Edition),
        {
            "round_id": round_id,
            "number": number,
            "dated": dated,
            "content": zlib.compress(content, 9),
            "content_hash": content_hash,
            "at": work.at,
            "person": work.person.name,
        },
    )
    return content_hash
