// The desk: the report on the left, a free Romanian text on the right, and what the memory has.

import { byId, element, fill, marked, Offsets, say, takeDrops } from "./elements.js";
import { readSentences, sentence, text as words, translatePage } from "./language.js";
import { call, Latest, saveFile, sendFile } from "./service.js";

/** One check runs at a time, so that the wait is only for letters that follow at once. */
const CHECK_DELAY = 25;
const SAVE_DELAY = 800;

const area = byId("text");
const mirror = byId("mirror");
const report = { text: "", name: undefined, sentences: [] };
const draft = { id: undefined, revision: undefined };
let marks = [];
let alignment;
let findings = [];
let suggestions;
let current = -1;
let options = [];
/** By the numbers of the options that translate whole sentences: the sentences. */
let wholes = new Map();
let completion = "";
/** The words that the memory has for any sentence of the report. */
let vocabulary = [];
/** Counts what is opened, so that an answer that comes too late is dropped. */
let opened = 0;
let shownText = "";
/** The time of the last change of the text. */
let changedAt = 0;

const messageOf = (finding) => sentence(finding.problem, finding.message);
const adviceOf = (finding) => sentence(finding.remedy, finding.advice);

// ---- The text and its marks ----

const PENDING = /⟦[^⟧]*⟧/g;

function pendingMarks(value) {
  return [...value.matchAll(PENDING)].map((found) => [found.index, found.index + found[0].length, "pending"]);
}

function paintText() {
  fill(mirror, marked(area.value, [...pendingMarks(area.value), ...marks]), "\n");
}

/** Moves the marks with the letters around a change, until the next check. */
function shiftMarks() {
  const [old, now] = [shownText, area.value];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const delta = now.length - old.length;
  const changeEnd = old.length - end;
  marks = marks.flatMap(([from, to, kind, title]) => {
    if (to <= start) return [[from, to, kind, title]];
    if (from >= changeEnd) return [[from + delta, to + delta, kind, title]];
    return kind === "added" && to + delta > from ? [[from, to + delta, kind, title]] : [];
  });
  shownText = now;
}

/** Returns the text without the English that still stands in it, every letter in its place. */
function writtenText(value) {
  return value.replace(PENDING, (part) => part.replace(/[^\n]/g, " "));
}

// ---- Check, while one writes ----

let checkTimer;
const checker = new Latest(async () => {
  if (!report.text.trim()) return;
  const value = area.value;
  const sent = writtenText(value);
  try {
    const start = performance.now();
    const result = await call("POST", "/check", { english: reportInput(), romanian: { text: sent } });
    performance.clearMeasures("check");
    performance.measure("check", { start });
    if (area.value !== value) return;
    alignment = result.alignment;
    findings = result.findings;
    showCheck(sent);
    performance.clearMeasures("shown");
    performance.measure("shown", { start: changedAt });
  } catch (error) {
    say(error.message, true);
  }
});

function scheduleCheck() {
  clearTimeout(checkTimer);
  checkTimer = setTimeout(() => checker.run(), CHECK_DELAY);
}

function reportInput() {
  return { text: report.text, name: report.name };
}

/** Returns the place of a finding in the text; undefined when its words are not there. */
function placesInText(sent, offsets, finding) {
  return (finding.places ?? []).flatMap((place) => {
    const sentence = alignment.ro[place.sentence];
    const inside = new Offsets(sentence.text);
    const base = offsets.at(sentence.start);
    const words = sentence.text.slice(inside.at(place.start), inside.at(place.end));
    let from = base + inside.at(place.start);
    if (sent.slice(from, from + words.length) !== words) from = sent.indexOf(words, base);
    return from < 0 || !words ? [] : [[from, from + words.length]];
  });
}

