"""What pages print around their texts, in each language: phrases by the reason to set them aside.

`WHOLE` phrases are a whole line, `OPENING` ones begin a line. Vocabulary sets hold words of which
a line may consist entirely.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    """Return the words of `text`."""
    return frozenset(text.split())


NAVIGATION = "navigation"
SHARE = "share bar"
RELATED = "related stories"
ADVERT = "advertisement"
NEWSLETTER = "newsletter sign-up"
FOOTER = "publisher's footer"
READING = "reading time"
COOKIES = "cookie notice"
COMMENTS = "comments"
TAGS = "tags"
IMAGE = "image description"
PAGE = "page number"
SOCIAL = "social media"
BIOGRAPHY = "author biography"
CONTACT = "contact"
COPYRIGHT = "copyright line"
AGENCY = "agency credit"
BREADCRUMB = "breadcrumb"
REPEAT = "repeat"
PREFIX = "captured prefix"
EMPTY = "empty link"
OTHER = "other"


def table(rows: dict[str, str]) -> dict[str, str]:
    """Return the phrases of `rows`, which stand between bars or line ends, by phrase."""
    return {
        phrase.strip(): reason
        for reason, phrases in rows.items()
        for phrase in phrases.replace("\n", "|").split("|")
        if phrase.strip()
    }


WHOLE = table(
    {
        NAVIGATION: """
premium|read later|see all|字体 小 中 大 分享到|字体 小 中 大|纠错|categoria
photo|fotos|foto|fotostrecke|фото|видео|відео|galería|galerie|galleria|galeria|view in browser
view this email in your browser|how do you know|here's how you know|small text|medium text
large text|pdf version|show key events only|please turn on javascript to use this feature|live
key events timeline|den nächsten abschnitt überspringen|artikel vorlesen|ascolta l'articolo
click to expand image|expand image|enlarge image|open image modal|view gallery|view larger image
zoom|image gallery|text size a a a|text size|news|live|premium|read later|see all
字体 小 中 大 分享到|字体 小 中 大|纠错|categoria|home|menu|skip to content
skip to main content|skip to navigation|skip navigation|search|search this site|sign in|sign out
log in|login|log out|register|subscribe|subscribe now|my account|account|close|close menu
open menu|back|back to top|top|return to top|go to top|next|previous|prev|next article
previous article|next story|previous story|next post|previous post|next page|previous page
go to homepage|home page|homepage|main menu|toggle navigation|navigation|sections|all sections
live tv|weather|photos|watch live|watch|listen|listen live|listen to this article
listen to article|play|pause|mute|unmute|video|videos|podcasts|podcast|newsletters|newsletter
e paper|epaper|e edition|about|about us|contact us|our team|careers|jobs|advertise
advertise with us|help|faq|faqs|sitemap|site map|accessibility|accessibility help|more|show more
see more|view more|load more|read full story|continue reading|read the full story
read full article|expand|collapse|show less|view all|see all|view comments|show all|back to news
back to all news|back to press releases|all news|all press releases|back to list
back to overview|news archive|archive|archives|support us|donate|donate now|become a member
support our work|support our journalism|print this page|print page|print this|pdf|download
download pdf|download as pdf|pdf version|printable version|printer friendly version|english
français|español|русский|العربية|中文|deutsch|language|select language|available in
other languages|also available in|increase text size|decrease text size|text size|a a a|aa
font size|dark mode|share your feedback|report a typo|send feedback|feedback|table of contents
contents|in this article|on this page|jump to|jump to content|quick links|useful links
you are here|startseite|menü|suche|suchen|anmelden|abmelden|abonnieren|zum inhalt
zum inhalt springen|zum hauptinhalt springen|nach oben|mehr|weiter|zurück|seite drucken|drucken
vorlesen|merken|zur startseite|abo|epaper|artikel anhören|hauptnavigation|zum seitenanfang
accueil|rechercher|recherche|connexion|se connecter|s'abonner|abonnez vous|aller au contenu
aller au contenu principal|retour|retour en haut|haut de page|suivant|précédent|imprimer|écouter
écouter l'article|plus|voir plus|lire la suite|en direct|je m'abonne|inicio|menú|buscar
iniciar sesión|suscríbete|suscribirse|ir al contenido|saltar al contenido|volver|volver arriba
siguiente|anterior|imprimir|escuchar|leer más|ver más|más|portada|escuchar artículo|cerca|accedi
abbonati|vai al contenuto|torna su|successivo|precedente|stampa|ascolta|leggi tutto
continua a leggere|chi siamo|ascolta l'articolo|início|entrar|assine|ir para o conteúdo
pular para o conteúdo|voltar|voltar ao topo|próximo|ouvir|leia mais|saiba mais|ver mais|zoeken
inloggen|abonneren|ga naar inhoud|ga naar de inhoud|naar hoofdinhoud|terug|terug naar boven
volgende|vorige|afdrukken|meer|direct naar artikelinhoud|luister naar dit artikel|strona główna
szukaj|zaloguj|zaloguj się|subskrybuj|przejdź do treści|do góry|następny|poprzedni|drukuj|więcej
wydrukuj|czytaj więcej|posłuchaj|главная|меню|поиск|войти|вход|подписаться|перейти к содержанию
наверх|назад|далее|следующая|предыдущая|распечатать|версия для печати|ещё|еще|читать далее
на главную|слушать|головна|пошук|увійти|підписатися|перейти до вмісту|догори|далі|роздрукувати
версія для друку|читати далі|الرئيسية|القائمة|بحث|تسجيل الدخول|اشترك|طباعة|المزيد|اقرأ المزيد
عودة|التالي|السابق|استمع|首页|菜单|搜索|登录|注册|订阅|返回顶部|打印|更多|上一篇|下一篇|正文
关闭窗口|打印本页|字号 大 中 小|字号|大 中 小|大中小
""",
        SHARE: """
