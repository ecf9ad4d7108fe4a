"""A stanza model that tags persons, organisations and places in Hindi and English: ``names.pt`` beside this file."""
