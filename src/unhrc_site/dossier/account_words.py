"""The words of a quotation that give an account's value, and what is wrong where none do."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.dossier.bounds import is_whole
from unhrc_site.dossier.matching import written_parts
from unhrc_site.model.dates.edtf import Edtf
from unhrc_site.model.dates.stated import stated_in
from unhrc_site.model.dates.words import find_dates
from unhrc_site.model.diagnostics import Diagnostic
from unhrc_site.model.folding import fold, fold_but_dashes, original_span
from unhrc_site.model.numbers import figures, states_number
from unhrc_site.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unhrc_site.model.differences import Account
    from unhrc_site.model.numbers import Figure
    from unhrc_site.model.records import Difference


_MINUS = re.compile(r"(?:(?<![^\s(\[\"'])[-‐‑–−﹣－]|\bminus[ -])\Z", re.IGNORECASE)
"""What makes the number after it negative: a sign that begins a word, or the word."""
_FRACTION = re.compile(r" ?[¼-¾⅐-⅞]")


class LitWords(NamedTuple):
    """Where the value stands: a span of one of the quotation's parts."""

    part: int
    span: Span


def lit_words(account: Account, parts: Sequence[str]) -> LitWords | None:
    """Return the words that give the value of `account` in the parts of its quotation.

    They are those that the record names, else the value itself where it stands there: the first
    of them, if there are more. None where no words can be told, so that the whole must do.
    """
    for number, part in enumerate(parts):
        span = _named(part, account.lit) if account.lit else _valued(part, account.value)
        if span:
            return LitWords(number, span)
    return None


def _named(part: str, words: str) -> Span | None:
    """Return where `words` stand in `part`, but for folding and case; never within a word."""
    wanted = fold(words).text.strip()
    if not wanted:
        return None
    folded, bounds = fold_but_dashes(part)
    for found in re.finditer(re.escape(wanted), folded.text, re.IGNORECASE):
        if is_whole(bounds, found.start(), found.end()):
            return original_span(part, fold(part), found.start(), found.end())
    return None


def _valued(part: str, value: str | Decimal | Edtf | None) -> Span | None:
    if isinstance(value, str):
        return _named(part, value)
    if isinstance(value, Decimal):
        return _figure(part, value)
    if isinstance(value, Edtf):
        found = (Span(date.start, date.end) for date in find_dates(part))
        return next((at for at in found if stated_in(value, part[at.start : at.end])), None)
    return None


def _figure(part: str, number: Decimal) -> Span | None:
    """Return where `number` stands in `part`; its minus, as a sign or a word, is a part of it."""
    mapped, kept = fold_but_dashes(part)
    for figure in figures(mapped.text):
        minus = _MINUS.search(kept, 0, figure.start)
        value, end = _with_fraction(mapped.text, figure)
        if (-value if minus else value) != float(number):
            continue
        start = minus.start() if minus else figure.start
        if is_whole(mapped.text, start, end):
            return original_span(part, mapped, start, end)
    return None


def _with_fraction(text: str, figure: Figure) -> tuple[float, int]:
    """Return the value of a figure with a fraction such as ½ after it, and where it ends."""
    fraction = None if figure.is_word else _FRACTION.match(text, figure.end)
    if fraction is None:
        return figure.value, figure.end
    return figure.value + unicodedata.numeric(fraction.group().strip()), fraction.end()


def difference_problems(difference: Difference) -> Iterator[Diagnostic]:
    """Yield W320, E321 and E322 for a difference, whether its quotes were found or not."""
    accounts = difference.accounts
    speaking = {account.source for account in accounts if account.value is not None}
    compared = len(accounts) + sum(item.value is not None for item in difference.outside)
    if compared < 2 or not speaking:  # noqa: PLR2004 - there is nothing to compare one with
        message = "nothing is compared: there are not two accounts"
        hint = "add what another source says, or that it is silent"
        yield Diagnostic("W320", message, difference.location, hint)
    for account in accounts:
        yield from _account_problems(account)
        if account.value is None and account.source in speaking:
            message = f'"{account.source}" is silent here and has an account above or below'
            hint = "take one of the two away"
            yield Diagnostic("E322", message, account.location, hint)


def _account_problems(account: Account) -> Iterator[Diagnostic]:
    """Yield E321 for a value that its quote does not give."""
    if account.value is None or account.citation is None or not account.citation.quote:
        return
    quote = account.citation.quote
    parts = written_parts(quote)
    if account.lit is not None and lit_words(account, parts) is None:
        message = f"“{account.lit}” does not stand in its quote"
        hint = "lit: names the words of the quote that give the value"
        yield Diagnostic("E321", message, account.location, hint)
    elif not _is_given(account, quote, parts):
        message = f"“{account.value}” cannot be read from its quote"
        hint = "quote the words that give it, or name those that do with lit:"
        yield Diagnostic("E321", message, account.location, hint)


def _is_given(account: Account, quote: str, parts: Sequence[str]) -> bool:
    """Return whether the quote gives the value; its own words in another form are named by `lit`.

    A number must stand in the quote all the same, in digits or in words.
    """
    value = account.value
    if isinstance(value, Decimal):
        if value == value.to_integral_value() and states_number(quote, int(value)):
            return True
        return any(_figure(words, value) for words in ((account.lit,) if account.lit else parts))
    if isinstance(value, Edtf) and stated_in(value, quote):
        return True
    return lit_words(account, parts) is not None
