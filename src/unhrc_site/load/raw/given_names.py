"""Given names by the gender that they nearly always tell.

They only rule out: a pronoun does not mean somebody of the other list. Names that both bear stand
in neither.
"""

from __future__ import annotations

from unhrc_site.load.raw.speech_words import words

SHE = words(
    """
    ann anna anne annie hannah mary maria marie marta martha carla clara klara karla lena helena
    elena olena olga irina svetlana natalia natalya nadia nadezhda tatiana ekaterina katerina
    catherine katherine kate karen sarah sara susan susanne suzanne julia julie juliet laura linda
    lisa elisabeth elizabeth emma emily eva ève evelyn rita ruth rose rosa rebecca rachel grace
    gloria fatima aisha leila layla amina zainab mariam maryam khadija sophie sofia sophia
    charlotte alice amelia amélie agnès agnes ines inés ida ingrid ursula ulrike sabine claudia
    petra monika monica barbara birgit heike angela angelika annalena greta gretchen frieda jane
    janet joan joanna jennifer jessica diana diane deborah donna dorothy eleanor ella esther fiona
    florence frances françoise geneviève isabel isabelle isabella jacqueline josephine judith lucy
    lucia louise margaret margarita margot marianne marina melissa michelle mira miriam nancy
    nicole nina nora olivia pamela patricia paula pauline penelope priya sandra sheila simone
    stella stephanie sylvia teresa theresa tina valentina valeria vanessa vera veronica victoria
    virginia wanda yvonne zoe adela adele adriana alexandra alina beatriz bella bianca brigitte
    camille carmen carolina caroline cecilia celine chantal christina christine cristina daniela
    edith eulalie ewa agnieszka małgorzata magdalena zofia gerda gudrun hilde hilda amara ngaire
    remedios ruta samira meral dana irena ivana jana jasmine ludmila mariana леся анна ольга елена
    олена ирина світлана светлана наталья наталія мария марія татьяна тетяна екатерина катерина
    юлия юлія оксана надежда надія
    """
)
HE = words(
    """
    tom thomas tomas john james robert michael william david richard joseph charles christopher
    daniel matthew anthony mark donald steven stephen paul andrew joshua kenneth kevin brian george
    edward timothy jason jeffrey gary ryan nicholas nicolas eric jonathan jonas larry justin scott
    brandon benjamin ben samuel gregory frank alexander aleksandr patrick jack dennis peter piet
    pieter pierre pedro petar per henry henrik heinrich carl karl walter arthur albert alfred adam
    aaron abdul ahmed ahmad ali omar hassan hussein mohammed muhammad mohamed mahmoud ibrahim yusuf
    youssef khalid tariq karim jamal rashid antonio alberto alessandro alejandro andré andreas
    andrei anton boris bruno carlo carlos cesar dmitry dmitri diego eduardo emil emile emmanuel
    enrique erik ernst eugene felix ferdinand fernando filip françois francesco francisco franz
    fred frederick friedrich fritz gabriel georg gerhard giovanni giuseppe guillermo gustav günter
    hans harald harold harry helmut herbert hernán holger hugo igor ivan ivo jacob jacques jan jean
    jens jerzy joachim jorge josé josef josip juan jürgen klaus konrad kurt lars leo leon leonardo
    louis luc luca lucas ludwig luigi luis manuel marcel marco marcus marek mario markus martin
    matteo mathias max maxim mikhail miguel nikolai norbert olaf oleg oliver oscar otto pablo paolo
    pavel philip philippe piotr rafael ralf raymond rené ricardo roberto roger roland rolf roman
    ronald sebastian sergei sergey serhiy simon stanisław stefan stuart sven tadeusz theodor tobias
    torsten uwe viktor victor vincent vladimir volker volodymyr werner wilhelm wolfgang xavier yuri
    yuriy aldo curtis eamon emeka grant bernard иван іван петр пётр петро сергей сергій владимир
    володимир александр олександр дмитрий дмитро николай микола михаил михайло андрей андрій василь
    алексей олексій виктор віктор юрий юрій
    """
)
