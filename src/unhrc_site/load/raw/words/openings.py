"""How lines begin that pages print around their texts, in each language: openings by reason.

Written as in `furniture.py`.
"""

from __future__ import annotations

from unhrc_site.load.raw.words.furniture import (
    ADVERT,
    BIOGRAPHY,
    COMMENTS,
    CONTACT,
    COOKIES,
    FOOTER,
    IMAGE,
    NAVIGATION,
    NEWSLETTER,
    OTHER,
    READING,
    RELATED,
    SHARE,
    SOCIAL,
    TAGS,
    table,
)


def _phrases(text: str) -> frozenset[str]:
    """Return the phrases of `text`, which stand between bars."""
    return frozenset(text.split("|"))


OPENING = table(
    {
        NAVIGATION: "exclusive news data and|ir para o|ir al contenido|aller au contenu|"
        "zum inhalt|przejdź do|перейти к|learn more about|den nächsten abschnitt|please "
        "turn on javascript|please enable javascript|javascript is|your browser|"
        "skip to|you are here|sie sind hier|vous êtes ici|estás en|usted está aquí|"
        "ti trovi in|tu sei qui|você está aqui|je bent hier|jesteś tutaj|вы здесь|"
        "ви тут|أنت هنا|您的位置|当前位置|您现在的位置|back to|subscribe from|continue to the|"
        "click here to|tap here to|select your|choose your|watch live|listen to "
        "this|hear this|go back to|view original|download the|download pdf|read in|"
        "read this in|available in|also available in|read this article in|read this "
        "story in|leer en|lire en|auf deutsch lesen|jump to|play video|watch video|"
        "audio|you have|scan the qr|this page is also available",
        SHARE: "share this|share on|share via|share to|share with|click to share|copy the link|"
        "save this|send this|email this|teilen auf|teilen sie|auf facebook|auf twitter|"
        "partager sur|partagez|compartir en|compartir por|comparte en|condividi su|"
        "condividi|compartilhar no|compartilhe|partilhar no|deel op|deel via|deel dit|"
        "udostępnij na|podziel się|поделиться в|поделитесь|поширити в|شارك على|شارك عبر|"
        "分享到|tweet this|print this",
        RELATED: "read more|read also|also read|read next|read on|read our|see also|related|"
        "watch also|also watch|more on|more from|more in|more stories|most read|don't "
        "miss|you may also|you might also|recommended|trending|in case you missed|"
        "watch|editor's pick|explore more|learn more about|find out more|for more on|"
        "for more news|click here for|click here to read|story continues|must read|the "
        "latest on|"
        "lesen sie auch|lesen sie mehr|mehr zum thema|lesen sie hier|mehr dazu|lesen sie weiter|"
        "auch interessant|siehe auch|mehr zu|"
        "lire aussi|à lire aussi|à lire|voir aussi|lire également|à voir aussi|à écouter|pour "
        "aller plus loin|lire plus|relire|"
        "lee también|leer también|lea también|te puede interesar|ver también|vea también|lee "
        "además|le puede interesar|también puede leer|lea más|"
        "leggi anche|leggi pure|vedi anche|per approfondire|guarda anche|"
        "leia também|veja também|leia mais|leia ainda|saiba mais|"
        "lees ook|lees meer|bekijk ook|zie ook|lees verder|luister ook|"
        "czytaj też|czytaj także|zobacz też|zobacz także|przeczytaj także|przeczytaj również|"
        "czytaj więcej|zobacz również|czytaj również|więcej na|"
        "читайте также|читать также|смотрите также|подробнее|по теме|см также|читайте|"
        "читайте також|дивіться також|читати також|детальніше|за темою|"
        "اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد|شاهد أيضا|شاهد أيضاً|طالع أيضا|للمزيد|相关阅读|"
        "延伸阅读|相关新闻|"
        "更多|推荐阅读",
        ADVERT: "advertisement|sponsored by|article continues|story continues below|continue "
        "reading below|scroll to continue|paid for by|brought to you by|in partnership "
        "with|werbung|anzeige|la suite après|contenu proposé par|publicidad|continua "
        "após|continua depois da|dalsza część|продолжение после|ad by|powered by|this "
        "article contains affiliate|we may earn",
        NEWSLETTER: "receive daily updates|subscribe here|download the un news|receive daily|"
        "sign up|subscribe to|subscribe for|get the|get our|join our|join the|enter "
        "your|receive our|the latest from|forward to a friend|update preferences|"
        "stay up to date|stay informed|stay on top|never miss|keep up with|keep up "
        "to date|our newsletter|want more|get breaking|get daily|get all the|"
        "register for|to unsubscribe|you receive this|you are receiving this|you "
        "received this|unsubscribe|"
        "abonnieren sie|melden sie sich|bestellen sie|jetzt newsletter|mit dem newsletter|"
        "inscrivez vous|abonnez vous|recevez|recevoir|restez informé|ne manquez|"
        "suscríbete|suscríbase|recibe|reciba|regístrate|apúntate|"
        "iscriviti|ricevi|resta aggiornato|abbonati|"
        "inscreva se|assine|receba|subscreva|"
        "schrijf je in|meld je aan|ontvang|abonneer|"
        "zapisz się|subskrybuj|otrzymuj|"
        "подпишитесь|подписывайтесь|підпишіться|підписуйтесь|"
        "اشترك|سجل الآن|订阅",
        FOOTER: "this is part of our effort|todo o conteúdo|todo el contenido|"
        "tout le contenu|all content on this|want something fact checked|this story is free|"
        "become a member|support our|"
        "donate to|disclaimer the views|si está interesado en licenciar|si desea "
        "licenciar|your tax deductible|your tax-deductible|your gift|please consider a "
        "donation|for information media|not an official record|accessible document|you "
        "can now write for|save articles to read|do you have an opinion|oceń artykuł|"
        "rate this article|normas|normas de|если вы нашли ошибку|якщо ви помітили|если "
        "вы заметили|нашли ошибку|seen something you doubt|all rights reserved|our "
        "standards|terms of|privacy policy|this website uses|this site is|website by|"
        "designed by|developed by|hosted by|registered office|registered charity|"
        "registered in|charity no|published by the|can also be accessed|visit our "
        "website|the views expressed|download our|reproduction|republish|this material "
        "may not|this article may not|no part of this|use of this|by using this|find us "
        "on|connect with us|get the app|reprinted with permission|report a|report an|"
        "see something wrong|do you have a|if you have|got a|spotted an|have a tip|"
        "suggest a|"
        "alle rechte vorbehalten|tous droits réservés|todos los derechos|tutti i diritti|todos "
        "os direitos|alle rechten|wszelkie prawa|все права|усі права|всі права|جميع الحقوق|"
        "版权所有|"
        "未经授权|责任编辑|本文来源|editor in charge|responsible editor",
        COOKIES: "we use cookies|this site uses cookies|this website uses cookies|we and our "
        "partners|by clicking|by continuing|by using|we value your privacy|your "
        "privacy|accept all|accept cookies|accept all cookies|manage cookies|cookie "
        "consent|manage settings|reject all|"
        "wir verwenden cookies|diese website verwendet|wir nutzen cookies|alle akzeptieren|wir "
        "und unsere|nous utilisons des|ce site utilise|nous et nos|tout accepter|utilizamos "
        "cookies|este sitio utiliza|este sitio web utiliza|usamos cookies|aceptar todas|questo "
        "sito utilizza|utilizziamo i|utilizziamo cookie|accetta tutti|este site utiliza|este "
        "site usa|nós usamos|aceitar todos|wij gebruiken cookies|deze website gebruikt|alles "
        "accepteren|ta strona używa|ta strona korzysta|używamy plików|strona korzysta|мы "
        "используем|сайт использует|этот сайт использует|ми використовуємо|цей сайт "
        "використовує|نستخدم ملفات|يستخدم هذا الموقع|本网站使用|我们使用",
        COMMENTS: "leave a|log in to|sign in to|be the first|join the conversation|join the "
        "discussion|what do you think|tell us what|comments are|have your say|add "
        "your|you must be|please log in|kommentieren sie|diskutieren sie|laisser un "
        "commentaire|réagissez|connectez vous pour|deja un|deja tu|inicia sesión para|"
        "lascia un|deixe um|deixe seu|laat een|plaats een|dodaj komentarz|оставьте "
        "комментарий|чтобы оставить|авторизуйтесь|залиште коментар|اترك تعليق|أضف "
        "تعليق",
        TAGS: "suggested topics|archivado en|tags|tag|topics|filed under|tagged|keywords|more "
        "about|related topics|posted in|categories|category|categories|schlagworte|"
        "schlagwörter|themen|mots clés|thèmes|sur le même thème|etiquetas|temas|palabras "
        "clave|parole chiave|argomenti|palavras chave|tópicos|trefwoorden|onderwerpen|"
        "tagi|słowa kluczowe|tematy|теги|тэги|ключевые слова|темы|метки|теми|мітки|الوسوم|"
        "كلمات مفتاحية|标签|关键词",
        BIOGRAPHY: "about the author|about the writer|the author is|the writer is|the authors "
        "are|the writers are|der autor ist|die autorin ist|l'auteur est|l'auteure "
        "est|l'autrice est|el autor es|la autora es|l'autore è|l'autrice è|o autor é|"
        "a autora é|de auteur is|autor jest|autorka jest|автор является|об авторе|"
        "про автора|عن الكاتب|作者简介|作者系|作者是",
        SOCIAL: "follow us|follow me|follow her|follow him|follow them|follow the|like us|like "
        "our|find us|join us on|follow our|folgen sie|folge uns|suivez nous|suivez|"
        "rejoignez nous|síguenos|siga a|sigue a|seguici|segui|siga nos|siga o|volg ons|"
        "obserwuj|polub nas|подписывайтесь|следите за|слідкуйте|читайте нас|тисніть|"
        "تابعونا|تابعنا|关注",
        CONTACT: "for more information|for further information|for media inquiries|for media "
        "enquiries|for press inquiries|for press enquiries|for interviews|for "
        "inquiries|for enquiries|for additional information|for media requests|for "
        "more details|media contact|media contacts|press contact|press contacts|"
        "contact details|media inquiries|media enquiries|press office|press inquiries|"
        "for media queries|for queries|media queries|to arrange an interview|to "
        "request an interview|to arrange interviews|to contact|"
        "pressekontakt|rückfragen|für rückfragen|für weitere informationen|weitere "
        "informationen bei|weitere informationen|ansprechpartner|medienkontakt|kontakt für|"
        "contact presse|contacts presse|pour plus d'informations|pour toute|pour en savoir plus|"
        "contacts médias|contact média|relations presse|"
        "contacto de prensa|para más información|contacto para|contacto prensa|para mayor "
        "información|para entrevistas|"
        "per informazioni|per ulteriori informazioni|contatti stampa|ufficio stampa|contatto "
        "stampa|"
        "para mais informações|contato para|assessoria de imprensa|informações à imprensa|"
        "contacto para|"
        "voor meer informatie|perscontact|noot voor|contactpersoon|"
        "kontakt dla|kontakt prasowy|więcej informacji|dodatkowe informacje|osoba do kontaktu|"
        "за дополнительной информацией|контакты для|контактное лицо|пресс служба|дополнительная "
        "информация|"
        "за додатковою інформацією|контакти для|контактна особа|"
        "لمزيد من المعلومات|للمزيد من المعلومات|للتواصل|للاتصال|للاستفسارات|媒体联系|联系人|"
        "联系电话|如需更多信息",
        READING: "reading time|time to read|estimated reading time|read time|lesezeit|temps de "
        "lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|czas "
        "czytania|время чтения|час читання|وقت القراءة|مدة القراءة|阅读时间|阅读量|浏览次数|点击",
        IMAGE: "a handwritten signature|a signature|handwritten signature|an illegible "
        "signature|signature of|signature in|a logo|logo of|a black and white|a photo of|"
        "a photograph of|a picture of|an image of|a screenshot of|a qr code|qr code|an "
        "official seal|a stamp|a round stamp|a blue stamp|the emblem|an emblem|a map "
        "showing|a graphic showing|a chart showing|a close up of|a group of people|a man "
        "in a|a woman in a|a person|image may contain|may be an image of|the logo of|un "
        "logo|le logo|das logo|bild zeigt|imagen de|logotipo",
        OTHER: "a version of this article|around the bbc|the associated press receives|"
        "associated press writer|associated press writers|this story has been|this "
        "article has been|this article was updated|this story was updated|this interview "
        "has been edited|this interview was|this interview has been|this conversation "
        "has been|this conversation was|the interview was conducted|interview conducted|"
        "das interview führte|das gespräch führte|propos recueillis|this transcript|"
        "editor's note|note to readers|this article appears|this article appeared|this "
        "piece|originally published|first published by|first published in|this article "
        "first|this article originally|this essay|views expressed|the opinions expressed|"
        "opinions expressed|les tribunes|les opinions|les propos|cette tribune|las "
        "opiniones|le opinioni|as opiniões|die meinung|der kommentar gibt|der beitrag "
        "gibt|unofficial transcript|for immediate|embargoed until|under embargo|not for "
        "publication|encl|enclosure|enclosures|cc|copy to|copies to|copy|anlagen|anlage|"
        "correction|clarification|this is a developing story|this is a breaking|"
        "anmerkung der redaktion|note de la rédaction|nota de la redacción|nota del "
        "editor|nota della redazione|nota da redação|noot van de redactie|od redakcji|от "
        "редакции|від редакції|ملاحظة المحرر|编者按|check against delivery|ai generated|"
        "this content was|translated from|translated by|generated by|this summary was|"
        "text available|the above|issued by the|please note|subject to change|es gilt "
        "das gesprochene|seul le prononcé|sperrfrist",
    }
)
NEEDS_COLON = _phrases(
    "copy|this piece|this essay|cc|encl|anlage|anlagen|enclosure|enclosures|watch|related|"
    "recommended|trending|audio|tags|tag|topics|themen|temas|tagi|темы|теги|categories|"
    "category|correction|clarification|more in|more on|read on|read our|the above|"
    "issued by the|get the|join the|leave a|to contact|if you have|do you have a|you have|"
    "received|reçevoir|recevez|recevoir|recibe|reciba|receba|assine|ontvang|читайте|подробнее|"
    "want more|report a|report an|got a|a person|a man in a|a woman in a|a group of people|"
    "use of this|reproduction|follow the|by using|by continuing|by clicking|argomenti|sujets|"
    "thèmes|etiquetas|tagged|keywords|a stamp|a signature|an emblem|the emblem|advertisement|"
    "to unsubscribe|read more|see also|deja un|lascia un|deixe um|laat een|plaats een|"
    "add your|tell us what|suivez|segui|watch live|更多|点击|订阅|关注|相关新闻|أنت هنا|"
    "تابعنا|شارك على|"
    "мы используем|ми використовуємо|我们使用|a logo|download the|read in|save this|send this|"
    "terms of|this transcript|please note|the logo of|le logo|das logo|un logo|the author is|"
    "the authors are|the writer is|the writers are|der autor ist|die autorin ist|l'auteur est|"
    "el autor es|la autora es|l'autore è|o autor é|a autora é|de auteur is|find us|suggest a|"
    "have a tip|back to|go back to|click here to|tap here to|select your|choose your|jump to|"
    "explore more|must read|relire|siehe auch|zie ook|mehr zu|mehr dazu|weitere informationen|"
    "więcej informacji|дополнительная информация|this story has been|this article has been|"
    "this content was|translated by|translated from|can also be accessed|published by the|"
    "registered in|in partnership with|paid for by|ad by|find out more|learn more about|"
    "for more on|a photo of|a photograph of|a picture of|imagen de|a map showing|"
    "a chart showing"
)
"""Openings that also begin sentences: such a line must be short and no sentence, or the words be
followed by a colon, or its links make most of it."""
