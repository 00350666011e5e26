public import ArgumentParser
internal import PunteLanguage

/// `en` or `ro` as an option's value.
extension Side: ExpressibleByArgument {}
