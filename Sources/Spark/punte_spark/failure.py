"""Errors that end the job, each a line for people."""


class JobFailure(Exception):
    """A failure whose text says what went wrong, where, and what to do next."""
