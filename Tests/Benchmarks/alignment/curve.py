"""How a lexicon's size and settings bear on accuracy.

    python3 variants.py PLAIN DATA --documents 401-486
    python3 curve.py .build/release/punte .build/release/punte-lab DATA --words words/wpt.ro-en --train "tm.tsv --exclude domain=news" \\
        --try "--least-weight 0.01" --try "--least-weight 0.05" [--lexicon FILE …]

Trains a lexicon with each set of further options of `punte lexicon train`, or takes the files given. For each prints its bytes, its
keys, the F1 of word alignment, and the cross-validated loss of the bead model's first group of trees: minus the logarithm of the
probability given to the truth, summed over all candidates and divided by the links. Needs lightgbm, numpy.
"""
import argparse, os, shlex, subprocess, tempfile
import numpy
from fit import FIRST, Table, fit

FOLDS = 4


def output(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout


def loss(table):
    documents = numpy.unique(table.documents)
    fold = dict(zip(documents, numpy.random.RandomState(0).permutation(len(documents)) % FOLDS))
    folds = numpy.array([fold[d] for d in table.documents])
    odds = numpy.zeros(len(table.right))
    for number in range(FOLDS):
        inside = folds == number
        model = fit(table.values[~inside], table.right[~inside], dict(FIRST, learning_rate=0.12, rounds=90))
        odds[inside] = model.predict(table.values[inside], raw_score=True)
    signs = numpy.where(table.right == 1, 1, -1)
    return numpy.log1p(numpy.exp(-signs * odds)).sum() / table.right.sum()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("punte")
    parser.add_argument("lab")
    parser.add_argument("data")
    parser.add_argument("--words", help="PREFIX of PREFIX.ro, PREFIX.en, PREFIX.gold")
    parser.add_argument("--documents", default="401-486")
    parser.add_argument("--subsets", default="merged-1,condensed-1,adapted-1,adapted-2")
    parser.add_argument("--train", default="", help="files and options common to all")
    parser.add_argument("--try", dest="tries", action="append", default=[])
    parser.add_argument("--lexicon", action="append", default=[])
    options = parser.parse_args()
    print("lexicon\tbytes\tkeys en\tkeys ro\twords F1\tloss", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for number, name in enumerate(options.lexicon + options.tries):
            path = name
            if number >= len(options.lexicon):
                path = f"{folder}/lexicon.tsv"
                output(options.punte, "lexicon", "train", *shlex.split(options.train), *shlex.split(name), "--output", path)
            info = dict(l.split("\t", 1) for l in output(options.punte, "lexicon", "info", "--lexicon", path).splitlines())
            words = "-"
            if options.words:
                files = [f"{options.words}.{side}" for side in ("ro", "en", "gold")]
                words = output(options.lab, "evaluate", "words", *files, "--lexicon", path).split()[-1]
            subsets = [word for subset in options.subsets.split(",") for word in ("--subsets", subset)]
            features, none = f"{folder}/features.tsv", f"{folder}/none.txt"
            open(none, "w").close()
            output(options.lab, "features", "beads", options.data, "--documents", options.documents, *subsets,
                   "--lexicon", path, "--model", none, "--output", features)
            value = loss(Table([features]))
            print(f"{name}\t{os.path.getsize(path)}\t{info['keys'].replace(' ', chr(9))}\t{words}\t{value:.5f}", flush=True)


if __name__ == "__main__":
    main()
