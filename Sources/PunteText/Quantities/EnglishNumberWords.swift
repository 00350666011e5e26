internal import CICU

/// English numbers in words, by ICU: `twenty-four`.
enum EnglishNumberWords {
    static func words(for number: Int) throws -> String {
        let speller = try withICU("opening the English number speller") {
            unum_open(UNUM_SPELLOUT, nil, 0, "en", nil, &$0)
        }
        guard let speller else {
            throw ICUError(code: 1, operation: "opening the English number speller")
        }
        defer { unum_close(speller) }
        var buffer = [UInt16](repeating: 0, count: 256)
        let length = try withICU("spelling \(number)") {
            unum_formatInt64(speller, Int64(number), &buffer, Int32(buffer.count), nil, &$0)
        }
        return String(decoding: buffer[..<min(Int(length), buffer.count)], as: UTF16.self)
    }
}
