import Foundation
import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

/// Random edits with undo and redo, compared with a model that keeps a copy of everything.
@Suite struct EditModelTests {
    /// 10,000 steps run with `PUNTE_EDITS=5000 swift test --filter EditModelTests`.
    private static let steps =
        ProcessInfo.processInfo.environment["PUNTE_EDITS"].flatMap(Int.init) ?? 150

    @Test(arguments: [1, 2] as [UInt64])
    func theMemoryIsAlwaysWhatTheModelSays(seed: UInt64) throws {
        var run = try EditRun(seed: seed)
        for step in 0..<Self.steps {
            try run.step()
            if step % 200 == 199 { try run.verify() }
        }
        // All of it can be taken back.
        try run.undo(.max)
        #expect(run.states.count == 1)
        try run.verify()
    }
}

/// All that undoing must bring back.
private struct EditState: Equatable {
    var segments: [StoredSegment] = []
    var pairs: [StoredPair]
    var articles: [StoredArticle]
    var terms: [StoredTerm]

    init(_ memory: Memory) throws {
        pairs = try memory.pairs()
        let ids = Set(pairs.flatMap { [$0.english, $0.romanian] })
        articles = try ids.sorted().compactMap(memory.article)
        terms = try memory.terms()
        try memory.forEachSegment { segments.append($0) }
    }
}

/// What a person sees of a segment.
private struct Visible: Equatable {
    var english: String
    var romanian: String
    var status: StoredSegment.Status

    init(_ segment: StoredSegment) {
        english = segment.english
        romanian = segment.romanian
        status = segment.status
    }
}

/// A memory that is edited at random, and what it must be.
private struct EditRun {
    private let store: TemporaryMemory
    private let editor: MemoryEditor
    private var random: RandomNews
    /// Few texts, so that many segments have the same.
    private let texts: [Side: [String]]
    private var imported = 0
    /// The state before all operations, then that after each which is not undone.
    private(set) var states: [EditState]
    /// The undos that can be undone, the latest last, with the states that they took away.
    private var undone: [(operation: Int64, state: EditState)] = []

    private var memory: Memory { store.memory }
    private var segments: [StoredSegment] { states.last?.segments ?? [] }

    init(seed: UInt64) throws {
        store = try TemporaryMemory()
        editor = MemoryEditor(store.memory, author: "ana")
        var random = RandomNews(seed: seed)
        texts = Dictionary(
            uniqueKeysWithValues: Side.allCases.map { side in
                (side, (0..<8).map { _ in random.sentence(side).joined(separator: " ") })
            })
        self.random = random
        states = [try EditState(store.memory)]
    }

