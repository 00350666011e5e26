"""Prints what lakes of a million articles and more cost, step by step, from measured rates.

    python planning.py rates.json [--articles 1e6,1e7,1e8] [--cores 64] [--romanian 0.5] [--partner 0.3] [--sentences 45]
                       [--busy 0.8]

rates.json is what Tests/Spark/benchmark.py --rates writes: processor seconds and bytes for an article, a sentence,
a pair or a link. Everything is taken to grow in proportion; README.md says where that is not known.
"""

import argparse
import json

STEPS = ["reading", "counting", "blocking", "pairing", "aligning", "writing", "TMX", "importing"]


def costs(rates, articles, romanian, partner, sentences):
    """Returns the processor seconds of each step and the bytes of each table."""
    own = articles * romanian
    pairs = own * partner
    links = pairs * sentences * rates["links_per_sentence"]
    seconds = {
        "reading": articles * rates["reading_s_per_article"],
        "counting": (articles - own) * rates["counting_s_per_report"],
        "blocking": own * rates["blocking_s_per_romanian_article"],
        "pairing": own * (
            rates["moving_s_per_romanian_article"]
            + min(1, partner) * rates["pairing_s_per_article_with_partner"]
            + max(0, 1 - partner) * rates["pairing_s_per_article_without"]
        ),
        "aligning": pairs * sentences * rates["aligning_s_per_sentence"],
        "writing": pairs * rates["writing_s_per_pair"],
        "TMX": links * rates["tmx_s_per_link"],
        "importing": links * rates["import_s_per_link"],
    }
    sizes = {
        "articles": articles * rates["articles_bytes_per_article"],
        "candidates": own * rates["candidates_bytes_per_article"],
        "pairs": pairs * rates["pairs_bytes_per_pair"],
        "links": links * rates["links_bytes_per_link"],
        "TMX": links * rates["tmx_bytes_per_link"],
        "memory": links * rates["memory_bytes_per_link"],
    }
    return seconds, sizes, pairs, links


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rates")
    parser.add_argument("--articles", default="1e6,1e7,1e8", help="of both languages")
    parser.add_argument("--cores", type=int, default=64)
    parser.add_argument("--romanian", type=float, default=0.5, help="share of the articles that are Romanian")
    parser.add_argument("--partner", type=float, default=0.3, help="pairs for each Romanian article")
    parser.add_argument("--sentences", type=float, default=45, help="of both articles of a pair together")
    parser.add_argument("--busy", type=float, default=0.8, help="share of the time that the cores work")
    options = parser.parse_args()
    with open(options.rates, encoding="utf8") as file:
        rates = json.load(file)
    sizes = [int(float(n)) for n in options.articles.split(",")]
    made = [
        costs(rates, n, options.romanian, options.partner, options.sentences) for n in sizes
    ]
    print("| | " + " | ".join(f"{n / 1e6:g} million articles" for n in sizes) + " |")
    print("|---|" + "---:|" * len(sizes))
    for step in STEPS[:-1]:
        print(f"| {step}, core hours | " + " | ".join(f"{number(m[0][step] / 3600)}" for m in made) + " |")
    spark = [sum(seconds for step, seconds in m[0].items() if step != "importing") / 3600 for m in made]
    print("| all of the job, core hours | " + " | ".join(f"{number(hours)}" for hours in spark) + " |")
    print(f"| on {options.cores} cores, hours | " + " | ".join(number(h / options.cores / options.busy) for h in spark) + " |")
    print("| importing on one machine, hours | " + " | ".join(number(m[0]["importing"] / 3600) for m in made) + " |")
    for table in made[0][1]:
        print(f"| {table}, GB | " + " | ".join(number(m[1][table] / 1e9) for m in made) + " |")
    print("| pairs, million | " + " | ".join(number(m[2] / 1e6) for m in made) + " |")
    print("| links, million | " + " | ".join(number(m[3] / 1e6) for m in made) + " |")


def number(value):
    """Returns a number with two digits that count."""
    return f"{float(f'{value:.2g}'):,g}"


if __name__ == "__main__":
    main()
