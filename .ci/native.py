"""Checks the system libraries and programs that PyPI cannot bring; installs them where it may, else names them.

``native.py window`` stops where the window could not open, ``native.py package`` where the frozen program would lack a
part. ``native.py tests`` goes on: the tests that need what is missing are skipped, each with its reason.
"""

import ctypes
import glob
import os
import shutil
import subprocess
import sys
import sysconfig

# What the Qt libraries and their plugins were linked against and the wheel does not bring (readelf -d), with the
# Debian package each comes in.
EVERYWHERE = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
FREEZING = {"objdump": "binutils"}
TESTING = {
    "/usr/lib/postgresql/*/bin/initdb": "postgresql",  # Debian keeps it off the PATH
    # Has the metrics of Arial, which workbooks are written in: without it, a page holds less.
    "/usr/share/fonts/truetype/liberation*/LiberationSans-Regular.ttf": "fonts-liberation",
    "Xvfb": "xvfb",
    "java": "default-jre-headless",
    "pdftoppm": "poppler-utils",
    "soffice": "libreoffice-calc",
    "strace": "strace",
}


def main(purpose):
    """Returns the exit status for *purpose*: ``window``, ``package`` or ``tests``."""
    if not sys.platform.startswith("linux"):
        return 0
    lacking = missing(purpose)
    if lacking and can_use_apt():
        print("Installing Debian packages:", " ".join(lacking), flush=True)
        install(lacking)
        lacking = missing(purpose)
    if not lacking:
        return 0
    command = "apt-get install " + " ".join(lacking)
    if not shutil.which("apt-get"):
        command = "your package manager; Debian calls them " + " ".join(lacking)
    if purpose == "tests":
        print(f"Tests that need what this machine lacks are skipped; to have it, run as root: {command}", flush=True)
        return 0
    print(
        f"The window needs system libraries that this machine lacks; to install them, run as root: {command}",
        flush=True,
    )
    return 1


def missing(purpose):
    """Returns the Debian packages of everything that *purpose* needs and that is not there."""
    libraries = dict(EVERYWHERE)
    # The frozen program takes both along, whatever screen the machine has that builds it.
    if purpose != "window" or os.environ.get("DISPLAY"):
        libraries.update(X11)
    if purpose != "window" or os.environ.get("WAYLAND_DISPLAY"):
        libraries.update(WAYLAND)
    programs = {"window": {}, "package": FREEZING, "tests": {**FREEZING, **TESTING}}[purpose]
    packages = [package for library, package in libraries.items() if not loads(library)]
    packages += [package for program, package in programs.items() if not there(program)]
    if purpose != "window" and not has_python_library():
        packages.append("libpython3.%d" % sys.version_info[1])
    return sorted(set(packages))


def has_python_library():
    """Whether this Python's own shared library is there, which the frozen program takes along."""
    name = str(sysconfig.get_config_var("INSTSONAME"))
    place = os.path.join(str(sysconfig.get_config_var("LIBDIR")), name)
    return ".so" not in name or os.path.exists(place) or loads(name)


def there(program):
    """Whether a program is on the PATH, or where its pattern points."""
    return bool(glob.glob(program)) if "/" in program else shutil.which(program) is not None


def loads(library):
    """Whether the dynamic linker finds *library*."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def can_use_apt():
    """Whether this is Debian or one of its kind, and we are root."""
    return bool(shutil.which("apt-get")) and os.geteuid() == 0


def install(packages):
    """Installs Debian packages; what could not be installed shows in the check that follows."""
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    said = {"env": quiet, "stdout": subprocess.DEVNULL, "stdin": subprocess.DEVNULL}
    if subprocess.call(command, stderr=subprocess.DEVNULL, **said) != 0:
        # The lists of a new machine are empty or old.
        subprocess.call(["apt-get", "update", "-qq"], **said)
        subprocess.call(command, **said)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
