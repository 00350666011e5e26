package import PunteAlignment
internal import PunteMemory
internal import PunteReuse

extension Lexicon {
    /// The lexicon to work with: the one that comes with Punte, as the confirmed segments of the
    /// memory change it where there is a memory.
    ///
    /// - Parameter isNeeded: The command works with the memory itself; else one that was not named
    ///   and cannot be read is passed over with a note.
    package static func used(with options: MemoryOptions, isNeeded: Bool) throws -> Lexicon {
        do {
            return try shipped(updatedBy: options.open(.reading))
        } catch let error as MemoryError where error.reason == .missing {
            return try .shipped()
        } catch let error as MemoryError where !isNeeded && options.memory == nil {
            StandardError.note("\(error); what it has learned is left out")
            return try .shipped()
        }
    }
}
