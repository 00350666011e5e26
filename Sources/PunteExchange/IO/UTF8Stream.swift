internal import Glibc

/// Reads a source in any encoding as UTF-8.
///
/// Bytes of a UTF-8 source are passed on unchanged, valid or not: the code that reads them corrects
/// them, because it knows their line. In other encodings, invalid bytes become U+FFFD.
///
/// The conversion uses iconv, which knows ISO 8859-16, the standard for Romanian; ICU does not.
final class UTF8Stream {
    let source: ByteSource
    /// The encoding of the source.
    let encoding: EncodingGuess
    /// UTF-8 that has not been read yet, from index `start` on.
    private var pending: [UInt8]
    private var start: Int
    /// The iconv descriptor; nil for a source in UTF-8.
    private let converter: iconv_t?
    /// The bytes that have not been converted yet.
    ///
    /// These are the sample at first, and later the beginning of a character whose last bytes have
    /// not been read yet.
    private var raw: [UInt8] = []
    private var isAtEnd = false

    /// The number of bytes at the beginning from which the encoding is guessed.
    private static let sampleSize = 1 << 16

    /// Opens a source.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - declared: finds the encoding that the first bytes of the file declare.
    /// - Throws: ``ExchangeError`` when the file cannot be read or its encoding is unknown.
    init(_ source: ByteSource, declared: ([UInt8]) -> String?) throws {
        self.source = source
        var sample = [UInt8](repeating: 0, count: Self.sampleSize)
        var count = 0
        while count < sample.count {
            let read = try sample.withUnsafeMutableBytes {
                try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[count...]))
            }
            if read == 0 { break }
            count += read
        }
        sample.removeLast(sample.count - count)
        encoding = EncodingGuess(
            sample: sample, isWhole: count < Self.sampleSize, declared: declared(sample))
        start = encoding.skip
        guard encoding.name != "UTF-8" else {
            converter = nil
            pending = sample
            return
        }
        pending = []
        raw = Array(sample[encoding.skip...])
        start = 0
        let opened = iconv_open("UTF-8", encoding.name)
        guard opened != iconv_t(bitPattern: -1) else {
            throw ExchangeError(
                "is in the unknown encoding \(encoding.name); convert it to UTF-8",
                file: source.path)
        }
        converter = opened
        convert()
    }

    /// Opens an XML document, whose declaration may name its encoding.
    ///
    /// - Throws: ``ExchangeError`` when the file cannot be read or its encoding is unknown.
    convenience init(xml source: ByteSource) throws {
        try self.init(source, declared: EncodingGuess.declaredInXML)
    }

    deinit {
        if let converter { iconv_close(converter) }
    }

    /// Reads the next bytes of the text.
    ///
    /// - Parameter buffer: receives the bytes; it is not always filled.
    /// - Returns: The number of bytes read; 0 at the end.
    /// - Throws: ``ExchangeError`` when the file cannot be read or decompressed.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        if start == pending.count {
            guard converter != nil else { return try source.read(into: buffer) }
            pending.removeAll(keepingCapacity: true)
            start = 0
            while pending.isEmpty, !isAtEnd { try convertMore() }
        }
        let part = pending[start...].prefix(buffer.count)
        buffer.copyBytes(from: part)
        start += part.count
        return part.count
    }

    private func convertMore() throws {
        let part = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            count = try source.read(into: UnsafeMutableRawBufferPointer(buffer))
        }
        raw.append(contentsOf: part)
        isAtEnd = part.isEmpty
        convert()
    }

    /// Appends `raw` to `pending` as UTF-8, except for an incomplete character, which stays in
    /// `raw`.
    private func convert() {
        var position = 0
        while position < raw.count {
            var read = 0
            var problem: Int32 = 0
            pending += [UInt8](unsafeUninitializedCapacity: raw.count * 3 + 16) { room, written in
                (read, written, problem) = convert(from: position, into: room)
            }
            position += read
            guard position < raw.count else { break }
            if problem == EINVAL, !isAtEnd { break }
            if problem != E2BIG {
                pending.append(contentsOf: "\u{FFFD}".utf8)
                position += min(Self.unitSize(of: encoding.name), raw.count - position)
            }
        }
        raw.removeFirst(position)
    }

    /// Converts as much of `raw` as iconv can.
    ///
    /// - Returns: The number of bytes read from `raw`, the number of bytes written to `room`, and
    ///   the error at which iconv stopped.
    private func convert(
        from position: Int, into room: UnsafeMutableBufferPointer<UInt8>
    ) -> (read: Int, written: Int, problem: Int32) {
        raw.withUnsafeMutableBytes { raw in
            var from = raw.baseAddress?.advanced(by: position).assumingMemoryBound(to: CChar.self)
            var fromLeft = raw.count - position
            var to = UnsafeMutableRawPointer(room.baseAddress)?
                .assumingMemoryBound(to: CChar.self)
            var toLeft = room.count
            errno = 0
            _ = iconv(converter, &from, &fromLeft, &to, &toLeft)
            return (raw.count - position - fromLeft, room.count - toLeft, errno)
        }
    }

    /// Returns the length in bytes of the smallest unit of an encoding.
    private static func unitSize(of encoding: String) -> Int {
        if encoding.hasPrefix("UTF-16") { return 2 }
        return encoding.hasPrefix("UTF-32") ? 4 : 1
    }
}
