"""Claims about the words of a quotation that give a value."""

from __future__ import annotations

from decimal import Decimal

import pytest

from support.evidence import link, text_of
from unhrc_site.dossier.account_words import lit_words
from unhrc_site.model.dates.edtf import parse_edtf
from unhrc_site.model.diagnostics import Location
from unhrc_site.model.differences import Account

HERE = Location("content/differences/x.md")
TRIBUNE = text_of(
    "tribune",
    "The council voted to suspend the member on 11 May 2021, in April last year it had not.",
    "It passed with ninety-three votes, or 48 per cent, and 1,200 people watched.",
)


def lit(value: object, *parts: str, words: str | None = None) -> str | None:
    """Return the words that are lit in a quotation; None where no words can be told."""
    found = lit_words(Account("x", value, None, words, (), HERE), parts)  # type: ignore[arg-type]
    return parts[found.part][slice(*found.span)] if found else None


@pytest.mark.parametrize(
    ("value", "part", "wanted"),
    [
        ("expelled", "Russia Expelled from it", "Expelled"),
        ("void", "“void”, it said", "void"),
        ("suspend", "it was suspended", None),
        ("can", "it can't, but it can", "can"),
        ("co-operation", "the co‐operation", "co‐operation"),
        ("理事会", "联合国人权理事会通过", "理事会"),
        (Decimal(15), "offices of fifteen groups", "fifteen"),
        (Decimal(93), "no 193, but 93 votes", "93"),
        (Decimal(1200), "some 1,200 people", "1,200"),
        (Decimal("48.2"), "48.2 per cent", "48.2"),
        (Decimal(94), "93 votes", None),
        (Decimal(-5), "a frost of -5 degrees", "-5"),
        (Decimal("-5.50"), "a frost of −5.5 degrees", "−5.5"),
        (Decimal(-5), "it was Minus five again", "Minus five"),
        (Decimal(5), "it was minus five, then five", "five"),
        (Decimal(5), "a frost of −5 degrees", None),
        (Decimal(-5), "from 0-5 degrees", None),
        (Decimal("3.5"), "a rise of 3½ percent", "3½"),
        (Decimal("2.25"), "some 2 ¼ pounds", "2 ¼"),
        (Decimal(3), "a rise of 3½ percent", None),
        (parse_edtf("2021-05"), "from 11 May 2021 on", "11 May 2021"),
        (parse_edtf("2021-05-12"), "from 11 May 2021 on", None),
    ],
)
def test_the_value_itself_is_lit(value: object, part: str, wanted: str | None) -> None:
    """Without `lit` the value is found where it stands, never within a word or another number."""
    assert lit(value, part) == wanted


def test_the_words_named_are_lit() -> None:
    """With `lit` those words are, and not the value, whatever stands there."""
    assert lit("suspended", "voted to suspend it, suspended", words="suspend") == "suspend"
    assert lit("x", "voted to suspend it, x", words="suspended") is None


def test_the_first_place_is_lit() -> None:
    """Where the words stand twice the first place counts, over all parts of the quotation."""
    account = Account("x", "yes", None, None, (), HERE)
    found = lit_words(account, ("no, no", "yes and yes"))
    assert found is not None
    assert (found.part, tuple(found.span)) == (1, (0, 3))


def codes(accounts: str, compares: str = "words") -> list[str]:
    """Return the codes of what is wrong with a difference of these accounts of one source."""
    linked = link(
        "-- content/differences/x.md --\n---\ntitle: X\n"
        f"compares: {compares}\naccounts:\n{accounts}  - silent: gazette\n---\n",
        TRIBUNE,
        text_of("gazette", "Nothing."),
    )
    return linked.codes


def account(value: str, quote: str, more: str = "") -> str:
    """Return one account as it is written."""
    return f"  - {{value: {value}, cite: {{source: tribune, quote: '{quote}'}}{more}}}\n"


@pytest.mark.parametrize(
    ("compares", "written", "wanted"),
    [
        ("words", account("suspend", "voted to suspend the member"), []),
        ("words", account("suspended", "voted to suspend the member"), ["E321"]),
        ("words", account("suspended", "voted to suspend the member", ", lit: suspend"), []),
        ("words", account("suspend", "voted to suspend the member", ", lit: expel"), ["E321"]),
        ("numbers", account("93", "ninety-three votes"), []),
        ("numbers", account("94", "ninety-three votes", ", lit: ninety-three"), ["E321"]),
        ("numbers", account("48", "or 48 per cent"), []),
        ("numbers", account('"1,200"', "1,200 people watched"), []),
        ("dates", account("2021-05-11", "on 11 May 2021"), []),
        ("dates", account("2021-05", "on 11 May 2021"), []),
        ("dates", account("2021-04", "in April last year"), ["E321"]),
        ("dates", account("2021-04", "in April last year", ", lit: April last year"), []),
    ],
)
def test_the_quote_must_give_the_value(compares: str, written: str, wanted: list[str]) -> None:
    """A value, or the words named for it, must stand in its quote; a number in any case."""
    assert codes(written, compares) == wanted


def test_silence_and_an_account_exclude_each_other() -> None:
    """A source that is silent on a question cannot have an account of it."""
    written = account("suspend", "voted to suspend") + "  - silent: tribune\n"
    assert codes(written) == ["E322"]


def test_there_must_be_something_to_compare() -> None:
    """One account alone, or silence alone, is a warning; a value from outside is a second one."""
    assert codes("") == ["W320"]
    outside = (
        "-- content/references/r.md --\n---\ntitle: R\n---\n"
        "-- content/differences/x.md --\n---\ntitle: X\naccounts:\n"
        f"{account('suspend', 'voted to suspend')}"
        "outside: [{text: Y, references: [r]VALUE}]\n---\n"
    )
    assert link(outside.replace("VALUE", ""), TRIBUNE).codes == ["W320"]
    assert link(outside.replace("VALUE", ", value: suspend"), TRIBUNE).codes == []


def test_what_is_from_outside_needs_its_reference() -> None:
    """An item from outside without a reference is a warning, as on an event."""
    written = account("suspend", "voted to suspend") + "  - silent: gazette\n"
    outside = "outside: [{text: Y, references: []}]\n"
    site = f"-- content/differences/x.md --\n---\ntitle: X\naccounts:\n{written}{outside}---\n"
    assert link(site, TRIBUNE, text_of("gazette", "Nothing.")).codes == ["W212"]
