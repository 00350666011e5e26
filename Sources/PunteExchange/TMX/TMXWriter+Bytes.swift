/// Units written piece by piece out of bytes that their owner keeps: for exports in which the making
/// of values for each part would cost more than all the rest.
///
/// What comes out is what ``TMXWriter/write(_:)`` makes of a unit with the same parts, in a document
/// of whose source language the unit is.
extension TMXWriter {
    public typealias Bytes = UnsafeBufferPointer<UInt8>

    /// What stands in the start tag of a unit.
    public struct UnitHead {
        public var id: Bytes?
        public var created: Timestamp?
        public var createdBy: Bytes?
        public var changed: Timestamp?
        public var changedBy: Bytes?

        public init() {}
    }

    /// Whether a text has something that can be written. May say no where a closer look would say
    /// yes, never the other way round.
    public static func isPlainText(_ text: Bytes) -> Bool {
        guard let first = text.first else { return false }
        return first >= 0x20 && first < 0xEF
    }

    public func beginUnit(_ head: UnitHead) {
        enter()
        output.markup("<tu")
        output.attribute("tuid", head.id)
        output.attribute("creationdate", head.created)
        output.attribute("creationid", head.createdBy)
        output.attribute("changedate", head.changed)
        output.attribute("changeid", head.changedBy)
        output.markup(">\n")
    }

    /// A property of the unit, or nothing for nil.
    public func property(_ type: String, _ value: Bytes?) {
        guard let value else { return }
        output.markup("<prop")
        output.attribute("type", type)
        output.markup(">")
        output.text(value)
        output.markup("</prop>\n")
    }

    /// - Parameter language: a tag in lower case.
    public func variant(_ language: StaticString, _ text: Bytes) {
        output.markup("<tuv xml:lang=\"")
        output.markup(language)
        output.markup("\"><seg>")
        output.text(text)
        output.markup("</seg></tuv>\n")
    }

    public func endUnit() throws {
        output.markup("</tu>\n")
        try pass()
    }
}
