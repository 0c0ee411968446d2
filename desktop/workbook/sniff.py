"""What a file is, judged by its content and never by its name."""

import re

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNS = (
    (b"%PDF", "pdf"),
    (b"Rar!\x1a\x07", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"\x78\x9f\x3e\x22", "mail"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"{\\rtf", "text document"),
)
_MAIL = re.compile(rb"^(?:from|received|return-path|mime-version|date|subject|delivered-to|message-id):", re.IGNORECASE)


def kind_of_file(data: bytes) -> str:
    """Return what *data* is: ``zip`` (whatever it packs), a name for another kind, or ``unknown``."""
    if not data.strip(b"\x00 \r\n\t"):
        return "empty"
    if data.startswith(OLE):
        return _ole(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    for sign, kind in _SIGNS:
        if data.startswith(sign):
            return kind
    return _text(data[:8192])


def kind_of_zip(names: tuple[str, ...], mimetype: bytes) -> str:
    """Return what a container with parts *names* is: ``xlsx`` or another kind of document, or ``archive``."""
    lower = {name.casefold() for name in names}
    if b"opendocument.spreadsheet" in mimetype:
        return "ods"
    if b"opendocument" in mimetype:
        return "text document"
    if "xl/workbook.bin" in lower:
        return "xlsb"
    if any(name.endswith(".iwa") or name == "index.zip" for name in lower):
        return "numbers"
    if any(name.startswith("word/") for name in lower):
        return "text document"
    if any(name.startswith("ppt/") for name in lower):
        return "presentation"
    if "[content_types].xml" in lower and "_rels/.rels" in lower:
        return "xlsx"
    if any(name.endswith((".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")) for name in lower):
        return "packed workbook"
    return "archive"


def _ole(data: bytes) -> str:
    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage") or holds("EncryptionInfo"):
        return "encrypted"
    if holds("Workbook") or holds("Book"):
        return "xls"
    if holds("WordDocument"):
        return "text document"
    if holds("PowerPoint Document"):
        return "presentation"
    return "mail" if holds("__properties_version1.0") else "unknown"


def _text(head: bytes) -> str:
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if head.startswith(mark):
            head = head.decode(encoding, "ignore").encode()
            break
    start = head.lstrip(b"\xef\xbb\xbf \r\n\t")[:4096]
    lower = start.lower()
    if (
        lower.startswith((b"<!doctype html", b"<html", b"<table", b"<head", b"<meta", b"<body", b"<div"))
        or b"<html" in lower
    ):
        return "web page"
    if lower.startswith(b"<"):
        return "xml"
    if lower.startswith(b"{") and (b'"doc_id"' in lower or b'"url"' in lower):
        return "link"
    if _MAIL.match(lower):
        return "mail"
    if b"\x00" in start:
        return "unknown"
    control = sum(1 for byte in start if byte < 9 or 13 < byte < 32)
    return "text" if control <= len(start) // 100 else "unknown"