function showCheck(sent) {
  const offsets = new Offsets(sent);
  const linked = new Set(alignment.links.flatMap((link) => link.ro_ids));
  const added = alignment.ro
    .map((sentence, index) => ({ sentence, index }))
    .filter(({ sentence, index }) => !linked.has(index) && sentence.kind !== "dateline")
    .map(({ sentence }) => [offsets.at(sentence.start), offsets.at(sentence.end), "added", words("added")]);
  const ofFindings = findings
    .filter((finding) => finding.side === "ro")
    .flatMap((finding) => placesInText(sent, offsets, finding).map(([from, to]) => [from, to, finding.severity, `${messageOf(finding)}; ${adviceOf(finding)}`]));
  marks = [...cut(added, ofFindings), ...ofFindings];
  shownText = area.value;
  paintText();
  showReport();
  showFindings(sent, offsets);
  chooseFromCaret();
}

/** Returns ranges without the pieces that others take. */
function cut(ranges, others) {
  return ranges.flatMap(([from, to, kind, title]) => {
    const pieces = [];
    let start = from;
    for (const [left, right] of [...others].sort((one, other) => one[0] - other[0])) {
      if (right <= start || left >= to) continue;
      if (left > start) pieces.push([start, left, kind, title]);
      start = Math.max(start, right);
    }
    if (start < to) pieces.push([start, to, kind, title]);
    return pieces;
  });
}

function showFindings(sent, offsets) {
  const order = { fact: 0, language: 1, style: 2 };
  const sorted = [...findings].sort((left, right) => order[left.severity] - order[right.severity]);
  const items = sorted.map((finding) =>
    element("li", { class: finding.severity },
      element("button", {
        type: "button",
        onclick: () => {
          const place = finding.side === "ro" ? placesInText(sent, offsets, finding)[0] : undefined;
          const target = place ?? rangeOfSentence(finding.ro_ids[0], offsets);
          if (target && area.value === shownText) area.setSelectionRange(...target);
          area.focus();
        },
      }, finding.excerpt.trim() ? finding.excerpt : finding.excerpt.replaceAll(" ", "␣") || finding.rule),
      `: ${messageOf(finding)}; `,
      element("span", { class: "advice" }, adviceOf(finding))));
  fill(byId("findings"), items.length ? items : element("li", {}, words("noFindings")));
}

function rangeOfSentence(index, offsets) {
  const sentence = alignment.ro[index];
  return sentence && [offsets.at(sentence.start), offsets.at(sentence.end)];
}

// ---- The report ----

function showReport() {
  const hasReport = report.sentences.length > 0;
  byId("report").hidden = !hasReport;
  byId("report-form").hidden = hasReport;
  byId("change").hidden = !hasReport;
  const used = new Set((alignment?.links ?? []).flatMap((link) => link.en_ids));
  const wrong = new Map();
  for (const finding of findings.filter((finding) => finding.side === "en")) {
    for (const place of finding.places ?? []) {
      const sentence = report.sentences[place.sentence];
      if (!sentence) continue;
      const offsets = new Offsets(sentence.text);
      const range = [offsets.at(place.start), offsets.at(place.end), finding.severity, messageOf(finding)];
      wrong.set(place.sentence, [...(wrong.get(place.sentence) ?? []), range]);
    }
  }
  let paragraph = -1;
  const items = report.sentences.map((sentence, index) => {
    const isFirst = sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    const kinds = [used.has(index) && "used", index === current && "current", isFirst && "first", sentence.kind === "title" && "title"];
    return element("li", { class: kinds.filter(Boolean).join(" ") },
      element("button", {
        type: "button", class: "sentence", "aria-current": index === current ? "true" : undefined,
        onclick: () => choose(index),
      }, marked(sentence.text, wrong.get(index) ?? []),
      element("span", { class: "unseen" }, ` (${words(used.has(index) ? "used" : "unused")})`)));
  });
  const list = byId("report");
  const focused = [...list.children].findIndex((item) => item.contains(document.activeElement));
  fill(list, items);
  if (focused >= 0) list.children[focused]?.firstChild.focus();
  if (hasReport && alignment) {
    const isUsed = report.sentences.filter((_, index) => used.has(index)).length;
    byId("coverage").textContent = `${isUsed} / ${report.sentences.length} ${words("used")}`;
  }
}

