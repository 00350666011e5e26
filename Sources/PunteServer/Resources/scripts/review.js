// The review of links: two columns, the links drawn, the least sure first.

import { byId, element, fill, say } from "./elements.js";
import { text as words, translatePage } from "./language.js";
import { call, Latest } from "./service.js";

const SVG = "http://www.w3.org/2000/svg";

let pair;
let alignment;
/** What a person decided: the links that stay, and the pairs that are none. */
let decisions = { confirmed: [], rejected: [] };
const past = [];
const cursor = { ro: 0, en: 0 };
/** Where the selection of each side begins; it ends at the cursor. */
const anchor = { ro: 0, en: 0 };

const key = (link) => `${link.en_ids.join(",")}|${link.ro_ids.join(",")}`;
const plain = ({ en_ids, ro_ids }) => ({ en_ids: [...en_ids].sort(byNumber), ro_ids: [...ro_ids].sort(byNumber) });
const byNumber = (left, right) => left - right;
const linkOf = (side, index) => alignment.links.find((link) => link[side].includes(index));
const currentLink = () => linkOf("ro_ids", cursor.ro);

/** Returns the selected sentences of a side. */
function selected(side) {
  const [from, to] = [anchor[side], cursor[side]].sort(byNumber);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function place(side, index) {
  cursor[side] = index;
  anchor[side] = index;
}

// ---- Showing ----

function sentences(side, list, ids) {
  const mate = currentLink();
  const selection = selected(side);
  return list.map((sentence, index) => {
    const link = linkOf(ids, index);
    const kinds = [
      link && "linked", selection.includes(index) && "cursor", mate?.[ids].includes(index) && "mate",
      sentence.kind === "title" && "title",
    ];
    const sure = side === "ro" && link
      ? element("span", { class: "sure" }, ` ${link.confirmed ? "✓" : `${Math.floor(link.confidence * 100)}%`}`) : undefined;
    return element("li", {
      class: kinds.filter(Boolean).join(" "),
      onclick: () => {
        place(side, index);
        if (side === "ro") follow();
        show();
      },
    }, sentence.text, sure);
  });
}

function show() {
  if (!alignment) return;
  fill(byId("romanian"), sentences("ro", alignment.ro, "ro_ids"));
  fill(byId("english"), sentences("en", alignment.en, "en_ids"));
  const confirmed = alignment.links.filter((link) => link.confirmed).length;
  byId("progress").textContent = `${confirmed} / ${alignment.links.length}`;
  byId("romanian").children[cursor.ro]?.scrollIntoView({ block: "nearest" });
  draw();
  tell();
}

function draw() {
  const svg = byId("lines");
  const box = svg.getBoundingClientRect();
  const middle = (item) => {
    const place = item.getBoundingClientRect();
    return place.top + place.height / 2 - box.top;
  };
  const paths = [];
  for (const link of alignment?.links ?? []) {
    for (const row of link.ro_ids) {
      for (const column of link.en_ids) {
        const [from, to] = [byId("romanian").children[row], byId("english").children[column]];
        if (!from || !to) continue;
        const path = document.createElementNS(SVG, "path");
        const [start, end] = [middle(from), middle(to)];
        path.setAttribute("d", `M0 ${start} C ${box.width / 2} ${start} ${box.width / 2} ${end} ${box.width} ${end}`);
        path.setAttribute("class", [link.confirmed ? "confirmed" : link.confidence < 0.8 ? "unsure" : "", link === currentLink() ? "current" : ""].join(" ").trim());
        paths.push(path);
      }
    }
  }
  svg.replaceChildren(...paths);
}

/** Says the sentence and its link to those who hear the page. */
function tell() {
  const link = currentLink();
  const english = link ? link.en_ids.map((index) => alignment.en[index].text).join(" ") : "–";
  const state = link ? (link.confirmed ? "✓" : `${Math.floor(link.confidence * 100)}%`) : "";
  byId("now").textContent = `${cursor.ro + 1}. ${alignment.ro[cursor.ro]?.text ?? ""} ↔ ${english} ${state}`;
  explainer.run();
}

const explainer = new Latest(async () => {
  const link = currentLink();
  const place = byId("why");
  if (!link) return fill(place);
  try {
    const result = await call("POST", `/articles/${pair}/align`, { ...decisions, explain: true });
    const found = result.links.find((other) => key(other) === key(link))?.explanation;
    if (!found) return fill(place);
    const ties = found.ties.filter((tie) => tie.share >= 0.01).slice(0, 10).map((tie) => `${tie.en} – ${tie.ro}`);
    const lines = [ties.join(" · "), `${words("accounted")}: en ${Math.round(found.accounted.en * 100)} %, ro ${Math.round(found.accounted.ro * 100)} %`];
    for (const side of ["en", "ro"]) {
      if (found.unaccounted[side].length) lines.push(`${words("unaccounted")} (${side}): ${found.unaccounted[side].slice(0, 8).join(", ")}`);
      if (found.rivals[side]) lines.push(`${words("rival")} ${side} ${found.rivals[side].id + 1} (${found.rivals[side].similarity})`);
    }
    fill(place, lines.filter(Boolean).map((line) => element("p", {}, line)));
  } catch (error) {
    say(error.message, true);
  }
});

// ---- Deciding ----

/** The English cursor goes to the link of the Romanian one. */
function follow() {
  const link = currentLink();
  if (link) place("en", link.en_ids[0]);
}

const storer = new Latest(async (wanted) => {
  try {
    const result = await call("PUT", `/articles/${pair}/links`, wanted);
    alignment = result.alignment;
    say(result.stored);
    show();
  } catch (error) {
    say(error.message, true);
  }
});

function decide(change) {
  const next = { confirmed: decisions.confirmed.map(plain), rejected: decisions.rejected.map(plain) };
  if (change(next) === false) return;
  past.push(decisions);
  apply(next);
}

function apply(next) {
  decisions = next;
  // The board shows at once what was decided; the rest follows when the server has aligned anew.
  const taken = { en: new Set(next.confirmed.flatMap((link) => link.en_ids)), ro: new Set(next.confirmed.flatMap((link) => link.ro_ids)) };
  const rejected = new Set(next.rejected.map(key));
  const confirmed = new Set(next.confirmed.map(key));
  const rest = alignment.links.filter((link) => !confirmed.has(key(link)) && !rejected.has(key(link))
    && !link.en_ids.some((index) => taken.en.has(index)) && !link.ro_ids.some((index) => taken.ro.has(index)));
  alignment = { ...alignment, links: [...next.confirmed.map((link) => ({ ...link, confidence: 1, label: "", confirmed: true })), ...rest.map((link) => ({ ...link, confirmed: false }))] };
  show();
  storer.run(next);
}

/** Takes sentences out of the confirmed links. */
function free(next, link) {
  next.confirmed = next.confirmed.map((other) => ({
    en_ids: other.en_ids.filter((index) => !link.en_ids.includes(index)),
    ro_ids: other.ro_ids.filter((index) => !link.ro_ids.includes(index)),
  })).filter((other) => other.en_ids.length && other.ro_ids.length);
}

function set(next, link) {
  free(next, link);
  next.rejected = next.rejected.filter((other) => key(other) !== key(link));
  next.confirmed.push(plain(link));
}

const actions = {
  next() {
    const open = alignment.links.filter((link) => !link.confirmed).sort((left, right) => left.confidence - right.confidence);
    if (!open.length) return say(words("allDecided"));
    const order = open.findIndex((link) => link === currentLink());
    place("ro", open[(order + 1) % open.length].ro_ids[0]);
    follow();
    show();
  },
  confirm() {
    const link = currentLink();
    if (link) decide((next) => set(next, link));
  },
  link() {
    decide((next) => set(next, { en_ids: selected("en"), ro_ids: selected("ro") }));
  },
  join() {
    const [here, there] = [currentLink(), linkOf("en_ids", cursor.en)];
    const joined = {
      en_ids: [...new Set([...selected("en"), ...(here?.en_ids ?? []), ...(there?.en_ids ?? [])])],
      ro_ids: [...new Set([...selected("ro"), ...(here?.ro_ids ?? []), ...(there?.ro_ids ?? [])])],
    };
    // With the cursors on the sides of one link, the sentence below is joined.
    if (here && here === there) {
      const below = Math.max(...here.ro_ids) + 1;
      if (below >= alignment.ro.length) return;
      const link = linkOf("ro_ids", below);
      joined.ro_ids = [...new Set([...joined.ro_ids, ...(link?.ro_ids ?? [below])])];
      joined.en_ids = [...new Set([...joined.en_ids, ...(link?.en_ids ?? [])])];
    }
    decide((next) => set(next, joined));
  },
  split() {
    const link = currentLink();
    if (!link || (link.en_ids.length < 2 && link.ro_ids.length < 2)) return;
    decide((next) => {
      free(next, link);
      const count = Math.min(link.en_ids.length, link.ro_ids.length);
      if (count === 1) {
        set(next, link.ro_ids.length > 1 ? { en_ids: link.en_ids, ro_ids: [cursor.ro] } : { en_ids: [link.en_ids.includes(cursor.en) ? cursor.en : link.en_ids[0]], ro_ids: link.ro_ids });
        return;
      }
      // The first sentences one to one, the rest with the last.
      for (let index = 0; index < count; index += 1) {
        const isLast = index === count - 1;
        set(next, {
          en_ids: isLast ? link.en_ids.slice(index) : [link.en_ids[index]],
          ro_ids: isLast ? link.ro_ids.slice(index) : [link.ro_ids[index]],
        });
      }
    });
  },
  move() {
    const link = currentLink();
    const rows = link?.ro_ids ?? selected("ro");
    decide((next) => {
      if (link) free(next, link);
      set(next, { en_ids: selected("en"), ro_ids: rows });
    });
  },
  unlink() {
    const link = currentLink();
    if (!link) return;
    decide((next) => {
      free(next, link);
      next.rejected = [...next.rejected.filter((other) => key(other) !== key(link)), plain(link)];
    });
  },
  undo() {
    const last = past.pop();
    if (!last) return;
    apply(last);
    say(words("undone"));
  },
};

const keys = { n: "next", c: "confirm", Enter: "confirm", l: "link", j: "join", s: "split", m: "move", x: "unlink", u: "undo" };

byId("board").addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || !alignment) return;
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (step) {
    event.preventDefault();
    const side = event.shiftKey ? "en" : "ro";
    const index = Math.max(0, Math.min(alignment[side].length - 1, cursor[side] + step));
    if (event.altKey) cursor[side] = index;
    else place(side, index);
    if (side === "ro" && !event.altKey) follow();
    show();
    return;
  }
  if (event.altKey) return;
  const action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!action) return;
  event.preventDefault();
  actions[action]();
});

