"""What crosses from a child is plain values and our own frozen ones, whichever Python packed them."""

import pickle

import pytest

from db.problems import Problem
from db.snapshots.submission import Answer
from db.terms import Stage, ValueStatus
from desktop.worker.wire import pack, unpack


class ByName:
    """Packs itself as Python before 3.11.4 packs a member of an enumeration, and Debian 12 has such a Python."""

    def __init__(self, owner: object, name: str) -> None:
        self.owner, self.name = owner, name

    def __reduce__(self):
        return (getattr, (self.owner, self.name))


@pytest.mark.parametrize("value", [Stage.RETURNED, Answer("A", "", "1", 1.0, ValueStatus.BREAK), ({1: [None]}, "á")])
def test_a_value_comes_back_as_it_went(value: object) -> None:
    assert unpack(pack(value)) == value


def test_a_problem_comes_back_with_its_details() -> None:
    back = unpack(pack(Problem("db.full", file="a")))
    assert isinstance(back, Problem)
    assert (back.code, back.details) == ("db.full", {"file": "a"})


def test_a_term_packed_by_an_older_python_comes_back() -> None:
    assert unpack(pack([ByName(ValueStatus, "BREAK")])) == [ValueStatus.BREAK]


@pytest.mark.parametrize("name", ["__class__", "mro", "_member_map_"])
def test_nothing_else_of_an_enumeration_can_be_reached(name: str) -> None:
    with pytest.raises(pickle.UnpicklingError):
        unpack(pack(ByName(Stage, name)))


def test_nothing_can_be_reached_through_another_class() -> None:
    with pytest.raises(pickle.UnpicklingError):
        unpack(pack(ByName(Answer, "__init__")))


def test_nothing_callable_comes_through() -> None:
    for called in (print, eval, Problem.__init__):
        with pytest.raises(pickle.UnpicklingError):
            unpack(pickle.dumps(called))
