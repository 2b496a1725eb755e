"""What documents call themselves on a line of their own: `Press release`, `Position Paper No. 4`.

Such a line stands over the headline and is never the headline itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.model.source_text import SourceKind

if TYPE_CHECKING:
    from unhrc_site.load.raw.facts import Unit

LONGEST = 9
"""Words of such a line."""
_ENGLISH = Pattern(
    r"(?:(?:press|news|media|public|joint|official|oral|written|opening|closing|open|policy|"
    r"position|briefing|background|annual|special|interim|final|country|situation|draft|"
    r"information|the)[ -]){0,2}"
    r"(?:releases?|statements?|declaration|resolution|paper|reports?|brief|briefing|note|letter|"
    r"communiqué|communique|remarks|speech|address|submission|memorandum|transcript|interview|"
    r"opinion|fact[ -]?check|bulletin|advisory|appeal|analysis|commentary|editorial|op-ed|news)"
    r"(?: (?:no\.?|number|nr\.?|#|№)? ?[\w/.-]*\d[\w/.-]*)?",
    re.IGNORECASE,
)
_OTHERS = Pattern(
    r"(?:pressemitteilung|presseinformation|presseerklärung|medienmitteilung|erklärung|"
    r"stellungnahme|offener brief|positionspapier|communiqué(?: de presse)?|déclaration|lettre "
    r"ouverte|prise de position|"
    r"nota de prensa|comunicado(?: de (?:prensa|imprensa))?|declaración|carta abierta|"
    r"comunicato(?: stampa)?|dichiarazione|lettera aperta|nota à imprensa|declaração|carta "
    r"aberta|persbericht|verklaring|open brief|"
    r"informacja prasowa|komunikat(?: prasowy)?|oświadczenie|stanowisko|list otwarty|"
    r"пресс-?релиз|заявление|обращение|резолюция|доклад|открытое письмо|прес-?реліз|заява|"
    r"звернення|відкритий лист|بيان(?: صحفي)?|رسالة مفتوحة|新闻稿|声明|公开信)"
    r"(?: (?:nr\.?|n[°ºo]\.?|№)? ?[\w/.-]*\d[\w/.-]*)?",
    re.IGNORECASE,
)


_BY_OFFICE = Pattern(
    r"(?:statement|remarks|declaration|press statement|joint statement|message) (?:by|of|from) "
    r"the (?:high representative|spokes(?:person|man|woman)|secretariat|president|delegation|"
    r"bureau|presidency)(?: of the [\w' -]{2,40})?",
    re.IGNORECASE,
)
KINDS = {
    "report": SourceKind.REPORT,
    "statement": SourceKind.STATEMENT,
    "speech": SourceKind.STATEMENT,
    "remarks": SourceKind.STATEMENT,
    "declaration": SourceKind.STATEMENT,
    "press release": SourceKind.PRESS_RELEASE,
    "press releases": SourceKind.PRESS_RELEASE,
    "news release": SourceKind.PRESS_RELEASE,
    "media release": SourceKind.PRESS_RELEASE,
    "resolution": SourceKind.RESOLUTION,
    "opinion": SourceKind.OPINION,
    "commentary": SourceKind.OPINION,
    "op ed": SourceKind.OPINION,
    "editorial": SourceKind.OPINION,
    "interview": SourceKind.INTERVIEW,
    "fact check": SourceKind.FACT_CHECK,
    "position paper": SourceKind.POSITION_PAPER,
    "open letter": SourceKind.LETTER,
}
"""What a part of the line under a headline says of the kind, as `key` writes it."""


def names_its_kind(unit: Unit) -> bool:
    """Tell whether a line is nothing but the name of a kind of document, with its number."""
    if not unit.text or unit.n > LONGEST:
        return False
    bare = unit.text.strip(" *_:[]|")
    return bool(_ENGLISH.fullmatch(bare) or _BY_OFFICE.fullmatch(bare) or _OTHERS.fullmatch(bare))
