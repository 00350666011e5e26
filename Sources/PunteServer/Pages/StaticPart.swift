internal import FoundationEssentials

/// A part of the pages that is a constant in the binary.
enum StaticPart {
    /// Returns the bytes of a constant.
    static func bytes(of constant: StaticString) -> Data {
        constant.withUTF8Buffer { Data($0) }
    }
}
