"""Collects the Romanian lexemes: lemma and part of speech, with the cells of each form.

A lemma of simplemma and its forms are explained by the paradigms that the glossary inflects with:
the paradigm is taken that explains most of them, until none explains two more. The words of the
Hunspell dictionary say which forms exist, and vote on the gender. Verbs are completed by verbs that
inflect alike, since each form has only one lemma in simplemma. What no paradigm explains is kept as
an irregular form of the word.
"""

import collections

import wordfreq

from sources import (
    DATA, HERE, add_closed, common_prefix, expand, hunspell, lemminflect, rows, simplemma_table)

LETTERS = set("abcdefghijklmnopqrstuvwxyzăâîșț")
DICTIONARY = HERE.parent / "alignment/dictionary/ro-en.tsv"
FREQUENCIES = wordfreq.get_frequency_dict("ro", "best")
# Endings that only verbs have.
VERBAL = ("seră", "serăm", "seși", "sem", "nd", "ndu", "au", "ește", "ează", "eau")

# Further paradigms of nouns: gender and the cells of a row of paradigms.tsv.
NOUNS = """
f ă - a - - - -
f e i ea ii - - -
f aie ăi aia ăii ăi ăile ăilor
f eie ei eia eii ei eile eilor
f oaie oi oaia oii oi oile oilor
f ală ăli ala ălii ăli ălile ălilor
f eală eli eala elii eli elile elilor
f ială ieli iala ielii ieli ielile ielilor
f arnă erni arna ernii erni ernile ernilor
f ană ăni ana ănii ăni ănile ănilor
f arcă ărci arca ărcii ărci ărcile ărcilor
f arfă ărfi arfa ărfii ărfuri ărfurile ărfurilor
f acă ăci aca ăcii ăci ăcile ăcilor
f artă ărți arta ărții ărți ărțile ărților
f altă ălți alta ălții ălți ălțile ălților
f eaptă epte eapta eptei epte eptele eptelor
f ealtă elte ealta eltei elte eltele eltelor
f eadă ezi eada ezii ezi ezile ezilor
f oată oți oata oții oți oțile oților
f oadă ozi oada ozii ozi ozile ozilor
f abără abere abăra aberei abere aberele aberelor
f acără ăcări acăra ăcării ăcări ăcările ăcărilor
f asăre ăsări asărea ăsării ăsări ăsările ăsărilor
f aură ăuri aura ăurii ăuri ăurile ăurilor
f ânță ințe ânța inței ințe ințele ințelor
f eapsă epse eapsa epsei epse epsele epselor
f ie ii ia iei - - -
f ă i a ii uri urile urilor
f ă ei a ei uri urile urilor
f e i ea ii uri urile urilor
f e e ea ei - - -
f a ale aua alei ale alele alelor
f ea ele eaua elei ele elele elelor
f toare toare toarea toarei toare toarele toarelor
n 0 0 ul ului uri urile urilor
n 0 0 ul ului e ele elor
n u u ul ului uri urile urilor
n u u ul ului e ele elor
n iu iu iul iului ii iile iilor
n 0 0 ul ului - - -
n u u ul ului - - -
n e e ele elui e ele elor
n or or orul orului oare oarele oarelor
n om om omul omului oame oamele oamelor
n on on onul onului oane oanele oanelor
n os os osul osului oase oasele oaselor
n oc oc ocul ocului oace oacele oacelor
n od od odul odului oade oadele oadelor
n ort ort ortul ortului oarte oartele oartelor
n ot ot otul otului oate oatele oatelor
n ânt ânt ântul ântului inte intele intelor
n ăr ăr ărul ărului ere erele erelor
n ou ou oul oului ouri ourile ourilor
m 0 0 ul ului - - -
m e e ele elui i ii ilor
m te te tele telui ți ții ților
m de de dele delui zi zii zilor
m ă ă a ei i ii ilor
m ă ă a ii i ii ilor
m t t tul tului ți ții ților
m d d dul dului zi zii zilor
m s s sul sului și șii șilor
m st st stul stului ști știi știlor
m z z zul zului ji jii jilor
m x x xul xului cși cșii cșilor
m l l lul lului i ii ilor
m ean ean eanul eanului eni enii enilor
m ian ian ianul ianului ieni ienii ienilor
m iac iac iacul iacului ieci iecii iecilor
m iu iu iul iului ii iii iilor
m i i iul iului i ii ilor
m u u ul ului i ii ilor
m o o oul oului - - -
m sc sc scul scului ști știi știlor
m at at atul atului eți eții eților
m arpe arpe arpele arpelui erpi erpii erpilor
m eamț eamț eamțul eamțului emți emții emților
"""

