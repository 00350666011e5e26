"""Pairs and aligns the news articles of a lake with Punte, on Apache Spark."""

#: The version of the tables that the job writes; columns are only added within a version.
SCHEMA_VERSION = 1
