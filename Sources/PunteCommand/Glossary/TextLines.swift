internal import PunteMemory
internal import PunteText

/// The texts of a command that takes one as its argument or many as the lines of its input.
enum TextLines {
    static func of(_ argument: String?) throws -> [String] {
        if let argument { return [argument] }
        return try InputFile(path: "-").bytes
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The side that was named, else the one that the texts are in, else English.
    static func side(of texts: [String], named name: String?) -> Side {
        if let side = name.flatMap({ Side(Language(tag: $0)) }) { return side }
        let all = texts.joined(separator: "\n")
        return LanguageIdentifier.standard.identify(all).flatMap { Side($0.language) } ?? .english
    }
}
