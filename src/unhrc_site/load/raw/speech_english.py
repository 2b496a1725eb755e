"""The English tables of speech frames. Words only."""

from __future__ import annotations

from unhrc_site.load.raw.speech_words import SpeechWords, uses, words

VERBS = uses(
    say="""
        said says told tells added adds stated states stressed stresses emphasised emphasized
        emphasises emphasizes underlined underlines underscored underscores explained explains
        argued argues claimed claims alleged alleges asserted asserts insisted insists maintained
        maintains contended contends conceded concedes admitted admits acknowledged acknowledges
        confirmed confirms announced announces declared declares proclaimed proclaims revealed
        reveals disclosed discloses recalled recalls noted notes observed observes remarked remarks
        commented comments mentioned mentions replied replies responded responds answered answers
        retorted retorts countered counters concluded concludes wrote writes tweeted tweets posted
        posts shouted shouts yelled yells chanted chants screamed whispered testified testifies
        informed informs reported reports report suggested suggests hinted hints implied implies
        predicted predicts warned warns cautioned cautions advised advises recommended recommends
        proposed proposes objected objects protested complained complains agreed agrees ruled rules
        swore vowed vows pledged pledges promised promises threatened threatens urged urges asked
        asks wondered wonders joked jokes quipped quips boasted boasts lamented laments demanded
        demands called calls reiterated reiterates repeated repeats spoke speaks talked talks
        pointed points put puts thinks thought believes believed feared fears hopes hoped expressed
        expresses voiced voices cites quoted quotes appealed appeals apologised apologized decided
        found finds stipulated stipulates provides tell say claim argue warn note believe insist
        think add fear undertakes undertook commits committed state stress emphasise emphasize
        explain announce declare reply answer write complain ask
    """,
    call="""
        described describes describe denounced denounces denounce dubbed branded brands brand
        labelled labeled labels label termed terms slammed slams slam blasted blasts condemned
        condemns condemn criticised criticized criticises criticizes decried decries deplored
        deplores dismissed dismisses dismiss hailed hails praised praises welcomed welcomes welcome
        accused accuses accuse ridiculed mocked mocks characterised characterized characterises
        characterizes characterize portrayed portrays referred refers refer likened likens declare
        rejected rejects derided attacked attacks lambasted hit call regretted regrets highlighted
        highlights
    """,
    beside="""
    continued continues began begins sighed laughed smiled muttered murmured cried sobbed snapped
    nodded grinned mused reasoned reflected reflects enthused thundered fumed went goes ends ended
    """,
    read="""
    reads read outlines outlined sets lists contains contained
    """,
    saying="""
        saying adding telling stating stressing emphasising emphasizing underlining underscoring
        explaining arguing claiming alleging asserting insisting maintaining conceding admitting
        acknowledging confirming announcing declaring revealing recalling noting observing
        remarking commenting replying responding answering retorting concluding writing tweeting
        shouting yelling chanting testifying reporting suggesting warning cautioning complaining
        vowing pledging promising threatening urging asking joking demanding calling describing
        denouncing dubbing branding labelling labeling slamming blasting condemning criticising
        criticizing decrying deploring dismissing hailing praising accusing characterising
        characterizing referring quoting citing reading pointing expressing
    """,
)

