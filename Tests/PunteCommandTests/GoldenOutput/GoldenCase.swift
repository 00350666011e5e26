import Testing

/// Commands whose output is stored in a file of `Golden/`.
struct GoldenCase: Sendable, CustomTestStringConvertible {
    /// The name of the file in `Golden/`, without its extension.
    let name: String
    /// The folder in which the commands run.
    let desk: Desk
    /// The command lines of `punte` or `punte-lab`, in order.
    ///
    /// `cat FILE` shows a written file; `< FILE` and `> FILE` have the same effect as in a shell.
    let commands: [String]

    var testDescription: String { name }

    private init(_ name: String, on desk: Desk, _ commands: String...) {
        (self.name, self.desk, self.commands) = (name, desk, commands)
    }

    /// The options that need no case: those that most commands share, and those that need a server.
    static let optionsWithoutCase: Set = [
        "help", "version", "memory", "wait", "color", "width", "embeddings", "embedding-model",
        "embedding-timeout",
    ]

    /// The names of the cases that also run with the locale of another country.
    static let namesForOtherLocales: Set = [
        "align/explain-table", "check/table", "concordance/forms", "convert/english",
        "glossary/list", "memory/export-tmx", "segment/markup", "suggest/xliff",
    ]

    static let diplomacy =
        "Memories/articles/06-diplomacy.ro.txt Memories/articles/06-diplomacy.en.txt"

    private static let followUp = "Memories/articles/08-followup.en.txt"

    static let glossaries =
        ["economy", "institutions", "military", "names", "offices", "units"]
        .map { "Glossaries/\($0).tsv" }.joined(separator: " ")

    static let all =
        root + demo + align + articles + assistants + check + concordance + convert + evaluate
        + glossary + learn + lexicon + lookup + manual + memory + memoryEditing + memoryExchange
        + pair + segment + serve + suggest + worker + wrongUsage + failures

    private static let root = [
        GoldenCase(
            "root/root", on: .files, "punte", "punte --version", "punte --verbose",
            "punte memory --help")
    ]

    private static let demo = [
        GoldenCase("demo/walk", on: .files, "punte demo --folder walk")
    ]

    private static let align = [
        GoldenCase("align/table", on: .files, "punte align \(diplomacy)"),
        GoldenCase("align/links", on: .files, "punte align \(diplomacy) --format links"),
        GoldenCase("align/tsv", on: .files, "punte align \(diplomacy) --format tsv"),
        GoldenCase("align/jsonl", on: .files, "punte align \(diplomacy) --format jsonl"),
        GoldenCase("align/tmx", on: .files, "punte align \(diplomacy) --format tmx"),
        GoldenCase("align/html", on: .files, "punte align \(diplomacy) --format html"),
        GoldenCase("align/explain-table", on: .files, "punte align ro.txt en.txt --explain"),
        GoldenCase(
            "align/explain-jsonl", on: .files,
            "punte align ro.txt en.txt --explain --format jsonl"),
        GoldenCase(
            "align/explain-html", on: .files, "punte align ro.txt en.txt --explain --format html"),
        GoldenCase(
            "align/colours", on: .files, "punte align ro.txt en.txt --color always --width 60"),
        GoldenCase(
            "align/lines", on: .files,
            "punte align documents/1.ro.txt documents/1.en.txt --lines --format tsv",
            "punte align documents/2.ro.txt documents/2.en.txt --lines",
            "punte align - documents/2.en.txt --lines --format links < documents/2.ro.txt"),
        GoldenCase(
            "align/sure", on: .files,
            "punte align \(diplomacy) --min-confidence 0.97 --format links"),
        GoldenCase(
            "align/output", on: .files, "punte align ro.txt en.txt --output aligned/story.txt",
            "cat aligned/story.txt"),
        GoldenCase(
            "align/list", on: .files,
            "punte align --list pairs.tsv --format tsv", "cat aligned/story.tsv aligned/weather.tsv"
        ),
        GoldenCase(
            "align/folders", on: .files,
            "punte align documents documents --output aligned/ --lines --format links",
            "cat aligned/1.links.tsv aligned/2.links.tsv",
            "punte align documents documents --lines --save",
            "punte memory forget", "punte memory info"),
        GoldenCase(
            "align/save", on: .files, "punte align ro.txt en.txt --save --format links",
            "punte align ro.txt en.txt --save --format links", "punte memory info",
            "punte memory export - --format jsonl"),
        GoldenCase(
            "align/doubtful", on: .files,
            "punte align \(diplomacy) --max-confidence 0.9",
            "punte align \(diplomacy) --max-confidence 0.98 --min-confidence 0.9 --format links"),
        // The headline is confirmed, the link of the fifth sentence is split, two pairs are rejected
        // or taken apart, and the rest is aligned around that.
        GoldenCase(
            "align/edit", on: .files,
            """
            EDITOR="sed -i -e 's/^R1 /+ R1 /' -e 's/^E5 /~ E5 /' -e 's/^R3 /- R3 /'" \
            punte align ro.txt en.txt --edit
            """,
            "EDITOR=cat punte align ro.txt en.txt --edit --format links",
            "punte memory export - --format jsonl", "punte align ro.txt en.txt"),
        GoldenCase(
            "align/edit-mistakes", on: .files,
            "EDITOR='sed -i -e /^E3/d -e s/Drumul/Podul/' punte align ro.txt en.txt --edit",
            "EDITOR='sed -i d' punte align ro.txt en.txt --edit",
            "EDITOR=false punte align ro.txt en.txt --edit", "punte memory info"),
        GoldenCase(
            "align/edit-author", on: .files,
            """
            EDITOR="sed -i -e 's/^R1 /+ R1 /'" punte align ro.txt en.txt --edit --author 'Ana Pop'
            """,
            "punte memory list --author 'Ana Pop' --format jsonl",
            "punte align ro.txt en.txt --author 'Ana Pop'"),
        GoldenCase(
            "align/corrected", on: .files,
            "punte align ro.txt en.txt --links story-links.tsv --save --format links",
            "punte align ro.txt en.txt --format links",
            "punte align ro.txt en.txt --links links.tsv"),
        // What the memory learned changes what is aligned with it.
        GoldenCase("align/with-memory", on: .newsroom, "punte align ro.txt en.txt --format jsonl"),
        GoldenCase("align/unrelated", on: .files, "punte align story.ro.txt page.html"),
    ]

