from datetime import date

import pytest

from outreach_extract.article import read_article
from outreach_extract.detect.dates import publication_day

BODY = "A team from Osaka called on the Chief Minister on March 3, 2024 and spoke of steel."
HINDI = "ओसाका के एक दल ने 3 मार्च 2024 को मुख्यमंत्री से भेंट की और इस्पात पर चर्चा की।"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"New Delhi, January 21, 2025 (ANI): {BODY}", date(2025, 1, 21)),
        (f"नई दिल्ली, 21 जनवरी 2025 (भाषा)। {HINDI}", date(2025, 1, 21)),
        (f"Tokyo/Hyderabad, 17.04.2025\n\n{BODY}", date(2025, 4, 17)),
        (f"Steel for Osaka\n\n17 अप्रैल 2025\n\n{BODY}", date(2025, 4, 17)),
        (f"By Our Bureau | Updated: 07 Oct 2025, 08:10 PM IST\n\nPune, Oct 6: {BODY}", date(2025, 10, 7)),
        (f"Pune, Oct 6: {BODY}", None),
        (f"पुणे, अक्टूबर 2025: {HINDI}", None),
        (BODY, None),
        (f"Osaka in April 2025\n\n{BODY}", None),
        ("", None),
    ],
)
def test_publication_day(text: str, day: date | None) -> None:
    assert publication_day(read_article(text)) == day
