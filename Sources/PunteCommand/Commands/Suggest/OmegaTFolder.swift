internal import FoundationEssentials
internal import Glibc
internal import PunteExchange
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// Writes suggestions as a project folder of OmegaT, which appears completely or not at all.
///
/// | path | content |
/// |---|---|
/// | `source/` | the article, with a blank line after each segment and two after each paragraph; bilingual files unchanged |
/// | `tm/auto/accepted.tmx` | the accepted translations of sentences that are the same, which OmegaT inserts automatically |
/// | `tm/repaired.tmx` | translations in which facts were replaced, and others to review, for sentences of the article |
/// | `tm/matches.tmx` | the segments of the memory that match sentences of the article |
/// | `tm/drafts.tmx` | those of them in which a check found a wrong fact |
/// | `glossary/glossary.txt` | the terms that occur, and phrases of the memory |
///
/// OmegaT's own segmentation is switched off, so that its segments are the paragraphs of the text,
/// which are the segments of Punte.
struct OmegaTFolder {
    let path: String
    /// The language of the article.
    let side: Side

    /// Writes the folder.
    ///
    /// - Throws: ``Failure`` when the path already contains something else, and errors in writing
    ///   the files.
    func write(_ reuses: [DocumentReuse]) throws {
        try refuseOccupied()
        let parent = path + ".\(getpid()).part"
        defer { try? FileManager.default.removeItem(atPath: parent) }
        var project = OmegaTProject(
            folder: parent, source: side.language, target: side.other.language)
        project.segmentsSentences = false
        try project.create()
        for reuse in reuses { try writeSource(reuse, isAlone: reuses.count == 1, in: parent) }
        try writeMemories(reuses, in: parent)
        try writeGlossary(reuses, in: parent)
        _ = rmdir(path)
        guard rename(parent, path) == 0 else {
            throw Failure("\(path): cannot be written: \(String(cString: strerror(errno)))")
        }
    }

    private func refuseOccupied() throws {
        let contents = try? FileManager.default.contentsOfDirectory(atPath: path)
        if FileManager.default.fileExists(atPath: path), contents?.isEmpty != true {
            throw Failure("\(path): is there already; name a new folder")
        }
    }

    private func writeSource(_ reuse: DocumentReuse, isAlone: Bool, in folder: String) throws {
        let document = reuse.document
        let parts = document.name.split(separator: "/")
        // The path makes names unique when files in two folders have the same name.
        let name = isAlone ? parts.last.map(String.init) ?? "article" : parts.joined(separator: "-")
        guard document.units.isEmpty else {
            let bytes = try InputFile(path: document.path).bytes
            return try write(bytes, to: folder + "/source/" + name)
        }
        var text = ""
        var paragraph = reuse.suggestions.first?.sentence.paragraph
        for suggestion in reuse.suggestions {
            if suggestion.sentence.paragraph != paragraph {
                text += "\n"
                paragraph = suggestion.sentence.paragraph
            }
            text += suggestion.sentence.text + "\n\n"
        }
        // OmegaT reads files with this extension as UTF-8 on every system.
        try write(Array(text.utf8), to: folder + "/source/" + name + ".utf8")
    }

    private func writeMemories(_ reuses: [DocumentReuse], in folder: String) throws {
        let units = SuggestionUnits(side: side)
        var accepted: [(String, String)] = []
        var repaired: [(String, String)] = []
        for (suggestion, unit) in reuses.flatMap(\.suggestionsWithUnits) {
            let text = suggestion.sentence.text
            if let target = suggestion.translation {
                let needsReview = unit?.property(XLIFFProperty.state) == XLIFFProperty.needsReview
                if needsReview {
                    repaired.append((text, target))
                } else {
                    accepted.append((text, target))
                }
            } else if let match = suggestion.accepted, !match.needsReview {
                accepted.append((text, match.target))
            } else if let match = suggestion.accepted ?? suggestion.best, match.repair != nil,
                !match.isDraft, suggestion.disagreement == nil
            {
                repaired.append((text, match.target))
            }
        }
        try write(accepted.map(unit), to: folder + "/tm/auto/accepted.tmx")
        try write(repaired.map(unit), to: folder + "/tm/repaired.tmx")
        try write(
            units.stored(reuses) { $0.status != .draft }, to: folder + "/tm/matches.tmx")
        try write(units.stored(reuses) { $0.status == .draft }, to: folder + "/tm/drafts.tmx")
    }

    /// Returns a translation unit with two texts.
    private func unit(_ source: String, _ target: String) -> TranslationUnit {
        TranslationUnit(
            variants: [Variant(side.language, source), Variant(side.other.language, target)],
            sourceLanguage: side.language)
    }

    private func write(_ units: [TranslationUnit], to file: String) throws {
        guard !units.isEmpty else { return }
        let writer = TMXWriter(
            try ByteSink(path: file), options: .init(sourceLanguage: side.language))
        for unit in units { try writer.write(unit) }
        try writer.finish()
    }

    private func writeGlossary(_ reuses: [DocumentReuse], in folder: String) throws {
        var seen: Set<String> = []
        let terms = reuses.flatMap(\.suggestions).flatMap(\.terms)
            .filter { seen.insert($0.source + "\t" + $0.target).inserted }
        let phrases = reuses.flatMap(\.suggestions).flatMap(\.fragments)
            .filter { seen.insert($0.source + "\t" + $0.target).inserted }
        guard !terms.isEmpty || !phrases.isEmpty else { return }
        let writer = TermTableWriter(
            try ByteSink(path: folder + "/glossary/glossary.txt"), dialect: .omegaT,
            source: side.language, target: side.other.language)
        for term in terms {
            var entry = TermEntry(subject: term.kind.rawValue)
            entry.notes = [term.note].compactMap(\.self)
            entry.designations = [
                TermDesignation(term.source, side.language),
                TermDesignation(term.target, side.other.language),
            ]
            try writer.write(entry)
        }
        for phrase in phrases {
            var entry = TermEntry(subject: nil)
            entry.notes = [SuggestionUnits.origin(of: phrase.segment)]
            entry.designations = [
                TermDesignation(phrase.source, side.language),
                TermDesignation(phrase.target, side.other.language),
            ]
            try writer.write(entry)
        }
        try writer.finish()
    }

    private func write(_ bytes: [UInt8], to file: String) throws {
        try FileWriter.write(bytes, to: file)
    }
}
