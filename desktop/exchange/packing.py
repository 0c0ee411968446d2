"""A zip container with nothing of the clock or the system in it: equal parts give equal bytes."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import BinaryIO

STAMP = (1980, 1, 1, 0, 0, 0)
_PACKED = (".xlsx", ".xlsm", ".xlsb", ".ods", ".zip", ".png", ".jpg", ".jpeg", ".docx", ".pdf")


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Return a container of *parts* in their order; what is packed already is only stored."""
    out = io.BytesIO()
    pack_into(out, ((name, (content,)) for name, content in parts.items()))
    return out.getvalue()


def pack_into(target: BinaryIO, parts: Iterable[tuple[str, Iterable[bytes]]]) -> None:
    """Write a container of *parts*, each in pieces, into *target*; of each only a piece is held."""
    with zipfile.ZipFile(target, "w") as archive:
        for name, pieces in parts:
            info = zipfile.ZipInfo(name, STAMP)
            info.compress_type = zipfile.ZIP_STORED if name.casefold().endswith(_PACKED) else zipfile.ZIP_DEFLATED
            info.create_system = 0
            info.external_attr = 0o644 << 16
            with archive.open(info, "w") as part:
                for piece in pieces:
                    part.write(piece)