WORDS = SpeechWords(
    verbs=VERBS,
    doubtful=words(
        """states claims notes comments remarks reports promises demands objects counters points
        jokes answers rules posts tweets protests calls quotes brands labels terms attacks voices
        hopes fears appeals finds put puts sets set lists read reads claim note fear
        warning writing hit hints quips screamed counters threatens provides carries
        thought found began ends saying reading call welcome advises
        label brand condemn describe say argue warn believe insist think add tell report state
        stress answer reply ask write"""
    ),
    adjectives=words("welcome"),
    putting=words("put puts"),
    viewing=words("for"),
    quoting=words("quoted quotes quoting cited cites citing quote"),
    telling=words(
        "told tells telling asked asks asking informed informs reminded warned urged tell"
    ),
    asking=words("asked asks asking questioned wondered"),
    never_inverted=words("told tells telling informed informs reminded tell"),
    naming=words("called dubbed named titled entitled labelled labeled termed branded named"),
    passive=words("was were is are been being be gets got am"),
    agent=words("by"),
    auxiliaries=words(
        """has have had having will would could can may might must should shall do does did 's 've
        'd was were is are been being be am 're"""
    ),
    negations=words(
        """
        cannot can't couldn't shouldn't mustn't not never n't neither nobody nor didn't doesn't
        don't hasn't haven't won't wouldn't
        """
    ),
    adverbs=words(
        """also then later earlier previously now again once still already just even only often
        always sometimes soon recently simply further too however meanwhile therefore thus instead
        today yesterday tomorrow tonight afterwards ago since first finally moreover nevertheless
        there here long so very"""
    ),
    according=(
        ("according", "to"),
        ("in", "the", "words", "of"),
        ("to", "quote"),
    ),
    trailing=frozenset(),
    he=words("he"),
    she=words("she"),
    it=words("it"),
    they=words("they"),
    others=words(
        """
        i we you him her them us me everyone everybody someone somebody nobody anyone himself
        nothing something everything none herself itself themselves there another
        """
    ),
    relatives=words("who which whose whom that"),
    joiners=words("and but or yet nor then"),
    openers=words(
        """that while when as because if although though whereas where what which whom since until
        before after unless whether how why once with"""
    ),
    determiners=words(
        """the a an this that these those his her its their our my your one two three four five six
        seven eight nine ten several some many most all both each every any no such another other"""
    ),
    definite=words("the this that these those"),
    linking=words("of for from in at on by with to near about against within behind representing"),
    prepositions=words(
        """of for from in at on by with to near about against within behind into over under after
        before during between among amid through throughout without despite across since until
        upon toward towards following via beyond outside inside above below like than"""
    ),
    titles=words(
        """
        mr mrs ms miss dr prof professor president minister senator secretary general ambassador
        judge justice sir dame lord lady captain colonel lieutenant sergeant major commander
        admiral governor mayor chancellor commissioner rapporteur chairman chairwoman chairperson
        director chief inspector detective officer spokesman spokeswoman spokesperson
        representative deputy congressman congresswoman councillor councilor premier rabbi imam
        father sister brother reverend archbishop bishop cardinal envoy coordinator editor reporter
        correspondent attorney prosecutor secretary-general undersecretary under-secretary-general
        rep sen gov gen col lt capt sgt rev activist lawyer candidate analyst author economist
        farmer resident expert ombudsman ombudswoman superintendent coach manager moderator
        engineer nurse treasurer teacher doctor nurse critic historian foreign-minister prime vice
        ex-president co-founder founder
        """
    ),
    roles=words(
        """minister president chancellor premier senator governor mayor ambassador envoy delegate
        diplomat official officer spokesman spokeswoman spokesperson spokespeople chief head leader
        director chair chairman chairwoman chairperson secretary commissioner rapporteur judge
        prosecutor lawyer attorney activist campaigner dissident politician lawmaker mp mep deputy
        candidate expert analyst professor researcher scientist academic historian economist author
        writer poet journalist reporter editor correspondent blogger witness resident neighbour
        neighbor victim survivor prisoner detainee protester demonstrator farmer fisherman worker
        doctor nurse teacher student engineer manager executive founder co-founder member volunteer
        coordinator representative adviser advisor aide source insider critic opponent supporter
        soldier general colonel captain commander veteran bishop priest imam rabbi pope king queen
        prince princess man woman boy girl father mother brother sister son daughter wife husband
        widow parent uncle aunt cousin friend colleague boss driver owner voter passenger observer
        singer actor actress artist coach player counsel ombudsman ombudswoman moderator rep
        inspector superintendent treasurer clerk registrar warden pensioner trader economist critic
        people officials experts diplomats critics residents activists campaigners witnesses sources
        lawyers protesters parents workers farmers leaders ministers judges observers
        analysts journalists lawmakers delegates doctors police authorities men women members
        families relatives neighbours neighbors villagers supporters opponents scientists voice
        researchers prosecutors investigators rebels inspectors teachers students governor keeper
        archivist curator librarian chaplain pilot skipper hydrologist geologist"""
    ),
    role_endings=(
        "er",
        "or",
        "ist",
        "ian",
        "man",
        "woman",
        "person",
        "ant",
        "ent",
        "eur",
        "ee",
        "chief",
    ),
    texts=words(
        """report statement resolution letter document paper draft text declaration article law bill
        treaty convention charter constitution agreement memo memorandum study survey review
        ruling judgment judgement verdict order decree petition complaint press-release release
        communique communiqué note notice post tweet message email e-mail transcript leaflet banner
        sign signs rules rule guidelines code clause section paragraph chapter book film video
        recording headline editorial column summary findings page website site act regulation
        cable telegram dispatch audit inquiry caption heading ledger diary inventory agenda
        preamble manifesto pamphlet poster placard brochure submission questionnaire indictment
        lawsuit affidavit contract protocol plan programme program proposal motion amendment song
        story plaque inscription announcement circular brief briefing leaflets letters reports"""
    ),
    groups=words(
        """ministry government court council committee commission union party parliament assembly
        army navy police office agency department embassy delegation mission board bank company
        group organisation organization charity foundation institute university college school
        association federation coalition alliance league network centre center bloc country state
        kremlin media newspaper outlet channel broadcaster station tribunal panel jury team
        administration authority authorities opposition campaign movement service bureau secretariat
        house senate congress cabinet crown church club society syndicate fund chamber presidency
        firm corporation watchdog regulator ngo ngos forum body staff family side firm operator
        coastguard militia prefecture municipality city town county borough diocese"""
    ),
    wording=words("language wording text words terms"),
    times=words(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april june
        july august september october november december today yesterday tomorrow tonight last next
        week month year morning afternoon evening night weekend noon midnight mon tue wed thu fri
        sat sun jan feb mar apr jun jul aug sept sep oct nov dec
        """
    ),
    occasions=words(
        """statement interview conference briefing press tweet post video letter email e-mail speech
        meeting hearing television tv radio phone telephone message address remarks session debate
        release blog article column podcast report response reply comment comments"""
    ),
    that=words("that"),
    only_that=words("found finds decided agreed agrees"),
    reporting=words(
        """said says told tells added adds stated states stressed stresses emphasised emphasized
        underlined underscored explained explains argued argues claimed claims alleged alleges
        asserted asserts insisted insists maintained maintains contended contends conceded concedes
        admitted admits acknowledged acknowledges confirmed confirms announced announces declared
        declares revealed reveals noted notes observed observes remarked commented replied replies
        responded concluded concludes wrote writes testified testifies reported reports suggested
        suggests predicted predicts warned warns cautioned complained complains ruled vowed vows
        pledged promised threatened reiterated say tell claim argue warn note insist add report
        denied denies informed recalled recalls saying adding arguing claiming warning stating
        noting insisting admitted found estimates estimated tweeted"""
    ),
    reporting_bare=words(
        "said says say told tells added adds claims claimed insists insisted warned"
    ),
    works=words(
        """book novel film movie song album poem essay article play painting documentary series
        titled entitled called named dubbed so-called known nicknamed headlined newspaper magazine
        word term phrase label title slogan hashtag exhibition opera ballad memoir ship vessel tag
        billed codenamed marked"""
    ),
    controls=words("went on continued took began used wanted want wants goes"),
    infinitive="to",
    participle_endings=("ed", "told", "said", "put", "hit", "found", "written", "spoken", "sworn"),
    bridges=words("by while before after in when"),
    skipped=words("in on at to"),
    adverb_ending="ly",
)