# Further classes of adjectives: a row of adjectives.tsv.
ADJECTIVES = """
ean eană eni ene|ian iană ieni iene|e e i i|te te ți ți|de de zi zi|le le i i|i e i i
chi che chi chi|ău ea ăi ele|ârziu ârzie ârzii ârzii|ou ouă oi oi|l lă i le|at ată eți ete
âr ără eri ere|ăr ără eri ere|ânăr ânără ineri inere|ăt ătă eți ete|uu uă ui ue|eț eață eți ețe
et eată eți ete|orn oarnă orni oarne|ol oală oli oale|om oamă omi oame|oi oaie oi oi
oș oașă oși oașe|el ea ei ele|og oagă ogi oage|ept eaptă epți epte|ert eartă erți erte
eș eașă eși eșe|ânt ântă inți inte|sc scă ști ște|oc oacă oci oace|or oare ori oare
s să și se|eamăn eamănă emeni emene|aspăt aspătă aspeți aspete|ers earsă erși erse|es easă eși ese
ors oarsă orși oarse|os oasă oși oase|op oapă opi oape|iac iacă ieci iece|ost oastă oști oaste
"""

# Participles whose feminine changes its vowel: masculine, feminine, feminine plural.
PARTICIPLES = [
    ("les", "leasă", "lese"), ("ers", "earsă", "erse"), ("iert", "iartă", "ierte"),
    ("opt", "oaptă", "oapte"), ("mort", "moartă", "moarte"), ("tors", "toarsă", "toarse"),
    ("umes", "umeasă", "umese"), ("os", "oasă", "oase"),
]


def clean(word):
    return word and set(word) <= LETTERS and "î" not in word[1:-1].replace("reî", "").replace("neî", "")


def paradigms():
    """Returns part of speech, ending of the lemma, and endings with cells of each paradigm."""
    result = []

    def add_noun(gender, endings):
        cells = [
            ("" if ending == "0" else ending, cell)
            for cell, column in zip("abcdefg", endings)
            for ending in ([] if column == "-" else column.split("/"))
        ]
        for ending, cell in cells:
            if cell == "a":
                result.append(("N" + gender, ending, cells))

    for row in rows(DATA / "ro/paradigms.tsv"):
        if row[0] == "noun":
            add_noun(row[1], row[2:9])
    for line in NOUNS.split("\n"):
        if line:
            add_noun(line[0], line.split()[1:])
    classes = [["" if field == "0" else field for field in row[:4]] for row in rows(DATA / "ro/adjectives.tsv")]
    classes += [entry.split() for entry in ADJECTIVES.replace("\n", "|").split("|") if entry]
    for masculine, feminine, masculines, feminines in classes:
        article = "l" if masculine.endswith("u") else "le" if masculine.endswith("e") else "ul"
        oblique = article[0] if article == "le" else article
        definite = feminine[:-1] if feminine.endswith(("ă", "ie")) else feminine
        result.append((
            "A", masculine, [
                (masculine, "a"), (masculine + article, "c"), (masculine + oblique + "ui", "d"),
                (masculines, "e"), (masculines + "i", "f"), (masculines + "lor", "g"),
                (feminine, "A"), (definite + "a", "C"), (feminines, "B"), (feminines + "i", "D"),
                (feminines, "E"), (feminines + "le", "F"), (feminines + "lor", "G"),
            ]))
    return result


