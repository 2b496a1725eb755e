"""The French, Spanish, Italian and Portuguese tables of speech frames. Words only."""

from __future__ import annotations

from unhrc_site.load.raw.speech_words import SpeechWords, uses, words

FRENCH = SpeechWords(
    verbs=uses(
        say="""
        dit disent disait affirme affirment affirmait déclare déclarent ajoute ajoutent explique expliquent
        expliquait souligne soulignent estime estiment estimait assure assurent précise précisent rappelle
        rappellent raconte racontent écrit écrivent note notent répond répondent prévient insiste insistent lâche glisse souffle peste plaide
        indique indiquent confie témoigne témoignent poursuit conclut dénonce dénoncent déplore déplorent
        regrette regrettent critique critiquent réclame réclament demande demandent annonce annoncent
        reconnaît lance résume soupire ironise tonne martèle renchérit juge jugent considère promet
        """,
        call="qualifie qualifient décrit décrivent condamne condamnent salue saluent fustige évoque évoquent parle parlent accuse accusent",
        read="stipule prévoit dispose proclame",
        said="""
        déclaré dit affirmé ajouté expliqué souligné estimé assuré précisé rappelé raconté écrit noté répondu
        prévenu insisté indiqué confié dénoncé déploré regretté critiqué réclamé demandé annoncé reconnu lancé
        qualifié décrit condamné salué fustigé évoqué parlé accusé jugé averti martelé conclu promis
        """,
        saying="ajoutant affirmant déclarant dénonçant expliquant soulignant estimant précisant rappelant",
    ),
    doubtful=words("note juge critique demande lance parle dispose prévoit annonce promet"),
    telling=frozenset(),
    passive=words("été est sont était étaient"),
    agent=words("par"),
    auxiliaries=words(
        "a ont avait avaient aurait auraient est sont était étaient sera seront serait ait"
    ),
    negations=words("ne n' pas jamais"),
    adverbs=words(
        "aussi également encore déjà ensuite puis alors notamment toutefois cependant hier aujourd'hui ainsi enfin pourtant longtemps lui-même elle-même"
    ),
    according=(
        ("selon",),
        ("d'", "après"),
        ("aux", "yeux", "de"),
        ("pour", "sa", "part", ","),
        ("peut-on", "lire", "dans"),
        ("lit-on", "dans"),
    ),
    he=words("il lui"),
    she=words("elle"),
    it=words("il elle"),
    they=words("ils elles eux"),
    others=words(
        "je j' nous tu vous on me m' te leur se s' y en quelqu'un personne aucun aucune chacun chacune certains d'autres"
    ),
    clitics=words("me m' te lui leur se s' nous vous y en l'"),
    relatives=words("qui que qu' dont lequel laquelle lesquels où"),
    joiners=words("et ou mais or ni"),
    openers=words("que qu' si quand lorsque comme parce puisque tandis alors où dont"),
    determiners=words(
        "le la les l' un une des ce cet cette ces son sa ses leur leurs notre votre mon ma mes plusieurs deux trois quatre cinq certains"
    ),
    definite=words("le la les l' ce cet cette ces"),
    linking=words("de du des d' pour à au aux en dans"),
    prepositions=words(
        "de du des d' pour à au aux en dans sur sous avec sans contre par chez entre vers depuis après avant pendant lors selon"
    ),
    titles=words(
        """m mme mlle dr pr professeur monsieur madame président présidente ministre maire directeur directrice
        porte-parole secrétaire général générale ambassadeur ambassadrice juge avocat avocate procureur procureure
        député députée sénateur sénatrice chef cheffe préfet préfète commissaire rapporteur rapporteuse militant
        militante expert experte évêque colonel capitaine responsable coordinateur coordinatrice adjoint adjointe
        me maître"""
    ),
    roles=words(
        """président présidente ministre maire directeur directrice porte-parole avocat avocate militant militante
        expert experte chercheur chercheuse habitant habitante mère père frère sœur femme homme témoin collègue
        voisin voisine parent enseignant enseignante journaliste responsable économiste historien historienne
        syndicaliste adjoint adjointe élu élue diplomate représentant représentante fondateur fondatrice fils fille
        opposants habitants experts parents autorités militants"""
    ),
    role_endings=("iste", "logue", "teur", "trice", "eur", "euse"),
    texts=words(
        "rapport communiqué déclaration lettre document texte résolution jugement arrêt loi étude article avis"
    ),
    groups=words(
        """ministère gouvernement tribunal parti police conseil organisation commission parlement syndicat fondation
        université association collectif mairie préfecture ong entreprise société journal chaîne agence
        région municipalité opposition ambassade"""
    ),
    wording=words("termes mots"),
    times=words(
        "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre matin soir hier semaine dernier dernière"
    ),
    occasions=words("communiqué entretien interview conférence discours lettre"),
    that=words("que qu'"),
    reporting=words(
        """dit affirme affirment déclare ajoute explique souligne estime estiment assure précise rappelle indique
        annonce reconnaît déclaré affirmé ajouté expliqué souligné estimé assuré précisé rappelé indiqué annoncé
        reconnu averti confié écrit"""
    ),
    works=words(
        "livre roman film chanson journal titre intitulé intitulée dit dite dits baptisé baptisée surnommé terme mot rapport-titre magazine revue pièce album"
    ),
    particles=words("de du des d' la le van von der"),
    skipped=words("à au aux dans lors sur devant auprès sur"),
    elides=True,
    inverts=True,
)