compartir en whatsapp|compartir en twitter|copiar enlace|whatsapp share|reuse this content
forward to a friend|add to reading list|add to my list|ajouter à vos sélections
ajouter à mes favoris|ajouter à vos favoris|lire plus tard|réutiliser ce contenu|share
share this|share this article|share this story|share this page|share article|share story
share on facebook|share on twitter|share on x|share on whatsapp|share via email
share on linkedin|share this post|share this on|tweet|copy link|link copied|copy url|copied
e mail|email|email this|print|save|save for later|save article|save story|bookmark
gift this article|gift article|send|facebook|twitter|x|whatsapp|telegram|linkedin|reddit
pinterest|messenger|like|like this|likes|recommend|flipboard|viber|vk|ok|instagram|youtube
tiktok|threads|bluesky|mastodon|add to favorites|add to favourites|more sharing options
sharing options|share options|sharing|share full article|share with friends|share your thoughts
click to share|add us on google|add as preferred source|follow us on google news|google news
make us preferred on google|teilen|artikel teilen|auf facebook teilen|auf twitter teilen
per e mail teilen|link kopieren|beitrag teilen|weiterempfehlen|versenden|partager
partager l'article|partager cet article|partager sur facebook|copier le lien|envoyer|enregistrer
envoyer par e mail|tweeter|offrir|offrir l'article|compartir|compartir en facebook
compartir artículo|copiar enlace|guardar|enviar por correo|enviar|comparte|comparte esta noticia
condividi|condividi su facebook|copia link|invia|salva|condividi l'articolo|compartilhar
compartilhe|partilhar|copiar link|partilhe|salvar|delen|deel dit artikel|deel|deel via
kopieer link|bewaar|deel artikel|udostępnij|podziel się|kopiuj link|zapisz|поделиться
скопировать ссылку|отправить|поделиться в соцсетях|вконтакте|одноклассники|телеграм|твитнуть
поділитися|скопіювати посилання|поширити|شارك|مشاركة|شارك المقال|نسخ الرابط|حفظ|فيسبوك|تويتر
واتساب|شارك هذا المقال|分享|分享到|微信|微博|扫一扫|转发|收藏|复制链接
""",
        RELATED: """
