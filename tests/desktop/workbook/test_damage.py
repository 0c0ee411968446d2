"""Bytes that went wrong anywhere in a file: it is read, or refused in a sentence; nothing else ever happens."""

import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.problems import Problem
from db.snapshots.receipt import Base
from db.snapshots.submission import Answers, Rows, Submission
from db.terms import Resolve
from desktop.wording import has, remark_sentence
from desktop.workbook.grid import read_grid, unescaped
from desktop.workbook.merge import compare
from desktop.workbook.normal import normal_sha256
from desktop.workbook.order import Order
from desktop.workbook.read import read_return

PIECES = [
    b"", b"<", b">", b"</c>", b"<c", b' r="A1"', b"nan", b"1e999", b"-", b"&#65;", b"&amp;", b'"', b"9" * 400, b"<v>1-2</v>",
    b"\xff", b"_x0000_", b"_xD800_", b"0", b' t="e"', b' t="b"', b' t="d"', b' t="str"', b"<f/>", b"<v>x</v>", b"\xe2\x88\x85",
]  # fmt: skip
START = [b"<v>", b"<c ", b'="', b"<row", b"<t", b"</"]


class Workshop:
    """A workbook's parts, to be damaged again and again."""

    def __init__(self, data: bytes, order: Order) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.order = order

    def __repr__(self) -> str:
        return "Workshop()"

    def damaged(self, hits: list[tuple[str, float, int, bytes, bytes]]) -> bytes:
        parts = dict(self.parts)
        for name, share, gone, piece, start in hits:
            content = parts[name]
            at = int(share * len(content))
            at = max(at, content.find(start, at) + len(start)) if start in content[at:] else at
            parts[name] = content[:at] + piece + content[at + gone :]
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        return out.getvalue()


@pytest.fixture(scope="module")
def workshop(issued: bytes, order: Order) -> Workshop:
    """The issued workbook in parts."""
    return Workshop(issued, order)


hits = st.tuples(
    st.sampled_from(
        [f"xl/worksheets/sheet{number}.xml" for number in range(2, 8)]
        + [
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "docProps/core.xml",
        ]
    ),
    st.floats(0, 0.999),
    st.sampled_from([0, 1, 3, 10, 200]),
    st.sampled_from(PIECES),
    st.sampled_from(START),
)


@settings(max_examples=300)
@given(damage=st.lists(hits, min_size=1, max_size=3))
def test_a_damaged_file_is_read_or_refused(
    workshop: Workshop, damage: list[tuple[str, float, int, bytes, bytes]]
) -> None:
    order = workshop.order
    try:
        back = read_return(workshop.damaged(damage))
    except Problem as problem:
        assert has(problem.code)
        return
    ours = stored(order.answers, order.rows)
    compare(order.questionnaire, back, Base(order.answers, order.rows), ours, Resolve.THEIRS)
    assert len(normal_sha256(back)) == 64
    for remark in back.remarks:
        assert "{" not in remark_sentence(remark, "es")


def stored(answers: Answers, rows: Rows) -> Submission:
    from datetime import date

    from db.snapshots.submission import Counts, SubmissionLine
    from db.terms import Stage

    return Submission(SubmissionLine(7, 1, 2022, "ARG", Stage.AWAITED, date(2023, 3, 31), Counts()), answers, rows)


@pytest.fixture
def one_cell() -> Callable[[str], tuple[str, str, int, str | None] | None]:
    """Reads a sheet whose only cell is A1."""

    def made(cell: str) -> tuple[str, str, int, str | None] | None:
        main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        xml = f'<x:worksheet xmlns:x="{main}"><x:sheetData><x:row>{cell}</x:row></x:sheetData></x:worksheet>'
        return read_grid([xml.encode()], ["cero", "uno"], "sheet").cells.get((1, 1))

    return made


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("<x:c><x:v>1.5</x:v></x:c>", ("n", "1.5", 0, None)),
        ('<x:c t="s" s="3"><x:v>1</x:v></x:c>', ("s", "uno", 3, None)),
        ('<x:c t="inlineStr"><x:is><x:r><x:t>a</x:t></x:r><x:r><x:t>b</x:t></x:r></x:is></x:c>', ("s", "ab", 0, None)),
        ('<x:c t="inlineStr"><x:is><x:t>a</x:t><x:rPh><x:t>x</x:t></x:rPh></x:is></x:c>', ("s", "a", 0, None)),
        ('<x:c t="str"><x:f>A2</x:f><x:v>t</x:v></x:c>', ("s", "t", 0, "A2")),
        ("<x:c><x:f>A2</x:f></x:c>", ("", "", 0, "A2")),
        ("<x:c><x:f>A2</x:f><x:v></x:v></x:c>", ("", "", 0, "A2")),
        ('<x:c t="b"><x:v>1</x:v></x:c>', ("b", "1", 0, None)),
        ('<x:c t="e"><x:v>#N/A</x:v></x:c>', ("e", "#N/A", 0, None)),
        ("<x:c><x:v>nan</x:v></x:c>", ("s", "nan", 0, None)),
        ("<x:c><x:v>1e999</x:v></x:c>", ("s", "1e999", 0, None)),
        ("<x:c><x:v>1_000</x:v></x:c>", ("s", "1_000", 0, None)),
        ("<x:c><x:v>1-2</x:v></x:c>", ("s", "1-2", 0, None)),
        ("<x:c><x:v>-1.5E-7</x:v></x:c>", ("n", "-1.5E-7", 0, None)),
        ("<x:c s='2'/>", None),
        ("<x:c><x:v> </x:v></x:c>", None),
    ],
)
def test_cells_are_read_whoever_wrote_them(one_cell: Callable[[str], object], cell: str, found: object) -> None:
    assert one_cell(cell) == found


def test_a_string_that_is_not_there_is_damage(one_cell: Callable[[str], object]) -> None:
    for number in ("2", "-1", "x", "9" * 12):
        with pytest.raises(Problem, match=r"workbook\.damaged"):
            one_cell(f'<x:c t="s"><x:v>{number}</x:v></x:c>')


def test_escapes_of_the_file_format_are_undone() -> None:
    assert unescaped("a_x000D_b_x005F_x000D_c_xZZZZ_d_x12") == "a\rb_x000D_c_xZZZZ_d_x12"
    assert unescaped("_xD800_") == "\ufffd"
