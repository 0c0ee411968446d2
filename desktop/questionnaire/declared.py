"""The columns ``was`` and ``change``: what the author says a row was in the version published before.

``was`` names the old code, several where they were merged into one, or ``-`` where a code that was in use before now
means something else altogether; blank, a code is its own successor. ``change`` is ``editorial`` (it still means
the same, whatever was rewritten), ``semantic`` (the same words now mean something else), ``split`` (on every part an old code was
divided into) or ``sum`` (the old figures merged into this one add up to it). Both columns may stand on the sheets
``survey`` (groups, questions, repeats and their columns), ``choices`` and ``rules``.
"""

from db.terms import Declared
from desktop.questionnaire.columns import Columns, Reading
from desktop.questionnaire.form import CHANGE, WAS, declared_key
from desktop.questionnaire.numbers import one_of


def declaration(columns: Columns, index: int, key: str, reading: Reading) -> tuple[tuple[str, ...], Declared]:
    """Return what the row at *index* declares; where it does is kept under *key* for the comparison to point at."""
    was = tuple(dict.fromkeys(columns.text(index, WAS).replace(",", " ").replace(";", " ").split()))
    words = [word.value for word in Declared if word]
    change = Declared(one_of(columns, index, CHANGE, words, Declared.NOTHING, reading))
    for column, said in ((WAS, was), (CHANGE, change)):
        if said:
            reading.places[declared_key(column, key)] = columns.place(index, column)
    return was, change
