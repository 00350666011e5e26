"""The stages of the job, one a file, in the order articles, candidates, pairs, links, tmx."""
