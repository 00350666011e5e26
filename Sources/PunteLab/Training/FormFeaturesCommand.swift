internal import ArgumentParser
internal import PunteGlossary
internal import PunteLanguage
internal import PunteText

/// The command `punte-lab features forms`, which writes what tells the forms of words in right sentences.
struct FormFeaturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forms",
        abstract:
            "Write the words of right Romanian sentences and their other forms for the model of check.",
        discussion: """
            A FILE has a sentence a line. The table is read by Tests/Benchmarks/check/forms.py.

              punte-lab features forms news.ro.txt --output news.forms
            """)

    @Argument(help: "The files of Romanian sentences.") var files: [String]
    @Option(name: .shortAndLong, help: ArgumentHelp("The table to write.", valueName: "file"))
    var output: String

    func run() throws {
        var table = FormTable()
        var number = 0
        for file in files {
            for line in try FileReader.text(of: file).split(separator: "\n") {
                table.append(String(line), number: number)
                number += 1
            }
        }
        try FileWriter.write(table.bytes, to: output)
    }
}
