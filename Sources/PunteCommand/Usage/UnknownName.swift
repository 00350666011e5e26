internal import ArgumentParser

/// The answer to the name of a command or an option that does not exist, with the nearest one.
struct UnknownName: CustomStringConvertible {
    let description: String

    /// Finds the first word that should name a command and does not; nil when there is none.
    ///
    /// - Parameters:
    ///   - arguments: the arguments of the process.
    ///   - root: the command that they are given to.
    init?(commandIn arguments: [String], of root: any ParsableCommand.Type) {
        let place = CommandPlace(of: arguments, within: root)
        guard let name = place.unknown else { return nil }
        let names = place.command.configuration.subcommands.map { $0._commandName }
        let path = place.path.dropFirst()
        var meant = NearestNames.of(name, among: names).map { (path + [$0]).joined(separator: " ") }
        if meant.isEmpty { meant = Self.paths(to: name, within: root) }
        if meant.isEmpty, let other = Self.otherNames[name] { meant = [other] }
        description =
            "there is no command '\((path + [name]).joined(separator: " "))'; "
            + Self.question(
                meant, instead: "`\((["punte", "help"] + path).joined(separator: " "))`")
    }

    /// Finds the option that a command does not have.
    ///
    /// - Parameters:
    ///   - name: the option, with its hyphens.
    ///   - arguments: the arguments of the process.
    ///   - root: the command that they are given to.
    init(option name: String, in arguments: [String], of root: any ParsableCommand.Type) {
        let place = CommandPlace(of: arguments, within: root)
        let names = CommandDescription.arguments(of: place.command).flatMap(\.longNames)
        let meant = NearestNames.of(String(name.drop { $0 == "-" }), among: names + ["help"])
        let path = place.path.dropFirst()
        description =
            "\(path.isEmpty ? "there is" : path.joined(separator: " ") + " has") no option '\(name)'; "
            + Self.question(
                meant.map { "--" + $0 },
                instead: "`\((["punte", "help"] + path).joined(separator: " "))`")
    }

    /// What other programs call the things that commands do.
    private static let otherNames = [
        "search": "concordance", "find": "concordance", "grep": "concordance",
        "review": "align --edit", "correct": "align --edit", "translate": "suggest",
        "match": "lookup", "tm": "memory", "terms": "glossary", "termbase": "glossary",
        "qa": "check", "verify": "check", "split": "segment", "units": "convert",
        "version": "--version", "man": "manual", "start": "demo",
    ]

    private static func question(_ names: [String], instead help: String) -> String {
        guard !names.isEmpty, names.count < 4 else { return "\(help) lists what there is" }
        return "did you mean \(names.map { "'\($0)'" }.joined(separator: " or "))?"
    }

    /// Returns the paths of all commands of a name, which may be in other groups than the one that
    /// was looked in.
    private static func paths(to name: String, within command: any ParsableCommand.Type) -> [String]
    {
        command.configuration.subcommands.flatMap { subcommand -> [String] in
            let own = subcommand._commandName
            let deeper = paths(to: name, within: subcommand).map { own + " " + $0 }
            return own == name ? [own] + deeper : deeper
        }
    }
}

/// The command that arguments name, as far as their words exist.
struct CommandPlace {
    private(set) var command: any ParsableCommand.Type
    /// The words that call the command, with the name of the program.
    private(set) var path: [String]
    /// The word that should name a subcommand and does not.
    private(set) var unknown: String?

    init(of arguments: [String], within root: any ParsableCommand.Type) {
        command = root
        path = [root._commandName]
        let words = arguments.prefix { $0 != "--" }.filter { !$0.hasPrefix("-") }
        for word in words.first == "help" ? words.dropFirst() : words[...] {
            let subcommands = command.configuration.subcommands
            guard !subcommands.isEmpty else { return }
            guard let next = subcommands.first(where: { $0._commandName == word }) else {
                unknown = word == "help" ? nil : word
                return
            }
            command = next
            path.append(word)
        }
    }
}
