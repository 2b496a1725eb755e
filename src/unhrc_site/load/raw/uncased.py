"""Speakers in scripts without capitals: Arabic, Persian and Urdu letters, Chinese.

A small rule for each: the words between a verb of saying and the next small word or mark. It looks
at quotations only, never at reported speech, and only right beside them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.speech_words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unhrc_site.load.raw.quote_marks import Marked

LANGUAGES = frozenset({"ar", "zh"})
_REACH = 160
"""Characters around a quotation that are looked at."""
AGAIN = "*"
"""The speaker is the one before."""

_ARABIC_VERBS = sorted(
    words(
        """
    قال قالت أضاف أضافت صرح صرحت أكد أكدت أعلن أعلنت ذكر ذكرت أوضح أوضحت اعتبر اعتبرت وصف وصفت حذر
    حذرت كتب كتبت شدد
"""
        " شددت أشار أشارت تابع تابعت يقول تقول رأى رأت لفت دعا"
    )
)
_ARABIC_VERB = Pattern(rf"(?<!\w)[وف]?(?:{'|'.join(_ARABIC_VERBS)})(?!\w)")
_ARABIC_END = Pattern(
    r"[:،.؛\"«»“”!؟(\n]|(?<!\w)(?:إن|أن|إنه|إنها|أنه|أنها|بأن|إنهم|في|خلال|على|إلى|عن|يوم|أمس|اليوم|الاثنين|الثلاثاء"
    r"|الأربعاء|الخميس|الجمعة|السبت|الأحد|لوكالة|لرويترز|لقناة|للصحفيين|لصحيفة|لدى|من|بعد|قبل|هذا|الذي|التي|وهو|وهي|ردا|ردًا)(?!\w)"
)
_ARABIC_APPOSITION = Pattern(r"\s*(?P<name>\w+(?: \w+){1,3})\s*[:،]")
_ARABIC_PRONOUNS = frozenset({"هو", "هي", "هم"})
_MOST_ARABIC_WORDS = 7

_CHINESE_VERB = Pattern(
    "(?P<again>并|还|也|又|同时|補充|补充)?(?:说|說|表示|称|稱|指出|强调|強調|写道|寫道|认为|認為|补充道|回应|回應|告诉.{2,8}|問|问|说道|坦言|呼吁|警告|宣布|形容|直言)"
    "(?P<mark>[：:，,]?)$"
)
_CHINESE_AFTER = Pattern(
    "^[，,。]?(?P<name>[^，。；：“”「」！？、\\s]{2,24}?)(?:说|說|表示|称|稱|指出|强调|強調|写道|寫道|补充道|说道|警告)(?=[。，,：]|$)"
)
_CHINESE_BREAK = Pattern("[，。；：！？“”「」、,\n]")
_CHINESE_CUT = Pattern(
    "(?:周[一二三四五六日]|星期[一二三四五六日天]|\\d+日|\\d+月|今天|昨天|今日|昨日|当天|當天|日前|随后|隨後|近日|在|对|對|向|于|於|就|接受|通过|透過|则|則|当地时间|此前).*$"
)
_CHINESE_LEAD = Pattern("^(?:据|根據|根据|但是|但|而|不过|对此|當地|当地)")
_CHINESE_TITLE = Pattern(
    ".*(?:发言人|發言人|部长|部長|主席|总统|總統|总理|總理|高级专员|專員|专员|秘书长|秘書長|大使|主任|先生|女士|记者|記者|教授|律师|律師|市长|市長|院长|院長|校长|校長|代表|议员|議員|负责人|負責人|居民|会长|會長)"
    "(?P<name>.{2,15})$"
)
_CHINESE_AGE = Pattern("^.{0,8}岁的")
_CHINESE_SPEAKS = Pattern(
    "(?:^|[，。；：！？”])(?P<name>[^，。；：“”「」！？、\\s]{2,24}?)(?:认为|認為|说|說|表示|称|稱|指出|强调|告诉|介绍|坦言|写道)"
)
_CHINESE_PRONOUNS = frozenset({"他", "她", "他们", "她们", "它", "我", "我们"})


_LONG = 8
"""Characters of a quotation in Chinese without a speaker; fewer are a term. Arabic words: three."""


def is_long(inner: str) -> bool:
    """Return whether words in marks without a speaker are more than a term."""
    words = inner.split()
    wide = any("\u3400" <= character <= "\u9fff" for character in inner[:3])
    return len(inner) >= _LONG if wide else len(words) > 2


def speakers_beside(text: str, marked: Sequence[Marked], language: str) -> list[str | None]:
    """Return for each stretch of `text` who says it, None where nothing beside it tells.

    "*" stands for the speaker before: the verb has no subject, or a pronoun.
    """
    beside = _arabic if language == "ar" else _chinese
    found: list[str | None] = []
    for index, stretch in enumerate(marked):
        low = max(stretch.start - _REACH, marked[index - 1].end if index else 0)
        high = marked[index + 1].start if index + 1 < len(marked) else len(text)
        before, after = (
            text[low : stretch.start],
            text[stretch.end : min(high, stretch.end + _REACH)],
        )
        found.append(beside(before, after))
    return found


def _arabic(before: str, after: str) -> str | None:
    """Return who speaks: "قال X إن" before the quotation, "قال X" right after it."""
    sentence = re.split(r"[.!؟\n]\s", before)[-1]
    verbs = list(_ARABIC_VERB.finditer(sentence))
    if verbs:
        return _arabic_name(sentence[verbs[-1].end() :])
    close = _ARABIC_VERB.match(after.lstrip(" ،,.-–—"))
    return _arabic_name(after.lstrip(" ،,.-–—")[close.end() :]) if close else None


def _arabic_name(rest: str) -> str | None:
    end = _ARABIC_END.search(rest)
    words = rest[: end.start() if end else len(rest)].split()
    if end and end.group() == "،" and (named := _ARABIC_APPOSITION.match(rest, end.end())):
        # "the spokesman of X, Y:" names Y.
        words = named["name"].split()
    if not words:
        return AGAIN if end else None
    if words[0] in _ARABIC_PRONOUNS:
        return AGAIN
    return " ".join(words) if len(words) <= _MOST_ARABIC_WORDS else None


def _chinese(before: str, after: str) -> str | None:
    """Return who speaks: "X说：" before the quotation, "X说。" right after it."""
    spoken = _CHINESE_VERB.search(before.rstrip())
    if spoken:
        clause = before[: spoken.start()]
        return AGAIN if spoken["again"] else _chinese_name(_CHINESE_BREAK.split(clause))
    following = _CHINESE_AFTER.match(after)
    return _chinese_name([following["name"]]) if following else None


def spoke_before(text: str, language: str) -> str | None:
    """Return the last one who is said to speak in `text`, before a quotation."""
    if language != "zh":
        return None
    names = [_chinese_name([found["name"]]) for found in _CHINESE_SPEAKS.finditer(text)]
    return next((name for name in reversed(names) if name and name != AGAIN), None)


def _chinese_name(clauses: list[str]) -> str | None:
    """Return the name in the last clause; the one before if the last only says where or when."""
    for clause in reversed(clauses[-2:]):
        name = _CHINESE_CUT.sub("", _CHINESE_LEAD.sub("", clause.strip())).strip()
        if name in _CHINESE_PRONOUNS:
            return AGAIN
        if name:
            name = _CHINESE_AGE.sub("", name)
            titled = _CHINESE_TITLE.match(name)
            return titled["name"] if titled else name
    return None
