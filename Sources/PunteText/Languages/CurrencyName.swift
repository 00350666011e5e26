internal import CICU
public import PunteLanguage

extension Language {
    /// The noun that CLDR counts a currency with in this language: US dollars, dolari americani.
    ///
    /// - Parameters:
    ///   - code: Three letters of ISO 4217.
    ///   - plural: A plural category of CLDR that the language has: `one`, `few`, `other`.
    /// - Returns: `nil` when ICU has no name for the code in this language.
    public func name(ofCurrency code: String, plural: String) -> String? {
        var buffer = [UInt16](repeating: 0, count: 128)
        var status: icu_status = 0
        let length = icu_currency_name(
            Array(code.utf16) + [0], tag, plural, &buffer, Int32(buffer.count), &status)
        guard status <= 0, length > 0 else { return nil }
        let name = String(decoding: buffer[..<Int(length)], as: UTF16.self)
        return name == code ? nil : name
    }
}
