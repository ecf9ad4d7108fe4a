"""Who stands where in a sentence: the people, bodies and places of a clause with their grammatical case.

Hindi marks the case behind the noun phrase (ने, से, को, के साथ), English before it (by, with, to) or by position. A name in a
list, an apposition or a genitive ("NTT के अधिकारियों से", "executives of NTT") shares the case of the phrase it belongs to.
"""

from outreach_extract.article import Article, Sentence
from outreach_extract.events.reference.cases_english import assign_english
from outreach_extract.events.reference.cases_hindi import assign_hindi
from outreach_extract.events.reference.phrases import Item


def assign_cases(
    article: Article, sentence: Sentence, items: list[Item], fillers: set[int], stops: set[int], ends: set[int]
) -> None:
    """Set ``case`` on the items of a sentence.

    ``fillers`` are the token indexes of titles and other modifiers, ``stops`` those of dates, which end a noun phrase, ``ends``
    those at which a new Hindi clause begins.
    """
    if sentence.language == "hi":
        assign_hindi(article, items, fillers, stops, ends)
    else:
        assign_english(article, items, fillers, stops, sentence)
