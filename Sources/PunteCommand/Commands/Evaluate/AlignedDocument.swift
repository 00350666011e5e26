internal import FoundationEssentials
package import PunteAlignment
internal import PunteLanguage

/// A document for evaluation: two texts with one sentence in each line, and their gold links.
package struct AlignedDocument {
    /// A folder of documents, with the name of its row in the report.
    package struct Folder {
        package let name: String
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
