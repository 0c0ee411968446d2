"""Returns in older formats and behind passwords: read if somebody agrees, refused in a sentence otherwise, always bounded."""

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from db.problems import Problem
from db.snapshots.receipt import Agreed
from db.snapshots.submission import Answers, Rows
from desktop.workbook.fill import fill_workbook
from desktop.workbook.old_formats import MORE_MEMORY
from desktop.workbook.read import read_return
from desktop.workbook.unlock import BY_ITSELF
from tests.spreadsheet import resave

NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
CELL = '<table:table-cell office:value-type="float" office:value="1"/>'


@pytest.fixture(scope="module")
def filled(blank: bytes, answers: Answers, rows: Rows) -> bytes:
    """A filled workbook."""
    return fill_workbook(blank, answers, rows)


def refused(data: bytes, agreed: Agreed | None = None) -> str:
    with pytest.raises(Problem) as caught:
        read_return(data, agreed)
    return caught.value.code


@pytest.mark.libreoffice
@pytest.mark.xdist_group("libreoffice")
@pytest.mark.parametrize(("kind", "code"), [("xls", "workbook.old_excel"), ("ods", "workbook.is_ods")])
def test_an_older_format_is_read_if_somebody_agrees(filled: bytes, kind: str, code: str) -> None:
    old = resave({"a.xlsx": filled}, kind)[f"a.{kind}"]
    assert refused(old) == code
    before, after = read_return(filled), read_return(old, Agreed(old_format=True))
    assert after.answers == before.answers and after.rows == before.rows and after.erased == before.erased
    assert {remark.code for remark in after.remarks} == {"workbook.old_format_read"}
    assert {"stamp", "manifest"} <= set(after.identity.channels)


def locked(data: bytes, password: str) -> bytes:
    out = io.BytesIO()
    OOXMLFile(io.BytesIO(data)).encrypt(password, out)
    return out.getvalue()


def test_a_password_opens_a_locked_file(filled: bytes) -> None:
    data = locked(filled, "Caracas 2022")
    assert refused(data) == "workbook.password"
    assert refused(data, Agreed(password="caracas")) == "workbook.wrong_password"
    assert read_return(data, Agreed(password="Caracas 2022")).answers == read_return(filled).answers


def test_what_excel_opens_without_asking_is_not_asked_about(filled: bytes) -> None:
    assert read_return(locked(filled, BY_ITSELF)).answers == read_return(filled).answers


def test_a_password_is_never_shown() -> None:
    assert "Caracas" not in repr(Agreed(password="Caracas"))