    /// How articles are read: their encoding, and what is known of them.
    private static let articles = [
        GoldenCase(
            "articles/bad-bytes", on: .files, "punte align broken.ro.txt dated.en.txt --format tsv",
            "punte segment broken.ro.txt",
            "punte check broken.ro.txt dated.en.txt --only untranslated"
        ),
        GoldenCase(
            "articles/encodings", on: .files,
            "punte align old.ro.txt dated.en.txt --format tsv",
            """
            punte align old.ro.txt dated.en.txt --encoding windows-1250 --source-encoding utf-8 \
            --format tsv
            """,
            "punte segment garbled.ro.txt", "punte segment garbled.ro.txt --encoding mojibake",
            """
            punte learn garbled.ro.txt dated.en.txt --encoding mojibake --source-encoding utf-8 \
            --dry-run
            """,
            """
            punte check garbled.ro.txt dated.en.txt --encoding mojibake --source-encoding utf-8 \
            --only name
            """,
            """
            punte glossary extract garbled.ro.txt dated.en.txt --encoding mojibake \
            --source-encoding utf-8 --format tsv
            """,
            "punte glossary find --glossary terms.tsv --encoding mojibake < garbled.ro.txt",
            "punte convert --encoding mojibake < garbled.ro.txt",
            "punte suggest old.ro.txt --encoding cp1250 --glossary terms.tsv --analyse"),
        GoldenCase(
            "articles/list-in-an-encoding", on: .story,
            "punte lookup --list garbled.ro.txt --encoding mojibake"),
        GoldenCase(
            "articles/metadata", on: .files, "punte segment dated.en.txt --format jsonl",
            "punte align ro.txt undated.en.txt --format links",
            """
            punte align ro.txt dated.en.txt --save --format links --outlet Curierul \
            --date 2026-05-04 --url https://curierul.example/1 --title Inundații
            """,
            "punte memory export - --format jsonl --outlet Reuters --since 2026-05-04",
            "punte memory export --output - --format tsv --outlet Agerpres",
            """
            punte align ro.txt en.txt --save --format links --source-outlet AP \
            --source-date 2026-05-05T09:30Z --source-url https://ap.example/flood \
            --source-title 'Road closed'
            """,
            "punte memory export - --format tsv --outlet AP --until 2026"),
        GoldenCase(
            "articles/learned-metadata", on: .files,
            """
            punte learn ro.txt en.txt --outlet Curierul --date 2026-05-04 \
            --url https://curierul.example/1 --title Inundații --source-outlet AP \
            --source-date 2026-05 --source-url https://ap.example/flood --source-title 'Road closed'
            """,
            "punte concordance soldați --format jsonl", "punte memory forget"),
    ]

    private static let check = [
        GoldenCase(
            "check/table", on: .story, "punte check wrong.ro.txt en.txt",
            "punte check wrong.ro.txt en.txt --only quotes --fail-on language"),
        GoldenCase("check/jsonl", on: .story, "punte check wrong.ro.txt en.txt --format jsonl"),
        GoldenCase(
            "check/alone", on: .story, "punte check wrong.ro.txt",
            "punte check wrong.ro.txt --only number", "punte check wrong.ro.txt --fix"),
        GoldenCase("check/rules", on: .files, "punte check --list-rules"),
        GoldenCase(
            "check/chosen-rules", on: .story,
            "punte check wrong.ro.txt en.txt --only number --only date",
            "punte check wrong.ro.txt en.txt --off number --off name --off quotes --glossary terms.tsv"
        ),
        GoldenCase(
            "check/lines", on: .story,
            "punte check documents/1.ro.txt documents/1.en.txt --lines",
            "punte check documents/2.ro.txt documents/2.en.txt --lines"),
        GoldenCase("check/article", on: .newsroom, "punte check \(diplomacy)"),
        GoldenCase("check/memory", on: .newsroom, "punte check --format jsonl"),
        GoldenCase(
            "check/fix", on: .story, "punte check wrong.ro.txt en.txt --fix --output right.ro.txt",
            "cat right.ro.txt", "punte check right.ro.txt en.txt --fix --output again.ro.txt",
            "punte check wrong.ro.txt en.txt --fix --only quotes --color always"),
        GoldenCase(
            "check/dismiss", on: .story,
            """
            punte check wrong.ro.txt en.txt --dismiss 0ad3f3ac --dismiss 8f37 \
            --reason 'cifrele poliției' --author 'Ana Pop'
            """,
            "punte check wrong.ro.txt en.txt --only number --only name",
            "punte check --list-dismissed --format jsonl",
            "punte check --restore 0ad3f3ac", "punte check --list-dismissed",
            "punte memory history --limit 2",
            "punte check wrong.ro.txt en.txt --dismiss 00000000 --reason da"),
        GoldenCase(
            "check/style", on: .story,
            "punte check wrong.ro.txt en.txt --style style.txt --only house-style"),
        GoldenCase(
            "check/colours", on: .story, "punte check wrong.ro.txt en.txt --color always --width 60"
        ),
    ]

