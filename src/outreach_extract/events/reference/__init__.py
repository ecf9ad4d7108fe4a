"""Who and what the noun phrases of a sentence mean, and in which case they stand."""
