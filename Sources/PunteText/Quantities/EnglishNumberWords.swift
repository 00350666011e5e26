internal import CICU
internal import PunteLanguage

/// English numbers in words, by ICU: `twenty-four`.
enum EnglishNumberWords {
    static func words(for number: Int) throws -> String {
        let speller = try withICU("opening the English number speller") {
            icu_speller_open(Side.english.rawValue, &$0)
        }
        guard let speller else {
            throw ICUError(code: 1, operation: "opening the English number speller")
        }
        defer { icu_speller_close(speller) }
        var buffer = [UInt16](repeating: 0, count: 256)
        let length = try withICU("spelling \(number)") {
            icu_speller_spell(speller, Int64(number), &buffer, Int32(buffer.count), &$0)
        }
        return String(decoding: buffer[..<min(Int(length), buffer.count)], as: UTF16.self)
    }
}
