"""Work off the main thread: order, lanes, failure, cancel, progress, and a window that goes on answering."""

import sys
import threading
import time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from db.problems import Problem
from desktop.actions.progress import Progress
from desktop.ui.background import Background


@pytest.fixture
def background(qapp: QApplication):
    """Three threads, closed after the test."""
    made = Background()
    yield made
    made.close()
    made.deleteLater()


def test_results_come_back_in_the_main_thread_in_order(background: Background) -> None:
    threads, got = set(), []

    def work(number: int) -> int:
        threads.add(threading.get_ident())
        return number

    def take(number: int) -> None:
        got.append((number, threading.get_ident()))

    for number in range(200):
        background.write(work, number).done.connect(take)
    assert background.wait(20)
    assert [number for number, _ in got] == list(range(200))
    assert {thread for _, thread in got} == {threading.get_ident()}
    assert len(threads) == 1 and threading.get_ident() not in threads


def test_reading_does_not_wait_for_writing_nor_for_the_worker(background: Background) -> None:
    hold, read = threading.Event(), []
    background.write(hold.wait, 60)
    background.work(hold.wait, 60)
    background.read(lambda: "read").done.connect(read.append)
    end = time.monotonic() + 30
    while not read and time.monotonic() < end:
        background.wait(0.02)
    hold.set()
    assert read == ["read"]


def test_a_problem_comes_back_as_failed(background: Background) -> None:
    failed, done, ended = [], [], []

    def work() -> None:
        raise Problem("db.damaged", file="a.convergencia")

    job = background.read(work)
    job.failed.connect(failed.append)
    job.done.connect(done.append)
    job.ended.connect(lambda: ended.append(True))
    assert background.wait(5)
    assert [problem.code for problem in failed] == ["db.damaged"]
    assert done == [] and ended == [True]


def test_a_bug_is_raised_again_in_the_main_thread(background: Background, qtbot) -> None:
    with qtbot.captureExceptions() as caught:
        background.read(lambda: 1 / 0)
        assert background.wait(5)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_cancelling_stops_the_work_and_is_no_failure(background: Background) -> None:
    progress, heard = Progress(), []

    def work() -> None:
        for _ in progress.over("progress.read", range(10_000), 10_000):
            time.sleep(0.001)

    job = background.work(work, progress=progress)
    job.failed.connect(heard.append)
    job.done.connect(heard.append)
    QTimer.singleShot(50, job.cancel)
    assert background.wait(5)
    assert heard == []
    assert progress.done < 10_000


def test_progress_is_told_while_the_work_goes_on(background: Background) -> None:
    progress, seen = Progress(), []
    go_on = threading.Event()

    def work() -> None:
        progress.start("progress.read", 7)
        progress.tick(3, 7)
        go_on.wait(5)

    def take(done: int, total: int, label: str) -> None:
        seen.append((done, total, label))
        go_on.set()

    background.work(work, progress=progress).progressed.connect(take)
    assert background.wait(5)
    assert (3, 7, "progress.read") in seen


def test_work_that_was_dropped_is_not_heard_but_put_away(background: Background) -> None:
    heard, put_away = [], []
    job = background.read(lambda: "old")
    job.if_dropped(put_away.append)
    job.done.connect(heard.append)
    job.drop()
    assert background.wait(5)
    assert heard == [] and put_away == ["old"]


def test_closing_waits_for_the_threads_and_puts_away_what_they_bring(qapp: QApplication) -> None:
    background, put_away = Background(), []
    job = background.write(lambda: time.sleep(0.05) or "opened")
    job.if_dropped(put_away.append)
    background.close()
    assert put_away == ["opened"]
    assert not background.jobs


def test_the_window_answers_while_python_works_in_the_background(background: Background) -> None:
    ticks: list[int] = []

    def work() -> int:
        # Busy in Python, and done only when the window has answered often meanwhile; were it stuck, neither would end.
        turns = 0
        while len(ticks) < 50:
            turns += sum(at * at for at in range(1000)) > 0
        return turns

    timer = QTimer()
    timer.setInterval(1)
    timer.timeout.connect(lambda: ticks.append(1))
    done = []
    background.write(work).done.connect(done.append)
    timer.start()
    answered = background.wait(30)
    timer.stop()
    ticks.extend([1] * 50)
    assert answered and done and done[0] > 0


def test_slots_of_an_object_that_died_are_not_called(background: Background) -> None:
    from PySide6.QtCore import QObject

    class Listener(QObject):
        def take(self, value: object) -> None:
            raise AssertionError("called after its death")

    listener = Listener()
    background.read(time.sleep, 0.02).done.connect(listener.take)
    listener.deleteLater()
    assert background.wait(5)
    assert sys.exc_info() == (None, None, None)