related|related stories|related articles|related news|related content|related topics
related links|related posts|related coverage|related reading|related story|related article
related video|related videos|more stories|more on this story|more on this|more on this topic
more from|read more|read also|also read|read next|see also|see more|most read|most popular
most viewed|most shared|most commented|popular|popular now|trending|trending now
trending stories|top stories|top news|latest|latest news|latest stories|latest updates
latest headlines|latest articles|latest posts|breaking news|headlines|recommended
recommended stories|recommended for you|recommended reading|you may also like
you might also like|you may like|you might like|you may be interested in|more for you|don't miss
don't miss it|do not miss|editor's picks|editors' picks|editor's choice|editors picks
editor picks|must read|must reads|up next|what to read next|more to read|further reading
elsewhere on|in other news|in case you missed it|icymi|keep reading|explore more|explore
more news|more in news|more articles|more like this|more top stories|other news|other stories
other articles|featured|featured stories|in pictures|in focus|our picks|people also read
readers also read|top reads|around the web|from the web|from our partners|around the network
story continues|top trending|list of 3 items|list of 4 items|end of list
recommended stories list of 3 items|recommended stories list of 4 items|related press releases
related documents|related resources|see related|similar articles|news in brief|more top news
more world news|also in the news|also on|around the world|popular stories|popular posts
popular articles|recent posts|recent articles|recent news|recent stories|mehr zum thema
lesen sie auch|lesen sie mehr|das könnte sie auch interessieren|auch interessant|meistgelesen
meist gelesen|verwandte artikel|weitere artikel|weitere nachrichten|mehr lesen|weitere meldungen
mehr dazu|mehr aus|aktuelle nachrichten|empfohlene artikel|das könnte sie interessieren
ähnliche artikel|zum thema|weiterlesen|top themen|mehr zum artikel|weiterführende links
à lire aussi|lire aussi|à lire|articles liés|sur le même sujet|les plus lus|le plus lu
les plus lues|articles les plus lus|plus d'articles|voir aussi|à voir aussi|à ne pas manquer
nos articles|dans la même rubrique|à la une|dernières actualités|les dernières actualités
l'actualité en continu|pour aller plus loin|dans l'actualité|articles similaires|notre sélection
te puede interesar|también te puede interesar|lee también|leer también|lea también
noticias relacionadas|artículos relacionados|más noticias|lo más leído|más leídas|lo más visto
más información|ver también|le puede interesar|le recomendamos|últimas noticias
temas relacionados|contenido relacionado|más sobre este tema|leggi anche|articoli correlati
i più letti|più letti|potrebbe interessarti|potrebbe interessarti anche|notizie correlate
ultime notizie|vedi anche|altri articoli|ti potrebbe interessare|da leggere|leia também
veja também|notícias relacionadas|mais lidas|mais lidos|últimas notícias|artigos relacionados
você pode gostar|relacionadas|mais notícias|recomendado para si|lees ook|lees meer|meest gelezen
gerelateerde artikelen|gerelateerd|meer over dit onderwerp|bekijk ook|ook interessant
meer nieuws|laatste nieuws|lees verder|czytaj też|czytaj także|zobacz też|zobacz także
przeczytaj także|najpopularniejsze|najczęściej czytane|polecane|powiązane|powiązane artykuły
może cię zainteresować|przeczytaj również|warto przeczytać|więcej na ten temat|читайте также
по теме|материалы по теме|ещё по теме|еще по теме|самое читаемое|популярное|читать также
другие новости|новости по теме|похожие материалы|рекомендуем|смотрите также|последние новости
главные новости|связанные новости|читайте також|за темою|матеріали за темою|популярне
більше новин|останні новини|найпопулярніше|рекомендуємо|дивіться також|اقرأ أيضا|اقرأ أيضاً
مواضيع ذات صلة|الأكثر قراءة|أخبار ذات صلة|موضوعات ذات صلة|قد يهمك أيضا|قد يعجبك أيضا|آخر الأخبار
مقالات ذات صلة|شاهد أيضا|相关阅读|相关新闻|延伸阅读|热门|推荐阅读|相关报道|更多新闻|相关链接
热门推荐|热门文章|猜你喜欢
""",
        ADVERT: """
advertisement|advertisements|ad|ads|advert|sponsored|sponsored content|promoted|promoted content
advertising|story continues below advertisement|article continues below
article continues below advertisement|article continues after advertisement
continue reading below|scroll to continue|scroll to continue with content
story continues below this ad|story continues below|story continues after ad|paid content
ad feedback|skip ad|skip advertisement|remove ads|paid post|report this ad
advertisement continue reading below|continue reading the main story|loading|loading ad|close ad
promo|partner content|advertorial|anzeige|werbung|gesponsert|ende der anzeige
artikel wird nach der anzeige fortgesetzt|publicité|la suite après la publicité
la suite après cette publicité|annonce|la suite après cette annonce|contenu sponsorisé
publicidad|anuncio|anuncios|contenido patrocinado|pubblicità|annuncio pubblicitario
contenuto sponsorizzato|continua a leggere dopo la pubblicità|publicidade
continua após a publicidade|continua depois da publicidade|conteúdo patrocinado|anúncio|pub
advertentie|gesponsord|artikel gaat verder na advertentie|reclame|reklama
dalsza część tekstu pod reklamą|dalszy ciąg materiału pod wideo|artykuł sponsorowany|реклама
продолжение после рекламы|на правах рекламы|إعلان|إعلانات|广告|广告位|推广
""",
        NEWSLETTER: """
