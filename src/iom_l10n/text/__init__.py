"""Pure functions over text and model: no input, no output, no state."""
