internal import ArgumentParser
package import PunteAlignment

/// The options that select documents with gold links, and the lexicon and model for their
/// alignment.
package struct GoldOptions: ParsableArguments {
    @Option(help: "Only documents with these numbers as names: FIRST-LAST, commas between.")
    var documents: String?
    @Option(help: "Only these subfolders.") var subsets: [String] = []
    @Option(help: "A lexicon file; the built-in one when left out.") var lexicon: String?
    @Option(help: "A model file; the built-in one when left out.") var model: String?

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
