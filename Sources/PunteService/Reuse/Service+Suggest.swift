package import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// A request for what the memory and the glossary have for a new article.
package struct SuggestRequest: Codable, Sendable, Hashable {
    /// The new article, or one sentence.
    package var article: ArticleInput
    /// The language of the article, `en` or `ro`; English by default.
    package var from: Side?
    /// The minimum score of a match, 50–100; 70 by default.
    package var threshold: Double?
    /// The maximum number of matches for a sentence; 3 by default.
    package var limit: Int?
    /// The minimum score, 50–102, of a match that may be filled in when its facts agree.
    package var accept: Int?
    /// Whether differences are marked in the texts.
    package var marks: Bool?

    /// Creates a request.
    package init(
        _ article: ArticleInput, from: Side? = nil, threshold: Double? = nil, limit: Int? = nil,
        accept: Int? = nil, marks: Bool? = nil
    ) {
        self.article = article
        self.from = from
        self.threshold = threshold
        self.limit = limit
        self.accept = accept
        self.marks = marks
    }
}

/// A request to look up one text.
package struct LookupRequest: Codable, Sendable, Hashable {
    /// The text: one segment.
    package var text: String
    /// Its language, `en` or `ro`; English by default.
    package var from: Side?
    /// The minimum score of a match, 50–100; 70 by default.
    package var threshold: Double?
    /// The maximum number of matches; 5 by default.
    package var limit: Int?
    /// The sentence before it; empty when there is none.
    package var before: String?
    /// The sentence after it; empty when there is none.
    package var after: String?

    /// Creates a request.
    package init(
        _ text: String, from: Side? = nil, threshold: Double? = nil, limit: Int? = nil,
        before: String? = nil, after: String? = nil
    ) {
        self.text = text
        self.from = from
        self.threshold = threshold
        self.limit = limit
        self.before = before
        self.after = after
    }
}

/// The translation of a sentence that may be used as it is.
package struct SafeTranslation: Codable, Sendable, Hashable {
    /// The sentence.
    package var source: String
    /// The translation: a stored one, or a repaired one.
    package var target: String
    /// The score of the match, 0–100.
    package var quality: Int
    /// The stored sentence.
    package var stored: String
}

extension Service {
    /// Returns what the memory and the glossary have for each sentence of an article.
    ///
    /// - Throws: ``ServiceError``, `MemoryError`, `AlignmentFileError`, `ICUError`.
    package func suggest(_ request: SuggestRequest) throws -> ReuseRecord {
        let side = request.from ?? .english
        let key = Engine.SuggesterKey(
            side: side, threshold: try Limits.threshold(request.threshold),
            limit: try Limits.count(request.limit, otherwise: 3),
            accept: try Limits.accept(request.accept))
        let article = try article(request.article, side)
        return try withEngine { engine in
            let reuse = try engine.suggester(key).reuse(of: article)
            let record = ReuseRecord.DocumentRecord(
                reuse, name: request.article.name ?? "", isComplete: true,
                marks: request.marks == true)
            return ReuseRecord([record], analysis: reuse.analysis)
        }
    }

    /// Returns the segments that are most like a text.
    ///
    /// - Throws: ``ServiceError``, `MemoryError`.
    package func lookup(_ request: LookupRequest) throws -> LookupRecord {
        let side = request.from ?? .english
        let threshold = try Limits.threshold(request.threshold)
        let limit = try Limits.count(request.limit, otherwise: 5)
        return try withEngine { engine in
            let matches = try engine.matcher().matches(
                for: request.text, from: side, threshold: threshold, limit: limit,
                before: request.before, after: request.after)
            return LookupRecord(of: request.text, from: side, matches)
        }
    }

    /// Returns for each text its best translation that is safe: an exact match, or one whose
    /// differences were repaired, and whose every fact agrees with the text.
    ///
    /// - Parameters:
    ///   - texts: one segment each.
    ///   - side: their language.
    ///   - score: the minimum score of the match, 50–100.
    /// - Returns: a translation or nil for each text.
    /// - Throws: ``ServiceError``, `MemoryError`, `AlignmentFileError`, `ICUError`.
    package func safeTranslations(
        of texts: [String], from side: Side, score: Int = 75
    ) throws -> [SafeTranslation?] {
        let key = Engine.SuggesterKey(
            side: side, threshold: Double(score), limit: 5, accept: score)
        return try withEngine { engine in
            let suggester = try engine.suggester(key)
            return try texts.map { text in
                let article = Article(
                    language: side.language,
                    sentences: [Sentence(text: text, paragraph: 0, range: 0..<text.utf8.count)])
                guard !text.allSatisfy(\.isWhitespace),
                    let match = try suggester.reuse(of: article).suggestions.first?.accepted,
                    [.context, .exact, .repaired].contains(match.kind)
                else { return nil }
                return SafeTranslation(
                    source: text, target: match.target, quality: min(100, match.points),
                    stored: match.match.source)
            }
        }
    }
}

/// Checks numbers of requests.
enum Limits {
    /// Returns a minimum score; 70 by default.
    static func threshold(_ value: Double?) throws -> Double {
        guard (50...100).contains(value ?? 70) else {
            throw ServiceError(.invalid, "threshold: 50 to 100")
        }
        return value ?? 70
    }

    /// Returns a maximum number of results.
    static func count(_ value: Int?, otherwise standard: Int, maximum: Int = 1000) throws -> Int {
        guard (1...maximum).contains(value ?? standard) else {
            throw ServiceError(.invalid, "limit: 1 to \(maximum)")
        }
        return value ?? standard
    }

    /// Returns a minimum score of what is filled in.
    static func accept(_ value: Int?) throws -> Int? {
        guard let value else { return nil }
        guard (50...102).contains(value) else {
            throw ServiceError(.invalid, "accept: 50 to 102")
        }
        return value
    }

    /// Returns a date of a filter in ISO 8601.
    static func date(_ value: String?, _ name: String) throws -> String? {
        guard let value else { return nil }
        guard let date = ArticleDate(value) else {
            throw ServiceError(.invalid, "\(name): \(value) is no date; write \(ArticleDate.forms)")
        }
        return date.text
    }
}
