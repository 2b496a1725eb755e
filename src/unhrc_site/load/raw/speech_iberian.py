"""The Spanish and Portuguese tables of speech frames. Words only."""

from __future__ import annotations

from unhrc_site.load.raw.speech_words import SpeechWords, uses, words

SPANISH = SpeechWords(
    verbs=uses(
        say="""
            dijo dice dijeron dicen decía afirmó afirma afirmaron afirman declaró declara
            declararon aseguró asegura aseguraron señaló señala señalaron explicó explica
            explicaron añadió añade agregó agrega sostuvo sostiene sostienen indicó indica
            manifestó manifiesta destacó destaca subrayó subraya recordó recuerda advirtió advierte
            advirtieron denunció denuncia denunciaron escribió escribe comentó comenta respondió
            responde contestó preguntó pregunta insistió insiste reconoció reconoce admitió admite
            anunció anuncia criticó critica lamentó lamenta concluyó concluye relató relata contó
            cuenta exigió exige pidió pide reclamó informó informa opinó opina apuntó apunta alertó
            alerta reiteró reitera expresó zanjó resume confesó
        """,
        call="""
            calificó califica calificaron tildó tilda describió describe llamó denominó condenó
            condena tachó acusó acusa
        """,
        read="reza establece estipula",
        said="""
            dicho afirmado declarado asegurado señalado explicado añadido agregado sostenido
            indicado manifestado destacado subrayado recordado advertido denunciado escrito
            comentado respondido insistido reconocido admitido anunciado criticado lamentado
            calificado descrito exigido pedido
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
        """
        también además después luego antes ya ahora todavía aún sin hoy ayer así entonces
        posteriormente tampoco recientemente
        """
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
        """
        el la los las un una unos unas este esta estos estas ese esa su sus mi nuestro nuestra
        varios varias dos tres cuatro cinco algunos
        """
    ),
    definite=words("el la los las este esta"),
    linking=words("de del para en a al por con"),
    prepositions=words(
        """
        de del para en a al por con sin contra sobre bajo entre hacia desde hasta tras durante ante
        según
        """
    ),
    titles=words(
        """
        señor señora sr sra don doña dr dra profesor profesora presidente presidenta ministro
        ministra alcalde alcaldesa director directora portavoz secretario secretaria general
        embajador embajadora juez jueza abogado abogada fiscal diputado diputada senador senadora
        gobernador gobernadora jefe jefa canciller relator relatora comisario comisaria coronel
        activista obispo coordinador coordinadora consejero consejera vecino vecina
        """
    ),
    roles=words(
        """
        presidente presidenta ministro ministra alcalde alcaldesa director directora portavoz
        abogado abogada activista experto experta investigador investigadora vecino vecina madre
        padre hermano hermana mujer hombre testigo compañero compañera profesor profesora
        periodista responsable economista historiador representante fundador fundadora hijo hija
        agricultor agricultora expertos vecinos autoridades padres fuentes activistas gerente
        pastor pastora técnico técnica
        """
    ),
    role_endings=("ista", "dor", "dora", "ólogo", "óloga"),
    texts=words(
        """
        informe comunicado declaración carta documento texto resolución sentencia ley estudio
        artículo auto
        """
    ),
    groups=words(
        """
        ministerio gobierno tribunal partido policía consejo organización comisión parlamento
        sindicato fundación universidad asociación colectivo ayuntamiento ong empresa compañía
        diario cadena agencia oposición embajada fiscalía plataforma
        """
    ),
    wording=words("palabras"),
    times=words(
        """
        lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio
        julio agosto septiembre octubre noviembre diciembre mañana tarde noche ayer hoy semana
        pasado pasada
        """
    ),
    occasions=words("comunicado entrevista rueda conferencia discurso carta prensa"),
    that=words("que"),
    reporting=words(
        """
        dijo dice dijeron dicen afirmó afirma afirmaron afirman declaró aseguró asegura señaló
        señala explicó explica añadió añade agregó sostuvo sostiene sostienen indicó manifestó
        destacó subrayó recordó advirtió denunció reconoció admitió anunció concluyó concluye
        informó insistió reiteró calcula
        """
    ),
    works=words(
        """
        libro novela película canción diario titulado titulada llamado llamada llamados denominado
        denominada término palabra revista obra disco lema apodado
        """
    ),
    particles=words("de del la las los y"),
    viewing=words("para"),
    skipped=words("a al en ante"),
    dashes=True,
    inverts=True,
    drops=True,
)


PORTUGUESE = SpeechWords(
    verbs=uses(
        say="""
            avaliou avalia
            disse diz disseram dizem dizia afirmou afirma afirmaram afirmam declarou declara
            declararam acrescentou acrescenta explicou explica explicaram ressaltou ressalta
            destacou destaca salientou sublinhou sustentou sustenta garantiu garante lembrou lembra
            recordou contou conta contaram escreveu escreve escreveram alertou alerta alertaram
            denunciou denuncia respondeu responde perguntou pergunta insistiu insiste reconheceu
            reconhece admitiu admite anunciou anuncia criticou critica lamentou lamenta concluiu
            conclui relatou relata informou informa apontou aponta reiterou comentou comenta
            defendeu defende exigiu pediu pede avisou assegurou frisou confessou considerou
        """,
        call="""
            classificou classifica descreveu descreve chamou qualificou condenou condena acusou
            acusa
        """,
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
        """
        tem têm tinha tinham havia haviam foi foram é são era eram será serão está estão estava
        seria
        """
    ),
    negations=words("não nunca"),
    adverbs=words(
        """
        também ainda depois antes já agora hoje ontem além assim então posteriormente porém
        entretanto
        """
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
        """
        o a os as um uma uns umas este esta estes estas esse essa seu sua seus suas nosso vários
        várias dois duas três quatro cinco alguns
        """
    ),
    definite=words("o a os as este esta"),
    linking=words("de do da dos das para em no na por com"),
    prepositions=words(
        """
        de do da dos das para em no na nos nas por pelo pela com sem contra sobre sob entre até
        desde após durante ante à ao às aos a segundo
        """
    ),
    titles=words(
        """
        senhor senhora sr sra dr dra dom professor professora presidente presidenta ministro
        ministra prefeito prefeita diretor diretora porta-voz secretário secretária geral
        embaixador embaixadora juiz juíza advogado advogada promotor deputado deputada senador
        senadora governador governadora chefe relator relatora vereador coronel ativista bispo
        coordenador coordenadora
        """
    ),
    roles=words(
        """
        presidente ministro ministra prefeito prefeita diretor diretora porta-voz advogado advogada
        ativista especialista pesquisador pesquisadora morador moradora mãe pai irmão irmã mulher
        homem testemunha colega professor professora jornalista responsável economista historiador
        representante fundador fundadora filho filha agricultor especialistas moradores autoridades
        fontes ativistas
        """
    ),
    role_endings=("ista", "dor", "dora", "ólogo", "óloga"),
    texts=words(
        """
        relatório comunicado declaração carta documento texto resolução sentença lei estudo artigo
        nota
        """
    ),
    groups=words(
        """
        ministério governo tribunal partido polícia conselho organização comissão parlamento
        sindicato fundação universidade associação prefeitura ong empresa jornal agência oposição
        embaixada câmara
        """
    ),
    times=words(
        """
        segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo janeiro
        fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro manhã
        tarde noite ontem hoje semana passada
        """
    ),
    occasions=words("comunicado entrevista coletiva discurso carta imprensa nota"),
    that=words("que"),
    reporting=words(
        """
        disse diz disseram dizem afirmou afirma afirmaram afirmam declarou acrescentou explicou
        explica ressaltou destacou salientou sublinhou sustentou garantiu lembrou alertou denunciou
        reconheceu admitiu anunciou concluiu informou apontou reiterou avisou assegurou
        """
    ),
    works=words(
        """
        livro romance filme canção jornal intitulado intitulada chamado chamada chamados denominado
        termo palavra revista obra disco lema apelidado
        """
    ),
    particles=words("de do da dos das e"),
    viewing=words("para"),
    skipped=words("à ao em na no"),
    dashes=True,
    inverts=True,
    drops=True,
)
