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

    /// Creates the description of a project that ``create()`` will write.
    public init(folder: String, source: Language = .english, target: Language = .romanian) {
        self.folder = folder
        self.source = source
        self.target = target
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
        self.folder = folder
        source = Language(tag: value("source_lang") ?? "en")
        target = Language(tag: value("target_lang") ?? "ro")
    }

    /// Returns whether a folder contains a project.
    public static func isProject(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/omegat.project")
    }

    /// The paths of the translation memories.
    ///
    /// The project's own translations are first; those in `tm/` and its subfolders follow in
    /// alphabetical order.
    public var memories: [String] {
        let own = folder + "/omegat/project_save.tmx"
        let kept = FileManager.default.fileExists(atPath: own) ? [own] : []
        return kept + files(in: "tm", endings: [".tmx", ".tmx.gz"])
    }

    /// The paths of the glossaries in `glossary/` and its subfolders, in alphabetical order.
    public var glossaries: [String] {
        files(in: "glossary", endings: [".txt", ".utf8", ".tab", ".csv", ".tbx", ".utx"])
    }

    private func files(in subfolder: String, endings: [String]) -> [String] {
        let root = folder + "/" + subfolder
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
