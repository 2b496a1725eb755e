"""How letters open and close, in each language."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(part for part in words.replace("\n", "|").split("|") if part.strip())


SALUTATION = _set(
    "sir|madam|sirs|madams|dear|excellency|excellencies|your excellency|gentlemen|to whom it "
    "may concern|my dear|"
    "dear sir|dear madam|madame|monsieur|hello|hi|your eminence|your holiness|your honour|"
    "sehr geehrte|sehr geehrter|liebe|lieber|geehrte|exzellenz|"
    "monsieur le|madame la|cher|chère|chers|mesdames|excellence|messieurs|"
    "estimado|estimada|estimados|estimadas|señor|señora|excelencia|querido|querida|muy señor "
    "mío|distinguido|excelentísimo|"
    "gentile|egregio|caro|cara|eccellenza|spettabile|gentili|signor|illustrissimo|"
    "prezado|prezada|prezados|senhor|senhora|exmo|exma|excelência|exmo sr|caro senhor|"
    "geachte|beste|excellentie|"
    "szanowny|szanowna|szanowni|drogi|ekscelencjo|"
    "уважаемый|уважаемая|уважаемые|дорогой|дорогая|ваше превосходительство|господин|"
    "шановний|шановна|шановні|вельмишановний|ваша високосте|"
    "سعادة|معالي|السيد|السيدة|عزيزي|تحية طيبة وبعد|حضرة|صاحب السعادة|"
    "尊敬的|敬启者|亲爱的|阁下|先生|致"
)
CLOSE = _set(
    "yours sincerely|sincerely|sincerely yours|yours faithfully|yours truly|yours respectfully|"
    "yours|respectfully|"
    "respectfully yours|respectfully submitted|kind regards|best regards|regards|warm regards|"
    "with best wishes|best wishes|with kind regards|"
    "very truly yours|cordially|faithfully|with respect|yours in solidarity|in solidarity|with "
    "highest regards|with appreciation|"
    "mit freundlichen grüßen|hochachtungsvoll|mit freundlichem gruß|mit besten grüßen|"
    "freundliche grüße|mit vorzüglicher hochachtung|mit freundlichen grüssen|"
    "cordialement|bien à vous|respectueusement|salutations distinguées|meilleures salutations|"
    "sincères salutations|bien cordialement|avec mes salutations distinguées|"
    "atentamente|cordialmente|saludos cordiales|un cordial saludo|le saluda atentamente|"
    "respetuosamente|muy atentamente|saludos|reciba un cordial saludo|"
    "cordiali saluti|distinti saluti|con osservanza|in fede|cordialmente|un cordiale saluto|"
    "atenciosamente|com os melhores cumprimentos|cordialmente|respeitosamente|com elevada "
    "consideração|"
    "hoogachtend|met vriendelijke groet|met vriendelijke groeten|met hoogachting|"
    "z poważaniem|z wyrazami szacunku|z wyrazami głębokiego szacunku|łączę wyrazy szacunku|"
    "с уважением|с глубоким уважением|с наилучшими пожеланиями|искренне ваш|"
    "з повагою|з глибокою повагою|з найкращими побажаннями|щиро ваш|"
    "وتفضلوا بقبول فائق الاحترام|مع خالص التحية|مع فائق الاحترام|تفضلوا بقبول فائق الاحترام "
    "والتقدير|مع أطيب التحيات|والسلام عليكم|"
    "此致敬礼|此致|敬礼|顺致敬意|谨启|敬上"
)
CLOSE_WORDS = _set(
    "assurances of my|assurances of its|assurance of my|assurances of our|highest consideration|"
    "Hochachtung|considération distinguée|haute considération|"
    "salutations distinguées|consideración|stima|consideração|hoogachting|szacunku|уважени|"
    "поваг|الاحترام|敬意"
)
"""Of a closing formula that is a whole sentence; it then names what it assures of."""
OFFICE = _set(
    "h.e|his excellency|her excellency|their excellencies|he mr|h e|mr|mrs|ms|dr|prof|professor|"
    "sir|the honourable|the honorable|the right honourable|hon|"
    "the secretary|the president|the minister|the permanent|to|attn|attention|herrn|frau|herr|"
    "an|seiner exzellenz|ihrer exzellenz|"
    "monsieur|madame|son excellence|m|mme|a|señor|señora|sr|sra|excelentísimo señor|su excelencia|"
    "signor|signora|dott|on|spett|sua eccellenza|exmo|senhor|senhora|de heer|mevrouw|aan|pan|"
    "pani|szanowny pan|jego ekscelencja|"
    "господину|госпоже|его превосходительству|панові|пані|кому|سعادة|معالي|السيد|致"
)
REFERENCE = _set(
    "ref|reference|our ref|your ref|our reference|your reference|case no|file no|file|no|"
    "aktenzeichen|az|ihr zeichen|unser zeichen|"
    "réf|nos réf|vos réf|n réf|ref no|referencia|n ref|rif|prot|protocollo|referência|kenmerk|"
    "ons kenmerk|uw kenmerk|znak|nr|исх|исх no|вих|"
    "tel|phone|fax|email|e mail|web|www|by email|via email|by hand|via e mail|telefon|tél|"
    "teléfono|telefono|телефон|from|to|cc|bcc|sent|von|an|de|à"
)
COPIES = _set(
    "cc|copy|copies|copy to|enc|encl|enclosure|enclosures|attachment|attachments|anlage|anlagen|"
    "pj|c c|kopie|copie|annex attached|annexes|bijlage|załączniki|приложение|додаток|kopia|p j|"
    "ccp"
)