sign up here|sign up|sign up now|sign me up|subscribe to our newsletter
sign up for our newsletter|sign up to our newsletter|join our newsletter|get our newsletter
enter your email|enter your email address|enter your e mail address|your email address
your e mail address|your email|email address|join now|get email alerts|stay informed
stay up to date|stay updated|never miss a story|thank you for subscribing
please enter a valid email address|subscribe to newsletter|newsletter signup|newsletter sign up
daily newsletter|weekly newsletter|free newsletter|get the newsletter|join our mailing list
subscribe for free|subscribe today|unsubscribe|manage preferences|update your preferences
get breaking news alerts|turn on notifications|allow notifications|newsletter abonnieren
jetzt abonnieren|jetzt anmelden|e mail adresse|ihre e mail adresse|zum newsletter anmelden
newsletter anmelden|jetzt newsletter abonnieren|inscrivez vous à notre newsletter|je m'inscris
s'inscrire|recevez notre newsletter|inscription à la newsletter|votre adresse e mail
votre e mail|s'inscrire à la newsletter|suscríbete a nuestro boletín|suscríbete a la newsletter
suscribirme|tu correo electrónico|correo electrónico|recibe nuestro boletín|suscríbase
iscriviti alla newsletter|iscriviti|la tua e mail|la tua email|assine a nossa newsletter
inscreva se|seu e mail|receba nossa newsletter|subscreva a newsletter|schrijf je in
schrijf je in voor de nieuwsbrief|nieuwsbrief|uw e mailadres|aanmelden|meld je aan|zapisz się
zapisz się do newslettera|zapisz się na newsletter|twój e mail|adres e mail
подпишитесь на рассылку|подписаться на рассылку|ваш email|подпишитесь|підпишіться
підписатися на розсилку|اشترك في النشرة البريدية|البريد الإلكتروني|النشرة البريدية|اشترك الآن
订阅我们的通讯|输入邮箱
""",
        FOOTER: """
privacy|privacy policy|terms|terms of use|terms of service|terms and conditions|terms conditions
cookies|cookie policy|cookie settings|cookie preferences|do not sell my personal information
do not sell or share my personal information|disclaimer|legal|legal notice|imprint
editorial standards|editorial policy|code of ethics|corrections|corrections policy|complaints
copyright|privacy notice|privacy statement|your privacy choices|accessibility statement|masthead
ethics policy|rss|rss feed|rss feeds|licensing|syndication|reprints|reprints and permissions
purchase licensing rights|follow us|connect with us|find us on|get in touch|download our app
get the app|download the app|app store|google play|all rights reserved|report an error
report error|suggest a correction|report a correction|send us a tip|got a tip|impressum
datenschutz|agb|kontakt|datenschutzerklärung|nutzungsbedingungen|barrierefreiheit
cookie einstellungen|hilfe|karriere|mediadaten|mentions légales|politique de confidentialité|cgu
cgv|nous contacter|contactez nous|qui sommes nous|confidentialité|plan du site|gérer les cookies
données personnelles|conditions générales|à propos|tous droits réservés|aviso legal
política de privacidad|política de cookies|contacto|quiénes somos|términos y condiciones
términos de uso|condiciones de uso|todos los derechos reservados|mapa del sitio
publicidad y contacto|note legali|informativa sulla privacy|contatti|redazione|cookie
termini e condizioni|tutti i diritti riservati|política de privacidade|termos de uso
fale conosco|contato|contactos|quem somos|sobre nós|expediente|todos os direitos reservados
ficha técnica|privacybeleid|cookiebeleid|colofon|over ons|gebruiksvoorwaarden
algemene voorwaarden|disclaimer en privacy|polityka prywatności|regulamin|o nas|redakcja
reklama u nas|kontakt z redakcją|политика конфиденциальности|пользовательское соглашение|о нас
контакты|редакция|о проекте|правила|рекламодателям|все права защищены|політика конфіденційності
про нас|контакти|редакція|усі права захищено|всі права захищено|سياسة الخصوصية|من نحن|اتصل بنا
شروط الاستخدام|الشروط والأحكام|جميع الحقوق محفوظة|隐私政策|关于我们|联系我们|使用条款
版权声明|版权所有|免责声明
""",
        COMMENTS: """
