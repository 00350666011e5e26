/// The names and quantities of an article that a report has, each as heavy as it is rare.
struct SharedKeys {
    private var whole: [SketchKey.Kind: Float] = [:]
    private var shared: [SketchKey.Kind: Float] = [:]
    /// The shared names with their weights.
    private(set) var names: [(key: SketchKey, weight: Float)] = []

    init(_ article: ArticleSketch, _ report: ArticleSketch, _ index: PairingIndex) {
        var other = 0
        for key in article.keys where key.kind != .word {
            let weight = index.rarity(of: key)
            whole[key.kind, default: 0] += weight
            while other < report.keys.count, report.keys[other] < key { other += 1 }
            guard other < report.keys.count, report.keys[other] == key else { continue }
            shared[key.kind, default: 0] += weight
            if key.kind == .name { names.append((key, weight)) }
        }
    }

    /// Returns the share of the keys of a kind that the report has, by weight; 0 without any.
    func share(of kind: SketchKey.Kind) -> Double {
        guard let all = whole[kind], all > 0 else { return 0 }
        return Double((shared[kind] ?? 0) / all)
    }
}
