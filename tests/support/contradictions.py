"""Dossiers in which sources contradict each other, on subjects of their own.

In each, what differs is known; the rest is there to be left alone.
"""

from __future__ import annotations

CLUB = """\
-- content/site.yaml --
title: A club
-- seeds/a-paper.txt --
Rovers lose £2.4 million

By Ann Berg

12 March 2021

Aldmouth Rovers made a loss of £2.4 million in the last financial year, the club's accounts show. The club owes its bank £11 million.

The club employs 86 people, four of them in the youth academy. Its ground holds 14,500 spectators.

“We will not sell a single player to please the bank,” the chairman, Tom Quist, told the shareholders.

The accounts were signed on 2 March 2021 by the auditors. The stand on the river side was opened in 1974.

Rovers play United on Saturday; in the last match between the two sides, 9,200 spectators came.
-- seeds/b-radio.txt --
A hole in the accounts

14 March 2021

The accounts of Aldmouth Rovers show a loss of £3.1 million for the last financial year. The club owes its bank £11 million and the town £600,000.

“We shall sell no player to please the bank,” said chairman Tom Quist.

The auditors signed the accounts on 9 March 2021, a week later than planned. The club employs 86 people.

Supporters collected 5,000 signatures for the manager, and the radio collected 40 questions for the chairman.
-- seeds/c-blog.txt --
Why I still go

20 March 2021

I have had my seat since 1974. There were 9,000 of us against United and the pies were cold.

Two buses left from the market, three from the bridge, and one got lost.
"""  # noqa: E501 - a paragraph of a seed is one line
"""The loss, the day of the signature and the chairman's words differ; the debt and the staff agree."""

FLOOD = """\
-- content/site.yaml --
title: A flood
-- seeds/a-wire.txt --
Flood kills 17 in the valley

18 July 2021

At least 17 people died in the flood in the Ill valley on the night of 15 July 2021, the fire brigade said. Some 240 houses were destroyed.

The dam at Oberau broke at 3.40 in the morning. Divers searched 12 cellars.
-- seeds/b-daily.txt --
Valley counts its dead

20 July 2021

The flood in the Ill valley killed 21 people, the fire brigade said on Monday. In Oberau 31 houses were destroyed by the flood in the valley.

The dam at Oberau broke in the early evening, neighbours say.
-- seeds/c-zeitung.txt --
Zahl der Toten steigt auf 23

21. Juli 2021

Bei der Flut im Tal der Ill sind nach Angaben der Feuerwehr 23 Menschen gestorben. Rund 240 Häuser wurden zerstört. Der Damm in Oberau brach am 15. Juli 2021 in der Nacht.

Die Feuerwehr durchsuchte die Keller in Oberau.
-- seeds/d-anzeiger.txt --
Nach der Flut

22. Juli 2021

Im Tal der Ill sind bei der Flut 19 Menschen gestorben, teilte die Feuerwehr mit. Der Damm in Oberau brach am 16. Juli 2021 in der Frühe, sagen Nachbarn.

Am Sonntag läuten die Glocken in 12 Dörfern.
"""  # noqa: E501
"""The dead differ within each language, and the day on which the dam broke in German; two languages
are never compared."""

TRIAL = """\
-- content/site.yaml --
title: A trial
-- content/entities/harbour-company.md --
---
name: Aldmouth Harbour Company
kind: organisation
aliases: [Harbour Company, AHC, the operator, the defendant]
---
-- content/entities/berg.md --
---
name: Ann Berg
kind: person
aliases: [Berg, Mrs Berg]
---
-- seeds/a-court.txt --
Harbour trial opens

5 May 2022

The trial of the Aldmouth Harbour Company (AHC) opened on Wednesday. The prosecution says that 340 tonnes of oil were pumped into the bay between 2015 and 2018.

Witness Ann Berg told the court: “I saw the valve open and I saw nobody close it for three days.”

On 3 June 2018 the harbour police sealed the pumping station and took the keys.

The defendant denies the charge. Judge Tom Quist has heard 14 witnesses.
-- seeds/b-daily.txt --
“Nobody closed it”

6 May 2022

According to the prosecution the operator pumped 430 tonnes of oil into the bay. Mrs Berg, a cook, said: “I saw the valve was open and nobody closed it for three days.”

Harbour police sealed the pumping station on 8 June 2018. The operator says that it was told of nothing.

The court has set aside 22 days and will hear 60 witnesses in all.
-- seeds/c-letter.txt --
To the editor

9 May 2022

Your report of the trial is incomplete. I lived beside the bay for 30 years and my brother for 12.

Yours, a reader
"""  # noqa: E501
"""The oil, the witness's words, the day of the sealing and the names of the company differ."""

ALL = {"club": CLUB, "flood": FLOOD, "trial": TRIAL}
