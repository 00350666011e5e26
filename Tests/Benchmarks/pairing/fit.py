"""Fits the logistic model of the pairing, and puts its weights into the parameter file.

    punte-lab features pairing ARCHIVE --output dated.tsv
    punte-lab features pairing ARCHIVE --without-dates --output undated.tsv
    python3 fit.py dated.tsv undated.tsv … --remark "the archives" Sources/PuntePairing/Resources/parameters.tsv

The strongest penalty is taken whose loss over five parts of the articles is within .001 of the least. Prints that loss, the calibration error and the precision
and recall at one half, all cross-validated. Needs numpy, scikit-learn.
"""
import argparse
import numpy
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

# Signs that are known beforehand: a weight of the other sign would be an accident of the archive.
POSITIVE = {"similarity", "relatedness", "coverage", "marginal", "used", "names", "quantities", "quotations", "near-day", "outlet", "covered-length"}
# Losses that are no further apart are taken as equal: the stronger penalty then is the safer one.
TOLERANCE = 0.001
NEGATIVE = {"behind", "far-day", "later-day", "other-outlet"}


def read(path):
    with open(path, encoding="utf8") as file:
        names = file.readline().rstrip("\n").split("\t")[3:]
        rows = [line.rstrip("\n").split("\t") for line in file]
    return names, [r[0] for r in rows], numpy.array([int(r[2]) for r in rows]), numpy.array([[float(v) for v in r[3:]] for r in rows])


def fitted(rows, right, names, strength):
    """Leaves features out until no weight has the wrong sign."""
    kept = list(range(len(names)))
    while True:
        model = LogisticRegression(C=strength, max_iter=10_000).fit(rows[:, kept], right)
        wrong = [
            (abs(w), k) for w, k in zip(model.coef_[0], kept)
            if (names[k] in POSITIVE and w < 0) or (names[k] in NEGATIVE and w > 0)
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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", nargs="+")
    parser.add_argument("parameters")
    parser.add_argument("--remark", default="")
    options = parser.parse_args()
    groups, right, rows = [], [], []
    for number, path in enumerate(options.tables):
        names, articles, r, x = read(path)
        # The two readings of one archive must not be on both sides of the cut.
        groups += [f"{path.split('.')[0].split('-')[0]}{a}" for a in articles]
        right.append(r)
        rows.append(x)
    groups, right, rows = numpy.array(groups), numpy.concatenate(right), numpy.concatenate(rows)
    results = []
    for strength in (0.3, 1, 3, 10, 30, 100):
        probability = numpy.zeros(len(right))
        for train, test in GroupKFold(5).split(rows, right, groups):
            weights, bias = fitted(rows[train], right[train], names, strength)
            probability[test] = 1 / (1 + numpy.exp(-(rows[test] @ weights + bias)))
        loss = -numpy.mean(numpy.log(numpy.clip(numpy.where(right, probability, 1 - probability), 1e-9, 1)))
        accepted = probability >= 0.5
        line = (
            f"C {strength}: loss {loss:.4f}, calibration error {calibration(probability, right):.4f}, "
            f"precision {right[accepted].mean():.4f}, recall {right[accepted].sum() / right.sum():.4f}"
        )
        print(line)
        results.append((loss, strength, line))
    best = next(r for r in results if r[0] <= min(results)[0] + TOLERANCE)
    weights, bias = fitted(rows, right, names, best[1])
    with open(options.parameters, encoding="utf8") as file:
        lines = [line for line in file if not line.startswith("weight.")]
    with open(options.parameters, "w", encoding="utf8") as file:
        file.writelines(lines)
        for name, value in [("bias", bias)] + list(zip(names, weights)):
            file.write(f"weight.{name}\t{value:.4f}\t{options.remark or 'archive.py'}\tpunte-lab features pairing, then fit.py\t{best[2]}\n")
            print(f"{name:16}{value:9.3f}")


main()
