import Foundation

/// Writes an enumeration with a `StaticString` for each file of a folder.
///
/// A string literal of any size is compiled quickly, while an array literal takes minutes.
///
/// Usage: `EmbedData NAME FOLDER OUTPUT.swift`. A file `some-list.tsv` of the folder becomes
/// `NAME.someList`; a file in the subfolder `ro` becomes `NAME.Ro.someList`. Files must be UTF-8;
/// other bytes end the build with a message.
///
/// `EmbedData --revision COMMIT OUTPUT.swift` writes the commit that is built.
@main
enum EmbedData {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count == 3 else { fail("usage: EmbedData NAME FOLDER OUTPUT.swift") }
        let source =
            arguments[0] == "--revision"
            ? revision(arguments[1])
            : enumeration(arguments[0], of: URL(filePath: arguments[1]), margin: "")
        do {
            try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
        } catch {
            fail("\(arguments[2]): \(error.localizedDescription)")
        }
    }

    /// Returns the source of an enumeration that tells the commit; only its digits are taken.
    static func revision(_ commit: String) -> String {
        let digits = commit.filter(\.isHexDigit)
        return "package enum Revision {\n    package static let commit = \"\(digits)\"\n}\n"
    }

    /// Returns the source of an enumeration for the files of `folder`.
    ///
    /// It has a nested enumeration for each subfolder.
    static func enumeration(_ name: String, of folder: URL, margin: String) -> String {
        var source = margin + "package enum \(name) {\n"
        for item in contents(of: folder) {
            if item.hasDirectoryPath {
                let nested = item.lastPathComponent.capitalized
                source += enumeration(nested, of: item, margin: margin + "    ")
            } else {
                let name = constantName(for: item.lastPathComponent)
                let literal = "\"\(escaped(text(of: item)))\""
                source += margin + "    package static let \(name): StaticString = \(literal)\n"
            }
        }
        return source + margin + "}\n"
    }

    static func contents(of folder: URL) -> [URL] {
        do {
            return try FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: [.isDirectoryKey]
            ).filter { !$0.lastPathComponent.hasPrefix(".") }.sorted { $0.path() < $1.path() }
        } catch {
            fail("\(folder.path()): \(error.localizedDescription)")
        }
    }

    static func text(of file: URL) -> String {
        guard let data = FileManager.default.contents(atPath: file.path()) else {
            fail("\(file.path()): cannot be read")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            fail("\(file.path()): not UTF-8")
        }
        return text
    }

    /// Returns the name of the constant for a file name: `someList` for `some-list.tsv`.
    static func constantName(for file: String) -> String {
        let stem = file.prefix { $0 != "." }
        let words = stem.split { !$0.isLetter && !$0.isNumber }
        return words.enumerated().map { $0 == 0 ? $1.lowercased() : $1.capitalized }.joined()
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count + text.utf8.count / 8)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(1)
    }
}
