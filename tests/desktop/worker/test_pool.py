"""A child may die, hang, babble or be taken over; the parent says one sentence and goes on."""

import sys
import threading
from pathlib import Path

import pytest

from db.problems import Problem
from desktop.actions.progress import Progress
from desktop.worker import Cancelled, Pool

sys.path.insert(0, str(Path(__file__).parent))
import misbehaviour


def said(target, **how):
    with Pool(1, target) as pool, pytest.raises(Problem) as refused:
        pool.call("read_return", b"", **how)
    return refused.value.code


def test_a_child_that_dies_is_a_sentence():
    assert said(misbehaviour.dies) == "worker.died"


def test_a_child_that_hangs_is_ended_after_its_time():
    assert said(misbehaviour.hangs, seconds=1.0) == "worker.slow"


def test_garbage_from_a_child_is_a_sentence():
    assert said(misbehaviour.babbles) == "worker.died"


def test_a_child_that_was_taken_over_cannot_make_the_parent_run_anything(capfd):
    assert said(misbehaviour.takes_over) == "worker.died"
    assert "taken over" not in capfd.readouterr().out


class StopsAtThree(Progress):
    """Asks to stop at the third step it hears of."""

    def tick(self, done, total):
        super().tick(done, total)
        if done >= 3:
            self.cancel()


def test_cancelling_ends_the_child_at_once():
    progress = StopsAtThree()
    with Pool(1, misbehaviour.ticks) as pool:
        with pytest.raises(Cancelled):
            pool.call("read_return", b"", watch=progress)
        assert progress.done == 3
        assert pool._all[0].process is None


def test_a_silent_child_is_cancelled_too():
    progress = Progress()
    progress.cancel()
    with Pool(1, misbehaviour.hangs) as pool, pytest.raises(Cancelled):
        pool.call("read_return", b"", watch=progress)


def test_what_a_job_finds_comes_back_as_a_problem_and_the_child_stays_warm():
    with Pool(1) as pool:
        for _ in range(2):
            with pytest.raises(Problem) as refused:
                pool.call("read_return", b"this is no workbook at all")
            assert refused.value.code.startswith("workbook.")
        first = pool._all[0].process
        with pytest.raises(Problem):
            pool.call("read_return", b"PK")
        assert pool._all[0].process is first


def test_a_pool_whose_child_died_goes_on_with_a_new_one():
    with Pool(1) as pool:
        pool._all[0].start()
        pool._all[0].process.kill()
        pool._all[0].process.join()
        with pytest.raises(Problem) as refused:
            pool.call("read_return", b"no workbook")
        assert refused.value.code.startswith("workbook.")


def test_calls_that_wait_while_the_pool_closes_are_cancelled_and_so_are_later_ones():
    pool, ended = Pool(1, misbehaviour.hangs), []

    def call():
        try:
            pool.call("read_return", b"")
        except (Cancelled, Problem) as end:
            ended.append(type(end))

    threads = [threading.Thread(target=call, daemon=True) for _ in range(4)]
    for thread in threads:
        thread.start()
    while pool._all[0].process is None:
        threads[0].join(0.01)
    pool.close()
    for thread in threads:
        thread.join(20)
    assert len(ended) == 4 and ended.count(Problem) <= 1
    with pytest.raises(Cancelled):
        pool.call("read_return", b"")


def test_many_calls_come_back_in_order():
    forms = [f"| survey | | | |\n| | type | name | label |\n| | text | q{n} | Q |".encode() for n in range(6)]
    with Pool(2) as pool:
        answers = list(pool.each("check_form", ((form, f"{number}.md") for number, form in enumerate(forms))))
    assert [form.items[0].code for form, _ in answers] == [f"q{number}" for number in range(6)]
