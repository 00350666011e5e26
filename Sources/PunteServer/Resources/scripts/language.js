// The words of the pages in both languages.

const words = {
  desk: ["Masa de lucru", "Desk"],
  review: ["Verificarea perechilor", "Review of links"],
  memory: ["Memorie și glosar", "Memory and glossary"],
  report: ["Știrea în engleză", "The English report"],
  article: ["Textul românesc", "The Romanian text"],
  help: ["Pentru fraza curentă", "For the sentence at hand"],
  pasteReport: ["Lipiți aici știrea sau trageți un fișier", "Paste the report here, or drop a file"],
  useReport: ["Folosește știrea", "Use the report"],
  changeReport: ["Schimbă știrea", "Change the report"],
  openFile: ["Deschide un fișier", "Open a file"],
  address: ["Adresa știrii: https://…", "The report’s address: https://…"],
  fetchReport: ["Adu știrea", "Fetch the report"],
  fetchNote: ["Se întreabă doar situl din adresă, și doar când apăsați butonul.",
    "Only the site in the address is asked, and only when you press the button."],
  fetching: ["Se aduce știrea…", "Fetching the report…"],
  fetched: ["Adusă de la", "Fetched from"],
  fetchedNothing: ["Pagina nu are un articol care să poată fi citit; lipiți textul.",
    "The page has no article that can be read; paste its text."],
  drafts: ["Ciorne", "Drafts"],
  newDraft: ["Ciornă nouă", "New draft"],
  title: ["Titlul ciornei", "Title of the draft"],
  draftIt: ["Completează ce e sigur", "Draft it"],
  finish: ["Încheie", "Finish"],
  copy: ["Copiază", "Copy"],
  findings: ["De verificat", "To look at"],
  noFindings: ["Nimic de verificat", "Nothing to look at"],
  used: ["folosită", "used"],
  unused: ["nefolosită", "not used"],
  added: ["adăugată", "added"],
  matches: ["Potriviri", "Matches"],
  phrases: ["Expresii", "Phrases"],
  terms: ["Termeni", "Terms"],
  paragraphs: ["Paragrafe cunoscute", "Known paragraphs"],
  nothing: ["Memoria nu are nimic pentru fraza aceasta.", "The memory has nothing for this sentence."],
  chooseSentence: ["Alegeți o frază din știre.", "Choose a sentence of the report."],
  insert: ["Inserează", "Insert"],
  saved: ["salvat", "saved"],
  saving: ["se salvează…", "saving…"],
  unsaved: ["nesalvat", "not saved"],
  offline: ["Serverul nu răspunde; textul e păstrat aici și se salvează când răspunde.",
    "The server does not answer; the text stays here and is saved when it does."],
  conflict: ["Ciorna a fost schimbată în altă fereastră.", "The draft was changed in another window."],
  keepMine: ["Păstrează textul meu", "Keep my text"],
  takeTheirs: ["Ia textul celălalt", "Take the other text"],
  otherText: ["Textul celălalt", "The other text"],
  finished: ["Învățat", "Learned"],
  copied: ["Textul a fost copiat.", "The text was copied."],
  notCopied: ["Textul nu a putut fi copiat; selectați-l și copiați-l.",
    "The text could not be copied; select and copy it."],
  factsLeft: ["Au rămas fapte care nu se potrivesc. Încheiați totuși?",
    "Facts are left that disagree. Finish nevertheless?"],
  cancel: ["Înapoi", "Back"],
  keysDesk: ["Ctrl+1…9 inserează · Tab completează · Ctrl+Enter fraza următoare · Alt+A Q I S T ă â î ș ț",
    "Ctrl+1…9 inserts · Tab completes · Ctrl+Enter next sentence · Alt+A Q I S T ă â î ș ț"],
  version: ["Versiune nouă a știrii", "A later version of"],
  takeVersion: ["Pornește de la textul ei românesc", "Begin with its Romanian text"],
  version_same: ["fraze la fel", "sentences the same"],
  version_changed: ["schimbate", "changed"],
  version_new: ["noi", "new"],
  version_gone: ["dispărute", "gone"],
  saveFile: ["Salvează fișierul", "Save the file"],
  fileFormat: ["Fișier", "File"],
  noFile: ["niciun fișier", "no file"],
  asWord: ["Word", "Word"],
  asPage: ["pagină web", "web page"],
  asText: ["text", "text"],
  compose: ["Scrie ș ț â î ă din „s,” „t,” (înaintea unei litere), „a^” „i^” „a(”",
    "Write ș ț â î ă for “s,” “t,” (before a letter), “a^” “i^” “a(”"],
  context: ["în context", "in context"],
  exact: ["identică", "exact"],
  repaired: ["reparată", "repaired"],
  fuzzy: ["asemănătoare", "fuzzy"],
  part: ["parte", "part"],
  joined: ["mai multe fraze împreună", "several sentences together"],
  pairs: ["Perechi de articole", "Pairs of articles"],
  noPairs: ["Memoria nu are încă perechi de articole.", "The memory has no pairs of articles yet."],
  confirm: ["Confirmă", "Confirm"],
  link: ["Leagă", "Link"],
  join: ["Unește", "Join"],
  split: ["Desparte", "Split"],
  move: ["Mută", "Move"],
  unlink: ["Dezleagă", "Unlink"],
  next: ["Următoarea nesigură", "Next unsure one"],
  undo: ["Anulează", "Undo"],
  undone: ["Anulat", "Undone"],
  accounted: ["cuvinte explicate", "words accounted for"],
  unaccounted: ["fără corespondent", "without a counterpart"],
  rival: ["seamănă și cu", "also resembles"],
  why: ["De ce e crezută legătura", "Why the link is believed"],
  keysReview: [
    "N următoarea · ↑↓ română · Shift+↑↓ engleză · Alt și săgeata: mai multe · C confirmă · L leagă · J unește · S desparte · M mută · X dezleagă · U anulează",
    "N next · ↑↓ Romanian · Shift+↑↓ English · Alt and the arrow: several · C confirm · L link · J join · S split · M move · X unlink · U undo"],
  allDecided: ["Toate legăturile sunt confirmate.", "All links are confirmed."],
  confirmed: ["confirmat", "confirmed"],
  aligned: ["aliniat", "aligned"],
  imported: ["importat", "imported"],
  draft: ["ciornă", "draft"],
  rejected: ["respins", "rejected"],
  other: ["altul", "other"],
  person: ["persoană", "person"],
  place: ["loc", "place"],
  organisation: ["organizație", "organisation"],
  office: ["funcție", "office"],
  operation: ["operațiune", "operation"],
  equipment: ["echipament", "equipment"],
  unit: ["unitate", "unit"],
  count: ["Numără după", "Count by"],
  noCount: ["nu", "nothing"],
  form: ["formă", "form"],
  lemma: ["lemă", "lemma"],
  month: ["lună", "month"],
  outlet: ["publicație", "outlet"],
  times: ["apariții", "times"],
  files: ["Fișiere", "Files"],
  importHint: ["Trageți aici o memorie de traducere sau un glosar: TMX, XLIFF, TSV, CSV, Excel, TBX …",
    "Drop a translation memory or a glossary here: TMX, XLIFF, TSV, CSV, Excel, TBX …"],
  importAs: ["Ca", "As"],
  asMemory: ["memorie", "memory"],
  asGlossary: ["glosar", "glossary"],
  importing: ["se importă…", "importing…"],
  importRead: ["citite", "read"],
  importAdded: ["adăugate", "added"],
  importChanged: ["completate", "completed"],
  importKnown: ["cunoscute", "known before"],
  importOmitted: ["omise", "left out"],
  importDrafts: ["ciorne", "drafts"],
  line: ["rândul", "line"],
  mended: ["reparat", "mended"],
  skipped: ["omis", "skipped"],
  noted: ["notă", "noted"],
  moreFindings: ["și altele", "and others"],
  exportMemory: ["Descarcă memoria", "Download the memory"],
  exportTerms: ["Descarcă glosarul", "Download the glossary"],
  exportFormat: ["Format", "Format"],
  search: ["Caută", "Search"],
  query: ["Ce se caută: cuvinte, \"o expresie\", lemma:spune, en:talks -ro:discuții",
    "What to look for: words, \"a phrase\", lemma:spune, en:talks -ro:discuții"],
  side: ["Limba", "Language"],
  both: ["ambele", "both"],
  english: ["engleză", "English"],
  romanian: ["română", "Romanian"],
  status: ["Starea", "Status"],
  any: ["oricare", "any"],
  order: ["Ordinea", "Order"],
  newest: ["cele mai noi", "newest"],
  left: ["contextul din stânga", "left context"],
  right: ["contextul din dreapta", "right context"],
  counterpart: ["traducerea", "counterpart"],
  edit: ["Corectează", "Edit"],
  save: ["Salvează", "Save"],
  reject: ["Respinge", "Reject"],
  remove: ["Șterge", "Remove"],
  history: ["Istoric", "History"],
  noHistory: ["Fără schimbări.", "No changes."],
  found: ["segmente", "segments"],
  addTerm: ["Adaugă un termen", "Add a term"],
  kind: ["Felul", "Kind"],
  note: ["Notă", "Note"],
  filterTerms: ["Caută în glosar", "Search the glossary"],
  operations: ["Operații", "Operations"],
  theme: ["Română / English", "Română / English"],
  skip: ["Sari la conținut", "Skip to the content"],
};

