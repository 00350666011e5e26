public import ArgumentParser
public import PunteMemory

/// `en` or `ro` as an option's value.
extension Side: ExpressibleByArgument {}
