"""Makes archives in which it is known which report is behind which article.

    python3 archive.py OUTPUT --part fit|tuning|development|test --news /path/to/align-news [--adapted FOLDER] [--memory tm.tsv] [--seed 1]

Events are pairs of an English report and a Romanian article with known links: the articles of Tests/Benchmarks/alignment (writers of
`training` for --part fit, of `development` and `held-out` for --part test), the documents of --news (NAME.en.txt, NAME.ro.txt, NAME.gold.tsv
in plain, condensed, adapted …; 401-440 for fit, the others for test), and those of --adapted (test). What is chosen rather than fitted is chosen on
--part development, every third writer and document of those for fit, with a model fitted on --part tuning, the rest of them.
Each event becomes one of these:

single     the report, and the article of one or two Romanian sites
outlets    two agencies on the event, which share some sentences; articles made of one of them, or of each
update     two or three versions of the report: numbers changed, a paragraph added or removed; one or two versions of the article
double     one article made of two reports
brief      with --briefs: an article cut to its first sentences
follow-up  the report, and a day later another one that repeats its background; an article of each
sequel     beside single events with --sequels: a report one to three days later in half of the same words with other numbers; no article
orphan     the article without the report, the report without the article, or the article of one agency and the report of another

Beside them are articles and reports without a partner (--alone of each side), made of sentences on one subject, at most two of any event,
and of sentences of --memory. OUTPUT gets ro.jsonl, en.jsonl, gold.tsv (article, kind, reports of a chain; a line for each chain) and
chains.tsv (the ids of a chain). Needs numpy, scikit-learn. Texts of --news, --adapted and --memory are not part of this repository.
"""
import argparse, collections, datetime, json, os, random, re
import numpy
from sklearn.feature_extraction.text import TfidfVectorizer

HERE = os.path.dirname(os.path.abspath(__file__))
ARTICLES = os.path.join(HERE, "..", "alignment", "articles")
AGENCIES = ["Reuters", "AP", "AFP", "BBC", "CNN", "The Guardian", "Bloomberg"]
SITES = ["Digi24", "HotNews", "G4Media", "Agerpres", "News.ro"]
START = datetime.date(2026, 3, 1)
DAYS = 60


class Event:
    """A report and an article: sentences with their paragraphs, and for each Romanian sentence the English ones it draws on."""

    def __init__(self, name, en, ro, links):
        self.name, self.en, self.ro, self.links, self.wording = name, en, ro, links, None


def paragraphs(path):
    result, paragraph = [], 0
    for line in open(path, encoding="utf8"):
        if line.strip():
            result.append((paragraph, line.strip()))
        elif result:
            paragraph = result[-1][0] + 1
    return result


def links(path, count):
    result = [set() for _ in range(count)]
    for line in open(path, encoding="utf8"):
        ro, _, en = line.rstrip("\n").partition("\t")
        for r in filter(None, ro.split(",")):
            result[int(r)] |= {int(e) for e in en.split(",") if e}
    return result


def event(base, gold=None):
    ro = paragraphs(base + ".ro.txt" if os.path.exists(base + ".ro.txt") else base)
    return Event(os.path.basename(base), paragraphs(base + ".en.txt"), ro, links(base + ".gold.tsv", len(ro)))


def in_part(part, number):
    """Whether a writer or document of the fitting ones belongs to the part: every third one is for development."""
    return part in ("fit", "test") or (number % 3 == 0) == (part == "development")


def events(options):
    """The events of the part, and for each the other Romanian versions there are."""
    found = []
    parts = ["development", "held-out"] if options.part == "test" else ["training"]
    for part in parts:
        for number, writer in enumerate(sorted(os.listdir(f"{ARTICLES}/{part}"))):
            if not in_part(options.part, number):
                continue
            folder = f"{ARTICLES}/{part}/{writer}"
            for name in sorted(n[:-7] for n in os.listdir(folder) if n.endswith(".ro.txt")):
                one = event(f"{folder}/{name}")
                one.name = f"{writer}-{name}"
                found.append([one])
    if options.news:
        for name in sorted({n.split(".")[0] for n in os.listdir(f"{options.news}/plain") if n[0].isdigit()}):
            if (401 <= int(name) <= 440) == (options.part == "test") or not in_part(options.part, int(name)):
                continue
            versions = [event(f"{options.news}/{kind}/{name}") for kind in ("adapted", "condensed", "adapted-nodia", "plain")]
            for version, kind in zip(versions, ("adapted", "condensed", "adapted", "plain")):
                version.name, version.wording = f"news-{name}", kind
            found.append(versions)
    if options.adapted and options.part == "test":
        for name in sorted(n[:-13] for n in os.listdir(options.adapted) if n.endswith(".en.sents.txt")):
            base = f"{options.adapted}/{name}"
            ro = paragraphs(base + ".ro.sents.txt")
            found.append([Event(name, paragraphs(base + ".en.sents.txt"), ro, links(base + ".gold.tsv", len(ro)))])
    return found


