internal import FoundationEssentials
internal import PunteExchange
package import PunteLanguage
internal import PunteMemory
internal import PunteService
package import PunteText

/// The documents to translate: an article, a bilingual file, or all files of an OmegaT project.
package struct SuggestionSource {
    /// A file to translate.
    package struct Document {
        /// The name of the file for messages and in results.
        let name: String
        let path: String
        /// The text with its sentences.
        package let article: Article
        /// The translations in the file, by the indices of their sentences.
        var translations: [Int: String] = [:]
        /// The units of a bilingual file, one for each sentence; empty for other files.
        var units: [TranslationUnit] = []
    }

    /// The documents in the order in which they are translated.
    package let documents: [Document]
    /// The language of all documents.
    let side: Side

    /// Reads a file, or a folder of OmegaT.
    ///
    /// - Parameters:
    ///   - path: the path of the file or folder.
    ///   - lines: whether each line of a text that is not blank is a sentence.
    ///   - from: the language; nil to detect it from the texts.
    ///   - encoding: the encoding of all files; nil to detect that of each from its bytes.
    /// - Throws: ``Failure``, `FileError`, `ReadingError` or `ExchangeError`, with a one-line
    ///   description that names the file.
    package init(
        path: String, lines: Bool, from: Side?, encoding: TextEncoding? = nil
    ) throws {
        func document(_ path: String, name: String) throws -> Document {
            try Self.document(path, name: name, lines: lines, from: from, encoding: encoding)
        }
        if Folders.exists(path) {
            documents = try Self.files(ofProject: path).map { try document($0.path, name: $0.name) }
        } else {
            documents = [try document(path, name: path)]
        }
        let sides = documents.map { Side($0.article.language) }
        guard let first = sides.first, let side = from ?? first else {
            throw Failure("\(path): is neither English nor Romanian")
        }
        if let other = sides.firstIndex(where: { $0 != side && from == nil }) {
            throw Failure(
                "\(path): \(documents[0].name) and \(documents[other].name) are in two languages; "
                    + "--from en or --from ro says which is meant")
        }
        self.side = side
    }

    /// Returns the files below `source/` of a project, or below its source folder if that is the
    /// path.
    private static func files(
        ofProject path: String
    ) throws -> [(path: String, name: String)] {
        var folder = path
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        let isProject = OmegaTProject.isProject(folder)
        let root = isProject ? try OmegaTProject(opening: folder).sourceFolder : folder
        guard isProject || OmegaTProject.isProject(root + "/..") else {
            throw Failure("\(path): is a directory; name a file or the folder of an OmegaT project")
        }
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
        let files = names.sorted().filter { name in
            !Folders.exists(root + "/" + name)
                && !name.split(separator: "/").contains { $0.hasPrefix(".") }
        }
        guard !files.isEmpty else { throw Failure("\(root): there is nothing to translate in it") }
        return files.map { (root + "/" + $0, $0) }
    }

    private static func document(
        _ path: String, name: String, lines: Bool, from: Side?, encoding: TextEncoding?
    ) throws -> Document {
        let format = path == "-" ? nil : ExchangeFormat.detect(path: path)
        if encoding != nil, [.xliff, .xliff12, .po].contains(format) {
            throw Failure("\(path): says itself what its encoding is; leave out --encoding")
        }
        switch format {
        case .xliff, .xliff12:
            let reader = try XLIFFReader(ByteSource(path: path), isComplete: true)
            return try bilingual(reader, path: path, name: name, from: from)
        case .po:
            let reader = try POReader(ByteSource(path: path), isComplete: true)
            return try bilingual(reader, path: path, name: name, from: from)
        default:
            let file = try ArticleFile(
                path: path, language: from?.language, lines: lines, encoding: encoding)
            return Document(
                name: path == "-" ? file.path : name, path: path, article: file.article)
        }
    }

    private static func bilingual(
        _ reader: any TranslationUnitReader, path: String, name: String, from: Side?
    ) throws -> Document {
        var sentences: [Sentence] = []
        var translations: [Int: String] = [:]
        var units: [TranslationUnit] = []
        while let unit = try reader.next() {
            guard let source = unit.variants.first, unit.property(POProperty.obsolete) == nil,
                source.text.text.contains(where: { !$0.isWhitespace })
            else { continue }
            if let target = unit.variants.dropFirst().first, !UnitImport.isUnfinished(unit) {
                translations[sentences.count] = target.text.text
            }
            sentences.append(
                Sentence(text: source.text.text, paragraph: sentences.count, range: 0..<0))
            units.append(unit)
        }
        guard !sentences.isEmpty else { throw ReadingError(.empty, name: path) }
        FindingReport.write(reader.log.findings, file: path, all: false)
        let language = from?.language ?? language(of: sentences, units)
        return Document(
            name: name, path: path, article: Article(language: language, sentences: sentences),
            translations: translations, units: units)
    }

    /// Returns the language detected from the texts, or else the one that the file names.
    private static func language(of sentences: [Sentence], _ units: [TranslationUnit]) -> Language {
        let text = sentences.map(\.text).joined(separator: "\n")
        return LanguageIdentifier.standard.identify(text, as: .likely)
            ?? units.first?.sourceLanguage ?? .english
    }
}
