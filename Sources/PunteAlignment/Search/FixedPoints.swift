/// The decisions of a person about links, prepared for the search.
///
/// The sentences of confirmed links are *taken*: no candidate bead contains them, except one anchor
/// bead for each link. All chains pass through the anchors.
struct FixedPoints: Sendable {
    /// The value without decisions.
    static let none = FixedPoints(LinkDecisions(), englishCount: 0, romanianCount: 0)

    /// The confirmed links.
    let links: [Link]
    /// A bead for each confirmed link, or for its first sentences where no bead has its shape.
    let anchors: [Bead]
    private let rejected: [Link]
    /// Whether each sentence is in a confirmed link, by its index; empty when no link is confirmed.
    private let isTakenEnglish: [Bool]
    private let isTakenRomanian: [Bool]

    /// Prepares the decisions about two texts.
    ///
    /// A link is ignored if it has a sentence that is outside the texts or in an earlier link.
    init(_ decisions: LinkDecisions, englishCount: Int, romanianCount: Int) {
        var english = [Bool](repeating: false, count: englishCount)
        var romanian = [Bool](repeating: false, count: romanianCount)
        var links: [Link] = []
        for link in decisions.confirmed {
            guard link.english.allSatisfy({ english.indices.contains($0) && !english[$0] }),
                link.romanian.allSatisfy({ romanian.indices.contains($0) && !romanian[$0] })
            else { continue }
            for column in link.english { english[column] = true }
            for row in link.romanian { romanian[row] = true }
            links.append(link)
        }
        self.init(
            links: links, rejected: decisions.rejected, taken: (english, romanian),
            anchors: links.map(Self.anchor))
    }

    private init(
        links: [Link], rejected: [Link], taken: (english: [Bool], romanian: [Bool]), anchors: [Bead]
    ) {
        self.links = links
        self.rejected = rejected
        self.anchors = anchors
        isTakenEnglish = taken.english.contains(true) ? taken.english : []
        isTakenRomanian = taken.romanian.contains(true) ? taken.romanian : []
    }

    private static func anchor(of link: Link) -> Bead {
        let (rows, columns) = (link.romanian.neighbours, link.english.neighbours)
        if rows.count <= Bead.maximumCount, columns.count <= Bead.maximumCount {
            let bead = Bead(romanian: rows, english: columns)
            if bead.shapeIndex != nil { return bead }
        }
        return Bead(
            Bead.Shape(romanian: 1, english: 1), fromRomanian: rows.lowerBound,
            english: columns.lowerBound)
    }

    /// Whether there are no decisions.
    var isEmpty: Bool { rejected.isEmpty && isTakenEnglish.isEmpty && isTakenRomanian.isEmpty }

    /// Returns whether a sentence is in a confirmed link.
    func isTaken(english column: Int) -> Bool {
        isTakenEnglish.indices.contains(column) && isTakenEnglish[column]
    }

    /// Returns whether a sentence is in a confirmed link.
    func isTaken(romanian row: Int) -> Bool {
        isTakenRomanian.indices.contains(row) && isTakenRomanian[row]
    }

    /// Returns whether a bead contains no taken sentence and no rejected pair.
    ///
    /// - Complexity: O(rejected pairs) for the few beads of free sentences.
    func allows(_ bead: Bead) -> Bool {
        isEmpty || allows(english: bead.english, romanian: bead.romanian)
    }

    /// Returns whether these sentences contain no taken sentence and no rejected pair.
    func allows(english: some Collection<Int>, romanian: some Collection<Int>) -> Bool {
        if english.contains(where: isTaken(english:)) { return false }
        if romanian.contains(where: isTaken(romanian:)) { return false }
        return !rejected.contains { pair in
            pair.english.allSatisfy(english.contains) && pair.romanian.allSatisfy(romanian.contains)
        }
    }

    /// Returns whether a link is confirmed itself or contains no rejected pair.
    func admits(_ link: Link) -> Bool {
        links.contains { $0.english == link.english && $0.romanian == link.romanian }
            || !rejected.contains { pair in
                pair.english.allSatisfy(link.english.contains)
                    && pair.romanian.allSatisfy(link.romanian.contains)
            }
    }

    /// Returns the decisions about sentences of a view, with indices counted from its beginning.
    func seen(in view: TextParts.Part) -> FixedPoints {
        guard !isEmpty else { return self }
        let (row, column) = (view.romanian.lowerBound, view.english.lowerBound)
        func isSeen(_ rows: some Sequence<Int>, _ columns: some Sequence<Int>) -> Bool {
            rows.allSatisfy(view.romanian.contains) && columns.allSatisfy(view.english.contains)
        }
        func shifted(_ links: [Link]) -> [Link] {
            links.filter { isSeen($0.romanian, $0.english) }.map { link in
                link.mapped(english: { $0 - column }, romanian: { $0 - row })
            }
        }
        return FixedPoints(
            links: shifted(links), rejected: shifted(rejected),
            taken: (
                view.english.map(isTaken(english:)), view.romanian.map(isTaken(romanian:))
            ),
            anchors: anchors.filter { isSeen($0.romanian, $0.english) }.map { bead in
                Bead(
                    romanian: bead.romanian.lowerBound - row..<bead.romanian.upperBound - row,
                    english: bead.english.lowerBound - column..<bead.english.upperBound - column)
            })
    }
}
