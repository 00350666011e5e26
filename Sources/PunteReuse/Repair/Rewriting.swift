/// A text that replaces a quantity or a name in a translation.
struct Rewriting: Hashable {
    var text: String
    /// The number of bytes before the quantity or name that `text` replaces as well.
    var preceding = 0
    /// The number of bytes after it that `text` replaces as well.
    var following = 0

    init(_ text: String, preceding: Int = 0, following: Int = 0) {
        self.text = text
        self.preceding = preceding
        self.following = following
    }
}

extension String {
    /// Returns this text, capitalised if the text that it replaces is.
    func capitalized(like written: String) -> String {
        guard written.first?.isUppercase == true, first?.isLowercase == true else { return self }
        return prefix(1).uppercased() + dropFirst()
    }
}