SPANISH = SpeechWords(
    verbs=uses(
        say="""
        dijo dice dijeron dicen decía afirmó afirma afirmaron afirman declaró declara declararon aseguró asegura
        aseguraron señaló señala señalaron explicó explica explicaron añadió añade agregó agrega sostuvo sostiene
        sostienen indicó indica manifestó manifiesta destacó destaca subrayó subraya recordó recuerda advirtió
        advierte advirtieron denunció denuncia denunciaron escribió escribe comentó comenta respondió responde
        contestó preguntó pregunta insistió insiste reconoció reconoce admitió admite anunció anuncia criticó
        critica lamentó lamenta concluyó concluye relató relata contó cuenta exigió exige pidió pide reclamó
        informó informa opinó opina apuntó apunta alertó alerta reiteró reitera expresó zanjó resume confesó
        """,
        call="calificó califica calificaron tildó tilda describió describe llamó denominó condenó condena tachó acusó acusa",
        read="reza establece estipula",
        said="""
        dicho afirmado declarado asegurado señalado explicado añadido agregado sostenido indicado manifestado
        destacado subrayado recordado advertido denunciado escrito comentado respondido insistido reconocido
        admitido anunciado criticado lamentado calificado descrito exigido pedido
        """,
        saying="añadiendo diciendo afirmando asegurando señalando",
    ),
    doubtful=words(
        "cuenta denuncia critica condena pregunta informa alerta apunta recuerda resume establece"
    ),
    passive=words("fue fueron sido es son era"),
    agent=words("por"),
    auxiliaries=words(
        "ha han había habían haya fue fueron es son era eran será serán está están estaba sería"
    ),
    negations=words("no nunca"),
    adverbs=words(
        "también además después luego antes ya ahora todavía aún sin hoy ayer así entonces posteriormente tampoco recientemente"
    ),
    according=(
        ("según",),
        ("de", "acuerdo", "con"),
        ("a", "juicio", "de"),
        ("en", "palabras", "de"),
        ("en", "opinión", "de"),
        ("se", "lee", "en"),
    ),
    he=words("él"),
    she=words("ella"),
    it=words("ello él ella"),
    they=words("ellos ellas"),
    clitics=words("me te se le les lo la nos"),
    others=words("yo nosotros tú usted ustedes me te se le les lo nos alguien nadie"),
    relatives=words("que quien quienes cual cuales cuyo cuya donde"),
    joiners=words("y e o u pero ni"),
    openers=words("que si cuando como porque aunque mientras donde"),
    determiners=words(
        "el la los las un una unos unas este esta estos estas ese esa su sus mi nuestro nuestra varios varias dos tres cuatro cinco algunos"
    ),
    definite=words("el la los las este esta"),
    linking=words("de del para en a al por con"),
    prepositions=words(
        "de del para en a al por con sin contra sobre bajo entre hacia desde hasta tras durante ante según"
    ),
    titles=words(
        """señor señora sr sra don doña dr dra profesor profesora presidente presidenta ministro ministra alcalde
        alcaldesa director directora portavoz secretario secretaria general embajador embajadora juez jueza abogado
        abogada fiscal diputado diputada senador senadora gobernador gobernadora jefe jefa canciller relator relatora
        comisario comisaria coronel activista obispo coordinador coordinadora consejero consejera vecino vecina"""
    ),
    roles=words(
        """presidente presidenta ministro ministra alcalde alcaldesa director directora portavoz abogado abogada
        activista experto experta investigador investigadora vecino vecina madre padre hermano hermana mujer hombre
        testigo compañero compañera profesor profesora periodista responsable economista historiador representante
        fundador fundadora hijo hija agricultor agricultora expertos vecinos autoridades padres fuentes activistas
        gerente pastor pastora técnico técnica"""
    ),
    role_endings=("ista", "dor", "dora", "ólogo", "óloga"),
    texts=words(
        "informe comunicado declaración carta documento texto resolución sentencia ley estudio artículo auto"
    ),
    groups=words(
        """ministerio gobierno tribunal partido policía consejo organización comisión parlamento sindicato fundación
        universidad asociación colectivo ayuntamiento ong empresa compañía diario cadena agencia oposición
        embajada fiscalía plataforma"""
    ),
    wording=words("palabras"),
    times=words(
        "lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre mañana tarde noche ayer hoy semana pasado pasada"
    ),
    occasions=words("comunicado entrevista rueda conferencia discurso carta prensa"),
    that=words("que"),
    reporting=words(
        """dijo dice dijeron dicen afirmó afirma afirmaron afirman declaró aseguró asegura señaló señala explicó
        explica añadió añade agregó sostuvo sostiene sostienen indicó manifestó destacó subrayó recordó advirtió
        denunció reconoció admitió anunció concluyó concluye informó insistió reiteró calcula"""
    ),
    works=words(
        "libro novela película canción diario titulado titulada llamado llamada llamados denominado denominada término palabra revista obra disco lema apodado"
    ),
    particles=words("de del la las los y"),
    skipped=words("a al en ante"),
    dashes=True,
    inverts=True,
    drops=True,
)

