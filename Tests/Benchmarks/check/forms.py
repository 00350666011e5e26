"""Fits the model of forms: which form of a Romanian word its sentence wants.

    punte-lab features forms SENTENCES.ro.txt --output NAME.forms        (once for each set of texts)
    python3 forms.py forms.txt [--try RIGHT.forms] [--limits 6.4 4.2 4.9 6.3] NAME.forms...

A table has the words of right sentences, each with the forms for which it might have been written. A log-linear model is fitted to
them by stochastic gradient descent (AdaGrad; a part of the features is left out at each step), so that the written form is the most
probable of them; the features of the greatest weight are kept in a table of hashes that `Sources/PunteGlossary/Forms/FormModel.swift`
reads. With --try, a table of other texts, prints for several limits how many of its words would be reported, and how many exchanged
forms would be found. Needs numba, numpy.
"""
import argparse, numpy
from numba import njit

TEMPLATES = """
kind: kind:kind-1 kind:kind+1 kind:word-1 kind:word+1 kind:kind-1,kind+1 kind:word-1,word+1 kind:word-1,kind+1 kind:kind-1,word+1
kind:governor kind:noun kind:next-noun kind:clause kind:verb kind:next-verb
form: form:form-1 form:form+1 form:form-1,form+1 form:word-1,form+1 form:form-1,word+1 form:form-2,form-1 form:form+1,form+2
form:form-2,form-1,form+1 form:form-1,form+1,form+2 form:form-3,form-2,form-1 form:form+1,form+2,form+3 form:word-2,word-1
form:word+1,word+2 form:form-2 form:form+2 form:form-3 form:form+3 form:noun form:noun,noun-distance
form:next-noun,next-noun-distance form:governor form:governor,next-noun form:governor,noun form:subject form:subject,relative
form:verb form:next-verb form:verb,next-verb form:noun,next-noun form:clause
word: word:word-1 word:word+1 word:kind-1 word:kind+1 word:form-1 word:form+1 word:word-1,word+1 word:form-1,form+1 word:form-2
word:form+2 word:form-2,form-1 word:form+1,form+2 word:noun word:next-noun word:governor word:subject word:subject,relative word:verb
word:next-verb word:clause word:word-2 word:word+2 word:word-2,word-1 word:word+1,word+2
with-1: with-1:word-2 with-1:form-2 with+1: with+1:word+2 with+1:form+2 with-1:word+1 with+1:word-1 with+1:form-1 with-1:form+1
with-noun: with-noun:noun-distance with-noun:noun-distance,word-1 with-noun:form-1 with-noun:noun-distance,word+1
with-next-noun: with-next-noun:next-noun-distance with-next-noun:next-noun-distance,word+1
with-next-noun:next-noun-distance,word-1 with-subject: with-subject:relative with-subject:form-1 with-subject:form+1
with-subject:verb parts:governor parts:word-1 parts:word+1 parts:form-1,form+1
""".split()
FITTED, PLACES, IN_LINE, LETTERS, ZERO = 24, 19, 512, 91, 45
LIMITS = 6.4, 4.2, 4.9, 6.3
ROUNDS, RATE, RIDGE, LEFT_OUT = 2, 0.1, 1e-3, 0.3


@njit(inline="always")
def mixed(first, second):
    product = numpy.uint32((first ^ second) * numpy.uint32(0x9E3779B1))
    return numpy.uint32(product ^ (product >> numpy.uint32(15)))


@njit
def begun(surroundings, template, seeds, hashes):
    for t in range(len(seeds)):
        hashes[t] = seeds[t]
        for j in range(3):
            if template[t, j + 1] >= 0:
                hashes[t] = mixed(hashes[t], surroundings[template[t, j + 1]])


