internal import ArgumentParser
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// A text that a command takes as its argument, or many as the lines of its input.
struct TextInput: ParsableArguments {
    @Argument(help: "The text.")
    var text: String?

    @Option(help: "The text's language, en or ro; told from the text when not given.")
    var from: String?

    func validate() throws {
        if let from, Side(Language(tag: from)) == nil {
            throw ValidationError("--from \(from): en or ro")
        }
    }

    /// - Throws: ``InputFile``'s error when standard input cannot be read.
    func texts() throws -> [String] {
        if let text { return [text] }
        return try InputFile(path: "-").bytes
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The side that was named, else the one that the texts are in, else English.
    func side(of texts: [String]) -> Side {
        if let side = from.flatMap({ Side(Language(tag: $0)) }) { return side }
        let all = texts.joined(separator: "\n")
        return LanguageIdentifier.standard.identify(all).flatMap { Side($0.language) } ?? .english
    }
}
