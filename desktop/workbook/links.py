"""The threads between the parts of a package: relationships and content types, edited in place."""

import re
from posixpath import basename, dirname, join, normpath, relpath
from xml.sax.saxutils import quoteattr, unescape

TYPES = "[Content_Types].xml"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NO_RELATIONS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
_ROOT = re.compile(rb"<(?![?!])(\w+:)?\w+")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*?(?:/>|>\s*</(?:\w+:)?Relationship>)", re.DOTALL)
_ATTRIBUTE = re.compile(rb"(\w+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")

Parts = dict[str, bytes]
"""The parts of a package by name, as they stand in the container."""


def stored(parts: Parts, name: str) -> str | None:
    """Return under which name the package holds the part *name*; names are compared without case."""
    if name in parts:
        return name
    wanted = name.lstrip("/").casefold()
    return next((known for known in parts if known.lstrip("/").casefold() == wanted), None)


def relations_of(part: str) -> str:
    """Return the name of the part that lists the relationships of *part*."""
    return join(dirname(part), "_rels", f"{basename(part)}.rels")


def related(parts: Parts, part: str) -> list[tuple[str, str, str]]:
    """Return (id, kind, target) of what *part* is related to within the package; *kind* is the last word of the type."""
    listed = stored(parts, relations_of(part))
    found = []
    for one in _RELATION.finditer(parts[listed]) if listed else ():
        said = _attributes(one[0])
        if said.get("TargetMode") != "External":
            target = said.get("Target", "")
            whole = target.lstrip("/") if target.startswith("/") else normpath(join(dirname(part), target))
            found.append((said.get("Id", ""), said.get("Type", "").rpartition("/")[2], stored(parts, whole) or whole))
    return found


def relate(parts: Parts, part: str, kind: str, target: str) -> str:
    """Relate *part* to *target*; returns the id of the relationship, which is new."""
    name = stored(parts, relations_of(part)) or relations_of(part)
    known = parts.get(name, _NO_RELATIONS)
    used = {found.decode() for found in re.findall(rb'\bId\s*=\s*["\']([^"\']+)', known)}
    made = next(f"rIdConv{n}" for n in range(1, len(used) + 2) if f"rIdConv{n}" not in used)
    path = quoteattr(relpath(target, dirname(part) or "."))
    entry = f'<{prefix(known)}Relationship Id="{made}" Type="{RELATIONSHIPS}/{kind}" Target={path}/>'
    parts[name] = before_end(known, b"Relationships", entry.encode())
    return made


def unrelate(parts: Parts, part: str, identity: str) -> None:
    """Take the relationship *identity* away from *part*."""
    name = stored(parts, relations_of(part))
    if name is not None:
        parts[name] = _RELATION.sub(
            lambda found: b"" if _attributes(found[0]).get("Id") == identity else found[0], parts[name]
        )


def declare(parts: Parts, name: str, content_type: str) -> None:
    """Say what the part *name* is."""
    entry = f'<{prefix(parts[TYPES])}Override PartName={quoteattr("/" + name)} ContentType="{content_type}"/>'
    parts[TYPES] = before_end(without_declaration(parts[TYPES], name), b"Types", entry.encode())


def declare_kind(parts: Parts, extension: str, content_type: str) -> None:
    """Say what parts with an *extension* are, where nothing says so yet."""
    if not re.search(rb'Extension\s*=\s*["\']%s["\']' % extension.encode(), parts[TYPES], re.IGNORECASE):
        entry = f'<{prefix(parts[TYPES])}Default Extension="{extension}" ContentType="{content_type}"/>'
        opened = re.search(rb"<(?:\w+:)?Types\b[^>]*>", parts[TYPES])
        at = opened.end() if opened else 0
        parts[TYPES] = parts[TYPES][:at] + entry.encode() + parts[TYPES][at:]


def drop(parts: Parts, name: str) -> None:
    """Take a part, its relationships and its declaration away."""
    for gone in (stored(parts, name), stored(parts, relations_of(name))):
        if gone is not None:
            del parts[gone]
    parts[TYPES] = without_declaration(parts[TYPES], name)


def without_declaration(types: bytes, name: str) -> bytes:
    """Return the list of content types without the part *name*."""
    wanted = "/" + name.lstrip("/")

    def kept(found: re.Match[bytes]) -> bytes:
        return b"" if _attributes(found[0]).get("PartName", "").casefold() == wanted.casefold() else found[0]

    return re.sub(rb"<(?:\w+:)?Override\b[^>]*?(?:/>|>\s*</(?:\w+:)?Override>)", kept, types)


def prefix(xml: bytes) -> str:
    """Return what stands before the names of a part's elements, such as ``x:``; nothing in most files."""
    found = _ROOT.search(xml)
    return (found[1] or b"").decode() if found else ""


def before_end(xml: bytes, element: bytes, entry: bytes) -> bytes:
    """Return *xml* with *entry* as the last thing in the last of its *element*; a single tag is opened for it."""
    ends = list(re.finditer(rb"</(?:\w+:)?%s\s*>" % element, xml))
    if not ends:
        opened = re.compile(rb"<((?:\w+:)?%s)(\s[^>]*?)?/>" % element)
        return opened.sub(lambda found: b"<%s%s>%s</%s>" % (found[1], found[2] or b"", entry, found[1]), xml, count=1)
    return xml[: ends[-1].start()] + entry + xml[ends[-1].start() :]


def free_name(parts: Parts, pattern: str) -> str:
    """Return the first name of *pattern* with a number in place of its braces that no part has."""
    taken = {name.lstrip("/").casefold() for name in parts}
    return next(name for n in range(1, len(parts) + 2) if (name := pattern.format(n)).casefold() not in taken)


def _attributes(tag: bytes) -> dict[str, str]:
    return {
        found[1].decode(): unescape((found[2] or found[3] or b"").decode(), {"&quot;": '"', "&apos;": "'"})
        for found in _ATTRIBUTE.finditer(tag)
    }
