internal import FoundationEssentials
public import PunteLanguage
internal import PunteText

/// A project folder of OmegaT: what is in it for a memory and a glossary, and how one is made.
public struct OmegaTProject: Sendable {
    public let folder: String
    public var source: Language
    public var target: Language
    /// Whether OmegaT cuts paragraphs into sentences; a new project says so in its settings.
    public var segmentsSentences = true

    /// Describes a project to be made by ``create()``.
    public init(folder: String, source: Language = .english, target: Language = .romanian) {
        self.folder = folder
        self.source = source
        self.target = target
    }

    /// Looks into a project that is there.
    /// - Throws: ``ExchangeError`` when the folder holds no `omegat.project`.
    public init(opening folder: String) throws {
        let file = folder + "/omegat.project"
        guard let settings = try? String(contentsOfFile: file, encoding: .utf8) else {
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

    public static func isProject(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/omegat.project")
    }

    /// The project's own translations first, then what lies in `tm/` and below.
    public var memories: [String] {
        let own = folder + "/omegat/project_save.tmx"
        let kept = FileManager.default.fileExists(atPath: own) ? [own] : []
        return kept + files(in: "tm", endings: [".tmx", ".tmx.gz"])
    }

    public var glossaries: [String] {
        files(in: "glossary", endings: [".txt", ".utf8", ".tab", ".csv", ".tbx", ".utx"])
    }

    private func files(in subfolder: String, endings: [String]) -> [String] {
        let root = folder + "/" + subfolder
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
        return names.filter { name in endings.contains { name.lowercased().hasSuffix($0) } }
            .sorted().map { root + "/" + $0 }
    }

    /// Makes the folders and the settings; what is there already stays.
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
        try Array(settings.utf8).withUnsafeBytes { try sink.write($0) }
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
