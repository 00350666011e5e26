"""Makes large archives for the speed of `punte pair`: N articles and N reports, of which each has one partner.

    python3 synthetic.py OUTPUT N --memory tm.tsv

A pair is made of twelve translated sentences of --memory (id, English, Romanian, origin, domain), drawn at random, and of two with a
name and an amount of its own. At 100,000 pairs each sentence is in about forty articles, so that words alone decide nothing.
"""
import argparse, json, os, random, re

ONSETS = "b br c d f g gr h k l m n p r s st t tr v z".split()
RHYMES = "a an ar e el en er i in o ol on or u un".split()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output")
    parser.add_argument("count", type=int)
    parser.add_argument("--memory", required=True)
    options = parser.parse_args()
    rng = random.Random(7)
    pairs = []
    for line in open(options.memory, encoding="utf8"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) > 4 and re.match(r"captions/news|wikipedia|news|general", fields[4]) and len(fields[1]) > 40:
            pairs.append((fields[1], fields[2]))
    os.makedirs(options.output, exist_ok=True)
    numbers = list(range(options.count))
    rng.shuffle(numbers)
    en = open(f"{options.output}/en.jsonl", "w", encoding="utf8")
    texts = {}
    for i in range(options.count):
        name = "".join(rng.choice(ONSETS) + rng.choice(RHYMES) for _ in range(3)).capitalize()
        amount = f"{rng.randrange(1000, 9999) / 10:.1f}"
        chosen = rng.sample(pairs, 12)
        english = [f"Mayor {name} announced an investment of {amount} million euros."] + [p[0] for p in chosen] + [f"{name} said the works would begin in May."]
        texts[i] = [f"Primarul {name} a anunțat o investiție de {amount.replace('.', ',')} milioane de euro."] + [p[1] for p in chosen] + [f"{name} a spus că lucrările vor începe în mai."]
        en.write(json.dumps({"id": f"en{i}", "text": " ".join(english)}, ensure_ascii=False) + "\n")
    with open(f"{options.output}/ro.jsonl", "w", encoding="utf8") as ro, open(f"{options.output}/gold.tsv", "w") as gold:
        for i in numbers:
            ro.write(json.dumps({"id": f"ro{i}", "text": " ".join(texts[i])}, ensure_ascii=False) + "\n")
            gold.write(f"ro{i}\tsingle\ten{i}\n")
    open(f"{options.output}/chains.tsv", "w").close()


main()
