"""Reports on one event in different relations to each other, to measure shared wording with.

`AGENCY` is the first. `COPY` prints it under another head with a paragraph cut; `LIGHT` is a light
rewrite of it, sentence by sentence; `HEAVY` tells the same in other words; `REPORTER` was there
itself and quotes the same speech; `RIVAL` reports the event without any of it.
"""

from __future__ import annotations

AGENCY = """\
Harbour bridge closed after inspectors find cracks

By the Coastal News Agency

3 March 2021

The harbour bridge at Aldmouth was closed to all traffic on Tuesday night after inspectors found cracks in two of the steel hangers that carry the deck, the county roads office said.

About 14,000 vehicles cross the bridge on a working day, most of them on the way to the ferry terminal and the fish market on the northern shore.

“Nobody was ever in danger, and nobody will be put in danger so that a queue is shorter,” the head of the roads office, Ingrid Solberg, told reporters at the toll plaza. “We will open it when the last hanger has been tested and not one hour before.”

Ferries will run every twenty minutes until further notice, and lorries of more than twelve tonnes have to take the inland road, a detour of 61 kilometres.

The bridge was built in 1974 and last repainted six years ago. A report by the engineers’ association had warned in 2018 that the hangers were rusting faster than expected, but the county council put off the repairs for lack of money.

Shopkeepers on the northern shore said they feared for the Easter trade. “Last time it was three weeks, and three weeks is the season,” said Jonas Vik, who sells nets and rope by the quay.
"""  # noqa: E501 - a paragraph of a seed is one line

COPY = """\
Bridge shut: chaos feared at Aldmouth

4 March 2021

The harbour bridge at Aldmouth was closed to all traffic on Tuesday night after inspectors found cracks in two of the steel hangers that carry the deck, the county roads office said.

About 14,000 vehicles cross the bridge on a working day, most of them on the way to the ferry terminal and the fish market on the northern shore.

“Nobody was ever in danger, and nobody will be put in danger so that a queue is shorter,” the head of the roads office, Ingrid Solberg, told reporters at the toll plaza.

Ferries will run every twenty minutes until further notice, and lorries of more than twelve tonnes have to take the inland road, a detour of 61 kilometres.

The bridge was built in 1974 and last repainted six years ago. A report by the engineers’ association had warned in 2018 that the hangers were rusting faster than expected.
"""  # noqa: E501

LIGHT = """\
Aldmouth bridge is closed

By Tom Ferrer

4 March 2021

The harbour bridge in Aldmouth has been closed to all traffic since Tuesday night, after inspectors discovered cracks in two of the steel hangers that carry the deck, according to the county roads office.

Some 14,000 vehicles use the bridge on a working day, most of them heading for the ferry terminal and the fish market on the northern shore.

The head of the roads office, Ingrid Solberg, said: “Nobody was ever in danger, and nobody will be put in danger so that a queue is shorter.”

Ferries now run every twenty minutes, while lorries of more than twelve tonnes must take the inland road, which is a detour of 61 kilometres.

Built in 1974, the bridge was last repainted six years ago. In 2018 a report by the engineers’ association warned that the hangers were rusting faster than expected, but the county council postponed the repairs because there was no money.

Shopkeepers on the northern shore fear for the Easter trade.
"""  # noqa: E501

HEAVY = """\
Cracked hangers shut Aldmouth’s crossing

4 March 2021

Drivers in Aldmouth woke on Wednesday to barriers and flashing lights. Two steel hangers of the harbour bridge are cracked, and the county has shut it for an unknown time.

On a normal weekday 14,000 cars and lorries go over it. Whoever wants to reach the fish market now has the choice between a ferry, three an hour, and the road round the fjord, which heavy lorries have to use in any case.

The county was warned. Three years ago engineers wrote that rust was eating the hangers more quickly than planned; the council had no money to do anything about it.

Traders on the other side are worried about Easter.
"""  # noqa: E501

REPORTER = """\
“Not one hour before”: a night at the toll plaza

By Mira Holt

5 March 2021

It is raining sideways when Ingrid Solberg climbs onto the kerb at the toll plaza. Behind her the barriers are down and a tow truck is turning the last cars back to town.

“Nobody was ever in danger, and nobody will be put in danger so that a queue is shorter,” Solberg says. “We will open it when the last hanger has been tested and not one hour before.”

She has not slept. Her crew went up at dusk with lamps and a dye that turns red in a crack, and by nine they had two red lines on a rag. She telephoned the police herself.

An old man asks how he is to visit his wife in the hospital over there. She writes the times of the boat on his hand.

In the office the plans of the crossing lie open. Somebody has drawn a small skull beside the cable numbers and has been told to rub it out.
"""  # noqa: E501

RIVAL = """\
County to test every hanger

5 March 2021

The county council met in an extraordinary session on Thursday and voted 19 to 6 to pay for new hangers on the crossing at Aldmouth. The money will come from the school building fund.

Members of the opposition walked out before the vote. Their leader called the decision a bill for ten years of sleep.

Tests are to begin on Monday with the northern span. The ferry company has hired two boats from the islands and asks passengers to come on foot.

The mayor said the town would ask the state for compensation. A decision is expected before the summer.
"""  # noqa: E501

ALL = {
    "agency": AGENCY,
    "copy": COPY,
    "light": LIGHT,
    "heavy": HEAVY,
    "reporter": REPORTER,
    "rival": RIVAL,
}