def text(sentences):
    """The text of sentences, and its title: the first one."""
    result, last = [], None
    for paragraph, sentence in sentences:
        result.append(("" if last is None else " " if paragraph == last else "\n\n") + sentence)
        last = paragraph
    return "".join(result)


class Archive:
    def __init__(self, rng):
        self.rng, self.en, self.ro, self.gold, self.chains, self.made = rng, [], [], [], [], {}

    def add(self, side, sentences, day, outlet=None, rng=None):
        rng = rng or self.rng
        records = self.en if side == "en" else self.ro
        name = f"{side}{len(records):05}"
        self.made[name] = (sentences, day, outlet)
        record = {"id": name, "text": text(sentences[1:]) if len(sentences) > 1 else text(sentences), "language": side}
        if rng.random() < 0.9:
            record["title"] = sentences[0][1]
        else:
            record["text"] = text(sentences)
        if rng.random() < 0.95:
            record["date"] = str(START + datetime.timedelta(days=day))
        if outlet and rng.random() < 0.85:
            record["outlet"] = outlet
        record["url"] = f"https://{side}.example/{name}"
        records.append(record)
        return name

    def agency(self, ro):
        """The agency that an article names, so that the report is its own; any if it names none."""
        whole = " ".join(s for _, s in ro)
        named = [a for a in AGENCIES if re.search(rf"\b{a.split()[-1]}\b", whole)]
        return named[0] if named else self.rng.choice(AGENCIES)


def made_of(one, kept, share=0.5):
    """The Romanian sentences that draw mostly on English sentences `kept`, and those that draw on none."""
    result = []
    for sentence, sources in zip(one.ro, one.links):
        if not sources or len(sources & kept) >= share * len(sources):
            result.append((sentence, bool(sources)))
    if sum(linked for _, linked in result) < 3:
        return None
    return [s for s, _ in result]


def changed(sentences, rng, count):
    """Sentences with some of their numbers changed."""
    places = [(i, m) for i, (_, s) in enumerate(sentences) for m in re.finditer(r"(?<![\d.,])\d{1,3}(?![\d.,]*\d)", s)]
    result = list(sentences)
    for i, match in sorted(rng.sample(places, min(count, len(places))), key=lambda p: -p[1].start()):
        paragraph, s = result[i]
        if s[match.start() : match.end()] == match.group():
            result[i] = (paragraph, s[: match.start()] + str(int(match.group()) + rng.randint(1, 9)) + s[match.end() :])
    return result


def halves(one, rng):
    """English sentences of two agencies: some of each alone, some of both."""
    count = len(one.en)
    order = list(range(count))
    rng.shuffle(order)
    cut, common = int(count * 0.42), set(order[int(count * 0.84) :])
    return set(order[:cut]) | common, set(order[cut : int(count * 0.84)]) | common, common


