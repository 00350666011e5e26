internal import PunteExchange

/// Refuses files that cannot be read, before anything of them is stored.
package enum FileRefusal {
    /// What a file is to be read for.
    package enum Purpose {
        case translations, terms, article

        /// The kinds of files beside text that are read for it.
        fileprivate var readable: Set<FileSignature> {
            switch self {
            case .translations: [.excel, .openSpreadsheet, .word, .zip, .sqlite]
            case .terms: [.excel, .openSpreadsheet, .word]
            case .article: [.word]
            }
        }
    }

    /// Checks the beginning of a file.
    ///
    /// - Parameters:
    ///   - start: the first bytes of the file.
    ///   - path: the name of the file for messages.
    ///   - purpose: what the file is to be read for.
    /// - Throws: ``ServiceError`` that names the kind of a file that cannot be read for this, and says what
    ///   to do.
    package static func check(
        _ start: some Collection<UInt8>, of path: String, for purpose: Purpose
    ) throws {
        guard let kind = FileSignature(start), !purpose.readable.contains(kind) else { return }
        let advice = purpose == .article ? "save it as text in UTF-8 first" : kind.advice
        throw ServiceError(.invalid, "\(path): \(kind.name); \(advice)")
    }
}
