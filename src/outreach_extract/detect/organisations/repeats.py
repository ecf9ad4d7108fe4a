"""Later mentions of the bodies found so far: the same name again, its acronym, its first words."""

import re
from collections.abc import Iterator

from outreach_extract.article import Article, fold_key
from outreach_extract.data.words import word_set
from outreach_extract.detect.organisations.heads import heads
from outreach_extract.detect.spans import mention
from outreach_extract.model import Mention


def repeated_bodies(article: Article, bodies: list[Mention]) -> Iterator[Mention]:
    """Every further place where a form of a body without a lexicon row stands."""
    common = word_set("stop_words.tsv") | {word for form in heads() for word in form}
    common |= {fold_key(m.text) for m in article.of_kind("lexicon.place", "lexicon.demonym", "lexicon.portfolio")}
    common |= {fold_key(m.text) for m in article.of_kind("lexicon.sector", "lexicon.role")}
    forms: dict[str, Mention] = {}
    for body in bodies:
        if body.rule.startswith(("head", "bracket")):
            forms.setdefault(body.text, body)
            if body.attributes.get("kind") == "company":
                first = re.split(r"[ \u00a0]", body.text)[0]
                if len(first) > 2 and fold_key(first) not in common:
                    forms.setdefault(first, body)
    if not forms:
        return
    pattern = re.compile(
        r"(?<![\w\u0900-\u0963])(?:"
        + "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
        + r")(?![\w\u0900-\u0963])"
    )
    for match in pattern.finditer(article.text):
        body = forms[match[0]]
        if article.in_residue(match.start(), match.end()):
            continue
        attributes = body.attributes | ({"alias_of": body.text} if match[0] != body.text else {})
        yield mention(
            article, "organisation", match.start(), match.end(), f"repeats {body.rule}", body.value, **attributes
        )
