"""Does the main job of ``make run``: builds the example once, says where everything is, opens the window on it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path("example-output")
DATABASE = FOLDER / "example.convergencia"
FINISHED = FOLDER / ".finished"
PICTURES = FOLDER / "pictures"
PLACES = (("workbooks issued", "workbooks"), ("returns as they came back", "returns"), ("summaries", "*.pdf"))


def main():
    """Returns the exit status of the first thing that failed, or of the window."""
    if not (FINISHED.exists() and DATABASE.exists()):
        # A run that was stopped half-way leaves a folder that would be taken for a whole one.
        shutil.rmtree(FOLDER, ignore_errors=True)
        status = subprocess.call([program(), "example", str(FOLDER)])
        if status:
            return status
        FINISHED.touch()
    else:
        print(f"The example is there from an earlier run; to build it anew, delete the folder {FOLDER} first.")
        print(f"  database:  {DATABASE}")
        for what, pattern in PLACES:
            for place in sorted(FOLDER.glob(pattern)):
                print(f"  {what}:  {place}")
    if not has_display():
        print(f"There is no display here; pictures of the main screens go to {PICTURES}", flush=True)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    status = subprocess.call([sys.executable, ".ci/native.py", "window"])
    if status:
        return status
    sys.stdout.flush()
    if has_display():
        return subprocess.call([program(), str(DATABASE)])
    take = [program(), "--pictures", str(DATABASE), str(PICTURES)]
    return subprocess.call(take, stdout=subprocess.DEVNULL)


def program():
    """Returns the path of the program of this environment."""
    return str(Path(sys.executable).with_name("convergencia"))


def has_display():
    """Whether a window can open: always on Windows and macOS, with a display server elsewhere."""
    if os.environ.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal"):
        return False
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
