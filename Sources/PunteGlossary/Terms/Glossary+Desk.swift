package import PunteLanguage
internal import PunteText

extension Glossary {
    /// Returns the terms as a desk uses them, without the entries that are superseded.
    ///
    /// The entries of other desks are left out. An entry of the desk takes the place of the entries of all
    /// desks that have its English name and kind. Of each term, the desk's own form is the preferred name, and the
    /// forms of other desks are deprecated. Without a desk, an entry or a name of a single desk is used only
    /// where there is none of all desks.
    ///
    /// - Complexity: linear in the number of terms.
    /// - Parameter desk: the name of the desk, whatever its case; nil for none.
    /// - Returns: the glossary of the desk.
    public func inUse(at desk: String?) -> Glossary {
        Glossary(Self.inUse(terms, at: desk).map(\.term))
    }

    /// Returns the terms that a desk uses with their indices; see ``inUse(at:)``.
    package static func inUse(
        _ terms: [Term], at desk: String?
    ) -> [(index: Int, term: Term)] {
        let desk = desk.map { DeskName($0) }
        let live = terms.indices.filter { terms[$0].status != .superseded }
        let marked = live.filter { !terms[$0].desks.isEmpty }
        /// The concepts of the entries that hide others: the desk's own ones, or without a desk those of all.
        let strong =
            marked.isEmpty
            ? []
            : Set(
                live.filter { index in
                    desk.map { $0.isAmong(terms[index].desks) } ?? terms[index].desks.isEmpty
                }.map { Concept(terms[$0]) })
        return live.compactMap { index in
            let term = terms[index]
            let isMarked = !term.desks.isEmpty
            if let desk, isMarked, !desk.isAmong(term.desks) { return nil }
            if !marked.isEmpty, isMarked == (desk == nil), strong.contains(Concept(term)) {
                return nil
            }
            return (index, term.written(at: desk))
        }
    }

    /// Returns the names of all desks that a term names, in alphabetical order.
    public var desks: [String] {
        var result: [String: String] = [:]
        for term in terms {
            for name in term.desks + term.designations.flatMap(\.desks) {
                result[NormalForm.folded(name)] = result[NormalForm.folded(name)] ?? name
            }
        }
        return result.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Returns whether a term names a desk, whatever its case.
    public func names(desk: String) -> Bool {
        let desk = DeskName(desk)
        return desk.isAmong(desks)
    }

    /// The kind and the preferred English name of a term.
    private struct Concept: Hashable {
        var kind: Term.Kind
        var english: String

        init(_ term: Term) {
            kind = term.kind
            english = NormalForm.folded(
                term.preferred(in: .english) ?? term.designations.first?.text ?? "")
        }
    }
}

/// The name of a desk, whose case does not count.
private struct DeskName {
    private let folded: String

    init(_ name: String) { folded = NormalForm.folded(name) }

    /// Returns whether one of several names is that of the desk.
    func isAmong(_ names: [String]) -> Bool { names.contains { NormalForm.folded($0) == folded } }
}

extension Term {
    /// Makes a name the own form of a desk; a name that the term lacks or deprecates becomes an admitted one.
    package mutating func mark(_ name: String, _ language: Language, asFormOf desk: String) {
        guard
            let index = designations.firstIndex(where: {
                $0.text == name && $0.language == language
            })
        else {
            designations.append(Designation(name, language, status: .admitted, desks: [desk]))
            return
        }
        if designations[index].status == .deprecated { designations[index].status = .admitted }
        if !designations[index].desks.contains(desk) { designations[index].desks.append(desk) }
    }

    /// Returns the term with the names in the order and with the status that they have for a desk.
    fileprivate func written(at desk: DeskName?) -> Term {
        guard designations.contains(where: { !$0.desks.isEmpty }) else { return self }
        var result = self
        result.designations = []
        for language in [Language.english, .romanian] {
            result.designations += names(in: language, at: desk)
        }
        result.designations += designations.filter { Side($0.language) == nil }
        let head = designations(in: .romanian).first?.text
        if let grammar, let own = result.designations(in: .romanian).first?.text, own != head {
            result.grammar = NameGenders.romanian.grammar(
                of: TermFormBuilder.bytes(own), preferred: grammar)
        }
        return result
    }

    /// Returns the names in a language for a desk, its preferred one first.
    private func names(in language: Language, at desk: DeskName?) -> [Designation] {
        let all = designations(in: language)
        let isOwn = { (name: Designation) in
            name.status != .deprecated && (desk?.isAmong(name.desks) ?? false)
        }
        let general = all.filter { $0.desks.isEmpty }
        var own = all.filter(isOwn)
        var foreign = all.filter { !$0.desks.isEmpty && !isOwn($0) }
        guard (own + general).contains(where: { $0.status != .deprecated }) else { return all }
        if desk == nil {
            for index in foreign.indices where foreign[index].status == .preferred {
                foreign[index].status = .admitted
            }
            return general + foreign
        }
        for index in foreign.indices { foreign[index].status = .deprecated }
        guard !own.isEmpty else { return general + foreign }
        own[0].status = .preferred
        for index in own.indices.dropFirst() { own[index].status = .admitted }
        return own
            + general.map { name in
                var name = name
                if name.status == .preferred { name.status = .admitted }
                return name
            } + foreign
    }
}
