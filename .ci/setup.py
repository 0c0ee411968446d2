"""Builds ``.venv`` from ``uv.lock`` with nothing but Python: takes uv where it is, else gets it by pip, then syncs.

Debian's Python has no ensurepip, and its pip refuses to install beside the system's packages; so there are several
ways to uv, tried in order. Whatever is missing at the end is said in one sentence. A stamp makes the second call quick.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / ".setup-stamp"
BOOTSTRAP = ROOT / ".bootstrap"
PINNED = ROOT / ".ci" / "uv.txt"
NEEDED = (3, 11)
OLDEST_UV = (0, 9)  # older ones do not know this revision of the lock file
WINDOWS = os.name == "nt"


def main(groups):
    """Brings .venv up to date; *groups* are dependency groups beyond the default ones, added and never removed."""
    leave_for_a_newer_python()
    os.chdir(str(ROOT))
    wanted = wanted_stamp(groups)
    stamps = STAMP.read_text("utf-8").splitlines() if STAMP.exists() else []
    works = binary("python").exists() and binary("convergencia").exists()
    if works and stamps[:1] == [str(ROOT)] and wanted in stamps:
        return
    moved = bool(stamps) and stamps[0] != str(ROOT)
    if moved or broken():
        remove(VENV)  # the scripts of a moved project point to where it was; uv refuses to mend a broken folder
    failures = []
    for way in (uv_on_the_path, uv_from_before, uv_by_venv, uv_by_system_pip, uv_by_pip_target, uv_by_apt):
        uv = way(failures)
        if uv and sync(uv, groups, failures):
            kept = STAMP.read_text("utf-8").splitlines()[1:] if STAMP.exists() and groups else []
            STAMP.write_text("\n".join([str(ROOT), *kept, wanted, ""]), "utf-8")
            return
        if uv and uv.startswith(str(BOOTSTRAP)):
            break  # the pinned uv stopped: getting it once more would not help
    sys.exit(why(failures))


def leave_for_a_newer_python():
    """Starts again under a newer Python of this machine where this one is too old."""
    if sys.version_info >= NEEDED:
        return
    for minor in range(20, NEEDED[1] - 1, -1):
        newer = shutil.which("python3.%d" % minor)
        if newer:
            sys.exit(subprocess.call([newer, *sys.argv]))
    sys.exit(
        "Convergencia needs Python 3.11 or newer; %s is %s. Install a newer one, or name it: make PYTHON=/path/to/python3 setup"
        % (sys.executable, sys.version.split()[0])
    )


def broken():
    """Whether .venv is there without a Python that starts."""
    return VENV.exists() and not run([str(binary("python")), "-c", ""])[0]


def remove(folder):
    """Removes a folder, or the link to one."""
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    else:
        shutil.rmtree(str(folder))


def wanted_stamp(groups):
    """Returns what the environment is made from, as a hash."""
    made_of = hashlib.sha256(sys.version.encode())
    for name in ("pyproject.toml", "uv.lock"):
        made_of.update((ROOT / name).read_bytes())
    return " ".join([made_of.hexdigest(), *groups])


def binary(name, home=VENV):
    """Returns the path of a program of an environment."""
    return home / ("Scripts" if WINDOWS else "bin") / (name + (".exe" if WINDOWS else ""))


def run(command, **more):
    """Runs *command*, returns whether it succeeded and the last line it said."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **more)
    except OSError as error:
        return False, str(error)
    lines = [line.strip() for line in done.stdout.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error")]
    return done.returncode == 0, (errors or lines or [""])[-1]


# The ways to uv; each returns its path, or None and leaves in `failures` what went wrong where that is worth telling.


def uv_on_the_path(failures):
    """Takes the uv of this machine where it is new enough."""
    found = shutil.which("uv")
    return found if found and version_of(found) >= OLDEST_UV else None


def uv_from_before(failures):
    """Takes the uv that an earlier set-up got."""
    for place in (binary("uv", BOOTSTRAP), BOOTSTRAP / "bin" / ("uv.exe" if WINDOWS else "uv")):
        if place.exists() and version_of(str(place)) >= OLDEST_UV:
            return str(place)
    return None


def version_of(uv):
    """Returns the version of a uv as numbers, () where it does not even start."""
    done, line = run([uv, "--version"])
    digits = line.split()[1].split(".")[:2] if done and len(line.split()) > 1 else []
    return tuple(int(part) for part in digits if part.isdigit())


def uv_by_venv(failures):
    """Gets uv with the pip of a private environment."""
    say("Getting uv, which reads uv.lock …")
    if not run([sys.executable, "-m", "venv", "--clear", str(BOOTSTRAP)])[0]:
        return None
    return installed([str(binary("python", BOOTSTRAP)), "-m", "pip", "install"], failures)


def uv_by_system_pip(failures):
    """Gets uv with the system's pip into a private environment without one (no ensurepip; pip 22.3 or newer)."""
    if not run([sys.executable, "-m", "pip", "--version"])[0]:
        return None
    if not run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(BOOTSTRAP)])[0]:
        return None
    into = str(binary("python", BOOTSTRAP))
    return installed([sys.executable, "-m", "pip", "--python", into, "install"], failures)