def fill(archive, versions, spare, rng, mode):
    """Adds an event in one of the modes; `spare` is another event, used up where the mode needs it. Returns whether it was."""
    one, day = versions[0], rng.randrange(DAYS)
    agency = archive.agency(one.ro)
    rest = [a for a in AGENCIES if a != agency]
    late = lambda: day + rng.choice([0, 0, 0, 1])
    english = lambda ids, of=one: [of.en[i] for i in sorted(ids)]
    if mode == "single":
        report = archive.add("en", one.en, day, agency)
        chosen = rng.sample(versions, min(len(versions), rng.choice([1, 2])))
        articles = [archive.add("ro", version.ro, late(), rng.choice(SITES)) for version in chosen]
        archive.gold += [(article, mode, [report]) for article in articles]
        if len({version.wording for version in chosen}) < len(chosen):
            archive.chains.append(articles)
    elif mode == "outlets":
        first, second, _ = halves(one, rng)
        reports = [archive.add("en", english(first), day, agency), archive.add("en", english(second), day, rng.choice(rest))]
        for kept, report in list(zip((first, second), reports))[: rng.choice([1, 2])]:
            article = made_of(one, kept, 0.6)
            if article:
                archive.gold.append((archive.add("ro", article, late(), rng.choice(SITES)), mode, [report]))
    elif mode == "update":
        last = one.en
        added = rng.randrange(2, max(3, len(last) - 1))
        first = changed([s for i, s in enumerate(last) if i != added], rng, 2)
        chain = [archive.add("en", first, day, agency), archive.add("en", last, day + rng.choice([0, 1]), agency)]
        if rng.random() < 0.5:
            removed = rng.randrange(2, max(3, len(last) - 1))
            chain.append(archive.add("en", changed([s for i, s in enumerate(last) if i != removed], rng, 3), day + 1, agency))
        archive.chains.append(chain)
        articles = [archive.add("ro", one.ro, day + 1, rng.choice(SITES))]
        if rng.random() < 0.4 and len(one.ro) > 8:
            dropped = rng.randrange(3, len(one.ro))
            articles.append(archive.add("ro", changed([s for i, s in enumerate(one.ro) if i != dropped], rng, 2), day + 1, rng.choice(SITES)))
            archive.chains.append(articles)
        for article in articles:
            archive.gold.append((article, mode, chain))
    elif mode == "double":
        other = spare[0]
        reports = [archive.add("en", one.en, day, agency), archive.add("en", other.en, day, archive.agency(other.ro))]
        part = made_of(one, set(rng.sample(range(len(one.en)), int(len(one.en) * rng.uniform(0.5, 0.9)))))
        more = made_of(other, set(rng.sample(range(len(other.en)), int(len(other.en) * rng.uniform(0.5, 0.9)))))
        if part and more:
            shift = part[-1][0] + 1
            article = archive.add("ro", part + [(p + shift, s) for p, s in more], late(), rng.choice(SITES))
            archive.gold += [(article, mode, [report]) for report in reports]
        return True
    elif mode == "follow-up":
        other = spare[0]
        report = archive.add("en", one.en, day, agency)
        archive.gold.append((archive.add("ro", one.ro, day, rng.choice(SITES)), mode, [report]))
        background = set(rng.sample(range(1, len(one.en)), max(1, int(len(one.en) * 0.25))))
        news = set(range(int(len(other.en) * 0.8)))
        shift = other.en[-1][0] + 1
        later = english(news, other) + [(p + shift, s) for p, s in english(background)]
        follow = archive.add("en", later, day + 1, agency)
        article, old = made_of(other, news), made_of(one, background, 0.99)
        if article:
            linked = [s for s, sources in zip(one.ro, one.links) if sources and sources <= background]
            whole = article + [(p + shift, s) for p, s in linked]
            archive.gold.append((archive.add("ro", whole, day + 1 + rng.choice([0, 1]), rng.choice(SITES)), mode, [follow]))
        return True
    else:
        first, second, common = halves(one, rng)
        kind = rng.randrange(3)
        if kind == 0:
            archive.add("en", one.en, day, agency)
        elif kind == 1:
            archive.add("ro", one.ro, late(), rng.choice(SITES))
        else:
            article = made_of(one, second - common, 0.99)
            if article:
                archive.add("en", english(first - common), day, agency)
                archive.add("ro", article, late(), rng.choice(SITES))
    return False


