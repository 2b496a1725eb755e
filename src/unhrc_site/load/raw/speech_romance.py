"""The French and Italian tables of speech frames. Words only."""

from __future__ import annotations

from unhrc_site.load.raw.speech_words import SpeechWords, uses, words

FRENCH = SpeechWords(
    verbs=uses(
        say="""
            dit disent disait affirme affirment affirmait déclare déclarent ajoute ajoutent
            explique expliquent expliquait souligne soulignent estime estiment estimait assure
            assurent précise précisent rappelle rappellent raconte racontent écrit écrivent note
            notent répond répondent prévient insiste insistent lâche glisse souffle peste plaide
            indique indiquent confie témoigne témoignent poursuit conclut dénonce dénoncent déplore
            déplorent regrette regrettent critique critiquent réclame réclament demande demandent
            annonce annoncent reconnaît lance résume soupire ironise tonne martèle renchérit juge
            jugent considère promet
        """,
        call="""
            qualifie qualifient décrit décrivent condamne condamnent salue saluent fustige évoque
            évoquent parle parlent accuse accusent
        """,
        read="stipule prévoit dispose proclame",
        said="""
            déclaré dit affirmé ajouté expliqué souligné estimé assuré précisé rappelé raconté
            écrit noté répondu prévenu insisté indiqué confié dénoncé déploré regretté critiqué
            réclamé demandé annoncé reconnu lancé qualifié décrit condamné salué fustigé évoqué
            parlé accusé jugé averti martelé conclu promis
        """,
        saying="""
            ajoutant affirmant déclarant dénonçant expliquant soulignant estimant précisant
            rappelant
        """,
    ),
    doubtful=words("note juge critique demande lance parle dispose prévoit annonce promet"),
    telling=frozenset(),
    both=words("dit"),
    viewing=words("pour"),
    claims=words("accusation accusations allégation allégations"),
    passive=words("été est sont était étaient"),
    agent=words("par"),
    auxiliaries=words(
        "a ont avait avaient aurait auraient est sont était étaient sera seront serait ait"
    ),
    negations=words("ne n' pas jamais"),
    adverbs=words(
        """
        aussi également encore déjà ensuite puis alors notamment toutefois cependant hier
        aujourd'hui ainsi enfin pourtant longtemps lui-même elle-même
        """
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
        """
        je j' nous tu vous on me m' te leur se s' y en quelqu'un personne aucun aucune chacun
        chacune certains d'autres
        """
    ),
    clitics=words("me m' te lui leur se s' nous vous y en l'"),
    relatives=words("qui que qu' dont lequel laquelle lesquels où"),
    joiners=words("et ou mais or ni"),
    openers=words("que qu' si quand lorsque comme parce puisque tandis alors où dont"),
    determiners=words(
        """
        le la les l' un une des ce cet cette ces son sa ses leur leurs notre votre mon ma mes
        plusieurs deux trois quatre cinq certains
        """
    ),
    definite=words("le la les l' ce cet cette ces"),
    linking=words("de du des d' pour à au aux en dans"),
    prepositions=words(
        """
        de du des d' pour à au aux en dans sur sous avec sans contre par chez entre vers depuis
        après avant pendant lors selon
        """
    ),
    titles=words(
        """
        m mme mlle dr pr professeur monsieur madame président présidente ministre maire directeur
        directrice porte-parole secrétaire général générale ambassadeur ambassadrice juge avocat
        avocate procureur procureure député députée sénateur sénatrice chef cheffe préfet préfète
        commissaire rapporteur rapporteuse militant militante expert experte évêque colonel
        capitaine responsable coordinateur coordinatrice adjoint adjointe me maître
        """
    ),
    roles=words(
        """
        président présidente ministre maire directeur directrice porte-parole avocat avocate
        militant militante expert experte chercheur chercheuse habitant habitante mère père frère
        sœur femme homme témoin collègue voisin voisine parent enseignant enseignante journaliste
        responsable économiste historien historienne syndicaliste adjoint adjointe élu élue
        diplomate représentant représentante fondateur fondatrice fils fille opposants habitants
        experts parents autorités militants
        """
    ),
    role_endings=("iste", "logue", "teur", "trice", "eur", "euse"),
    texts=words(
        """
        rapport communiqué déclaration lettre document texte résolution jugement arrêt loi étude
        article avis
        """
    ),
    groups=words(
        """
        ministère gouvernement tribunal parti police conseil organisation commission parlement
        syndicat fondation université association collectif mairie préfecture ong entreprise
        société journal chaîne agence région municipalité opposition ambassade
        """
    ),
    wording=words("termes mots"),
    times=words(
        """
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin
        juillet août septembre octobre novembre décembre matin soir hier semaine dernier dernière
        """
    ),
    occasions=words("communiqué entretien interview conférence discours lettre"),
    that=words("que qu'"),
    reporting=words(
        """
        dit affirme affirment déclare ajoute explique souligne estime estiment assure précise
        rappelle indique annonce reconnaît déclaré affirmé ajouté expliqué souligné estimé assuré
        précisé rappelé indiqué annoncé reconnu averti confié écrit
        """
    ),
    works=words(
        """
        livre roman film chanson journal titre intitulé intitulée dit dite dits baptisé baptisée
        surnommé terme mot rapport-titre magazine revue pièce album
        """
    ),
    particles=words("de du des d' la le van von der"),
    skipped=words("à au aux dans lors sur devant auprès sur"),
    elides=True,
    inverts=True,
)


