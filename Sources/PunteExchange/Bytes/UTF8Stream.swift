internal import CICU

/// A source as UTF-8, whatever its encoding. Bytes that are not valid in UTF-8 itself pass
/// unchanged, for the reader to mend where it knows the line; what is not valid in another encoding
/// becomes U+FFFD.
final class UTF8Stream {
    let source: ByteSource
    let encoding: EncodingGuess
    private var pending: [UInt8]
    private var start: Int
    private let converter: OpaquePointer?
    private var raw: [UInt8] = []
    private var wide: [UInt16] = []
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
        pending = sample
        start = encoding.skip
        guard encoding.name != "UTF-8" else {
            converter = nil
            return
        }
        var status = U_ZERO_ERROR
        converter = ucnv_open(encoding.name, &status)
        guard converter != nil else {
            throw ExchangeError(
                "is in the unknown encoding \(encoding.name); convert it to UTF-8",
                file: source.path)
        }
        raw = Array(sample[start...])
        pending = []
        start = 0
        try convert(isLast: count < Self.sampleSize)
    }

    deinit {
        if let converter { ucnv_close(converter) }
    }

    /// - Returns: how many bytes were put into `buffer`; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        if start == pending.count {
            guard converter != nil else { return try source.read(into: buffer) }
            while start == pending.count, !isAtEnd {
                raw = [UInt8](repeating: 0, count: 1 << 16)
                let count = try raw.withUnsafeMutableBytes { try source.read(into: $0) }
                raw.removeLast(raw.count - count)
                try convert(isLast: count == 0)
            }
        }
        let part = pending[start...].prefix(buffer.count)
        buffer.copyBytes(from: part)
        start += part.count
        if start == pending.count {
            pending.removeAll(keepingCapacity: converter != nil)
            start = 0
        }
        return part.count
    }

    /// Brings `raw` to UTF-8 in `pending`.
    private func convert(isLast: Bool) throws {
        isAtEnd = isLast
        start = 0
        wide = [UInt16](repeating: 0, count: raw.count * 2 + 32)
        var status = U_ZERO_ERROR
        let count = raw.withUnsafeBytes { raw in
            wide.withUnsafeMutableBufferPointer { wide in
                var from = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
                let fromEnd = from.map { $0 + raw.count }
                var to = wide.baseAddress
                ucnv_toUnicode(
                    converter, &to, wide.baseAddress.map { $0 + wide.count }, &from, fromEnd, nil,
                    isLast ? 1 : 0, &status)
                return to.flatMap { to in wide.baseAddress.map { to - $0 } } ?? 0
            }
        }
        pending = [UInt8](repeating: 0, count: count * 3 + 1)
        var length: Int32 = 0
        pending.withUnsafeMutableBytes { bytes in
            _ = u_strToUTF8(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), &length,
                wide, Int32(count), &status)
        }
        guard status.rawValue <= U_ZERO_ERROR.rawValue else {
            throw ExchangeError(
                "is not \(encoding.name): \(String(cString: u_errorName(status)))",
                file: source.path)
        }
        pending.removeLast(pending.count - Int(length))
    }
}
