// Makes elements. Texts are always set as text: nothing that came from a file or a person is markup.

/** Returns an element with properties and children; strings become text. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "class") made.className = value;
    else if (key === "data") Object.assign(made.dataset, value);
    else if (key in made && key !== "list" && typeof value !== "string") made[key] = value;
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== undefined && child !== null));
  return made;
}

/** Replaces what an element holds. */
export function fill(parent, ...children) {
  parent.replaceChildren(...children.flat().filter((child) => child !== undefined && child !== null));
}

export const byId = (id) => document.getElementById(id);

/** Converts UTF-8 offsets in a text to offsets of JavaScript's strings. */
export class Offsets {
  constructor(text) {
    this.starts = [];
    let bytes = 0;
    for (let index = 0; index < text.length; index += 1) {
      this.starts.push(bytes);
      const code = text.codePointAt(index);
      if (code > 0xffff) {
        this.starts.push(bytes);
        index += 1;
      }
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    this.starts.push(bytes);
  }

  /** Returns the offset in the string; that of the letter that holds the byte. */
  at(byte) {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= byte) low = middle;
      else high = middle - 1;
    }
    // Of the two halves of a letter beyond U+FFFF, the first.
    while (low > 0 && this.starts[low - 1] === this.starts[low]) low -= 1;
    return low;
  }
}

/** Returns a text as text nodes and marks; ranges are [start, end, class, title] in UTF-16. */
export function marked(text, ranges) {
  const parts = [];
  let end = 0;
  const sorted = [...ranges].sort((left, right) => left[0] - right[0] || right[1] - left[1]);
  for (const [from, to, kind, title] of sorted) {
    if (from < end || to <= from || to > text.length) continue;
    if (from > end) parts.push(text.slice(end, from));
    parts.push(element("mark", { class: kind, title }, text.slice(from, to)));
    end = to;
  }
  parts.push(text.slice(end));
  return parts;
}

/** Says something to people, also to those who hear the page. */
export function say(text, isAlert = false) {
  const place = byId("message");
  place.setAttribute("role", isAlert ? "alert" : "status");
  place.classList.toggle("alert", isAlert);
  place.textContent = text;
}

/** Lets files be dropped on an element. */
export function takeDrops(place, work) {
  for (const kind of ["dragover", "dragleave", "drop"]) {
    place.addEventListener(kind, (event) => {
      // Words that are dragged about in a text are no file.
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      place.classList.toggle("dropping", kind === "dragover");
      if (kind === "drop" && event.dataTransfer.files[0]) work(event.dataTransfer.files[0]);
    });
  }
}
