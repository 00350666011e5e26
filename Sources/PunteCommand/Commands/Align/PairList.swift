internal import FoundationEssentials
internal import PunteLanguage
internal import PunteService

/// A list of pairs of articles to align, and the files for their results.
struct PairList {
    /// The paths of a pair of articles and of its result.
    struct Entry: Sendable {
        var romanian: String
        var english: String
        /// The path of the result; nil if it is not written.
        var output: String?
    }

    private(set) var entries: [Entry] = []
    /// Messages to show to the user before the pairs are aligned.
    private(set) var notes: [String] = []

    /// Reads a list that has a line `ro<TAB>en<TAB>output`, or an object with these keys, for each pair.
    ///
    /// Blank lines, lines that begin with `#` and a line with the names of the columns are skipped.
    /// If `needsOutput` is true, the third column is required.
    ///
    /// - Throws: ``Failure`` with the file and the line.
    init(file: String, needsOutput: Bool) throws {
        let input = try InputFile(path: file)
        var places: [String: Int] = [:]
        for row in TableReader(input.bytes, skippingRemarks: true) {
            let place = "\(input.path):\(row.line)"
            let fields =
                row.bytes.first == UInt8(ascii: "{")
                ? try Self.fields(ofObject: Array(row.bytes), place)
                : row.texts.map { String($0.trimming(\.isWhitespace)) }
            if fields.allSatisfy(\.isEmpty) || fields.prefix(2) == ["ro", "en"] { continue }
            guard (needsOutput ? 3...3 : 2...3).contains(fields.count),
                !fields.contains(where: \.isEmpty)
            else {
                throw Failure(
                    "\(place): expected a Romanian article, its English source and an output file, "
                        + "separated by tabs")
            }
            guard !fields.contains("-") else {
                throw Failure("\(place): - cannot stand in a list; name a file")
            }
            let output = fields.count > 2 ? fields[2] : nil
            if let output, let first = places.updateValue(row.line, forKey: output) {
                throw Failure("\(place): \(output) is the output of line \(first), too")
            }
            entries.append(Entry(romanian: fields[0], english: fields[1], output: output))
        }
        guard !entries.isEmpty else { throw Failure("\(input.path): there is no pair in it") }
    }

    private struct Object: Decodable {
        let ro: String
        let en: String
        let output: String?
    }

    /// Returns the columns of a pair that is written as an object of JSON.
    private static func fields(ofObject bytes: [UInt8], _ place: String) throws -> [String] {
        do {
            let object = try ServiceJSON.value(Object.self, from: Data(bytes))
            return [object.ro, object.en] + [object.output].compactMap(\.self)
        } catch {
            throw Failure("\(place): \(error); an object needs ro, en and output")
        }
    }

    /// Lists the pairs of two folders.
    ///
    /// - Parameters:
    ///   - folders: the paired files.
    ///   - output: the folder for the results; nil if they are not written.
    ///   - ending: the extension of the names of the results.
    init(_ folders: PairedFolders, output: String?, ending: String) {
        notes = folders.notes
        let short = Dictionary(grouping: folders.pairs, by: \.stem)
        entries = folders.pairs.map { pair in
            let name = (short[pair.stem]?.count ?? 0) > 1 ? pair.name : pair.stem
            return Entry(
                romanian: pair.romanian, english: pair.english,
                output: output.map { "\($0)/\(name)\(ending)" })
        }
    }
}

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
