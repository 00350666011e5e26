internal import Glibc
internal import PunteLanguage

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

/// Guesses the character encoding of a file from its first bytes.
///
/// A byte order mark decides first, then the pattern of zero bytes in UTF-16, then the declaration
/// in the file. The declaration is used only if the bytes agree with it: valid UTF-8 beyond ASCII
/// is UTF-8 whatever the file declares, and a text declared as UTF-8 with more invalid bytes than
/// valid sequences is read as windows-1250, the usual encoding of Romanian before Unicode.
struct EncodingGuess: Equatable {
    /// The name of the encoding as iconv knows it.
    var name: String
    /// The length of the byte order mark in bytes; 0 if there is none.
    var skip = 0
    /// A message for the user if the declaration was wrong.
    var remark: String?

    static let utf8 = EncodingGuess(name: "UTF-8")

    /// Whether a character takes two or four bytes, most of which are zero.
    var isWide: Bool { name.hasPrefix("UTF-16") || name.hasPrefix("UTF-32") }

    /// Guesses the encoding from the beginning of a file.
    ///
    /// - Parameters:
    ///   - sample: the first bytes of the file.
    ///   - isWhole: whether the sample is the whole file, so that no character is cut at its end.
    ///   - declared: the encoding that the file declares, for example in an XML declaration.
    init(sample: [UInt8], isWhole: Bool, declared: String?) {
        let marks: [([UInt8], String)] = [
            ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE, 0, 0], "UTF-32LE"),
            ([0, 0, 0xFE, 0xFF], "UTF-32BE"), ([0xFF, 0xFE], "UTF-16LE"),
            ([0xFE, 0xFF], "UTF-16BE"),
        ]
        let said = declared?.uppercased()
        if let (mark, name) = marks.first(where: { sample.starts(with: $0.0) }) {
            self.init(name: name, skip: mark.count)
            if let said, !name.hasPrefix(said) { remark = "declared as \(said) but is \(name)" }
            return
        }
        if let name = Self.wide(sample) {
            self.init(name: name)
            if let said, !name.hasPrefix(said) { remark = "declared as \(said) but is \(name)" }
            return
        }
        let (good, bad) = Self.sequences(sample, isWhole: isWhole)
        let isUnicode = said == nil || said == "UTF-8" || said == "UTF8" || said == "US-ASCII"
        let isWide = said?.hasPrefix("UTF-16") == true || said?.hasPrefix("UTF-32") == true
        if let said, !isUnicode, !isWide, good == 0 || bad > 0 {
            self.init(name: Self.windowsName(of: said, sample))
        } else if bad > good {
            self.init(name: "windows-1250")
            remark =
                "\(said.map { "declared as \($0) but is not" } ?? "not UTF-8"): read as \(name)"
        } else {
            self = .utf8
            if let said, !isUnicode { remark = "declared as \(said) but is UTF-8" }
        }
    }

    /// Returns the encoding of Windows that is meant by the name of a standard.
    ///
    /// Windows programs call their encodings by the names of the standards that they extend; the
    /// quotes and dashes of Windows are bytes that the standards leave to control characters.
    private static func windowsName(of name: String, _ sample: [UInt8]) -> String {
        switch name {
        case "ISO-8859-1", "ISO8859-1", "ISO_8859-1", "LATIN1", "LATIN-1": return "windows-1252"
        case "ISO-8859-2", "ISO8859-2", "ISO_8859-2", "LATIN2", "LATIN-2":
            return sample.contains { (0x80..<0xA0).contains($0) } ? "windows-1250" : name
        default: return name
        }
    }

    private init(name: String, skip: Int = 0) {
        self.name = name
        self.skip = skip
    }

    /// Returns the kind of UTF-16 of a text without a byte order mark; nil for other text.
    ///
    /// In such text, every second byte of the first characters is zero.
    private static func wide(_ sample: [UInt8]) -> String? {
        let start = sample.prefix(64)
        guard start.count >= 4 else { return nil }
        let (even, odd) = start.indices.reduce(into: (0, 0)) { zeros, index in
            guard start[index] == 0 else { return }
            if index % 2 == 0 { zeros.0 += 1 } else { zeros.1 += 1 }
        }
        let half = start.count / 2
        if even * 4 >= half * 3, odd * 4 <= half { return "UTF-16BE" }
        if odd * 4 >= half * 3, even * 4 <= half { return "UTF-16LE" }
        return nil
    }

    /// Returns the number of valid UTF-8 sequences beyond ASCII, and the number of bytes outside
    /// valid UTF-8.
    private static func sequences(_ sample: [UInt8], isWhole: Bool) -> (good: Int, bad: Int) {
        var good = 0
        var bad = 0
        sample.withUnsafeBufferPointer { bytes in
            var position = 0
            while position < bytes.count {
                if bytes[position] < 0x80 {
                    position += 1
                    continue
                }
                switch UTF8Sequence(bytes, at: position) {
                case .valid(let length):
                    good += 1
                    position += length
                case .incomplete:
                    if isWhole { bad += 1 }
                    position = bytes.count
                case .invalid:
                    bad += 1
                    position += 1
                }
            }
        }
        return (good, bad)
    }

    /// Finds the encoding that an XML declaration names (XML 1.0, section 4.3.3).
    ///
    /// - Parameter sample: the first bytes, in an encoding that is compatible with ASCII or pads it
    ///   with zero bytes.
    /// - Returns: The name as written; nil if the document declares no encoding.
    static func declaredInXML(_ sample: [UInt8]) -> String? {
        let start = sample.prefix(1024).filter { $0 != 0 }
        guard let end = start.firstIndex(of: .greaterThan) else { return nil }
        let declaration = String(decoding: start[..<end], as: UTF8.self)
        guard declaration.contains("<?xml"),
            let key = declaration.firstRange(of: "encoding")?.upperBound
        else { return nil }
        let rest = declaration[key...].drop { $0 == " " || $0 == "=" }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        return String(rest.dropFirst().prefix { $0 != quote })
    }
}
