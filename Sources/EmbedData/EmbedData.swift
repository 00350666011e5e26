import Foundation

/// Writes `enum EmbeddedData` with one `StaticString` for each file given: a string literal costs
/// the compiler next to nothing at any size, an array literal minutes.
///
/// Usage: `EmbedData OUTPUT.swift FILE…`. Files must be UTF-8; a byte of another encoding ends the
/// build with a message. `some-list.tsv` becomes `EmbeddedData.someListTSV`.
@main
enum EmbedData {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard let output = arguments.first else { fail("usage: EmbedData OUTPUT.swift FILE…") }
        var source = "enum EmbeddedData {\n"
        for path in arguments.dropFirst() {
            guard let data = FileManager.default.contents(atPath: path) else {
                fail("\(path): cannot be read")
            }
            guard let text = String(validating: data, as: UTF8.self) else {
                fail("\(path): not UTF-8")
            }
            let name = constantName(for: URL(filePath: path).lastPathComponent)
            source += "    static let \(name): StaticString = \"\(escaped(text))\"\n"
        }
        source += "}\n"
        do {
            try source.write(toFile: output, atomically: true, encoding: .utf8)
        } catch {
            fail("\(output): \(error.localizedDescription)")
        }
    }

    static func constantName(for file: String) -> String {
        var parts = file.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let ending = parts.count > 1 ? parts.removeLast().uppercased() : ""
        let words = parts.enumerated().map { $0 == 0 ? $1.lowercased() : $1.capitalized }
        return words.joined() + ending
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
