"""The Polish, Russian and Ukrainian tables of speech frames. Words only."""

from __future__ import annotations

from unhrc_site.load.raw.speech_words import SpeechWords, uses, words

POLISH = SpeechWords(
    verbs=uses(
        say="""
            powiedział powiedziała powiedzieli mówi mówił mówiła mówią oświadczył oświadczyła
            oświadczyli stwierdził stwierdziła stwierdzili dodał dodała dodali podkreślił
            podkreśliła podkreślili zaznaczył zaznaczyła napisał napisała napisali poinformował
            poinformowała poinformowali twierdzi twierdził twierdziła uważa ocenił oceniła ostrzegł
            ostrzegła przyznał przyznała wyjaśnił wyjaśniła odpowiedział odpowiedziała zapytał
            zapytała ogłosił ogłosiła zapowiedział zapowiedziała podał podała przekazał przekazała
            zauważył zauważyła tłumaczył tłumaczyła tłumaczy pyta relacjonuje
        """,
        call="nazwał nazwała nazwali określił określiła potępił potępiła skrytykował skrytykowała",
        read="brzmi głosi",
    ),
    passive=words("został została zostało zostali zostały był była było były jest"),
    agent=words("przez"),
    auxiliaries=words("jest są był była było byli były będzie będą"),
    negations=words("nie nigdy"),
    adverbs=words(
        "też także potem później wcześniej już teraz jeszcze również jednak dziś wczoraj ponadto"
    ),
    according=(
        ("według",),
        ("zdaniem",),
        ("zgodnie", "ze", "słowami"),
        ("w", "opinii"),
        ("w", "ocenie"),
        ("jak", "podaje"),
        ("czytamy", "w"),
        ("napisano", "w"),
    ),
    own_words=((("jego", "zdaniem"), "on"), (("jej", "zdaniem"), "ona")),
    he=words("on"),
    she=words("ona"),
    it=words("ono on ona"),
    they=words("oni one"),
    others=words("ja my ty wy ktoś nikt jego jej ich mu im się sobie nas was"),
    relatives=words("który która które którzy którego której których co kto"),
    joiners=words("i a oraz lub ale"),
    openers=words("że iż czy gdy kiedy ponieważ bo choć chociaż jak jeśli aby żeby podczas gdzie"),
    determiners=words("ten ta to ci te tego tej tych jego jej ich swój swoja dwa trzy"),
    linking=words("z ze od w we do"),
    prepositions=words(
        "z ze od w we do na po o dla przez przed za nad pod przy bez u między według wobec podczas"
    ),
    titles=words(
        """
        pan pani dr prof profesor minister premier prezydent prezes dyrektor rzecznik rzeczniczka
        burmistrz wójt sędzia mecenas adwokat generał ambasador poseł posłanka senator
        przewodniczący przewodnicząca sekretarz komisarz biskup wiceminister szef szefowa lider
        liderka ekspert ekspertka aktywista aktywistka
        """
    ),
    roles=words(
        """
        mieszkaniec mieszkanka mieszkańcy matka ojciec brat siostra świadek rzecznik rzeczniczka
        dziennikarz nauczyciel lekarz rolnik
        """
    ),
    texts=words("raport oświadczenie list dokument tekst rezolucja wyrok ustawa komunikat artykuł"),
    groups=words(
        """
        ministerstwo rząd sąd partia policja rada organizacja komisja sejm senat fundacja urząd
        gazeta szkoła firma prokuratura
        """
    ),
    times=words(
        """
        poniedziałek wtorek środę środa czwartek piątek sobotę sobota niedzielę niedziela stycznia
        lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
        wczoraj dziś dzisiaj
        """
    ),
    occasions=words("rozmowie wywiadzie konferencji oświadczeniu liście"),
    that=words("że iż"),
    reporting=words(
        """
        powiedział powiedziała powiedzieli oświadczył oświadczyła stwierdził stwierdziła dodał
        dodała podkreślił podkreśliła poinformował poinformowała twierdzi twierdził ostrzegł
        przyznał przyznała ogłosił
        """
    ),
    works=words(
        "książka książkę film powieść piosenka tytuł gazeta tak-zwany zwany zwana hasło słowo"
    ),
    skipped=words("w we na z"),
    hearers=words("dziennikarzom agencji gazecie reporterom posłom"),
    inverts=True,
    drops=True,
    inflects=True,
    dashes=True,
)

