"""Fits the last two groups of trees of the alignment model: whether a Romanian sentence draws on an English one.

    python3 pairs.py .build/release/punte-lab model.txt articles/training --derived DATA --check articles/development --output new.txt

The groups before are taken from model.txt as they are. DATA holds documents derived by variants.py, so that literal translations
stay right. Folders of articles may hold NAME.pairs.tsv beside NAME.gold.tsv: for each Romanian sentence those English ones of which
it has a clause; without, all pairs of a gold link count. The last group sees what the one before found; so that it learns from
outputs as they are on unseen text, these come from models fitted without the writer's articles. Prints the scores of whole
alignments, each writer's by models fitted without them.
Needs lightgbm, numpy, scikit-learn.
"""
import argparse, collections, math, os, pathlib, subprocess, tempfile
import lightgbm, numpy
from sklearn.linear_model import LogisticRegression
import fit

TREES = dict(objective="binary", verbose=-1, num_threads=2, seed=7, deterministic=True, min_data_in_leaf=40,
             lambda_l2=4.0, feature_fraction=0.4, bagging_fraction=0.8, bagging_freq=1)
# As search.pair-threshold, search.linked-pair-threshold and PairedLinks have them.
LINK, KEEP, DROPPED = 0.55, 0.4, 0.02


class Table(fit.Table):
    """The candidate pairs of a folder: keys (subfolder, document, Romanian, English), right or not, features."""

    weight = 1.0

    def __init__(self, path, root):
        super().__init__([path])
        self.keys = [(folder, document, int(romanian), int(english)) for folder, document, romanian, english in self.keys]
        known = {key: pairs(pathlib.Path(root) / key[0] / f"{key[1]}.pairs.tsv") for key in {key[:2] for key in self.keys}}
        for index, key in enumerate(self.keys):
            if known[key[:2]] is not None:
                self.right[index] = key[2:] in known[key[:2]]
        self.folders = numpy.array([key[0] for key in self.keys])

    def keep(self, share):
        """Leaves out all but a share of each folder's documents."""
        kept = set()
        for folder in set(self.folders):
            documents = sorted({key[1] for key in self.keys if key[0] == folder})
            kept |= {(folder, d) for n, d in enumerate(documents) if int((n + 1) * share) > int(n * share)}
        chosen = numpy.array([key[:2] in kept for key in self.keys])
        self.keys = [key for key, c in zip(self.keys, chosen) if c]
        self.right, self.values, self.folders = self.right[chosen], self.values[chosen], self.folders[chosen]
        return self


def pairs(path):
    if not path.exists():
        return None
    found = set()
    for line in path.read_text(encoding="utf8").splitlines():
        romanian, english = line.split("\t")[:2]
        found |= {(int(romanian), int(number)) for number in english.split(",") if number}
    return found


def gold(root, folder, document):
    links = []
    for line in (pathlib.Path(root) / folder / f"{document}.gold.tsv").read_text(encoding="utf8").splitlines():
        romanian, english = (frozenset(int(n) for n in side.split(",") if n) for side in line.split("\t"))
        if romanian and english:
            links.append((romanian, english))
    return links


def links(judged, threshold=LINK, keep=KEEP):
    """Sentences that pairs of at least this probability (`keep` where the first links have the pair) hold together, with the log of the chance that exactly these belong together."""
    parent = {}

    def root(node):
        while parent.setdefault(node, node) != node:
            node = parent[node]
        return node

    for (romanian, english), (probability, linked) in judged.items():
        if probability >= (keep if linked else threshold):
            parent[root(("ro", romanian))] = root(("en", english))
    chance = collections.Counter()
    for (romanian, english), (probability, linked) in judged.items():
        probability = min(max(probability, 1e-6), 1 - 1e-6)
        if probability >= (keep if linked else threshold):
            chance[root(("ro", romanian))] += math.log(probability)
        elif probability > DROPPED:
            for node in {root(n) for n in (("ro", romanian), ("en", english)) if n in parent}:
                chance[node] += math.log(1 - probability)
    sides = collections.defaultdict(lambda: (set(), set()))
    for side, number in parent:
        sides[root((side, number))][side == "en"].add(number)
    return [(frozenset(a), frozenset(b), chance[node]) for node, (a, b) in sides.items()]


