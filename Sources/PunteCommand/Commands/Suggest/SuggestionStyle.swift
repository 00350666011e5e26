/// How a page of suggestions looks.
enum SuggestionStyle {
    static let sheet = """
        :root { color-scheme: light dark; --text: #1b1d22; --back: #fdfdfc; --soft: #62656d; --line: #d9dadd; --raised: #f3f3f1; --exact: #1e7a3c; --repaired: #0b7285; --high: #1f5fbf; --low: #9a5b00; --part: #7a4fb3; --new: #6b6e76; --ins: #dff3e4; --insText: #14532d; --del: #fbe4e4; --delText: #8f1d1d; --mark: #fdf0c3; --markText: #5c4300; }
        @media (prefers-color-scheme: dark) { :root { --text: #e6e7ea; --back: #15171b; --soft: #a3a7b0; --line: #34373e; --raised: #22252b; --exact: #6fd08c; --repaired: #5cc8db; --high: #8ab6ff; --low: #f0b35a; --part: #c4a2f5; --new: #9a9ea8; --ins: #16361f; --insText: #a9e8bc; --del: #43191b; --delText: #f5b5b5; --mark: #423508; --markText: #f6dd8d; } }
        * { box-sizing: border-box; }
        body { background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; margin: 0 auto; max-width: 82rem; padding: 1.5rem 1.25rem 3rem; overflow-wrap: anywhere; }
        h1 { font-size: 1.4rem; line-height: 1.3; margin: 0 0 .5rem; }
        h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
        p { margin: 0; }
        .summary { color: var(--soft); }
        .summary strong { color: var(--text); font-size: 1.15rem; }
        .bar { display: flex; gap: 2px; height: .5rem; margin: .6rem 0; overflow: hidden; border-radius: 4px; }
        .bar span { flex-basis: 0; background: currentColor; }
        details > summary { color: var(--soft); cursor: pointer; font-size: .875rem; }
        table { border-collapse: collapse; font-size: .875rem; margin: .4rem 0; }
        td, th { border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; font-weight: normal; padding: .2rem 1rem .2rem 0; text-align: right; }
        th[scope=row] { text-align: left; }
        .story { border-left: 3px solid var(--line); color: var(--soft); font-size: .9rem; margin: 1rem 0; padding-left: .8rem; }
        .segments { border-top: 1px solid var(--line); margin-top: 1.2rem; }
        .segment { display: grid; gap: .2rem 1.25rem; grid-template-columns: 5.2rem 1fr 1fr; padding: .45rem 0; }
        .segment.begins { border-top: 1px solid var(--line); }
        .segments > .segment:first-child { border-top: 0; }
        .segment.title .source, .segment.title .target { font-weight: 600; }
        .segment.title .terms, .segment.title .note { font-weight: normal; }
        .segment.joined { background: var(--raised); border-radius: 6px; }
        .segment:target { outline: 2px solid var(--high); }
        .badge { white-space: nowrap; }
        .number { color: var(--soft); display: inline-block; font-size: .8rem; min-width: 1.6rem; }
        .joined .number { padding-left: .4rem; }
        .score { border-radius: 4px; cursor: help; font-size: .875rem; font-variant-numeric: tabular-nums; font-weight: 600; position: relative; }
        .exact { color: var(--exact); } .repaired { color: var(--repaired); } .high { color: var(--high); } .low { color: var(--low); } .part { color: var(--part); } .new, .done { color: var(--new); cursor: default; }
        .score:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
        .tip { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; box-shadow: 0 4px 16px #0003; color: var(--text); font-size: .8rem; font-weight: normal; left: 0; line-height: 1.45; padding: .5rem .7rem; position: absolute; top: 1.7em; visibility: hidden; white-space: normal; width: min(26rem, 80vw); z-index: 2; }
        .score:hover .tip, .score:focus .tip { visibility: visible; }
        ins { background: var(--ins); border-radius: 3px; color: var(--insText); text-decoration: underline; text-underline-offset: .15em; }
        del { background: var(--del); border-radius: 3px; color: var(--delText); }
        del + ins { margin-left: .2em; }
        del, .note { user-select: none; -webkit-user-select: none; }
        mark { background: var(--mark); border-radius: 3px; color: var(--markText); text-decoration: underline dotted; text-underline-offset: .15em; }
        .note { color: var(--soft); font-size: .8rem; margin-top: .15rem; }
        .terms { display: flex; flex-wrap: wrap; gap: .1rem .9rem; list-style: none; margin: .2rem 0 0; padding: 0; color: var(--soft); font-size: .8rem; }
        .remark { color: var(--exact); font-size: .8rem; padding: .5rem 0 0 6.45rem; border-top: 1px solid var(--line); }
        .remark + .segment.begins { border-top: 0; padding-top: 0; }
        @media (max-width: 44rem) {
        body { padding: 1rem .9rem 2rem; }
        .segment { grid-template-columns: 1fr; padding: .6rem 0; }
        .segment.title .terms, .segment.title .note { font-weight: normal; }
        .segment.joined { padding: .6rem; }
        .source { color: var(--soft); }
        .remark { padding-left: 0; }
        }
        @media print {
        :root { color-scheme: light; --text: #000; --back: #fff; --soft: #444; --line: #bbb; --raised: #fff; --ins: #fff; --insText: #000; --del: #fff; --delText: #555; --mark: #fff; --markText: #000; }
        body { font-size: 9.5pt; max-width: none; padding: 0; }
        .segment { break-inside: avoid; }
        .tip { display: none; }
        }
        """
}
