"""The keys of an article that survive translation: its numbers, its names, and long words that both languages took from one.

Keys decide only which articles the engine is asked about. Two articles that share a key by chance cost a question; the same
name in two spellings that do not fold together costs one of the many keys that a pair shares.
"""

import hashlib
import re
import unicodedata
from functools import lru_cache

_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,\u00a0\u202f]\d+)*")
_ROMANIAN_ENDING = re.compile(r"(?:ului|ilor|elor|lor|lui|ul)$")

#: Spellings that differ between the languages, or between ways to transliterate a name; in this order.
_SPELLINGS = (
    ("ph", "f"), ("th", "t"), ("kh", "h"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("ck", "c"), ("k", "c"), ("q", "c"),
    ("tz", "t"), ("ts", "t"), ("w", "v"), ("y", "i"), ("x", "cs"), ("j", "i"), ("z", "s"),
)

_NAME_LENGTH = 5
_SHORTEST_NAME = 3
_WORD_LENGTH = 6
_SHORTEST_WORD = 8
#: The most keys of an article; a long one has its rare names long before.
MAXIMUM_KEYS = 200


def keys_of(text, language):
    """Returns the keys of a text as 64-bit numbers, each once, in the order of the text."""
    found = {}
    for token in _TOKEN.findall(text):
        key = _number_key(token, language) if token[0].isdigit() else _word_key(token, language)
        if key is not None and key not in found:
            found[key] = None
            if len(found) == MAXIMUM_KEYS:
                break
    return list(found)


@lru_cache(maxsize=1 << 17)
def _word_key(word, language):
    is_name = word[0].isupper()
    if len(word) < (_SHORTEST_NAME if is_name else _SHORTEST_WORD):
        return None
    folded = fold(word, language)
    if is_name:
        return _hash("name " + folded[:_NAME_LENGTH]) if len(folded) >= _SHORTEST_NAME else None
    return _hash("word " + folded[:_WORD_LENGTH]) if len(folded) >= _WORD_LENGTH else None


def fold(word, language):
    """Returns a word without what tells English from Romanian writing, and without a Romanian case ending."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
    if language == "ro" and len(plain) > 5:
        plain = _ROMANIAN_ENDING.sub("", plain)
    for spelling, common in _SPELLINGS:
        plain = plain.replace(spelling, common)
    return re.sub(r"(.)\1+", r"\1", plain)


@lru_cache(maxsize=1 << 16)
def _number_key(digits, language):
    digits = digits.replace("\u00a0", "").replace("\u202f", "")
    thousands, decimal = (",", ".") if language == "en" else (".", ",")
    parts = digits.split(decimal)
    if len(parts) > 2 or not parts[0]:
        # A date, an address or a version: its parts stand for themselves nowhere else.
        return _hash("digits " + re.sub(r"\D", " ", digits))
    whole = parts[0].replace(thousands, "")
    fraction = parts[1].replace(thousands, "").rstrip("0") if len(parts) > 1 else ""
    number = (whole.lstrip("0") or "0") + ("." + fraction if fraction else "")
    if not fraction and len(number) < 2:  # in most articles
        return None
    return _hash("number " + number)


def _hash(key):
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)
