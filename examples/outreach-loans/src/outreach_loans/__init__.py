"""Loans: who lends whom how much. An event type of its own, on top of the sums and bodies that the library finds."""

import re
from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import BaseModel, Field

from outreach_extract import Event, Mention, extractor
from outreach_extract.article import Article, Sentence
from outreach_extract.model import Money, Organisation, Participant

WORDS = re.compile(
    r"\b(?:soft |concessional )?loans?\b|\blines? of credit\b|(?:रियायती )?(?:ऋण|कर्ज़|कर्ज)(?!दार)", re.IGNORECASE
)
PLANNED = re.compile(r"\b(?:will|to|seeks?|sought|proposed|likely)\b|देगा|देगी|मिलेगा|मांगा|मांगी|प्रस्ताव", re.IGNORECASE)
PUBLIC = frozenset({"government", "ministry", "department", "agency"})


class Loan(Event):
    """Somebody lends a body or a state money for a project."""

    parts: ClassVar = {"lenders": "lender", "borrowers": "borrower"}
    type: Literal["loan"] = "loan"
    lenders: tuple[Participant, ...] = Field(default=(), description="Who lends.")
    borrowers: tuple[Participant, ...] = Field(default=(), description="Who borrows, or for whom.")


class Options(BaseModel):
    """What a user may set."""

    lenders: frozenset[str] = Field(
        default=frozenset({"jica", "kfw", "afd", "ifad", "ifc"}),
        description="Canons of bodies that lend without being a bank.",
    )
    smallest: float = Field(default=0, ge=0, description="Sums below this, in their own currency, are left out.")


@extractor("loans", requires=["money", "entities"], events=[Loan], options=Options)
def find_loans(article: Article, options: Options) -> Iterator[Loan]:
    """One loan for every sentence that names a lender, a sum and a word for a loan."""
    money = article.of_kind("money")
    for sentence in article.sentences:
        if sentence.kind == "residue" or not (word := WORDS.search(article.text, sentence.start, sentence.end)):
            continue
        bodies = [body for body in article.organisations if _stands_in(sentence, body)]
        lenders = [body for body in bodies if body.kind == "bank" or body.canon in options.lenders]
        sums = [
            m for m in money if sentence.start <= m.start < sentence.end and float(m.value or 0) >= options.smallest
        ]
        if not lenders or not sums:
            continue
        trigger = Mention(kind="trigger", start=word.start(), end=word.end(), text=word[0], rule="loans")
        amount = min(sums, key=lambda m: abs(m.start - trigger.start))
        yield Loan(
            status="planned" if PLANNED.search(article.text, sentence.start, sentence.end) else "occurred",
            trigger=trigger,
            evidence=(trigger, amount),
            amount=Money(
                mention=amount,
                value=float(amount.value) if amount.value else None,
                currency=amount.attributes.get("currency") or None,
            ),
            lenders=tuple(_participant(body, "lender") for body in lenders),
            borrowers=tuple(
                _participant(body, "borrower") for body in bodies if body not in lenders and body.kind in PUBLIC
            ),
        )


def _stands_in(sentence: Sentence, body: Organisation) -> bool:
    return any(sentence.start <= m.start < sentence.end for m in body.mentions)


def _participant(body: Organisation, part: str) -> Participant:
    return Participant(ref=body.id, name=body.name, part=part, why="the same sentence")