    /// Checks the indices, and that nothing is offered whose texts are rejected.
    func verify() throws {
        #expect(try memory.failedChecks() == [])
        let rejected = segments.filter { $0.status == .rejected }.map {
            [$0.english, $0.romanian]
        }
        #expect(
            !segments.contains {
                $0.status != .rejected && rejected.contains([$0.english, $0.romanian])
            })
        for segment in segments.prefix(3) {
            let found = try memory.matcher().matches(
                for: segment.english, from: .english, threshold: 100, limit: 50)
            let expected = segments.filter {
                $0.english == segment.english && $0.status != .rejected
            }
            #expect(Set(found.map(\.target)).isSuperset(of: expected.map(\.romanian)))
            #expect(!found.contains { $0.segment.status == .rejected })
        }
    }

    mutating func step() throws {
        let isFull = segments.count > 40
        switch random.next(15) {
        case 0 where !isFull, 1 where !isFull: try save()
        case 2 where !isFull: try importSegments()
        case 3 where random.next(3) == 0: try forget()
        case 4: try undo(1)
        case 5: try undo(random.next(4))
        case 6: try redo()
        case 7: try changeTerms()
        case 8: try delete()
        case 9, 10: try decide(random.next(2) == 0 ? .rejected : .confirmed)
        case 11: try replace()
        default: try edit()
        }
    }

    // MARK: Operations

    /// Records the state after an operation, if it was one.
    private mutating func record(_ body: () throws -> Void) throws {
        let last = try memory.operations(limit: 1).first?.id
        try body()
        let state = try EditState(memory)
        guard try memory.operations(limit: 1).first?.id != last else {
            #expect(state == states.last)
            return
        }
        states.append(state)
        undone = []
    }

    /// Runs an operation of which the model knows the result: nil when it must be refused.
    private mutating func expect(
        _ expected: [Int64: Visible]?, _ body: () throws -> Void
    ) throws {
        try record {
            if expected == nil {
                #expect(throws: MemoryError.self) { try body() }
            } else {
                try body()
            }
        }
        if let expected {
            let seen = segments.map { ($0.id, Visible($0)) }
            #expect(Dictionary(uniqueKeysWithValues: seen) == expected)
        }
    }

    private mutating func text(_ side: Side) -> String { random.pick(texts[side] ?? []) }

    private mutating func edit() throws {
        guard !segments.isEmpty else { return }
        let segment = random.pick(segments)
        let english = random.next(2) == 0 ? text(.english) : nil
        let romanian = english == nil || random.next(3) == 0 ? text(.romanian) : nil
        var new = segment
        new.english = english ?? segment.english
        new.romanian = romanian ?? segment.romanian
        new.status = .confirmed
        try expect(expected([(segment, new)])) { [editor] in
            try editor.edit(segment.id, english: english, romanian: romanian)
        }
    }

    private mutating func decide(_ status: StoredSegment.Status) throws {
        guard !segments.isEmpty else { return }
        let chosen = random.pick(segments)
        var new = chosen
        new.status = status
        try expect(expected([(chosen, new)])) { [editor] in
            if status == .rejected {
                try editor.reject([chosen.id])
            } else {
                try editor.confirm([chosen.id])
            }
        }
    }

    private mutating func delete() throws {
        guard !segments.isEmpty else { return }
        let segment = random.pick(segments)
        let gone = [segment.id] + parts(of: segment).map(\.id)
        let rest = segments.filter { !gone.contains($0.id) }.map { ($0.id, Visible($0)) }
        try expect(Dictionary(uniqueKeysWithValues: rest)) { [editor] in
            try editor.delete([segment.id])
        }
    }

    private mutating func replace() throws {
        let side = random.pick(Side.allCases)
        let words = RandomNews.words[side] ?? []
        let (old, new) = (random.pick(words), random.pick(words))
        var expected = Dictionary(uniqueKeysWithValues: segments.map { ($0.id, Visible($0)) })
        let rejected = segments.filter { $0.status == .rejected }.map {
            [$0.english, $0.romanian]
        }
        var isRefused = false
        for segment in segments where segment.status != .rejected {
            let changed = segment.text(side).components(separatedBy: old).joined(separator: new)
            guard changed != segment.text(side) else { continue }
            if side == .english {
                expected[segment.id]?.english = changed
            } else {
                expected[segment.id]?.romanian = changed
            }
            if let seen = expected[segment.id], rejected.contains([seen.english, seen.romanian]) {
                isRefused = true
            }
        }
        try expect(isRefused ? nil : expected) { [editor] in
            try editor.replace(TextReplacement(of: old, with: new, on: side))
        }
    }

    private mutating func save() throws {
        func article(_ side: Side, _ count: Int) -> Article {
            Article(
                url: random.next(4) == 0 ? "https://example.org/\(random.next(2))" : nil,
                language: side.language,
                sentences: (0..<count).map { _ in
                    Sentence(text: text(side), paragraph: 0, range: 0..<0)
                })
        }
        let count = 2 + random.next(3)
        let statuses = [StoredSegment.Status.aligned, .confirmed, .draft]
        var links = (0..<count).map { index in
            News.link([index], [index], status: random.pick(statuses))
        }
        if random.next(2) == 0 {
            let joined = News.link([0, 1], [1], status: .aligned)
            links += [joined] + joined.parts()
        }
        var pair = ArticlePair(
            english: article(.english, count), romanian: article(.romanian, count), links: links,
            origin: random.next(2) == 0 ? "desk.txt" : nil)
        // The same articles again, or a corrected version of one of them.
        if let known = states.last?.pairs, !known.isEmpty, random.next(2) == 0 {
            let old = random.pick(known)
            pair.english = try memory.article(old.english)?.article ?? pair.english
            if random.next(2) == 0 {
                pair.romanian = try memory.article(old.romanian)?.article ?? pair.romanian
                if random.next(2) == 0, !pair.romanian.sentences.isEmpty {
                    pair.romanian.sentences[0].text = text(.romanian)
                }
            }
        }
        try record { [memory] in try memory.save(pair) }
    }

    private mutating func forget() throws {
        guard let pairs = states.last?.pairs, !pairs.isEmpty else { return }
        let pair = random.pick(pairs)
        let article = random.next(2) == 0 ? pair.english : pair.romanian
        try record { [memory] in try memory.forget(article: article) }
    }

    private mutating func changeTerms() throws {
        let ids = states.last?.terms.map(\.id) ?? []
        if !ids.isEmpty, random.next(2) == 0 {
            let id = random.pick(ids)
            try record { [memory] in try memory.removeTerms([id]) }
        } else {
            let names = [
                Designation(text(.english), .english), Designation(text(.romanian), .romanian),
            ]
            let examples = segments.isEmpty ? [] : [random.pick(segments).id]
            let id = !ids.isEmpty && random.next(2) == 0 ? random.pick(ids) : 0
            let term = StoredTerm(
                id: id, Term(kind: .place, designations: names), examples: examples)
            try record { [memory] in try memory.save(term) }
        }
    }

    /// An import is no operation: what it brought is in every state from now on.
    private mutating func importSegments() throws {
        imported += 2
        let pairs = [imported, imported + 1].map { number in
            ("\(number) " + text(.english), "\(number) " + text(.romanian))
        }
        try store.add(pairs)
        let known = Set(segments.map(\.id))
        let added = try EditState(memory).segments.filter { !known.contains($0.id) }
        for index in states.indices { states[index].segments += added }
        for index in undone.indices { undone[index].state.segments += added }
        #expect(try EditState(memory) == states.last)
    }

    mutating func undo(_ count: Int) throws {
        let taken = try memory.undo(count)
        #expect(taken.count == min(count, states.count - 1))
        let undos = try memory.operations(limit: taken.count).map(\.id).reversed()
        for undo in undos { undone.append((undo, states.removeLast())) }
        #expect(try EditState(memory) == states.last)
    }

    private mutating func redo() throws {
        guard let last = undone.popLast() else { return }
        try memory.undo(operation: last.operation)
        states.append(last.state)
        #expect(try EditState(memory) == states.last)
    }

    // MARK: The model

    private func parts(of segment: StoredSegment) -> [StoredSegment] {
        guard let place = segment.place, segment.label != "part" else { return [] }
        return segments.filter { part in
            guard part.label == "part", let other = part.place, other.pair == place.pair else {
                return false
            }
            let isPart =
                other.english == place.english && other.romanian.allSatisfy(place.romanian.contains)
                || other.romanian == place.romanian
                    && other.english.allSatisfy(place.english.contains)
            return isPart && other != place
        }
    }

    /// Returns the segments as they are after changes to some; nil when that must be refused.
    private func expected(
        _ changes: [(old: StoredSegment, new: StoredSegment)]
    ) -> [Int64: Visible]? {
        var result = Dictionary(uniqueKeysWithValues: segments.map { ($0.id, Visible($0)) })
        let rejected = segments.filter { $0.status == .rejected }.map {
            [$0.english, $0.romanian]
        }
        var queue = changes
        var seen: Set<Int64> = []
        while let (old, new) = queue.popLast() {
            let members = segments.filter {
                $0.english == old.english && $0.romanian == old.romanian
            }
            for member in members where seen.insert(member.id).inserted {
                result[member.id] = Visible(new)
                let isOther = new.english != old.english || new.romanian != old.romanian
                if isOther, rejected.contains([new.english, new.romanian]) { return nil }
                for part in parts(of: member) where !seen.contains(part.id) {
                    var changed = part
                    if part.english == old.english { changed.english = new.english }
                    if part.romanian == old.romanian { changed.romanian = new.romanian }
                    changed.status = new.status
                    queue.append((part, changed))
                }
            }
        }
        return result
    }
}
