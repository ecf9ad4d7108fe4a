from pathlib import Path

import pytest
from ahocorasick_rs import AhoCorasick, MatchKind

from outreach_extract.article import fold_key, is_word, read_article
from outreach_extract.data.lexicon import Entry, read_lexicon
from outreach_extract.detect.gazetteer import Gazetteer, Hit, entry_keys, gazetteer

FIXTURES = sorted((Path(__file__).parents[1] / "fixtures").glob("*.txt"))


def _hits(forms: list[str], text: str) -> list[str]:
    entries = [Entry(form, "sector", form, "", "", "") for form in forms]
    return [text[hit.start : hit.end] for hit in Gazetteer(entries).scan(read_article(text))]


@pytest.mark.parametrize(
    ("forms", "text", "found"),
    [
        (["solar power", "solar", "power plant"], "A solar power plant.", ["solar", "solar power", "power plant"]),
        (["gas"], "Gasoline, biogas and gas", ["gas"]),
        (["गेल", "गेल (इंडिया)"], "गेल (इंडिया) ने कहा", ["गेल", "गेल (इंडिया)"]),
        (["R&D", "R"], "R&D, R and R&DX", ["R", "R&D", "R", "R"]),
        (['"K" line'], 'the "K" Line, not "K" liner', ['"K" Line']),
        (["रा.ज. निगम"], "रा.ज. निगम", ["रा.ज. निगम"]),
        ([], "nothing to find", []),
    ],
)
def test_whole_words_are_found(forms: list[str], text: str, found: list[str]) -> None:
    assert _hits(forms, text) == found


def test_finds_what_an_automaton_over_all_forms_finds() -> None:
    lexicon = read_lexicon()
    keys = list(dict.fromkeys(entry_keys(lexicon)))
    automaton = AhoCorasick(keys, matchkind=MatchKind.Standard)
    for path in FIXTURES:
        article = read_article(path.read_text("utf-8"))
        chars = f" {article.folded.text} "
        expected = {
            (*article.folded.span(start - 1, end - 1), keys[index])
            for index, start, end in automaton.find_matches_as_indexes(chars, overlapping=True)
            if not (is_word(chars[start - 1]) and is_word(chars[start]))
            and not (is_word(chars[end]) and is_word(chars[end - 1]))
        }
        hits: list[Hit] = gazetteer(lexicon).scan(article)
        found = {(hit.start, hit.end, fold_key(hit.entry.form)) for hit in hits}
        assert found <= expected
        # What is left out is written with other capitals than its entries ask for.
        assert all(form.isascii() for _, _, form in expected - found)
