/// The elements of TBX 2 (`martif`) and 3, data categories of the DCT style among them.
enum TBXElement: String, MarkupVocabulary {
    case tbx, martif, text, body, back
    case conceptEntry, termEntry, langSec, langSet, termSec, tig, ntig, termGrp
    case term, termNote, descrip, admin, note, descripGrp, adminGrp
    case subjectField, definition, context, source
    case administrativeStatus, partOfSpeech, grammaticalGender, termType
    case hi, foreign, ph, bpt, ept, it

    var nests: Bool {
        switch self {
        case .conceptEntry, .termEntry, .langSec, .langSet, .termSec, .tig, .ntig, .term: false
        default: true
        }
    }
}
