"""Files that stand behind answers: which there are, and their bytes."""

from sqlalchemy import func, select

from db.snapshots.evidence import Attachment
from db.tables import Attachment as AttachmentRow
from db.work import Reading


def attachments(reading: Reading, submission_id: int) -> tuple[Attachment, ...]:
    """Return the attachments of a submission, the oldest first, without their bytes."""
    statement = (
        select(
            AttachmentRow.id,
            AttachmentRow.item,
            AttachmentRow.row,
            AttachmentRow.name,
            AttachmentRow.sha256,
            func.length(AttachmentRow.content),
            AttachmentRow.at,
            AttachmentRow.person,
        )
        .where(AttachmentRow.submission_id == submission_id)
        .order_by(AttachmentRow.at, AttachmentRow.id)
    )
    return tuple(Attachment(*row) for row in reading.rows(statement))


def attachment_content(reading: Reading, attachment_id: str) -> bytes:
    """Return the bytes of an attachment; b"" where there is none of that number."""
    return bytes(reading.one(select(AttachmentRow.content).where(AttachmentRow.id == attachment_id)) or b"")
