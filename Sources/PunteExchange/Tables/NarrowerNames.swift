internal import PunteLanguage

/// The admitted names of an entry that say more than its preferred names: *import quota* and „cotă de import” in the entry
/// of *quota*, „cotă”.
///
/// Each renders the one at its place among those of the other language, and no other name of the entry. A proper name with more
/// words than another is the same name in full.
struct NarrowerNames {
    private let sources: [Int]
    private let targets: [Int]

    /// Finds these names; there are none unless both languages have equally many.
    init(_ sources: [TermDesignation], _ targets: [TermDesignation]) {
        let isProper = sources.first?.text.contains(where: \.isUppercase) ?? true
        guard !isProper else {
            (self.sources, self.targets) = ([], [])
            return
        }
        let found = (Self.indices(in: sources), Self.indices(in: targets))
        (self.sources, self.targets) = found.0.count == found.1.count ? found : ([], [])
    }

    /// Returns whether the names at two places render each other.
    func isPair(_ source: Int, _ target: Int) -> Bool {
        sources.firstIndex(of: source) == targets.firstIndex(of: target)
    }

    /// Returns the places of the admitted names that have the words of the preferred one and others.
    private static func indices(in names: [TermDesignation]) -> [Int] {
        guard let preferred = names.first.map({ words(of: $0.text) }), !preferred.isEmpty else {
            return []
        }
        return names.indices.dropFirst().filter { index in
            let own = words(of: names[index].text)
            return names[index].status == .admitted && own.count > preferred.count
                && own.indices.contains { own[$0...].starts(with: preferred) }
        }
    }

    private static func words(of name: String) -> [String] {
        NormalForm.folded(name).split(separator: " ").map(String.init)
    }
}
