package import PunteLanguage

/// Writes a Word document (ISO/IEC 29500-1) of plain paragraphs.
package enum WordWriter {
    /// Returns the bytes of a document.
    ///
    /// - Parameters:
    ///   - paragraphs: the paragraphs; a line feed in one is a line break.
    ///   - title: the title in the properties of the document; nil for none.
    ///   - language: the language of the text.
    /// - Returns: the document.
    package static func document(
        _ paragraphs: [String], title: String?, language: Language
    ) -> [UInt8] {
        var zip = ZipWriter()
        zip.add("[Content_Types].xml", types)
        zip.add("_rels/.rels", relations)
        zip.add("docProps/core.xml", properties(title: title, language: language))
        zip.add("word/document.xml", body(paragraphs, language: language))
        return zip.archive
    }

    private static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
    private static let packages = "http://schemas.openxmlformats.org/package/2006/"
    private static let types =
        head + #"<Types xmlns="\#(packages)content-types">"#
        + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package."#
        + #"relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/"#
        + #"vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>"#
        + #"<Override PartName="/docProps/core.xml" ContentType="application/"#
        + #"vnd.openxmlformats-package.core-properties+xml"/></Types>"#
    private static let relations =
        head + #"<Relationships xmlns="\#(packages)relationships">"#
        + #"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/"#
        + #"relationships/officeDocument" Target="word/document.xml"/>"#
        + #"<Relationship Id="rId2" Type="\#(packages)relationships/metadata/core-properties" "#
        + #"Target="docProps/core.xml"/></Relationships>"#

    private static func properties(title: String?, language: Language) -> String {
        head + #"<cp:coreProperties xmlns:cp="\#(packages)metadata/core-properties" "#
            + #"xmlns:dc="http://purl.org/dc/elements/1.1/">"#
            + (title.map { "<dc:title>\(escaped($0))</dc:title>" } ?? "")
            + "<dc:language>\(language.tag)</dc:language></cp:coreProperties>"
    }

    private static func body(_ paragraphs: [String], language: Language) -> String {
        let paragraphs = paragraphs.map { paragraph in
            let lines = paragraph.split(separator: "\n", omittingEmptySubsequences: false)
            let runs = lines.map { #"<w:t xml:space="preserve">\#(escaped(String($0)))</w:t>"# }
            return #"<w:p><w:r><w:rPr><w:lang w:val="\#(language.tag)"/></w:rPr>"#
                + runs.joined(separator: "<w:br/>") + "</w:r></w:p>"
        }
        return head
            + #"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#
            + "<w:body>" + paragraphs.joined() + "<w:sectPr/></w:body></w:document>"
    }

    /// Returns a text as character data; characters that XML 1.0 does not have are left out.
    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\t": result.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
