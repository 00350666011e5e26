/// A link that only one of two alignments of the same texts has, and how the other one differs there.
package struct LinkDifference: Sendable {
    /// How the links found differ from the gold ones.
    package enum Kind: String, Sendable, CaseIterable {
        /// A gold link was found without some of its sentences.
        case incomplete
        /// A gold link was found together with other sentences.
        case widened
        /// A gold link was found without some of its sentences and together with others.
        case mixed
        /// The sentences of a gold link were linked, but none with a sentence of the link.
        case elsewhere
        /// No Romanian sentence of a gold link was linked.
        case unlinked
        /// A found link shares no pair of sentences with a gold one.
        case unfounded
    }

    /// How the alignments differ.
    package let kind: Kind
    /// The gold link, or the found one where the kind is ``Kind/unfounded``.
    package let link: LinkFile.Line
    /// The found links that share a sentence with the gold one; empty where the kind is
    /// ``Kind/unfounded``.
    package let found: [LinkFile.Line]

    /// Returns the gold links that were not found exactly, in their order, then the found links that
    /// are unfounded.
    ///
    /// Lines with an empty side do not count.
    ///
    /// - Complexity: O(gold links · found links).
    package static func all(between system: LinkFile, and gold: LinkFile) -> [LinkDifference] {
        let missing = gold.links.compactMap { wanted -> LinkDifference? in
            let touching = system.links.filter {
                !Set($0.romanian).isDisjoint(with: wanted.romanian)
                    || !Set($0.english).isDisjoint(with: wanted.english)
            }
            guard let kind = kind(of: wanted, among: touching) else { return nil }
            return LinkDifference(kind: kind, link: wanted, found: touching)
        }
        let unfounded = system.links.filter { found in
            !gold.links.contains { sharesPair($0, found) }
        }
        return missing + unfounded.map { LinkDifference(kind: .unfounded, link: $0, found: []) }
    }

    /// Returns how a gold link differs from those found; nil when it is among them.
    private static func kind(of wanted: LinkFile.Line, among touching: [LinkFile.Line]) -> Kind? {
        let overlapping = touching.filter { sharesPair($0, wanted) }
        if overlapping.contains(where: { isSame($0, wanted) }) { return nil }
        guard !overlapping.isEmpty else {
            let isLinked = touching.contains {
                !Set($0.romanian).isDisjoint(with: wanted.romanian)
            }
            return isLinked ? .elsewhere : .unlinked
        }
        let romanian = Set(overlapping.flatMap(\.romanian))
        let english = Set(overlapping.flatMap(\.english))
        if romanian.isSubset(of: wanted.romanian), english.isSubset(of: wanted.english) {
            return .incomplete
        }
        let isWidened =
            overlapping.count == 1 && romanian.isSuperset(of: wanted.romanian)
            && english.isSuperset(of: wanted.english)
        return isWidened ? .widened : .mixed
    }

    private static func isSame(_ left: LinkFile.Line, _ right: LinkFile.Line) -> Bool {
        left.romanian == right.romanian && left.english == right.english
    }

    private static func sharesPair(_ left: LinkFile.Line, _ right: LinkFile.Line) -> Bool {
        !Set(left.romanian).isDisjoint(with: right.romanian)
            && !Set(left.english).isDisjoint(with: right.english)
    }
}
