"""A dossier that strains every page: long words, long lists, a long source, both directions.

Nothing in it is about anybody. One citation is broken on purpose, so that a page shows how that
looks. The same text at each call.
"""

from __future__ import annotations

from itertools import cycle, islice

LONG = "Rechtsschutzversicherungsgesellschaftenverzeichnisbearbeitungsstelle"
NAME = f"Special Representative of the Interim {LONG} for the Coordination of Coordination"
MENTIONS = 200
EVENTS = 60
WORDS = 12_000
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August")

FILLERS = (
    "Delegates from both sides spoke at length before the meeting rose for the evening.",
    "No text was circulated beforehand, and none has been published since then by anybody.",
    "Observers had expected a longer debate than the one that in the end took place here.",
    f"The chair thanked the interpreters and the {LONG} and closed the list of speakers.",
)

ARABIC = """\
مجلس المدينة يعلق عضوية ممثل

12 مايو 2021

صوت المجلس على تعليق عضوية الممثل في 11 مايو 2021. واعتمد القرار بأغلبية 93 صوتا مقابل 24.

وقال رئيس المجلس (Ana Reyes) إن القرار "A/RES/12" صدر على عجل، ولم ينشر نصه بعد.
"""
HEBREW = """\
המועצה השעתה חבר

12 במאי 2021

המועצה הצביעה להשעות את החבר ב-11 במאי 2021. ההחלטה התקבלה ברוב של 93 קולות נגד 24.

יושב הראש אמר (Ana Reyes) כי ההחלטה "A/RES/12" התקבלה בחיפזון.
"""

FIXED = f"""\
-- content/site.yaml --
title: The {LONG} dossier of very long names
headline: What becomes of a page that has too much on it
description: Every page strained.
editors: [{NAME}, Ana Reyes]
licence: {{name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}}
rights: Made up from beginning to end.
specimen: 'The council voted. [@arabic "صوت المجلس على تعليق عضوية الممثل في 11 مايو 2021"]'
-- seeds/arabic.txt --
{ARABIC}-- seeds/hebrew.txt --
{HEBREW}-- seeds/thin.txt --
Nothing in it is cited, and it has no headline of its own.
-- content/sources/arabic.md --
---
seed: arabic.txt
language: ar
kind: news-article
publisher: صحيفة المدينة
url: https://example.org/{LONG.lower()}/{LONG.lower()}/index.html?{LONG.lower()}=1
---
Who speaks here is a newspaper. [@arabic "مجلس المدينة يعلق عضوية ممثل"]
-- content/sources/hebrew.md --
---
seed: hebrew.txt
language: he
kind: news-article
publisher: העיתון
origin: arabic
---
It follows a report. [@hebrew "המועצה השעתה חבר"]
-- content/sources/long.md --
---
seed: long.txt
kind: report
title: A report of the {LONG} on everything that happened, and on much that did not
---
A long report. [@long "This sentence stands once, at the head of the report"]
-- content/entities/office.md --
---
name: {NAME}
kind: organisation
aliases: [The Office, {LONG}]
---
It was named again and again. [@long "The Office met for the 1st time"]
-- content/entities/council.md --
---
name: the council
kind: body
part_of: office
offices:
  - {{title: Chair of the {LONG}, cite: {{source: hebrew, quote: המועצה הצביעה להשעות את החבר}}}}
---
It voted. [@hebrew "המועצה הצביעה להשעות את החבר"]
-- content/entities/nobody.md --
---
name: Nobody
kind: person
---
Nothing is known.
-- content/themes/everything.md --
---
title: Everything under one {LONG}
order: 1
---
All of it belongs together. [@long "This sentence stands once, at the head of the report"]
-- content/themes/nothing.md --
---
title: Nothing
order: 2
---
No event belongs here.
-- content/references/record.md --
---
title: Official record of the {LONG}, volume of many pages
publisher: {NAME}
url: https://example.org/{LONG.lower()}/record
symbol: A/RES/12
looked_up: 2026-11-22
confidence: official text
---
It gives the numbers.
-- content/statements/haste.md --
---
speaker: council
office: {NAME}
cite: {{source: arabic, quote: "إن القرار \\"A/RES/12\\" صدر على عجل، ولم ينشر نصه بعد"}}
manner: reported
reasoning: The paragraph names its chair.
event: vote
---
-- content/statements/hasty.md --
---
speaker: council
cite: {{source: hebrew, quote: ההחלטה "A/RES/12" התקבלה בחיפזון}}
manner: direct
reasoning: The paragraph names its chair.
event: vote
---
-- content/events/vote.md --
---
title: The {LONG} votes on the suspension of a member of itself, with all that this brings
short: The {LONG} votes
date: {{edtf: 2021-05-11, basis: inferred, reasoning: The month is named in Hebrew., cite: {{source: hebrew, quote: ב-11 במאי 2021}}}}
themes: [everything]
lead: true
participants:
  - {{entity: council, role: voted, cite: {{source: hebrew, quote: המועצה הצביעה}}}}
  - {{entity: office, role: watched the {LONG}, references: [record]}}
tally:
  body: council
  for: {{votes: 93, cite: {{source: hebrew, quote: 93 קולות}}}}
  against: {{votes: 24, cite: {{source: hebrew, quote: נגד 24}}}}
  abstaining: {{votes: 58, references: [record]}}
  members: {{votes: 193, references: [record]}}
  majority: two-thirds
  positions:
    - {{entity: office, vote: against, references: [record]}}
accounts:
  - question: The act of the {LONG}
    answers:
      - {{source: arabic, quote: صوت المجلس على تعليق عضوية الممثل}}
      - {{source: hebrew, quote: המועצה הצביעה להשעות את החבר}}
  - question: The majority
    answers:
      - {{source: arabic, quote: بأغلبية 93 صوتا مقابل 24}}
      - {{source: long, quote: "This sentence stands once, at the head of the report"}}
not_said:
  - {{text: Who voted how in the {LONG}., references: [record]}}
  - {{text: Why.}}
outside:
  - {{text: The {LONG} has 193 members., references: [record]}}
---
The member was suspended. [@hebrew "המועצה הצביעה להשעות את החבר ב-11 במאי 2021"] It passed with 93 votes. [@arabic "بأغلبية 93 صوتا مقابل 24"]

## What is broken

This rests on words that are not there. [@hebrew "these words are nowhere"] This rests on nothing.
-- content/events/election.md --
---
title: An election to come
date: {{edtf: 2031, basis: outside, references: [record]}}
status: scheduled
themes: [everything]
after: [vote]
tally:
  body: council
  candidates:
    - {{entity: office, votes: 160, references: [record]}}
    - {{entity: nobody, votes: 83, references: [record]}}
  seats: {{votes: 1, references: [record]}}
  needed: {{votes: 97, references: [record]}}
---
It is planned. [@record]
-- content/differences/act.md --
---
title: What did the {LONG} do, and to whom, and when, and by what right?
compares: words
lead: 1
events: [vote]
accounts:
  - {{value: تعليق, cite: {{source: arabic, quote: صوت المجلس على تعليق عضوية الممثل}}}}
  - {{value: להשעות, cite: {{source: hebrew, quote: המועצה הצביעה להשעות את החבר}}}}
  - {{silent: long, note: It tells of other things.}}
outside:
  - {{text: The {LONG} calls it a suspension., references: [record], value: suspension}}
---
They say the same in two languages. [@hebrew "המועצה השעתה חבר"]
-- content/differences/count.md --
---
title: How many?
compares: numbers
lead: 2
accounts:
  - {{value: 93, cite: {{source: arabic, quote: بأغلبية 93 صوتا}}}}
  - {{value: 24, cite: {{source: hebrew, quote: נגד 24}}}}
---
One counts what another does not.
-- content/differences/day.md --
---
title: When?
compares: dates
lead: 3
accounts:
  - {{value: 2021-05-11, lit: 11 مايو 2021, cite: {{source: arabic, quote: الممثل في 11 مايو 2021}}}}
  - {{value: 2021-05-12, lit: 12 במאי 2021, cite: {{source: hebrew, quote: 12 במאי 2021}}}}
---
The report is a day younger.
-- content/pages/about.md --
---
title: About the {LONG}
---
A page in our own words, with `code_{LONG}_of_great_length`.

- One thing
- Another

1. First
2. Second

> A quotation of nobody.
-- content/corrections.yaml --
corrections:
  - {{date: 2026-11-20, what: "The {LONG} was written with a hyphen.", pages: [vote]}}
  - date: 2026-11-21
    what: It told of another vote.
    withdrawn: {{kind: events, slug: old-vote, title: The old vote of the {LONG}}}
"""  # noqa: E501 - a paragraph of a seed, or of a record, is one line


