import Foundation
import PunteTestSupport
import Testing

/// Tests that messages say what helps, and that what they name works as it is printed.
@Suite struct AdviceTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(
            "pairs.tsv", "en\tro\nThe hospital is closed.\tSpitalele sunt închise.\n")
    }

    @Test func `advice to undo names the memory that was named`() throws {
        let memory = "memoria mea.sqlite"
        try workspace.punte("memory", "import", "pairs.tsv", "--memory", memory)
        let edited = try workspace.punte(
            "memory", "edit", "1", "--ro", "Spitalul este închis.", "--memory", memory)
        #expect(edited.errors.contains("`punte memory undo --memory 'memoria mea.sqlite'`"))
        let undone = try workspace.punte("memory", "undo", "--memory", memory)
        #expect(undone.errors.contains("1 operation undone"))
        let nothing = try workspace.punte("memory", "undo", "--memory", "alta.sqlite")
        #expect(nothing.status == 1)
    }

    @Test func `without such an option the advice is short`() throws {
        try workspace.punte("memory", "import", "pairs.tsv")
        let edited = try workspace.punte("memory", "edit", "1", "--ro", "Spitalul este închis.")
        #expect(edited.errors.contains("`punte memory undo` takes it back"))
    }

    @Test func `an import is taken back in another way, which undo says`() throws {
        try workspace.punte("memory", "import", "pairs.tsv")
        let undone = try workspace.punte("memory", "undo")
        #expect(undone.errors.contains("`punte memory sources` takes imports back"))
    }

    @Test(
        arguments: [
            ("spital", "--forms, which counts every form of a word, finds 1 segment"),
            ("lema:spital", "“lema:” is searched as a word"),
            ("spitalele NEAR închise", "words near each other are written near/5"),
            ("spitalele near:5 închise", "words near each other are written near/5"),
        ])
    func `a concordance without hits says what was perhaps meant`(
        pattern: String, hint: String
    ) throws {
        try workspace.punte("memory", "import", "pairs.tsv")
        let outcome = try workspace.punte("concordance", pattern)
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("0 segments; " + hint))
    }

    @Test func `archives in the wrong order are told by the names of their articles`() throws {
        try workspace.write("ro/a.ro.txt", "Feribotul s-a scufundat luni.")
        try workspace.write("en/a.en.txt", "The ferry sank on Monday.")
        let outcome = try workspace.punte("pair", "en", "ro")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.contains("give the Romanian archive first and the English one second"))
    }

    @Test(arguments: [["convert"], ["glossary", "find"], ["lookup"]])
    func `the name of a file is no text`(command: [String]) throws {
        try workspace.punte("memory", "import", "pairs.tsv")
        let outcome = try workspace.run(command + ["pairs.tsv"])
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("pairs.tsv: a file, not a text"))
    }

    @Test func `a hyphen is standard input`() throws {
        #expect(try workspace.punte("convert", "-", input: "60 miles").output.contains("kilometri"))
        try workspace.punte("memory", "import", "pairs.tsv")
        let found = try workspace.punte("lookup", "-", input: "The hospital is closed.\n")
        #expect(found.output.contains("Spitalele"))
    }

    @Test func `an article is no glossary`() throws {
        let article = """
            Primăria a anunțat luni, după ședința consiliului, că spitalul se închide pentru lucrări.
            Pacienții vor fi mutați la Galați, unde sunt paturi libere, a declarat purtătorul de cuvânt.
            Lucrările durează până în martie, dacă vremea permite, și costă trei milioane de lei.
            """
        try workspace.write("spital.ro.txt", article)
        let outcome = try workspace.punte("glossary", "import", "spital.ro.txt")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("looks like an article, not like a glossary"))
    }

    @Test func `a heading of two common words names the columns`() throws {
        try workspace.write("termeni.csv", "Expresie;Traducere\nroad;drum\n")
        let outcome = try workspace.punte("glossary", "import", "termeni.csv")
        #expect(outcome.errors.contains("1 added, 0 changed, 0 unchanged"))
    }

    @Test func `a term that is there keeps its kind`() throws {
        try workspace.punte("glossary", "add", "Vienna", "Viena", "--kind", "place")
        let again = try workspace.punte("glossary", "add", "Vienna", "Viena", "--note", "capitala")
        #expect(again.errors.contains("Vienna – Viena: completed"))
        #expect(
            try workspace.punte("glossary", "list", "--format", "tsv").output
                .split(separator: "\n").count == 2)
    }

    @Test func `an empty glossary says how it is filled`() throws {
        try workspace.punte("memory", "import", "pairs.tsv")
        let outcome = try workspace.punte("glossary", "list")
        #expect(outcome.errors.contains("the glossary is empty"))
    }

    @Test func `usage that is wrong only when the job begins shows the command`() throws {
        try workspace.write("ro/a.txt", "Unu.")
        try workspace.write("en/a.txt", "One.")
        let outcome = try workspace.punte("align", "ro", "en")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("\nUsage: punte align <RO> <EN>"))
        #expect(outcome.errors.contains("See 'punte align --help'"))
    }

    @Test func `articles without a report are named`() throws {
        try workspace.write("ro/unu.txt", "Primarul din Turda a deschis podul.")
        try workspace.write("en/one.txt", "Turtles are reptiles.")
        let outcome = try workspace.punte("pair", "ro", "en")
        #expect(outcome.errors.contains("without a report: ro/unu.txt"))
    }
}
