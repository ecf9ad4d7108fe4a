"""Gatherings as events: which the text tells of, what follows about them, who holds them and who takes part."""
