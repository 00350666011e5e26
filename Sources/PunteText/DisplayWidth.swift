internal import CICU

/// Columns of a terminal (Unicode Standard Annex 11, East Asian Width).
public enum DisplayWidth {
    /// 0 for marks and controls, 2 for wide and full-width characters, else 1.
    public static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        return icu_is_wide(scalar.value) ? 2 : 1
    }
}
