"""The child processes: bounded, killable, without the database; workbooks and PDFs are made and read there.

In a thread they would freeze the window (the interpreter's lock is theirs for a second at a time), and a hostile file
could take the program and its open transaction along.
"""

from desktop.worker.pool import Cancelled, Pool, Watch, WorkerFault

__all__ = ["Cancelled", "Pool", "Watch", "WorkerFault"]
