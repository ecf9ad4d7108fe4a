"""Events that the lines of a list tell."""
