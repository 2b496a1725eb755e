"""The German and Dutch tables of speech frames. Words only."""

from __future__ import annotations

from unhrc_site.load.raw.speech_words import SpeechWords, uses, words

GERMAN = SpeechWords(
    verbs=uses(
        say="""
            mitteilte mitteilten mitteilt
            sagte sagt sagten sagen erklärte erklärt erklärten erklären betonte betont betonten
            berichtete berichtet berichteten meinte meint meinten fügte ergänzte ergänzt
            kritisierte kritisiert kritisierten warnte warnt warnten forderte fordert forderten
            schrieb schreibt schrieben teilte behauptete behauptet behaupteten argumentierte
            bestätigte bestätigt kündigte räumte versicherte versichert unterstrich sprach spricht
            sprachen fragte fragt antwortete antwortet erwiderte entgegnete mahnte mahnt klagte
            klagt äußerte beklagte beklagt rief erzählte erzählt erzählten erinnerte verkündete
            hieß urteilte bemerkte befand findet zitierte verlangte bezeichnete versprach drohte
            stellte hob wies gab
        """,
        call="""
        nannte nennt nannten bezeichnet bezeichneten beschrieb beschreibt verurteilte verurteilt
        würdigte lobte lobt begrüßte begrüßt
        """,
        read="lautet lautete steht",
        said="""
        gesagt erklärt betont berichtet geschrieben gewarnt gefordert behauptet bestätigt genannt
        bezeichnet kritisiert versichert erzählt mitgeteilt angekündigt
        """,
    ),
    doubtful=words("meinen klagt findet gab hob wies stellte steht"),
    telling=frozenset(),
    passive=words("wurde wurden wird werden worden"),
    agent=words("von"),
    auxiliaries=words(
        """
        hat haben hatte hatten habe ist sind war waren sei seien wurde wurden wird werden würde
        würden
        """
    ),
    negations=words("nicht nie niemals kein keine keinen"),
    adverbs=words(
        """
        auch dann später zuvor bereits nun jetzt noch wieder zudem außerdem weiter jedoch aber
        dagegen heute gestern schon erneut mehrfach zunächst schließlich unterdessen daraufhin dazu
        laut anders ähnlich ebenso
        """
    ),
    according=(
        ("laut",),
        ("gemäß",),
        ("nach", "angaben", "von"),
        ("nach", "angaben"),
        ("nach", "ansicht", "von"),
        ("nach", "ansicht"),
        ("nach", "worten", "von"),
        ("nach", "auskunft", "von"),
        ("nach", "auskunft"),
        ("heißt", "es", "in"),
        ("hieß", "es", "in"),
        ("heißt", "es", "im"),
        ("hieß", "es", "im"),
        ("hieß", "es", "aus"),
        ("heißt", "es", "aus"),
    ),
    trailing=words("zufolge"),
    he=words("er"),
    she=words("sie"),
    it=words("es er sie"),
    they=words("sie"),
    others=words("ich wir du ihr man jemand niemand ihm ihn ihnen uns mir mich sich"),
    relatives=words("der die das dessen deren welcher welche welches wer was"),
    joiners=words("und oder aber sowie doch denn"),
    openers=words(
        "dass daß ob wenn weil während als da obwohl nachdem bevor damit sodass wie wo warum"
    ),
    determiners=words(
        """
        der die das den dem des ein eine einen einem einer eines dieser diese dieses diesem sein
        seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere mehrere viele einige
        alle beide zwei drei vier fünf
        """
    ),
    definite=words("der die das dieser diese dieses"),
    genitives=words("der des"),
    linking=words("von vom für aus bei beim im in am zum zur der des"),
    prepositions=words(
        """
        von vom für aus bei beim im in am an auf über unter vor nach mit ohne gegen zum zur zu
        durch seit bis um wegen trotz gegenüber zwischen neben laut gemäß
        """
    ),
    titles=words(
        """herr frau dr prof professor professorin minister ministerin präsident präsidentin kanzler
        kanzlerin sprecher sprecherin chef chefin direktor direktorin bürgermeister bürgermeisterin
        richter richterin anwalt anwältin rechtsanwalt rechtsanwältin staatsanwalt vorsitzende
        vorsitzender leiter leiterin kommissar kommissarin botschafter botschafterin general
        generalsekretär generalsekretärin landrat landrätin aktivist aktivistin experte expertin
        abgeordnete abgeordneter senator senatorin autor autorin journalist journalistin forscher
        forscherin lehrer lehrerin arzt ärztin bischof papst oberbürgermeister geschäftsführer
        geschäftsführerin anwohner anwohnerin"""
    ),
    roles=words(
        """
        kollege kollegin mutter vater bruder schwester mann frau sohn tochter zeuge zeugin sprecher
        sprecherin bewohner
        """
    ),
    role_endings=(
        "minister",
        "ministerin",
        "präsident",
        "präsidentin",
        "sprecher",
        "sprecherin",
        "chef",
        "chefin",
        "sekretär",
        "sekretärin",
        "vorsitzende",
        "vorsitzender",
        "kommissar",
        "kommissarin",
        "anwalt",
        "anwältin",
        "leiter",
        "leiterin",
        "direktor",
        "direktorin",
        "richter",
        "richterin",
        "meister",
        "meisterin",
        "experte",
        "expertin",
        "forscher",
        "forscherin",
        "führer",
        "führerin",
        "beauftragte",
        "beauftragter",
        "politiker",
        "politikerin",
        "kanzler",
        "kanzlerin",
        "rat",
        "rätin",
    ),
    texts=words(
        """
        bericht erklärung mitteilung brief papier dokument text resolution urteil gesetz studie
        schreiben bescheid pressemitteilung stellungnahme gutachten
        """
    ),
    groups=words(
        """
        ministerium regierung gericht partei polizei behörde amt verband verein organisation
        kommission rat parlament gewerkschaft stiftung universität kirche zeitung sender konzern
        firma unternehmen kreisverwaltung verwaltung landesregierung bundesregierung
        staatsanwaltschaft
        """
    ),
    times=words(
        """
        montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz
        april mai juni juli august september oktober november dezember morgen abend nachmittag
        vormittag nacht woche montagabend dienstagabend mittwochabend donnerstagabend freitagabend
        jahr
        """
    ),
    occasions=words("interview gespräch pressekonferenz rede erklärung mitteilung brief sitzung"),
    that=words("dass daß"),
    reporting=words(
        """
        sagte sagt sagten erklärte erklärt erklärten betonte betont berichtete behauptete behauptet
        meinte warnte kritisierte bestätigte versicherte räumte schrieb
        """
    ),
    reporting_bare=words(
        "sagte sagt sagten erklärte erklärt erklärten betonte betont meinte versicherte behauptete"
    ),
    works=words(
        """
        buch roman film lied zeitung titel namens sogenannte sogenannten sogenanntes genannt
        begriff wort zeitschrift magazin serie stück ausstellung
        """
    ),
    particles=words("von van zu der den zum zur de"),
    viewing=words("für"),
    claims=words("vorwurf vorwürfe anschuldigung anschuldigungen behauptung behauptungen"),
    skipped=words("am in im auf bei beim nach vor gegenüber"),
    after_only=words("so"),
    inverts=True,
    capital_nouns=True,
)

