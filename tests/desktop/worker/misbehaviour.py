"""Children that misbehave in every way a hostile file might make one; run in a process of their own by the tests."""

import os
import pickle
import time


class Evil:
    """Unpickles into a call of ``os.system``."""

    def __reduce__(self):
        return os.system, ("echo taken over",)


def dies(pipe):
    """Ends without a word."""
    pipe.recv()
    os._exit(134)


def hangs(pipe):
    """Never answers."""
    pipe.recv()
    while True:
        time.sleep(60)


def babbles(pipe):
    """Answers with bytes that are no answer."""
    pipe.recv()
    pipe.send_bytes(b"\x80\x05garbage")
    pipe.recv()


def takes_over(pipe):
    """Answers with something that would run a command when it is unpickled."""
    pipe.recv()
    pipe.send_bytes(pickle.dumps(("done", Evil())))
    pipe.recv()


def ticks(pipe):
    """Reports progress for ever."""
    pipe.recv()
    number = 0
    while True:
        number += 1
        pipe.send_bytes(pickle.dumps(("tick", (number, 1000))))
        time.sleep(0.01)