def test_a_locked_file_cannot_keep_us_busy_or_be_anything(filled: bytes) -> None:
    data = locked(filled, "x")
    assert refused(data.replace(b'spinCount="100000"', b'spinCount="999999999"'), Agreed(password="x")) in (
        "workbook.too_large",
        "workbook.truncated",
    )
    assert refused(data[: len(data) // 2], Agreed(password="x")).startswith("workbook.")


def ods(body: str, before: str = "") -> bytes:
    out = io.BytesIO()
    content = (
        f'<?xml version="1.0"?>{before}<office:document-content {NAMES}><office:body><office:spreadsheet>'
        f"{body}</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", "<manifest/>")
    return out.getvalue()


def table(rows: str) -> str:
    return f'<table:table table:name="a">{rows}</table:table>'


def row(cells: str, times: int = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{times}">{cells}</table:table-row>'


def blanks(times: int) -> str:
    return f'<table:table-cell table:number-columns-repeated="{times}"/>'


HOSTILE = {
    "far cell": (table(row(CELL) + row(blanks(16380), 1048570) + row(blanks(16383) + CELL)), "", "workbook.too_large"),
    "values without end": (
        table(row(CELL[:-2] + ' table:number-columns-repeated="10000"/>', 10000)),
        "",
        "workbook.too_large",
    ),
    "absurd repeats": (table(row(CELL, 4294967295)), "", "workbook.too_large"),
    "entities": (table(row(CELL)), '<!DOCTYPE x [<!ENTITY a "b">]>', "workbook.declares_entities"),
    "without end": (table(" " * 121_000_000), "", "workbook.too_large"),
    "nested": (table("<text:p>" * 50_000), "", "workbook.truncated"),
    "not ours": (table(row(CELL) + row(blanks(16384), 1048575)), "", "workbook.not_ours"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_older_file_is_one_sentence(name: str) -> None:
    body, before, code = HOSTILE[name]
    assert refused(ods(body, before), Agreed(old_format=True)) == code


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/workbook.bin": b"\0" * 100},
        {"xl/workbook.bin": b"\xff" * 100_000, "xl/worksheets/sheet1.bin": b"\x01" * 99},
    ],
)
def test_a_binary_workbook_that_is_none_is_damaged(parts: dict[str, bytes]) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in {**parts, "[Content_Types].xml": b"<Types/>", "_rels/.rels": b"<R/>"}.items():
            package.writestr(name, content)
    assert refused(out.getvalue()) == "workbook.is_xlsb"
    assert refused(out.getvalue(), Agreed(old_format=True)) == "workbook.truncated"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says how much a process has")
def test_the_reader_of_older_formats_gets_no_more_than_its_share(tmp_path: Path) -> None:
    """A hundred million letters in one cell: the process ends or says so, and was never larger than agreed."""
    file = tmp_path / "a.ods"
    file.write_bytes(
        ods(
            table(
                row(
                    f'<table:table-cell office:value-type="string"><text:p>{"a" * 100_000_000}</text:p></table:table-cell>'
                )
            )
        )
    )
    script = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from db.problems import Problem\n"
        "from db.snapshots.receipt import Agreed\n"
        "from desktop.workbook.read import read_return\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "try:\n    read_return(Path(sys.argv[1]).read_bytes(), Agreed(old_format=True))\n"
        "except (Problem, MemoryError):\n    pass\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(file)],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=Path.cwd(),
        check=False,
    )
    assert told.stderr == ""
    if told.returncode == 0:
        assert int(told.stdout) * 1024 < MORE_MEMORY


# What stands around the answers, through a file that shows it


def test_a_link_to_another_file_is_named_and_not_followed(
    issued: bytes, cell_of: Callable[..., str], remake: Callable[..., bytes]
) -> None:
    place = cell_of(issued, "Económica", "D1.count")

    def link(parts: dict[str, bytes]) -> None:
        name = next(
            part
            for part in parts
            if part.startswith("xl/worksheets/sheet")
            and place.encode() in parts[part]
            and b"D1" not in part.encode()
            and _is(parts, part)
        )
        parts[name] = _typed(parts[name], place, b"<f>[1]Hoja!B4</f><v>77</v>")
        relation = b'<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>'
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(b"</Relationships>", relation)
        parts["xl/externalLinks/externalLink1.xml"] = b"<externalLink/>"
        parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = (
            b'<Relationships><Relationship Id="rId1" Type="x/externalLinkPath" Target="file:///C:/Budget2021.xlsx" TargetMode="External"/></Relationships>'
        )

    back = read_return(remake(issued, link))
    (remark,) = [one for one in back.remarks if one.code == "workbook.external_figure"]
    assert (remark.cell, remark.found, remark.item) == (place, "Budget2021.xlsx", "D1.count")
    assert back.answers["D1.count", ""].number == 77.0


@pytest.mark.parametrize(("first", "code"), [(7, "workbook.covered"), (None, "workbook.covered_unseen")])
def test_what_lies_below_merged_cells_is_told_of_whether_or_not_one_sees_anything(
    issued: bytes, cell_of: Callable[..., str], remake: Callable[..., bytes], first: int | None, code: str
) -> None:
    """Excel empties the cells it merges, other programs keep what they held."""
    top, place = cell_of(issued, "Económica", "D1.count"), cell_of(issued, "Económica", "D1.share")

    def merge(parts: dict[str, bytes]) -> None:
        name = next(part for part in parts if part.startswith("xl/worksheets/sheet") and _is(parts, part))
        xml = _typed(_typed(parts[name], top, b"<v>7</v>" if first else b""), place, b"<v>45.5</v>")
        areas = b'<mergeCells count="1"><mergeCell ref="%s:%s"/></mergeCells>' % (top.encode(), place.encode())
        parts[name] = xml.replace(b"</sheetData>", b"</sheetData>" + areas)

    back = read_return(remake(issued, merge))
    (remark,) = [one for one in back.remarks if one.code.startswith("workbook.covered")]
    assert (remark.code, remark.cell, remark.item) == (code, place, "D1.share")
    assert remark.found == ("7" if first else "45.5") and remark.details["first"] == top
    assert "value" not in back.parts["D1.share", ""]


def _is(parts: dict[str, bytes], name: str) -> bool:
    book = openpyxl.load_workbook(io.BytesIO(_packed(parts)))
    return book.worksheets[int(name.rpartition("sheet")[2].partition(".")[0]) - 1].title == "Económica"


def _packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def _typed(xml: bytes, place: str, inside: bytes) -> bytes:
    import re

    pattern = re.compile(rb'<c r="%s"([^>]*?)(?: t="\w+")?(?:/>|>.*?</c>)' % place.encode(), re.DOTALL)
    made, count = pattern.subn(rb'<c r="%s"\1>%s</c>' % (place.encode(), inside), xml, count=1)
    assert count == 1
    return made
