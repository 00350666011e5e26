import PunteLanguage
import PunteText

@testable import PunteMemory

/// Computes the match score as its guide defines it, in a simple recursive way over words.
struct ReferenceScore {
    enum Kind { case content, function, number, punctuation }

    struct Word: Hashable {
        var bare: String
        var stem: String
        var kind: Kind

        var weight: Double {
            switch kind {
            case .content, .number: 1
            case .function: 1 / 2
            case .punctuation: 1 / 4
            }
        }
    }

    private let side: Side
    private let analyzer: TextAnalyzer
    private let stemmer: Stemmer
    private let functionWords: FunctionWords
    private let negations: Negations
    private let numberWords: NumberWords
    private let signs: QuantitySigns

    init(_ side: Side) throws {
        self.side = side
        analyzer = try TextAnalyzer(language: side.language)
        stemmer = Stemmer(language: side.language)
        functionWords = .words(of: side)
        negations = .words(of: side)
        numberWords = .words(of: side)
        signs = .signs(of: side)
    }

    func words(_ text: String) throws -> [Word] {
        let bytes = Array(text.utf8)
        let tokens = try analyzer.tokens(in: text)
        return tokens.indices.map { index in
            let token = tokens[index]
            let written = analyzer.vocabulary[token.bare]
            let bare = OldSpelling.modernForm(of: written, on: side) ?? written
            if QuantitySigns.isSign(token.range, in: bytes) {
                let word = NormalForm.bare(signs.word(forBare: written))
                return Word(bare: written, stem: stemmer.stem(word), kind: .content)
            }
            if side == .english, ["am", "pm", "a.m", "p.m"].contains(bare), index > 0,
                tokens[index - 1].kind == .number
            {
                return Word(bare: bare, stem: stemmer.stem(bare), kind: .content)
            }
            if numberWords.contains(bare: bare) {
                return Word(bare: bare, stem: "", kind: .number)
            }
            return switch token.kind {
            case .word:
                Word(
                    bare: bare, stem: stemmer.stem(bare),
                    kind: functionWords.contains(bare: bare) && !negations.contains(bare: bare)
                        ? .function : .content)
            case .number: Word(bare: bare, stem: "", kind: .number)
            default: Word(bare: bare, stem: bare, kind: .punctuation)
            }
        }
    }

    func substitution(_ a: Word, _ b: Word) -> Double {
        if a.bare == b.bare, a.kind == b.kind { return 0 }
        if a.kind == .number, b.kind == .number { return 1 / 5 }
        let areWords = a.kind == b.kind && (a.kind == .content || a.kind == .function)
        if areWords, a.stem == b.stem { return a.weight / 3 }
        return max(a.weight, b.weight)
    }

    /// Returns the score without the penalties for spelling.
    func points(_ a: [Word], _ b: [Word]) -> Double {
        var table = [[Double]](
            repeating: [Double](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count {
            for j in 0...b.count {
                if i == 0, j == 0 { continue }
                var best = Double.infinity
                if i > 0 { best = min(best, table[i - 1][j] + a[i - 1].weight) }
                if j > 0 { best = min(best, table[i][j - 1] + b[j - 1].weight) }
                if i > 0, j > 0 {
                    best = min(best, table[i - 1][j - 1] + substitution(a[i - 1], b[j - 1]))
                }
                table[i][j] = best
            }
        }
        let longer = max(a.reduce(0) { $0 + $1.weight }, b.reduce(0) { $0 + $1.weight })
        return longer == 0 ? 100 : 100 * (1 - table[a.count][b.count] / longer)
    }
}
