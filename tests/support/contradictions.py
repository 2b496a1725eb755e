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
"""The loss, the day of the signature and the chairman's words differ; debt and staff agree."""

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
"""The dead differ within each language, and the day on which the dam broke in German."""

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

STRIKE = """\
-- content/site.yaml --
title: Test
-- seeds/a-star.txt --
Port strike enters second week

By Lena Moor

14 June 2023

About 1,200 dock workers at the container port of Velmark have been on strike since 5 June, union leaders said on Wednesday, demanding a pay rise of 9 per cent.

The strike has left 38 ships waiting outside the harbour, according to the port authority. Each day of the walkout costs the city €4 million, the chamber of commerce said.

“We have not seen a real rise in eleven years, and our people cannot eat promises,” said Carla Dunn, who chairs the Dockers’ Union.

The company, Velmark Terminals, offered 4.5 per cent in talks on 9 June. The talks broke down after six hours.

Three strikers were arrested on Monday when police cleared the north gate. A police spokesman said nobody had been hurt.

Velmark Terminals was sold to a Danish fund in 2019 for €310 million.
-- seeds/b-wire.txt --
Velmark dockers reject offer as ships queue

15 June 2023

The dockers’ union at Velmark said on Thursday it would continue a strike that began on 7 June after rejecting a pay offer of 5 per cent from Velmark Terminals.

Some 900 dock workers have walked out, the company said. A total of 52 ships were waiting outside the harbour on Thursday, the port authority said.

“We have not had a real rise in ten years, and people can’t eat promises,” union chair Carla Dunn told reporters.

Talks between the union and the company collapsed on 10 June after six hours.

Police arrested five strikers at the north gate on Monday. Two people were taken to hospital, the union said.

The walkout costs the city about €2.5 million each day, an economist at the university estimated.
-- seeds/c-letter.txt --
Open letter to the city council

16 June 2023

Dear councillors,

We, 140 owners of shops on the quay, write to you about the strike. The strike costs each of us 300 euros a day.

In 1998 a strike lasted for 20 days and 12 shops closed for good. Velmark Terminals paid €290 million for nothing then, and was sold in 2019 for €350 million.

Yours faithfully,

The Quay Traders’ Association
"""  # noqa: E501
"""The workers, the ships, the cost, the offer, the arrests, the price and the words of the chair
differ; so do two dates that nothing around them shows to be of one event."""

ROBBERY = """\
-- content/site.yaml --
title: Test
-- seeds/a.txt --
Thieves take seven paintings from museum

By Ida Brock

3 October 2022

Thieves stole seven paintings worth at least $14 million from the Lindholm Museum in the night to Sunday, police said.

The alarm sounded at 2.40 a.m., and officers arrived eleven minutes later. Two guards were on duty.

“This is a wound to the whole city, and we shall not rest until every canvas is back on its wall,” museum director Elsa Varga said.

Among the stolen works is a seascape from 1871 that the museum bought in 1994 for $600,000.

The museum was robbed in March 2009, when three drawings were taken. They were found in a barn six weeks later.

About 310,000 people visited the museum last year. It has a staff of 140.
-- seeds/b.txt --
Museum robbery: guards questioned

4 October 2022

Police are questioning three guards after nine paintings were stolen from the Lindholm Museum on Sunday. The paintings are insured for $21 million, a spokesman for the insurer said.

Officers were at the scene four minutes after the alarm, according to the police.

Director Elsa Varga spoke of “a wound to the city” and promised that the museum would reopen on 10 October 2022.

It is the second robbery in the museum's history. In May 2009 thieves took three drawings from the museum.

The museum, which has 140 employees, counted 280,000 visitors last year.
-- seeds/c.txt --
Who guards the guards?

A column by Per Holm

6 October 2022

I have visited the Lindholm Museum 40 times. It has two cafés and one good bench.

A museum that pays its guards 11 dollars an hour and its director $190,000 a year should not be surprised. In 2009 I wrote that the drawings would be back within six weeks, and they were.

The museum will reopen on 17 October 2022, its website says, with nine empty frames.
-- seeds/d.txt --
Roban nueve cuadros del museo Lindholm

4 de octubre de 2022

Los ladrones robaron nueve cuadros del museo Lindholm en la noche del domingo, según la policía. El seguro asciende a 21 millones de dólares.

El museo recibió el año pasado a 310.000 visitantes y tiene una plantilla de 140 personas.
-- seeds/e.txt --
El robo del museo Lindholm, en cifras

5 de octubre de 2022

Los ladrones robaron siete cuadros del museo, dice la directora. El seguro asciende a 14 millones de dólares, según la aseguradora.

El museo recibió el año pasado a 280.000 visitantes. El museo reabre el 10 de octubre de 2022.
"""  # noqa: E501
"""Paintings, opening day and the director's words differ in English, the sum and the visitors
in Spanish. That guards and minutes differ shows in no words that both have."""

ALL = {"club": CLUB, "flood": FLOOD, "trial": TRIAL, "strike": STRIKE, "robbery": ROBBERY}
