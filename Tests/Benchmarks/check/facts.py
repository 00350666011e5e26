"""Fits the model of facts (boosted trees, LightGBM): whether a Romanian quantity and an English one of another value are one
fact that an editor got wrong.

    punte-lab features facts FOLDER --mistakes 6 --output WRITER.tsv        (once for each folder of a writer)
    python3 facts.py facts.txt WRITER.tsv...

Each table has right articles and articles with planted mistakes (`Sources/PunteLab/Planting/FactPlanter.swift`). Prints, with each
writer judged by a model that was fitted to the others, how many of the planted mistakes are found and how many candidates of
right articles are held to be mistakes, for several thresholds. Needs lightgbm, numpy, scikit-learn.
"""
import argparse
import numpy

from tables import read  # finds ../alignment, too
from fit import fit, lines

SETTINGS = dict(num_leaves=12, learning_rate=0.06, min_data_in_leaf=30, lambda_l2=4.0, feature_fraction=0.6, bagging_fraction=0.8,
                bagging_freq=1, rounds=150)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("output")
    parser.add_argument("tables", nargs="+")
    arguments = parser.parse_args()
    tables = [read(path) for path in arguments.tables]
    names = tables[0][0]
    writer = numpy.concatenate([numpy.full(len(table[2]), index) for index, table in enumerate(tables)])
    values = numpy.concatenate([table[1] for table in tables])
    right = numpy.concatenate([table[2] for table in tables])
    articles = sum(len({place[:2] for place in table[3]}) for table in tables)
    odds = numpy.zeros(len(right))
    for index in range(len(tables)):
        other = writer != index
        model = fit(values[other], right[other], SETTINGS)
        odds[~other] = model.predict(values[~other], raw_score=True)
    print("log-odds\tfound\tfalse in an article")
    for limit in (0, 1, 2, 3, 3.5, 4, 4.5, 5):
        found = (odds[right == 1] >= limit).mean()
        false = (odds[right == 0] >= limit).sum() / articles
        print(f"{limit}\t{found:.3f}\t{false:.2f}")
    model = fit(values, right, SETTINGS)
    with open(arguments.output, "w", encoding="utf8") as file:
        file.write("# Whether a Romanian quantity and an English one of another value are one fact: Tests/Benchmarks/check/facts.py\n")
        file.write(f"# on {articles} articles of {len(tables)} writers, {right.sum()} planted mistakes.\n")
        file.write("@facts " + " ".join(names) + "\n" + "\n".join(lines(model)) + "\n")


if __name__ == "__main__":
    main()
