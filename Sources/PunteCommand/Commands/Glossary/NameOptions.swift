internal import ArgumentParser
internal import PunteGlossary
internal import PunteLanguage

/// The options with which a person gives a term other names beside the preferred ones.
struct NameOptions: ParsableArguments {
    @Option(name: .customLong("admitted-en"), help: "Another English name; may be repeated.")
    var admittedEnglish: [String] = []

    @Option(name: .customLong("admitted-ro"), help: "Another Romanian name; may be repeated.")
    var admittedRomanian: [String] = []

    @Option(
        name: [.customLong("deprecated-ro"), .customLong("deprecate-ro")],
        help: "A Romanian name that is not to be used; may be repeated.")
    var deprecatedRomanian: [String] = []

    @Option(
        name: .customLong("form"),
        help: "A Romanian form that the rules would not give; may be repeated.")
    var forms: [String] = []

    func validate() throws { try Self.refuseEmpty(names.map(\.text) + forms) }

    /// Checks that names have letters.
    ///
    /// - Throws: `ValidationError` for an empty one.
    static func refuseEmpty(_ names: [String]) throws {
        if names.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
            throw ValidationError("a name is empty")
        }
    }

    /// Whether an option is given.
    var isGiven: Bool { !names.isEmpty || !forms.isEmpty }

    private var names: [Designation] {
        admittedEnglish.map { Designation($0, .english, status: .admitted) }
            + admittedRomanian.map { Designation($0, .romanian, status: .admitted) }
            + deprecatedRomanian.map { Designation($0, .romanian, status: .deprecated) }
    }

    /// Returns a term with the names; one that it has already gets the new status.
    func applied(to term: Term) -> Term {
        var result = term
        for name in names {
            result.designations.removeAll {
                $0.text == name.text && $0.language.isVariant(of: name.language)
            }
            result.designations.append(name)
        }
        result.romanianForms += forms.filter { !result.romanianForms.contains($0) }
        return result
    }
}
