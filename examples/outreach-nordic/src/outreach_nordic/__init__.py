"""The lexicon nordic: tables, and no code. This file only tells that the folder is a package."""
