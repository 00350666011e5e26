internal import Synchronization

/// Keeps the keys and translations of the words that were looked up, so that each is looked up once.
///
/// It begins again when it has become large, which no single article makes it.
final class RenderingCache: Sendable {
    private struct State {
        /// The keys of English words in the lexicon.
        var keys: [String: [String]] = [:]
        /// The keys of the English words that render Romanian ones.
        var translations: [String: Set<String>] = [:]
    }

    private let state = Mutex(State())

    /// Returns whether one of some English words is among the translations of a Romanian one.
    ///
    /// - Parameters:
    ///   - romanian: the Romanian word.
    ///   - english: the English words.
    ///   - keys: gives the keys of a word that is new.
    ///   - translations: gives the keys of the translations of a Romanian word that is new.
    /// - Returns: whether they share a key.
    func canRender(
        _ romanian: String, anyOf english: [String], keys: (String) -> [String],
        translations: (String) -> [String]
    ) -> Bool {
        state.withLock { state in
            let limit = ReuseParameters.Renderings.maximumCached
            if state.keys.count > limit || state.translations.count > limit { state = State() }
            let wanted = state.translations.value(of: romanian, else: { Set(translations($0)) })
            guard !wanted.isEmpty else { return false }
            return english.contains { word in
                state.keys.value(of: word, else: keys).contains(where: wanted.contains)
            }
        }
    }
}

extension Dictionary {
    /// Returns the value of a key, which is made and kept when there is none.
    fileprivate mutating func value(of key: Key, else make: (Key) -> Value) -> Value {
        if let value = self[key] { return value }
        let value = make(key)
        self[key] = value
        return value
    }
}
