internal import CZlib
internal import Glibc
internal import PunteLanguage

/// A zip archive (APPNOTE 6.3), whose entries are unpacked into memory one by one, within bounds.
///
/// Nothing is ever written: the names of entries are only compared.
final class ZipArchive {
    /// A file in the archive.
    struct Entry {
        /// The name with the folders in the archive.
        var name: String
        fileprivate var method: UInt16
        fileprivate var isEncrypted: Bool
        fileprivate var checksum: UInt32
        fileprivate var packedSize: Int
        fileprivate var size: Int
        fileprivate var offset: Int
    }

    /// The files of the archive in the order of its directory, without folders.
    private(set) var entries: [Entry] = []
    private let name: String?
    private let bytes: any ZipBytes
    /// The number of bytes that may still be unpacked.
    private var allowance = ZipArchive.maximumTotal

    /// The maximum number of entries.
    static let maximumEntries = 20_000
    /// The maximum size of an unpacked entry in bytes.
    static let maximumEntry = 256 << 20
    /// The maximum size of all unpacked entries in bytes.
    static let maximumTotal = 1 << 30
    /// The maximum ratio of the sizes of a large entry unpacked and packed; text has one of about 20.
    static let maximumRatio = 250
    /// The size of an unpacked entry up to which its ratio does not matter.
    private static let smallEntry = 8 << 20
    /// The maximum size of the directory in bytes.
    private static let maximumDirectory = 16 << 20

    /// Reads the directory of an archive.
    ///
    /// - Parameter source: the archive; a pipe is read into memory.
    /// - Throws: ``ExchangeError`` for damage, and for an archive beyond the bounds.
    init(_ source: ByteSource) throws {
        name = source.path
        if let path = source.path, path != "-", source.isPlainFile {
            bytes = try ExchangeError.translating { try ZipFile(path) }
        } else {
            bytes = try ZipBuffer(source, limit: Self.maximumEntry)
        }
        try readDirectory()
    }

    /// Returns the entry with a name; nil if there is none.
    func entry(_ name: String) -> Entry? { entries.first { $0.name == name } }

    /// Returns the unpacked bytes of an entry.
    ///
    /// - Throws: ``ExchangeError`` for damage, encryption, an unknown method, and an entry beyond the
    ///   bounds.
    func contents(of entry: Entry) throws -> [UInt8] {
        guard !entry.isEncrypted else { throw problem("is encrypted; unpack it first") }
        let isBomb =
            entry.size > Self.smallEntry && entry.size / Self.maximumRatio > entry.packedSize
        guard entry.size <= min(Self.maximumEntry, allowance), !isBomb else {
            throw problem("would unpack to \(entry.size) bytes from \(entry.packedSize): refused")
        }
        let header = try part(at: entry.offset, count: 30)
        guard header.starts(with: [0x50, 0x4B, 3, 4]) else { throw damage }
        let start = entry.offset + 30 + Int(Self.short(header, 26)) + Int(Self.short(header, 28))
        let packed = try part(at: start, count: entry.packedSize)
        let unpacked: [UInt8]
        switch entry.method {
        case 0: unpacked = packed
        case 8: unpacked = try inflated(packed, size: entry.size)
        default: throw problem("is packed by the unknown method \(entry.method); unpack it first")
        }
        guard unpacked.count == entry.size, Self.checksum(of: unpacked) == entry.checksum else {
            throw damage
        }
        allowance -= unpacked.count
        return unpacked
    }

    private func problem(_ text: String) -> ExchangeError { ExchangeError(text, file: name) }
    private var damage: ExchangeError { problem("is a damaged zip archive") }

    private func part(at offset: Int, count: Int) throws -> [UInt8] {
        guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else {
            throw damage
        }
        return try bytes.read(at: offset, count: count)
    }

    // MARK: Directory

    private func readDirectory() throws {
        let tail = min(bytes.count, 22 + 0xFFFF)
        let end = try part(at: bytes.count - tail, count: tail)
        guard tail >= 22,
            let mark = (0...tail - 22).reversed().first(where: {
                end[$0...].starts(with: [0x50, 0x4B, 5, 6])
            })
        else { throw damage }
        let record = Array(end[mark...])
        let count = Int(Self.short(record, 10))
        let size = Int(Self.long(record, 12))
        let offset = Int(Self.long(record, 16))
        guard count <= Self.maximumEntries, size <= Self.maximumDirectory else {
            throw problem("has more than \(Self.maximumEntries) files in it: refused")
        }
        let directory = try part(at: offset, count: size)
        var position = 0
        while entries.count < Self.maximumEntries, position + 46 <= directory.count,
            directory[position...].starts(with: [0x50, 0x4B, 1, 2])
        {
            let nameLength = Int(Self.short(directory, position + 28))
            let extraLength = Int(Self.short(directory, position + 30))
            let next = position + 46 + nameLength + extraLength
            guard next <= directory.count else { throw damage }
            let entry = try entry(directory, at: position, nameLength, extraLength)
            if !entry.name.hasSuffix("/") { entries.append(entry) }
            position = next + Int(Self.short(directory, position + 32))
        }
    }

