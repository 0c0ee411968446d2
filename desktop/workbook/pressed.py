"""Long content as text that fits into cells: compressed, in letters and digits, in pieces."""

import base64
import zlib

CHUNK = 30_000
LONGEST = 20_000_000


def pressed(content: bytes) -> str:
    """Return *content* compressed, as text."""
    return base64.b64encode(zlib.compress(content, 6)).decode("ascii")


def unpressed(text: str) -> bytes:
    """Return what :func:`pressed` was given.

    Raises:
        ValueError: it is something else, or unpacks to more than anything of ours.
    """
    # Bounded, since a hash proves that nobody changed it by accident, not who made it.
    unpacker = zlib.decompressobj()
    try:
        content = unpacker.decompress(base64.b64decode(text, validate=True), LONGEST)
    except zlib.error as error:
        raise ValueError("not compressed") from error
    if not unpacker.eof:
        raise ValueError("longer than any questionnaire")
    return content


def chunks(text: str) -> list[str]:
    """Return *text* in pieces that fit into a cell."""
    return [text[at : at + CHUNK] for at in range(0, len(text), CHUNK)]
