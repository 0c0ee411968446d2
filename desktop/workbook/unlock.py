"""Workbooks behind a password to open: the cipher is taken off in memory; nothing of the password is kept or told."""

import io
import re
import struct

import msoffcrypto
from msoffcrypto.exceptions import DecryptionError, FileFormatError, ParseError

from db.problems import Problem

BY_ITSELF = "VelvetSweatshop"
"""With this password Excel opens a file without asking: it stands for “protected, but not secret”."""
MOST_SPINS = 10_000_000
_DAMAGED = (
    FileFormatError,
    ParseError,
    OSError,
    ValueError,
    KeyError,
    IndexError,
    AttributeError,
    TypeError,
    struct.error,
)
_SPINS = re.compile(rb'spinCount="([0-9]+)"')


def unlocked(data: bytes, password: str) -> bytes:
    """Return the workbook inside *data*; tries Excel's own password first.

    Raises:
        Problem: ``workbook.password`` where none was given, ``workbook.wrong_password``, or it cannot be read at all.
    """
    if any(len(found) > 9 or int(found) > MOST_SPINS for found in _SPINS.findall(data)):
        # The file itself says how often the password is hashed: a hostile one would keep us busy for days.
        raise Problem("workbook.too_large", part="EncryptionInfo")
    for guess in dict.fromkeys((BY_ITSELF, password)):
        try:
            if guess and (found := _opened(data, guess)) is not None:
                return found
        except _DAMAGED as damage:
            # Whether it is damaged or locked in a way of its own, the first thing to try is the password.
            raise Problem("workbook.truncated" if password else "workbook.password") from damage
    raise Problem("workbook.wrong_password" if password else "workbook.password")


def _opened(data: bytes, password: str) -> bytes | None:
    out = io.BytesIO()
    try:
        office = msoffcrypto.OfficeFile(io.BytesIO(data))
        if not office.is_encrypted():
            return data
        office.load_key(password=password, verify_password=True)
        office.decrypt(out)
    except DecryptionError:
        return None
    return out.getvalue()
