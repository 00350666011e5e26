"""Fits the alignment model: boosted trees (LightGBM) over the candidate beads of aligned documents, twice, and over
sentences from elsewhere that may join a link.

    python3 variants.py PLAIN DATA --documents 401-486 --seeds 1-4
    python3 fit.py .build/release/punte-lab DATA model.txt --documents 401-486 [--lexicon FILE] [--remark TEXT]

The second group of trees sees what the first found around each bead. So that it learns from outputs as they are on unseen text,
the first group's outputs, and those of all groups for the calibration curve, come from models fitted without the document's
fold; so do the links that the third group completes.
Needs lightgbm, numpy, scikit-learn. Prints the cross-validated strict scores of whole alignments and how far
confidence and precision are apart.
"""
import argparse, collections, os, subprocess, tempfile
import lightgbm, numpy
from sklearn.isotonic import IsotonicRegression

UNIT = 10_000
FIRST = dict(num_leaves=15, learning_rate=0.08, min_data_in_leaf=60, lambda_l2=2.0, feature_fraction=0.5, bagging_fraction=0.8,
             bagging_freq=1, rounds=200)
SECOND = dict(num_leaves=12, learning_rate=0.06, min_data_in_leaf=60, lambda_l2=4.0, feature_fraction=0.4, bagging_fraction=0.8,
              bagging_freq=1, rounds=200)
FURTHER = dict(num_leaves=8, learning_rate=0.06, min_data_in_leaf=40, lambda_l2=4.0, feature_fraction=0.5, bagging_fraction=0.8,
               bagging_freq=1, rounds=120)


class Table:
    def __init__(self, paths):
        self.keys, self.right, rows = [], [], []
        for path in paths:
            with open(path, encoding="utf8") as file:
                self.names = file.readline().rstrip("\n").split("\t")[5:]
                for line in file:
                    subset, document, target, source, right, values = line.split("\t", 5)
                    self.keys.append((subset, document, target, source))
                    self.right.append(int(right))
                    rows.append(numpy.fromstring(values, dtype=numpy.float32, sep="\t"))
        self.values = numpy.array(rows) / UNIT
        self.right = numpy.array(self.right)

    @property
    def documents(self):
        return numpy.array([int(k[1]) for k in self.keys])


def fit(values, right, settings):
    settings = dict(settings, objective="binary", verbose=-1, num_threads=2, seed=7, deterministic=True)
    rounds = settings.pop("rounds")
    return lightgbm.train(settings, lightgbm.Dataset(values, right), rounds)


def lines(model):
    def walk(node):
        if "leaf_value" in node:
            return [str(round(node["leaf_value"] * UNIT))]
        threshold = int(numpy.floor(node["threshold"] * UNIT))
        return [f"{node['split_feature']}<{threshold}"] + walk(node["left_child"]) + walk(node["right_child"])

    return [" ".join(walk(t["tree_structure"])) for t in model.dump_model()["tree_info"]]


def write(path, remarks, groups, corners=(), settings=()):
    with open(path, "w", encoding="utf8") as file:
        for remark in remarks:
            file.write(f"# {remark}\n")
        for name, value in settings:
            file.write(f"@setting {name} {value}\n")
        for odds, probability in corners:
            file.write(f"@confidence {odds:.4f} {probability:.4f}\n")
        for name, features, model in groups:
            file.write(f"@{name} " + " ".join(features) + "\n" + "\n".join(lines(model)) + "\n")


def corners(odds, right):
    """Isotonic regression through the links found, thinned to a few corners."""
    order = numpy.argsort(odds)
    odds, right = numpy.array(odds)[order], numpy.array(right)[order]
    curve = IsotonicRegression(y_min=0.02, y_max=0.999, out_of_bounds="clip").fit(odds, right)
    bins = numpy.array_split(numpy.arange(len(odds)), 14)
    found = [(float(odds[b].mean()), float(curve.predict(odds[b]).mean())) for b in bins if len(b)]
    low = odds < numpy.quantile(odds, 1 / 14)
    if low.any():
        few = numpy.array_split(numpy.flatnonzero(low), 4)
        found = [(float(odds[b].mean()), float(right[b].mean())) for b in few if len(b)] + found[1:]
    result = []
    for x, y in found:
        y = max(y, result[-1][1] if result else 0.0)
        if not result or x > result[-1][0] + 1e-3:
            result.append((x, min(y, 0.999)))
    return result


def calibration_errors(links):
    """Expected calibration error by subset, each fold under the curve of the others. Links: fold, subset, log-odds, right or not."""
    errors = {}
    for subset in sorted({link[1] for link in links}):
        stated, observed = [], []
        for fold in sorted({link[0] for link in links}):
            others = [link for link in links if link[0] != fold]
            odds, probabilities = zip(*corners([link[2] for link in others], [link[3] for link in others]))
            mine = [link for link in links if link[:2] == (fold, subset)]
            stated += list(numpy.interp([link[2] for link in mine], odds, probabilities))
            observed += [link[3] for link in mine]
        stated, observed = numpy.array(stated), numpy.array(observed)
        bins = numpy.minimum((stated * 10).astype(int), 9)
        errors[subset] = sum(abs((stated - observed)[bins == b].sum()) for b in set(bins)) / len(stated)
    return errors


