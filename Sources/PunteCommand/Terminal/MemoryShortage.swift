internal import Glibc

/// Ends the process with one line and status 1 where there is no memory left.
///
/// An allocation that fails cannot be reported by the language or by most libraries: it ends in a
/// signal. The handler tells such a signal from others, which end the process as ever.
enum MemoryShortage {
    private static let signals = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT]

    /// The size of the stack of the handler: the main stack may be what cannot grow.
    private static let stackSize = 64 << 10

    /// The size of the piece of memory whose refusal shows that there is none left.
    private static let probeSize = 16 << 20

    /// The limit of memory below which all threads share one heap.
    private static let smallMemory: rlim_t = 4 << 30

    /// The option `M_ARENA_MAX` of the function `mallopt`, whose header Swift does not see.
    private static let maximumHeaps: Int32 = -8

    /// Installs the handler.
    static func watch() {
        shareHeap()
        var stack = stack_t()
        stack.ss_sp = malloc(stackSize)
        stack.ss_size = stackSize
        guard stack.ss_sp != nil, sigaltstack(&stack, nil) == 0 else { return }
        for number in signals {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { number in MemoryShortage.handle(number) }
            action.sa_flags = SA_ONSTACK
            sigaction(number, &action, nil)
        }
    }

    /// Gives all threads one heap where memory is limited.
    ///
    /// A heap of its own reserves 128 MB for each thread, and where that is refused the system library
    /// asks again at every allocation, which takes most of the time.
    private static func shareHeap() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0,
            limit.rlim_cur < smallMemory, let symbol = dlsym(nil, "mallopt")
        else { return }
        let setOption = unsafeBitCast(symbol, to: (@convention(c) (Int32, Int32) -> Int32).self)
        _ = setOption(maximumHeaps, 1)
    }

    /// Ends the process if memory is lacking, and else lets the signal come again without a handler.
    private static func handle(_ number: Int32) {
        let isRefused = errno == ENOMEM
        let probe = mmap(nil, probeSize, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard isRefused || probe == MAP_FAILED else {
            signal(number, SIG_DFL)
            raise(number)
            return
        }
        let message: StaticString =
            "Error: there is not enough memory; close other programs, raise `ulimit -v`, or split the file\n"
        _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
        _exit(1)
    }
}
