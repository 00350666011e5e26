/// Which word types of some Romanian sentences may render which types of some English sentences, and
/// how probably: by the lexicon, or because numbers or spellings are equal or alike.
///
/// A *type* is a distinct key; types are numbered from 0 on each side.
struct TypeLinks {
    /// Why two types are linked.
    enum Kind: UInt8, Sendable {
        /// The lexicon lists one key as a translation of the other.
        case lexicon
        /// The keys are equal.
        case same
        /// The spellings begin alike.
        case alike
    }

    /// The types of the English sentences.
    let englishTypes: LocalTypes
    /// The types of the Romanian sentences.
    let romanianTypes: LocalTypes
    /// Links by Romanian type: those of type *t* have the indices `starts[t]..<starts[t + 1]`.
    private var starts: [Int] = [0]
    /// The English type of each link.
    private(set) var english: [Int32] = []
    /// The weight of each link, 0…1.
    private(set) var weights: [Float] = []
    /// The kind of each link.
    private(set) var kinds: [Kind] = []
    /// The same links by English type.
    private var startsByEnglish: [Int] = []
    private var romanianByEnglish: [Int32] = []
    private var weightsByEnglish: [Float] = []
    private let coverageFactor: Float

    /// Finds the links between the types of two texts.
    ///
    /// - Complexity: O(words + translations of the types + pairs of types whose spellings begin with
    ///   the same four letters).
    init(
        english: [SentenceKeys], romanian: [SentenceKeys], cache: LexiconCache,
        parameters: AlignmentParameters.Words = .shipped
    ) {
        coverageFactor = parameters.coverageFactor
        let englishTypes = LocalTypes(of: english, keyCount: cache.table.count)
        let romanianTypes = LocalTypes(of: romanian, keyCount: cache.table.count)
        self.englishTypes = englishTypes
        self.romanianTypes = romanianTypes
        let onsets = Onsets(of: englishTypes, in: cache.table)
        var best = [Float](repeating: 0, count: englishTypes.count)
        var kind = [Kind](repeating: .lexicon, count: englishTypes.count)
        var touched: [Int32] = []
        let table = cache.table

        func link(_ english: Int32, weight: Float, as reason: Kind) {
            if best[Int(english)] == 0 { touched.append(english) }
            guard weight > best[Int(english)] else { return }
            best[Int(english)] = weight
            kind[Int(english)] = reason
        }

        for id in romanianTypes.ids {
            touched.removeAll(keepingCapacity: true)
            for index in cache.translations(ofRomanian: id) {
                if cache.weights[index] >= parameters.minimumTranslationWeight,
                    let local = englishTypes.local(of: cache.translated[index])
                {
                    link(local, weight: cache.weights[index], as: .lexicon)
                }
            }
            let isNumber = table.isNumber[Int(id)]
            let same = englishTypes.local(of: id)
            if let same, isNumber || Int(table.length[Int(id)]) > parameters.maximumUnlinkedLength {
                link(same, weight: 1, as: .same)
            } else if !isNumber, let onset = table.onset[Int(id)] {
                var next = onsets.first(of: onset)
                while let local = next {
                    let other = Int(englishTypes.ids[Int(local)])
                    let likeness = table.skeletons[Int(id)].likeness(to: table.skeletons[other])
                    if likeness >= parameters.minimumLikeness {
                        link(
                            local, weight: max(parameters.minimumAlikeWeight, likeness), as: .alike)
                    }
                    next = onsets.next(after: local)
                }
            }
            for local in touched {
                self.english.append(local)
                weights.append(best[Int(local)])
                kinds.append(kind[Int(local)])
                best[Int(local)] = 0
            }
            starts.append(self.english.count)
        }
        sortByEnglish()
    }

    private mutating func sortByEnglish() {
        var counts = [Int](repeating: 0, count: englishTypes.count + 1)
        for type in english { counts[Int(type) + 1] += 1 }
        for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
        startsByEnglish = counts
        romanianByEnglish = Array(repeating: 0, count: english.count)
        weightsByEnglish = Array(repeating: 0, count: english.count)
        for romanian in 0..<romanianTypes.count {
            for index in starts[romanian]..<starts[romanian + 1] {
                let slot = counts[Int(english[index])]
                counts[Int(english[index])] += 1
                romanianByEnglish[slot] = Int32(romanian)
                weightsByEnglish[slot] = weights[index]
            }
        }
    }

    /// Returns the indices of the links of a Romanian type in ``english``, ``weights`` and
    /// ``kinds``.
    func range(ofRomanian type: Int32) -> Range<Int> {
        starts[Int(type)]..<starts[Int(type) + 1]
    }

    /// Calls `body` with each English type that a Romanian type covers, and the covered share.
    func forEachEnglish(ofRomanian type: Int32, _ body: (Int32, Float) -> Void) {
        for index in range(ofRomanian: type) {
            body(english[index], covered(by: weights[index]))
        }
    }

    /// Calls `body` with each Romanian type that an English type covers, and the covered share.
    func forEachRomanian(ofEnglish type: Int32, _ body: (Int32, Float) -> Void) {
        for index in startsByEnglish[Int(type)]..<startsByEnglish[Int(type) + 1] {
            body(romanianByEnglish[index], covered(by: weightsByEnglish[index]))
        }
    }

    /// Returns the share of a word that another covers, 0…1, by the weight of their link.
    func covered(by weight: Float) -> Float { min(1, coverageFactor * weight) }
}

/// The distinct keys of some sentences, numbered from 0 in the order of their first occurrence.
struct LocalTypes {
    /// Key id of each type.
    private(set) var ids: [UInt32] = []
    private var locals: [Int32]

    /// Numbers the keys of some sentences.
    ///
    /// - Parameters:
    ///   - sentences: The keys of each sentence.
    ///   - keyCount: Number of ids of the ``KeyTable``.
    init(of sentences: [SentenceKeys], keyCount: Int) {
        locals = Array(repeating: -1, count: keyCount)
        for sentence in sentences {
            for id in sentence.ids where locals[Int(id)] < 0 {
                locals[Int(id)] = Int32(ids.count)
                ids.append(id)
            }
        }
    }

    /// Number of types.
    var count: Int { ids.count }

    /// Returns the type of a key id, nil when no sentence has it.
    func local(of id: UInt32) -> Int32? {
        guard Int(id) < locals.count, locals[Int(id)] >= 0 else { return nil }
        return locals[Int(id)]
    }
}

/// Types by the first four letters of their skeletons, as linked lists.
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

    /// Returns the first type of the list of an onset.
    func first(of onset: UInt32) -> Int32? {
        guard Int(onset) < heads.count, heads[Int(onset)] >= 0 else { return nil }
        return heads[Int(onset)]
    }

    /// Returns the type after another in its list.
    func next(after local: Int32) -> Int32? {
        links[Int(local)] >= 0 ? links[Int(local)] : nil
    }
}
