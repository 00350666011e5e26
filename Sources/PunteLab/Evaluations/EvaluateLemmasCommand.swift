import ArgumentParser
import FoundationEssentials
import PunteCommand
import PunteLanguage

/// The command `punte-lab evaluate lemmas`, which scores the analyser of words against a treebank or
/// a list of words.
struct EvaluateLemmasCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lemmas",
        abstract: "Score the lemmas of words against a treebank, or forms against a list.",
        discussion: """
            FILE is a treebank in CoNLL-U, when its name ends so, or a list of words. Of a treebank, \
            counted are the words of letters that are no names and have \
            a lemma of one word, by token. In the result, "first" is the share of tokens whose first \
            reading has the lemma, "tagged" the share when the part of speech is given, "among" \
            when any reading may have it, and "found" the share that is among the forms of its lemma.

            A list has tabs between lemma, part of speech and forms. "further" are the forms that \
            are looked for and not in the list. With --texts, each sentence of a table of lemma, form and \
            sentence is asked for its lemma with the concordance; a form after ! only looks like one.

              punte-lab evaluate lemmas ro ro_rrt-ud-test.conllu --errors 50
              punte-lab evaluate lemmas ro words/ro.tsv --texts words/ro-texts.tsv
            """)

    @Argument(help: "The language: en or ro.") var language: String
    @Argument(help: "The treebank, or the list of words.") var file: String
    @Option(help: "Sentences with forms of the words in a list.") var texts: String?
    @Option(help: "How many of the most frequent errors to list.") var errors = 0

    /// The parts of speech that a tag of Universal Dependencies may stand for, the closest first.
    private static let parts: [String: [PartOfSpeech]] = [
        "NOUN": [.noun, .other, .adjective, .numeral],
        "VERB": [.verb],
        "AUX": [.verb],
        "ADJ": [.adjective, .other, .verb, .numeral, .pronoun, .noun],
        "ADV": [.adverb, .other, .conjunction, .adposition, .adjective, .pronoun],
        "DET": [.article, .pronoun, .adjective],
        "PRON": [.pronoun, .article],
        "NUM": [.numeral, .noun, .pronoun, .article],
        "ADP": [.adposition, .adverb, .other],
        "CCONJ": [.conjunction, .adverb],
        "SCONJ": [.conjunction, .adverb, .adposition],
        "PART": [.particle, .infinitiveMarker, .other],
    ]

    func run() throws {
        guard let side = Side(rawValue: language) else {
            throw Failure("\(language): the language is en or ro")
        }
        if file.hasSuffix(".conllu") { try scoreTreebank(side) } else { try scoreList(side) }
    }

    private func scoreList(_ side: Side) throws {
        var evaluation = LemmaListEvaluation(side: side)
        try evaluation.add(words: InputFile(path: file))
        print("measure\tnumber\tfound\tshare")
        Self.printShare("forms", evaluation.forms)
        print("further\t\(evaluation.further.count)")
        if let texts {
            try evaluation.add(sentences: InputFile(path: texts))
            Self.printShare("forms in sentences", evaluation.inSentences)
            Self.printShare("look-alikes in sentences", evaluation.lookAlikes)
        }
        for (name, words) in [
            ("missing", evaluation.missing), ("further", evaluation.further),
            ("wrong", evaluation.wrongSentences),
        ] {
            for word in words.prefix(errors) { print("\(name)\t\(word)") }
        }
    }

    private static func printShare(_ name: String, _ count: (all: Int, found: Int)) {
        let share = Double(count.found) / Double(max(1, count.all))
        print("\(name)\t\(count.all)\t\(count.found)\t\(share.fixed(4))")
    }

    private func scoreTreebank(_ side: Side) throws {
        let analyzer = WordAnalyzer.analyzer(of: side)
        var (count, first, tagged, among, found) = (0, 0, 0, 0, 0)
        var wrong: [String: Int] = [:]
        for row in TableReader(try InputFile(path: file).bytes) {
            let fields = Array(row.texts.prefix(4))
            guard fields.count == 4, Int(fields[0]) != nil, fields[2].allSatisfy({ $0 != "_" }),
                let token = Self.token(fields), !["PUNCT", "SYM", "X", "PROPN"].contains(fields[3])
            else { continue }
            let readings = analyzer.readings(of: token.form)
            let parts = Self.parts[fields[3]] ?? []
            let given = parts.lazy.compactMap { part in
                readings.first { $0.partOfSpeech == part }
            }.first
            let lemma = (given ?? readings.first)?.lemma ?? token.form
            count += 1
            first += (readings.first?.lemma ?? token.form) == token.lemma ? 1 : 0
            tagged += lemma == token.lemma ? 1 : 0
            among +=
                readings.contains { $0.lemma == token.lemma } || token.form == token.lemma ? 1 : 0
            found += analyzer.forms(of: token.lemma).contains(token.form) ? 1 : 0
            if lemma != token.lemma {
                wrong["\(token.form)\t\(fields[3])\t\(token.lemma)\t\(lemma)", default: 0] += 1
            }
        }
        print("tokens\tfirst\ttagged\tamong\tfound")
        let shares = [first, tagged, among, found].map { Double($0) / Double(max(1, count)) }
        print("\(count)\t\(shares.map { $0.fixed(4) }.joined(separator: "\t"))")
        for (error, count) in wrong.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(
            errors)
        {
            print("\(count)\t\(error)")
        }
    }

    /// Returns the form and the lemma of a word, in lower case; nil for what is no word.
    private static func token(_ fields: [String]) -> (form: String, lemma: String)? {
        let form = String(NormalForm.folded(fields[1]).trimming { $0 == "-" })
        let lemma = String(NormalForm.folded(fields[2]).trimming { $0 == "-" })
        let isWord = !form.isEmpty && form.allSatisfy { $0.isLetter || $0 == "'" }
        return isWord ? (form, lemma) : nil
    }
}
