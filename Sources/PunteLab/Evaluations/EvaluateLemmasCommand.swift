import ArgumentParser
import FoundationEssentials
import PunteCommand
import PunteLanguage

/// The command `punte-lab evaluate lemmas`, which scores the analyser of words against a treebank.
struct EvaluateLemmasCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lemmas",
        abstract: "Scores the lemmas of words against a treebank.",
        discussion: """
            FILE is a treebank in CoNLL-U. Counted are the words of letters that are no names and have \
            a lemma of one word, by token. In the result, "first" is the share of tokens whose first \
            reading has the lemma, "tagged" the share when the part of speech is given, "among" \
            when any reading may have it, and "found" the share that is among the forms of its lemma.

              punte-lab evaluate lemmas ro ro_rrt-ud-test.conllu --errors 50
            """)

    @Argument(help: "The language: en or ro.") var language: String
    @Argument(help: "The treebank.") var file: String
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
        let analyzer = WordAnalyzer.analyzer(of: side)
        var (count, first, tagged, among, found) = (0, 0, 0, 0, 0)
        var wrong: [String: Int] = [:]
        let bytes = try InputFile(path: file).bytes
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: "\t")).prefix(4).map {
                String(decoding: $0, as: UTF8.self)
            }
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
        let form = NormalForm.folded(fields[1]).trimmingHyphens
        let lemma = NormalForm.folded(fields[2]).trimmingHyphens
        let isWord = !form.isEmpty && form.allSatisfy { $0.isLetter || $0 == "'" }
        return isWord ? (form, lemma) : nil
    }
}

extension String {
    /// The text without hyphens at its ends, which a treebank has where words are joined.
    fileprivate var trimmingHyphens: String {
        var rest = self[...]
        while rest.last == "-" { rest.removeLast() }
        while rest.first == "-" { rest.removeFirst() }
        return String(rest)
    }
}
