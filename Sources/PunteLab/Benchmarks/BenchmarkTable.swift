internal import PunteCommand
internal import PunteMemory

/// A tab-separated table with a heading.
struct BenchmarkTable {
    private let path: String
    private let bytes: [UInt8]
    private let columns: [String: Int]
    private let start: Int

    init(path: String) throws {
        self.path = path
        bytes = try InputFile(path: path).bytes
        let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let names = bytes[..<end].split(
            separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        columns = Dictionary(
            names.enumerated().map { (String(decoding: $1, as: UTF8.self), $0) },
            uniquingKeysWith: { first, _ in first })
        start = min(end + 1, bytes.count)
    }

    func column(_ name: String) throws -> Int {
        guard let column = columns[name] else {
            throw Failure("\(path): no column \(name) in the first line")
        }
        return column
    }

    /// Returns a function that gives the fields of the next line at each call, nil after the last.
    func lines() -> () -> [ArraySlice<UInt8>]? {
        var position = start
        return {
            guard position < bytes.count else { return nil }
            var fields: [ArraySlice<UInt8>] = []
            var begin = position
            var end = position
            bytes.withUnsafeBufferPointer { all in
                while end < all.count, all[end] != UInt8(ascii: "\n") {
                    if all[end] == UInt8(ascii: "\t") {
                        fields.append(bytes[begin..<end])
                        begin = end + 1
                    }
                    end += 1
                }
            }
            fields.append(bytes[begin..<end])
            position = end + 1
            return fields
        }
    }

    /// Returns a function that gives the next segment at each call, nil after the last.
    ///
    /// - Throws: ``PunteCommand/Failure`` when the table has no columns `en` and `ro`.
    func segments() throws -> () -> StoredSegment? {
        let english = try column("en")
        let romanian = try column("ro")
        let domain = columns["domain"]
        let document = columns["doc"]
        let origin = columns["origin"]
        let next = lines()
        return {
            guard let fields = next() else { return nil }
            func text(_ column: Int?) -> String? {
                column.flatMap {
                    $0 < fields.count ? String(decoding: fields[$0], as: UTF8.self) : nil
                }
            }
            return StoredSegment(
                english: text(english) ?? "", romanian: text(romanian) ?? "",
                domain: text(domain), document: text(document), origin: text(origin))
        }
    }
}
