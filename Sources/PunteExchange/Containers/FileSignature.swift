internal import PunteLanguage

/// A kind of file that is not text, recognised by its first bytes.
public enum FileSignature: String, Sendable, CaseIterable {
    case pdf, rtf, word, excel, powerPoint, openDocument, openSpreadsheet, zip, compound, sqlite,
        access
    case image, sound, archive, program, binary

    /// Recognises a file; nil for text in any encoding, and for bytes that no signature explains.
    ///
    /// - Parameter start: the first bytes of the file, 4 KB if it has as many.
    public init?(_ start: some Collection<UInt8>) {
        let start = Array(start.prefix(4096))
        guard let found = Self.signatures.first(where: { $0.matches(start) })?.kind else {
            guard Self.isBinary(start) else { return nil }
            self = .binary
            return
        }
        self = found == .zip ? Self.kind(ofZip: start) : found
    }

    /// The kind of file in words, with its article: `a Word document`.
    public var name: String {
        switch self {
        case .pdf: "a PDF document"
        case .rtf: "an RTF document"
        case .word: "a Word document"
        case .excel: "an Excel workbook"
        case .powerPoint: "a PowerPoint presentation"
        case .openDocument: "an OpenDocument file"
        case .openSpreadsheet: "an OpenDocument spreadsheet"
        case .zip: "a zip archive"
        case .compound: "an old Word or Excel file"
        case .sqlite: "an SQLite file"
        case .access: "an Access database"
        case .image: "an image"
        case .sound: "a recording"
        case .archive: "an archive"
        case .program: "a program"
        case .binary: "not text"
        }
    }

    /// What a person can do to have the translations in the file read.
    public var advice: String {
        switch self {
        case .pdf, .image, .sound, .program, .binary:
            "give the TMX, XLIFF or table that the translations come from"
        case .rtf, .compound, .powerPoint: "save its table as .xlsx or as CSV in UTF-8"
        case .word, .excel, .openDocument, .openSpreadsheet: "save it as .xlsx or as CSV in UTF-8"
        case .zip, .archive: "unpack it and give the files in it"
        case .sqlite, .access: "export it as TMX with the program that wrote it"
        }
    }

    private struct Signature {
        var kind: FileSignature
        var bytes: [UInt8]
        var offset = 0

        func matches(_ start: [UInt8]) -> Bool {
            start.count >= offset && start[offset...].starts(with: bytes)
        }
    }

    /// The signatures (file formats registry PRONOM, and the documents of the formats).
    private static let signatures: [Signature] = [
        .init(kind: .pdf, bytes: Array("%PDF-".utf8)),
        .init(kind: .rtf, bytes: Array("{\\rtf".utf8)),
        .init(kind: .zip, bytes: [0x50, 0x4B, 0x03, 0x04]),
        .init(kind: .zip, bytes: [0x50, 0x4B, 0x05, 0x06]),
        .init(kind: .zip, bytes: [0x50, 0x4B, 0x07, 0x08]),
        .init(kind: .compound, bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        .init(kind: .sqlite, bytes: Array("SQLite format 3\0".utf8)),
        .init(kind: .access, bytes: Array("Standard Jet DB\0".utf8), offset: 4),
        .init(kind: .access, bytes: Array("Standard ACE DB\0".utf8), offset: 4),
        .init(kind: .image, bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        .init(kind: .image, bytes: [0xFF, 0xD8, 0xFF]),
        .init(kind: .image, bytes: Array("GIF87a".utf8)),
        .init(kind: .image, bytes: Array("GIF89a".utf8)),
        .init(kind: .image, bytes: [0x49, 0x49, 0x2A, 0]),
        .init(kind: .image, bytes: [0x4D, 0x4D, 0, 0x2A]),
        .init(kind: .image, bytes: Array("WEBP".utf8), offset: 8),
        .init(kind: .image, bytes: Array("ftypheic".utf8), offset: 4),
        .init(kind: .image, bytes: Array("ftypavif".utf8), offset: 4),
        .init(kind: .sound, bytes: Array("ID3".utf8)),
        .init(kind: .sound, bytes: Array("OggS".utf8)),
        .init(kind: .sound, bytes: Array("fLaC".utf8)),
        .init(kind: .sound, bytes: Array("WAVE".utf8), offset: 8),
        .init(kind: .sound, bytes: Array("ftyp".utf8), offset: 4),
        .init(kind: .archive, bytes: Array("Rar!\u{1A}\u{7}".utf8)),
        .init(kind: .archive, bytes: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        .init(kind: .archive, bytes: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
        .init(kind: .archive, bytes: Array("BZh".utf8)),
        .init(kind: .archive, bytes: [0x28, 0xB5, 0x2F, 0xFD]),
        .init(kind: .archive, bytes: [0x1F, 0x8B, 0x08]),
        .init(kind: .archive, bytes: Array("ustar".utf8), offset: 257),
        .init(kind: .program, bytes: [0x7F, 0x45, 0x4C, 0x46]),
        .init(kind: .program, bytes: [0x4D, 0x5A, 0x90, 0]),
    ]

    /// Returns the kind of a zip file by the names of its first entries.
    private static func kind(ofZip start: [UInt8]) -> FileSignature {
        func has(_ text: String) -> Bool { start.firstRange(of: Array(text.utf8)) != nil }
        if has("mimetypeapplication/vnd.oasis.opendocument.spreadsheet") { return .openSpreadsheet }
        if has("mimetypeapplication/vnd.oasis.opendocument") { return .openDocument }
        if has("word/") { return .word }
        if has("xl/") { return .excel }
        return has("ppt/") ? .powerPoint : .zip
    }

    /// Returns whether bytes are neither text of one byte a character nor UTF-16 or UTF-32.
    ///
    /// One zero byte may be damage; text has no eight of them.
    private static func isBinary(_ start: [UInt8]) -> Bool {
        // What is wrong with an XML document, its reader mends and reports.
        guard start.first(where: { !$0.isXMLSpace && !$0.isBeyondASCII }) != .lessThan,
            start.count(where: { $0 == 0 }) >= 8
        else { return false }
        return !EncodingGuess(sample: start, isWhole: false, declared: nil).isWide
    }
}
