internal import PunteLanguage
internal import PunteText

// The parts of a compiled glossary, which `CompiledReader` reads in the same order.
extension CompiledWriter {
    /// Writes a term.
    mutating func write(_ term: Term) {
        write(Term.Kind.allCases.firstIndex(of: term.kind) ?? 0)
        write(
            term.grammar.flatMap { RomanianGrammar.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        )
        write(term.unit)
        write(term.note)
        write(term.source)
        write(term.designations.count)
        for name in term.designations {
            write(Designation.Status.allCases.firstIndex(of: name.status) ?? 0)
            write(name.language.tag)
            write(name.text)
        }
        write(term.romanianForms.count)
        for form in term.romanianForms { write(form) }
    }
}

extension CompiledReader {
    /// Reads a term; nil when it is damaged.
    mutating func term() -> Term? {
        let kind = int()
        let grammar = int()
        guard Term.Kind.allCases.indices.contains(kind), grammar <= RomanianGrammar.allCases.count
        else { return nil }
        var term = Term(
            kind: Term.Kind.allCases[kind], designations: [],
            grammar: grammar == 0 ? nil : RomanianGrammar.allCases[grammar - 1])
        term.unit = optionalText()
        term.note = optionalText()
        term.source = optionalText()
        let names = count(ofAtLeast: 12)
        term.designations.reserveCapacity(names)
        for _ in 0..<names {
            let status = int()
            let tag = text()
            guard Designation.Status.allCases.indices.contains(status) else { return nil }
            let language: Language =
                switch tag {
                case Side.english.rawValue: .english
                case Side.romanian.rawValue: .romanian
                default: Language(tag: tag)
                }
            term.designations.append(
                Designation(text(), language, status: Designation.Status.allCases[status]))
        }
        let forms = count(ofAtLeast: 4)
        term.romanianForms.reserveCapacity(forms)
        for _ in 0..<forms { term.romanianForms.append(text()) }
        return hasFailed ? nil : term
    }
}

extension TermRecognizer {
    /// Writes the forms and the trie that finds them.
    func write(to writer: inout CompiledWriter) {
        writer.write(index.table.paths)
        writer.write(index.table.nodes)
        writer.write(index.forms)
        writer.write(index.texts)
    }

    /// Reads a recognizer; nil when an index in it is out of bounds.
    init?(_ reader: inout CompiledReader, _ glossary: Glossary, language: Language) {
        let paths = reader.array(of: UInt64.self)
        let nodes = reader.array(of: PathTable.Node.self)
        let forms = reader.array(of: TermIndex.Form.self)
        let texts = reader.array(of: UInt8.self)
        let names = NameTable(glossary, language)
        guard !reader.hasFailed, nodes.allSatisfy({ $0.form < forms.count }),
            let table = PathTable(paths: paths, nodes: nodes)
        else { return nil }
        let isSound = forms.allSatisfy { form in
            form.textRange.upperBound <= texts.count && form.next < forms.count
                && names.contains(term: Int(form.term), designation: Int(form.designation))
        }
        guard isSound else { return nil }
        self.init(
            TermIndex(table: table, forms: forms, texts: texts), names, language: language)
    }
}
