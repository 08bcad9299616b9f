"""Files that are there whole or not at all."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path


def write_file(path: Path, data: bytes) -> None:
    """Put a file with `data` at `path`, in one step: whoever reads sees the old file or the new one, whole.

    A symbolic link stays, and what it points to is replaced; an old file's mode is kept. What is no plain file (a pipe,
    a device) is written to as it is, by the name that was given: that of an open pipe (/dev/stdout, /dev/fd/63) points to
    what is no path. Raises OSError, and leaves no partial file.
    """
    real = Path(os.path.realpath(path))
    if os.path.exists(path) and not os.path.isfile(real):
        path.write_bytes(data)
        return
    path = real
    # Beside the target, since only a rename within one file system is a single step.
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
