internal import CICU

extension Language {
    /// Returns the noun for amounts of a currency in this language: US dollars, dolari americani.
    ///
    /// - Parameters:
    ///   - code: three letters of ISO 4217.
    ///   - plural: a CLDR plural category of the language: `one`, `few`, `other`.
    /// - Returns: The noun from CLDR; nil when ICU has no name for the code in this language.
    package func name(ofCurrency code: String, plural: String) -> String? {
        var buffer = [UInt16](repeating: 0, count: 128)
        var status: icu_status = 0
        let length = icu_currency_name(
            Array(code.utf16) + [0], tag, plural, &buffer, Int32(buffer.count), &status)
        guard status <= 0, length > 0 else { return nil }
        let name = String(decoding: buffer[..<Int(length)], as: UTF16.self)
        return name == code ? nil : name
    }

    /// Returns the CLDR name of a territory in this language: `CN` is China, `DZ` is Algeria.
    ///
    /// - Parameter code: two letters of ISO 3166-1.
    /// - Returns: The name; nil when ICU has none for the code in this language.
    package func name(ofTerritory code: String) -> String? {
        var buffer = [UInt16](repeating: 0, count: 128)
        var status: icu_status = 0
        let length = icu_territory_name(
            "und_" + code, tag, &buffer, Int32(buffer.count), &status)
        // The warning says that ICU has no name in the language and fell back to the code.
        guard status <= 0, status != icu_using_default_warning, length > 0,
            Int(length) < buffer.count
        else { return nil }
        let name = String(decoding: buffer[..<Int(length)], as: UTF16.self)
        return name == code ? nil : name
    }
}
