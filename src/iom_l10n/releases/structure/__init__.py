"""What each block of a page is: one kind of evidence per file."""
