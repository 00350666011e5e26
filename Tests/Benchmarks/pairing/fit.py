"""Fits the logistic model of the pairing, and puts its weights into the parameter file.

    punte-lab features pairing ARCHIVE --output dated.tsv
    punte-lab features pairing ARCHIVE --without-dates --output undated.tsv
    python3 fit.py tuning*.tsv --development development*.tsv
    python3 fit.py fit*.tsv --strength 10 --remark "the archives" --write Sources/PuntePairing/Resources/parameters.tsv

The first call says how strong the penalty should be: it fits on archives of archive.py --part tuning and prints the loss, the calibration error
and the precision and recall at one half on those of --part development, which are by other writers. (Parts of one table would not do: an event
is in every archive of its part.) The second fits the weights on archives of --part fit and writes them. Needs numpy, scikit-learn.
"""
import argparse
import numpy
from sklearn.linear_model import LogisticRegression

# Signs that are known beforehand: a weight of the other sign would be an accident of the archive.
NEGATIVE = {"far-day", "later-day", "other-outlet"}


def read(path):
    with open(path, encoding="utf8") as file:
        names = file.readline().rstrip("\n").split("\t")[3:]
        rows = [line.rstrip("\n").split("\t") for line in file]
    return names, numpy.array([int(r[2]) for r in rows]), numpy.array([[float(v) for v in r[3:]] for r in rows])


def joined(paths):
    tables = [read(path) for path in paths]
    return tables[0][0], numpy.concatenate([t[1] for t in tables]), numpy.concatenate([t[2] for t in tables])


def fitted(rows, right, names, strength):
    """Leaves features out until no weight has the wrong sign."""
    kept = list(range(len(names)))
    while True:
        model = LogisticRegression(C=strength, max_iter=10_000).fit(rows[:, kept], right)
        wrong = [
            (abs(w), k) for w, k in zip(model.coef_[0], kept)
            if (w > 0) == (names[k] in NEGATIVE) and w != 0
        ]
        if not wrong:
            weights = numpy.zeros(len(names))
            weights[kept] = model.coef_[0]
            return weights, model.intercept_[0]
        kept.remove(max(wrong)[1])


def calibration(probability, right, bins=10):
    """The expected calibration error over ten bins of equal width."""
    place = numpy.minimum((probability * bins).astype(int), bins - 1)
    return sum(abs(probability[place == b].mean() - right[place == b].mean()) * (place == b).mean() for b in range(bins) if (place == b).any())


def judged(rows, right, weights, bias):
    """The figures of a model in words."""
    probability = 1 / (1 + numpy.exp(-(rows @ weights + bias)))
    loss = -numpy.mean(numpy.log(numpy.clip(numpy.where(right, probability, 1 - probability), 1e-9, 1)))
    accepted = probability >= 0.5
    return (
        f"loss {loss:.5f}, calibration error {calibration(probability, right):.4f}, "
        f"precision {right[accepted].mean():.4f}, recall {right[accepted].sum() / right.sum():.4f}"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", nargs="+")
    parser.add_argument("--development", nargs="+", default=[])
    parser.add_argument("--strength", type=float, default=10, help="the inverse of the penalty of the weights that are written")
    parser.add_argument("--write", metavar="PARAMETERS")
    parser.add_argument("--remark", default="archive.py")
    options = parser.parse_args()
    names, right, rows = joined(options.tables)
    if options.development:
        _, truth, tested = joined(options.development)
        for strength in (1, 3, 10, 30, 100):
            print(f"C {strength}: " + judged(tested, truth, *fitted(rows, right, names, strength)))
    weights, bias = fitted(rows, right, names, options.strength)
    for name, value in [("bias", bias)] + list(zip(names, weights)):
        print(f"{name:16}{value:9.3f}")
    if not options.write:
        return
    score = f"C {options.strength:g}: {judged(rows, right, weights, bias)} on the same archives"
    with open(options.write, encoding="utf8") as file:
        lines = [line for line in file if not line.startswith("weight.")]
    with open(options.write, "w", encoding="utf8") as file:
        file.writelines(lines)
        for name, value in [("bias", bias)] + list(zip(names, weights)):
            file.write(f"weight.{name}\t{value:.4f}\t{options.remark}\tpunte-lab features pairing, then fit.py\t{score}\n")


main()
