internal import Glibc

/// A source as UTF-8, whatever its encoding. Bytes that are not valid in UTF-8 itself pass
/// unchanged, for the reader to mend where it knows the line; what is not valid in another encoding
/// becomes U+FFFD.
///
/// The conversion is iconv's: it knows ISO 8859-16, the standard for Romanian, which ICU does not.
final class UTF8Stream {
    let source: ByteSource
    let encoding: EncodingGuess
    private var pending: [UInt8]
    private var start: Int
    private let converter: iconv_t?
    /// Bytes that wait for conversion: the sample, later the beginning of a cut sequence.
    private var raw: [UInt8] = []
    private var isAtEnd = false

    /// Length of the beginning by which the encoding is judged.
    private static let sampleSize = 1 << 16

    /// - Parameter declared: finds the encoding that the first bytes declare.
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

    deinit {
        if let converter { iconv_close(converter) }
    }

    /// - Returns: how many bytes were put into `buffer`; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        if start == pending.count {
            guard converter != nil else { return try source.read(into: buffer) }
            pending.removeAll(keepingCapacity: true)
            start = 0
            while pending.isEmpty, !isAtEnd { try readOn() }
        }
        let part = pending[start...].prefix(buffer.count)
        buffer.copyBytes(from: part)
        start += part.count
        return part.count
    }

    private func readOn() throws {
        let part = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            count = try source.read(into: UnsafeMutableRawBufferPointer(buffer))
        }
        raw.append(contentsOf: part)
        isAtEnd = part.isEmpty
        convert()
    }

    /// Appends `raw` to `pending` as UTF-8; a sequence that is cut stays in `raw`.
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
                position += min(Self.unit(of: encoding.name), raw.count - position)
            }
        }
        raw.removeFirst(position)
    }

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

    /// Bytes of the smallest unit of an encoding.
    private static func unit(of encoding: String) -> Int {
        if encoding.hasPrefix("UTF-16") { return 2 }
        return encoding.hasPrefix("UTF-32") ? 4 : 1
    }
}
