public import PunteLanguage
internal import PunteText

extension Term {
    /// Returns the name to use in another language for a name that a text shortens.
    ///
    /// A family name stands for a family name, an acronym for an acronym where the term has one.
    ///
    /// - Parameters:
    ///   - match: a match of the term in a text of the other language.
    ///   - language: the language of the name that is wanted.
    /// - Returns: nil when every name of that language is deprecated.
    public func name(for match: TermMatch, in language: Language) -> String? {
        guard let preferred = preferred(in: language) else { return nil }
        switch match.shortening {
        case nil, .head: return preferred
        case .acronym:
            return designations(in: language).first {
                $0.status != .deprecated && Acronym.matches($0.text.utf8)
            }?.text ?? preferred
        case .family: return PersonName(preferred).map { $0.text($0.family) } ?? preferred
        case .part where kind == .organisation:
            return similarWord(of: preferred, to: match.designation.text) ?? preferred
        case .given, .part: return part(of: preferred, for: match) ?? preferred
        }
    }

    /// Returns the word of an institution's name that is the same name as a word of the other language, which
    /// may put it elsewhere: *Houthi rebels*, „rebelii houthi”.
    private func similarWord(of preferred: String, to part: String) -> String? {
        let matcher = NameMatcher()
        return preferred.split(separator: " ").map(String.init).first {
            matcher.similarity(english: part, romanian: $0) >= NameMatcher.threshold
        }
    }

    /// Returns the words of a name that stand where those of a match do in its own name.
    private func part(of preferred: String, for match: TermMatch) -> String? {
        let wanted = match.designation.text.split(separator: " ").map(String.init)
        let target = preferred.split(separator: " ").map(String.init)
        for designation in designations where designation.language == match.designation.language {
            let words = designation.text.split(separator: " ").map(String.init)
            guard words.count == target.count, words.count > wanted.count else { continue }
            for start in 0...(words.count - wanted.count)
            where words[start..<start + wanted.count].elementsEqual(wanted) {
                return target[start..<start + wanted.count].joined(separator: " ")
            }
        }
        return nil
    }
}
