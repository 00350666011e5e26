internal import FoundationEssentials
package import PunteLanguage

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Articles in a file of JSON lines, as trafilatura writes them.
///
/// Each line is an object with `text`, and where they are known `id`, `title`, `date`, `outlet` (or
/// `sitename`, `source-hostname`, `hostname`), `url` (or `source`) and `language`. An article without an id has the
/// number of its line as id, two articles with one id have their numbers added.
/// Unchecked: the file is read at given places alone, which needs no order.
package final class JSONArchive: Archive, @unchecked Sendable {
    /// A line that is no article, and why.
    package struct Fault: Sendable, Hashable {
        /// The number of the line, from 1.
        package var line: Int
        /// What is wrong with it.
        package var problem: String
    }

    private struct Place: Sendable {
        var offset: Int64
        var length: Int32
        var line: Int32
    }

    private let file: FileReader
    private let places: [Place]
    /// The lines that are no articles.
    package let faults: [Fault]

    /// Finds the articles of a file.
    ///
    /// - Parameters:
    ///   - path: the path of the file, which must not be a pipe: articles are read again.
    ///   - language: the language of the articles; those that say another one are faults.
    /// - Throws: `FileError`.
    package init(path: String, language: Language) throws {
        file = try FileReader(path: path)
        var places: [Place] = []
        var faults: [Fault] = []
        let reader = try FileReader(path: path)
        var offset: Int64 = 0
        var line: [UInt8] = []
        var number: Int32 = 0
        func finishLine() {
            number += 1
            let place = Place(offset: offset, length: Int32(line.count), line: number)
            if line.contains(where: { $0 > UInt8(ascii: " ") }) {
                do {
                    let record = try Self.record(line)
                    if let other = record.otherLanguage(than: language) {
                        faults.append(
                            Fault(
                                line: Int(number),
                                problem: "the article says that it is in \(other)"))
                    } else {
                        places.append(place)
                    }
                } catch {
                    faults.append(Fault(line: Int(number), problem: "no object with a text"))
                }
            }
            offset += Int64(line.count) + 1
            line.removeAll(keepingCapacity: true)
        }
        while let chunk = try reader.next() {
            var rest = chunk[...]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                line += rest[..<end]
                finishLine()
                rest = rest[(end + 1)...]
            }
            line += rest
        }
        if !line.isEmpty { finishLine() }
        self.places = places
        self.faults = faults
    }

    /// The number of lines that are articles.
    package var count: Int { places.count }

    /// Returns the article at an index below ``count``, read from the file.
    ///
    /// - Throws: ``PunteLanguage/FileError`` where the file can no longer be read.
    package func article(at index: Int) throws -> ArchiveArticle {
        let place = places[index]
        var bytes = [UInt8](repeating: 0, count: Int(place.length))
        let count = bytes.withUnsafeMutableBytes {
            pread(file.descriptor, $0.baseAddress, $0.count, off_t(place.offset))
        }
        guard count == bytes.count else { throw FileError.last(path: file.path, .reading) }
        let record = try Self.record(bytes)
        return ArchiveArticle(
            id: record.id?.text ?? "\(place.line)", text: record.text ?? "",
            title: record.title, outlet: record.anyOutlet, date: record.date,
            url: record.url ?? record.source)
    }

    private struct WithoutText: Error {}

    private static func record(_ bytes: [UInt8]) throws -> Record {
        let record = try JSONDecoder().decode(Record.self, from: Data(bytes))
        guard record.text != nil else { throw WithoutText() }
        return record
    }

    /// An id that is a text or a number.
    private enum Name: Decodable {
        case name(String)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int64.self) {
                self = .name("\(number)")
            } else {
                self = .name(try container.decode(String.self))
            }
        }

        var text: String {
            switch self {
            case .name(let text): text
            }
        }
    }

    private struct Record: Decodable {
        var id: Name?
        var text: String?
        var title: String?
        var date: String?
        var outlet: String?
        var sitename: String?
        var sourceHostname: String?
        var hostname: String?
        var url: String?
        var source: String?
        var language: String?

        enum CodingKeys: String, CodingKey {
            case id, text, title, date, outlet, sitename, hostname, url, source, language
            case sourceHostname = "source-hostname"
        }

        var anyOutlet: String? { outlet ?? sitename ?? sourceHostname ?? hostname }

        func otherLanguage(than expected: Language) -> String? {
            guard let language, !language.isEmpty, Side(Language(tag: language)) != Side(expected)
            else { return nil }
            return language
        }
    }
}
