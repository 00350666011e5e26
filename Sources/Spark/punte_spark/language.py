"""Tells whether a text is in the language that its row says, by its function words."""

import re

_WORD = re.compile(r"[^\W\d_]+")

#: The most frequent function words of each language without diacritics; words that the other language has, too, are left out.
_FUNCTION_WORDS = {
    "ro": frozenset(
        "si de la cu pe din care sa nu ca pentru mai sunt este fost dupa sau prin cel cea cei cele lui lor au al ale "
        "printr dintre despre potrivit catre fi dar o un ii le se iar era avea asupra fara insa pana cand acest aceasta "
        "in ce va vor ar fie sub intre doar astfel".split()
    ),
    "en": frozenset(
        "the of and to that was for with said from by has have had were been are his her their its this which who will "
        "would about after but not they he she it be is on as at an in more than when there".split()
    ),
}
_FOLDED = str.maketrans("ăâîșşțţĂÂÎȘŞȚŢ", "aaissttAAISSTT")

#: A text with fewer words than this is believed what its row says.
_FEWEST_WORDS = 20
#: Running text of either language has 30 to 45 function words of this list in a hundred; other languages have up to 12.
_LEAST_SHARE = 0.15
#: Only so much of a text is looked at.
_LOOKED_AT = 4000


def code(tag):
    """Returns `ro` or `en` for a language tag or a code of three letters; None for another language."""
    first = re.split(r"[-_]", (tag or "").strip().lower(), maxsplit=1)[0]
    return {"ro": "ro", "ron": "ro", "rum": "ro", "mo": "ro", "en": "en", "eng": "en"}.get(first)


def language_of(text):
    """Returns `ro` or `en`, `other` for a text in neither, and None for one that is too short to tell."""
    # Decomposed letters fall apart into a letter and a mark, which is no letter: the mark goes.
    words = _WORD.findall(re.sub("[\u0300-\u036f]", "", text[:_LOOKED_AT]).translate(_FOLDED).lower())
    if len(words) < _FEWEST_WORDS:
        return None
    shares = {
        language: sum(word in known for word in words) / len(words) for language, known in _FUNCTION_WORDS.items()
    }
    best = max(shares, key=shares.get)
    return best if shares[best] >= _LEAST_SHARE else "other"
