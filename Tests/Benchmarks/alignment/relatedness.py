"""Fits the test whether two texts are versions of one article: a logistic model over what their links account for.

    python3 relatedness.py .build/release/punte-lab align-news/plain --documents 401-486 --output relatedness-weights.tsv
    python3 relatedness.py .build/release/punte-lab align-news/plain --documents 1-40 --weights relatedness-weights.tsv

PLAIN holds NAME.ro.txt, NAME.en.txt aligned 1:1. From them are made pairs that belong together (the document; its beginning; parts of
it, half of the sentences dropped; one to three of its sentences among foreign ones) and pairs that do not (the beginning, a part or all of
one document against those of another, at least five numbers away, for neighbouring documents may tell one story). With --weights
nothing is fitted. Prints, by kind, the share that is judged rightly at a probability of one half. Needs numpy, scikit-learn.
"""
import argparse, collections, os, random, subprocess, tempfile
import numpy
from sklearn.linear_model import LogisticRegression
from variants import read, span

APART = 5


def part(sentences, rng):
    size = rng.choice([len(sentences), 1, 2, 3, 5, 8, 12])
    start = rng.randrange(max(1, len(sentences) - size + 1))
    return sentences[start : start + size]


def pairs(texts, rng):
    """Kind, whether related, target sentences, source sentences."""
    for number, (target, source) in texts.items():
        foreign = [n for n in texts if abs(n - number) >= APART]
        others = [s for n in rng.sample(foreign, 3) for s in texts[n][0]]
        yield "whole", True, target, source
        size = min(len(target), rng.choice([3, 5, 8]))
        yield "beginning", True, target[:size], source
        start = rng.randrange(max(1, len(target) - 9))
        yield "part", True, target[start : start + 10], source[start : start + 10]
        yield "dropped", True, [s for s in target if rng.random() < 0.5] or target, source
        for count in (1, 2, 3):
            start = rng.randrange(max(1, len(target) - count))
            strange = rng.sample(others, min(len(others), rng.choice([3, 6, 12])))
            place = rng.randrange(len(strange) + 1)
            yield f"{count} among foreign", True, strange[:place] + target[start : start + count] + strange[place:], source
        for other in rng.sample(foreign, 6):
            yield "unrelated, whole", False, target, texts[other][1]
            yield "unrelated, parts", False, part(target, rng), part(texts[other][1], rng)


def table(lab, made):
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f"{folder}/pairs")
        for number, (_, _, target, source) in enumerate(made):
            for ending, lines in ((".ro.txt", target), (".en.txt", source), (".gold.tsv", [])):
                with open(f"{folder}/pairs/{number}{ending}", "w", encoding="utf8") as file:
                    file.write("".join(line + "\n" for line in lines))
        subprocess.run([lab, "features", "texts", f"{folder}/pairs", "--output", f"{folder}/table.tsv"], check=True)
        with open(f"{folder}/table.tsv", encoding="utf8") as file:
            names = file.readline().split()[2:]
            rows = {int(f[1]): [float(v) for v in f[2:]] for f in (line.split("\t") for line in file)}
    return names, numpy.array([rows[n] for n in range(len(made))])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lab")
    parser.add_argument("plain")
    parser.add_argument("--documents", type=span, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--output")
    parser.add_argument("--weights")
    parser.add_argument("--remark", action="append", default=[])
    options = parser.parse_args()
    names = [f[:-9] for f in sorted(os.listdir(options.plain)) if f.endswith(".gold.tsv") and int(f[:-9]) in options.documents]
    texts = {int(n): [read(f"{options.plain}/{n}.{side}.txt") for side in ("ro", "en")] for n in names}
    made = list(pairs(texts, random.Random(options.seed)))
    columns, rows = table(options.lab, made)
    related = numpy.array([m[1] for m in made])
    if options.weights:
        lines = [line.split("\t") for line in open(options.weights, encoding="utf8") if not line.startswith("#")]
        weights = {name: float(value) for name, value in lines}
    else:
        fitted = LogisticRegression(C=100, class_weight="balanced", max_iter=10_000).fit(rows, related)
        weights = dict(zip(columns, fitted.coef_[0]), bias=fitted.intercept_[0])
    odds = rows @ [weights[c] for c in columns] + weights["bias"]
    kinds = collections.defaultdict(list)
    for (kind, truth, _, _), value in zip(made, odds):
        kinds[kind].append((value > 0) == truth)
    summary = []
    for kind, right in kinds.items():
        summary.append(f"{kind} {sum(right)}/{len(right)}")
        print(f"{kind:20}{sum(right):6} of {len(right)}")
    if options.output:
        with open(options.output, "w", encoding="utf8") as file:
            file.write("# weights of a logistic model over pairs of texts; fitted by Tests/Benchmarks/alignment/relatedness.py\n")
            for remark in options.remark + ["judged rightly: " + ", ".join(summary)]:
                file.write(f"# {remark}\n")
            for name, weight in weights.items():
                file.write(f"{name}\t{weight:.4f}\n")


if __name__ == "__main__":
    main()
