/// A table of linguistic data from the module's resources: tab-separated columns, `#` comments.
struct DataTable {
    let rows: [[String]]

    init(_ data: StaticString) {
        rows = data.withUTF8Buffer { bytes in
            bytes.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }
                .map { line in
                    line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                        .map { String(decoding: $0, as: UTF8.self) }
                }
        }
    }
}
