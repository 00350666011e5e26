internal import PunteExchange

/// Refuses files that are not text, before anything of them is stored.
enum FileRefusal {
    /// Checks the beginning of a file.
    ///
    /// - Parameters:
    ///   - start: the first bytes of the file.
    ///   - path: the name of the file for messages.
    ///   - article: whether the file is to be read as an article, and not for its translations.
    /// - Throws: ``Failure`` that names the kind of a file whose signature is not that of text, and
    ///   says what to do.
    static func check(
        _ start: some Collection<UInt8>, of path: String, article: Bool = false
    ) throws {
        guard let kind = FileSignature(start) else { return }
        let advice = article ? "save it as text in UTF-8 first" : kind.advice
        throw Failure("\(path): \(kind.name); \(advice)")
    }
}
