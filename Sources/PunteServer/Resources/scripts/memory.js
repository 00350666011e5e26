// The memory and the glossary: search, edit in place, history, undo, terms.

import { byId, element, fill, marked, Offsets, say, takeDrops } from "./elements.js";
import { text as words, translatePage } from "./language.js";
import { call, sendFile } from "./service.js";

const report = (error) => say(error.message, true);

/** Runs some work and tells its error. */
const guarded = (work) => (...values) => Promise.resolve(work(...values)).catch(report);

// ---- Search ----

function ranges(text, list, kind) {
  const offsets = new Offsets(text);
  return (list ?? []).map(([start, end]) => [offsets.at(start), offsets.at(end), kind]);
}

const search = guarded(async () => {
  const query = byId("query").value.trim();
  const status = byId("status").value;
  const by = byId("count").value;
  byId("counts").hidden = true;
  if (query && by) return count(query, by, status);
  if (!query) {
    const list = await call("POST", "/segments/search", { order: "changed", limit: 20, filter: status ? { status: [status] } : undefined });
    byId("total").textContent = "";
    return fill(byId("hits"), list.map((segment) => hit(segment)));
  }
  const result = await call("POST", "/concordance", {
    query, side: byId("side").value || undefined, sort: byId("order").value, limit: 100,
    filter: status ? { status: [status] } : undefined,
  });
  byId("total").textContent = `${result.total} ${words("found")}`;
  fill(byId("hits"), result.hits.map((found) => hit(found)));
});

/** Shows how often what was found occurs, by a property. */
async function count(query, by, status) {
  const result = await call("POST", "/concordance/frequencies", {
    query, by, side: byId("side").value || undefined, limit: 100, filter: status ? { status: [status] } : undefined,
  });
  const most = Math.max(1, ...result.rows.map((row) => row.count));
  byId("total").textContent = result.counted < result.total
    ? `${result.counted} / ${result.total} ${words("found")}` : `${result.total} ${words("found")}`;
  fill(byId("hits"));
  fill(byId("counts"),
    element("thead", {}, element("tr", {}, element("th", { scope: "col" }, words(by)), element("th", { scope: "col" }, words("times")))),
    element("tbody", {}, result.rows.map((row) => element("tr", {}, element("th", { scope: "row" }, row.value),
      element("td", {}, element("meter", { min: 0, max: most, value: row.count, "aria-hidden": "true" }), ` ${row.count}`)))));
  byId("counts").hidden = result.rows.length === 0;
}

function hit(found) {
  const isEnglish = (found.en_ranges ?? []).length > 0;
  const counterparts = (side) => ranges(found[side], (side === "ro") === isEnglish ? found.counterpart_ranges : [], "counterpart");
  const place = element("li", {});
  const about = [`#${found.id}`, words(found.status), found.outlet, found.date, found.title, found.origin].filter(Boolean).join(" · ");
  const button = (name, work) => element("button", { type: "button", onclick: guarded(work), "aria-label": `${words(name)} #${found.id}` }, words(name));
  const refresh = async () => {
    const details = await call("GET", `/segments/${found.id}`);
    place.replaceWith(hit(details.segment));
    showOperations();
  };
  const decide = (action) => async () => {
    await call("POST", `/segments/${found.id}/${action}`, {});
    await refresh();
  };
  const history = element("pre", { hidden: true });
  fill(place,
    element("p", { lang: "en" }, marked(found.en, [...ranges(found.en, found.en_ranges, "found"), ...counterparts("en")])),
    element("p", { lang: "ro" }, marked(found.ro, [...ranges(found.ro, found.ro_ranges, "found"), ...counterparts("ro")])),
    element("p", { class: "quiet" }, about),
    element("div", { class: "tools" },
      button("edit", () => edit(place, found, refresh)),
      button("confirm", decide("confirm")),
      button("reject", decide("reject")),
      button("remove", async () => {
        await call("DELETE", `/segments/${found.id}`);
        place.remove();
        showOperations();
      }),
      button("history", async () => {
        const details = await call("GET", `/segments/${found.id}`);
        history.textContent = details.history.map((entry) => `${entry.time} ${entry.action} ${entry.author ?? ""}\n  ${entry.en}\n  ${entry.ro}`).join("\n") || words("noHistory");
        history.hidden = !history.hidden;
      })),
    history);
  return place;
}

function edit(place, found, refresh) {
  const english = element("textarea", { lang: "en", rows: "3", "aria-label": words("english") });
  const romanian = element("textarea", { lang: "ro", rows: "3", "aria-label": words("romanian") });
  english.value = found.en;
  romanian.value = found.ro;
  const save = guarded(async () => {
    const result = await call("PATCH", `/segments/${found.id}`, { en: english.value, ro: romanian.value });
    say(result.operation ? `${words("saved")} (${result.operation})` : "");
    await refresh();
  });
  const form = element("form", {
    onsubmit: (event) => {
      event.preventDefault();
      save();
    },
    onkeydown: (event) => {
      if (event.ctrlKey && event.key === "Enter") save();
      if (event.key === "Escape") refresh();
    },
  }, english, romanian, element("div", { class: "tools" },
    element("button", { type: "submit", class: "main" }, words("save")),
    element("button", { type: "button", onclick: guarded(refresh) }, words("cancel"))));
  fill(place, form);
  romanian.focus();
}