ITALIAN = SpeechWords(
    verbs=uses(
        say="""
        dice dicono disse dissero diceva afferma affermano affermò dichiara dichiarano dichiarò aggiunge aggiungono
        aggiunse spiega spiegano spiegò sottolinea sottolineano sostiene sostengono sostenne precisa precisano ricorda
        ricordano racconta raccontano scrive scrivono scrisse osserva osservano risponde rispondono rispose chiede
        chiedono chiese insiste conclude concludono avverte avvertono denuncia denunciano ammette ammettono annuncia
        annunciano commenta commentano replica assicura lamenta rivela confessa ribadisce
        """,
        call="definisce definiscono definì descrive descrivono condanna condannano critica criticano accusa parla",
        read="recita prevede stabilisce",
        said="""
        detto affermato dichiarato aggiunto spiegato sottolineato sostenuto precisato ricordato raccontato scritto
        osservato risposto chiesto insistito concluso avvertito denunciato ammesso annunciato commentato replicato
        assicurato definito descritto condannato criticato accusato ribadito rivelato
        """,
        saying="aggiungendo dicendo affermando spiegando sottolineando sostenendo",
    ),
    doubtful=words("denuncia critica condanna replica parla accusa precisa conclude secondo"),
    passive=words("stato stata stati state è viene venne fu furono"),
    agent=words("da dal dalla dai dalle"),
    auxiliaries=words("ha hanno aveva avevano avrebbe abbia è sono era erano sarà saranno sarebbe"),
    negations=words("non mai"),
    adverbs=words(
        "anche poi inoltre già ancora ora oggi ieri così quindi infine successivamente tuttavia però più"
    ),
    according=(
        ("secondo",),
        ("a", "detta", "di"),
        ("a", "giudizio", "di"),
        ("si", "legge", "in"),
        ("si", "legge", "nel"),
        ("si", "legge", "nella"),
    ),
    he=words("lui egli"),
    she=words("lei ella"),
    it=words("esso essa"),
    they=words("loro essi esse"),
    clitics=words("mi ti si gli le lo la ci vi ne"),
    others=words("io noi tu voi mi ti si gli le lo ci vi qualcuno nessuno"),
    relatives=words("che chi cui quale quali"),
    joiners=words("e ed o ma né"),
    openers=words("che se quando come perché mentre benché dove poiché"),
    determiners=words(
        "il lo la i gli le l' un uno una un' questo questa questi queste quel quella suo sua suoi sue loro nostro due tre quattro cinque alcuni alcune mio mia miei mie tuo tua"
    ),
    definite=words("il lo la i gli le l' questo questa"),
    linking=words(
        "di del della dello dei degli delle dell' d' per in a al alla da dal dalla nel nella"
    ),
    prepositions=words(
        "di del della dello dei degli delle dell' d' per in a al alla allo ai all' da dal dalla dall' nel nella nell' sul sulla sull' con su contro tra fra dopo prima durante secondo verso senza"
    ),
    titles=words(
        """signor signora dott dottor dottoressa prof professor professoressa presidente ministro ministra premier
        sindaco sindaca direttore direttrice portavoce segretario segretaria generale ambasciatore giudice avvocato
        avvocata procuratore deputato deputata senatore senatrice governatore capo relatrice relatore commissario
        vescovo attivista colonnello coordinatore coordinatrice"""
    ),
    roles=words(
        """nonno nonna presidente ministro ministra sindaco sindaca direttore direttrice portavoce avvocato attivista esperto
        esperta ricercatore ricercatrice abitante madre padre fratello sorella donna uomo testimone collega vicino
        insegnante giornalista responsabile economista storico rappresentante fondatore figlio figlia fonti esperti
        genitori attivisti residenti"""
    ),
    role_endings=("ista", "tore", "trice", "ologo", "ologa"),
    texts=words(
        "rapporto comunicato dichiarazione lettera documento testo risoluzione sentenza legge studio articolo"
    ),
    groups=words(
        """ministero governo tribunale partito polizia consiglio organizzazione commissione parlamento sindacato
        fondazione università associazione comune ong azienda società giornale agenzia opposizione
        ambasciata procura comitato"""
    ),
    times=words(
        "lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre mattina sera ieri oggi settimana scorsa scorso"
    ),
    occasions=words("comunicato intervista conferenza discorso lettera stampa"),
    that=words("che"),
    reporting=words(
        """dice dicono disse afferma affermano dichiara aggiunge aggiungono spiega spiegano sottolinea sostiene
        sostengono precisa ricorda detto affermato dichiarato aggiunto spiegato sottolineato sostenuto precisato
        ricordato avvertito denunciato ammesso annunciato assicurato"""
    ),
    works=words(
        "libro romanzo film canzone giornale intitolato intitolata cosiddetto cosiddetta cosiddetti chiamato chiamata termine parola rivista opera titolo soprannominato"
    ),
    particles=words("di de del della da la lo"),
    skipped=words("a al alla all' in durante ai"),
    elides=True,
    inverts=True,
    drops=True,
)

