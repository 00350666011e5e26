"""Finds what is wrong with the row of an article before the engine sees it."""

import datetime

from punte_spark import language as languages


def fault_of(identifier, text, tag, maximum_bytes):
    """Returns `(language, reason, detail)`; the reason is None for an article that can be used."""
    claimed = languages.code(tag)
    if not identifier:
        return claimed, "no id", ""
    if not text or not text.strip():
        return claimed, "no text", ""
    size = len(text.encode("utf-8", "replace"))
    if size > maximum_bytes:
        return claimed, "too long", f"{size} bytes; --max-bytes is {maximum_bytes}"
    if tag and tag.strip() and claimed is None:
        return None, "wrong language", f"the row says {tag.strip()[:40]}"
    found = languages.language_of(text)
    if claimed is None:
        if found in ("ro", "en"):
            return found, None, ""
        return None, "wrong language", "the row says none, and the text does not tell it"
    if found not in (None, claimed):
        return claimed, "wrong language", f"the row says {claimed}, the text is {found}"
    return claimed, None, ""


def whole_text(title, text):
    """Returns the text with the title before it, where it does not begin with it, as `punte pair` joins them."""
    title = " ".join((title or "").split())
    return text if not title or text.lstrip().startswith(title) else f"{title}\n\n{text}"


def cut_to_day(date):
    """Returns the day of an ISO date as `YYYY-MM-DD`; None when there is none to the day."""
    try:
        return datetime.date.fromisoformat((date or "").strip()[:10]).isoformat()
    except ValueError:
        return None