byId("search").addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});

// ---- Operations ----

const showOperations = guarded(async () => {
  const list = await call("GET", "/operations?limit=12");
  fill(byId("operations"), list.map((operation) => element("li", {},
    `${operation.id} · ${operation.time.slice(0, 16).replace("T", " ")} · ${operation.undoes ? `${words("undo")} ${operation.undoes}` : operation.action}${operation.undone ? " · ⤺" : ""} · ${operation.note ?? ""}`)));
});

byId("undo").addEventListener("click", guarded(async () => {
  const undone = await call("POST", "/operations/undo", {});
  say(`${words("undone")}: ${undone.action} ${undone.note ?? ""}`);
  await Promise.all([search(), showTerms(), showOperations()]);
}));

// ---- Terms ----

const showTerms = guarded(async () => {
  const filter = byId("term-filter").value.trim();
  const list = await call("GET", `/terms?limit=200${filter ? `&text=${encodeURIComponent(filter)}` : ""}`);
  fill(byId("terms"), list.map((term) => {
    const others = term.names.filter((name) => name.status !== "preferred").map((name) => `${name.text}${name.status === "deprecated" ? " †" : ""}`);
    return element("li", {},
      element("span", { lang: "en" }, term.en ?? ""), " – ", element("span", { lang: "ro" }, term.ro ?? ""),
      element("span", { class: "quiet" }, ` ${[words(term.kind), term.status, term.domain, others.join(", "), term.definition, term.note, term.desks?.join(", ")].filter(Boolean).join(" · ")} `),
      element("button", {
        type: "button", "aria-label": `${words("remove")}: ${term.en ?? term.ro}`,
        onclick: guarded(async () => {
          await call("DELETE", `/terms/${term.id}`);
          await Promise.all([showTerms(), showOperations()]);
        }),
      }, words("remove")));
  }));
});

byId("add").addEventListener("submit", (event) => {
  event.preventDefault();
  guarded(async () => {
    const value = (name) => byId(`term-${name}`).value.trim();
    const result = await call("POST", "/terms", { en: value("en"), ro: value("ro"), kind: value("kind"), note: value("note") || undefined });
    say(`${result.term?.en ?? value("en")} – ${result.term?.ro ?? value("ro")}: ${result.outcome}`);
    event.target.reset();
    byId("term-en").focus();
    await Promise.all([showTerms(), showOperations()]);
  })();
});

let filterTimer;
byId("term-filter").addEventListener("input", () => {
  clearTimeout(filterTimer);
  filterTimer = setTimeout(showTerms, 150);
});

// ---- Files ----

const importFile = guarded(async (file) => {
  const place = byId("imported");
  fill(place, element("p", {}, `${file.name}: ${words("importing")}`));
  try {
    const result = await sendFile(`/${byId("import-as").value}/import`, file);
    const numbers = ["read", "added", "changed", "known", "omitted", "drafts"]
      .filter((name) => result[name] > 0 || name === "read" || name === "added")
      .map((name) => `${result[name]} ${words(`import${name[0].toUpperCase()}${name.slice(1)}`)}`);
    fill(place,
      element("p", {}, `${file.name}: ${words(result.contents === "terms" ? "terms" : "found")} – ${numbers.join(", ")}`),
      result.warning && element("p", { class: "notice" }, result.warning),
      result.findings.length ? element("ol", { class: "plain" }, result.findings.map((finding) => element("li", {},
        `${words("line")} ${finding.line} · ${words(finding.kind)} · `, element("span", { lang: "en" }, finding.message)))) : null,
      result.count > result.findings.length ? element("p", { class: "quiet" }, `${words("moreFindings")}: ${result.count - result.findings.length}`) : null);
    await Promise.all([search(), showTerms(), showOperations()]);
  } catch (error) {
    fill(place, element("p", { class: "notice" }, error.message));
    throw error;
  }
});

byId("import").addEventListener("change", (event) => {
  if (event.target.files[0]) importFile(event.target.files[0]);
  event.target.value = "";
});
takeDrops(byId("files"), importFile);

for (const what of ["memory", "terms"]) {
  const format = byId(`${what}-format`);
  const address = () => {
    byId(`${what}-export`).href = `/api/v1/${what}/export?format=${format.value}`;
  };
  format.addEventListener("change", address);
  address();
}

translatePage();
showTerms();
showOperations();
search();
