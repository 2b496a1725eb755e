"""The words that announce a field: who wrote, when, under what picture, to whom.

One table for all languages: a label is short and stands before what it names, so that two
languages seldom clash.
"""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(part for part in words.replace("\n", "|").split("|") if part.strip())


BY = _set(
    "by|editor|delivered by|presented by|read by|written by|reported by|story by|words by|text "
    "by|interview by|edited by|analysis by|"
    "opinion by|report by|reporting by|author|authors|interview|text|byline|writer|posted by|"
    "published by|submitted by|compiled by|reporter|from our correspondent|"
    "von|text von|ein bericht von|ein kommentar von|eine analyse von|kommentar von|bericht von|"
    "interview von|autor|autorin|autoren|verfasst von|"
    "par|propos recueillis par|ecrit par|écrit par|publié par|auteur|auteurs|texte de|tribune de|"
    "por|escrito por|texto de|autora|autores|publicado por|entrevista de|"
    "di|a cura di|scritto da|autore|autrice|intervista di|articolo di|"
    "reportagem de|texto por|"
    "door|geschreven door|tekst|auteurs|"
    "autor tekstu|autorka|napisał|napisała|tekst|rozmawiał|rozmawiała|oprac|"
    "автор|авторы|текст|беседовал|беседовала|автор текста|корреспондент|автори|розмовляв|"
    "розмовляла|"
    "بقلم|كتب|كتبت|كتبه|إعداد|الكاتب|تقرير|تحرير|作者|记者|撰文|文|编辑|記者|撰稿"
)
WEAK_BY = _set(
    "interview|text|tekst|texte|текст|文|from|editor|edited by|oprac|编辑|كتب|كتبت|تقرير|تحرير"
)
"""Openers that are also plain words: a colon must follow."""
PUBLISHED = _set(
    "published|published on|published at|first published|first published on|publication date|"
    "date published|posted|posted on|posted at|issued|issued on|released|release date|date|dated|"
    "date of publication|created|created on|pub date|pubdate|publish date|published time|"
    "publishedtime|published online|submitted|uploaded|written on|live since|opinion published|"
    "filed|filed on|on|"
    "veröffentlicht|veröffentlicht am|erschienen am|stand|datum|erstellt|erstellt am|vom|"
    "publiziert am|"
    "publié|publié le|publie le|mis en ligne le|paru le|date de publication|le|"
    "publicado|publicado el|publicado en|publicada el|fecha|fecha de publicación|"
    "pubblicato|pubblicato il|data|pubblicata il|data di pubblicazione|"
    "publicado em|publicada em|data de publicação|criado em|"
    "gepubliceerd|gepubliceerd op|geplaatst op|geplaatst|"
    "opublikowano|data publikacji|data utworzenia|dodano|publikacja|"
    "опубликовано|дата публикации|дата|опубликован|опубликована|размещено|"
    "опубліковано|дата публікації|"
    "نشر في|تاريخ النشر|نشر|نُشر في|نشرت في|تاريخ|发布时间|发布日期|发布于|发表于|时间|日期|"
    "来源时间|發佈時間"
)
UPDATED = _set(
    "updated|updated on|updated at|last updated|last updated on|last modified|modified|"
    "last update|"
    "update|revised|last reviewed|edited|corrected|lastmod|date modified|amended|"
    "aktualisiert|aktualisiert am|zuletzt aktualisiert|zuletzt aktualisiert am|letzte "
    "aktualisierung|geändert am|"
    "mis à jour|mis à jour le|mise à jour|mise à jour le|modifié le|dernière mise à jour|modifié|"
    "actualizado|actualizado el|actualizada el|última actualización|actualizado a las|"
    "aggiornato|aggiornato il|ultimo aggiornamento|ultima modifica|"
    "atualizado|atualizado em|última atualização|actualizado em|"
    "bijgewerkt|bijgewerkt op|laatst bijgewerkt|laatste update|gewijzigd|"
    "aktualizacja|zaktualizowano|ostatnia aktualizacja|"
    "обновлено|изменено|последнее обновление|оновлено|останнє оновлення|"
    "آخر تحديث|تحديث|تم التحديث|更新|更新时间|更新于|最后更新"
)
RETRIEVED = _set(
    "retrieved|retrieved on|accessed|accessed on|access date|clipped|clipped on|saved|saved on|"
    "archived|archived on|"
    "captured|captured on|date saved|date accessed|downloaded|printed on|printed|abgerufen am|"
    "consulté le|"
    "consultado el|дата обращения|visited"
)
"""Dates of whoever keeps the text, never of the text."""
CREDIT = _set(
    "photo|photos|photo by|photos by|photograph|photograph by|photographs|photographer|photo "
    "credit|photo courtesy|"
    "photo courtesy of|image|images|image by|image credit|image source|image courtesy of|images "
    "by|picture|picture by|"
    "picture credit|pictures|credit|credits|courtesy|courtesy of|source photo|video|video by|"
    "video credit|illustration|"
    "illustration by|graphic|graphic by|graphics|map|copyright|copyright image|file photo|"
    "handout|screenshot|"
    "photography by|photography|cover photo|featured image|featured photo|pic|pic credit|"
    "foto|fotos|bild|bilder|bildquelle|bildnachweis|fotograf|grafik|quelle|foto von|"
    "crédit|crédits|crédit photo|credit photo|crédits photo|photographie|illustration de|légende|"
    "fotografía|imagen|foto de|crédito|créditos|fuente|"
    "fotografia|immagine|foto di|credito|crediti|imagem|crédito da foto|legenda|reprodução|"
    "divulgação|"
    "beeld|foto door|fot|zdjęcie|źródło|zdj|"
    "фото|фотография|иллюстрация|источник фото|снимок|світлина|автор фото|фото з|"
    "تصوير|صورة|الصورة|图|图片|摄影|图片来源|摄|图源|供图"
)
CAPTION = _set(
    "in the photo|in this photo|in the picture|na zdjęciu|im bild|auf dem bild|auf dem foto|sur "
    "la photo|en la foto|en la imagen|na foto|nella foto|op de foto|на фото|на снимке|на знімку|"
    "caption|image caption|photo caption|picture caption|pictured|bildunterschrift|légende|pie "
    "de foto|didascalia|"
    "legenda|bijschrift|podpis|подпись|підпис|تعليق الصورة|图片说明|图注|media caption"
)
FILE_PHOTO = _set(
    "file|file photo|file picture|file image|file pic|archive photo|archivbild|archivfoto|"
    "symbolbild|symbolfoto|photo d'archives|"
    "foto de archivo|foto d'archivio|foto de arquivo|archieffoto|zdjęcie archiwalne|архивное "
    "фото|archives|illustrative photo|illustrative image|representational image|representative "
    "image"
)
SUBJECT = _set(
    "subject|re|ref subject|in re|betreff|betr|objet|asunto|oggetto|assunto|betreft|onderwerp|"
    "dotyczy|temat|тема|"
    "о|الموضوع|主题|concerning|emne|asia"
)
TITLE = _set("title|headline|titel|titre|título|titolo|tytuł|заголовок|العنوان|标题")
OUTLET = _set(
    "source|publisher|publication|outlet|website|site|site name|newspaper|quelle|herausgeber|"
    "source name|"
    "éditeur|fuente|fonte|bron|źródło|источник|видавець|джерело|المصدر|来源|medium|published in|"
    "originally published in|"
    "originally published by|first published by|first published in|this article first appeared "
    "in|this article was originally published by|"
    "this article originally appeared in|this article was first published by|republished from|"
    "erstmals erschienen in|published by|zuerst erschienen in"
)
ADDRESS = _set(
    "url|link|source url|permalink|web address|original|original url|canonical|address|enlace|lien"
)
TOPIC = _set(
    "section|category|topic|rubrik|rubrique|sección|sezione|seção|rubriek|dział|рубрика|القسم|"
    "栏目|thema"
)
SUMMARY = _set(
    "summary|description|standfirst|excerpt|abstract|subtitle|deck|dek|lead|teaser|in brief"
)
LANGUAGE = _set(
    "language|lang|sprache|langue|idioma|lingua|taal|język|язык|мова|اللغة|语言|original"
)
