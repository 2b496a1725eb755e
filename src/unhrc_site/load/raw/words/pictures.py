"""Who provides pictures: agencies and archives as credits name them, lower case."""

from __future__ import annotations


def _phrases(text: str) -> frozenset[str]:
    """Return the phrases of `text`, which stand between bars."""
    return frozenset(text.split("|"))


PROVIDERS = _phrases(
    "reuters|afp|ap|ap photo|associated press|getty|getty images|gettyimages|epa|epa efe|efe|"
    "tass|xinhua|dpa|ansa|shutterstock|istock|istockphoto|alamy|unsplash|pexels|pixabay|"
    "wikimedia|wikimedia commons|flickr|un photo|unphoto|un photos|un|unhcr|unicef|ohchr|"
    "belga|belga image|anp|pap|keystone|picture alliance|imago|imago images|anadolu|"
    "anadolu agency|anadolu via getty images|sputnik|ria novosti|bloomberg|zuma|zuma press|"
    "nurphoto|sipa|sipa usa|ukrinform|unian|pti|ani|aap|pa|pa images|pa media|pa wire|handout|"
    "pool|file|file photo|archive|supplied|courtesy|adobe stock|adobestock|depositphotos|lusa|"
    "agencia efe|europa press|kyodo|yonhap|hina|mti|ritzau scanpix|scanpix|tt|ntb|lehtikuva|"
    "rex|rex features|redux|magnum|magnum photos|corbis|hollandse hoogte|reuters connect|"
    "rfe rl|voa|creative commons|cc by|cc by sa|maxppp|hans lucas|abaca|ullstein|"
    "ullstein bild|akg images|afp getty images|afp via getty images|wire|instagram|twitter|"
    "facebook|youtube|telegram|ap images|ansa foto|lapresse|nasa|esa|maxar|planet labs|архив|"
    "тасс|риа новости|пресс служба|укрінформ|ap фото|рбк|коммерсант|新华社|视觉中国|中新社|"
    "رويترز|أ ف ب|"
    "الأناضول|الفرنسية|الأوروبية|الجزيرة|غيتي|أسوشيتد برس|رويترز|مواقع التواصل|الألمانية|"
    "أرشيف|أسوشيتد برس|وكالات"
)
