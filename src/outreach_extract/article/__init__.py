"""Raw text → Article: folding with a map back, sentences, tokens, language, dateline and residue."""

from outreach_extract.article.article import Article, Sentence, read_article
from outreach_extract.article.doubts import find_doubts
from outreach_extract.article.fold import Folded, fold, fold_key, fold_keys, is_word, utf8_able
from outreach_extract.article.segment import Token

__all__ = [
    "Article",
    "Folded",
    "Sentence",
    "Token",
    "find_doubts",
    "fold",
    "fold_key",
    "fold_keys",
    "is_word",
    "read_article",
    "utf8_able",
]
