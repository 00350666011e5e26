internal import FoundationEssentials

/// The files of two folders that belong together.
///
/// Their names are NAME.ro.txt and NAME.en.txt, or are equal.
struct PairedFolders {
    /// A pair of files, as paths.
    struct Pair {
        /// The common part of the names, without `ro` and `en`.
        var name: String
        var romanian: String
        var english: String

        /// The name without its extension.
        var stem: String {
            guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
            return String(name[..<dot])
        }
    }

    private(set) var pairs: [Pair] = []
    /// A message for each file without counterpart.
    private(set) var notes: [String] = []

    /// Pairs the files of two folders, which may be the same folder.
    ///
    /// - Throws: ``Failure`` when a folder cannot be read or no files in them belong together.
    init(romanian: String, english: String) throws {
        let targets = try Self.files(in: romanian, marked: "ro", other: "en")
        let sources = try Self.files(in: english, marked: "en", other: "ro")
        for (name, file) in targets.sorted(by: { $0.key < $1.key }) {
            let path = "\(romanian)/\(file)"
            if let other = sources[name], "\(english)/\(other)" != path {
                pairs.append(Pair(name: name, romanian: path, english: "\(english)/\(other)"))
            } else if romanian != english || file != name {
                notes.append("\(path): no English file of that name in \(english)")
            }
        }
        for (name, file) in sources.sorted(by: { $0.key < $1.key })
        where targets[name] == nil && (romanian != english || file != name) {
            notes.append("\(english)/\(file): no Romanian file of that name in \(romanian)")
        }
        guard !pairs.isEmpty else {
            throw Failure(
                "\(romanian) and \(english): no files belong together; they need the same name, or "
                    + "NAME.ro.txt and NAME.en.txt")
        }
    }

    /// Returns the names of the files of one language, by the part that they share with their
    /// counterparts.
    ///
    /// - Parameters:
    ///   - folder: the path of the folder.
    ///   - mark: the part of a name that marks this language.
    ///   - other: the part that marks the other language; files with it are ignored.
    /// - Returns: The file names by their names without the mark.
    /// - Throws: ``Failure`` when the folder cannot be read.
    private static func files(
        in folder: String, marked mark: String, other: String
    ) throws -> [String: String] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw Failure("\(folder): the folder cannot be read; check its name and permissions")
        }
        var result: [String: String] = [:]
        for name in names where !name.hasPrefix(".") && !Folders.exists("\(folder)/\(name)") {
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            guard let place = parts.dropFirst().lastIndex(where: { $0 == mark || $0 == other })
            else {
                if result[name] == nil { result[name] = name }
                continue
            }
            guard parts[place] == mark else { continue }
            let common = parts[..<place] + parts[(place + 1)...]
            result[common.joined(separator: ".")] = name
        }
        return result
    }
}