comment|comments|leave a comment|leave a reply|post a comment|add a comment|add comment
join the conversation|join the discussion|view comments|show comments|write a comment|reply
no comments|no comments yet|be the first to comment|log in to comment
log in to join the conversation|sign in to comment|have your say|what do you think
comments are closed|sort by newest|most liked|newest|oldest|post comment|your comment
comments policy|discussion|cancel reply|start the conversation|what are your thoughts
loading comments|all comments|read comments|readers' comments|your comments|kommentare
kommentar schreiben|kommentieren|leserkommentare|kommentar verfassen|diskutieren sie mit
antworten|kommentare anzeigen|commentaires|commenter|réagir|laisser un commentaire
voir les commentaires|vos réactions|réactions|répondre|comentarios|deja un comentario|comentar
dejar un comentario|responder|ver comentarios|commenti|lascia un commento|commenta|rispondi
comentários|deixe um comentário|deixe o seu comentário|reacties|reageer|plaats een reactie
geef een reactie|laat een reactie achter|komentarze|dodaj komentarz|skomentuj|napisz komentarz
odpowiedz|комментарии|оставить комментарий|комментировать|ответить|добавить комментарий
коментарі|залишити коментар|تعليقات|التعليقات|أضف تعليق|أضف تعليقا|اترك تعليقا|اترك رد|评论
发表评论
网友评论|我要评论
""",
        BIOGRAPHY: "about the author|about the authors|about the writer|author bio|meet the "
        "author|über den autor|über die autorin|"
        "à propos de l'auteur|sobre el autor|sobre la autora|sull'autore|sobre o autor|over de "
        "auteur|o autorze|об авторе|про автора|عن الكاتب|关于作者|作者简介",
        SOCIAL: "follow us on social media|follow us on twitter|follow us on facebook|follow us "
        "on x|follow us on instagram|join us on telegram|join us on facebook|"
        "follow|following|follow author|follow topic|follow this author|follow this story|"
        "folgen|folgen sie uns|suivez nous|síguenos|síguenos en|seguici|seguici su|siga nos|"
        "volg ons|obserwuj nas|подписывайтесь|подписывайтесь на нас|слідкуйте за нами|تابعنا|"
        "تابعونا|关注我们",
        TAGS: "explore more on these topics|more on this topic|topics in this story|related "
        "topics|archivado en|suggested topics|más sobre|tags|topics|tagged|more about|"
        "filed under|keywords|in this story|schlagworte|schlagwörter|themen|mots clés|"
        "thèmes|sujets|etiquetas|temas|argomenti|tag|tópicos|onderwerpen|tagi|tematy|теги|"
        "тэги|темы|теми|الوسوم|كلمات مفتاحية|标签|关键词",
        CONTACT: "contact|contacts|contact us for interviews|media contact|media contacts|press "
        "contact|press contacts|contact information|contacts|contact details|media "
        "inquiries|media enquiries|press inquiries|press enquiries|press office|for "
        "media inquiries|for media enquiries|for more information|for further "
        "information|for press inquiries|contact for media|"
        "pressekontakt|rückfragen|kontakt für medien|ansprechpartner|ansprechpartnerin|"
        "medienkontakt|rückfragehinweis|contact presse|contacts presse|contacto de prensa|"
        "contacto para medios|contatti stampa|ufficio stampa|contato para imprensa|contacto de "
        "imprensa|assessoria de imprensa|perscontact|persvoorlichting|noot voor de redactie "
        "contact|kontakt dla mediów|kontakt prasowy|контакты для прессы|контакты для сми|пресс "
        "служба|контакти для змі|للتواصل الإعلامي|للاتصال|للمزيد من المعلومات|媒体联系|"
        "联系方式|新闻联系人",
        OTHER: "embargoed|not for release before|check against delivery|unofficial "
        "transcript check against delivery|seal|signed|ends|end|ends here|end of "
        "statement|end of release|end of text|ende|fin|fine|fim|einde|koniec|конец|"
        "кінець|انتهى|完|30|end quote|end of document|eom|nnnn|"
        "this interview has been edited for length|this interview has been edited for length "
        "and clarity|this interview has been edited for clarity|this interview has been lightly "
        "edited|this interview has been condensed and edited|published in print|show caption|"
        "hide caption|toggle caption|enlarge this image|view image in fullscreen|open image in "
        "gallery|image gallery|"
        "embargoed|original text|automatic translation|translated from",
    }
)

SHARE_WORDS = _words(
    "share shares tweet tweets retweet facebook twitter x whatsapp whats app telegram "
    "linkedin reddit pinterest messenger email mail e print copy link url instagram youtube "
    "tiktok threads bluesky mastodon flipboard viber vk ok pocket line wechat weibo signal "
    "sms save bookmark send like likes pin tumblr on via this article story page post to with "
    "your friends more options comment comments fb tw in google plus news follow gift listen "
    "download pdf rss teilen drucken partager imprimer envoyer compartir imprimir condividi "
    "stampa compartilhar delen udostępnij поделиться вконтакте одноклассники поділитися شارك "
    "مشاركة طباعة فيسبوك تويتر واتساب 分享 微信 微博 icon logo button click subscribe copied"
)
SHARE_STRONG = _words(
    "share tweet facebook twitter whatsapp telegram linkedin reddit pinterest messenger "
    "flipboard instagram youtube tiktok viber teilen partager compartir condividi "
    "compartilhar delen udostępnij поделиться вконтакте поділитися شارك مشاركة فيسبوك تويتر "
    "واتساب 分享 微信 微博 print copy"
)
NAVIGATION_WORDS = _words(
    "home news world politics business sport sports culture opinion lifestyle travel weather "
    "video videos live tv radio podcasts podcast more menu search login log sign in up out "
    "register subscribe subscription account about us contact help careers jobs advertise "
    "tech technology science health entertainment arts environment climate economy europe "
    "asia africa americas america middle east uk u.s usa local national international global "
    "regions region sections latest topics magazine newsletters newsletter shop events photos "
    "pictures gallery blogs blog features analysis education money markets finance property "
    "style food games puzzles crosswords obituaries letters archive archives the and & all my "
    "edition en fr es de ru ar zh english français español русский startseite politik "
    "wirtschaft kultur wissen meinung panorama ausland inland reise gesundheit digital "
    "netzwelt regional suche abo anmelden menü accueil politique économie monde société "
    "sciences planète opinions débats idées france inicio política economía mundo sociedad "
    "cultura deportes opinión ciencia tecnología internacional españa cronaca esteri politica "
    "economia mondo spettacoli tecnologia opinioni início esportes brasil nieuws politiek "
    "economie wereld cultuur binnenland buitenland opinie wiadomości polityka gospodarka "
    "świat kultura kraj новости политика экономика мир общество культура спорт мнения наука "
    "технологии россия украина новини політика економіка світ суспільство الأخبار سياسة "
    "اقتصاد عالم رياضة ثقافة آراء منوعات 新闻 国际 国内 财经 体育 文化 评论 视频 图片 社会 "
    "科技 首页 privacy terms "
    "cookies cookie policy conditions donate عربي italiano português türkçe polski українська "
    "nederlands 日本語 한국어 فارسی हिन्दी kiswahili bahasa indonesia svenska dansk suomi čeština "
    "română magyar ελληνικά български srpski deutsch العربية 中文 简体中文 繁體中文 "
    "publications press "
    "releases media statements countries issues resources library"
)
SECTION_WORDS = _words(
    "world news politics opinion analysis europe asia africa americas business comment "
    "editorial feature features exclusive explainer interview investigation international "
    "national local human rights climate environment culture science health technology tech "
    "economy education justice courts law crime society war conflict ukraine russia china "
    "middle east uk us usa united nations un diplomacy migration press freedom report special "
    "perspective viewpoint column letters politik meinung kommentar ausland politique opinión "
    "internacional mundo mondo esteri politica opinie buitenland świat polityka мир политика "
    "мнение"
)
"""Words that stand over headlines; a line of them is a kicker and not a name."""
