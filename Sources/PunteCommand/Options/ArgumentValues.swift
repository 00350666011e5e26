public import ArgumentParser
public import PunteLanguage

extension Side: ExpressibleByArgument {}

extension Term.Kind: ExpressibleByArgument {}

extension RomanianGrammar: ExpressibleByArgument {}
