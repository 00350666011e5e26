"""Times the aligner beside galechurch (PyPI; Gale & Church 1993, lengths only, in Rust), in one run, each on one core.

    python3 speed.py .build/release/punte align-news [--subsets plain,merged,condensed,adapted] [--runs 5]

FOLDER/SUBSET holds NAME.ro.txt and NAME.en.txt. Each tool is one process that reads all pairs and writes all links; the best of
several runs counts, processor time and wall-clock, start of the process included. Prints sentences a second (both sides counted)
and the ratio. `punte align --list` is timed where the program knows it, else `punte evaluate alignment`, which also reads the
gold links and scores.
"""
import argparse, glob, os, resource, subprocess, sys, tempfile, time

GALECHURCH = "import sys, galechurch; galechurch.align_corpus(sys.argv[1], sys.argv[2], sys.argv[3], n_jobs=1)"


def timed(command, runs):
    best = None
    for _ in range(runs):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(["taskset", "-c", "0", *command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = min(best or (spent, wall), (spent, wall))
    return best


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("punte")
    parser.add_argument("folder")
    parser.add_argument("--subsets", default="plain,merged,condensed,adapted")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sides, pairs, sentences = {"ro": f"{folder}/ro", "en": f"{folder}/en"}, [], 0
        for side in sides.values():
            os.mkdir(side)
        for subset in options.subsets.split(","):
            for romanian in sorted(glob.glob(f"{options.folder}/{subset}/*.ro.txt")):
                name = os.path.basename(romanian)[: -len(".ro.txt")]
                paths = [os.path.abspath(romanian), os.path.abspath(romanian[: -len("ro.txt")] + "en.txt")]
                for side, path in zip(("ro", "en"), paths):
                    os.symlink(path, f"{sides[side]}/{subset}-{name}.txt")
                    with open(path, encoding="utf8") as file:
                        sentences += sum(1 for line in file if line.strip())
                pairs.append("\t".join(paths + [f"{folder}/{subset}-{name}.links"]))
        with open(f"{folder}/pairs.tsv", "w", encoding="utf8") as file:
            file.write("\n".join(pairs) + "\n")
        listed = [options.punte, "align", "--list", f"{folder}/pairs.tsv", "--lines", "--format", "links"]
        scored = [options.punte, "evaluate", "alignment", options.folder]
        scored += [word for subset in options.subsets.split(",") for word in ("--subsets", subset)]
        known = "--list" in subprocess.run([options.punte, "align", "--help"], stdout=subprocess.PIPE, text=True).stdout
        own = timed(listed if known else scored, options.runs)
        other = timed([sys.executable, "-c", GALECHURCH, sides["ro"], sides["en"], f"{folder}/out"], options.runs)
    print("program\tprocessor s\twall s\tsentences/s")
    for name, (spent, wall) in ((" ".join(["punte", *(listed if known else scored)[1:3]]), own), ("galechurch", other)):
        print(f"{name}\t{spent:.3f}\t{wall:.3f}\t{sentences / spent:.0f}")
    print(f"ratio of processor time\t{own[0] / other[0]:.2f}\t({len(pairs)} documents, {sentences} sentences)")


main()
