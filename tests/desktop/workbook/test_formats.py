"""Number formats: the kind that openpyxl sees too, and no format that slows the scan down."""

import time

import pytest
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from desktop.workbook.formats import BUILTIN, Format, kind_of


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("General", Format.GENERAL), ("0", Format.NUMBER), ("#,##0.00", Format.NUMBER), ("0%", Format.PERCENT),
        ("0.0 %", Format.PERCENT), ('0"%"', Format.NUMBER), ("0\\%", Format.NUMBER), ("yyyy-mm-dd", Format.DATE),
        ("[$-409]d/m/yyyy", Format.DATE), ("[h]:mm:ss", Format.DATE), ("mm:ss.0", Format.DATE), ("@", Format.TEXT),
        ('#,##0 "días"', Format.NUMBER), ("0 kWh", Format.NUMBER), ("[Red]0.0", Format.NUMBER), ("0;[Red]-d", Format.NUMBER),
        ("[>=10000]#,##0;[<=-10000]-#,##0;0", Format.NUMBER), ("0.00E+00", Format.NUMBER), ("dd/mm/yyyy;@", Format.DATE),
    ],
)  # fmt: skip
def test_a_format_is_known_by_its_first_section(code: str, kind: Format) -> None:
    assert kind_of(code) is kind


def test_the_fixed_formats_are_those_of_the_file_format() -> None:
    for number, code in BUILTIN_FORMATS.items():
        assert (kind_of(BUILTIN.get(number, "0")) is Format.DATE) == is_date_format(code), (number, code)
        assert (kind_of(BUILTIN.get(number, "0")) is Format.PERCENT) == ("%" in code), (number, code)


@pytest.mark.parametrize("sign", ["[", '"', "\\", "0", "[h]"])
def test_a_hostile_format_costs_nothing(sign: str) -> None:
    started = time.thread_time()
    kind_of(sign * 100_000)
    assert time.thread_time() - started < 0.5
