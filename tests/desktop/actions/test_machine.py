"""The whole desk in any order by several people: totals add up, locks hold, nothing is lost, undo returns the former state."""

import os

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from desktop.worker import Pool
from tests.desktop.actions.machine.promises import Desks

EXAMPLES = int(os.environ.get("MACHINE_EXAMPLES", "5"))
STEPS = int(os.environ.get("MACHINE_STEPS", "40"))
"""A few seconds by themselves; more of both for a long run by hand."""


@pytest.mark.slow
def test_any_order_by_several_people(pool: Pool) -> None:
    class Machine(Desks):
        pass

    Machine.pool = pool
    # Not shrunk: each step is a real transaction, and those before a failure can still be read.
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],
        ),
    )
