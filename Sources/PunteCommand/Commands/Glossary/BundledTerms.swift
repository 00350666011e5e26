internal import FoundationEssentials

/// The files of terms that are used as long as a memory has no terms of its own.
enum BundledTerms {
    /// The folder `Glossaries/` in the current folder or the nearest one above, else of the
    /// installation; nil where there is none.
    private static var folder: String? {
        let name = "Glossaries"
        return Folders.nearest(named: name) ?? Folders.installed(named: name)
    }

    /// The paths of the files in their order; none where there is no folder.
    static var files: [String] {
        guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        else { return [] }
        return names.filter { $0.hasSuffix(".tsv") }.sorted().map { folder + "/" + $0 }
    }

    /// What is used in place of an empty glossary, and how it is kept; nil where nothing is.
    static var whileEmpty: String? {
        folder.map {
            "the glossary is empty, and the terms in \($0) are used; "
                + "`punte glossary import \($0)/*.tsv` takes them over"
        }
    }

    /// What no longer is used now that the glossary has its first terms; nil where nothing was.
    static var afterFirstTerms: String? {
        folder.map {
            "the terms in \($0) were used while the glossary was empty, and no longer are; "
                + "`punte glossary import \($0)/*.tsv` takes them over"
        }
    }
}
