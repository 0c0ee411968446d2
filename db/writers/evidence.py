"""Files that stand behind answers."""

import hashlib
import uuid

from sqlalchemy import insert

from db.tables import Attachment
from db.work import Work


def attach(work: Work, submission_id: int, item: str, row: str, name: str, content: bytes, person: str = "") -> str:
    """Keep *content* as evidence for an answer, with its hash; returns its number.

    *person* attached it elsewhere; by default it is the one who works here.
    """
    number = str(uuid.uuid4())
    work.execute(
        insert(Attachment),
        {
            "id": number,
            "submission_id": submission_id,
            "item": item,
            "row": row,
            "name": name,
            "sha256": hashlib.sha256(content).hexdigest(),
            "content": content,
            "at": work.at,
            "person": person or work.person.name,
        },
    )
    return number
