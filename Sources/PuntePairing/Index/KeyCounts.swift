internal import PunteLanguage

/// In how many reports of an archive each key is.
///
/// A part of an archive that is judged with the counts of the whole archive gives the same probabilities as the
/// whole.
package struct KeyCounts: Sendable, Hashable {
    /// The number of reports that were counted.
    package let reportCount: Int
    /// The keys as numbers, ascending.
    package let keys: [UInt32]
    /// For each key the number of reports that have it.
    package let counts: [UInt32]

    /// Counts the keys of reports.
    ///
    /// - Throws: `ICUError`, and the errors of the archive.
    /// - Complexity: linear in the text of the reports.
    package init(of reports: any Archive, tools: PairingToolbox, jobs: Int = 1) throws {
        let sketches = try Pairer.sketches(of: reports, .english, tools, jobs: jobs)
        var counts: [UInt32: UInt32] = [:]
        for sketch in sketches {
            for key in sketch.keys { counts[key.bits, default: 0] += 1 }
        }
        self.init(reportCount: sketches.count, counts.map { ($0.key, $0.value) })
    }

    private init(reportCount: Int, _ entries: [(key: UInt32, count: UInt32)]) {
        let ordered = entries.sorted { $0.key < $1.key }
        self.reportCount = reportCount
        keys = ordered.map(\.key)
        counts = ordered.map(\.count)
    }

    /// Reads a file of counts: on the first line `reports` and their number, on each other line a key and its
    /// count, with a tab between.
    ///
    /// - Throws: `FileError`, or a ``Fault`` for a line of another form.
    package init(path: String) throws {
        let bytes = try FileReader.bytes(of: path)
        var rest = bytes[...]
        guard rest.starts(with: Self.head) else { throw Fault(path: path, line: 1) }
        rest = rest.dropFirst(Self.head.count)
        guard let reports = Self.number(&rest, endingWith: UInt8(ascii: "\n")) else {
            throw Fault(path: path, line: 1)
        }
        var entries: [(UInt32, UInt32)] = []
        while !rest.isEmpty {
            guard let key = Self.number(&rest, endingWith: UInt8(ascii: "\t")),
                let count = Self.number(&rest, endingWith: UInt8(ascii: "\n"))
            else { throw Fault(path: path, line: entries.count + 2) }
            entries.append((key, count))
        }
        self.init(reportCount: Int(reports), entries)
    }

    /// A line that is no count.
    package struct Fault: Error, Hashable, CustomStringConvertible {
        /// The path of the file.
        package let path: String
        /// The number of the line, from 1.
        package let line: Int

        /// The line for the user.
        package var description: String {
            "\(path):\(line): no count of a key; write the file anew from answers of the operation count"
        }
    }

    private static let head = Array("reports\t".utf8)

    /// Takes a number and the byte after it from the beginning; returns nil when there is something else.
    private static func number(_ rest: inout ArraySlice<UInt8>, endingWith end: UInt8) -> UInt32? {
        var value: UInt64 = 0
        var place = rest.startIndex
        while place < rest.endIndex, rest[place] != end {
            let digit = rest[place] &- UInt8(ascii: "0")
            guard digit < 10, value <= UInt64(UInt32.max) else { return nil }
            value = value * 10 + UInt64(digit)
            place += 1
        }
        guard place > rest.startIndex, place < rest.endIndex else { return nil }
        rest = rest[(place + 1)...]
        return UInt32(exactly: value)
    }

    /// Returns the number of reports that have a key.
    ///
    /// - Complexity: logarithmic in the number of keys.
    func count(of key: UInt32) -> Int {
        let place = keys.partition { $0 < key }
        return place < keys.count && keys[place] == key ? Int(counts[place]) : 0
    }
}
