/// The elements of XLIFF 1.2, 2.0 and 2.1 that matter here, with those of the modules for matches,
/// glossaries and metadata; prefixes are not told apart.
enum XLIFFElement: String, MarkupVocabulary {
    case xliff, file, header, skeleton, body, group, unit, segment, ignorable
    case transUnit = "trans-unit"
    case altTrans = "alt-trans"
    case binUnit = "bin-unit"
    case source, target
    case segSource = "seg-source"
    case note, notes, originalData, data
    case contextGroup = "context-group"
    case context
    case matches, match, glossary, glossEntry, term, translation, definition
    case metadata, metaGroup, meta
    case g, x, bx, ex, bpt, ept, ph, it, sub, mrk, pc, sc, ec, sm, em, cp

    var nests: Bool {
        switch self {
        case .xliff, .file, .unit, .segment, .transUnit, .binUnit, .body: false
        default: true
        }
    }
}