def sequel(archive, name, memory, rng):
    """Adds a report that repeats half of another one with other numbers, and is no source of its article."""
    found, day, outlet = archive.made[name]
    kept = set(rng.sample(range(len(found)), max(1, len(found) // 2)))
    mixed = [s if i in kept else (s[0], rng.choice(memory)) for i, s in enumerate(found)]
    archive.add("en", changed(mixed, rng, 8), day + rng.randint(1, 3), outlet, rng)


def shortened(archive, share, rng):
    """Cuts a share of the articles of one report to a title and two to four sentences."""
    several = {article for article, mode, _ in archive.gold if mode == "double"}
    for record in archive.ro:
        if record["id"] not in several and rng.random() < share:
            record["text"] = text(archive.made[record["id"]][0][: rng.randint(3, 5)])
            record.pop("title", None)


def alone(archive, side, found, memory, count, rng, briefs, later):
    """Adds articles without a partner: sentences on one subject."""
    pool = [(name, s) for versions in found for one in versions[:1] for name in [one.name] for _, s in (one.en if side == "en" else one.ro)]
    pool += [(f"memory-{i}", s) for i, s in enumerate(memory)]
    matrix = TfidfVectorizer(sublinear_tf=True, min_df=2, max_df=0.1).fit_transform([s for _, s in pool])
    for start in range(0, count, 256):
        seeds = [rng.randrange(len(pool)) for _ in range(min(256, count - start))]
        near = (matrix[seeds] @ matrix.T).toarray() + numpy.random.default_rng(start).random((len(seeds), len(pool))) * 0.05
        for row in near:
            chosen, of_event = [], collections.Counter()
            order = [int(i) for i in numpy.argsort(-row)[:150]]
            rest = order[1:]
            rng.shuffle(rest)
            size = rng.randrange(8, 20)
            for index in order[:1] + rest:
                name, sentence = pool[index]
                if of_event[name] < 2 and len(chosen) < size:
                    of_event[name] += 1
                    chosen.append((len(chosen) // 3, sentence))
            archive.add(side, chosen, rng.randrange(DAYS), rng.choice(AGENCIES if side == "en" else SITES))
            if side == "ro" and later.random() < briefs:
                # Of three sentences two of one event would be most of the article.
                archive.ro[-1]["text"] = text(chosen[:1] + chosen[len(chosen) // 2 :][: later.randint(2, 4)])
                archive.ro[-1].pop("title", None)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output")
    parser.add_argument("--part", choices=["fit", "tuning", "development", "test"], required=True)
    parser.add_argument("--news")
    parser.add_argument("--adapted")
    parser.add_argument("--memory")
    parser.add_argument("--alone", type=int, default=2600)
    parser.add_argument("--sequels", type=float, default=0, help="the share of single events with one")
    parser.add_argument("--briefs", type=float, default=0, help="the share of articles that are cut to a few sentences")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(f"{options.part}{options.seed}")
    found = events(options)
    rng.shuffle(found)
    memory = {"en": [], "ro": []}
    if options.memory:
        for line in open(options.memory, encoding="utf8"):
            fields = line.rstrip("\n").split("\t")
            if len(fields) > 4 and re.match(r"captions/news|wikipedia|news", fields[4]) and len(fields[1]) > 60:
                side = "en" if int(fields[0]) % 2 else "ro"
                if fields[3] not in ("ntrex", "newsdev2016"):
                    memory[side].append(fields[1] if side == "en" else fields[2])
    archive = Archive(rng)
    modes = ["single"] * 6 + ["outlets"] * 4 + ["update"] * 4 + ["double"] * 3 + ["follow-up"] * 3 + ["orphan"] * 3
    waiting = list(found)
    while waiting:
        versions = waiting.pop()
        mode = rng.choice(modes)
        if mode in ("double", "follow-up") and not waiting:
            mode = "single"
        if fill(archive, versions, waiting[-1] if waiting else None, rng, mode):
            waiting.pop()
    later = random.Random(f"sequels{options.part}{options.seed}")
    for report in sorted({chain[0] for _, mode, chain in archive.gold if mode == "single"}):
        if later.random() < options.sequels:
            sequel(archive, report, memory["en"], later)
    if options.briefs:
        shortened(archive, options.briefs, later)
    for side in ("en", "ro"):
        alone(archive, side, found, memory[side], options.alone, rng, options.briefs, later)
    os.makedirs(options.output, exist_ok=True)
    for side, records in (("en", archive.en), ("ro", archive.ro)):
        rng.shuffle(records)
        with open(f"{options.output}/{side}.jsonl", "w", encoding="utf8") as file:
            for record in records:
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
    with open(f"{options.output}/gold.tsv", "w") as file:
        for article, mode, chain in archive.gold:
            file.write(f"{article}\t{mode}\t{','.join(chain)}\n")
    with open(f"{options.output}/chains.tsv", "w") as file:
        file.write("".join(",".join(chain) + "\n" for chain in archive.chains))
    kinds = collections.Counter(mode for _, mode, _ in archive.gold)
    print(f"{len(archive.ro)} articles, {len(archive.en)} reports, {len(archive.gold)} pairs:", dict(kinds))


main()
