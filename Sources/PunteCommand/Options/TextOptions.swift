internal import ArgumentParser
internal import FoundationEssentials
internal import PunteLanguage
internal import PunteText

/// A text given as an argument of a command, or many texts as the lines of its input.
struct TextInput: ParsableArguments {
    @Argument(help: "The text; - for standard input.")
    var text: String?

    @OptionGroup var language: TextLanguage

    @OptionGroup private var encoding: EncodingOptions

    /// Returns the text, or the lines of standard input when none or `-` was given.
    ///
    /// - Throws: `FileError` when standard input cannot be read, `ReadingError` when it is no text,
    ///   `ValidationError` for the name of a file.
    func texts() throws -> [String] {
        if let text, text != "-" {
            try Self.refuseFile(text, otherwise: "give it as standard input: < \(text)")
            return [text]
        }
        return try InputFile(path: "-").lines(in: encoding.named)
    }

    /// Checks that a text is not the path of a file, which would be read letter by letter.
    ///
    /// - Throws: `ValidationError` that says what to do instead.
    static func refuseFile(_ text: String, otherwise: String) throws {
        guard text.contains("."), FileManager.default.fileExists(atPath: text),
            !Folders.exists(text)
        else { return }
        throw ValidationError("\(text): a file, not a text; \(otherwise)")
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

/// The option for the encoding of a text that a command reads.
struct EncodingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The encoding of the text; detected from its bytes by default.",
            discussion: """
                A name such as windows-1250 or ISO-8859-2; mojibake is UTF-8 that was read as \
                windows-1252 or windows-1250 and saved again („È™” for „ș”), and is repaired.
                """,
            valueName: "name"))
    var encoding: String?

    func validate() throws { try Self.check(encoding, of: "--encoding") }

    /// The encoding that was named.
    var named: TextEncoding? { encoding.flatMap { TextEncoding($0) } }

    /// Checks the name of an encoding.
    ///
    /// - Throws: `ValidationError` for an unknown name.
    static func check(_ name: String?, of option: String) throws {
        guard let name, TextEncoding(name) == nil else { return }
        let others = TextEncoding.names(like: name).joined(separator: ", ")
        throw ValidationError("\(option) \(name): no encoding has this name; like it: \(others)")
    }
}

/// The options for the encodings of a Romanian article and its English source.
struct PairEncodingOptions: ParsableArguments {
    @OptionGroup private var both: EncodingOptions

    @Option(
        help: ArgumentHelp(
            "The encoding of the English source, when it is another.", valueName: "name"))
    var sourceEncoding: String?

    func validate() throws {
        try EncodingOptions.check(sourceEncoding, of: "--source-encoding")
    }

    /// The encoding of the file that is given first.
    var romanian: TextEncoding? { both.named }

    /// The encoding of the file that is given second.
    var english: TextEncoding? { sourceEncoding.flatMap { TextEncoding($0) } ?? both.named }
}