def stress() -> str:
    """Return the dossier as a text for `support.site`."""
    return f"{FIXED}-- seeds/long.txt --\n{long_report()}" + "".join(
        small_event(number) for number in range(1, EVENTS + 1)
    )


def long_report() -> str:
    """Return a report of the length given, which names one organisation in many sentences."""
    paragraphs = ["Report of the year", "This sentence stands once, at the head of the report."]
    for number in range(1, MENTIONS + 1):
        day, month = number % 28 + 1, MONTHS[number % len(MONTHS)]
        met = f"The Office met for the {ordinal(number)} time on {day} {month} {2000 + number}."
        fillers = islice(cycle(FILLERS), number % 4, number % 4 + WORDS // MENTIONS // 14)
        paragraphs.append(" ".join((met, *fillers)))
    return "\n\n".join(paragraphs) + "\n"


def small_event(number: int) -> str:
    """Return one of the events that stand on one theme's, one entity's and one source's page."""
    day, month = number % 28 + 1, MONTHS[number % len(MONTHS)]
    said = f"The Office met for the {ordinal(number)} time on {day} {month} {2000 + number}"
    edtf = f"{2000 + number}-{number % len(MONTHS) + 1:02}-{day:02}"
    return f"""\
-- content/events/meeting-{number}.md --
---
title: Meeting {number} of the {LONG if number % 7 == 0 else "office"}
date: {{edtf: {edtf}, basis: stated, cite: {{source: long, quote: "{said}"}}}}
themes: [everything]
participants:
  - {{entity: office, role: met, cite: {{source: long, quote: "{said}"}}}}
---
The office met. [@long "{said}"]
"""


def ordinal(number: int) -> str:
    """Return a number as English writes its rank."""
    teen = number % 100 in {11, 12, 13}
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
