@testable import PunteGlossary

/// A dictionary of a few words: English words by the Romanian one in small letters.
struct FewRenderings: WordRenderings {
    private let pairs: [String: [String]]

    init(_ pairs: [String: [String]]) { self.pairs = pairs }

    func canRender(_ romanian: String, anyOf english: [String]) -> Bool {
        pairs[romanian.lowercased()]?.contains { word in
            english.contains { $0.lowercased() == word }
        } ?? false
    }

    func knows(romanian: String) -> Bool { pairs[romanian.lowercased()] != nil }
    func isShared(romanian: String) -> Bool { false }
}
