public import ArgumentParser
public import PunteGlossary
public import PunteLanguage
public import PunteMemory

extension Side: ExpressibleByArgument {}

extension Term.Kind: ExpressibleByArgument {
    /// Reads the name of a kind, also as other tools call it.
    public init?(argument: String) {
        switch argument {
        case "institution", "organization": self = .organisation
        case "location": self = .place
        default: self.init(rawValue: argument)
        }
    }
}

extension Term.Status: ExpressibleByArgument {}

extension FindingSeverity: ExpressibleByArgument {}

extension RomanianGrammar: ExpressibleByArgument {}

extension StoredSegment.Status: ExpressibleByArgument {}

extension SegmentList.Order: ExpressibleByArgument {}