async function useReport(value, name) {
  opened += 1;
  const own = opened;
  Object.assign(report, { text: value, name, sentences: [] });
  vocabulary = [];
  suggestions = undefined;
  alignment = undefined;
  findings = [];
  current = -1;
  if (value.trim()) {
    try {
      const result = await call("POST", "/suggest", { article: reportInput(), from: "en", limit: 4, accept: 75, marks: true });
      if (own !== opened) return;
      take(result.documents[0]);
    } catch (error) {
      say(error.message, true);
    }
  }
  byId("coverage").textContent = "";
  showVersion();
  showReport();
  if (report.sentences.length) choose(0);
  else showSuggestions();
  scheduleCheck();
}

function take(found) {
  suggestions = found;
  report.sentences = found.segments;
  const texts = found.segments.flatMap((segment) => [
    ...segment.fragments.map((fragment) => fragment.target),
    ...segment.terms.map((term) => term.form ?? term.target),
    ...segment.matches.flatMap((match) => match.target.split(/[^\p{L}\p{N}-]+/u)),
  ]);
  vocabulary = [...new Set(texts)].filter((text) => text.length > 3);
  showVersion();
}

/** Says of which known report this one is a later version, and what is new in it. */
function showVersion() {
  const version = suggestions?.version;
  byId("version").hidden = !version;
  if (!version) return;
  const known = [version.of.title, version.of.date].filter(Boolean).join(", ");
  const numbers = ["same", "changed", "new", "gone"].filter((kind) => version[kind].length).map((kind) => `${version[kind].length} ${words(`version_${kind}`)}`);
  fill(byId("version"), `${words("version")}: `, element("span", { lang: "en" }, known), ` – ${numbers.join(", ")} `,
    element("button", { type: "button", onclick: () => takeVersion(version.of.article) }, words("takeVersion")));
}

/** Puts the whole Romanian text of a known report where the caret is; the check then shows what is to be changed. */
async function takeVersion(article) {
  try {
    const [pair] = await call("GET", `/articles?article=${article}&limit=1`);
    if (!pair) return;
    const { alignment: known } = await call("GET", `/articles/${pair.id}`);
    insertParagraphs(textOfSentences(known.ro));
  } catch (error) {
    say(error.message, true);
  }
}

/** Returns sentences as a text with a blank line between paragraphs. */
function textOfSentences(sentences) {
  return sentences.reduce((text, sentence, index) => {
    if (!index) return sentence.text;
    return text + (sentence.paragraph === sentences[index - 1].paragraph ? " " : "\n\n") + sentence.text;
  }, "");
}

// ---- The sentence at hand ----

function choose(index) {
  if (index === current) return;
  current = index;
  [...byId("report").children].forEach((item, place) => {
    item.classList.toggle("current", place === index);
    if (place === index) item.firstChild.setAttribute("aria-current", "true");
    else item.firstChild.removeAttribute("aria-current");
  });
  byId("report").children[index]?.scrollIntoView({ block: "nearest" });
  showSuggestions();
}

/** Chooses the sentence that the caret is at: the one that is written there, or the next one. */
function chooseFromCaret() {
  if (!alignment || !report.sentences.length || document.activeElement !== area) return;
  const offsets = new Offsets(writtenText(area.value));
  const caret = area.selectionStart;
  const pending = pendingMarks(area.value).find(([from, to]) => from <= caret && caret <= to);
  if (pending) {
    const english = area.value.slice(pending[0] + 1, pending[1] - 1);
    const index = report.sentences.findIndex((sentence) => sentence.text === english);
    if (index >= 0) return choose(index);
  }
  const used = new Set(alignment.links.flatMap((link) => link.en_ids));
  let last = -1;
  for (const link of alignment.links) {
    const first = alignment.ro[link.ro_ids[0]];
    const end = alignment.ro[link.ro_ids[link.ro_ids.length - 1]];
    if (!first || !end || offsets.at(first.start) > caret) continue;
    const isWithin = caret < offsets.at(end.end);
    if (isWithin) return choose(link.en_ids[0]);
    last = Math.max(...link.en_ids);
  }
  for (let index = last + 1; index < report.sentences.length; index += 1) {
    if (!used.has(index)) return choose(index);
  }
}

