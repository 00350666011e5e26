public import ArgumentParser
public import PunteGlossary
public import PunteLanguage
public import PunteMemory

extension Side: ExpressibleByArgument {}

extension Term.Kind: ExpressibleByArgument {}

extension FindingSeverity: ExpressibleByArgument {}

extension RomanianGrammar: ExpressibleByArgument {}

extension StoredSegment.Status: ExpressibleByArgument {}

extension SegmentList.Order: ExpressibleByArgument {}
