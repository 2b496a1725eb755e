"""The kind of a text, by ordered rules: the first cue that is found decides.

Rules look at how a text is made (salutations, questions and answers, entries with times) before
they look at what it calls itself; a news page about a resolution is no resolution.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.load.raw.documents import KINDS
from unhrc_site.load.raw.facts import key_of
from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.model.source_text import SourceKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from unhrc_site.load.raw.draft import Draft
    from unhrc_site.load.raw.facts import Unit

HEAD = 14
"""Lines, not set aside, in which a text says what it is."""
PREAMBLE = Pattern(
    r"^(?:\*|_)*(?:recalling|reaffirming|noting|taking note|welcoming|guided by|bearing in mind|"
    r"deeply concerned|gravely concerned|expressing|recognizing|recognising|emphasizing|"
    r"stressing|alarmed|having considered|having regard|acting under|"
    r"whereas|considering|mindful|conscious|convinced|condemning|affirming|acknowledging|"
    r"underlining|rappelant|réaffirmant|considérant|notant|recordando|reafirmando|considerando|"
    r"tomando nota|in anbetracht|unter hinweis|in erwägung|ссылаясь|подтверждая|принимая во "
    r"внимание|отмечая)\b",
    re.IGNORECASE,
)
OPERATIVE = Pattern(
    r"^(?:\*|_)*(?:be it (?:therefore )?resolved|now,? therefore|resolves|decides|requests|"
    r"calls upon|calls on|urges|reaffirms|condemns|welcomes|demands|encourages|invites|takes "
    r"note|expresses|strongly condemns|decide|solicita|demande|prie|insta|beschließt|fordert|"
    r"постановляет|призывает|просит)\b",
    re.IGNORECASE,
)
_RESOLUTION = Pattern(
    r"^(?:draft )?resolution (?:adopted|no\b|\d|[A-Z]/)|^(?:résolution|resolución|resolução|"
    r"risoluzione|resolution|резолюция|резолюція) (?:adopt|aprob|approv|adott|\d|№|no\b|принят|"
    r"ухвал)|\bRES/\d",
    re.IGNORECASE,
)
_RELEASE = Pattern(
    r"for immediate release|\bpress releases?\b|\bnews release\b|\bmedia release\b|"
    r"pressemitteilung|presseinformation|communiqué de presse|comunicado de prensa|nota de "
    r"prensa|comunicato stampa|nota à imprensa|comunicado de imprensa|persbericht|informacja "
    r"prasowa|komunikat prasowy|пресс-?релиз|прес-?реліз|embargoed until|under embargo|"
    r"sperrfrist|بيان صحفي|新闻稿",
    re.IGNORECASE,
)
_NOTES = Pattern(
    r"^(?:notes? (?:to|for) (?:the )?(?:editors?|journalists)|media contacts?|press contacts?|"
    r"pressekontakt|contacts? presse|contacto de prensa|ufficio stampa|контакты для (?:прессы|"
    r"сми))\b",
    re.IGNORECASE,
)
_STATEMENT = Pattern(
    r"^(?:joint |press |opening |closing |oral |written |official |general |national "
    r")*(?:statement|declaration|remarks|address|speech|intervention|message|keynote)\b(?!s)|"
    r"\bstatement (?:by|of|on|attributable|from|delivered)\b|^(?:erklärung|stellungnahme|rede|"
    r"ansprache|déclaration|allocution|discours|intervention|declaración|discurso|dichiarazione|"
    r"declaração|verklaring|toespraak|oświadczenie|przemówienie|заявление|выступление|речь|"
    r"заява|виступ|بيان|كلمة|声明|讲话|发言)\b|check against delivery|es gilt das gesprochene wort|"
    r"seul le prononcé fait foi",
    re.IGNORECASE,
)
_CHECK = Pattern(
    r"\bfact[- ]?check(?:ing|ed)?\b|\bfaktencheck\b|\bverificación\b|\bfact[- ]?checking\b|"
    r"\bchequeado\b|\bverifica dei fatti\b|\bfactcheck\b|\bdesinfox\b|vrai ou faux|фактчек|"
    r"^фейк\b|спростування|^маніпуляція|^fake\b|проверка фактов|\bdebunk|\bverifica\b.*\bfalso\b",
    re.IGNORECASE,
)
_VERDICT = Pattern(
    r"^(?:claim|verdict|rating|our (?:rating|verdict|ruling)|conclusion|the claim|the verdict|"
    r"the facts|behauptung|bewertung|urteil|fazit|afirmación|veredicto|affirmation|"
    r"verdict)\s?[:：]",
    re.IGNORECASE,
)
_LIVE = Pattern(
    r"\blive(?: blog| updates?| coverage|:|$)|as it happened|live-?ticker|liveblog|en direct|"
    r"\ben vivo\b|en directo|in diretta|ao vivo|онлайн|на живо|na żywo|relacja",
    re.IGNORECASE,
)
_OPINION = Pattern(
    r"^(?:opinion|opinions|op-?ed|editorial|leader|comment|commentary|viewpoint|perspective|"
    r"letter from (?:the |\\w+)|diary|notebook|guest (?:column|essay|post|comment|opinion|"
    r"contribution)|column|the (?:big )?view|views?|essay|letters? to the editor|first person|"
    r"meinung|kommentar|leitartikel|gastbeitrag|gastkommentar|kolumne|essay|tribune|point de "
    r"vue|éditorial|chronique|opinion|idées|débats?|opinión|columna|l['’]editoriale|"
    r"l['’]opinione|l['’]analisi|le mot de|l['’]édito|tribuna|editorial|opinione|opinioni|"
    r"editoriale|commento|l'intervento|opinião|coluna|artigo de opinião|opinie|column|"
    r"commentaar|opinia|komentarz|felieton|мнение|колонка|авторская колонка|думка|погляд|رأي|"
    r"مقال رأي|آراء|观点|评论|社论)\b(?:\s*[|:/–—-].*|\s+by\b.*)?$",
    re.IGNORECASE,
)
_VIEWS = Pattern(
    r"(?:views?|opinions?) (?:expressed|are)\b.{0,60}\b(?:author|own|writer|necessarily|not)|"
    r"the (?:writer|author) is\b|gibt die meinung|n'engagent que|las opiniones|le opinioni|as "
    r"opiniões",
    re.IGNORECASE,
)
_INTERVIEW = Pattern(
    r"^(?:interview|the interview|q&a|q and a|questions? and answers?|gespräch|im gespräch|"
    r"entretien|entrevista|intervista|wywiad|rozmowa|интервью|інтерв'ю|حوار|مقابلة|专访|访谈)\b|"
    r"\binterview (?:with|mit|avec|con|com|by)\b|^interview\s?[:|]",
    re.IGNORECASE,
)
_POSITION = Pattern(
    r"\bposition paper\b|\bpositionspapier\b|\bpolicy (?:paper|brief)\b|\bnon-?paper\b|"
    r"\bwritten (?:submission|contribution|evidence)\b|\bsubmission (?:to|by|of)\b|prise de "
    r"position|documento de posición|documento di posizione|documento de posição|"
    r"\bpositie\w*paper\b|\bstanowisko\b|позиционный документ|\bour position\b|\bwe recommend\b|"
    r"立场文件",
    re.IGNORECASE,
)
_REPORT = Pattern(
    r"\breport (?:of|by|on|to)\b|\bannual report\b|\bfinal report\b|\bexecutive summary\b|"
    r"\bbriefing (?:paper|note)\b|\bworking paper\b|\bcase study\b|\bfindings\b|^\w+ report$|"
    r"\bbericht (?:über|der|des|zur)\b|\brapport (?:de|du|sur|d')|\binforme (?:de|sobre|del)\b|"
    r"\brapporto\b|\brelatório\b|\braport\b|\bдоклад\b|\bотчёт\b|\bотчет\b|\bзвіт\b|\bdocument "
    r"de travail\b|table of contents|报告",
    re.IGNORECASE,
)
_TRANSCRIPT = Pattern(
    r"^(?:rush |unofficial |verbatim |edited )?transcript\b|\bpress briefing\b.*\btranscript\b|"
    r"\bverbatim record\b|\bthis record contains the text of speeches\b|\bsummary record of\b|"
    r"\b(?:stenographic|summary) record\b|стенограмма|wortprotokoll",
    re.IGNORECASE,
)
_EVENT = Pattern(
    r"\bconcept note\b|\bprogramme of (?:work|the)\b|^(?:draft |provisional "
    r")?agenda$|\bsave the date\b|\binvitation to\b|\bside[- ]event\b.*\bflyer\b",
    re.IGNORECASE,
)
_VENUE = Pattern(
    r"(?:venue|time|where|when|registration|rsvp|date|moderator|speakers?|"
    r"panelists?)\s?:",
    re.IGNORECASE,
)
_MAILED = Pattern(
    r"view (?:this email )?in (?:your )?browser|im browser (?:ansehen|anzeigen)|voir (?:dans le "
    r"navigateur|la version en ligne)|ver en (?:el|tu) navegador",
    re.IGNORECASE,
)
_PARTS = Pattern(r"\s*[|•·>›»/]\s*|\s[–—-]\s")
_TURN = Pattern(
    r"^(?:[\"“]?)(Q|A|Question|Answer|Frage|Antwort|Pregunta|Respuesta|Domanda|Risposta|"
    r"[^\W\d_][\w.'’ -]{0,40}?)\s?[:：.]\s+\S|^[–—-]\s"
)
CLOCK = Pattern(
    r"^(?:\d{1,2}[:.hH]\d{2}(?:\s?(?:[ap]\.?m\.?|uhr|GMT|BST|CET|UTC|ET|EST|EDT|MSK))?|"
    r"\d{1,2}\s?[ap]\.?m\.?|\d{1,3}[mh] ago)(?=[\s|:–—-]|$)",
    re.IGNORECASE,
)
_NUMBER = Pattern(r"^(?:\d{1,3}|[IVX]{1,4}|[A-Z])[.)]\s")


def kind_of(draft: Draft) -> SourceKind:
    """Return the kind of the text in `draft`, as its first rule that applies says."""
    for kind, rule in RULES:
        if rule(draft):
            return kind
    return SourceKind.OTHER


def _shown(draft: Draft, most: int = HEAD) -> list[Unit]:
    return [
        unit
        for unit in draft.units
        if unit.text and unit.hint is not Hint.RULE and unit.aside in {None, "other"}
    ][:most]


def _head(draft: Draft) -> list[Unit]:
    """Return the lines at the top that are no prose, those of navigation included."""
    return [unit for unit in draft.units[:30] if not (unit.prose and unit.n > 22)][:HEAD]


def _resolution(draft: Draft) -> bool:
    preamble = sum(1 for unit in draft.units if unit.aside is None and PREAMBLE.match(unit.text))
    operative = sum(
        1 for unit in draft.units if unit.aside is None and OPERATIVE.match(_bare(unit))
    )
    if preamble + operative >= 4 and preamble and operative:
        return True
    return (
        any(_RESOLUTION.search(unit.text) for unit in _shown(draft, 10) if unit.n < 30)
        and preamble + operative >= 2
    )


def _bare(unit: Unit) -> str:
    return _NUMBER.sub("", unit.text)


def _letter(draft: Draft) -> bool:
    return draft.letter is not None


def _live(draft: Draft) -> bool:
    clocks = sum(
        1
        for unit in draft.units
        if unit.aside is None
        and unit.n <= 60
        and CLOCK.match(unit.text)
        and "date" not in unit.tags
    )
    named = any(_LIVE.search(unit.text) for unit in _head(draft) if unit.n < 20)
    return clocks >= 4 or (named and clocks >= 2)


def _fact_check(draft: Draft) -> bool:
    if any(_CHECK.search(unit.text) for unit in _head(draft) if unit.n < 25):
        return True
    return sum(1 for unit in draft.units if unit.aside is None and _VERDICT.match(unit.text)) >= 2


def _interview(draft: Draft) -> bool:
    turns: dict[str, int] = {}
    shown = [unit for unit in draft.units if unit.aside is None and unit.hint is not Hint.RULE]
    for unit in shown:
        found = _TURN.match(unit.text)
        if found and found.group(1) and len(found.group(1).split()) <= 5:
            turns[found.group(1)] = turns.get(found.group(1), 0) + 1
    repeated = sum(count for count in turns.values() if count > 1)
    questions = sum(
        1 for unit in shown if unit.text.rstrip("\"'”’»*")[-1:] in "?？؟" and unit.n < 45
    )
    named = any(_INTERVIEW.search(unit.text) for unit in _head(draft) if unit.n < 25)
    if repeated >= 4 and repeated > len(shown) * 0.25 and (questions >= 2 or named):
        return True
    bold = sum(
        1
        for unit in shown
        if unit.text[-1:] in "?？؟"
        and (unit.line.bold or unit.hint is Hint.HEADING or unit.line.italic)
    )
    return (
        (named and questions >= 2) or bold >= 3 or (questions >= 4 and questions > len(shown) * 0.3)
    )


def _press_release(draft: Draft) -> bool:
    if any(_RELEASE.search(unit.text) for unit in [*_head(draft), *draft.units[:6]] if unit.n < 25):
        return True
    return any(_NOTES.match(unit.text) for unit in draft.units if unit.n < 12)


def _statement(draft: Draft) -> bool:
    return any(
        _STATEMENT.search(_bare_label(unit.text))
        for unit in _head(draft)
        if unit.n < 30 and not unit.prose and "byline" not in unit.tags
    )


def _bare_label(text: str) -> str:
    return re.sub(
        r"^(?:subject|re|title|betreff|objet|asunto|тема)\s?:\s*", "", text, flags=re.IGNORECASE
    )


def _opinion(draft: Draft) -> bool:
    if any(_OPINION.search(unit.text.strip("*_ ")) for unit in _head(draft)[:10] if unit.n < 9):
        return True
    return any(_VIEWS.search(unit.text) for unit in draft.units[-8:] if unit.n < 90)


def _position(draft: Draft) -> bool:
    return any(_POSITION.search(unit.text) for unit in _head(draft) if unit.n < 30)


def _report(draft: Draft) -> bool:
    named = any(
        _REPORT.search(unit.text)
        for unit in _head(draft)
        if unit.n < 25 and "byline" not in unit.tags
    )
    numbered = sum(
        1
        for unit in draft.units
        if unit.aside is None
        and (unit.n > 18 and (unit.line.marker.strip("().").isdigit() or _NUMBER.match(unit.text)))
    )
    notes = sum(1 for unit in draft.units if unit.hint is Hint.NOTE)
    byline = any("byline" in unit.tags for unit in _head(draft))
    return (
        named
        and not byline
        and (
            numbered >= 2
            or notes >= 1
            or any(unit.hint is Hint.HEADING for unit in draft.units)
            or not _is_newsy(draft)
        )
    ) or numbered >= 3


def _is_newsy(draft: Draft) -> bool:
    return bool(draft.credits) or any({"byline", "date"} & unit.tags for unit in _head(draft))


def _transcript(draft: Draft) -> bool:
    """Tell transcripts, newsletters and programmes, which no other rule may take."""
    named = any(_TRANSCRIPT.search(unit.text) for unit in _head(draft)[:6] if unit.n < 20)
    mailed = any(_MAILED.search(unit.text) for unit in draft.units[:4] if unit.n < 20)
    event = (
        any(_EVENT.search(unit.text) for unit in _head(draft)[:8] if unit.n < 16)
        or sum(1 for unit in draft.units[:20] if _VENUE.match(unit.text)) > 1
    )
    return (
        event
        or (named and not any(_INTERVIEW.search(unit.text) for unit in _head(draft)[:4]))
        or mailed
    )


def _named(kind: SourceKind) -> Callable[[Draft], bool]:
    """Return the rule that a part of a line above the text is the name of `kind`."""

    def rule(draft: Draft) -> bool:
        for unit in _head(draft):
            if unit.n > 14 or unit.ends:
                continue
            if any(KINDS.get(key_of(part)) is kind for part in _PARTS.split(unit.text)):
                return True
        return False

    return rule


def _news(draft: Draft) -> bool:
    prose = [unit for unit in draft.units if unit.aside is None and unit.prose]
    long = any(unit.n >= 40 for unit in prose)  # words of a report in one paragraph
    return len(prose) >= 2 or (bool(prose) and (long or _is_newsy(draft)))


RULES: tuple[tuple[SourceKind, Callable[[Draft], bool]], ...] = (
    (SourceKind.RESOLUTION, _resolution),
    (SourceKind.LETTER, _letter),
    (SourceKind.LIVE_BLOG, _live),
    (SourceKind.FACT_CHECK, _fact_check),
    (SourceKind.PRESS_RELEASE, _press_release),
    (SourceKind.OTHER, _transcript),
    (SourceKind.INTERVIEW, _interview),
    (SourceKind.OPINION, _opinion),
    (SourceKind.STATEMENT, _statement),
    (SourceKind.OPINION, _named(SourceKind.OPINION)),
    (SourceKind.POSITION_PAPER, _position),
    (SourceKind.REPORT, _report),
    (SourceKind.REPORT, _named(SourceKind.REPORT)),
    (SourceKind.NEWS_ARTICLE, _news),
)
"""In this order; what none of them knows is `other`."""
