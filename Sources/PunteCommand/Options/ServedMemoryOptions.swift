internal import ArgumentParser

/// The options that select the memory of a program that answers requests, or none.
struct ServedMemoryOptions: ParsableArguments {
    @Flag(help: "Open and create no memory; requests that need one are refused.")
    var noMemory = false

    @OptionGroup var memory: MemoryOptions

    func validate() throws {
        if noMemory, let named = memory.memory {
            throw ValidationError("--no-memory and --memory \(named): give one of them")
        }
    }

    /// Checks that what is to be written to is there.
    ///
    /// - Throws: `ValidationError`.
    func check(mayWrite: Bool) throws {
        if noMemory, mayWrite {
            throw ValidationError("--write changes a memory; leave out --no-memory")
        }
    }

    /// The memory that terms are taken from; nil when there is to be none.
    var ofTerms: MemoryOptions? { noMemory ? nil : memory }
}