function goOn() {
  const used = new Set((alignment?.links ?? []).flatMap((link) => link.en_ids));
  const count = report.sentences.length;
  for (let step = 1; step <= count; step += 1) {
    const index = (current + step) % count;
    if (!used.has(index)) return choose(index);
  }
}

function runs(list, fallback) {
  if (!list) return [fallback];
  return list.map((run) => run.kind === "same" ? run.text : element("mark", { class: `run-${run.kind}` }, run.text));
}

function showSuggestions() {
  const place = byId("suggestions");
  const segment = suggestions?.segments[current];
  byId("at-hand").textContent = segment?.text ?? "";
  options = [];
  wholes = new Map();
  if (!segment) {
    fill(place, element("p", { class: "quiet" }, words("chooseSentence")));
    return;
  }
  const parts = [];
  const paragraph = suggestions.paragraphs.find((known) => known.segments.includes(current));
  const matches = [...segment.matches];
  if (segment.joined) matches.push({ ...segment.joined.match, isJoined: true });
  if (paragraph) parts.push(element("h3", {}, words("paragraphs")), option(paragraph.target, `${paragraph.score}% · ${paragraph.title}`, [paragraph.target], undefined, undefined, paragraph.segments));
  if (matches.length) {
    parts.push(element("h3", {}, words("matches")));
    for (const match of matches) {
      const about = [`${Math.floor(match.score)}%`, words(match.type), match.isJoined && words("joined"), match.status].filter(Boolean).join(" · ");
      parts.push(option(match.target, about, runs(match.target_runs, match.target), runs(match.source_runs, match.en), match.not_repaired, match.isJoined && segment.joined.segments));
    }
  }
  if (segment.fragments.length) {
    parts.push(element("h3", {}, words("phrases")));
    for (const fragment of segment.fragments) parts.push(option(fragment.target, fragment.source, [fragment.target]));
  }
  if (segment.terms.length) {
    parts.push(element("h3", {}, words("terms")));
    for (const term of segment.terms) parts.push(option(term.form ?? term.target, [term.source, term.note].filter(Boolean).join(" · "), [term.form ?? term.target]));
  }
  if (!parts.length) parts.push(element("p", { class: "quiet" }, words("nothing")));
  fill(place, parts);
}

/** Shows something to insert; `segments` are the sentences that it translates together. */
function option(target, about, shown, source, note, segments) {
  options.push(target);
  const number = options.length;
  if (source) wholes.set(number, [current]);
  if (segments) wholes.set(number, segments);
  return element("div", { class: "match" },
    source && element("p", { class: "source", lang: "en" }, source),
    element("p", { lang: "ro" }, shown),
    element("p", { class: "quiet" }, number <= 9 ? [element("kbd", {}, `Ctrl+${number}`), " "] : [], about, note ? ` · ${note}` : ""),
    element("button", { type: "button", onclick: () => insert(target, wholes.get(number)), "aria-label": `${words("insert")}: ${target}` }, words("insert")));
}

// ---- Writing ----

