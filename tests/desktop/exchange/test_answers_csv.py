"""The tidy table reads back as it was, and no spreadsheet runs what stands in it."""

import csv
import io
from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange import Line, write_csv
from desktop.exchange.answers_csv import DANGEROUS

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r"), max_size=30)


def rows(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@given(st.lists(st.builds(Line, *[texts] * 10), max_size=5))
def test_every_text_comes_back_but_for_the_guard_before_formulas(lines):
    head, *body = rows(write_csv(lines))
    assert head == ["country", "round", "item", "row", "column", "value", "status", "note", "source", "stage"]
    assert len(body) == len(lines)
    for line, row in zip(lines, body, strict=True):
        for text, found in zip(astuple(line), row, strict=True):
            assert found in (text, "'" + text)
            if found.startswith(DANGEROUS):
                float(found)


@pytest.mark.parametrize("formula", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "\t=1"])
def test_formulas_are_made_inert(formula):
    (_, row) = rows(write_csv([Line("ARG", "2022", "X", "", "", formula, "", "", "", "")]))
    assert row[5] == "'" + formula


@pytest.mark.parametrize("number", ["-5", "-0.25", "+3", "-1e-07", "-1.5e+20"])
def test_signed_numbers_stay_numbers(number):
    (_, row) = rows(write_csv([Line("ARG", "2022", "X", "", "", number, "", "", "", "")]))
    assert row[5] == number
