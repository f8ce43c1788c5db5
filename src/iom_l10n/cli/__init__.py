"""The roof: one command a file, each parses, calls its workflow and prints."""