ITALIAN = SpeechWords(
    verbs=uses(
        say="""
            dice dicono disse dissero diceva afferma affermano affermò dichiara dichiarano dichiarò
            aggiunge aggiungono aggiunse spiega spiegano spiegò sottolinea sottolineano sostiene
            sostengono sostenne precisa precisano ricorda ricordano racconta raccontano scrive
            scrivono scrisse osserva osservano risponde rispondono rispose chiede chiedono chiese
            insiste conclude concludono avverte avvertono denuncia denunciano ammette ammettono
            annuncia annunciano commenta commentano replica assicura lamenta rivela confessa
            ribadisce
        """,
        call="""
            definisce definiscono definì descrive descrivono condanna condannano critica criticano
            accusa parla
        """,
        read="recita prevede stabilisce",
        said="""
            detto affermato dichiarato aggiunto spiegato sottolineato sostenuto precisato ricordato
            raccontato scritto osservato risposto chiesto insistito concluso avvertito denunciato
            ammesso annunciato commentato replicato assicurato definito descritto condannato
            criticato accusato ribadito rivelato
        """,
        saying="aggiungendo dicendo affermando spiegando sottolineando sostenendo",
    ),
    doubtful=words("denuncia critica condanna replica parla accusa precisa conclude secondo"),
    passive=words("stato stata stati state è viene venne fu furono"),
    agent=words("da dal dalla dai dalle"),
    auxiliaries=words("ha hanno aveva avevano avrebbe abbia è sono era erano sarà saranno sarebbe"),
    negations=words("non mai"),
    adverbs=words(
        """
        anche poi inoltre già ancora ora oggi ieri così quindi infine successivamente tuttavia però
        più
        """
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
        """
        il lo la i gli le l' un uno una un' questo questa questi queste quel quella suo sua suoi
        sue loro nostro due tre quattro cinque alcuni alcune mio mia miei mie tuo tua
        """
    ),
    definite=words("il lo la i gli le l' questo questa"),
    linking=words(
        "di del della dello dei degli delle dell' d' per in a al alla da dal dalla nel nella"
    ),
    prepositions=words(
        """
        di del della dello dei degli delle dell' d' per in a al alla allo ai all' da dal dalla
        dall' nel nella nell' sul sulla sull' con su contro tra fra dopo prima durante secondo
        verso senza
        """
    ),
    titles=words(
        """
        signor signora dott dottor dottoressa prof professor professoressa presidente ministro
        ministra premier sindaco sindaca direttore direttrice portavoce segretario segretaria
        generale ambasciatore giudice avvocato avvocata procuratore deputato deputata senatore
        senatrice governatore capo relatrice relatore commissario vescovo attivista colonnello
        coordinatore coordinatrice
        """
    ),
    roles=words(
        """
        nonno nonna presidente ministro ministra sindaco sindaca direttore direttrice portavoce
        avvocato attivista esperto esperta ricercatore ricercatrice abitante madre padre fratello
        sorella donna uomo testimone collega vicino insegnante giornalista responsabile economista
        storico rappresentante fondatore figlio figlia fonti esperti genitori attivisti residenti
        """
    ),
    role_endings=("ista", "tore", "trice", "ologo", "ologa"),
    texts=words(
        """
        rapporto comunicato dichiarazione lettera documento testo risoluzione sentenza legge studio
        articolo
        """
    ),
    groups=words(
        """
        ministero governo tribunale partito polizia consiglio organizzazione commissione parlamento
        sindacato fondazione università associazione comune ong azienda società giornale agenzia
        opposizione ambasciata procura comitato
        """
    ),
    times=words(
        """
        lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile
        maggio giugno luglio agosto settembre ottobre novembre dicembre mattina sera ieri oggi
        settimana scorsa scorso
        """
    ),
    occasions=words("comunicato intervista conferenza discorso lettera stampa"),
    that=words("che"),
    reporting=words(
        """
        dice dicono disse afferma affermano dichiara aggiunge aggiungono spiega spiegano sottolinea
        sostiene sostengono precisa ricorda detto affermato dichiarato aggiunto spiegato
        sottolineato sostenuto precisato ricordato avvertito denunciato ammesso annunciato
        assicurato
        """
    ),
    works=words(
        """
        libro romanzo film canzone giornale intitolato intitolata cosiddetto cosiddetta cosiddetti
        chiamato chiamata termine parola rivista opera titolo soprannominato
        """
    ),
    particles=words("di de del della da la lo"),
    skipped=words("a al alla all' in durante ai"),
    elides=True,
    inverts=True,
    drops=True,
)