PORTUGUESE = SpeechWords(
    verbs=uses(
        say="""
        disse diz disseram dizem dizia afirmou afirma afirmaram afirmam declarou declara declararam acrescentou
        acrescenta explicou explica explicaram ressaltou ressalta destacou destaca salientou sublinhou sustentou
        sustenta garantiu garante lembrou lembra recordou contou conta contaram escreveu escreve escreveram alertou
        alerta alertaram denunciou denuncia respondeu responde perguntou pergunta insistiu insiste reconheceu
        reconhece admitiu admite anunciou anuncia criticou critica lamentou lamenta concluiu conclui relatou relata
        informou informa apontou aponta reiterou comentou comenta defendeu defende exigiu pediu pede avisou
        assegurou frisou confessou considerou
        """,
        call="classificou classifica descreveu descreve chamou qualificou condenou condena acusou acusa",
        read="estabelece estipula reza prevê",
        said="dito afirmado declarado acrescentado explicado",
        saying="acrescentando dizendo afirmando",
    ),
    doubtful=words(
        "conta denuncia critica condena pergunta informa alerta aponta segundo conforme defende"
    ),
    passive=words("foi foram sido é são era"),
    agent=words("por pelo pela pelos pelas"),
    auxiliaries=words(
        "tem têm tinha tinham havia haviam foi foram é são era eram será serão está estão estava seria"
    ),
    negations=words("não nunca"),
    adverbs=words(
        "também ainda depois antes já agora hoje ontem além assim então posteriormente porém entretanto"
    ),
    according=(
        ("segundo",),
        ("de", "acordo", "com"),
        ("conforme",),
        ("nas", "palavras", "de"),
        ("na", "opinião", "de"),
        ("lê-se", "em"),
        ("lê-se", "no"),
        ("lê-se", "na"),
    ),
    he=words("ele"),
    she=words("ela"),
    it=words("ele ela isso"),
    they=words("eles elas"),
    clitics=words("me te se lhe lhes nos o a"),
    others=words("eu nós tu você vocês me te se lhe lhes nos alguém ninguém"),
    relatives=words("que quem qual quais cujo cuja onde"),
    joiners=words("e ou mas nem"),
    openers=words("que se quando como porque embora enquanto onde"),
    determiners=words(
        "o a os as um uma uns umas este esta estes estas esse essa seu sua seus suas nosso vários várias dois duas três quatro cinco alguns"
    ),
    definite=words("o a os as este esta"),
    linking=words("de do da dos das para em no na por com"),
    prepositions=words(
        "de do da dos das para em no na nos nas por pelo pela com sem contra sobre sob entre até desde após durante ante à ao às aos a segundo"
    ),
    titles=words(
        """senhor senhora sr sra dr dra dom professor professora presidente presidenta ministro ministra prefeito
        prefeita diretor diretora porta-voz secretário secretária geral embaixador embaixadora juiz juíza advogado
        advogada promotor deputado deputada senador senadora governador governadora chefe relator relatora vereador
        coronel ativista bispo coordenador coordenadora"""
    ),
    roles=words(
        """presidente ministro ministra prefeito prefeita diretor diretora porta-voz advogado advogada ativista
        especialista pesquisador pesquisadora morador moradora mãe pai irmão irmã mulher homem testemunha colega
        professor professora jornalista responsável economista historiador representante fundador fundadora filho
        filha agricultor especialistas moradores autoridades fontes ativistas"""
    ),
    role_endings=("ista", "dor", "dora", "ólogo", "óloga"),
    texts=words(
        "relatório comunicado declaração carta documento texto resolução sentença lei estudo artigo nota"
    ),
    groups=words(
        """ministério governo tribunal partido polícia conselho organização comissão parlamento sindicato fundação
        universidade associação prefeitura ong empresa jornal agência oposição embaixada câmara"""
    ),
    times=words(
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro manhã tarde noite ontem hoje semana passada"
    ),
    occasions=words("comunicado entrevista coletiva discurso carta imprensa nota"),
    that=words("que"),
    reporting=words(
        """disse diz disseram dizem afirmou afirma afirmaram afirmam declarou acrescentou explicou explica ressaltou
        destacou salientou sublinhou sustentou garantiu lembrou alertou denunciou reconheceu admitiu anunciou
        concluiu informou apontou reiterou avisou assegurou"""
    ),
    works=words(
        "livro romance filme canção jornal intitulado intitulada chamado chamada chamados denominado termo palavra revista obra disco lema apelidado"
    ),
    particles=words("de do da dos das e"),
    skipped=words("à ao em na no"),
    dashes=True,
    inverts=True,
    drops=True,
)
