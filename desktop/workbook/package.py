"""The zip container of a workbook: parts by name, read within limits, written with nothing of the clock in them."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from db.problems import Problem

LARGEST_FILE, LARGEST_PART, LARGEST_WHOLE, MOST_PARTS = 30_000_000, 120_000_000, 250_000_000, 3_000
_PIECE = 1 << 20
KEPT = 8_000_000
"""Parts up to this size are kept once unpacked, since the guard and the reader both want them."""


class Package:
    """The parts of one file; each is unpacked when it is asked for, and never beyond the limits."""

    def __init__(self, data: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        self._parts: dict[str, bytes] = {}
        self.names = tuple(info.filename for info in self._archive.infolist())
        # Names in a package are compared without case; a leading slash means the same part.
        self._by_name = {name.lstrip("/").casefold(): name for name in self.names}

    def infos(self) -> list[zipfile.ZipInfo]:
        """Return the directory of the container."""
        return self._archive.infolist()

    def has(self, name: str) -> bool:
        """Whether it holds the part *name*."""
        return name.lstrip("/").casefold() in self._by_name

    def part(self, name: str) -> bytes:
        """Return the part *name*, unpacked and with its checksum verified.

        Raises:
            Problem: ``workbook.damaged`` or ``workbook.too_large``.
        """
        key = name.lstrip("/").casefold()
        if key not in self._parts:
            self._parts[key] = b"".join(self._unpacked(name))
        return self._parts[key]

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield the part *name* piece by piece; a large one is never held as a whole.

        Raises:
            Problem: ``workbook.damaged`` or ``workbook.too_large``.
        """
        key = name.lstrip("/").casefold()
        stored = self._by_name.get(key)
        if key in self._parts or (stored is not None and self._archive.getinfo(stored).file_size <= KEPT):
            yield self.part(name)
        else:
            yield from self._unpacked(name)

    def _unpacked(self, name: str) -> Iterator[bytes]:
        stored = self._by_name.get(name.lstrip("/").casefold())
        if stored is None:
            raise Problem("workbook.damaged", part=name)
        size = 0
        try:
            with self._archive.open(stored) as source:
                # The directory may lie about sizes: what is counted is what comes out.
                while piece := source.read(_PIECE):
                    size += len(piece)
                    if size > LARGEST_PART:
                        raise Problem("workbook.too_large", part=name)
                    yield piece
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            OSError,
            RuntimeError,
            ValueError,
        ) as error:
            raise Problem("workbook.damaged", part=name) from error


@dataclass(frozen=True, slots=True)
class Pressed:
    """A part that is compressed already, since many files hold it."""

    content: bytes
    size: int
    checksum: int


def press(content: bytes, level: int = 4) -> Pressed:
    """Return *content* compressed."""
    deflate = zlib.compressobj(level, zlib.DEFLATED, -15)
    return Pressed(deflate.compress(content) + deflate.flush(), len(content), zlib.crc32(content))


def pack(parts: Mapping[str, bytes | Pressed]) -> bytes:
    """Return a container of *parts* in their order; equal parts give equal bytes."""
    # Written by hand, because the library cannot take what is compressed already. The clock stands still in 1980.
    body, listed, offset = [], [], 0
    for name, content in parts.items():
        part = content if isinstance(content, Pressed) else press(content)
        encoded = name.encode("ascii")
        told = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, part.checksum, len(part.content), part.size, len(encoded), 0)
        piece = b"PK\x03\x04" + told + encoded + part.content
        body.append(piece)
        listed.append(
            b"PK\x01\x02" + struct.pack("<H", 20) + told + struct.pack("<HHHII", 0, 0, 0, 0, offset) + encoded
        )
        offset += len(piece)
    directory = b"".join(listed)
    end = struct.pack("<HHHHIIH", 0, 0, len(listed), len(listed), len(directory), offset, 0)
    return b"".join([*body, directory, b"PK\x05\x06", end])
