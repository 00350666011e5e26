/// What of a unit XLIFF has no place for, as named values.
enum XLIFFUnitProperties {
    static func of(_ unit: TranslationUnit) -> [(type: String, value: String)] {
        let known = [
            ("x-context-prev", unit.context.previous), ("x-context-next", unit.context.next),
            ("x-punte-creationdate", unit.history.created?.compact),
            ("x-punte-creationid", unit.history.createdBy),
            ("x-punte-changedate", unit.history.changed?.compact),
            ("x-punte-changeid", unit.history.changedBy),
        ]
        return known.compactMap { type, value in value.map { (type, $0) } }
            + unit.properties.filter { !$0.type.hasPrefix("x-xliff-") }.map { ($0.type, $0.value) }
    }

    /// A name as XLIFF 1.2 wants it for values of one's own.
    static func extensionName(_ type: String) -> String {
        type.hasPrefix("x-") ? type : "x-" + type
    }
}