def scores(found, root):
    """Strict and pair scores of the links of documents."""
    strict, paired = numpy.zeros(3), numpy.zeros(3)
    for (folder, document), chosen in found.items():
        wanted = gold(root, folder, document)
        strict += [sum(link[:2] in wanted for link in chosen), len(chosen), len(wanted)]
        mine, theirs = ({(a, b) for link in l for a in link[0] for b in link[1]} for l in (chosen, wanted))
        paired += [len(mine & theirs), len(mine), len(theirs)]
    return " ".join(f"{name} P {c / max(1, f):.3f} R {c / max(1, w):.3f} F1 {2 * c / max(1, f + w):.3f}"
                    for name, (c, f, w) in (("strict", strict), ("pairs", paired)))


def grouped(table, probabilities):
    """By document and pair: the probability, and whether the first links have the pair."""
    documents = collections.defaultdict(dict)
    linked = table.values[:, table.names.index("linked")] > 0.5
    for (folder, document, romanian, english), *judged in zip(table.keys, probabilities, linked):
        documents[folder, document][romanian, english] = judged
    return documents


class Fitting:
    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        text = open(options.model, encoding="utf8").read()
        self.base = text.split("@pair ")[0]

    def table(self, group, model, root, folders=(), documents=None):
        path = f"{self.folder}/table.tsv"
        command = [self.options.lab, "features", "beads", root, "--group", group, "--model", model, "--output", path]
        for name in folders:
            command += ["--subsets", name]
        if documents:
            command += ["--documents", documents]
        subprocess.run(command, check=True)
        table = Table(path, root)
        if documents:
            table.weight = self.options.weight
        return table

    def write(self, path, groups, remarks=(), curve=(), weights=()):
        base = self.base
        if curve:
            base = "".join(l for l in base.splitlines(True) if not l.startswith("@confidence"))
            names = ("own", "mean", "fused", "bias")
            head = "".join(f"# {r}\n" for r in remarks)
            head += "".join(f"@setting confidence-{n} {w:.4f}\n" for n, w in zip(names, weights))
            head += "".join(f"@confidence {x:.4f} {y:.4f}\n" for x, y in curve)
            lead = [l for l in base.splitlines(True) if l.startswith("#")]
            base = "".join(lead) + head + base[len("".join(lead)):]
        with open(path, "w", encoding="utf8") as file:
            file.write(base)
            for name, features, model in groups:
                file.write(f"@{name} " + " ".join(features) + "\n" + "\n".join(fit.lines(model)) + "\n")

    def fit(self, tables, keep=None):
        values = numpy.vstack([t.values if keep is None or t is not tables[0] else t.values[keep] for t in tables])
        right = numpy.concatenate([t.right if keep is None or t is not tables[0] else t.right[keep] for t in tables])
        weights = numpy.concatenate([numpy.full(len(t.right if keep is None or t is not tables[0] else t.right[keep]), t.weight) for t in tables])
        data = lightgbm.Dataset(values, right, weight=weights)
        return lightgbm.train(dict(TREES, num_leaves=self.options.leaves, learning_rate=self.options.rate), data, self.options.rounds)

    def run(self):
        options = self.options
        derived = [(options.derived, options.documents)] if options.derived else []
        first = self.table("pair", options.model, options.articles).keep(options.share)
        extra = [self.table("pair", options.model, data, documents=d, folders=options.subsets.split(",")) for data, d in derived]
        writers = sorted(set(first.folders))
        folds = [writers[i::options.folds] for i in range(options.folds)]
        print(f"{len(first.right)} pairs of {len(writers)} writers, {first.right.sum()} right; derived {[len(e.right) for e in extra]}", flush=True)
        second, models = [], []
        for number, fold in enumerate(folds):
            model = self.fit([first] + extra, ~numpy.isin(first.folders, fold))
            path = f"{self.folder}/{number}.txt"
            self.write(path, [("pair", first.names, model)])
            second.append(self.table("pair-again", path, options.articles, folders=fold).keep(options.share))
            models.append(model)
        final = self.fit([first] + extra)
        path = f"{self.folder}/final.txt"
        self.write(path, [("pair", first.names, final)])
        extra = [self.table("pair-again", path, data, documents=d, folders=options.subsets.split(",")) for data, d in derived]
        chosen, links_seen = {}, []
        for number, fold in enumerate(folds):
            judge = self.fit([t for n, t in enumerate(second) if n != number] + extra)
            values = judge.predict(second[number].values)
            for document, judged in grouped(second[number], values).items():
                chosen[document] = links(judged)
                links_seen += confidence_rows(chosen[document], gold(options.articles, *document))
            if number == 0:
                for (data, _), table in zip(derived, extra):
                    for document, judged in grouped(table, judge.predict(table.values)).items():
                        links_seen += confidence_rows(links(judged), gold(data, *document))
        for writer in writers:
            print(f"{writer:16}", scores({k: v for k, v in chosen.items() if k[0] == writer}, options.articles))
        print(f"{'all':16}", scores(chosen, options.articles), flush=True)
        judge = self.fit(second + extra)
        measures, right = numpy.array([r[:3] for r in links_seen]), numpy.array([r[3] for r in links_seen])
        combined = LogisticRegression(C=100.0).fit(measures, right)
        weights = [*combined.coef_[0], combined.intercept_[0]]
        curve = fit.corners(combined.decision_function(measures), right)
        again = first.names + second[0].names[len(first.names):]
        remarks = [f"pairs: fitted by Tests/Benchmarks/alignment/pairs.py on {len(chosen)} adapted articles and derived documents {options.documents}"]
        self.write(options.output, [("pair", first.names, final), ("pair-again", again, judge)], remarks, curve, weights)
        for root in options.check:
            table = self.table("pair-again", options.output, root)
            probabilities = judge.predict(table.values)
            for threshold in (0.45, 0.5, 0.55, 0.6, 0.65):
                found = {k: links(v, threshold) for k, v in grouped(table, probabilities).items()}
                print(f"{root} {threshold}", scores(found, root), flush=True)
        if options.importance:
            for name, gain in sorted(zip(again, judge.feature_importance("gain")), key=lambda g: -g[1])[:45]:
                print(f"{name:26}{gain:12.0f}")