/** Inserts a text where the caret is, with the spaces that it needs; whole sentences take the place of their English. */
function insert(value, segments = []) {
  area.focus();
  const english = segments.map((index) => `⟦${suggestions.segments[index].text}⟧`).join(" ");
  const place = english ? area.value.indexOf(english) : -1;
  if (place >= 0) {
    area.setRangeText(value, place, place + english.length, "end");
    return changed();
  }
  const before = area.value.slice(0, area.selectionStart);
  const after = area.value.slice(area.selectionEnd);
  const lead = before && !/[\s„«(\[-]$/.test(before) ? " " : "";
  const tail = after && !/^[\s.,;:!?”»)\]]/.test(after) ? " " : "";
  area.setRangeText(lead + value + tail, area.selectionStart, area.selectionEnd, "end");
  changed();
}

/** Inserts paragraphs where the caret is, with blank lines around them. */
function insertParagraphs(value) {
  area.focus();
  const lead = /^\s*$/.test(area.value.slice(0, area.selectionStart)) ? "" : "\n\n";
  const tail = /^\s*$/.test(area.value.slice(area.selectionEnd)) ? "" : "\n\n";
  area.setRangeText(lead + value + tail, area.selectionStart, area.selectionEnd, "end");
  changed();
}

function findCompletion() {
  completion = "";
  const before = area.value.slice(0, area.selectionStart);
  const after = area.value.slice(area.selectionEnd);
  const word = /[\p{L}\p{N}-]+$/u.exec(before)?.[0] ?? "";
  if (word.length >= 2 && !/^[\p{L}\p{N}]/u.test(after)) {
    const parts = options.flatMap((text) => text.split(/[^\p{L}\p{N}-]+/u));
    const phrases = options.filter((_, index) => !wholes.has(index + 1));
    const found = [...phrases, ...parts, ...vocabulary].find((text) => text.length > word.length && text.startsWith(word));
    completion = found?.slice(word.length) ?? "";
  }
  fill(byId("completion"), completion ? [element("kbd", {}, "Tab"), " ", word, element("strong", {}, completion)] : []);
}

function changed() {
  changedAt = performance.now();
  shiftMarks();
  paintText();
  findCompletion();
  scheduleCheck();
  scheduleSave();
}

