"""The commonest words of each language: they tell a language, and say nothing of a subject.

Words that many languages share tell little and are left in: the sum decides.
"""

from __future__ import annotations

STOP: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in a is that for it was on are as with his they be at this have from "
        "or had by not but what were we when your can said there an which their if will up has "
        "been its who would after about more no",
        "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als "
        "auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem "
        "über einen so zum war haben nur oder aber vor zur bis mehr durch",
        "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se "
        "ce il sont avec son aux cette ont ses mais comme ou nous été elle leur y sa même ces "
        "d l qu n s c",
        "es": "de la que el en y a los del se las por un para con no una su al lo como más pero "
        "sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde "
        "quien desde todo nos durante fue ha",
        "it": "di e il la che in a per un del non sono una è le si con da i della dei al gli alla "
        "nel delle anche come più ha lo dal ma se o dell l nella sul su ai questo degli stato "
        "hanno c",
        "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas "
        "foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela "
        "até isso são",
        "nl": "de van het een en in is dat op te zijn met voor niet aan er die om ook als dan maar "
        "bij of uit nog naar heeft hij ze wordt door over werd worden deze tot was geen al "
        "kunnen hebben ik",
        "pl": "w i na z się do nie że to o jest od po za jak przez dla co ale czy jego oraz tym "
        "tego był być już są może które który jej ich tak lub być została było a u ze",
        "cs": "a se v na je že z s do o i to k ve pro za by ale si po jako podle od jsou který "
        "které bylo byl také jeho však při být nebo až už jen není",
        "sv": "och i att det som en på är av för med den till inte har de om ett han men var jag "
        "sig från vi så kan när år under också efter eller vid",
        "da": "og i at det er en til på som for med den af der de ikke har et var han fra men om "
        "vi kan efter også blev eller sig ved så",
        "fi": "ja on ei että se oli hän mutta kun myös ovat joka mukaan sen olla voi kuin vain "
        "niin ole jo ollut",
        "ro": "de și în a la cu nu pe să din că o un pentru este mai care ce au fost sunt prin "
        "al lui dar sau ca",
        "hu": "a az és hogy nem is egy ez van azt már de csak volt el ha még meg mint szerint",
        "tr": "ve bir bu da de için ile olarak çok daha olan gibi sonra kadar ne var ya en değil "
        "olduğu",
        "id": "yang dan di itu dengan untuk dari dalam tidak ini pada akan juga ke karena oleh "
        "adalah ada telah mereka bahwa",
        "ru": "и в не на что я с он как это по но из у за от то его для к о был бы же вы так "
        "мы было еще также или она были до их после при со чтобы которые году об",
        "uk": "і в не на що з та як це у до він за про від але його для по є ми був бути так "
        "також або вона були після при щоб які році її й під зі",
        "bg": "и на в за от да се не с че е са по като ще но това до при има беше или във със "
        "след а си към",
        "sr": "и у је да се на за од са су није као не о али што који до из ће бити",
        "el": "και το να του η της με που την από για τα είναι των σε ο οι στο θα τη στην τον",
        "ar": "في من على إلى أن التي عن الذي هذا مع هذه ما كان ذلك بعد قد لا كما بين وقد لم "
        "أو كل قال وقال إن خلال حول",
        "fa": "و در به از که این را با است برای آن یک خود تا بر هم نیز شد شده می",
        "ur": "کے میں کی ہے اور سے کا کو اس نے پر کہ ہیں یہ بھی کیا",
    }.items()
}
"""By BCP 47 code. Scripts that set no spaces are told by their characters in `languages.py`."""
