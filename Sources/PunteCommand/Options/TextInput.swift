internal import ArgumentParser
internal import PunteLanguage

/// A text given as an argument of a command, or many texts as the lines of its input.
struct TextInput: ParsableArguments {
    @Argument(help: "The text.")
    var text: String?

    @OptionGroup var language: TextLanguage

    @OptionGroup private var encoding: EncodingOptions

    /// Returns the text, or the lines of standard input when none was given.
    ///
    /// - Throws: `FileError` when standard input cannot be read, `ReadingError` when it is no text.
    func texts() throws -> [String] {
        if let text { return [text] }
        return try InputFile(path: "-").lines(in: encoding.named)
    }
}

/// The option for the language of a text, which is otherwise detected.
struct TextLanguage: ParsableArguments {
    @Option(help: "The text's language, en or ro; told from the text when not given.")
    var from: String?

    func validate() throws { _ = try Self.side(from, of: "--from") }

    /// Returns the side that the option names, or else the one detected from the texts, or else
    /// English.
    func side(of texts: [String]) throws -> Side {
        try Self.side(from, of: "--from")
            ?? LanguageIdentifier.standard.identify(texts.joined(separator: "\n"))
            .flatMap { Side($0.language) }
            ?? .english
    }

    /// Returns the side that the value of an option names, which is any tag of English or Romanian.
    ///
    /// - Throws: `ValidationError` for another language.
    static func side(_ value: String?, of option: String) throws -> Side? {
        guard let value else { return nil }
        guard let side = Side(Language(tag: value)) else {
            throw ValidationError("\(option) \(value): en or ro")
        }
        return side
    }
}