def guessed_cells(form, lemma, kind="N", forms=()):
    """Returns the cells of an irregular form of a noun by its ending."""
    if form == lemma:
        # Nume, ochi: one form for both numbers.
        is_plural = kind in ("Nm", "Nn") and form + "lor" in forms and (form + "le" in forms or form + "i" in forms)
        return "ae" if is_plural else "a"
    if lemma.endswith("e") and form == lemma + "le":
        return "c"
    feminine = kind == "Nf" or lemma[-1] in "ăea" and kind not in ("Nm", "Nn")
    if form + "le" in forms and form + "lor" in forms:
        return "be" if feminine else "e"
    # Tatăl, tatălui, tatei.
    if kind == "Nm" and lemma.endswith("ă") and form.endswith(("ăl", "a")):
        return "c"
    if kind == "Nm" and lemma.endswith("ă") and form.endswith(("ălui", "ei")):
        return "d"
    # Copii, of which the article makes copiii.
    if form.endswith("ii") and form + "i" in forms:
        return "be" if feminine else "e"
    if form.endswith("lor"):
        return "g"
    if form.endswith(("ului", "elui", "ăi")):
        return "d"
    if form.endswith(("ile", "ele", "ale", "ăle")):
        return "f"
    if form.endswith("ii") or (form.endswith("ei") and feminine):
        return "d" if feminine else "f"
    if form.endswith("ul") or form.endswith("a"):
        return "c"
    return "be" if feminine else "e"


def adjective_cells(form, lemma, forms):
    """Returns the cells of a form of an irregular adjective by its ending: mare, mari; greu, grea, grele."""
    if form == lemma:
        # Mare is a feminine as well, vechi a plural.
        return "aA" if form.endswith("e") else "aeBE" if form.endswith("i") else "a"
    if form.endswith(("ului", "elui")):
        return "d"
    if form.endswith("ul") or lemma.endswith("e") and form == lemma + "le":
        return "c"
    if form.endswith("lor"):
        return "gG"
    if form.endswith(("ile", "ele")):
        return "BE" if form + "le" in forms else "F"
    if form.endswith("ii"):
        return "eBE" if form + "i" in forms else "fD"
    if form.endswith("ei") and form != lemma[:-1] + "i":
        return "D"
    if form.endswith("a"):
        return "A" if form + "ua" in forms else "C"
    if form.endswith("ă"):
        return "A"
    if form.endswith("e"):
        return "A" if form + "a" in forms or form[:-1] + "a" in forms and form[:-1] + "ă" not in forms else "BE"
    if form.endswith("i"):
        # Greu has grele beside grei, mic only mici.
        return "e" if any(o.endswith("e") and o != lemma and o + "le" in forms for o in forms) else "eBE"
    return ""


def verb_cells(form, lemma, forms):
    """Returns the cells of a form of a verb."""
    if form == lemma:
        return "i"
    if form.endswith(("nd", "ndu")):
        return "g"
    # văzut, văzută, văzuți, văzute
    for ending in "tsăe":
        masculine = form if ending in "ts" else form[:-1]
        # Costă is no participle of costa, which has costat.
        if lemma.endswith("a") and not lemma.endswith("ea") and masculine != lemma + "t":
            continue
        if form.endswith(ending) and masculine in forms and masculine[-1] in "ts" and masculine + "ă" in forms:
            return "r"
    # Scos, scoasă; ales, aleasă
    for strong, weak in (("oa", "o"), ("ea", "e")):
        head, found, tail = form[:-1].rpartition(strong)
        if form.endswith("să") and found and head + weak + tail in forms:
            return "r"
    if form.endswith(("ți", "și")):
        masculine = form[:-2] + {"ț": "t", "ș": "s"}[form[-2]]
        if lemma.endswith("a") and not lemma.endswith("ea"):
            return "fr" if masculine == lemma + "t" else "f"
        if masculine + "ă" in forms:
            # Lăsați is said to several as well, văzuți and prinși are not.
            return "r" if form.endswith(("uți", "și")) else "fr"
    return "f"


