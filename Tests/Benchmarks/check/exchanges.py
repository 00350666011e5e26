"""Fits the models of exchanges, of swaps and of names (boosted trees, LightGBM): whether a slot stands in the place of another, whether
two were put for each other, and whether a name is wrong.

    punte-lab features exchanges FOLDER... --mistakes 2 --output exchanges.tsv
    python3 exchanges.py exchanges ../../../Sources/PunteGlossary/Resources/exchanges.txt exchanges.tsv
    punte-lab features swaps FOLDER... --output swaps.tsv
    python3 exchanges.py swaps ../../../Sources/PunteGlossary/Resources/swaps.txt swaps.tsv
    punte-lab features names FOLDER... --output names.tsv
    python3 exchanges.py names ../../../Sources/PunteGlossary/Resources/names.txt names.tsv

A table has right articles and the same with mistakes planted by program (`Sources/PunteLab/Planting`; any two slots exchanged). Prints, with each writer judged
by a model that was fitted to the others, how many of the planted mistakes are found and how many findings there are in a right article,
for several thresholds and each kind of slot or name. Needs lightgbm, numpy, scikit-learn.
"""
import argparse
import numpy

from tables import read  # finds ../alignment, too
from fit import fit, lines

COMMON = dict(learning_rate=0.06, lambda_l2=4.0, feature_fraction=0.5, bagging_fraction=0.8, bagging_freq=1)
SETTINGS = dict(exchanges=dict(COMMON, num_leaves=16, min_data_in_leaf=40, rounds=220),
                swaps=dict(COMMON, num_leaves=8, min_data_in_leaf=20, rounds=300),
                names=dict(COMMON, num_leaves=12, min_data_in_leaf=20, rounds=250))
SLOTS = "number ordinal date weekday time score vague name people contrast".split()
KINDS = dict(exchanges=SLOTS, swaps=SLOTS, names="none place person organisation".split())
# The false findings in a right article that a kind may have.
RATES = (0.02, 0.04, 0.08, 0.15, 0.3)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("model", choices=list(SETTINGS))
    parser.add_argument("output")
    parser.add_argument("table")
    parser.add_argument("--articles", type=int, default=110)
    arguments = parser.parse_args()
    settings = SETTINGS[arguments.model]
    names, values, right, documents = read(arguments.table)
    writers = numpy.array([document[0][:2] for document in documents])
    odds = numpy.zeros(len(right))
    for writer in sorted(set(writers)):
        other = writers != writer
        model = fit(values[other], right[other], settings)
        odds[~other] = model.predict(values[~other], raw_score=True)
    column = values[:, names.index("kind")].round().astype(int)
    print("kind\tplanted\tright\t" + "\t".join(f"found at {rate} (log-odds)" for rate in RATES))
    for kind in sorted(set(column)):
        own = column == kind
        false = numpy.sort(odds[own & (right == 0)])[::-1]
        planted = odds[own & (right == 1)]
        cells = []
        for rate in RATES:
            count = int(rate * arguments.articles)
            limit = false[count] + 1e-6 if count < len(false) else -9
            cells.append(f"{(planted >= limit).mean():.3f} ({limit:.2f})")
        print(f"{KINDS[arguments.model][kind]}\t{len(planted)}\t{len(false)}\t" + "\t".join(cells))
    model = fit(values, right, settings)
    gain = sorted(zip(model.feature_importance("gain"), names), reverse=True)
    print("most used: " + " ".join(name for _, name in gain[:16]))
    with open(arguments.output, "w", encoding="utf8") as file:
        file.write(f"# Tests/Benchmarks/check/exchanges.py: {arguments.articles} articles of {len(set(writers))} ")
        file.write(f"writers, {right.sum()} planted mistakes.\n")
        file.write(f"@{arguments.model} " + " ".join(names) + "\n" + "\n".join(lines(model)) + "\n")


if __name__ == "__main__":
    main()
