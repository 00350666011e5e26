internal import FoundationEssentials
package import PunteAlignment
internal import PunteLanguage

/// A document of an evaluation folder: two texts with a sentence on each line, and their gold links.
package struct AlignedDocument {
    /// A folder of documents, with the name that its row in the report has.
    package struct Folder {
        package let name: String
        package let documents: [AlignedDocument]
    }

    /// The path without the endings of the three files.
    let path: String
    /// The last part of the path.
    package let name: String

    /// The name as a number; nil when it is none.
    package var number: Int? { Int(name) }

    /// Returns the folder itself when it holds documents, else its subfolders that do, by name.
    ///
    /// - Parameter subsets: The names of the only subfolders to use; all when empty.
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

    /// Reads the lines of both texts that are not blank.
    ///
    /// - Throws: `AlignmentFileError`.
    package func sentences() throws -> (english: [String], romanian: [String]) {
        (try Self.lines(of: path + ".en.txt"), try Self.lines(of: path + ".ro.txt"))
    }

    /// Reads the gold links.
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
