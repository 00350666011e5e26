internal import ArgumentParser
internal import FoundationEssentials
package import PunteAlignment
internal import PunteLanguage

/// A document for evaluation: two texts with one sentence in each line, and their gold links.
package struct AlignedDocument {
    /// A folder of documents, with the name of its row in the report.
    package struct Folder {
        /// The name of the row.
        package let name: String
        /// The documents in the order of their names.
        package let documents: [AlignedDocument]
    }

    /// The path without the extensions of the three files.
    let path: String
    /// The last part of the path.
    package let name: String

    /// The name as a number; nil if it is not a number.
    package var number: Int? { Int(name) }

    /// Returns the folder itself if it contains documents, otherwise its subfolders with documents,
    /// by name.
    ///
    /// If `subsets` is not empty, only the subfolders with these names are returned.
    ///
    /// - Throws: `AlignmentFileError` when there are none.
    package static func folders(in path: String, subsets: [String]) throws -> [Folder] {
        if subsets.isEmpty, let folder = try folder(path) { return [folder] }
        let names = subsets.isEmpty ? try contents(of: path) : subsets
        let folders = try names.compactMap { try folder(path + "/" + $0) }
        guard !folders.isEmpty else {
            throw AlignmentFileError(
                path: path, problem: "no documents with .gold.tsv, .ro.txt, .en.txt")
        }
        return folders
    }

    private static func contents(of path: String) throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        } catch {
            throw AlignmentFileError(path: path, problem: "cannot be read")
        }
    }

    private static func folder(_ path: String) throws -> Folder? {
        guard Folders.exists(path) else { return nil }
        let ending = ".gold.tsv"
        let documents = try contents(of: path).filter { $0.hasSuffix(ending) }.map { file in
            let name = String(file.dropLast(ending.count))
            return AlignedDocument(path: path + "/" + name, name: name)
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return documents.isEmpty ? nil : Folder(name: name, documents: documents)
    }

    /// Reads the lines of both texts, without blank lines.
    ///
    /// - Throws: `AlignmentFileError`.
    package func sentences() throws -> (english: [String], romanian: [String]) {
        (try Self.lines(of: path + ".en.txt"), try Self.lines(of: path + ".ro.txt"))
    }

    /// Reads the gold links of the document.
    ///
    /// - Throws: `AlignmentFileError`.
    package func gold() throws -> LinkFile { try LinkFile(path: path + ".gold.tsv") }

    private static func lines(of path: String) throws -> [String] {
        let text: String
        do {
            text = try FileReader.text(of: path)
        } catch {
            throw AlignmentFileError(path: path, problem: "cannot be read")
        }
        return text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
            guard let start = line.firstIndex(where: { $0 > UInt8(ascii: " ") }) else { return nil }
            return String(line[start...])
        }
    }
}

/// The options that select documents with gold links, and the lexicon and model for their
/// alignment.
package struct GoldOptions: ParsableArguments {
    @Option(help: "Only documents with these numbers as names: FIRST-LAST, commas between.")
    var documents: String?
    @Option(help: "Only these subfolders.") var subsets: [String] = []
    @Option(help: "A lexicon file; the built-in one when left out.", completion: .file())
    var lexicon: String?
    @Option(help: "A model file; the built-in one when left out.", completion: .file()) var model:
        String?

    /// Creates options that name no folder, which the parser fills.
    package init() {}

    /// Returns the folders of documents in `path`, each with the selected documents.
    ///
    /// - Throws: `ValidationError` for invalid numbers, ``PunteAlignment/AlignmentFileError`` when
    ///   there are no documents.
    package func folders(in path: String) throws -> [AlignedDocument.Folder] {
        let folders = try AlignedDocument.folders(in: path, subsets: subsets)
        guard let wanted = try documents.map(Self.numbers) else { return folders }
        return folders.map { folder in
            AlignedDocument.Folder(
                name: folder.name,
                documents: folder.documents.filter { wanted.contains($0.number ?? -1) })
        }
    }

    /// Returns an aligner with the lexicon and the model that the options name.
    package func aligner() throws -> Aligner {
        try Aligner(lexicon: .chosen(lexicon), model: model.map { try AlignmentModel(path: $0) })
    }

    private static func numbers(_ text: String) throws -> Set<Int> {
        var result: Set<Int> = []
        for part in text.split(separator: ",") {
            let ends = part.split(separator: "-").map { Int($0) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last,
                ends.count <= 2, last <= 1_000_000
            else {
                throw ValidationError("--documents needs numbers, as in 1-40,45")
            }
            result.formUnion(first...last)
        }
        return result
    }
}
