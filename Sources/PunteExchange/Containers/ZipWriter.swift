internal import CZlib

/// Writes a zip archive (APPNOTE 6.3) of small files, which are stored as they are.
struct ZipWriter {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// The date that a file has when no time is known: 1 January 1980.
    private static let date: UInt16 = 1 << 5 | 1
    /// Names are UTF-8.
    private static let flags: UInt16 = 1 << 11
    private static let version: UInt16 = 20

    /// Adds a file.
    mutating func add(_ name: String, _ text: String) {
        let contents = Array(text.utf8)
        let checksum = contents.withUnsafeBufferPointer {
            UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count)))
        }
        let size = UInt32(contents.count)
        let offset = UInt32(bytes.count)
        var common: [UInt8] = []
        common.append(Self.version, Self.flags, 0, 0, Self.date)
        common.append(checksum, size, size)
        common.append(UInt16(name.utf8.count), 0)
        bytes.append(0x0403_4B50 as UInt32)
        bytes += common + name.utf8 + contents
        directory.append(0x0201_4B50 as UInt32)
        directory.append(Self.version)
        directory += common
        directory.append(0 as UInt16, 0, 0)
        directory.append(0, offset)
        directory += name.utf8
        count += 1
    }

    /// The archive.
    var archive: [UInt8] {
        var result = bytes + directory
        result.append(0x0605_4B50 as UInt32)
        result.append(0, 0, UInt16(count), UInt16(count))
        result.append(UInt32(directory.count), UInt32(bytes.count))
        result.append(0 as UInt16)
        return result
    }
}

extension [UInt8] {
    /// Appends numbers with their lowest byte first.
    fileprivate mutating func append<Number: FixedWidthInteger>(_ numbers: Number...) {
        for number in numbers {
            for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
                append(UInt8(truncatingIfNeeded: number >> shift))
            }
        }
    }
}