class Lists:
    """The word lists, and what they say of forms."""

    def __init__(self, folder):
        self.lemma = {f: l for f, l in simplemma_table("ro").items() if clean(f) and clean(l)}
        suffixes, entries = hunspell(f"{folder}/x/usr/share/hunspell/ro_RO")
        self.spelled = set()
        self.kinds = collections.defaultdict(set)
        for word, flags in entries:
            if not clean(word):
                continue
            self.spelled.add(word)
            for flag in flags:
                self.spelled.update(filter(clean, expand(word, flag, suffixes)))
                for kind, letters in {"f": "AFfRrsu", "n": "CcMPz", "m": "Ll", "a": "DQSqet"}.items():
                    if flag in letters:
                        self.kinds[word].add(kind)
        self.groups = collections.defaultdict(set)
        for form, lemma in self.lemma.items():
            self.groups[lemma].add(form)
        self.add_spelled(entries, suffixes)
        self.add_neuters(entries, suffixes)

    def add_neuters(self, entries, suffixes):
        """Gives neuter nouns the forms that simplemma has under another lemma only: partide, of partidă."""
        for word, flags in entries:
            if not clean(word) or self.lemma.get(word) != word or not set(flags) & set("CMP"):
                continue
            if FREQUENCIES.get(word, 0) < 1e-6 or any(form.endswith("lor") for form in self.groups[word]):
                continue
            for flag in set(flags) & set("CMP"):
                self.groups[word].update(
                    form for form in expand(word, flag, suffixes) if self.lemma.get(form) == word + "ă")

    def add_spelled(self, entries, suffixes):
        """Makes groups of the words of the dictionary that simplemma does not have."""
        new = collections.defaultdict(set)
        for word, flags in entries:
            if not clean(word) or word in self.lemma or not set(flags) & set("AFfRrsuCcMPzLlDQSqet"):
                continue
            forms = {word}.union(*(filter(clean, expand(word, flag, suffixes)) for flag in flags))
            if not any(form in FREQUENCIES for form in forms):
                continue
            masculine = word[:-1]
            lemma = masculine if word.endswith("ă") and masculine in self.kinds else word
            new[lemma] |= forms
        for lemma, forms in new.items():
            self.groups[lemma] |= {form for form in forms if form not in self.lemma}

    def attested(self, form):
        return form in self.lemma or form in FREQUENCIES

    def exists(self, form):
        return form in self.spelled or form in FREQUENCIES


def begins_alike(form, lemma):
    """Returns whether a form may be one of a verb by its first letter; iau, of lua, is frequent enough."""
    if form.endswith(("nd", "ndu")):
        return form[0] == lemma[0] and (len(lemma) < 4 or form[1] in lemma[1] + "âăeio" or lemma[1] in "aeiou")
    return form[0] == lemma[0] or FREQUENCIES.get(form, 0) > 1e-5


def completed(forms):
    """Returns the forms that the imperfect and the tenses of the past lack in a series that is there."""
    added = set()
    for form in forms:
        stem = form[:-2]
        if form.endswith("au") and stem + "am" in forms:
            added.update(stem + ending for ending in ("ai", "a", "ați"))
        stem = form[:-4]
        if form.endswith("seră") and stem + "ră" in forms and stem + "se" in forms:
            added.update(stem + ending for ending in ("răm", "răți", "sem", "seși", "serăm", "serăți"))
    return added


def verbs(lists):
    """Returns the forms of each verb."""
    result = {}
    for lemma, group in lists.groups.items():
        if lemma[-1] not in "aeiî" or len(lemma) < 2:
            continue
        if sum(1 for form in group if form.endswith(VERBAL)) < 4:
            continue
        if not any(form.endswith(("nd", "ndu", "se")) for form in group):
            continue
        negative = lemma.startswith("ne")
        result[lemma] = {lemma} | {
            form for form in group
            if lists.exists(form) and (negative or not form.startswith("ne"))
            and not form.endswith(("lor", "ul", "ului", "ele", "elui"))
            and begins_alike(form, lemma)
            and not (form.endswith("tu") and form[:-1] in group)
        }
    shapes = collections.Counter()
    for lemma, forms in result.items():
        stem = common_prefix(forms)
        shapes[(lemma[stem:], frozenset(form[stem:] for form in forms))] += 1
    by_ending = collections.defaultdict(list)
    for (ending, shape), count in shapes.items():
        if count > 1:
            by_ending[ending].append((shape, count))
    for lemma, forms in result.items():
        best = None
        for start in range(len(lemma)):
            stem, ending = lemma[:start], lemma[start:]
            if not all(form.startswith(stem) for form in forms):
                break
            mine = {form[start:] for form in forms}
            for shape, count in by_ending.get(ending, ()):
                missing = shape - mine
                common = len(shape & mine)
                if not missing or common < 0.6 * len(shape):
                    continue
                if not all(lists.attested(stem + e) or stem + e in lists.spelled for e in missing):
                    continue
                score = (common - len(mine - shape), count)
                if best is None or score > best[0]:
                    best = score, {stem + e for e in missing}
        if best:
            forms |= best[1]
        forms |= completed(forms)
        for form in sorted(forms):
            if form[-1] not in "ts" or form + "ă" not in lists.lemma or form + "e" not in lists.lemma:
                continue
            if form[-1] == "s" and not lemma.endswith("e"):
                continue
            plural = form[:-1] + ("ți" if form[-1] == "t" else "și")
            forms.update(f for f in (form + "ă", plural, form + "e") if lists.exists(f) or lists.attested(f))
        # aleasă, ștearsă, fiartă: the feminine of some participles changes its vowel.
        for form in sorted(forms):
            for ending, feminine, feminines in PARTICIPLES:
                if form.endswith(ending) and form[: -len(ending)] + feminine in lists.spelled:
                    stem = form[: -len(ending)]
                    plural = form[:-1] + ("ți" if form[-1] == "t" else "și")
                    forms.update(f for f in (stem + feminine, plural, stem + feminines) if lists.exists(f))
    return result


