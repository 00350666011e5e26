internal import FoundationEssentials
internal import PunteExchange
package import PunteLanguage
internal import PunteMemory
package import PunteText

/// What is to be translated: an article, a bilingual file, or all files of an OmegaT project.
package struct SuggestionSource {
    package struct Document {
        /// The file, as messages and other formats name it.
        let name: String
        let path: String
        package let article: Article
        /// By position, what the file holds as a translation already.
        var translations: [Int: String] = [:]
        /// Of bilingual files: one for each sentence.
        var units: [TranslationUnit] = []
    }

    package let documents: [Document]
    let side: Side

    /// - Parameters:
    ///   - lines: Each line of a text is a sentence.
    ///   - from: Nil: told from the texts.
    /// - Throws: ``Failure`` or a reading error: one line that names the file.
    package init(path: String, lines: Bool, from: Side?) throws {
        if Self.isFolder(path) {
            documents = try Self.project(path, lines: lines, from: from)
        } else {
            documents = [try Self.document(path, name: path, lines: lines, from: from)]
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

    private static func isFolder(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }

    /// The files below `source/` of a project, or of its source folder itself.
    private static func project(
        _ path: String, lines: Bool, from: Side?
    ) throws -> [Document] {
        var folder = path
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        let root = OmegaTProject.isProject(folder) ? folder + "/source" : folder
        guard OmegaTProject.isProject(folder) || OmegaTProject.isProject(root + "/..") else {
            throw Failure("\(path): is a directory; name a file or the folder of an OmegaT project")
        }
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
        let files = names.sorted().filter { name in
            !isFolder(root + "/" + name)
                && !name.split(separator: "/").contains { $0.hasPrefix(".") }
        }
        guard !files.isEmpty else { throw Failure("\(root): there is nothing to translate in it") }
        return try files.map {
            try document(root + "/" + $0, name: $0, lines: lines, from: from)
        }
    }

    private static func document(
        _ path: String, name: String, lines: Bool, from: Side?
    ) throws -> Document {
        switch path == "-" ? nil : ExchangeFormat.detect(path: path) {
        case .xliff, .xliff12:
            let reader = try XLIFFReader(ByteSource(path: path), isComplete: true)
            return try bilingual(reader, path: path, name: name, from: from)
        case .po:
            let reader = try POReader(ByteSource(path: path), isComplete: true)
            return try bilingual(reader, path: path, name: name, from: from)
        default:
            let file = try ArticleFile(path: path, language: from?.language, lines: lines)
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

    /// What the texts say counts more than what the file says.
    private static func language(of sentences: [Sentence], _ units: [TranslationUnit]) -> Language {
        let text = sentences.map(\.text).joined(separator: "\n")
        if let found = LanguageIdentifier.standard.identify(text), found.probability >= 0.9 {
            return found.language
        }
        return units.first?.sourceLanguage ?? .english
    }
}
