"""The grammar of news dates, Hindi and English: finding them in raw text and reading them as EDTF."""

from outreach_extract.detect.dates.finder import DateMention, find_dates
from outreach_extract.detect.dates.publication import publication_day
from outreach_extract.detect.dates.values import first_day, grain, last_day

__all__ = ["DateMention", "find_dates", "first_day", "grain", "last_day", "publication_day"]