def uv_by_pip_target(failures):
    """Gets uv with the system's pip into a plain folder, which even an externally managed Python allows."""
    if not run([sys.executable, "-m", "pip", "--version"])[0]:
        return None
    shutil.rmtree(str(BOOTSTRAP), ignore_errors=True)
    return installed([sys.executable, "-m", "pip", "install", "--target", str(BOOTSTRAP)], failures)


def uv_by_apt(failures):
    """Gets venv with its pip from Debian, which only root may, and goes on as usual."""
    if failures or not can_use_apt():  # with failures there is a pip, and more of them would not help
        return None
    package = debian_package()
    say("Installing Debian's package %s …" % package)
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    install = ["apt-get", "install", "-y", "--no-install-recommends", package]
    if not run(install, env=quiet)[0]:
        run(["apt-get", "update"], env=quiet)
        done, line = run(install, env=quiet)
        if not done:
            failures.append("apt-get: " + line)
            return None
    return uv_by_venv(failures)


def installed(pip, failures):
    """Installs the pinned uv by *pip* and returns its path."""
    done, line = run([*pip, "--require-hashes", "--disable-pip-version-check", "-r", str(PINNED)])
    if not done:
        failures.append("pip: " + line)
    return uv_from_before(failures) if done else None


def can_use_apt():
    """Whether this is Debian or one of its kind, and we are root."""
    return bool(shutil.which("apt-get")) and hasattr(os, "geteuid") and os.geteuid() == 0


def debian_package():
    """Returns the Debian package that gives this Python its venv."""
    return "python3.%d-venv" % sys.version_info[1]


def sync(uv, groups, failures):
    """Builds .venv with *uv* exactly as uv.lock says, from an own index where pip is set to one."""
    environment = uv_environment()
    command = [uv, "sync", "--frozen", "--python", sys.executable]
    for group in groups:
        command += ["--inexact", "--group", group]
    say("Building .venv from uv.lock …")
    if subprocess.call(command, env=environment) == 0:
        return True
    # Behind a proxy that opens TLS, only the certificates of the machine itself are any good.
    if "SSL_CERT_FILE" not in environment:
        environment = dict(environment, UV_SYSTEM_CERTS="1")
        if subprocess.call(command, env=environment) == 0:
            return True
    index = own_index()
    if index and sync_from(index, uv, groups, environment):
        return True
    failures.append("uv could not build .venv, see above")
    return False


def uv_environment():
    """Returns the environment for uv: our .venv, this machine's Pythons only, and pip's certificates."""
    kept = {name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "PYTHONHOME")}
    kept.update(UV_PROJECT_ENVIRONMENT=str(VENV), UV_PYTHON_DOWNLOADS="never")
    for name in ("PIP_CERT", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        if "SSL_CERT_FILE" not in kept and Path(kept.get(name) or "/nowhere").is_file():
            kept["SSL_CERT_FILE"] = kept[name]
    return kept


def own_index():
    """Returns the package index that pip is set to on this machine, if it is set to one."""
    pythons = [sys.executable, str(binary("python", BOOTSTRAP))]
    answers = (run([python, "-m", "pip", "config", "get", "global.index-url"]) for python in pythons)
    return os.environ.get("PIP_INDEX_URL") or next((line for done, line in answers if done and line), None)


def sync_from(index, uv, groups, environment):
    """Builds .venv from another index: the versions and hashes of uv.lock, but not its addresses."""
    say("Building .venv from %s …" % index.split("@")[-1])
    environment = dict(environment, UV_DEFAULT_INDEX=index)
    listing = BOOTSTRAP / "locked.txt"
    BOOTSTRAP.mkdir(exist_ok=True)
    export = [uv, "export", "--frozen", "--quiet", "--no-emit-project", "--output-file", str(listing)]
    for group in groups:
        export += ["--group", group]
    python = str(binary("python"))
    steps = [
        export,
        [uv, "venv", "--quiet", "--allow-existing", "--python", sys.executable, str(VENV)],
        [uv, "pip", "sync", "--python", python, "--require-hashes", str(listing)],
        [uv, "pip", "install", "--python", python, "--no-deps", "--editable", str(ROOT)],
    ]
    return all(subprocess.call(step, env=environment) == 0 for step in steps)


def why(failures):
    """Returns the one sentence that says what is missing and what to do."""
    if not failures:
        install = "apt-get install " + debian_package() if shutil.which("apt-get") else "python -m ensurepip"
        return (
            "Setting up needs uv, or a pip to get it with, and %s has neither: run «%s» as root, then call make again."
            % (sys.executable, install)
        )
    return "Setting up stopped (%s): check the network or proxy, then call make again." % "; ".join(
        dict.fromkeys(failures)
    )


def say(text):
    """Prints a line at once."""
    print(text, flush=True)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