const stored = localStorage.getItem("language");
const isEnglish = (stored ?? (navigator.language.startsWith("ro") ? "ro" : "en")) === "en";

/** Returns the words for a key in the language of the page. */
export function text(key) {
  return words[key]?.[isEnglish ? 1 : 0] ?? key;
}

/** Sentences about findings in the language of the page, by their English templates. */
let sentences = {};

/** Reads the sentences about findings; those of the server are English. */
export async function readSentences() {
  if (isEnglish) return;
  const response = await fetch("/strings/romanian.json", { credentials: "same-origin" });
  if (response.ok) sentences = await response.json();
}

/** Returns a sentence about a finding in the language of the page; the English one where there is no other. */
export function sentence(made, english) {
  const template = made && sentences[made.template];
  return template ? template.replace(/\{(\d)\}/g, (_, number) => made.arguments[number - 1] ?? "") : english;
}

/** Writes the words of the page where its elements ask for them. */
export function translatePage() {
  document.documentElement.lang = isEnglish ? "en" : "ro";
  for (const item of document.querySelectorAll("[data-text]")) item.textContent = text(item.dataset.text);
  for (const item of document.querySelectorAll("[data-label]")) item.setAttribute("aria-label", text(item.dataset.label));
  for (const item of document.querySelectorAll("[data-hint]")) item.setAttribute("placeholder", text(item.dataset.hint));
  const toggle = document.getElementById("language");
  toggle.textContent = isEnglish ? "Română" : "English";
  toggle.lang = isEnglish ? "ro" : "en";
  toggle.addEventListener("click", () => {
    localStorage.setItem("language", isEnglish ? "ro" : "en");
    document.dispatchEvent(new Event("beforelanguage"));
    location.reload();
  });
}
