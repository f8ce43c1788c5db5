"""The ground floor of files: atomic writes, locks, path checks, decoding."""
