"""What stands in and around names: particles, titles, agencies, and what is never a name."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    """Return the words of `text`."""
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    """Return the phrases of `text`, which stand between bars."""
    return frozenset(text.split("|"))


PARTICLES = _words(
    "de da do dos das di del della dello dei degli van der den het ter ten von zu zur zum af "
    "al el la le les du des bin ibn ben abu bint e y i of st san saint mac mc d' l' op 't bt "
    "binti der-"
)
TITLES = _words(
    "mr mrs ms miss dr h.e he hon. prof professor sir dame lord lady rev hon amb ambassador "
    "president minister judge justice captain colonel general herr frau m mme mlle monsieur "
    "madame sr sra srta señor señora don doña dott dottoressa signor signora senhor senhora "
    "dhr mevr pan pani г-н г-жа господин госпожа д-р проф dipl ing phd md"
)
AGENCIES = _phrases(
    "reuters|afp|ap|the associated press|associated press|agence france presse|dpa|tass|"
    "xinhua|ansa|efe|upi|pti|ani|ians|press association|pa media|pa|lusa|belga|anp|pap|apa|"
    "sda|keystone sda|interfax|ria novosti|anadolu|anadolu agency|aa|irna|yonhap|kyodo|"
    "bloomberg|getty images|epa|europa press|agencia efe|agencies|agency|wire|wires|"
    "wire services|wire service|news agencies|news agency|staff|staff writer|staff writers|"
    "staff reporter|newsroom|news desk|web desk|editorial board|editorial staff|editor|"
    "editors|the editors|the editorial board|admin|administrator|online desk|digital desk|"
    "our correspondent|correspondent|correspondents|special correspondent|own correspondent|"
    "our reporter|guest|guest author|guest contributor|contributor|contributors|anonymous|"
    "redaktion|die redaktion|redaktion online|agenturen|la rédaction|rédaction|avec agences|"
    "agences|redacción|la redacción|agencias|redazione|la redazione|agenzie|redação|"
    "da redação|agências|redactie|de redactie|onze redactie|van onze redactie|redakcja|"
    "редакция|редакція|агентства|от редакции|وكالات|التحرير|新华社|中新社|编辑部|本报记者|"
    "本报讯|rfi|rfe rl|"
    "bbc|cnn|aljazeera|al jazeera|un news|stl|mti|ctk|čtk|ntb|tt|ritzau|stt|apa ots"
)
BODIES = _words(
    "initiative project campaign movement programme program conference congregation ombudspersons "
    "news agency press media office ministry council committee commission board bureau "
    "service services team staff desk times post herald tribune journal gazette courier "
    "guardian observer monitor review chronicle standard telegraph daily weekly sunday mail "
    "star sun independent today network radio tv television channel foundation institute "
    "institution university college association federation union league party group coalition "
    "alliance forum centre center court parliament assembly senate congress government "
    "embassy mission delegation department directorate secretariat nations united "
    "international global world human rights watch amnesty european national state federal "
    "republic kingdom city county district province region ltd inc llc gmbh plc company "
    "corporation bank fund organisation organization society club church army police force "
    "forces agencies wire editorial newsroom correspondent correspondents reporter reporters "
    "federación asociación ministerio consejo comité oficina instituto observatorio "
    "observatoire conseil ministère fédération verband verein bund ministerium amt rat "
    "stiftung gesellschaft союз совет министерство комитет организация фонд спілка рада "
    "міністерство fundacja stowarzyszenie związek ministério conselho associação federação "
    "ministero consiglio associazione ufficio stichting vereniging raad academy museum "
    "library hospital school schools harbour port authority ombudsman permanent public "
    "quarterly magazine redaktion agentur zeitung nachrichten rédaction agence agencia "
    "redacción agenzia redazione agência redação redactie persbureau redakcja agencja "
    "агентство редакция редакція новости"
)
"""Words in the names of bodies: publishers, offices, parties; lower case."""
NEVER = BODIES | _words(
    "contributors contributor images getty photo photos picture pictures video files file "
    "handout archive collection courtesy via special report analysis opinion exclusive "
    "breaking live updated published read share more war peace election elections crisis "
    "security council's climate politics business sport culture health science education "
    "environment economy technology travel food style introduction conclusion conclusions "
    "recommendations background summary annex appendix methodology findings fact check "
    "photographs photograph text letter communiqué comunicado nota prensa the a an and or in "
    "on at for with from to of by is are was were new how why what when who where this that "
    "these his her their its our your not no yes all about after before over under between "
    "said says say monday tuesday wednesday thursday friday saturday sunday january february "
    "march april june july august september october november december resolution statement "
    "declaration session sessions meeting meetings coverage edition issue releases volume "
    "number part chapter section page minutes minute min hours hour ago time am pm gmt utc "
    "cet bst press release subject re ref"
)
"""Words that no personal name holds, lower case."""
ROLES = _words(
    "председатель директор президент министр секретарь начальник глава голова директорка "
    "prezes minister rzecznik dyrektor przewodniczący vorsitzender vorsitzende präsident "
    "präsidentin ministerin sprecher sprecherin président présidente ministre directeur "
    "directrice presidente presidenta ministro ministra directora portavoz diretor diretora "
    "direttore direttrice voorzitter woordvoerder editor correspondent reporter writer author "
    "columnist journalist contributor analyst fellow professor director chief president "
    "secretary spokesperson spokesman spokeswoman chair chairman chairwoman representative "
    "conductor artist musician poet novelist historian economist physician doctor engineer "
    "student activist organiser organizer founder co-founder editor-in-chief rapporteur mayor "
    "clerk researcher lecturer lawyer commissioner ambassador expert officer head coordinator "
    "manager staff senior deputy assistant political diplomatic foreign business science "
    "environment legal affairs security defence defense europe africa asia moscow brussels "
    "geneva bureau desk redakteur redakteurin korrespondent korrespondentin journaliste "
    "correspondant correspondante envoyé spécial envoyée spéciale corresponsal periodista "
    "redactor redactora inviato corrispondente giornalista correspondente jornalista repórter "
    "verslaggever redacteur dziennikarz dziennikarka korespondent korespondentka журналист "
    "журналистка корреспондент обозреватель редактор кореспондент оглядач صحفي مراسل محرر "
    "كاتب 记者 编辑 评论员"
)
AND = _words("and & und et y e i en и та і و with avec mit con com met oraz och og")
WITH = _words("in for at of from à pour aus für en bei per para dla для из в з у special")
"""What ends a byline's names: a place or an outlet follows."""
