internal import PunteLanguage

/// The chains of an archive: texts that are versions of one report or one article.
///
/// Two texts are versions when they have most of the wording of the shorter one in common: a correction,
/// an update with a paragraph more, a copy on another site.
package struct VersionChains: Sendable {
    /// By index of a text: the number of its chain, the least index of its texts.
    package private(set) var chains: [Int]
    /// By number of a chain of two or more texts: its texts, ascending.
    private var members: [Int: [Int]] = [:]
    /// Pairs of texts that have nearly all their wording in common.
    private var duplicates: Set<Pair> = []

    private struct Pair: Hashable {
        var first: Int
        var second: Int
    }

    /// Finds the chains of texts.
    ///
    /// - Complexity: linear in the number of shingles; those of more than `maximumShinglePostings` texts do
    ///   not count.
    package init(_ sketches: [ArticleSketch], parameters: PairingParameters = .shipped) {
        chains = Array(sketches.indices)
        let postings = Self.postings(of: sketches, limit: parameters.maximumShinglePostings)
        let counted = sketches.map { sketch in
            sketch.shingles.count { !postings.tooFrequent.contains($0) }
        }
        var shared = [Int32](repeating: 0, count: sketches.count)
        for text in sketches.indices {
            var touched: [Int32] = []
            for shingle in sketches[text].shingles {
                guard let id = postings.ids[shingle] else { continue }
                for other in postings.lists[Int(id)] where Int(other) < text {
                    if shared[Int(other)] == 0 { touched.append(other) }
                    shared[Int(other)] += 1
                }
            }
            for other in touched {
                let count = Float(shared[Int(other)])
                shared[Int(other)] = 0
                let sizes = (counted[text], counted[Int(other)])
                guard Self.areNear(sketches[text], sketches[Int(other)], parameters),
                    count >= parameters.versionShare * Float(min(sizes.0, sizes.1)),
                    count >= Self.minimumShared
                else { continue }
                join(text, Int(other))
                if count >= parameters.duplicateShare * Float(max(sizes.0, sizes.1)) {
                    duplicates.insert(Pair(first: Int(other), second: text))
                }
            }
        }
        for text in chains.indices { chains[text] = root(text) }
        for (text, chain) in chains.enumerated() where chain != text {
            members[chain, default: [chain]].append(text)
        }
    }

    /// The number of shingles below which two texts share a phrase, not a wording.
    private static let minimumShared: Float = 8

    private static func areNear(
        _ left: ArticleSketch, _ right: ArticleSketch, _ parameters: PairingParameters
    ) -> Bool {
        guard let first = left.day, let second = right.day else { return true }
        return abs(first - second) <= parameters.maximumVersionDays
    }

    /// The texts of each shingle that two texts or more have, and the shingles that too many have.
    private struct Postings {
        var ids: [UInt32: Int32] = [:]
        var lists: [[Int32]] = []
        var tooFrequent: Set<UInt32> = []
    }

    private static func postings(of sketches: [ArticleSketch], limit: Int) -> Postings {
        var first: [UInt32: Int32] = [:]
        var ids: [UInt32: Int32] = [:]
        var lists: [[Int32]] = []
        for (text, sketch) in sketches.enumerated() {
            for shingle in sketch.shingles {
                if let id = ids[shingle] {
                    lists[Int(id)].append(Int32(text))
                } else if let other = first[shingle] {
                    ids[shingle] = Int32(lists.count)
                    lists.append([other, Int32(text)])
                } else {
                    first[shingle] = Int32(text)
                }
            }
        }
        var result = Postings(ids: ids, lists: lists)
        for (shingle, id) in ids where lists[Int(id)].count > limit {
            result.lists[Int(id)] = []
            result.tooFrequent.insert(shingle)
        }
        return result
    }

    private func root(_ text: Int) -> Int {
        var text = text
        while chains[text] != text { text = chains[text] }
        return text
    }

    private mutating func join(_ text: Int, _ other: Int) {
        let (first, second) = (root(text), root(other))
        chains[max(first, second)] = min(first, second)
    }

    /// Returns the texts of the chain of a text, itself among them, ascending.
    package func versions(of text: Int) -> [Int] { members[chains[text]] ?? [text] }

    /// Returns whether two texts of a chain are near-duplicates.
    package func areDuplicates(_ text: Int, _ other: Int) -> Bool {
        duplicates.contains(Pair(first: min(text, other), second: max(text, other)))
    }
}