    private static let concordance = [
        GoldenCase(
            "concordance/table", on: .newsroom,
            "punte concordance talks", "punte concordance 'prime minister' --width 70",
            "punte concordance nowhere"),
        GoldenCase(
            "concordance/phrase", on: .newsroom, "punte concordance '\"Marea Neagră\"' --in ro",
            "punte concordance '\"Marea Neagra\"' --in ro --diacritics",
            "punte concordance 'negocier*' --in ro"),
        GoldenCase(
            "concordance/forms", on: .newsroom,
            "punte concordance ship --forms --limit 3 --format csv"),
        GoldenCase(
            "concordance/jsonl", on: .newsroom, "punte concordance agreement --format jsonl"),
        GoldenCase(
            "concordance/language", on: .newsroom,
            "punte concordance 'lemma:\"a spune\" OR lemma:declara' --in ro --sort right --limit 4",
            "punte concordance 'en:talks -ro:lemma:discuție'",
            "punte concordance 'lemma:ship near/3 cargo' --format jsonl",
            "punte concordance '/[0-9]+ de (mile|metri)/ lemma:corabie' --count"),
        GoldenCase(
            "concordance/frequencies", on: .newsroom,
            "punte concordance lemma:talk --in en --frequencies counterpart",
            "punte concordance 'lemma:spune OR lemma:declara' --in ro --frequencies form",
            "punte concordance lemma:ship --frequencies lemma --format csv"),
        GoldenCase(
            "concordance/counterpart-order", on: .newsroom,
            "punte concordance 'lemma:talk OR lemma:ship' --in en --sort counterpart --width 100",
            "punte concordance lemma:ship --in en --sort counterpart --limit 3 --format jsonl"),
        GoldenCase(
            "concordance/collocations", on: .newsroom,
            "punte concordance lemma:ship --in en --collocations --limit 5",
            "punte concordance lemma:mare --in ro --collocations --window 2 --limit 4 --format csv",
            "punte concordance 'en:lemma:sea ro:marea' --collocations --limit 2 --format jsonl"),
        GoldenCase(
            "concordance/filters", on: .newsroom,
            "punte concordance talks --case --text Kassel --origin articles.tsv --format csv",
            "punte concordance talks --status confirmed --outlet Reuters --since 2026 --count",
            "punte concordance talks --domain economy --until 2026-12 --count",
            "punte concordance talks --article 1 --min-confidence 0.5 --max-confidence 1 --count",
            "punte concordance talks --source 1 --sample 2 --format csv"),
        GoldenCase(
            "concordance/mistakes", on: .newsroom, "punte concordance 'talks (peace'",
            "punte concordance 'talks OR'", "punte concordance 'talks OR /pe.ce/'",
            "punte concordance 'navă near/x port'"),
    ]

    private static let convert = [
        GoldenCase(
            "convert/english", on: .story, "punte convert < quantities.en.txt",
            "punte convert 'The harbor is 3 feet deep.' --format jsonl"),
        GoldenCase(
            "convert/romanian", on: .story, "punte convert --from ro < quantities.ro.txt",
            "punte convert --format jsonl < quantities.ro.txt"),
        GoldenCase(
            "convert/style", on: .files,
            """
            punte convert --style style.txt "On Dec. 3 it rose 35 percent, to 3 trillion lei."
            """,
            "punte convert --from en 'On Dec. 3, 2024, 35 percent' --style words.tsv"),
        GoldenCase(
            "convert/newsroom", on: .newsroom, "punte convert < \(followUp)",
            "punte convert --from ro --format jsonl < Memories/articles/01-war.ro.txt"),
        GoldenCase(
            "convert/glossary", on: .files,
            "punte convert --glossary terms.tsv 'The Supreme Court of Kyiv is a mile away.'"),
    ]

    private static let evaluate = [
        GoldenCase(
            "evaluate/articles", on: .files,
            "punte evaluate alignment Memories/articles --calibration --errors errors.txt",
            "cat errors.txt"),
        // The first two figures of the README.
        GoldenCase(
            "evaluate/hand-adapted", on: .laboratory,
            "punte evaluate alignment articles --errors errors.txt", "cat errors.txt"),
        GoldenCase(
            "evaluate/files", on: .files,
            "punte evaluate alignment documents/1.gold.tsv links.tsv"),
        GoldenCase(
            "evaluate/choice", on: .files,
            "punte evaluate alignment . --subsets documents --documents 2"),
        // What the model of the aligner sees of two short texts.
        GoldenCase(
            "evaluate/features", on: .files,
            "punte-lab features beads documents --documents 2 --output first.tsv",
            "punte-lab features beads documents --documents 2 --group further --output further.tsv",
            "punte-lab features beads documents --documents 2 --group pair --output pair.tsv",
            "punte-lab features beads documents --documents 2 --group pair-again --output again.tsv",
            "punte-lab features links documents --output links.out",
            "punte-lab features texts documents --output texts.out",
            "cat first.tsv further.tsv pair.tsv again.tsv links.out texts.out"),
        GoldenCase(
            "evaluate/lexicon", on: .files,
            "punte lexicon train training.tsv --output own.tsv",
            "punte evaluate alignment documents --lexicon own.tsv",
            "punte evaluate alignment documents --model none.txt"),
    ]