@njit
def fit(surroundings, forms, ends, order, template, seeds, weights, squares, used, rate):
    count, mask = len(seeds), numpy.uint32(len(weights) - 1)
    hashes, places = numpy.zeros(count, numpy.uint32), numpy.zeros((256, count), numpy.int64)
    scores, isin, loss = numpy.zeros(256), numpy.ones(count, numpy.bool_), 0.0
    for o in order:
        begun(surroundings[o], template, seeds, hashes)
        for t in range(count):
            isin[t] = numpy.random.random() >= LEFT_OUT
        n, top = min(ends[o + 1] - ends[o], 256), -1e9
        for k in range(n):
            scores[k] = 0.0
            for t in range(count):
                if isin[t]:
                    place = numpy.int64(mixed(mixed(hashes[t], forms[ends[o] + k, template[t, 0]]), numpy.uint32(0x85EBCA6B)) & mask)
                    places[k, t] = place
                    scores[k] += weights[place] / (1 - LEFT_OUT)
            top = max(top, scores[k])
        total = 0.0
        for k in range(n):
            total += numpy.exp(scores[k] - top)
        loss -= scores[0] - top - numpy.log(total)
        for k in range(n):
            slope = numpy.exp(scores[k] - top) / total - (1.0 if k == 0 else 0.0)
            if abs(slope) < 1e-4:
                continue
            for t in range(count):
                if isin[t]:
                    place = places[k, t]
                    step = slope + RIDGE * weights[place]
                    squares[place] += step * step
                    weights[place] -= rate * step / numpy.sqrt(squares[place] + 1)
                    used[place] = min(used[place] + 1, 250)
    return loss / len(order)


@njit
def packed(surroundings, forms, ends, template, seeds, weights, used, best, letter, kept, least):
    """Keeps in each place the feature of the greatest weight."""
    count, mask, few = len(seeds), numpy.uint32(len(weights) - 1), numpy.uint32(len(best) - 1)
    hashes = numpy.zeros(count, numpy.uint32)
    for o in range(len(ends) - 1):
        begun(surroundings[o], template, seeds, hashes)
        for k in range(ends[o], ends[o + 1]):
            for t in range(count):
                feature = mixed(mixed(hashes[t], forms[k, template[t, 0]]), numpy.uint32(0x85EBCA6B))
                place = numpy.int64(feature & mask)
                if used[place] < least:
                    continue
                rank = abs(weights[place]) * numpy.log(numpy.float64(used[place]) + 1)
                small = numpy.int64(feature & few)
                if rank > best[small]:
                    best[small] = rank
                    letter[small] = numpy.uint8((feature >> numpy.uint32(PLACES)) % numpy.uint32(LETTERS))
                    kept[small] = weights[place]


@njit
def scored(surroundings, forms, ends, template, seeds, letter, kept, scores):
    count, few = len(seeds), numpy.uint32(len(letter) - 1)
    hashes = numpy.zeros(count, numpy.uint32)
    for o in range(len(ends) - 1):
        begun(surroundings[o], template, seeds, hashes)
        for k in range(ends[o], ends[o + 1]):
            for t in range(count):
                feature = mixed(mixed(hashes[t], forms[k, template[t, 0]]), numpy.uint32(0x85EBCA6B))
                small = numpy.int64(feature & few)
                if letter[small] == (feature >> numpy.uint32(PLACES)) % numpy.uint32(LETTERS):
                    scores[k] += kept[small]


@njit
def records(values, width, choice, heads, surroundings, forms, ends):
    """Reads the records of a table; returns their number and that of the forms."""
    at, row, form = 0, 0, 0
    while at < len(values):
        n = values[at + 2]
        if len(heads):
            heads[row] = values[at : at + 3]
            surroundings[row] = values[at + 3 : at + 3 + width]
            for k in range(n):
                forms[form + k] = values[at + 3 + width + k * choice : at + 3 + width + (k + 1) * choice]
            ends[row + 1] = form + n
        at += 3 + width + n * choice
        row, form = row + 1, form + n
    return row, form


def read(path):
    data = open(path, "rb").read()
    end = data.index(b"\n") + 1
    _, around, of = data[:end].decode().rstrip("\n").split("\t")
    around, of = around.split(), of.split()
    values = numpy.frombuffer(data[end:], dtype="<u4").astype(numpy.uint32)
    none = numpy.zeros((0, 3), numpy.uint32)
    rows, count = records(values, len(around), len(of), none, none, none, numpy.zeros(1, numpy.int64))
    heads, forms = numpy.zeros((rows, 3), numpy.uint32), numpy.zeros((count, len(of)), numpy.uint32)
    surroundings, ends = numpy.zeros((rows, len(around)), numpy.uint32), numpy.zeros(rows + 1, numpy.int64)
    records(values, len(around), len(of), heads, surroundings, forms, ends)
    return around, of, heads, surroundings, forms, ends