def add_irregular(forms, lemma, kind, rest, own, lists):
    """Enters the forms of a word that its paradigm does not explain.

    A form takes the place of what the paradigm gave for its cell, unless that is a form of the word.
    """
    settled = {cell for form, cells in forms.items() if form in own for cell in cells}
    for form in sorted(rest):
        cells = guessed_cells(form, lemma, kind, forms)
        if kind[0] == "N" and form == lemma + "ă" and kind != "Nf":
            continue
        if form not in lists.spelled or (set(cells) & settled and form not in FREQUENCIES):
            continue
        for other in [other for other in forms if other not in own]:
            forms[other] = "".join(cell for cell in forms[other] if cell not in cells)
            if not forms[other]:
                del forms[other]
        forms.setdefault(form, cells)


def translations():
    """Returns the English words of each Romanian headword of the dictionary of the news, the most usual first."""
    result = {}
    for words, english in rows(DICTIONARY):
        for word in words.split("/"):
            result[word] = english.split(", ")
    return result


def add_nouns(result, folder, lists):
    """Gives a noun's reading to nouns that inflect as adjectives do: spital, bilet, cercetător.

    An adjective seldom has the article, and its feminine is as frequent as it is. What the dictionary of the news
    renders by an English word that is a noun and no adjective needs less evidence.
    """
    english = collections.defaultdict(set)
    for word, kind, _ in lemminflect(folder + "/l"):
        english[word].add(kind)
    dictionary = translations()
    kinds = collections.defaultdict(set)
    for lemma, kind in result:
        kinds[lemma].add(kind[0])
    for lemma, found in kinds.items():
        if "A" not in found or "N" in found:
            continue
        forms = result[(lemma, "A")]
        by_cell = {cell: form for form, cells in forms.items() for cell in cells}
        uses = {cell: FREQUENCIES.get(form, 0) for cell, form in by_cell.items()}
        alone = uses.get("a", 0)
        feminine = uses.get("A", 0) if by_cell.get("A") != by_cell.get("a") else 0
        article = uses.get("c", 0)
        kinds_of_first = english[dictionary[lemma][0].lower()] if lemma in dictionary else None
        if kinds_of_first:
            # A verb's English form is that of a participle: ucis, killed.
            is_noun = "noun" in kinds_of_first and "adj" not in kinds_of_first and article > 0.05 * alone
        else:
            is_noun = article > 0.3 * alone and feminine < 0.05 * alone and "V" not in found
        if not is_noun or alone == 0:
            continue
        # The feminine plural of an adjective is as frequent as its singular; of moderatoare it is the singular.
        masculines, feminines = uses.get("e", 0), uses.get("E", 0)
        if by_cell.get("E") == by_cell.get("A"):
            feminines *= 0.1
        else:
            feminines = max(0, feminines - feminine)
        if by_cell.get("e") == by_cell.get("E") or masculines == feminines:
            gender = "m" if "m" in lists.kinds[lemma] and "n" not in lists.kinds[lemma] else "n"
        else:
            gender = "n" if feminines > masculines else "m"
        plural = "EFG" if gender == "n" else "efg"
        noun = collections.defaultdict(str)
        for cell, other in zip("acd" + plural, "acdefg"):
            if cell in by_cell:
                noun[by_cell[cell]] += other
        result[(lemma, "N" + gender)] = dict(noun)
        if feminine < 0.05 * alone and by_cell.get("E") != by_cell.get("A"):
            # Of avocată the singular remains.
            rest = {form: "".join(cell for cell in cells if cell in "ABCD") for form, cells in forms.items()}
            rest = {form: cells for form, cells in rest.items() if cells} if feminine else {}
            if rest:
                result[(lemma, "A")] = rest
            else:
                del result[(lemma, "A")]


