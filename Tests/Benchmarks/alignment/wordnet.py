"""Writes a table of English-Romanian word pairs and definitions from the Princeton and the Romanian WordNet, for the lexicon.

    python3 wordnet.py WORDNET_FOLDER > wordnet.tsv

WORDNET_FOLDER holds data.noun, data.verb, data.adj, data.adv (Debian: wordnet-base). Needs the PyPI package rowordnet (MIT licence;
Dumitrescu, Avram, Morogan & Toma, ECAI 2018) with networkx and lxml. Every lemma of a synset is paired with every Romanian one
(domain `dictionary`), and the definitions with each other (domain `definitions`: most are translations).
"""
import sys
import rowordnet

MOST_LEMMAS = 6

english = {}
for part, name in (("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv")):
    with open(f"{sys.argv[1]}/data.{name}", encoding="utf8") as file:
        for line in file:
            if line.startswith("  "):
                continue
            head, _, gloss = line.partition(" | ")
            fields = head.split()
            count = int(fields[3], 16)
            lemmas = [fields[4 + 2 * i].replace("_", " ").split("(")[0] for i in range(count)]
            english[f"{fields[0]}-{part}"] = lemmas, gloss.split('; "')[0].split(' "')[0].strip(" ;\n")

network = rowordnet.RoWordNet()
print("en\tro\torigin\tdomain")
for synset in network.synsets():
    key = synset.replace("ENG30-", "")
    lemmas, gloss = english.get(key) or english.get(key[:-1] + "a") or ([], "")
    found = network(synset)
    for lemma in lemmas[:MOST_LEMMAS]:
        for literal in [l.replace("_", " ") for l in found.literals][:MOST_LEMMAS]:
            print(f"{lemma}\t{literal}\trowordnet\tdictionary")
    definition = " ".join((found.definition or "").split())
    if gloss and definition:
        print(f"{gloss}\t{definition}\trowordnet\tdefinitions")
