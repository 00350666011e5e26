internal import PunteLanguage

/// Reports quotation marks that are not the Romanian „ ”.
///
/// Whether they are balanced is seen only in a whole paragraph: ``QuoteBalance``.
struct QuoteRule: CheckRule {
    static let name = "quotes"
    static let summary = "Straight, English or unbalanced quotation marks in the Romanian."
    static let isCertain = true

    func findings(in pair: CheckedPair) -> [Finding] {
        let scalars = Array(pair.romanian.text.unicodeScalars)
        var position = 0
        var isOpen = false
        for (index, scalar) in scalars.enumerated() {
            let length = UTF8.width(scalar)
            defer { position += length }
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            switch scalar {
            case "„": isOpen = true
            case "”": isOpen = false
            case "\"" where isInches(index, in: scalars): continue
            case "\"", "“":
                let message: Wording =
                    scalar == "“" ? "an English quotation mark" : "a straight quotation mark"
                let place = Place(
                    after: index > 0 ? scalars[index - 1] : " ", before: next)
                if place == .opening, !isOpen, let passage = passage(from: index, in: scalars) {
                    let range = position..<position + passage.utf8.count
                    let inside = passage.unicodeScalars.dropFirst().dropLast()
                    return [
                        finding(
                            in: pair, romanian: range, message, write: "„\(String(inside))”")
                    ]
                }
                switch place {
                case .closing: return [report(pair, position, length, message, "”")]
                case .opening where !isOpen:
                    return [report(pair, position, length, message, "„")]
                case .opening, .unclear:
                    return [
                        finding(
                            in: pair, romanian: position..<position + length, message,
                            advice: isOpen ? "write « and » inside „ ”" : "write „ or ”")
                    ]
                }
            case "," where next == ",":
                return [report(pair, position, 2, "two commas for a quotation mark", "„")]
            case "'" where next == "'" && isOpen:
                return [report(pair, position, 2, "two apostrophes for a quotation mark", "”")]
            default: break
            }
        }
        return []
    }

    /// What a mark does, by the characters on both sides of it.
    private enum Place {
        case opening
        case closing
        case unclear

        init(after before: Unicode.Scalar, before next: Unicode.Scalar) {
            let beginsText =
                before.properties.isWhitespace || "([{„«–—-/".unicodeScalars.contains(before)
            let endsText =
                next.properties.isWhitespace || ".,;:!?)]}”»…–—-/".unicodeScalars.contains(next)
            self = beginsText == endsText ? .unclear : beginsText ? .opening : .closing
        }
    }

    /// Returns the text from an opening mark to the closing one; nil if another sort of mark comes
    /// first.
    private func passage(from index: Int, in scalars: [Unicode.Scalar]) -> String? {
        let rest = scalars[(index + 1)...]
        guard let end = rest.firstIndex(where: { "\"“”„".unicodeScalars.contains($0) }),
            scalars[end] != "„", scalars[end] == "\"" || scalars[index] == "“"
        else { return nil }
        return String(String.UnicodeScalarView(scalars[index...end]))
    }

    /// Returns whether a straight mark means inches: it follows a digit, and no other mark is there.
    private func isInches(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard index > 0, "0"..."9" ~= scalars[index - 1] else { return false }
        return scalars.count(where: { $0 == "\"" }) % 2 == 1
    }

    private func report(
        _ pair: CheckedPair, _ position: Int, _ length: Int, _ message: Wording, _ right: String
    ) -> Finding {
        finding(
            in: pair, romanian: position..<(position + length), message, write: right)
    }
}

/// Finds quotation marks without their counterpart in a paragraph.
///
/// A quotation of several paragraphs is opened again in each and closed in the last.
enum QuoteBalance {
    /// Returns the marks of a paragraph that are opened and not closed, or closed and not opened.
    ///
    /// - Parameters:
    ///   - sentences: the sentences of the paragraph.
    ///   - continues: whether the next paragraph begins with an opening mark: then a quotation with
    ///     which this one begins goes on there.
    /// - Returns: the number of the sentence and a finding in it.
    static func findings(
        in sentences: [String], continues: Bool
    ) -> [(sentence: Int, finding: Finding)] {
        var open: [(mark: Unicode.Scalar, sentence: Int, offset: Int)] = []
        var result: [(Int, Finding)] = []
        for (number, sentence) in sentences.enumerated() {
            var offset = 0
            var before: Unicode.Scalar = " "
            for scalar in sentence.unicodeScalars {
                defer { before = scalar }
                switch scalar {
                case "„", "«": open.append((scalar, number, offset))
                // Marks of another sort open and close, too: they have a finding of their own.
                case "“", "\"":
                    if before.properties.isWhitespace || "([–—".unicodeScalars.contains(before) {
                        open.append((scalar, number, offset))
                    } else if !("0"..."9" ~= before) {
                        _ = open.popLast()
                    }
                case "”", "»":
                    if open.popLast() == nil {
                        result.append(
                            (
                                number,
                                finding(scalar, at: offset, "this quotation mark closes nothing")
                            ))
                    }
                default: break
                }
                offset += UTF8.width(scalar)
            }
        }
        for mark in open
        where "„«".unicodeScalars.contains(mark.mark)
            && (!continues || !opensSpeech(mark, in: sentences))
        {
            result.append(
                (
                    mark.sentence,
                    finding(mark.mark, at: mark.offset, "this quotation mark is not closed")
                ))
        }
        return result
    }

    /// Returns whether a mark begins its paragraph or follows a colon.
    private static func opensSpeech(
        _ mark: (mark: Unicode.Scalar, sentence: Int, offset: Int), in sentences: [String]
    ) -> Bool {
        if mark.offset == 0 { return true }
        let before = sentences[mark.sentence].utf8.prefix(mark.offset)
        return before.last { $0 != UInt8(ascii: " ") } == UInt8(ascii: ":")
    }

    private static func finding(
        _ mark: Unicode.Scalar, at offset: Int, _ problem: Wording
    ) -> Finding {
        Finding(
            rule: QuoteRule.name, side: .romanian, range: offset..<offset + UTF8.width(mark),
            excerpt: String(mark), message: problem,
            advice: "add the other one")
    }
}