_RUSSIAN_CIVIL = """
    господин госпожа профессор президент премьер министр премьер-министр губернатор мэр депутат
    сенатор директор глава председатель представитель представительница пресс-секретарь секретарь
    генсек судья адвокат прокурор генерал посол активист активистка эксперт юрист журналист
    журналистка режиссёр историк епископ омбудсмен правозащитник правозащитница политик экономист
    врач директриса спецдокладчик комиссар начальник заместитель замминистра координатор лидер
"""

RUSSIAN = SpeechWords(
    verbs=uses(
        say="""
            сказал сказала сказали заявил заявила заявили заявило сообщил сообщила сообщили
            сообщило добавил добавила добавили отметил отметила отметили подчеркнул подчеркнула
            подчеркнули рассказал рассказала рассказали утверждает утверждал утверждала утверждают
            считает считают полагает говорит говорил говорила говорят пояснил пояснила пояснили
            объяснил объяснила ответил ответила ответили спросил спросила спросили написал написала
            написали пишет пишут предупредил предупредила признал признала признали напомнил
            напомнила указал указала уточнил уточнила продолжил продолжила вспоминает вспоминал
            вспоминала уверен уверена пожаловался возразил возразила подтвердил подтвердила
            подтвердили объявил объявила передаёт
        """,
        call="""
            назвал назвала назвали называет называют раскритиковал раскритиковала осудил осудила
            осудили охарактеризовал охарактеризовала описал описала
        """,
        read="гласит",
        saying="добавив сказав отметив подчеркнув заявив назвав пояснив",
    ),
    passive=words("был была было были"),
    auxiliaries=words("был была было были будет будут"),
    negations=words("не никогда"),
    adverbs=words(
        """
        также тоже затем потом позже ранее уже теперь ещё еще однако сегодня вчера кроме
        неоднократно вновь
        """
    ),
    according=(
        ("по", "словам"),
        ("по", "мнению"),
        ("по", "данным"),
        ("по", "утверждению"),
        ("по", "версии"),
        ("со", "слов"),
        ("согласно",),
        ("говорится", "в"),
        ("сказано", "в"),
        ("сообщает",),
        ("сообщили", "в"),
        ("заявили", "в"),
        ("сообщается", "в"),
    ),
    own_words=(
        (("по", "его", "словам"), "он"),
        (("по", "ее", "словам"), "она"),
        (("по", "её", "словам"), "она"),
        (("по", "их", "словам"), "они"),
        (("по", "его", "мнению"), "он"),
        (("по", "её", "мнению"), "она"),
    ),
    he=words("он"),
    she=words("она"),
    it=words("оно он она"),
    they=words("они"),
    others=words("я мы ты вы кто-то никто его её ее их ему ей им нас вас себя"),
    relatives=words("который которая которое которые которого которой которых кто"),
    joiners=words("и а но или да"),
    openers=words("что чтобы если когда как поскольку хотя пока потому где ли"),
    determiners=words("этот эта это эти тот та те его её ее их свой своя два три один одна"),
    linking=words("из от по в во с со при"),
    prepositions=words(
        """
        из от по в во с со на о об для до без у к ко за над под при про через после перед между
        против среди согласно
        """
    ),
    titles=words(_RUSSIAN_CIVIL),
    roles=words(
        _RUSSIAN_CIVIL,
        """
        житель жительница жители мать отец брат сестра муж жена сын дочь свидетель учительница
        учитель чиновник собеседник источник эксперты активисты власти родители родительница
        работник сотрудник директор
        """,
    ),
    texts=words(
        """
        доклад отчёт отчет заявление письмо документ текст резолюция решение закон сообщение статья
        заявлении докладе письме документе резолюции
        """
    ),
    groups=words(
        """
        министерство правительство суд партия полиция совет организация комиссия парламент фонд
        ведомство газета школа компания прокуратура агентство издание телеканал мид минобороны
        минздрав минюст кремль администрация
        """
    ),
    times=words(
        """
        понедельник вторник среду среда четверг пятницу пятница субботу суббота воскресенье января
        февраля марта апреля мая июня июля августа сентября октября ноября декабря сегодня вчера
        днём утром вечером
        """
    ),
    occasions=words("интервью беседе заявлении эфире письме"),
    that=words("что"),
    reporting=words(
        """
        сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили добавил добавила
        отметил отметила подчеркнул подчеркнула рассказал рассказала утверждает утверждал пояснил
        пояснила признал признала напомнил подтвердил предупредил предупредила уточнил объявил
        """
    ),
    works=words(
        """
        книга книгу книге газета газете газету фильм роман песня журнал телеканал называемый
        называемые называемых называемая слово термин проект агентство движение отель кафе
        """
    ),
    skipped=words("в во на"),
    hearers=words(
        "журналистам репортерам репортёрам агентству изданию телеканалу газете депутатам"
    ),
    inverts=True,
    drops=True,
    inflects=True,
    dashes=True,
)

