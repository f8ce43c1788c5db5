"""The stairs: one use case a file, wiring the rooms together. Nothing here prints or exits."""
