import Foundation
import PunteTestSupport
import Testing

/// Tests that unusual articles give suggestions or one helpful line, and the right exit status.
@Suite("What punte suggest reads")
struct SuggestInputTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
        try workspace.prepare(["learn", "ro.txt", "en.txt"])
    }

    @Test func anEmptyArticleFails() throws {
        try workspace.write("empty.txt", "\n \n")
        let outcome = try workspace.punte("suggest", "empty.txt")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("there is no text in it"))
    }

    @Test func aTitleAloneIsAnArticle() throws {
        try workspace.write("title.txt", "Flood closes main road to Brasov\n")
        let outcome = try workspace.punte("suggest", "title.txt")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("1 segment"))
        #expect(outcome.output.contains("Inundațiile"))
    }

    @Test func aFolderIsNoArticle() throws {
        let outcome = try workspace.punte("suggest", "Memories")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("OmegaT"))
    }

    @Test func anUnknownLanguageIsSaid() throws {
        try workspace.write(
            "fr.txt",
            "Le ministre a déclaré que les négociations se poursuivraient dans la capitale. "
                + "Les deux pays sont encore loin d’un accord sur les frontières.\n")
        let outcome = try workspace.punte("suggest", "fr.txt")
        #expect(outcome.message.contains("neither English nor Romanian"))
    }

    @Test func sentencesInTheOtherLanguageAreSaid() throws {
        try workspace.write(
            "mixed.txt",
            """
            The road will stay closed until Friday, the police said in a statement.

            The army sent 80 soldiers and four boats to the area.

            Primarul orașului a spus că drumul va fi deschis abia săptămâna viitoare.
            """)
        let outcome = try workspace.punte("suggest", "mixed.txt")
        #expect(outcome.status == 0)
        #expect(outcome.message.contains("1 of 3 segments"))
    }

    @Test func theLanguageCanBeGiven() throws {
        try workspace.write("short.txt", "Brasov\n")
        #expect(try workspace.punte("suggest", "short.txt", "--from", "ro").status == 0)
    }

    @Test func aPageIsRead() throws {
        try workspace.write(
            "page.html",
            """
            <!DOCTYPE html><html lang="en"><head><title>Road</title></head><body><article>
            <h1>Road to Brasov open again</h1>
            <p>The road will stay closed until <b>Friday</b>. Police said so in a long statement.</p>
            </article></body></html>
            """)
        let outcome = try workspace.punte("suggest", "page.html")
        #expect(outcome.output.contains("până [-joi-]{+vineri+}."))
        #expect(!outcome.output.contains("<b>"))
    }

    /// A long text is processed in linear time and memory, and its segments are counted correctly.
    @Test func aLongText() throws {
        let text = (1...500).map { "The army sent \($0) soldiers to the area.\n" }.joined()
        try workspace.write("long.txt", text)
        let outcome = try workspace.punte("suggest", "long.txt", "--analyse", "--lines")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("500"))
    }
}
