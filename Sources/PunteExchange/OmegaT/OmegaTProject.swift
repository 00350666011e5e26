internal import FoundationEssentials
public import PunteLanguage

/// A project folder of OmegaT, with its memories and glossaries.
///
/// The layout of the folder is described in the OmegaT manual, "Project Folder".
public struct OmegaTProject: Sendable {
    /// The path of the folder.
    public let folder: String
    /// The language to translate from.
    public var source: Language
    /// The language to translate into.
    public var target: Language
    /// Whether OmegaT divides paragraphs into sentences; written by ``create()``.
    public var segmentsSentences = true
    /// The path of the folder with the files to translate.
    public private(set) var sourceFolder: String
    /// The path of the folder with the translation memories.
    public private(set) var memoryFolder: String
    /// The path of the folder with the glossaries.
    public private(set) var glossaryFolder: String
    /// The path of the glossary to which OmegaT adds terms; it may lie outside the folder.
    private var ownGlossary: String?

    /// Creates the description of a project that ``create()`` will write.
    public init(folder: String, source: Language = .english, target: Language = .romanian) {
        self.folder = folder
        self.source = source
        self.target = target
        sourceFolder = folder + "/source"
        memoryFolder = folder + "/tm"
        glossaryFolder = folder + "/glossary"
    }

    /// Reads the settings of an existing project.
    ///
    /// - Throws: ``ExchangeError`` when the folder contains no `omegat.project`.
    public init(opening folder: String) throws {
        let file = folder + "/omegat.project"
        guard let settings = try? FileReader.text(of: file) else {
            throw ExchangeError("holds no omegat.project: not a project of OmegaT", file: folder)
        }
        func value(_ element: String) -> String? {
            guard let start = settings.firstRange(of: "<\(element)>")?.upperBound,
                let end = settings[start...].firstRange(of: "</\(element)>")?.lowerBound
            else { return nil }
            return String(settings[start..<end]).trimmingXMLSpace
        }
        self.init(
            folder: folder, source: Language(tag: value("source_lang") ?? "en"),
            target: Language(tag: value("target_lang") ?? "ro"))
        sourceFolder = path(value("source_dir")) ?? sourceFolder
        memoryFolder = path(value("tm_dir")) ?? memoryFolder
        glossaryFolder = path(value("glossary_dir")) ?? glossaryFolder
        ownGlossary = path(value("glossary_file"))
    }

    /// Returns the path that a setting names, relative to the project; nil for the usual place.
    private func path(_ setting: String?) -> String? {
        guard var path = setting, !path.isEmpty, path != "__DEFAULT__" else { return nil }
        for (reference, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&apos;", "'"), ("&amp;", "&"),
        ] {
            path = path.replacing(reference, with: character)
        }
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path.hasPrefix("/") ? path : folder + "/" + path
    }

    /// Returns whether a folder contains a project.
    public static func isProject(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/omegat.project")
    }

    /// The paths of the translation memories.
    ///
    /// The project's own translations are first; those in the folder of memories and its subfolders
    /// follow in alphabetical order, without those in `tmx2source`, which are in a third language.
    public var memories: [String] {
        let own = folder + "/omegat/project_save.tmx"
        let kept = FileManager.default.fileExists(atPath: own) ? [own] : []
        return kept
            + files(in: memoryFolder, endings: [".tmx", ".tmx.gz"])
            .filter { !subfolders(of: $0).contains("tmx2source") }
    }

    /// How far OmegaT trusts a memory by the folder in which it lies.
    public struct Trust: Sendable, Hashable {
        /// Whether the memory is in a folder `mt`: its translations are those of a machine.
        public var isMachine = false
        /// The number of percentage points that a folder `penalty-xx` takes from each match.
        public var penalty = 0

        /// Creates the trust in a memory in no such folder.
        public init() {}
    }

    /// Returns how far OmegaT trusts a memory of the project.
    public func trust(in memory: String) -> Trust {
        var trust = Trust()
        for name in subfolders(of: memory) {
            if name == "mt" { trust.isMachine = true }
            if name.hasPrefix("penalty-"), let points = Int(name.dropFirst("penalty-".count)) {
                trust.penalty = min(max(points, 0), 100)
            }
        }
        return trust
    }

    /// Returns the names of the folders between the folder of memories and a file in it.
    private func subfolders(of memory: String) -> [String] {
        guard memory.hasPrefix(memoryFolder + "/") else { return [] }
        return memory.dropFirst(memoryFolder.count).split(separator: "/").dropLast().map(
            String.init)
    }

    /// The paths of the glossaries in the folder of glossaries and its subfolders, in alphabetical
    /// order, and of the glossary to which OmegaT adds terms.
    public var glossaries: [String] {
        let found = files(
            in: glossaryFolder, endings: [".txt", ".utf8", ".tab", ".csv", ".tbx", ".utx"])
        guard let own = ownGlossary, !found.contains(own),
            FileManager.default.fileExists(atPath: own)
        else { return found }
        return found + [own]
    }

    private func files(in root: String, endings: [String]) -> [String] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
        return names.filter { name in endings.contains { name.lowercased().hasSuffix($0) } }
            .sorted().map { root + "/" + $0 }
    }

    /// Creates the folders and the settings of the project; existing files are kept.
    ///
    /// - Throws: ``ExchangeError`` when a folder or the settings cannot be written.
    public func create() throws {
        do {
            for name in ["source", "target", "omegat", "glossary", "dictionary", "tm/auto"] {
                try FileManager.default.createDirectory(
                    atPath: folder + "/" + name, withIntermediateDirectories: true)
            }
        } catch {
            throw ExchangeError("its folders cannot be made", file: folder)
        }
        let sink = try ByteSink(path: folder + "/omegat.project")
        try sink.write(settings)
        try sink.finish()
    }

    private var settings: String {
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <omegat>
            <project version="1.0">
                <source_dir>__DEFAULT__</source_dir>
                <source_dir_excludes/>
                <target_dir>__DEFAULT__</target_dir>
                <tm_dir>__DEFAULT__</tm_dir>
                <glossary_dir>__DEFAULT__</glossary_dir>
                <glossary_file>__DEFAULT__</glossary_file>
                <dictionary_dir>__DEFAULT__</dictionary_dir>
                <source_lang>\(source)</source_lang>
                <target_lang>\(target)</target_lang>
                <sentence_seg>\(segmentsSentences)</sentence_seg>
                <support_default_translations>true</support_default_translations>
                <remove_tags>false</remove_tags>
            </project>
        </omegat>

        """
    }
}
