"""An extraction for people to read: a table for the terminal, a page for the browser, an explanation in words."""