    private static let glossary = [
        GoldenCase(
            "glossary/add", on: .story, "punte glossary add Lviv Liov --kind place --grammar n",
            "punte glossary add Lviv Liov --kind place --grammar n",
            "punte glossary add Lviv Liov --kind place --admitted-ro Lvov --admitted-en Lvov",
            """
            punte glossary add 'coast guard' 'pază de coastă' --kind organisation --grammar f \
            --form 'paza de coastă' --form 'pazei de coastă' --deprecated-ro 'garda coastei' \
            --note 'lower case'
            """,
            "punte glossary list lv --format jsonl", "punte glossary list coast --forms"),
        GoldenCase(
            "glossary/entry", on: .story,
            """
            punte glossary add writ mandat --kind other --domain justiție --definition \
            'hotărâre scrisă a unui judecător' --source 'Codul penal' --status proposed \
            --author 'Ana Pop'
            """,
            "punte glossary add writ mandat --status approved --author Dan",
            "punte glossary show writ --examples 0", "punte glossary list --status approved",
            "punte glossary list --domain Justitie --format jsonl",
            """
            punte glossary edit writ --status superseded --definition '' --domain drept \
            --source 'Codul civil' --desk externe
            """,
            "punte glossary list writ", "punte glossary find --from en 'The writ came late.'",
            "punte glossary edit writ --status replaced", "punte memory undo",
            """
            EDITOR="sed -i -e 's/^desks:/desks: externe/' -e 's/^definition:.*/definition: ordin/'" \
            punte glossary edit writ --author Ana
            """,
            "punte glossary list writ --format tsv", "punte glossary export --format tbx2 e.tbx",
            "cat e.tbx", "punte glossary import e.tbx"),
        GoldenCase(
            "glossary/desk", on: .story,
            "punte glossary edit Kyiv --desk-ro externe=Kyiv --author Ana",
            "punte glossary add strike lovitură --desk sport",
            "punte glossary add strike grevă --desk-ro radio=stradă", "punte glossary list kyiv",
            "punte glossary list strike --desk sport", "punte glossary list kyiv --desk externe",
            "punte glossary find --from en --desk externe 'The mayor of Kyiv spoke.'",
            "punte glossary find --from en --desk sport 'The strike in Kyiv ended.'",
            "punte suggest next.txt --desk externe --threshold 95",
            "punte check wrong.ro.txt en.txt --desk externe --only deprecated",
            "punte convert --desk externe 'Kyiv is a mile away.'",
            "punte learn ro.txt en.txt --desk externe --dry-run",
            "punte glossary export --desk externe --kind place", "punte glossary list --desk TV",
            "punte glossary export --kind place --format tbx d.tbx",
            "punte glossary import d.tbx --memory other.sqlite",
            "punte glossary list --memory other.sqlite", "punte glossary merge strike strike",
            "punte glossary edit Kyiv --desk-ro externe"),
        GoldenCase(
            "glossary/remove", on: .story, "punte glossary remove Kiev",
            "punte glossary remove 2 3",
            "punte glossary remove Kiev", "punte glossary remove 99", "punte glossary list"),
        GoldenCase(
            "glossary/edit", on: .story,
            "punte glossary add Lviv Liov --kind place --grammar n",
            "punte glossary edit Lviv --ro Lvov --deprecated-ro Lemberg --note 'În vestul Ucrainei.'",
            "punte glossary edit Lviv --en Lwów --kind other --grammar inv --note ''",
            "punte glossary edit Lwów --admitted-ro Liov --form Lwówului --admitted-en Lvov",
            "punte glossary edit Lwów", "EDITOR=true punte glossary edit Lwów",
            "EDITOR='sed -i s/Lvov/Liov/' punte glossary edit Lwów",
            "punte glossary edit nowhere --ro x", "punte glossary list lw",
            "punte memory undo", "punte glossary list lw"),
        GoldenCase(
            "glossary/merge", on: .story,
            "punte glossary add Lviv Liov --kind place --grammar n",
            "punte glossary add Lviv Lvov --kind other", "punte glossary merge",
            "punte glossary merge Lviv Liov", "punte glossary merge Liov Lvov --author Ana",
            "punte glossary merge Liov", "punte glossary merge Liov Liov",
            "punte glossary list lviv", "punte glossary history Liov",
            "punte glossary history --limit 2", "punte memory undo",
            "punte glossary list lv"),
        GoldenCase(
            "glossary/show", on: .story, "punte glossary show Kiev",
            "punte glossary show 1 --examples 0", "punte glossary show nowhere"),
        GoldenCase(
            "glossary/list", on: .story, "punte glossary list", "punte glossary list --format tsv",
            "punte glossary list --format jsonl", "punte glossary list suprema",
            "punte glossary list --kind unit --forms", "punte glossary list nowhere"),
        GoldenCase(
            "glossary/forms-of-offices", on: .newsroom,
            "punte glossary list --kind office --forms"),
        GoldenCase(
            "glossary/forms-of-places", on: .newsroom,
            "punte glossary list a --kind place --forms"),
        GoldenCase(
            "glossary/find", on: .story,
            """
            punte glossary find 'Două rachete de croazieră au căzut lângă sediul Curții Supreme din \
            Kiev.'
            """,
            "punte glossary find --format jsonl < quantities.en.txt",
            "punte glossary find --from en 'The mayor of Kyiv walked two miles.'"),
        GoldenCase(
            "glossary/find-nested", on: .newsroom,
            "punte glossary find --nested < Memories/articles/06-diplomacy.ro.txt",
            "punte glossary find --format jsonl < \(followUp)",
            "punte glossary find --glossary terms.tsv --nested 'Primarul a vorbit.'"),
        GoldenCase(
            "glossary/import", on: .files, "punte glossary import bad-terms.tsv",
            "punte glossary import terms.tsv", "punte glossary import terms.tsv",
            "punte glossary import project", "punte glossary import --format csv terms.tsv",
            "punte glossary list"),
        GoldenCase(
            "glossary/import-newsroom", on: .newsroom, "punte glossary import \(glossaries)",
            "punte memory info"),
        GoldenCase("glossary/export-tsv", on: .story, "punte glossary export --with-sources"),
        GoldenCase("glossary/export-tbx", on: .story, "punte glossary export --format tbx"),
        GoldenCase("glossary/export-tbx-min", on: .story, "punte glossary export --format tbx-min"),
        GoldenCase(
            "glossary/export-tbx-core", on: .story, "punte glossary export --format tbx-core"),
        GoldenCase("glossary/export-tbx2", on: .story, "punte glossary export --format tbx2"),
        GoldenCase("glossary/export-omegat", on: .story, "punte glossary export --format omegat"),
        GoldenCase("glossary/export-csv", on: .story, "punte glossary export --format csv"),
        GoldenCase("glossary/export-utx", on: .story, "punte glossary export --format utx"),
        GoldenCase("glossary/export-excel", on: .story, "punte glossary export --for-excel"),
        GoldenCase(
            "glossary/round-trip", on: .story,
            "punte glossary export --kind place --format tbx a.tbx",
            "punte glossary import a.tbx --memory other.sqlite",
            "punte glossary export --memory other.sqlite"),
        GoldenCase(
            "glossary/extract-memory", on: .newsroom,
            "punte glossary extract --format tsv --limit 25",
            "punte glossary extract --format jsonl --least 2 --limit 5"),
        GoldenCase(
            "glossary/extract-articles", on: .story,
            "punte glossary extract ro.txt en.txt --format tsv",
            "punte glossary extract documents/1.ro.txt documents/1.en.txt --lines --format jsonl"),
        GoldenCase(
            "glossary/decisions", on: .story, "punte glossary extract --decisions decisions.jsonl",
            "punte glossary extract --format tsv", "punte glossary list"),
        GoldenCase(
            "glossary/review", on: .story, "punte glossary extract < answers.txt",
            "punte glossary extract --format tsv", "punte glossary list"),
    ]

