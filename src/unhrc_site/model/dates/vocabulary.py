"""The words of dates in fourteen languages: data only, no rules.

A new language is a new `Language`; nothing else needs to change. All words are in lower case, and
a field that holds several has them one space apart.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """The words of dates in the language with this two-letter code.

    `months` (from January), `weekdays` (from Monday) and `seasons` (from spring) are separated by
    semicolons. Of each month come the full forms and, after a bar, the abbreviations, without their
    full stop. A form of two words has an underscore for its space.
    `of` stands between the parts of a date, `to` and `both` (and) between two dates.
    Before a date: `at` only says that a time follows (in), `near` the same of a month (last), `by`
    that it ends there, `since` that it begins there, `about` that it is approximate, `part` that
    it is a part of it (early), `between` that two dates with `both` follow, `maybe` that it is
    uncertain. `labels` are what a date line begins with. `after_year` is what may follow a year
    and belongs to it. `month_first`: “June 26” is written as well as “26 June”.
    """

    code: str
    months: str
    weekdays: str = ""
    seasons: str = ""
    of: str = ""
    to: str = ""
    both: str = ""
    at: str = ""
    near: str = ""
    by: str = ""
    since: str = ""
    about: str = ""
    part: str = ""
    between: str = ""
    maybe: str = ""
    labels: str = ""
    after_year: str = ""
    month_first: bool = False


ENGLISH = Language(
    "en",
    "january|jan; february|feb; march|mar; april|apr; may|; june|jun; july|jul; august|aug; "
    "september|sep sept; october|oct; november|nov; december|dec",
    weekdays="monday mon; tuesday tue tues; wednesday wed; thursday thu thur thurs; friday fri; "
    "saturday sat; sunday sun",
    seasons="spring; summer; autumn fall; winter",
    of="of",
    to="to until till through thru",
    both="and",
    at="in during year years before after",
    by="by until till up_to no_later_than not_later_than",
    since="since from as_of starting from_the",
    about="about around circa approximately ca roughly some_time_in sometime_in",
    part="early mid late mid- end_of beginning_of start_of",
    between="between",
    maybe="possibly perhaps probably maybe reportedly",
    labels="date dated published updated created posted issued released",
    month_first=True,
    near="last this next past coming",
)
GERMAN = Language(
    "de",
    "januar jänner|jan jän; februar feber|feb; märz maerz|mrz mär; april|apr; mai|; juni|jun; "
    "juli|jul; august|aug; september|sep sept; oktober|okt; november|nov; dezember|dez",
    weekdays="montag mo; dienstag di; mittwoch mi; donnerstag do; freitag fr; "
    "samstag sonnabend sa; sonntag so",
    seasons="frühling frühjahr; sommer; herbst; winter",
    to="bis",
    both="und",
    at="im in jahr jahre vor nach",
    by="bis bis_zum bis_ende spätestens",
    since="seit ab",
    about="etwa um gegen ungefähr circa ca",
    part="anfang mitte ende",
    between="zwischen",
    maybe="möglicherweise vielleicht wahrscheinlich vermutlich",
    labels="datum stand veröffentlicht aktualisiert erschienen",
    near="letzten diesen nächsten vergangenen kommenden vom",
)
FRENCH = Language(
    "fr",
    "janvier|janv jan; février fevrier|févr fév fevr; mars|; avril|avr; mai|; juin|; "
    "juillet|juil; août aout|; septembre|sept; octobre|oct; novembre|nov; "
    "décembre decembre|déc dec",
    weekdays="lundi; mardi; mercredi; jeudi; vendredi; samedi; dimanche",
    seasons="printemps; été; automne; hiver",
    to="au à jusqu'au",
    both="et",
    at="en depuis année dès avant après",
    by="avant_fin jusqu'en jusque d'ici d'ici_à",
    since="depuis dès à_partir_de",
    about="vers environ",
    part="début mi fin",
    between="entre",
    maybe="peut-être probablement",
    labels="date publié mis_à_jour",
    of="de",
    near="dernier prochain",
)
SPANISH = Language(
    "es",
    "enero|ene; febrero|feb; marzo|mar; abril|abr; mayo|may; junio|jun; julio|jul; agosto|ago; "
    "septiembre setiembre|sep sept set; octubre|oct; noviembre|nov; diciembre|dic",
    weekdays="lunes; martes; miércoles miercoles; jueves; viernes; sábado sabado; domingo",
    seasons="primavera; verano; otoño; invierno",
    of="de del",
    to="al a hasta",
    both="y e",
    at="en durante año",
    by="hasta para antes_de",
    since="desde a_partir_de",
    about="hacia alrededor_de sobre",
    part="principios_de mediados_de finales_de",
    between="entre",
    maybe="quizás quizá probablemente posiblemente",
    labels="fecha publicado actualizado",
    near="pasado próximo",
)
ITALIAN = Language(
    "it",
    "gennaio|gen genn; febbraio|feb febbr; marzo|mar; aprile|apr; maggio|mag magg; giugno|giu; "
    "luglio|lug; agosto|ago; settembre|set sett; ottobre|ott; novembre|nov; dicembre|dic",
    weekdays="lunedì lunedi; martedì martedi; mercoledì mercoledi; giovedì giovedi; "
    "venerdì venerdi; sabato; domenica",
    seasons="primavera; estate; autunno; inverno",
    of="di del",
    to="al a fino_al",
    both="e",
    at="in nel a anno",
    by="entro fino_al entro_il",
    since="dal da",
    about="circa verso",
    part="inizio metà fine",
    between="tra fra",
    maybe="forse probabilmente",
    labels="data pubblicato aggiornato",
    near="scorso prossimo",
)
PORTUGUESE = Language(
    "pt",
    "janeiro|jan; fevereiro|fev; março|mar; abril|abr; maio|mai; junho|jun; julho|jul; "
    "agosto|ago; setembro|set; outubro|out; novembro|nov; dezembro|dez",
    weekdays="segunda-feira segunda; terça-feira terça; quarta-feira quarta; quinta-feira quinta; "
    "sexta-feira sexta; sábado; domingo",
    seasons="primavera; verão; outono; inverno",
    of="de",
    to="a até",
    both="e",
    at="em durante ano",
    by="até",
    since="desde",
    about="cerca_de por_volta_de",
    part="início_de meados_de finais_de",
    between="entre",
    maybe="talvez provavelmente",
    labels="data publicado atualizado",
    near="passado próximo",
)
DUTCH = Language(
    "nl",
    "januari|jan; februari|feb; maart|mrt; april|apr; mei|; juni|jun; juli|jul; augustus|aug; "
    "september|sep sept; oktober|okt; november|nov; december|dec",
    weekdays="maandag; dinsdag; woensdag; donderdag; vrijdag; zaterdag; zondag",
    seasons="lente voorjaar; zomer; herfst najaar; winter",
    to="tot t/m tot_en_met",
    both="en",
    at="in jaar",
    by="tot uiterlijk",
    since="sinds vanaf",
    about="omstreeks rond circa",
    part="begin half eind",
    between="tussen",
    maybe="mogelijk misschien waarschijnlijk",
    labels="datum gepubliceerd bijgewerkt",
    of="van",
    near="afgelopen komende vorig",
)
POLISH = Language(
    "pl",
    "stycznia styczeń styczniu|sty; lutego luty lutym|lut; marca marzec marcu|mar; "
    "kwietnia kwiecień kwietniu|kwi; maja maj maju|; czerwca czerwiec czerwcu|cze; "
    "lipca lipiec lipcu|lip; sierpnia sierpień sierpniu|sie; września wrzesień wrześniu|wrz; "
    "października październik październiku|paź; listopada listopad listopadzie|lis; "
    "grudnia grudzień grudniu|gru",
    weekdays="poniedziałek; wtorek; środa środę; czwartek; piątek; sobota sobotę; "
    "niedziela niedzielę",
    seasons="wiosna wiosną; lato latem; jesień jesienią; zima zimą",
    to="do",
    both="i",
    at="w we roku",
    by="do",
    since="od",
    about="około ok",
    part="początku połowie końcu",
    between="między pomiędzy",
    maybe="prawdopodobnie być_może",
    labels="data opublikowano",
    after_year="roku r. r",
)
RUSSIAN = Language(
    "ru",
    "января январь январе|янв; февраля февраль феврале|фев февр; марта март марте|мар; "
    "апреля апрель апреле|апр; мая май мае|; июня июнь июне|июн; июля июль июле|июл; "
    "августа август августе|авг; сентября сентябрь сентябре|сен сент; "
    "октября октябрь октябре|окт; ноября ноябрь ноябре|ноя нояб; декабря декабрь декабре|дек",
    weekdays="понедельник; вторник; среда среду; четверг; пятница пятницу; суббота субботу; "
    "воскресенье",
    seasons="весна весной; лето летом; осень осенью; зима зимой",
    to="по до",
    both="и",
    at="в во году",
    by="к до",
    since="с со",
    about="около примерно",
    part="начале середине конце",
    between="между",
    maybe="возможно вероятно",
    labels="дата опубликовано",
    after_year="года году год г. гг. г",
)
UKRAINIAN = Language(
    "uk",
    "січня січень січні|січ; лютого лютий лютому|лют; березня березень березні|бер; "
    "квітня квітень квітні|квіт; травня травень травні|трав; червня червень червні|черв; "
    "липня липень липні|лип; серпня серпень серпні|серп; вересня вересень вересні|вер; "
    "жовтня жовтень жовтні|жовт; листопада листопад листопаді|лист; грудня грудень грудні|груд",
    weekdays="понеділок; вівторок; середа середу; четвер; п'ятниця п'ятницю п’ятниця п’ятницю; "
    "субота суботу; неділя неділю",
    seasons="весна навесні; літо влітку; осінь восени; зима взимку",
    to="по до",
    both="і та й",
    at="у в році",
    by="до",
    since="з із від",
    about="близько приблизно",
    part="початку середині кінці",
    between="між",
    maybe="можливо ймовірно",
    labels="дата опубліковано",
    after_year="року році рік р. рр. р",
)
BELARUSIAN = Language(
    "be",
    "студзеня студзень студзені|; лютага люты лютым|; сакавіка сакавік сакавіку|; "
    "красавіка красавік красавіку|; мая май маі траўня травень траўні|; чэрвеня чэрвень чэрвені|; "
    "ліпеня ліпень ліпені|; жніўня жнівень жніўні|; верасня верасень верасні|; "
    "кастрычніка кастрычнік кастрычніку|; лістапада лістапад лістападзе|; снежня снежань снежні|",
    weekdays="панядзелак; аўторак; серада сераду; чацвер; пятніца пятніцу; субота суботу; "
    "нядзеля нядзелю",
    seasons="вясна вясной; лета летам; восень восенню; зіма зімой",
    to="па да",
    both="і ды",
    at="у ў годзе",
    by="да",
    since="з ад",
    about="каля прыкладна",
    between="паміж",
    labels="дата апублікавана",
    after_year="года годзе год г. г",
)
ARABIC = Language(
    "ar",
    # The names of Egypt, of the Levant and Iraq, and of the Maghreb, in this order.
    "يناير كانون_الثاني جانفي; فبراير شباط فيفري; مارس آذار اذار; أبريل ابريل إبريل نيسان أفريل; "
    "مايو أيار ايار ماي; يونيو يونيه حزيران جوان; يوليو يوليه تموز جويلية; أغسطس اغسطس آب أوت; "
    "سبتمبر أيلول ايلول; أكتوبر اكتوبر تشرين_الأول تشرين_الاول; نوفمبر تشرين_الثاني; "
    "ديسمبر كانون_الأول كانون_الاول",
    weekdays="الاثنين الإثنين; الثلاثاء; الأربعاء الاربعاء; الخميس; الجمعة; السبت; الأحد الاحد",
    of="من",
    to="إلى الى حتى",
    both="و",
    at="في عام سنة خلال",
    by="بحلول حتى",
    since="منذ من",
    about="حوالي نحو",
    between="بين",
    labels="تاريخ",
    after_year="م",
)
TURKISH = Language(
    "tr",
    "ocak|oca; şubat subat|şub; mart|; nisan|nis; mayıs mayis|; haziran|haz; temmuz|tem; "
    "ağustos agustos|ağu; eylül eylul|eyl; ekim|eki; kasım kasim|kas; aralık aralik|ara",
    weekdays="pazartesi; salı; çarşamba; perşembe; cuma; cumartesi; pazar",
    seasons="ilkbahar; yaz; sonbahar; kış",
    both="ve",
    at="yıl yılı",
    about="yaklaşık",
    labels="tarih",
)
SWEDISH = Language(
    "sv",
    "januari|jan; februari|febr feb; mars|; april|apr; maj|; juni|; juli|; augusti|aug; "
    "september|sept sep; oktober|okt; november|nov; december|dec",
    weekdays="måndag; tisdag; onsdag; torsdag; fredag; lördag; söndag",
    seasons="våren vår; sommaren sommar; hösten höst; vintern vinter",
    to="till",
    both="och",
    at="i under år",
    by="senast",
    since="sedan från",
    about="omkring cirka",
    part="början mitten slutet",
    between="mellan",
    maybe="kanske troligen",
    labels="datum publicerad",
)  # fmt: skip
LANGUAGES = {
    language.code: language
    for language in (
        ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH, POLISH, RUSSIAN, UKRAINIAN,
        BELARUSIAN, ARABIC, TURKISH, SWEDISH,
    )
}  # fmt: skip
"""By code. Chinese and Japanese write their dates with 年月日 and need no table."""
