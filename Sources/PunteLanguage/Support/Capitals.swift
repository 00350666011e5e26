extension StringProtocol {
    /// The text with its first letter as a capital.
    package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension String {
    /// Returns this text, capitalised if the text that it replaces is.
    package func capitalized(like written: String) -> String {
        guard written.first?.isUppercase == true, first?.isLowercase == true else { return self }
        return capitalizedFirst
    }
}
