"""The document properties of a workbook: a hint at its identity, and nothing of the clock."""

from xml.sax.saxutils import escape

_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator><cp:keywords>{keywords}</cp:keywords>"
    "<dc:identifier>{identifier}</dc:identifier><dc:language>{language}</dc:language></cp:coreProperties>"
)


def core_xml(title: str, stamp: str, language: str, sender: str) -> bytes:
    """Return ``docProps/core.xml`` with the stamp as identifier and keywords."""
    return _CORE.format(
        title=escape(title), creator=escape(sender or "Convergencia"), keywords=escape(stamp), identifier=escape(stamp),
        language=escape(language),
    ).encode()  # fmt: skip


def app_xml() -> bytes:
    """Return ``docProps/app.xml``; the program's name makes LibreOffice recalculate what it opens."""
    return (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        b"<Application>Convergencia</Application></Properties>"
    )
