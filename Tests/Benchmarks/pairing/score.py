"""Scores the output of `punte pair --format jsonl` on an archive of archive.py.

    punte pair ARCHIVE/ro.jsonl ARCHIVE/en.jsonl --threshold 0.01 --format jsonl --output pairs.jsonl
    python3 score.py ARCHIVE pairs.jsonl

A pair is right when the gold has a chain with the report for that article. Prints precision and recall at --threshold, by kind of event, the
calibration error of all probabilities, how often the version named is the one that the article has, and the pairs of reports that
are versions of one.
"""
import argparse, collections, json


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive")
    parser.add_argument("pairs")
    parser.add_argument("--threshold", type=float, default=0.5)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    gold, kinds = collections.defaultdict(list), {}
    for line in open(f"{options.archive}/gold.tsv"):
        article, kind, chain = line.rstrip("\n").split("\t")
        gold[article].append(set(chain.split(",")))
        kinds[article] = kind
    pairs = [json.loads(line) for line in open(options.pairs, encoding="utf8")]
    found, right, whole = collections.Counter(), collections.Counter(), collections.Counter()
    hit, judged = set(), []
    for pair in pairs:
        article, report = pair["ro_id"], pair["en_id"]
        chain = next((i for i, c in enumerate(gold[article]) if report in c), None)
        judged.append((pair["probability"], chain is not None))
        if pair["probability"] < options.threshold:
            continue
        kind = kinds.get(article, "none")
        found[kind] += 1
        if chain is not None:
            right[kind] += 1
            hit.add((article, chain))
        elif options.errors:
            print("wrong", kind, article, report, pair["probability"], pair["reasons"]["coverage"], gold[article])
    for article, chains in gold.items():
        for index, chain in enumerate(chains):
            whole[kinds.get(article, "none")] += 1
            if options.errors and (article, index) not in hit:
                print("missed", kinds[article], article, chain)
    hits = collections.Counter(kinds[a] for a, _ in hit)
    for kind in sorted(set(whole) | set(found)):
        print(f"{kind:10} precision {right[kind]}/{found[kind]}, recall {hits[kind]}/{whole[kind]}")
    precision, recall = sum(right.values()) / max(1, sum(found.values())), sum(hits.values()) / max(1, sum(whole.values()))
    print(f"all        precision {precision:.4f}, recall {recall:.4f} at {options.threshold}")
    bins = collections.defaultdict(list)
    for probability, truth in judged:
        bins[min(int(probability * 10), 9)].append((probability, truth))
    error = sum(abs(sum(p for p, _ in b) - sum(t for _, t in b)) for b in bins.values()) / max(1, len(judged))
    print(f"calibration error {error:.4f} over {len(judged)} judged pairs")
    chains = [[n.strip() for n in line.split(",")] for line in open(f"{options.archive}/chains.tsv")]
    for side, name, versions in (("en", "en_id", "versions"), ("ro", "ro_id", "ro_versions")):
        truth = {frozenset((a, b)) for chain in chains if chain[0].startswith(side) for a in chain for b in chain if a < b}
        claimed = {frozenset((p[name], v)) for p in pairs for v in p.get(versions, [])}
        named = {p[name] for p in pairs}
        expected = {pair for pair in truth if pair & named}
        print(f"chains {side}  precision {len(claimed & truth)}/{len(claimed)}, recall of pairs with one in a pair {len(claimed & truth)}/{len(expected)}")
        if options.errors:
            print(*("no chain " + " ".join(sorted(pair)) for pair in claimed - truth), sep="\n")


main()