    private static let learn = [
        GoldenCase(
            "learn/table", on: .files, "punte learn ro.txt en.txt --author 'Ana Pop'",
            "punte memory export - --format jsonl"),
        GoldenCase(
            "learn/json", on: .newsroom, "punte learn ro.txt en.txt --format json",
            "punte memory info"),
        GoldenCase(
            "learn/strict", on: .story, "punte learn wrong.ro.txt en.txt --strict",
            """
            punte learn documents/1.ro.txt documents/1.en.txt --lines --dry-run \
            --min-confidence 0.5 --glossary terms.tsv
            """,
            "punte memory info"),
        GoldenCase(
            "learn/drafts", on: .files, "punte learn wrong.ro.txt en.txt",
            "punte suggest next.txt --limit 2",
            "punte suggest next.txt --format xliff12 --accept 80",
            "punte lookup 'The army sent 120 soldiers and six boats to the area.'",
            "punte learn wrong.ro.txt en.txt --confirm-all"),
        GoldenCase(
            "learn/again", on: .story, "punte learn ro.txt en.txt",
            "punte learn wrong.ro.txt en.txt --format json",
            "punte learn story.ro.txt documents/2.en.txt", "punte memory forget"),
    ]

    private static let lexicon = [
        GoldenCase(
            "lexicon/train", on: .files,
            """
            punte lexicon train training.tsv --output own.tsv --exclude domain=sport \
            --weight domain=software=0.3 --remark 'made for a test' --least-weight 0.02 \
            --least-count 0.2 --least-sentences 1
            """,
            "cat own.tsv", "punte lexicon info --lexicon own.tsv",
            "punte lexicon lookup bruzgoiul --lexicon own.tsv",
            "punte lexicon train damaged.tmx --output own.tsv"),
        GoldenCase(
            "lexicon/train-memory", on: .newsroom,
            "punte lexicon train --memory Memories/punte.sqlite --output own.tsv", "cat own.tsv"),
        GoldenCase(
            "lexicon/extend", on: .files, "punte lexicon train training.tsv --output own.tsv",
            "punte lexicon extend words.tsv --lexicon own.tsv --remark 'made for a test' --output more.tsv",
            "cat more.tsv", "punte lexicon extend training.tsv --output more.tsv"),
        GoldenCase(
            "lexicon/lookup", on: .files, "punte lexicon info", "punte lexicon lookup government",
            "punte lexicon lookup guvernului", "punte lexicon lookup bruzgoi"),
        GoldenCase(
            "lexicon/in-memory", on: .newsroom, "punte lexicon lookup talks --examples 2",
            "punte lexicon lookup corabie", "punte lexicon lookup negociere --examples 0"),
        GoldenCase(
            "lexicon/memory", on: .story,
            "punte memory import taught.jsonl", "punte lexicon update",
            "punte lexicon lookup bruzgoiul --memory Memories/punte.sqlite",
            "punte lexicon update"),
    ]

    private static let lookup = [
        GoldenCase(
            "lookup/table", on: .newsroom,
            "punte lookup 'The negotiations lasted for more than nine hours.'",
            "punte lookup 'the NEGOTIATIONS lasted for more than six hours and ended without agreement'",
            "punte lookup 'Nothing like this is in it.'"),
        GoldenCase(
            "lookup/romanian", on: .newsroom,
            "punte lookup --from ro 'Negocierile au durat peste șapte ore.' --threshold 60 --limit 2",
            "punte lookup 'Coridorul ar urma sa aiba o latime de 12 mile marine' --threshold 50"),
        GoldenCase("lookup/list", on: .story, "punte lookup --list texts.en.txt"),
        GoldenCase(
            "lookup/jsonl", on: .story, "punte lookup --list - --format jsonl < texts.en.txt",
            """
            punte lookup 'The road will stay closed until Thursday.' --format jsonl \
            --before 'Heavy rain on Tuesday night flooded the main road between Ploiesti and \
            Brasov, police said.' --after ''
            """),
        GoldenCase(
            "lookup/filters", on: .files, "punte memory import desk.tsv",
            "punte lookup 'The harbor was closed on Tuesday.'",
            "punte lookup 'The harbor was closed on Tuesday.' --status confirmed",
            "punte lookup 'The harbor was closed on Tuesday.' --origin desk --domain transport",
            "punte lookup 'The harbor was closed on Tuesday.' --since 2026-05 --until 2026-06",
            "punte lookup 'The harbor was closed on Tuesday.' --article 1 --outlet Curierul"),
    ]

    private static let manual = [
        GoldenCase(
            "manual/pages", on: .files, "punte manual memory backup", "punte manual evaluate",
            "punte manual memory backup --output pages", "punte manual --output pages",
            "cat pages/man1/punte-memory-sources.1"),
        GoldenCase("manual/root", on: .files, "punte manual", "punte manual lexicon --format man"),
    ]