document.querySelector(".actions").addEventListener("click", (event) => {
  const action = event.target.closest("button")?.dataset.action;
  if (!action || !alignment) return;
  actions[action]();
  byId("board").focus();
});

// ---- The beginning ----

async function open(id) {
  pair = id;
  const found = await call("GET", `/articles/${id}`);
  alignment = found.alignment;
  decisions = { confirmed: alignment.links.filter((link) => link.confirmed).map(plain), rejected: alignment.rejected.map(plain) };
  past.length = 0;
  place("ro", 0);
  place("en", 0);
  history.replaceState(null, "", `#pair=${id}`);
  follow();
  show();
  byId("board").focus({ preventScroll: true });
}

new ResizeObserver(() => alignment && draw()).observe(byId("board"));
byId("pairs").addEventListener("change", (event) => open(event.target.value).catch((error) => say(error.message, true)));

translatePage();
call("GET", "/articles").then((pairs) => {
  if (!pairs.length) return say(words("noPairs"));
  // Those with the least sure links first.
  const order = [...pairs].sort((left, right) => (left.least_sure ?? 1) - (right.least_sure ?? 1));
  const wanted = Number(/^#pair=(\d+)$/.exec(location.hash)?.[1] ?? order[0].id);
  fill(byId("pairs"), order.map((item) => element("option", { value: String(item.id), selected: item.id === wanted },
    `${item.romanian.title.slice(0, 60)} · ${item.confirmed}/${item.links}${item.least_sure === undefined ? "" : ` · ${Math.floor(item.least_sure * 100)}%`}`)));
  return open(wanted);
}).catch((error) => say(error.message, true));
