internal import CICU
public import PunteLanguage

extension Language {
    /// The name that CLDR gives a territory in this language: `CN` is China, `DZ` is Algeria.
    ///
    /// - Parameter code: Two letters of ISO 3166-1.
    /// - Returns: `nil` when ICU has no name for the code in this language.
    public func name(ofTerritory code: String) -> String? {
        var buffer = [UInt16](repeating: 0, count: 128)
        var status: icu_status = 0
        let length = icu_territory_name(
            "und_" + code, tag, &buffer, Int32(buffer.count), &status)
        // A warning above the names of the language itself: ICU fell back to the code.
        guard status <= 0, status != icu_using_default_warning, length > 0,
            Int(length) < buffer.count
        else { return nil }
        let name = String(decoding: buffer[..<Int(length)], as: UTF16.self)
        return name == code ? nil : name
    }
}
