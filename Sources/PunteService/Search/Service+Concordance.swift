package import PunteLanguage
internal import PunteMemory
internal import PunteReuse

/// A request to find words and phrases in the memory.
package struct ConcordanceRequest: Codable, Sendable, Hashable {
    /// The order of hits.
    package enum Sort: String, Codable, Sendable, Hashable, CaseIterable {
        case newest, left, right, counterpart
    }

    /// What to look for, in the query language of the concordance.
    package var query: String
    /// The language to look in, `en` or `ro`; both by default.
    package var side: Side?
    /// Whether every form of each word is found.
    package var forms: Bool?
    /// Whether ș is not s.
    package var diacritics: Bool?
    /// Whether a capital is not a small letter.
    package var `case`: Bool?
    /// The order of the hits; the newest first by default.
    package var sort: Sort?
    /// The maximum number of hits; 50 by default.
    package var limit: Int?
    /// Which segments count.
    package var filter: SegmentConditions?

    /// Creates a request.
    package init(_ query: String, side: Side? = nil, limit: Int? = nil) {
        self.query = query
        self.side = side
        self.limit = limit
    }
}

/// A request to count words and phrases of the memory.
package struct FrequencyRequest: Codable, Sendable, Hashable {
    /// What to look for, in the query language of the concordance.
    package var query: String
    /// What is counted.
    package var by: Frequencies.Key
    /// The language to look in, `en` or `ro`; both by default.
    package var side: Side?
    /// Whether every form of each word is found.
    package var forms: Bool?
    /// The maximum number of values; 100 by default.
    package var limit: Int?
    /// Which segments count.
    package var filter: SegmentConditions?

    /// Creates a request.
    package init(_ query: String, by: Frequencies.Key, side: Side? = nil) {
        self.query = query
        self.by = by
        self.side = side
    }
}

/// The hits of a search.
package struct ConcordanceAnswer: Codable, Sendable, Hashable {
    /// The number of segments in which the pattern occurs.
    package var total: Int
    /// The hits, with the places of what was found.
    package var hits: [ConcordanceRecord]
}

extension Service {
    /// Finds words and phrases in the memory.
    ///
    /// - Throws: ``ServiceError``, `ConcordanceSyntaxError`, `MemoryError`.
    package func concordance(_ request: ConcordanceRequest) throws -> ConcordanceAnswer {
        let limit = try Limits.count(request.limit, otherwise: 50)
        let query = try query(of: request)
        var result = try memory.concordance(
            query,
            limit: request.sort == .counterpart
                ? max(limit, CounterpartFinder.maximumSegments) : limit)
        return try withEngine { engine in
            let finder = try engine.counterpartFinder()
            if request.sort == .counterpart {
                result.hits = Array(try finder.sortedByCounterpart(result.hits).prefix(limit))
            } else {
                for index in result.hits.indices {
                    try finder.addCounterpart(to: &result.hits[index])
                }
            }
            return ConcordanceAnswer(
                total: result.total, hits: result.hits.map { ConcordanceRecord($0, marks: true) })
        }
    }

    /// Counts words and phrases of the memory by a property.
    ///
    /// - Throws: ``ServiceError``, `ConcordanceSyntaxError`, `MemoryError`.
    package func frequencies(_ request: FrequencyRequest) throws -> Frequencies {
        var search = ConcordanceRequest(request.query, side: request.side)
        search.forms = request.forms
        search.filter = request.filter
        let limit = try Limits.count(request.limit, otherwise: 100)
        let result = try memory.concordance(
            try query(of: search), limit: Frequencies.limit(of: request.by))
        return try withEngine { engine in
            var counts = try Frequencies(of: result, by: request.by, engine.counterpartFinder())
            counts.rows = Array(counts.rows.prefix(limit))
            return counts
        }
    }

    private func query(of request: ConcordanceRequest) throws -> ConcordanceQuery {
        let order: ConcordanceQuery.Order =
            switch request.sort {
            case .left: .left
            case .right: .right
            case .newest, .counterpart, nil: .newest
            }
        let query = ConcordanceQuery(
            request.query, side: request.side, allForms: request.forms == true,
            respectsDiacritics: request.diacritics == true, respectsCase: request.case == true,
            filter: try request.filter?.filter() ?? SegmentFilter(), order: order)
        try query.check()
        return query
    }
}