    private func entry(
        _ directory: [UInt8], at position: Int, _ nameLength: Int, _ extraLength: Int
    ) throws -> Entry {
        let nameEnd = position + 46 + nameLength
        var large = [
            Self.long(directory, position + 24), Self.long(directory, position + 20),
            Self.long(directory, position + 42),
        ].map(UInt64.init)
        // Zip64: the values that do not fit are in an extra field, in this order.
        var extra = nameEnd
        while extra + 4 <= nameEnd + extraLength {
            let id = Self.short(directory, extra)
            let length = Int(Self.short(directory, extra + 2))
            guard extra + 4 + length <= nameEnd + extraLength else { break }
            if id == 1 {
                var field = extra + 4
                for index in large.indices where large[index] == 0xFFFF_FFFF {
                    guard field + 8 <= extra + 4 + length else { throw damage }
                    large[index] =
                        UInt64(Self.long(directory, field))
                        | UInt64(Self.long(directory, field + 4)) << 32
                    field += 8
                }
            }
            extra += 4 + length
        }
        let sizes = large.compactMap { Int(exactly: $0) }
        guard sizes.count == 3 else { throw damage }
        return Entry(
            name: String(decoding: directory[(position + 46)..<nameEnd], as: UTF8.self),
            method: Self.short(directory, position + 10),
            isEncrypted: Self.short(directory, position + 8) & 1 != 0,
            checksum: Self.long(directory, position + 16), packedSize: sizes[1], size: sizes[0],
            offset: sizes[2])
    }

    /// Returns the number of two bytes at an index, whose bytes must exist.
    private static func short(_ bytes: [UInt8], _ index: Int) -> UInt16 {
        UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
    }

    private static func long(_ bytes: [UInt8], _ index: Int) -> UInt32 {
        UInt32(short(bytes, index)) | UInt32(short(bytes, index + 2)) << 16
    }

    // MARK: Compression

    /// Returns the bytes that deflate packed (RFC 1951), which must be `size` bytes.
    private func inflated(_ packed: [UInt8], size: Int) throws -> [UInt8] {
        var stream = z_stream()
        guard
            inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
                == Z_OK
        else { throw problem("cannot be unpacked: out of memory") }
        defer { inflateEnd(&stream) }
        var packed = packed
        // One byte more than announced, so that a longer text is noticed.
        var unpacked = [UInt8](repeating: 0, count: size + 1)
        let result = packed.withUnsafeMutableBufferPointer { input in
            unpacked.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        let count = size + 1 - Int(stream.avail_out)
        guard result == Z_STREAM_END, count == size else { throw damage }
        unpacked.removeLast()
        return unpacked
    }

    private static func checksum(of bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { buffer in
            UInt32(truncatingIfNeeded: crc32(0, buffer.baseAddress, UInt32(buffer.count)))
        }
    }
}

/// Bytes that can be read at any place.
private protocol ZipBytes {
    var count: Int { get }
    func read(at offset: Int, count: Int) throws -> [UInt8]
}

/// The bytes of an archive on disk.
private final class ZipFile: ZipBytes {
    private let file: FileReader
    let count: Int

    init(_ path: String) throws {
        file = try FileReader(path: path)
        count = Int(file.size ?? 0)
    }

    func read(at offset: Int, count: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
            while done < count {
                let part = pread(
                    file.descriptor, buffer.baseAddress?.advanced(by: done), count - done,
                    off_t(offset + done))
                if part < 0, errno == EINTR { continue }
                guard part > 0 else { throw ExchangeError("cannot be read", file: file.path) }
                done += part
            }
        }
    }
}

/// The bytes of an archive from a pipe or in memory.
private struct ZipBuffer: ZipBytes {
    private let bytes: [UInt8]
    var count: Int { bytes.count }

    init(_ source: ByteSource, limit: Int) throws {
        bytes = try source.rest(limit: limit)
    }

    func read(at offset: Int, count: Int) -> [UInt8] { Array(bytes[offset..<offset + count]) }
}

extension ByteSource {
    /// Returns all bytes that have not been read yet.
    ///
    /// - Throws: ``ExchangeError`` when the file cannot be read, or is longer than `limit` bytes.
    func rest(limit: Int) throws -> [UInt8] {
        var all: [UInt8] = []
        while true {
            let part = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                count = try read(into: UnsafeMutableRawBufferPointer(buffer))
            }
            if part.isEmpty { return all }
            all += part
            guard all.count <= limit else {
                throw ExchangeError("is longer than \(limit >> 20) MB: refused", file: path)
            }
        }
    }
}
