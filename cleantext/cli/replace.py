"""Atomic file writes."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path


def write_file(path: Path, data: bytes) -> None:
    """Write `data` to the file `path` atomically: a reader sees either the old file or the new one, complete.

    A symbolic link stays, and the file that it points to is replaced. The mode of an existing file is kept. Anything but a
    regular file (a pipe, a device) is written to directly. Raises OSError, also for a file that is read-only, and leaves no
    partial file.
    """
    real = Path(os.path.realpath(path))
    if os.path.exists(path) and not os.access(path, os.W_OK):  # a rename would replace it all the same
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    if os.path.exists(path) and not os.path.isfile(real):
        path.write_bytes(data)  # by the given name: the link of an open pipe (/dev/stdout, /dev/fd/63) leads to no path
        return
    path = real
    # In the folder of the target, since a rename is atomic only within one file system.
    draft = path.with_name(f".cleantext-{secrets.token_hex(6)}.tmp")
    with draft.open("xb") as file:
        try:
            file.write(data)
            file.close()
            if os.path.exists(path):
                draft.chmod(path.stat().st_mode & 0o7777)
            draft.replace(path)
        except BaseException:
            with suppress(OSError):
                draft.unlink()
            raise
