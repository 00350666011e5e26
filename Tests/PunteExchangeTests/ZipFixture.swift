import CZlib

/// Builds zip archives for tests.
struct ZipFixture {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// What an entry says of itself, to test what a reader makes of lies.
    struct Lies {
        var size: Int?
        var checksum: UInt32?
        var flags: UInt16 = 0
        var method: UInt16?
    }

    mutating func add(
        _ name: String, _ text: String, packed: Bool = true, lies: Lies = Lies()
    ) {
        add(name, Array(text.utf8), packed: packed, lies: lies)
    }

    mutating func add(
        _ name: String, _ contents: [UInt8], packed: Bool = true, lies: Lies = Lies()
    ) {
        let data = packed ? Self.deflated(contents) : contents
        let offset = body.count
        var header: [UInt8] = []
        header += Self.short(20) + Self.short(Int(lies.flags))
        header += Self.short(Int(lies.method ?? (packed ? 8 : 0))) + Self.long(0)
        header += Self.long(Int(lies.checksum ?? Self.checksum(contents)))
        header += Self.long(data.count) + Self.long(lies.size ?? contents.count)
        header += Self.short(name.utf8.count) + Self.short(0)
        body += [0x50, 0x4B, 3, 4] + header + Array(name.utf8) + data
        directory += [0x50, 0x4B, 1, 2] + Self.short(20) + header
        directory += Self.short(0) + Self.short(0) + Self.short(0) + Self.long(0)
        directory += Self.long(offset) + Array(name.utf8)
        count += 1
    }

    var bytes: [UInt8] {
        body + directory + [0x50, 0x4B, 5, 6] + Self.long(0) + Self.short(count)
            + Self.short(count) + Self.long(directory.count) + Self.long(body.count)
            + Self.short(0)
    }

    private static func short(_ value: Int) -> [UInt8] {
        [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]
    }
    private static func long(_ value: Int) -> [UInt8] { short(value & 0xFFFF) + short(value >> 16) }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
    }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        _ = deflateInit2_(
            &stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 64)
        input.withUnsafeMutableBufferPointer { from in
            output.withUnsafeMutableBufferPointer { to in
                stream.next_in = from.baseAddress
                stream.avail_in = UInt32(from.count)
                stream.next_out = to.baseAddress
                stream.avail_out = UInt32(to.count)
                _ = deflate(&stream, Z_FINISH)
            }
        }
        return Array(output.prefix(output.count - Int(stream.avail_out)))
    }
}
