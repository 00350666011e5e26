public import ArgumentParser
public import PunteGlossary

extension Term.Kind: ExpressibleByArgument {}
extension RomanianGrammar: ExpressibleByArgument {}