    private static let memory = [
        GoldenCase(
            "memory/info", on: .newsroom, "punte memory info", "punte memory info --format jsonl"),
        GoldenCase(
            "memory/analyse", on: .files, "punte memory import desk.tsv", "punte memory analyse",
            "punte memory analyse --kind numbers --kind language --format jsonl"),
        GoldenCase("memory/analyse-newsroom", on: .newsroom, "punte memory analyse"),
        GoldenCase(
            "memory/deduplicate", on: .files, "punte memory import desk.tsv",
            "punte memory deduplicate", "punte memory deduplicate --remove",
            "punte memory deduplicate --remove", "punte memory info"),
        GoldenCase(
            "memory/backup", on: .story, "punte memory backup copy.sqlite",
            "punte memory info --memory copy.sqlite", "punte memory backup terms.tsv"),
        GoldenCase(
            "memory/merge", on: .story,
            "punte memory import colleague.tsv --memory colleague.sqlite",
            "punte glossary add harbor port --memory colleague.sqlite",
            "punte learn story.ro.txt page.html --memory colleague.sqlite",
            "punte memory merge colleague.sqlite", "punte memory merge colleague.sqlite",
            "punte memory merge none.sqlite", "punte memory info"),
        GoldenCase(
            "memory/verify", on: .newsroom, "punte memory verify", "punte memory verify --repair"),
        GoldenCase(
            "memory/forget", on: .newsroom, "punte memory forget", "punte memory forget 1",
            "punte memory forget 1 --yes --author Ana", "punte memory forget 1 --yes",
            "punte memory info", "punte memory undo", "punte memory verify"),
    ]

    private static let memoryEditing = [
        GoldenCase(
            "memory/list", on: .story, "punte memory import desk.tsv",
            "punte memory list --max-confidence 0.9 --order confidence",
            "punte memory list --text inchis --status aligned --status rejected",
            "punte memory list --sample 2 --seed 3 --format jsonl",
            "punte memory list --origin desk --domain transport --source 1 --limit 1",
            "punte memory list --article 1 --outlet Curierul --since 2026-05 --until 2026",
            "punte memory list --min-confidence 0.99 --parts --author Ana"),
        GoldenCase(
            "memory/edit", on: .story, "punte memory show 2",
            "punte memory edit 2 --ro 'Drumul rămâne închis până joi.' --author 'Ana Pop'",
            "punte memory edit 2 --en 'The road will stay closed until Thursday.'",
            "punte memory edit 2", "punte memory edit 99 --ro x", "punte memory edit 2 --ro ' '",
            "punte lookup 'The road will stay closed until Thursday.'",
            "punte memory show 2 --format jsonl", "punte memory history 2",
            "punte memory undo --author Ana", "punte memory show 2", "punte memory verify"),
        GoldenCase(
            "memory/decide", on: .files, "punte memory import desk.tsv",
            "punte memory reject 2 --author Ana", "punte memory confirm 3 5 --author Ana",
            "punte memory import desk.tsv", "punte memory confirm 2",
            "punte lookup 'The harbor was closed on Monday.'", "punte memory delete 9",
            "punte memory delete 9 8 --yes --author Ana", "punte memory delete 9 --yes",
            "punte memory history", "punte memory history 9 --format jsonl",
            "punte memory undo 2", "punte memory undo --operation 4",
            "punte memory undo --operation 6", "punte memory history --limit 3 --format jsonl",
            "punte memory verify"),
        GoldenCase(
            "memory/replace", on: .files, "punte memory import desk.tsv",
            "punte memory replace harbor harbour --in en",
            """
            punte memory replace '(\\d+)\\.000 de tone' '$1.000 tone' --in ro --regex --yes \
            --author Ana --text tone --status aligned --domain economy --origin desk --source 1 \
            --min-confidence 0.5 --max-confidence 1
            """,
            """
            punte memory replace harbor harbour --in en --article 1 --outlet Curierul --since 2026 \
            --until 2027
            """,
            "punte memory replace '(' x --in ro --regex", "punte memory undo"),
        GoldenCase(
            "memory/sources", on: .story, "punte memory import desk.tsv",
            "punte memory import colleague.tsv",
            "punte learn story.ro.txt page.html --memory colleague.sqlite",
            "punte memory merge colleague.sqlite", "punte memory sources",
            "punte memory sources list --format jsonl", "punte memory sources remove 1",
            "punte memory sources remove 1 --yes --author Ana",
            "punte memory sources remove 3 --yes", "punte memory sources remove 99 --yes",
            "punte memory sources", "punte memory undo 2", "punte memory sources",
            "punte memory verify"),
    ]

