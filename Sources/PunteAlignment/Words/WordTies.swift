/// Which words of the target texts may render which of the source texts, and how surely: lexicon,
/// equal numbers, equal and alike spellings.
///
/// Words are local types, numbered from 0 on each side.
struct WordTies {
    /// What ties two words.
    enum Kind: UInt8, Sendable { case lexicon, same, alike }

    let sourceTypes: LocalTypes
    let targetTypes: LocalTypes
    /// Ties by target type: the source type, its weight 0…1 and kind.
    private(set) var starts: [Int] = [0]
    private(set) var sources: [Int32] = []
    private(set) var weights: [Float] = []
    private(set) var kinds: [Kind] = []
    /// The same by source type.
    private(set) var reverseStarts: [Int] = []
    private(set) var reverseTargets: [Int32] = []
    private(set) var reverseWeights: [Float] = []

    /// Translations of less weight serve the alignment of words alone.
    private static let leastWeight: Float = 0.05
    /// Least share of the longer spelling that a common beginning must make up.
    private static let leastLikeness: Float = 0.4
    /// Words of at most this many letters are not tied by being equal.
    static let longestUntied = 3

    init(source: [SentenceKeys], target: [SentenceKeys], cache: LexiconCache) {
        let sourceTypes = LocalTypes(source, count: cache.table.count)
        let targetTypes = LocalTypes(target, count: cache.table.count)
        self.sourceTypes = sourceTypes
        self.targetTypes = targetTypes
        let onsets = Onsets(of: sourceTypes, in: cache.table)
        var best = [Float](repeating: 0, count: sourceTypes.count)
        var kind = [Kind](repeating: .lexicon, count: sourceTypes.count)
        var touched: [Int32] = []
        let table = cache.table

        func tie(_ source: Int32, _ weight: Float, _ reason: Kind) {
            if best[Int(source)] == 0 { touched.append(source) }
            guard weight > best[Int(source)] else { return }
            best[Int(source)] = weight
            kind[Int(source)] = reason
        }

        for id in targetTypes.ids {
            touched.removeAll(keepingCapacity: true)
            for index in cache.translations(ofTarget: id) {
                if cache.weights[index] >= Self.leastWeight,
                    let local = sourceTypes.local(of: cache.translated[index])
                {
                    tie(local, cache.weights[index], .lexicon)
                }
            }
            let number = table.isNumber[Int(id)]
            let same = sourceTypes.local(of: id)
            if let same, number || Int(table.length[Int(id)]) > Self.longestUntied {
                tie(same, 1, .same)
            } else if !number, let onset = table.onset[Int(id)] {
                var next = onsets.first(onset)
                while let local = next {
                    let other = Int(sourceTypes.ids[Int(local)])
                    let likeness = table.skeletons[Int(id)].likeness(to: table.skeletons[other])
                    if likeness >= Self.leastLikeness { tie(local, max(0.5, likeness), .alike) }
                    next = onsets.next(local)
                }
            }
            for local in touched {
                sources.append(local)
                weights.append(best[Int(local)])
                kinds.append(kind[Int(local)])
                best[Int(local)] = 0
            }
            starts.append(sources.count)
        }
        turnRound()
    }

    private mutating func turnRound() {
        var counts = [Int](repeating: 0, count: sourceTypes.count + 1)
        for source in sources { counts[Int(source) + 1] += 1 }
        for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
        reverseStarts = counts
        reverseTargets = Array(repeating: 0, count: sources.count)
        reverseWeights = Array(repeating: 0, count: sources.count)
        for target in 0..<targetTypes.count {
            for index in starts[target]..<starts[target + 1] {
                let slot = counts[Int(sources[index])]
                counts[Int(sources[index])] += 1
                reverseTargets[slot] = Int32(target)
                reverseWeights[slot] = weights[index]
            }
        }
    }
}

/// The distinct keys of some sentences, numbered from 0.
struct LocalTypes {
    private(set) var ids: [UInt32] = []
    private var locals: [Int32]

    init(_ sentences: [SentenceKeys], count: Int) {
        locals = Array(repeating: -1, count: count)
        for sentence in sentences {
            for id in sentence.ids where locals[Int(id)] < 0 {
                locals[Int(id)] = Int32(ids.count)
                ids.append(id)
            }
        }
    }

    var count: Int { ids.count }

    func local(of id: UInt32) -> Int32? {
        guard Int(id) < locals.count, locals[Int(id)] >= 0 else { return nil }
        return locals[Int(id)]
    }
}

/// Local types by the first four letters of their skeletons, as linked lists.
private struct Onsets {
    private var heads: [Int32]
    private var links: [Int32]

    init(of types: LocalTypes, in table: KeyTable) {
        heads = Array(repeating: -1, count: table.onsetCount)
        links = Array(repeating: -1, count: types.count)
        for (local, id) in types.ids.enumerated() {
            guard let onset = table.onset[Int(id)] else { continue }
            links[local] = heads[Int(onset)]
            heads[Int(onset)] = Int32(local)
        }
    }

    func first(_ onset: UInt32) -> Int32? {
        guard Int(onset) < heads.count, heads[Int(onset)] >= 0 else { return nil }
        return heads[Int(onset)]
    }

    func next(_ local: Int32) -> Int32? {
        links[Int(local)] >= 0 ? links[Int(local)] : nil
    }
}