DUTCH = SpeechWords(
    verbs=uses(
        say="""
            zei zegt zeiden zeggen verklaarde verklaart verklaarden vertelde vertelt vertelden
            voegde voegt stelde stelt stelden schreef schrijft schreven benadrukte benadrukt
            waarschuwde waarschuwt waarschuwden meldde meldt meldden liet beweerde beweert
            reageerde reageert antwoordde vroeg vraagt vindt vond eiste eist riep sprak spreekt
            bevestigde bevestigt klaagde klaagt besloot
        """,
        call="""
            noemde noemt noemden omschreef omschrijft veroordeelde veroordeelt bekritiseerde prees
            hekelde
        """,
        read="luidt luidde",
        said="gezegd verklaard geschreven verteld genoemd gemeld bevestigd gewaarschuwd",
    ),
    doubtful=words("vindt vond stelt"),
    passive=words("werd werden wordt worden"),
    agent=words("door"),
    auxiliaries=words(
        """
        heeft hebben had hadden is zijn was waren wordt worden werd werden zou zouden zal zullen
        kan kunnen
        """
    ),
    negations=words("niet nooit geen"),
    adverbs=words(
        """
        ook dan later eerder al nu nog weer verder echter vandaag gisteren toen daarop maar opnieuw
        eens
        """
    ),
    according=(("volgens",), ("in", "de", "woorden", "van"), ("staat", "in")),
    he=words("hij"),
    she=words("zij ze"),
    it=words("het hij"),
    they=words("zij ze"),
    others=words("ik wij we jij je u men hem haar hen hun ons mij iemand niemand"),
    relatives=words("die dat wie wiens wat welke"),
    joiners=words("en of maar"),
    openers=words(
        "dat of als omdat terwijl toen hoewel nadat voordat zodat wanneer waar waarom hoe"
    ),
    determiners=words(
        """
        de het een deze dit die dat zijn haar hun ons onze mijn enkele veel alle beide twee drie
        vier vijf
        """
    ),
    definite=words("de het deze dit die dat"),
    linking=words("van voor in uit bij op aan"),
    prepositions=words(
        """
        van voor in uit bij op aan met zonder tegen over onder na door naar om sinds tot tussen
        volgens wegens tijdens
        """
    ),
    titles=words(
        """
        meneer mevrouw dr prof professor minister staatssecretaris president premier koning
        voorzitter woordvoerder woordvoerster burgemeester wethouder directeur rechter advocaat
        hoogleraar generaal ambassadeur kamerlid onderzoeker journalist activist commissaris
        secretaris-generaal bisschop
        """
    ),
    roles=words("man vrouw moeder vader broer zus buurman bewoner getuige collega zoon dochter"),
    role_endings=(
        "minister",
        "woordvoerder",
        "woordvoerster",
        "voorzitter",
        "directeur",
        "leider",
        "onderzoeker",
    ),
    texts=words("rapport verklaring brief document tekst resolutie vonnis wet studie persbericht"),
    groups=words(
        """
        ministerie regering rechtbank partij politie raad organisatie commissie parlement vakbond
        stichting universiteit krant gemeente kabinet bedrijf
        """
    ),
    times=words(
        """
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei
        juni juli augustus september oktober november december ochtend avond middag nacht week
        vandaag gisteren
        """
    ),
    occasions=words("interview gesprek persconferentie toespraak verklaring brief"),
    that=words("dat"),
    reporting=words(
        """
        zei zegt zeiden verklaarde verklaart vertelde stelde stelt schreef benadrukte waarschuwde
        meldde beweerde bevestigde
        """
    ),
    works=words("boek roman film lied krant titel zogenaamde zogeheten genaamd term woord"),
    particles=words("van de der den ter ten te"),
    skipped=words("in op aan tegen bij"),
    after_only=words("aldus"),
    inverts=True,
)
