internal import FoundationEssentials
internal import PunteLanguage
internal import PuntePairing
internal import PunteText

/// The articles of one language in a folder and the folders in it, one a file.
struct FolderArchive: Archive {
    /// The paths of the files.
    let paths: [String]
    private let language: Language

    /// Finds the files of a folder; those whose name says the other language (`NAME.en.txt`) are left out.
    ///
    /// - Throws: ``Failure`` when the folder cannot be read or has no file.
    init(path: String, side: Side) throws {
        language = side.language
        let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        let names: [String]
        do {
            names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        } catch {
            throw Failure("\(folder): the folder cannot be read; check its name and permissions")
        }
        let other = side.other.rawValue
        paths = names.filter { name in
            let file = name.split(separator: "/").last ?? ""
            return !file.hasPrefix(".") && Self.isArticle(file)
                && !file.split(separator: ".").dropFirst().contains { $0 == other }
                && !Folders.exists("\(folder)/\(name)")
        }.map { "\(folder)/\($0)" }
        guard !paths.isEmpty || names.allSatisfy({ !Self.isArticle($0[...]) }) else {
            throw Failure(
                "\(folder): the names of its articles end in .\(other).…; "
                    + "give the Romanian archive first and the English one second")
        }
        guard !paths.isEmpty else {
            throw Failure("\(folder): there is no article in it; name a folder with one a file")
        }
    }

    /// Returns whether the ending of a name is that of an article.
    private static func isArticle(_ name: Substring) -> Bool {
        let parts = name.split(separator: ".")
        return parts.count < 2 || endings.contains(parts.last?.lowercased() ?? "")
    }

    private static let endings: Set<String> = ["txt", "md", "markdown", "html", "htm", "docx"]

    var count: Int { paths.count }

    func article(at index: Int) throws -> ArchiveArticle {
        let path = paths[index]
        let article: Article
        do {
            article = try ArticleFile(path: path, language: language) { _ in }.article
        } catch let error as ReadingError where error.reason == .empty {
            return ArchiveArticle(id: path, text: "")
        }
        return ArchiveArticle(id: path, article: article)
    }
}

/// Articles of an archive that are chosen by their indices.
struct ArchiveSelection: Archive {
    /// The archive.
    let archive: any Archive
    /// The indices of the chosen articles.
    let indices: [Int]

    var count: Int { indices.count }

    func article(at index: Int) throws -> ArchiveArticle { try archive.article(at: indices[index]) }
}
