internal import GRDB
internal import PunteLanguage

/// The order of a list of segments, with their maximum number or a random sample.
public struct SegmentList: Sendable, Hashable {
    /// An order of segments.
    public enum Order: String, Sendable, CaseIterable, Codable {
        /// In the order in which they were added.
        case id
        /// By ascending confidence; segments without a confidence are last.
        case confidence
        /// By the time of the last change, the latest first.
        case changed
    }

    /// The order.
    public var order: Order
    /// The maximum number of segments; nil for all.
    public var limit: Int?
    /// A random choice among the segments; nil for the first of them.
    public var sample: Sample?
    /// Whether the sentences of joined segments are listed too.
    public var includesParts: Bool

    /// A random choice.
    public struct Sample: Sendable, Hashable {
        /// The number of segments.
        public var count: Int
        /// The same seed chooses the same segments, as long as the memory is the same.
        public var seed: UInt64

        /// Creates a choice from its parts.
        public init(count: Int, seed: UInt64) {
            self.count = count
            self.seed = seed
        }
    }

    /// Creates a list; without arguments of all segments except for the sentences of joined ones.
    public init(
        order: Order = .id, limit: Int? = nil, sample: Sample? = nil, includesParts: Bool = false
    ) {
        self.order = order
        self.limit = limit
        self.sample = sample
        self.includesParts = includesParts
    }

    fileprivate var orderSQL: String {
        switch order {
        case .id: "segment.id"
        case .confidence: "segment.confidence IS NULL, segment.confidence, segment.id"
        case .changed: "segment.changed DESC, segment.id DESC"
        }
    }
}

extension Memory {
    /// Returns the segments that pass a filter.
    ///
    /// - Parameters:
    ///   - filter: The condition that the segments meet.
    ///   - list: The order of the segments, their maximum number, or the size of a random sample.
    /// - Returns: The segments in the order that `list` names.
    /// - Throws: ``MemoryError``.
    /// - Complexity: linear in the size of the memory.
    public func segments(
        _ filter: SegmentFilter = SegmentFilter(), _ list: SegmentList = SegmentList()
    ) throws -> [StoredSegment] {
        try read { db in
            var (sql, arguments) = filter.condition
            if sql.isEmpty { sql = "1" }
            if !list.includesParts {
                sql += " AND NOT \(ArticleLink.isPart)"
            }
            if let sample = list.sample {
                let ids = try Self.sample(sample, where: sql, arguments, in: db)
                sql = "segment.id IN (\(ids.map(String.init).joined(separator: ", ")))"
                arguments = []
            }
            if let limit = list.limit, list.order == .changed {
                // None of the latest is older than each of as many others. That many which were added
                // last are mostly the latest ones, so that hardly any other has to be sorted.
                sql = """
                    \(sql) AND (segment.changed, segment.id) >= (
                        SELECT changed, id FROM (
                            SELECT segment.changed, segment.id FROM \(SegmentRow.tables)
                            WHERE \(sql) ORDER BY segment.id DESC LIMIT \(limit))
                        ORDER BY changed, id LIMIT 1)
                    """
                arguments += arguments
            }
            if let limit = list.limit, list.order != .id {
                // To sort ids takes a quarter of the time that it takes to sort whole rows.
                sql = """
                    segment.id IN (
                        SELECT segment.id FROM \(SegmentRow.tables) WHERE \(sql)
                        ORDER BY \(list.orderSQL) LIMIT \(limit))
                    """
            }
            let statement = try BulkStatement(
                db,
                """
                SELECT \(SegmentRow.selection) FROM \(SegmentRow.tables) WHERE \(sql)
                ORDER BY \(list.orderSQL) LIMIT \(list.limit ?? -1)
                """)
            statement.bind(arguments)
            var result: [StoredSegment] = []
            while try statement.next() { result.append(SegmentRow(statement: statement).segment) }
            return result
        }
    }

    /// Chooses ids at random, each set of them with the same probability (algorithm R, Vitter 1985,
    /// doi 10.1145/3147.3165).
    private static func sample(
        _ sample: SegmentList.Sample, where condition: String, _ arguments: [String],
        in db: Database
    ) throws -> [Int64] {
        guard sample.count > 0 else { return [] }
        var random = SplitMix64(seed: sample.seed)
        let statement = try BulkStatement(
            db,
            """
            SELECT segment.id FROM \(SegmentRow.tables) WHERE \(condition) ORDER BY segment.id
            """)
        statement.bind(arguments)
        var chosen: [Int64] = []
        var seen = 0
        while try statement.next() {
            seen += 1
            if chosen.count < sample.count {
                chosen.append(statement.int(0))
            } else {
                let place = Int.random(in: 0..<seen, using: &random)
                if place < sample.count { chosen[place] = statement.int(0) }
            }
        }
        return chosen.sorted()
    }
}
