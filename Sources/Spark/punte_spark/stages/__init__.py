"""The stages of the job, one a file, in the order articles, background, candidates, pairs, links, tmx."""
