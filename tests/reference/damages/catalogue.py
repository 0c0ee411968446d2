"""The damages of the catalogue in design, each by the number of its line; what a cell says afterwards is returned."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.reference.damages import cells, structure
from tests.reference.damages.site import Expected, Site

Do = Callable[[Site], Expected | None]


@dataclass(frozen=True, slots=True)
class Damage:
    """One damage. ``verdict`` is R, Q, W or O; ``code`` what refuses the whole file, ``told`` a remark that must come."""

    line: int
    name: str
    verdict: str
    do: Do
    code: str = ""
    told: str = ""
    asked: str = ""
    mixes: bool = True
    """Whether it can be done together with others."""
    lives: bool = True
    """Whether another program keeps it: it calculates formulas, and makes 1 of TRUE."""


CATALOGUE: tuple[Damage, ...] = (
    Damage(23, "half the sheets", "W", structure.half_the_sheets, told="workbook.sheet_missing"),
    Damage(24, "control sheet deleted", "Q", structure.no_control, code="workbook.control_missing", mixes=False),
    Damage(25, "stamps overwritten", "W", structure.no_stamps),
    Damage(26, "values pasted into a blank book", "Q", structure.pasted, code="workbook.control_missing", mixes=False),
    Damage(26, "what one sees pasted into a blank book", "Q", structure.pasted_as_seen, code="workbook.unmarked", mixes=False),
    Damage(27, "own sheet and own columns", "W", structure.own_things, told="workbook.column_of_their_own"),
    Damage(28, "control sheet edited", "R", structure.control_edited, code="workbook.control_changed", mixes=False),
    Damage(30, "sheets renamed and moved", "O", structure.renamed),
    Damage(31, "sheet deleted", "W", structure.one_sheet_gone, told="workbook.sheet_missing"),
    Damage(31, "sheet copied, same answers", "W", structure.copied, told="workbook.sheet_copied"),
    Damage(31, "sheet copied, other answers", "Q", structure.copied_and_changed, told="workbook.sheet_twice", asked="sheet", mixes=False),
    Damage(32, "rows inserted", "O", structure.rows_inserted),
    Damage(33, "columns inserted", "O", structure.columns_inserted),
    Damage(34, "whole rows sorted", "O", structure.sorted_rows),
    Damage(34, "sorted without the codes", "R", structure.sorted_without_codes, told="workbook.label_of_another"),
    Damage(34, "table sorted without the hidden ids", "O", structure.roster_sorted_without_ids),
    Damage(34, "row cut and pasted below", "O", structure.row_cut_and_pasted_below),
    Damage(34, "headings sorted in among rows", "O", structure.headings_sorted_in),
    Damage(35, "codes deleted", "Q", structure.codes_deleted, told="workbook.row_without_code"),
    Damage(35, "codes retyped", "Q", structure.codes_retyped, told="workbook.code_retyped"),
    Damage(35, "rows copied", "Q", structure.rows_copied, told="workbook.doubled_code"),
    Damage(36, "headings translated", "O", structure.headings_translated),
    Damage(36, "questions reworded", "W", structure.questions_reworded, told="workbook.label_changed"),
    Damage(37, "cells merged", "W", structure.merged, told="workbook.covered", mixes=False),
    Damage(38, "rows hidden", "W", structure.hidden, told="workbook.hidden_rows"),
    Damage(40, "headings moved by a column", "R", structure.headings_moved, told="workbook.column_of_another"),
    Damage(41, "blank rows, second headings", "W", structure.spaced),
    Damage(42, "units retyped", "W", structure.units_changed, told="workbook.unit_changed"),
    Damage(42, "earlier values corrected", "W", structure.earlier_changed, told="workbook.earlier_changed"),
    Damage(43, "validations and protection gone", "O", structure.unprotected),
    Damage(45, "figures as text", "W", cells.as_text, told="workbook.number_from_text"),
    Damage(46, "decimal commas", "W", cells.decimal_commas, told="workbook.number_from_text"),
    Damage(47, "groups by no-break spaces", "W", cells.spaced_groups, told="workbook.number_from_text"),
    Damage(48, "Swiss apostrophes", "W", cells.apostrophes, told="workbook.number_from_text"),
    Damage(49, "both signs", "W", cells.both_signs, told="workbook.number_from_text"),
    Damage(50, "1.250 alone", "Q", cells.ambiguous, told="workbook.number_unclear", asked="decimal", mixes=False),
    Damage(50, "1.250 beside 1.234,5", "W", cells.settled, told="workbook.number_settled", mixes=False),
    Damage(51, "12.345.678", "W", cells.grouped, told="workbook.number_from_text", mixes=False),
    Damage(53, "minus variants", "W", cells.minus, told="workbook.number_from_text"),
    Damage(53, "brackets", "Q", cells.brackets, told="workbook.number_bracketed", asked="brackets"),
    Damage(54, "Arabic and full-width digits", "W", cells.other_digits, told="workbook.number_from_text"),
    Damage(55, "signs and words around", "Q", cells.signs, told="workbook.number_with_sign", asked="signs"),
    Damage(55, "ranges and halves", "R", cells.ranges, told="workbook.not_a_number"),
    Damage(56, "n/d, s/d, ..", "W", cells.clear_words, told="workbook.word_for_no_value"),
    Damage(56, "n/a, -, nil", "Q", cells.unclear_words, told="workbook.unclear_word", asked="no_value"),
    Damage(57, "error cells", "W", cells.errors, told="workbook.error_cell"),
    Damage(59, "formulas without a result", "Q", cells.formulas, told="workbook.formula_without_result", lives=False),
    Damage(60, "float noise", "O", cells.noise),
    Damage(62, "TRUE in place of a figure", "R", cells.truth_values, told="workbook.truth_value", lives=False),
    Damage(63, "nan, inf, 1_000", "R", cells.not_numbers, told="workbook.not_a_number"),
    Damage(64, "03/04/2021", "Q", cells.ambiguous_dates, told="workbook.date_unclear", asked="dates", mixes=False),
    Damage(64, "dates in words", "W", cells.dates_in_words, told="workbook.date_from_text"),
    Damage(65, "1904 dates", "O", cells.epoch_1904, mixes=False),
    Damage(67, "dates in place of figures", "R", cells.dates_for_figures, told="workbook.date_for_number"),
    Damage(68, "years of other calendars", "Q", cells.other_calendars, told="workbook.date_far"),
    Damage(69, "notes at cells", "W", cells.notes, told="workbook.cell_note"),
    Damage(69, "colours and strike-through", "W", cells.colours, told="workbook.coloured"),
    Damage(71, "texts that look like formulas", "O", cells.formula_texts),
    Damage(72, "control characters", "O", cells.control_characters),
    Damage(73, "decomposed accents, odd blanks", "O", cells.odd_texts),
)  # fmt: skip
"""Lines 1 to 15 are whole files (test_guard, test_old_formats), 16 to 22 the merge and the receipt, 44 a rule's work,
52 and 61 columns of their own (test_doubts, test_cells), 58 needs results that openpyxl does not write, 66 the serials
(test_dates), 70 no trace in a file, 74 and 75 the exits."""