def lexemes(folder):
    """Returns the cells of the forms of each lemma and part of speech."""
    lists = Lists(folder)
    table = paradigms()
    by_ending = collections.defaultdict(list)
    for index, (_, ending, _) in enumerate(table):
        by_ending[ending].append(index)
    result = {}
    for lemma, forms in verbs(lists).items():
        result[(lemma, "V")] = {form: verb_cells(form, lemma, forms) for form in forms}
    for lemma, group in lists.groups.items():
        own = {form for form in group if lists.exists(form)}
        if lists.exists(lemma):
            own.add(lemma)
        verb = result.get((lemma, "V"))
        if verb:
            own = {form for form in own if form not in verb}
            # A participle inside the group of its verb is no noun.
            if len(own) < 3:
                continue
            own.add(lemma)
        explained, taken = set(), []
        while len(taken) < 3:
            best = None
            for start in range(1, len(lemma) + 1):
                stem, ending = lemma[:start], lemma[start:]
                for index in by_ending.get(ending, ()):
                    kind, _, cells = table[index]
                    if any(kind == other for other, _ in taken):
                        continue
                    forms = {stem + e for e, _ in cells}
                    new = (forms & own) - explained
                    if len(forms & own) < 2 or not new - ({lemma} if taken or verb else set()):
                        continue
                    foreign = forms - own
                    elsewhere = sum(1 for form in foreign if lists.attested(form))
                    spelled = sum(1 for form in foreign if not lists.attested(form) and form in lists.spelled)
                    absent = len(foreign) - elsewhere - spelled
                    score = len(new) - (0.15 if kind == "A" else 0.4) * elsewhere - 0.2 * spelled - 0.7 * absent
                    # alimentar, alimentară: only an adjective has a feminine in its own group.
                    score += 1.5 * (kind == "A" and stem + cells[6][0] in own - {lemma})
                    score += 0.3 * (kind[-1].lower() in lists.kinds[lemma]) + 0.01 * len(ending)
                    if best is None or score > best[0]:
                        best = score, index, stem, new
            if not best or best[0] < (1.8 if taken else 1):
                break
            _, index, stem, new = best
            kind, _, cells = table[index]
            taken.append((kind, index))
            explained |= new | {lemma}
            forms = collections.defaultdict(str)
            for ending, cell in cells:
                if lists.attested(stem + ending) or stem + ending in lists.spelled:
                    forms[stem + ending] += cell
            result[(lemma, kind)] = dict(forms)
        rest = {
            form for form in own - explained - {lemma}
            if not (taken and form.endswith(("ule", "o", "u")))
        }
        if not taken and not verb and lists.exists(lemma):
            result[(lemma, "X")] = {lemma: ""} | {form: "" for form in rest}
        elif rest and taken:
            add_irregular(result[(lemma, taken[0][0])], lemma, taken[0][0], rest, own, lists)
    add_nouns(result, folder, lists)
    known = {form for forms in result.values() for form in forms}
    for word in FREQUENCIES:
        if word in lists.spelled and word not in known and len(word) > 2:
            result[(word, "X")] = {word: ""}
    add_closed(result, "ro")
    for (lemma, kind), forms in result.items():
        if kind == "V":
            for form in completed(forms):
                forms.setdefault(form, "f")
        for form in [form for form, cells in forms.items() if not cells]:
            if kind[0] == "N":
                forms[form] = guessed_cells(form, lemma, kind, forms)
            elif kind == "V":
                forms[form] = verb_cells(form, lemma, forms)
            elif kind == "A":
                forms[form] = adjective_cells(form, lemma, forms)
    # Povestea, poveștile: no masculine noun has these.
    for (lemma, kind), forms in list(result.items()):
        if kind == "Nm" and lemma.endswith("e") and lemma + "a" in forms and any(f.endswith("ile") for f in forms):
            del result[(lemma, kind)]
            result[(lemma, "Nf")] = {form: guessed_cells(form, lemma, "Nf", forms) for form in forms}
    # Only feminine nouns have the plural for the genitive without an article.
    for key in [key for key in result if key[1] == "N"]:
        if any(set(cells) >= {"b", "e"} for cells in result[key].values()):
            result[(key[0], "Nf")] = result.pop(key)
    return result