    private static let memoryExchange = [
        GoldenCase(
            "memory/import", on: .files, "punte memory import damaged.tmx --all-findings",
            "punte memory import messages.po", "punte memory import half.xlf",
            "punte memory import project", "punte memory import Memories/sample.tmx desk.tsv",
            "punte memory import desk.tsv", "punte memory import --format tsv - < colleague.tsv",
            "punte memory info"),
        GoldenCase(
            "memory/import-strict", on: .files, "punte memory import damaged.tmx --strict",
            "punte memory import terms.tsv",
            "punte memory import desk.tsv --swap", "punte memory import desk.tsv --as-marked",
            "punte memory info"),
        GoldenCase(
            "memory/import-status", on: .files, "punte memory import review.mqxliff",
            "punte memory export - --format xliff12 --status confirmed --status draft",
            "punte memory import review.mqxliff --status confirmed --memory ready.sqlite",
            "punte memory export - --format tsv --memory ready.sqlite"),
        GoldenCase(
            "memory/import-columns", on: .files, "punte memory import sheet.csv",
            "punte memory import sheet.csv --english-column Frage --romanian-column 3",
            "punte memory export for-excel.csv --for-excel", "cat for-excel.csv",
            "punte memory import foreign.po",
            "punte memory import foreign.po --from en --to de"),
        GoldenCase("memory/export-tmx", on: .story, "punte memory export - --format tmx"),
        GoldenCase(
            "memory/export-tmx-codes", on: .files, "punte memory import damaged.tmx",
            "punte memory export - --format tmx", "punte memory export plain.tmx --plain",
            "cat plain.tmx"),
        GoldenCase("memory/export-tsv", on: .story, "punte memory export - --format tsv"),
        GoldenCase("memory/export-csv", on: .story, "punte memory export - --format csv"),
        GoldenCase("memory/export-jsonl", on: .story, "punte memory export - --format jsonl"),
        GoldenCase("memory/export-xliff", on: .story, "punte memory export - --format xliff"),
        GoldenCase("memory/export-xliff12", on: .story, "punte memory export - --format xliff12"),
        GoldenCase("memory/export-po", on: .story, "punte memory export - --format po"),
        GoldenCase(
            "memory/export-moses", on: .story, "punte memory export out --format moses",
            "cat out.en out.ro"),
        GoldenCase(
            "memory/export-chosen", on: .files, "punte memory import desk.tsv",
            "punte memory export - --format tsv --status confirmed --status imported",
            "punte memory export - --format tsv --min-confidence 0.9 --domain transport",
            "punte memory export - --format tsv --origin desk --origin old.tmx",
            "punte memory export - --format tsv --since 2026 --until 2027 --outlet Curierul",
            "punte memory export - --format tsv --article 1"),
    ]

    /// The server itself runs until it is stopped; here it refuses to begin.
    private static let serve = [
        GoldenCase(
            "serve/refused", on: .files, "punte serve --port 70000", "punte serve --fetch web",
            "punte serve --listen 0.0.0.0",
            "punte serve --listen 0.0.0.0 --password-file missing.txt --public-name punte.example",
            """
            punte serve --no-browser --open-protocols --token-file missing.txt --glossary terms.tsv \
            --desk sport
            """
        )
    ]

    private static let pair = [
        GoldenCase(
            "pair/table", on: .files, "punte pair Memories/articles Memories/articles",
            "punte pair Memories/articles Memories/articles --threshold 0.99 --jobs 1 --dates 0"),
        GoldenCase(
            "pair/lists", on: .files,
            "punte pair archive.ro.jsonl archive.en.jsonl --format jsonl",
            "punte pair archive.ro.jsonl archive.en.jsonl --outlet AFP",
            "punte pair archive.ro.jsonl archive.en.jsonl --format tsv",
            """
            punte pair archive.ro.jsonl archive.en.jsonl --texts texts --format tsv \
            --output pairs/all.tsv
            """, "cat pairs/all.tsv", "cat texts/ro-1.ro.txt",
            "punte pair archive.ro.jsonl archive.en.jsonl --texts texts --known pairs/all.tsv",
            "punte align --list pairs/all.tsv --save"),
        GoldenCase(
            "pair/save", on: .files,
            "punte pair Memories/articles Memories/articles --align --save --format tsv",
            "punte pair Memories/articles Memories/articles --new", "punte memory info"),
    ]

    /// A batch is answered in its order; other requests in the order in which they are ready.
    private static let assistants = [
        GoldenCase(
            "mcp/batch", on: .story, "punte mcp --glossary terms.tsv --desk sport < batch.json",
            "punte mcp --write < message.json", "punte mcp --no-memory < message.json")
    ]

    private static let worker = [
        GoldenCase(
            "worker/answers", on: .story, "punte worker < requests.jsonl",
            """
            punte worker --jobs 2 --maximum-line 4096 --glossary terms.tsv --desk sport \
            < requests.jsonl
            """,
            "punte worker --write < writes.jsonl"),
        GoldenCase(
            "worker/without-memory", on: .files, "punte worker < requests.jsonl",
            "punte worker --no-memory < requests.jsonl"),
        GoldenCase(
            "worker/background", on: .files, "punte worker --no-memory < pairing.jsonl",
            "punte worker --no-memory --background counts.tsv < pairing.jsonl",
            "punte worker --no-memory --background terms.tsv < pairing.jsonl"),
    ]

    private static let segment = [
        GoldenCase(
            "segment/text", on: .files, "punte segment Memories/articles/01-war.en.txt",
            "punte segment < Memories/articles/05-sport.ro.txt"),
        GoldenCase(
            "segment/jsonl", on: .files,
            "punte segment --from ro --format jsonl Memories/articles/04-science.ro.txt"),
        GoldenCase(
            "segment/markup", on: .files, "punte segment page.html --format jsonl",
            "punte segment notes.md", "punte segment notes.md --format jsonl"),
        GoldenCase("segment/rules", on: .files, "punte segment --export-srx"),
        GoldenCase(
            "segment/own-rules", on: .files, "punte segment --srx commas.srx texts.en.txt",
            "punte segment --srx terms.tsv texts.en.txt"),
    ]

