import Testing

@testable import PunteLanguage

@Suite("What a Romanian numeral counts")
struct CountedNounsTests {
    private let nouns = CountedNouns.romanian

    @Test(
        "Plurals are counted",
        arguments: [
            "oameni", "oi", "ouă", "lei", "pui", "mile", "ani-lumină", "minute", "rute", "noi",
            "alte", "alți", "mari", "state", "mandate", "răniți", "raniti", "politiste",
        ])
    func counted(word: String) { #expect(nouns.role(of: word) == .counted) }

    @Test(
        "Words of grammar, days, months, numbers and verbs are not",
        arguments: [
            // Prepositions: every one of them in -e or -i, and some of the others.
            "de", "pe", "despre", "dinspre", "înspre", "spre", "între", "dintre", "printre",
            "peste", "către", "în", "din", "la", "cu", "fără", "până", "asupra", "înainte",
            "grație", "decât", "via",
            // Conjunctions.
            "și", "fie", "deși", "deci", "nici", "deoarece", "unde", "iar", "dar", "că",
            // Pronouns and articles.
            "ei", "ele", "cei", "cele", "acestei", "aceste", "acei", "fiecare", "toate", "toți",
            "ambele", "ceilalți", "care", "ce", "își", "ne", "vi",
            // Adverbs.
            "ieri", "alaltăieri", "azi", "mâine", "aici", "atunci", "apoi", "foarte", "aproape",
            "înapoi", "uneori", "totuși", "bine",
            // Days and months, whatever the case they are written in.
            "luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică", "Vineri",
            "ianuarie", "aprilie", "iulie", "decembrie", "mai",
            // Numbers.
            "trei", "șase", "douăzeci",
            // Verbs.
            "este", "are", "face", "spune", "rămâne", "primește", "lipsește", "hotărăște",
            "trebuie", "au", "vor",
            // Joined by a hyphen.
            "s-au", "le-au", "și-au", "într-o", "dintr-un", "n-au", "i-a",
        ])
    func uncounted(word: String) { #expect(nouns.role(of: word) == .uncounted) }

    @Test(
        "The same without diacritics, and in the old spelling",
        arguments: ["catre", "intre", "ramane", "rămîne", "marti", "vineri", "inainte", "desi"])
    func otherSpellings(word: String) { #expect(nouns.role(of: word) == .uncounted) }

    @Test(
        "Participles, names and words without the ending of a plural are not decided",
        arguments: ["dispărute", "rănite", "ucise", "ori", "euro", "tone".uppercased(), "Ostași"])
    func uncertain(word: String) { #expect(nouns.role(of: word) == .uncertain) }
}
