"""The words that name a time by its distance from another: data only, no rules.

A new language is a new `RelativeWords`. Every string holds alternatives of a regular expression in
lower case, without groups that capture. Weekdays and months come from `vocabulary`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class RelativeWords:
    """The relative words of one language.

    `days` gives the distance in days of words for single days. `units` and `counts` give the
    alternatives for days, weeks, months, years and for the numbers from 1. `few`, `several` and
    `more` are vague amounts. `ago` and `later` stand after an amount, `before_ago` and
    `before_later` before it. `last`, `this` and `next` stand before a weekday, month or unit,
    `after_last` and `after_next` behind it. `earlier` and `later_in` stand before “this week”.
    `coming` and `recent` stand before several units. `on` stands before a weekday; where `must_on`
    is true a weekday without it is another word.
    """

    days: Mapping[int, str]
    units: tuple[str, str, str, str]
    counts: tuple[str, ...]
    last: str
    this: str
    next: str
    few: str
    several: str
    more: str
    ago: str = ""
    later: str = ""
    before_ago: str = ""
    before_later: str = ""
    after_last: str = ""
    after_next: str = ""
    earlier: str = ""
    later_in: str = ""
    coming: str = ""
    recent: str = ""
    on: str = ""
    must_on: bool = False


ENGLISH = RelativeWords(
    days={
        -2: "the day before yesterday",
        -1: "yesterday|the day before|the previous day|last night",
        0: "today|tonight|this morning|this afternoon|this evening",
        1: "tomorrow|the day after|the following day|the next day",
        2: "the day after tomorrow",
    },
    units=("days?", "weeks?", "months?", "years?"),
    counts=(
        "a|an|one",
        "two|a couple of|a pair of",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ),
    last="last|the past|the previous",
    this="this|the current",
    next="next|the coming|the following",
    few="a few|some|a handful of",
    several="several",
    more="more than|over|at least",
    ago="ago|earlier|before|prior",
    later="later|after|afterwards?|from now|hence",
    earlier="earlier|early",
    later_in="later|late",
    coming="in the coming|in the next few|over the coming",
    recent="in recent|in the past few|in the last few|over the past few|over recent",
    on="on|late on|early on|since",
)
GERMAN = RelativeWords(
    days={
        -2: "vorgestern",
        -1: "gestern|am tag zuvor|am vortag",
        0: "heute",
        1: "morgen",
        2: "übermorgen",
    },
    units=("tag(?:en|e|es)?", "wochen?", "monat(?:en|e|s)?", "jahr(?:en|e|es)?"),
    counts=(
        "ein(?:em|er|en|es|e)?",
        "zwei",
        "drei",
        "vier",
        "fünf",
        "sechs",
        "sieben",
        "acht",
        "neun",
        "zehn",
        "elf",
        "zwölf",
    ),
    last="(?:am |im )?(?:letzte|vergangene|vorige)[nmrs]?",
    this="(?:an |in )?diese[nmrs]?",
    next="(?:am |im )?(?:nächste|kommende)[nmrs]?",
    few="wenige[nr]?|einige[nr]?|ein paar",
    several="mehrere[nr]?",
    more="mehr als|über|mindestens",
    ago="zuvor|vorher|früher",
    later="später|danach",
    before_ago="vor",
    before_later="in",
    earlier="anfang|früher",
    later_in="später|ende",
    coming="in den kommenden|in den nächsten",
    recent="in den letzten|in den vergangenen",
    on="am|seit",
)
FRENCH = RelativeWords(
    days={
        -2: "avant-hier",
        -1: "hier|la veille",
        0: "aujourd['’]hui",
        1: "demain|le lendemain",
        2: "après-demain",
    },
    units=("jours?", "semaines?", "mois", "ann?ées?|ans?"),
    counts=(
        "une?",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
    ),
    last="(?:la |le |l['’])?derni(?:er|ère)",
    this="cette|ce",
    next="(?:la |le )?prochaine?",
    few="quelques",
    several="plusieurs",
    more="plus d['’]|plus de|au moins",
    ago="plus tôt|auparavant|avant",
    later="plus tard|après",
    before_ago="il y a",
    before_later="dans",
    after_last="derni(?:er|ère)|passée?",
    after_next="prochaine?|suivante?",
    earlier="plus tôt|au début de",
    later_in="plus tard|à la fin de",
    coming="dans les prochaine?s|au cours des prochaine?s",
    recent="ces derniers|ces dernières",
    on="le|depuis",
)
SPANISH = RelativeWords(
    days={
        -2: "anteayer",
        -1: "ayer|el día anterior",
        0: "hoy",
        1: "mañana|el día siguiente",
        2: "pasado mañana",
    },
    units=("días?", "semanas?", "mes(?:es)?", "años?"),
    counts=(
        "una?|un",
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "once",
        "doce",
    ),
    last="(?:el |la )?(?:pasad|últim)[oa]",
    this="est[ea]",
    next="(?:el |la )?próxim[oa]",
    few="(?:un)?os pocos|unas pocas|unos|unas|algun[oa]s",
    several="vari[oa]s",
    more="más de|al menos",
    ago="antes|atrás",
    later="después|más tarde",
    before_ago="hace",
    before_later="dentro de|en",
    after_last="pasad[oa]|anterior",
    after_next="próxim[oa]|siguiente|que viene",
    earlier="a principios de",
    later_in="más tarde|a finales de",
    coming="en los próximos|en las próximas",
    recent="en los últimos|en las últimas",
    on="el|desde el",
)
RUSSIAN = RelativeWords(
    days={
        -2: "позавчера",
        -1: "вчера|накануне|днём ранее|днем ранее",
        0: "сегодня",
        1: "завтра|на следующий день",
        2: "послезавтра",
    },
    units=("день|дня|дней", "недел[юияье]|недель", "месяц(?:а|ев|е)?", "год(?:а|у)?|лет"),
    counts=(
        "один|одну|одна",
        "дв[ае]",
        "три",
        "четыре",
        "пять",
        "шесть",
        "семь",
        "восемь",
        "девять",
        "десять",
    ),
    last="(?:в |на )?(?:прошл(?:ом|ой|ую|ый|ого)|минувш(?:ем|ей|ую|ий|его))",
    this="(?:в |на )?эт(?:ом|ой|у|от|ого)",
    next="(?:в |на )?(?:следующ|будущ)(?:ем|ей|ую|ий|его)",
    few="нескольк(?:о|их)",
    several="многих|много",
    more="более|больше|свыше",
    ago="назад|ранее|до этого",
    later="спустя|позже|после",
    before_later="через|спустя",
    earlier="ранее|в начале",
    later_in="позже|позднее",
    coming="в ближайшие|в предстоящие",
    recent="в последние|за последние",
    on="в|во|со|с",
    must_on=True,
)
RELATIVE = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH, "ru": RUSSIAN}
"""By two-letter code."""