    private static let suggest = [
        GoldenCase("suggest/table", on: .newsroom, "punte suggest \(followUp)"),
        GoldenCase("suggest/jsonl", on: .newsroom, "punte suggest \(followUp) --format jsonl"),
        GoldenCase("suggest/json", on: .story, "punte suggest next.txt --format json"),
        GoldenCase("suggest/html", on: .story, "punte suggest next.txt --format html"),
        GoldenCase(
            "suggest/xliff", on: .story, "punte suggest next.txt --format xliff --accept 80"),
        GoldenCase(
            "suggest/xliff12", on: .story,
            "punte suggest next.txt --format xliff12 --accept 95",
            "punte suggest --format xliff12 --accept en.txt"),
        GoldenCase("suggest/tmx", on: .story, "punte suggest next.txt --format tmx --accept 90"),
        GoldenCase(
            "suggest/omegat", on: .story,
            "punte suggest next.txt --format omegat --accept 90 --output new",
            "cat new/omegat.project new/source/next.txt.utf8 new/glossary/glossary.txt",
            "cat new/tm/matches.tmx new/tm/repaired.tmx",
            "punte suggest en.txt --format omegat --accept --output same",
            "cat same/tm/auto/accepted.tmx"),
        GoldenCase(
            "suggest/analyse", on: .story, "punte suggest next.txt --analyse",
            "punte suggest texts.en.txt --analyse --format json"),
        GoldenCase(
            "suggest/romanian", on: .newsroom, "punte suggest wrong.ro.txt",
            "punte suggest story.ro.txt --from ro --format jsonl"),
        GoldenCase(
            "suggest/files", on: .story, "punte suggest half.xlf", "punte suggest page.html",
            "punte suggest messages.po --format jsonl", "punte suggest project",
            "punte suggest --lines - --limit 3 --threshold 50 < texts.en.txt"),
        GoldenCase(
            "suggest/style", on: .newsroom,
            "punte suggest \(followUp) --style style.txt --threshold 95 --limit 1"),
        GoldenCase(
            "suggest/filters", on: .story, "punte suggest next.txt --status aligned",
            """
            punte suggest next.txt --domain sport --origin desk --outlet Curierul --since 2026 \
            --until 2027 --article 1 --analyse
            """),
        GoldenCase(
            "suggest/no-memory", on: .files, "punte suggest next.txt --glossary terms.tsv",
            "punte suggest next.txt --output out.txt", "cat out.txt"),
    ]

    private static let wrongUsage = [
        GoldenCase(
            "errors/wrong-usage", on: .files, "punte frobnicate", "punte align ro.txt",
            "punte align ro.txt en.txt --format pdf",
            "punte align ro.txt en.txt --min-confidence 2",
            "punte align ro.txt en.txt --max-confidence -1",
            "punte align ro.txt en.txt --min-confidence 0.9 --max-confidence 0.5",
            "punte align ro.txt en.txt --edit --max-confidence 0.5",
            "punte align - en.txt --edit", "punte align --list pairs.tsv --edit",
            "punte align documents documents --save --links links.tsv",
            "punte align ro.txt en.txt --explain --format tsv",
            "punte align --list pairs.tsv ro.txt en.txt", "punte align ro.txt en.txt --width 10",
            "punte check ro.txt en.txt --off grammar",
            "punte concordance harbor --in fr",
            "punte concordance harbor --window 0 --collocations",
            "punte concordance harbor --count --collocations",
            "punte lexicon lookup guvern --examples -1", "punte convert --from fr Kyiv",
            "punte glossary add '' Kiev", "punte glossary import --format pdf terms.tsv",
            "punte learn ro.txt en.txt --min-confidence -1", "punte lexicon train --output own.tsv",
            "punte lexicon lookup guvern --lexicon a --memory b", "punte lookup",
            "punte lookup harbor --threshold 20", "punte memory import desk.tsv --swap --as-marked",
            "punte suggest next.txt --threshold 20", "punte suggest next.txt --accept 95",
            "punte suggest next.txt --format omegat",
            "punte suggest next.txt --analyse --format html"
        ),
        GoldenCase(
            "errors/wrong-values", on: .story, "punte memory info --memory ''",
            "punte memory import desk.tsv --memory :memory:",
            "punte glossary add Iași Jassy --memory file:x?mode=memory",
            "punte memory info --wait -1", "punte memory info --memory -x.sqlite",
            "punte memory info --memory --format jsonl",
            "punte lexicon lookup guvern --memory ''",
            "punte segment ro.txt --encoding windows-125", "punte segment ro.txt --from romana",
            "punte check ro.txt en.txt --source-encoding uft8",
            "punte learn ro.txt en.txt --date 4.5.2026",
            "punte align ro.txt en.txt --save --source-date 2026-02-30",
            "punte align ro.txt en.txt --outlet AP",
            "punte align documents documents --save --title Inundații",
            "punte align ro.txt en.txt --save --outlet ''",
            "punte lookup harbor --since yesterday", "punte lookup harbor --until 2026-13",
            "punte lookup harbor --since 2027 --until 2026",
            "punte memory export - --format tsv --article 0",
            "punte suggest next.txt --status conformed",
            "punte lexicon train training.tsv --output own.tsv --weight domain=news=much",
            "punte lexicon train training.tsv --output own.tsv --least-weight 2",
            "punte align ro.txt en.txt --width 100000"),
        GoldenCase(
            "errors/unknown-names", on: .files, "punte sugest next.txt", "punte glosary list",
            "punte import terms.tsv", "punte undo", "punte memory infos", "punte help aling",
            "punte help memory frobnicate", "punte align ro.txt en.txt --fromat tsv",
            "punte memory list --conf 0.8", "punte memory list --frobnicate", "punte --frobnicate",
            "punte manual memory infos"),
        GoldenCase(
            "errors/texts-with-a-dash", on: .story, "punte lookup '- Da, a spus el.'",
            "punte convert '-5 C'", "punte convert -- '-5 C'", "punte concordance -Brașov",
            "punte glossary find --nested '- Kiev'", "punte glossary find '— Kiev' --nested"),
    ]

    private static let failures = [
        GoldenCase(
            "errors/failures", on: .files, "punte align none.txt en.txt",
            "punte align en.txt en.txt",
            "punte align ro.txt Memories", "punte align Memories/articles Memories/articles",
            "punte align ro.txt en.txt --save --memory terms.tsv",
            "punte concordance harbor", "punte evaluate alignment none",
            "punte glossary export", "punte glossary import none.tsv",
            "punte lexicon info --lexicon terms.tsv",
            "punte lexicon update", "punte lookup harbor", "punte memory info",
            "punte memory export out.pdf", "punte memory forget", "punte memory import none.tmx",
            "punte memory verify", "punte segment none.txt", "punte suggest none.txt",
            "punte suggest next.txt --memory none.sqlite")
    ]
}