class Fitting:
    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        names = sorted(os.listdir(options.data))
        self.subsets = options.subsets.split(",") if options.subsets else names
        low, _, high = options.documents.partition("-")
        documents = numpy.arange(int(low), int(high) + 1)
        numpy.random.RandomState(options.seed).shuffle(documents)
        self.folds = [sorted(f) for f in numpy.array_split(documents, options.folds)]

    def tables(self, name, *arguments, documents):
        """The training table with the lexicon, and with the weak one: free translations look like gaps in the lexicon."""
        paths = []
        for lexicon in [self.options.lexicon] + self.options.weak_lexicon:
            paths.append(f"{self.folder}/{name}.{len(paths)}.tsv")
            self.lab("beads", *arguments, "--output", paths[-1], documents=documents, lexicon=lexicon)
        return paths

    def lab(self, kind, *arguments, documents, lexicon=None, data=None):
        command = [self.options.lab, "features", kind, data or self.options.data, *arguments]
        command += ["--documents", ",".join(map(str, documents))]
        if lexicon or self.options.lexicon:
            command += ["--lexicon", lexicon or self.options.lexicon]
        for subset in self.subsets if data is None else []:
            command += ["--subsets", subset]
        subprocess.run(command, check=True)

    def run(self):
        empty = f"{self.folder}/empty.txt"
        open(empty, "w").close()
        first = Table(self.tables("first", "--model", empty, documents=sorted(sum(self.folds, []))))
        print(f"first group: {len(first.right)} rows, {first.right.sum()} right", flush=True)
        models, paths = [], []
        for number, fold in enumerate(self.folds):
            outside = ~numpy.isin(first.documents, fold)
            models.append(fit(first.values[outside], first.right[outside], FIRST))
            model = f"{self.folder}/{number}.txt"
            write(model, [], [("first", first.names, models[-1])])
            paths += self.tables(f"second.{number}", "--model", model, "--group", "second", documents=fold)
        final = fit(first.values, first.right, FIRST)
        second = Table(paths)
        print(f"second group: {len(second.right)} rows, {second.right.sum()} right", flush=True)
        groups, paths = [], []
        for number, fold in enumerate(self.folds):
            outside = ~numpy.isin(second.documents, fold)
            judge = fit(second.values[outside], second.right[outside], SECOND)
            groups.append([("first", first.names, models[number]), ("second", second.names, judge)])
            model = f"{self.folder}/{number}.txt"
            write(model, [], groups[-1], settings=self.settings())
            paths += self.tables(f"further.{number}", "--model", model, "--group", "further", documents=fold)
        further = Table(paths)
        print(f"third group: {len(further.right)} rows, {further.right.sum()} right", flush=True)
        counts, chosen = collections.defaultdict(lambda: numpy.zeros(3)), []
        for number, fold in enumerate(self.folds):
            outside = ~numpy.isin(further.documents, fold)
            groups[number].append(("further", further.names, fit(further.values[outside], further.right[outside], FURTHER)))
            model, links = f"{self.folder}/{number}.txt", f"{self.folder}/links.{number}.tsv"
            write(model, [], groups[number], settings=self.settings())
            for data in [None] + self.options.check:
                self.lab("links", "--model", model, "--output", links, documents=fold, data=data)
                for line in open(links, encoding="utf8"):
                    subset, kind, value, correct = line.rstrip("\n").split("\t")
                    subset = f"{data}/{subset}" if data else subset.split("-")[0]
                    if kind == "wanted":
                        counts[subset][2] += int(value)
                        continue
                    counts[subset] += [int(correct), 1, 0]
                    if data is None:
                        chosen.append((number, subset, float(value), int(correct)))
        for subset, (correct, found, wanted) in counts.items():
            print(f"{'/'.join(subset.split('/')[-2:]):26} P {correct / found:.4f} R {correct / wanted:.4f} F1 {2 * correct / (found + wanted):.4f}")
        for subset, error in calibration_errors(chosen).items():
            print(f"{subset:26} expected calibration error {error:.4f}")
        judge = fit(second.values, second.right, SECOND)
        completer = fit(further.values, further.right, FURTHER)
        if self.options.importance:
            gains = zip(second.names, judge.feature_importance("gain"), final.feature_importance("gain").tolist() + [0] * 99)
            for name, gain, before in sorted(gains, key=lambda g: -g[1]):
                print(f"{name:26}{gain:12.0f}{before:12.0f}")
            for name, gain in sorted(zip(further.names, completer.feature_importance("gain")), key=lambda g: -g[1]):
                print(f"{name:26}{gain:12.0f}")
        remarks = ["boosted trees (LightGBM) over candidate beads; fitted by Tests/Benchmarks/alignment/fit.py"]
        remarks += self.options.remark
        remarks += ["cross-validated strict F1: " + ", ".join(f"{s} {2 * c / (f + w):.4f}" for s, (c, f, w) in counts.items() if "/" not in s)]
        groups = [("first", first.names, final), ("second", second.names, judge), ("further", further.names, completer)]
        write(self.options.output, remarks, groups, corners([c[2] for c in chosen], [c[3] for c in chosen]), self.settings())

    def settings(self):
        return [s.split("=") for s in self.options.setting]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lab")
    parser.add_argument("data")
    parser.add_argument("output")
    parser.add_argument("--documents", required=True)
    parser.add_argument("--subsets")
    parser.add_argument("--lexicon")
    parser.add_argument("--weak-lexicon", action="append", default=[], help="train with this lexicon too")
    parser.add_argument("--check", action="append", default=[], help="score the folds' models on the documents of this folder too")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--remark", action="append", default=[])
    parser.add_argument("--setting", action="append", default=[], help="NAME=VALUE of the search")
    parser.add_argument("--importance", action="store_true")
    with tempfile.TemporaryDirectory() as folder:
        Fitting(parser.parse_args(), folder).run()


if __name__ == "__main__":
    main()