def trained(tables, templates=TEMPLATES):
    around, of = tables[0][:2]
    template = numpy.full((len(templates), 4), -1, numpy.int32)
    for row, text in zip(template, templates):
        value, _, names = text.partition(":")
        row[0] = of.index(value)
        for place, name in enumerate(names.split(",") if names else [], 1):
            row[place] = around.index(name)
    with numpy.errstate(over="ignore"):
        seeds = numpy.array([mixed(numpy.uint32(number), numpy.uint32(0x5EED)) for number in range(len(templates))], numpy.uint32)
    surroundings, forms = (numpy.concatenate([table[index] for table in tables]) for index in (3, 4))
    ends, base = [numpy.zeros(1, numpy.int64)], 0
    for table in tables:
        ends.append(table[5][1:] + base)
        base += table[5][-1]
    ends = numpy.concatenate(ends)
    weights, squares = numpy.zeros(1 << FITTED, numpy.float32), numpy.zeros(1 << FITTED, numpy.float32)
    used = numpy.zeros(1 << FITTED, numpy.uint8)
    random = numpy.random.default_rng(1)
    for round in range(ROUNDS):
        order = random.permutation(len(ends) - 1)
        loss = fit(surroundings, forms, ends, order, template, seeds, weights, squares, used, RATE * (1 - round / ROUNDS * 0.8))
        print(f"round {round + 1}\tloss {loss:.4f}", flush=True)
    best, letter = numpy.zeros(1 << PLACES), numpy.zeros(1 << PLACES, numpy.uint8)
    kept = numpy.zeros(1 << PLACES, numpy.float32)
    packed(surroundings, forms, ends, template, seeds, weights, used, best, letter, kept, 2)
    unit = float(numpy.quantile(numpy.abs(kept[best > 0]), 0.999)) / ZERO
    kept = numpy.clip(numpy.rint(kept / unit), -ZERO, ZERO)
    print(f"{(best > 0).mean():.3f} of the places used, unit {unit:.5f}")
    return template, seeds, letter, kept * unit, unit


def odds(model, table):
    """The log-odds of the best other form against the written one, and of it against a wrong one chosen at random."""
    template, seeds, letter, kept, _ = model
    scores, ends = numpy.zeros(len(table[4])), table[5]
    scored(table[3], table[4], ends, template, seeds, letter, kept.astype(numpy.float64), scores)
    random = numpy.random.default_rng(1)
    right, wrong = [], []
    for first, last in zip(ends, ends[1:]):
        own = scores[first:last]
        right.append(own[1:].max() - own[0])
        other = own[random.integers(1, last - first)]
        wrong.append(own[0] - other if own[0] >= own.max() else -numpy.inf)
    return numpy.array(right), numpy.array(wrong)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("output")
    parser.add_argument("tables", nargs="+")
    parser.add_argument("--limits", type=float, nargs=4, default=LIMITS, help="of FormModel.Sort")
    parser.add_argument("--try", dest="trial", action="append", default=[])
    arguments = parser.parse_args()
    model = trained([read(path) for path in arguments.tables])
    for path in arguments.trial:
        right, wrong = odds(model, read(path))
        print(f"{path}: {len(right)} words, the written form is the most probable for {(right <= 0).mean():.4f}")
        print("limit\treported of 10,000\tfound")
        for limit in (4, 5, 5.5, 6, 6.5, 7, 7.5, 8, 9):
            print(f"{limit}\t{(right >= limit).mean() * 10000:.2f}\t{(wrong >= limit).mean():.3f}")
    _, _, letter, kept, unit = model
    letters = [chr(35 + n) if n < 57 else chr(36 + n) for n in range(LETTERS)]
    places = [letters[a] + letters[int(round(b / unit)) + ZERO] for a, b in zip(letter, kept)]
    with open(arguments.output, "w", encoding="utf8") as file:
        file.write("# Which form of a Romanian word its sentence wants: Tests/Benchmarks/check/forms.py on RO-STS, NTREX, FLORES, XQuAD,\n")
        file.write("# SIB-200 (CC BY-SA 4.0), newsdev2016, Tatoeba (CC BY 2.0 FR), MLQE-PE (CC0) and Tests/Benchmarks/alignment/articles.\n")
        file.write("@templates " + " ".join(TEMPLATES) + f"\n@scale {unit:.6f} {' '.join(map(str, arguments.limits))}\n")
        for start in range(0, len(places), IN_LINE):
            file.write("".join(places[start : start + IN_LINE]) + "\n")


if __name__ == "__main__":
    main()