def confidence_rows(found, wanted):
    """For each link of a document: its log-odds, the mean of those of all links, whether it has more than two sentences, right or not.

    In a text that is adapted freely even the surest links often lack a sentence; the mean tells such texts.
    """
    odds = [logit(link[2]) for link in found]
    mean = sum(odds) / max(1, len(odds))
    return [(own, mean, len(a) + len(b) > 2, (a, b) in wanted) for own, (a, b, _) in zip(odds, found)]


def logit(chance):
    probability = min(max(math.exp(chance), 1e-6), 1 - 1e-6)
    return math.log(probability / (1 - probability))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lab")
    parser.add_argument("model")
    parser.add_argument("articles")
    parser.add_argument("--output", required=True)
    parser.add_argument("--derived")
    parser.add_argument("--documents", default="401-486", help="of the derived data")
    parser.add_argument("--subsets", default="adapted,condensed,merged,plain,rewritten-1,rewritten-2,adapted-1,adapted-2", help="of the derived data")
    parser.add_argument("--check", action="append", default=[], help="score the final model on this folder")
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=500)
    parser.add_argument("--leaves", type=int, default=8)
    parser.add_argument("--rate", type=float, default=0.03)
    parser.add_argument("--weight", type=float, default=1.0, help="of a pair of the derived documents")
    parser.add_argument("--share", type=float, default=1.0, help="of the articles of each writer that are used")
    parser.add_argument("--importance", action="store_true")
    with tempfile.TemporaryDirectory() as folder:
        Fitting(parser.parse_args(), folder).run()


if __name__ == "__main__":
    main()