area.addEventListener("input", () => {
  compose();
  changed();
});
area.addEventListener("select", findCompletion);
area.addEventListener("click", chooseFromCaret);
area.addEventListener("keyup", (event) => {
  if (event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End") chooseFromCaret();
});

/** The letters that Alt gives where a keyboard has none of its own. */
const LETTERS = { KeyA: "ă", KeyQ: "â", KeyI: "î", KeyS: "ș", KeyT: "ț" };

area.addEventListener("keydown", (event) => {
  const letter = event.altKey && !event.ctrlKey && !event.metaKey && LETTERS[event.code];
  if (!letter) return;
  event.preventDefault();
  area.setRangeText(event.shiftKey ? letter.toUpperCase() : letter, area.selectionStart, area.selectionEnd, "end");
  changed();
});

/** What a keyboard without Romanian letters may write for them. */
const COMPOSED = { "s,": "ș", "t,": "ț", "S,": "Ș", "T,": "Ț", "a^": "â", "A^": "Â", "i^": "î", "I^": "Î", "a(": "ă", "A(": "Ă" };

const composing = byId("compose");
composing.checked = localStorage.getItem("compose") === "yes";
composing.addEventListener("change", () => localStorage.setItem("compose", composing.checked ? "yes" : "no"));

/** Puts a Romanian letter in the place of two signs before the caret; a comma stays one until a letter follows. */
function compose() {
  const caret = area.selectionStart;
  if (!composing.checked || caret !== area.selectionEnd) return;
  const first = Math.max(0, caret - 3);
  const found = /[st],(?=\p{L}$)|[ai]\^$|a\($/iu.exec(area.value.slice(first, caret));
  if (!found) return;
  const start = first + found.index;
  area.setRangeText(COMPOSED[found[0]], start, start + 2);
  area.setSelectionRange(caret - 1, caret - 1);
}

document.addEventListener("keydown", (event) => {
  const digit = /^Digit([1-9])$/.exec(event.code);
  if ((event.ctrlKey || event.altKey) && !event.shiftKey && digit) {
    const value = options[Number(digit[1]) - 1];
    if (value === undefined) return;
    event.preventDefault();
    insert(value, wholes.get(Number(digit[1])));
  } else if (event.ctrlKey && event.key === "Enter") {
    event.preventDefault();
    goOn();
  } else if (event.key === "Tab" && !event.shiftKey && !event.ctrlKey && event.target === area && completion) {
    event.preventDefault();
    area.setRangeText(completion, area.selectionStart, area.selectionEnd, "end");
    changed();
  }
});

/** Fills in what is safe; the rest stands in English, marked. */
function draftIt() {
  if (!suggestions) return;
  const used = new Set((alignment?.links ?? []).flatMap((link) => link.en_ids));
  const hasText = area.value.trim() !== "";
  let paragraph;
  let result = "";
  const isUsed = (index) => hasText && used.has(index);
  // A paragraph that returns unchanged is taken as it stood, also where two sentences became one.
  const returning = suggestions.paragraphs.filter((known) => known.score >= 100 && !known.segments.some(isUsed));
  suggestions.segments.forEach((segment, index) => {
    const known = returning.find((paragraph) => paragraph.segments.includes(index));
    if (isUsed(index) || (known && known.segments[0] !== index)) return;
    const value = known?.target ?? segment.accepted ?? `⟦${segment.text}⟧`;
    if (result) result += segment.paragraph === paragraph ? " " : "\n\n";
    paragraph = segment.paragraph;
    result += value;
  });
  area.focus();
  area.value = hasText ? `${area.value.trimEnd()}\n\n${result}` : result;
  changed();
}

// ---- Saving ----

let saveTimer;
let isDirty = false;
let isSaving = false;
let hasConflict = false;

function setState(key) {
  byId("state").textContent = words(key);
}

function scheduleSave() {
  isDirty = true;
  setState("unsaved");
  if (!saveTimer) saveTimer = setTimeout(save, SAVE_DELAY);
}

async function save(isLeaving = false) {
  clearTimeout(saveTimer);
  saveTimer = undefined;
  if (!isDirty || isSaving || hasConflict) return;
  if (!draft.id && !area.value.trim() && !report.text.trim()) return;
  isDirty = false;
  isSaving = true;
  const body = { text: area.value, report: report.text, report_name: report.name, title: byId("title").value || undefined, revision: draft.revision };
  const settings = isLeaving ? { keepalive: true } : {};
  try {
    const result = draft.id
      ? await call("PUT", `/drafts/${draft.id}`, body, settings)
      : await call("POST", "/drafts", body, settings);
    const isNew = draft.id === undefined;
    Object.assign(draft, { id: result.id, revision: result.revision });
    history.replaceState(null, "", `#draft=${draft.id}`);
    setState(isDirty ? "unsaved" : "saved");
    if (byId("message").classList.contains("alert")) say("");
    if (isNew) listDrafts();
  } catch (error) {
    isDirty = true;
    if (error.code === "conflict") showConflict(error.current);
    else {
      setState("unsaved");
      say(error.status ? error.message : words("offline"), true);
    }
  } finally {
    isSaving = false;
    if (isDirty && !hasConflict && !saveTimer) saveTimer = setTimeout(save, SAVE_DELAY);
  }
}

function showConflict(other) {
  hasConflict = true;
  const place = byId("conflict");
  const settle = (value) => {
    hasConflict = false;
    place.hidden = true;
    draft.revision = other.revision;
    if (value !== undefined) {
      area.value = value;
      isDirty = false;
      setState("saved");
      changed();
    } else save();
    area.focus();
  };
  fill(place,
    element("p", {}, element("strong", {}, words("conflict"))),
    element("div", { class: "tools" },
      element("button", { type: "button", class: "main", onclick: () => settle() }, words("keepMine")),
      element("button", { type: "button", onclick: () => settle(other.text) }, words("takeTheirs"))),
    element("details", {}, element("summary", {}, words("otherText")), element("pre", { lang: "ro" }, other.text)));
  place.hidden = false;
}

window.addEventListener("blur", () => save());
area.addEventListener("blur", () => save());
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && save(true));
window.addEventListener("pagehide", () => save(true));
document.addEventListener("beforelanguage", () => save(true));
byId("title").addEventListener("input", scheduleSave);

// ---- Drafts ----

async function listDrafts() {
  const list = await call("GET", "/drafts");
  const name = (item) => `${item.title ?? (item.text.trim().split("\n")[0].slice(0, 50) || `#${item.id}`)} · ${item.changed.slice(0, 16).replace("T", " ")}${item.pair ? ` · ${words("finished")}` : ""}`;
  fill(byId("drafts"), element("option", { value: "" }, words("drafts")),
    list.map((item) => element("option", { value: String(item.id), selected: item.id === draft.id }, name(item))));
  return list;
}

async function open(id) {
  opened += 1;
  const own = opened;
  const found = await call("GET", `/drafts/${id}`);
  if (own !== opened) return;
  Object.assign(draft, { id: found.id, revision: found.revision });
  history.replaceState(null, "", `#draft=${id}`);
  area.value = found.text;
  shownText = found.text;
  marks = [];
  isDirty = false;
  byId("title").value = found.title ?? "";
  byId("report-input").value = found.report ?? "";
  paintText();
  setState("saved");
  await useReport(found.report ?? "", found.report_name);
}

async function startAnew() {
  opened += 1;
  await save();
  Object.assign(draft, { id: undefined, revision: undefined });
  history.replaceState(null, "", location.pathname);
  area.value = "";
  shownText = "";
  marks = [];
  byId("title").value = "";
  byId("report-input").value = "";
  byId("state").textContent = "";
  fill(byId("findings"));
  paintText();
  await useReport("", undefined);
  byId("report-input").focus();
}

byId("drafts").addEventListener("change", async (event) => {
  if (!event.target.value) return;
  await save();
  open(event.target.value).catch((error) => say(error.message, true));
});
byId("new").addEventListener("click", startAnew);

// ---- The report comes in ----

byId("report-form").addEventListener("submit", (event) => {
  event.preventDefault();
  useReport(byId("report-input").value, report.name).then(() => {
    scheduleSave();
    area.focus();
  });
});
byId("change").addEventListener("click", () => {
  report.sentences = [];
  showReport();
  byId("report-input").value = report.text;
  byId("report-input").focus();
});

/** Returns the text of a file; the server reads documents and encodings. */
async function textOf(file) {
  try {
    const found = await sendFile("/texts/read", file);
    say(found.notes.join(" · "));
    return found;
  } catch (error) {
    say(error.message, true);
    return undefined;
  }
}

async function readReport(file) {
  const found = await textOf(file);
  if (!found) return;
  byId("report-input").value = found.text;
  await useReport(found.text, found.name);
  scheduleSave();
}

/** Fetches the page whose address the person typed; only a press of the button or of Enter asks for it. */
async function fetchReport() {
  const field = byId("address");
  const address = field.value.trim();
  if (!address) return field.focus();
  byId("fetch").disabled = true;
  say(words("fetching"));
  opened += 1;
  const own = opened;
  try {
    const found = await call("POST", "/texts/fetch", { address });
    if (own !== opened) return undefined;
    byId("report-input").value = found.text;
    await useReport(found.text, found.name);
    if (report.sentences.length) {
      say([`${words("fetched")} ${found.address}`, ...found.notes].join(" · "));
      field.value = "";
      area.focus();
    } else say(words("fetchedNothing"), true);
    scheduleSave();
  } catch (error) {
    say(error.message, true);
    field.focus();
  } finally {
    byId("fetch").disabled = false;
  }
  return undefined;
}

async function readArticle(file) {
  const found = await textOf(file);
  if (!found) return;
  const start = area.selectionStart;
  area.setRangeText(found.text.trimEnd(), start, area.selectionEnd, "end");
  area.focus();
  changed();
}

byId("file").addEventListener("change", (event) => event.target.files[0] && readReport(event.target.files[0]));
byId("fetch").addEventListener("click", fetchReport);
byId("address").addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  // Enter in a field sends its form: the report that is pasted above.
  event.preventDefault();
  fetchReport();
});
takeDrops(document.querySelector("section.report"), readReport);
takeDrops(document.querySelector("section.article"), readArticle);