_UKRAINIAN_CIVIL = """
    пан пані професор президент прем'єр міністр міністерка прем'єр-міністр губернатор мер мерка
    депутат депутатка директор директорка голова речник речниця представник представниця секретар
    суддя адвокат адвокатка прокурор генерал посол активіст активістка експерт експертка юрист
    журналіст журналістка історик історикиня єпископ омбудсмен правозахисник правозахисниця політик
    лікар лікарка начальник заступник координатор координаторка лідер
"""

UKRAINIAN = SpeechWords(
    verbs=uses(
        say="""
            сказав сказала сказали заявив заявила заявили заявило повідомив повідомила повідомили
            повідомило додав додала додали зазначив зазначила зазначили наголосив наголосила
            наголосили підкреслив підкреслила розповів розповіла розповіли стверджує стверджував
            стверджувала вважає вважають каже кажуть казав казала говорить пояснив пояснила
            пояснили відповів відповіла відповіли запитав запитала написав написала написали пише
            попередив попередила визнав визнала нагадав нагадала уточнив уточнила підтвердив
            підтвердила оголосив оголосила зауважив зауважила
        """,
        call="""
            назвав назвала назвали називає називають розкритикував розкритикувала засудив засудила
            засудили описав
        """,
        read="йдеться",
        saying="додавши сказавши зазначивши заявивши назвавши",
    ),
    passive=words("був була було були"),
    auxiliaries=words("був була було були буде будуть є"),
    negations=words("не ніколи"),
    adverbs=words("також теж потім згодом пізніше раніше вже тепер ще однак сьогодні вчора"),
    according=(
        ("за", "словами"),
        ("на", "думку"),
        ("за", "даними"),
        ("за", "версією"),
        ("зі", "слів"),
        ("згідно", "з"),
        ("йдеться", "у"),
        ("йдеться", "в"),
        ("сказано", "в"),
        ("сказано", "у"),
    ),
    own_words=(
        (("за", "його", "словами"), "він"),
        (("за", "її", "словами"), "вона"),
        (("за", "їхніми", "словами"), "вони"),
    ),
    he=words("він"),
    she=words("вона"),
    it=words("воно він вона"),
    they=words("вони"),
    others=words("я ми ти ви хтось ніхто його її їх йому їй їм нас вас себе"),
    relatives=words("який яка яке які якого якої яких що хто"),
    joiners=words("і й та а але чи або"),
    openers=words("що щоб якщо коли як оскільки хоча поки бо де чи"),
    determiners=words("цей ця це ці той та те ті його її їхній свій своя два три один одна"),
    linking=words("з із від по в у при"),
    prepositions=words(
        """
        з із зі від по в у на о об для до без к за над під при про через після перед між проти
        серед
        """
    ),
    titles=words(_UKRAINIAN_CIVIL),
    roles=words(
        _UKRAINIAN_CIVIL,
        """
        мешканець мешканка мешканці мати батько брат сестра чоловік дружина син дочка свідок
        учителька учитель чиновник експерти активісти
        """,
    ),
    texts=words(
        "доповідь звіт заява лист документ текст резолюція рішення закон повідомлення стаття заяві"
    ),
    groups=words(
        """
        міністерство уряд суд партія поліція рада організація комісія парламент фонд відомство
        газета школа компанія прокуратура агентство видання телеканал мзс громада
        """
    ),
    times=words(
        """
        понеділок вівторок середу середа четвер п'ятницю п'ятниця суботу субота неділю неділя січня
        лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня сьогодні
        вчора вранці ввечері
        """
    ),
    occasions=words("інтерв'ю розмові заяві ефірі листі"),
    that=words("що"),
    reporting=words(
        """
        сказав сказала сказали заявив заявила заявили повідомив повідомила повідомили додав додала
        зазначив зазначила наголосив наголосила підкреслив розповів розповіла стверджує стверджував
        пояснив пояснила визнав визнала нагадав підтвердив попередив уточнив
        """
    ),
    works=words(
        """
        книга книгу газета газеті газету фільм роман пісня журнал телеканал званий звані слово
        термін проєкт агентство рух готель кафе
        """
    ),
    skipped=words("в у на"),
    hearers=words("журналістам репортерам агентству виданню телеканалу газеті депутатам"),
    inverts=True,
    drops=True,
    inflects=True,
    dashes=True,
)
