"""Writes happen whole or not at all."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from iom_l10n.errors import CannotWriteError
from iom_l10n.storage.atomic import write_atomic
from iom_l10n.storage.locks import exclusive


def test_a_new_file_and_its_folders_are_made(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.po"
    assert write_atomic(path, b"x")
    assert path.read_bytes() == b"x"
    assert list(path.parent.iterdir()) == [path]


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "b.po"
    write_atomic(path, b"x")
    before = path.stat().st_mtime_ns
    assert not write_atomic(path, b"x")
    assert path.stat().st_mtime_ns == before


def test_permissions_and_links_are_kept(tmp_path: Path) -> None:
    real, link = tmp_path / "real.po", tmp_path / "link.po"
    real.write_bytes(b"x")
    real.chmod(0o600)
    link.symlink_to(real)
    write_atomic(link, b"y")
    assert link.is_symlink()
    assert real.read_bytes() == b"y"
    assert stat.S_IMODE(real.stat().st_mode) == 0o600


def test_a_new_file_gets_what_the_umask_gives(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_atomic(tmp_path / "b.po", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "b.po").stat().st_mode) == 0o640


def test_what_verification_raises_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "b.po"
    path.write_bytes(b"old")

    def refuse(temporary: Path) -> None:
        assert temporary.read_bytes() == b"new"
        raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        write_atomic(path, b"new", verify=refuse)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_or_forbidden_disk_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWriteError, match="No space left on device"):
        write_atomic(tmp_path / "b.po", b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_lock_waits_and_then_says_who_is_in_the_way(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    entered, leave = threading.Event(), threading.Event()

    def hold() -> None:
        with exclusive(lock):
            entered.set()
            leave.wait(10)

    thread = threading.Thread(target=hold)
    thread.start()
    entered.wait(10)
    with pytest.raises(CannotWriteError, match="another iom-l10n"), exclusive(lock, wait=0.05):
        pass
    leave.set()
    thread.join()
    with exclusive(lock):
        assert lock.exists()


def test_a_lock_in_a_forbidden_folder_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path))

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(CannotWriteError, match="Permission denied"), exclusive(tmp_path / "lock"):
        pass
