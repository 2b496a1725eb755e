from __future__ import annotations

import pytest

from unhrc_site.load.raw import furniture
from unhrc_site.load.raw.facts import unit
from unhrc_site.load.raw.structure import lines


def claimed(text: str) -> str | None:
    """Return the reason to set the only line of `text` aside."""
    found = furniture.claim(unit(lines(text)[0]))
    return found[0] if found else None


CLAIMS = [
    ("Skip to content", "navigation"),
    ("Zum Inhalt springen", "navigation"),
    ("Home | News | Sport | Weather", "navigation"),
    ("← Previous statement", "navigation"),
    ("An official website of the Adriatic Union", "navigation"),
    ("Home > News > Europe", "breadcrumb"),
    ("News / Russia / Editor's Choice", "breadcrumb"),
    ("Accueil › Société › Éducation", "breadcrumb"),
    ("SHARE THIS ARTICLE", "share bar"),
    ("Share Print Comment", "share bar"),
    ("Facebook X LinkedIn", "share bar"),
    ("Поделиться", "share bar"),
    ("Related News", "related stories"),
    ("Most Read", "related stories"),
    ("Read more: The widows of Eastern Quay, ten years on", "related stories"),
    ("Lesen Sie auch: Vier Wege zum Ziel", "related stories"),
    ("Lire aussi | Ces villes qui renoncent au bio", "related stories"),
    ("اقرأ أيضا", "related stories"),
    ("相关阅读", "related stories"),
    ("ADVERTISEMENT", "advertisement"),
    ("ADVERTISEMENT - CONTINUE READING BELOW", "advertisement"),
    ("Enter your e-mail address", "newsletter sign-up"),
    ("Sign up for our weekly newsletter", "newsletter sign-up"),
    ("We use cookies to make this site work. Accept all", "cookie notice"),
    ("Comments (27)", "comments"),
    ("12 comments", "comments"),
    ("5 min read", "reading time"),
    ("Temps de lecture 3 min.", "reading time"),
    ("2 minuti di lettura", "reading time"),
    ("Copyright © 2024 The Brussels Times. All Rights Reserved.", "copyright line"),
    ("© RIPRODUZIONE RISERVATA", "copyright line"),
    ("Archivado en: Minería · Agua", "tags"),
    ("#CareHomes #Audit", "tags"),
    ("Page 3 of 12", "page number"),
    ("- 3 -", "page number"),
    ("GE.20-11873 (E)", "page number"),
    ("Follow us on Twitter", "social media"),
    ("👍 214 🔥 87", "social media"),
    ("press@example.org, +41 22 555 01 77", "contact"),
    ("(With inputs from agencies)", "agency credit"),
    ("fa/kle (afp, dpa)", "agency credit"),
    ("A handwritten signature in blue ink, appearing to read 'V. T'.", "image description"),
    ("(podpis nieczytelny)", "image description"),
    ("Press TV’s website can also be accessed at other addresses:", "publisher's footer"),
    ("Legal notice - Privacy policy", "publisher's footer"),
    ("Reporting by Ann Li in Geneva; Editing by Ben Okoro", "other"),
    ("[More](#)", "navigation"),
    ("[Full text](#)", "empty link"),
]


@pytest.mark.parametrize(("text", "reason"), CLAIMS)
def test_a_line_of_the_page_is_claimed_with_its_reason(text: str, reason: str) -> None:
    """Each sort of furniture is set aside for its own reason, in many languages."""
    assert claimed(text) == reason


@pytest.mark.parametrize(
    "text",
    [
        "Share prices fell on Monday after the vote.",
        "Follow the money, the investigators said, and you will find the ministry.",
        "Reading the report takes a minute of your time.",
        "The newsletter was sent to 3,000 people, who did not ask for it.",
        "Watch the vote, said the delegate, and you will see.",
        "Russia expelled from the council",
        "Punished for defending human rights",
        "«No somos un pasivo»",
        "What the company knew",
        "Human rights",
        "26 June 2024",
        "By Ann Li",
        "1. Reaffirms that access to safe water is a right;",
        "A logo designer from Bern, Anna Li, says that the emblem of the party was hers.",
    ],
)
def test_the_text_itself_is_not_claimed(text: str) -> None:
    """Sentences, headings, bylines and dates belong to the text, whatever their words."""
    assert claimed(text) is None


def test_every_rule_claims_something() -> None:
    """No rule is dead: each claims at least one line."""
    lines_of_pages = [text for text, _ in CLAIMS]
    lines_of_pages += [
        "12 shares",
        "2h ago Ballots are counted",
        "www.presstv.ir",
        "@AnnLi",
        "Rosa Till contributed to this report.",
        "ENDS",
        "Home News Sport Weather",
    ]
    claims = [furniture.claim(unit(lines(text)[0])) for text in lines_of_pages]
    assert {claim[1] for claim in claims if claim} == {rule.__name__ for rule in furniture.RULES}