// ---- Finishing ----

async function copyText() {
  const value = area.value;
  const paragraphs = document.createElement("div");
  for (const paragraph of value.split(/\n+/).filter(Boolean)) paragraphs.append(element("p", {}, paragraph));
  const html = new XMLSerializer().serializeToString(paragraphs);
  try {
    await navigator.clipboard.write([new ClipboardItem({
      "text/plain": new Blob([value], { type: "text/plain" }),
      "text/html": new Blob([html], { type: "text/html" }),
    })]);
    say(words("copied"));
  } catch {
    say(words("notCopied"), true);
  }
}

/** Saves the text as a file of the chosen format; returns false when none is chosen. */
async function saveText() {
  const format = byId("format").value;
  if (!format) return false;
  const title = byId("title").value.trim();
  const first = writtenText(area.value).trim().split("\n")[0];
  const name = (title || first).slice(0, 60).replace(/[\\/:*?"<>|\u0000-\u001f]/g, "").trim() || "articol";
  try {
    await saveFile("/texts/document", { text: writtenText(area.value), title: title || undefined, format }, `${name}.${format}`);
  } catch (error) {
    say(error.message, true);
  }
  return true;
}

async function finish() {
  await save();
  await checker.run();
  const facts = findings.filter((finding) => finding.severity === "fact");
  if (facts.length && !(await ask(words("factsLeft"), facts))) return area.focus();
  try {
    const result = await call("POST", "/learn", {
      english: reportInput(), romanian: { text: writtenText(area.value), title: byId("title").value || undefined }, draft: draft.id,
    });
    if (draft.id) draft.revision = (await call("GET", `/drafts/${draft.id}`)).revision;
    await copyText();
    await saveText();
    say(`${words("finished")}: ${result.stored}`);
    listDrafts();
    const found = await call("POST", "/suggest", { article: reportInput(), from: "en", limit: 4, accept: 75, marks: true });
    take(found.documents[0]);
    showSuggestions();
  } catch (error) {
    say(error.message, true);
  }
}

function ask(question, facts) {
  const dialog = byId("dialog");
  byId("dialog-text").textContent = question;
  fill(byId("dialog-body"), facts.map((finding) => element("li", { class: finding.severity }, `${finding.excerpt}: ${messageOf(finding)}`)));
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}

byId("fill").addEventListener("click", draftIt);
byId("copy").addEventListener("click", copyText);
byId("finish").addEventListener("click", finish);
byId("save-file").addEventListener("click", async () => {
  if (!(await saveText())) byId("format").focus();
});
byId("format").value = localStorage.getItem("format") ?? "";
byId("format").addEventListener("change", (event) => localStorage.setItem("format", event.target.value));

// ---- The beginning ----

translatePage();
showSuggestions();
call("GET", "/texts/fetch").then(({ scope }) => {
  byId("fetching").hidden = scope === "none";
}).catch(() => {});
readSentences().catch(() => {}).then(() => alignment && showFindings(writtenText(area.value), new Offsets(writtenText(area.value))));
listDrafts().then((list) => {
  const wanted = /^#draft=(\d+)$/.exec(location.hash)?.[1];
  const id = wanted ?? list.find((item) => !item.pair)?.id;
  if (opened) return undefined;
  return id ? open(id) : byId("report-input").focus();
}).catch((error) => say(error.message, true));
