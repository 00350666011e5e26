"""The requests to a worker, made of rows of the table of articles."""


def article(row, prefix=""):
    """Returns an article as a worker takes it.

    The name says that it is plain text: a report that quotes a tag of HTML is no page.
    """
    values = {"text": row[f"{prefix}text"], "name": "article.txt"}
    for name in ("title", "date", "outlet", "url"):
        if row[f"{prefix}{name}"]:
            values[name] = row[f"{prefix}{name}"]
    return values


def fault(language, identifier, partner, error, schema_version):
    """Returns the row of the table of faults for an error of a worker."""
    return {
        "outcome": "faults", "schema_version": schema_version, "language": language, "id": identifier,
        "partner_id": partner, "reason": f"worker: {error.get('code', 'failed')}", "detail": error.get("message", ""),
    }
