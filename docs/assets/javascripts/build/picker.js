/* A list of boxes to tick that filters as the reader types, with or without accents. */

import { searchWords } from "../look-up/words.js";

const NAMED = 3;

const plain = (text) => searchWords(text).join("");

export class Picker {
  /** `field`: the fieldset; `changed()` is told when a box was ticked or cleared. */
  constructor(field, say, changed) {
    this.field = field;
    this.say = say;
    this.count = field.querySelector(".build-count");
    this.boxes = [...field.querySelectorAll("input[type=checkbox]")];
    this.items = this.boxes.map((box) => ({ box, item: box.closest("li"), key: plain(box.parentElement.textContent) }));
    this.none = field.querySelector(".build-none");
    const search = field.querySelector(".build-find");
    search.addEventListener("input", () => this.filter(plain(search.value)));
    // Enter would send the form, which has nowhere to go: it ticks what is left when that is one.
    search.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") { return; }
      event.preventDefault();
      const left = this.items.filter(({ item }) => !item.hidden);
      if (left.length === 1) { left[0].box.click(); }
    });
    field.addEventListener("change", (event) => {
      if (event.target.type === "checkbox") {
        this.tell();
        changed();
      }
    });
  }

  get ids() { return new Set(this.boxes.map((box) => box.value)); }

  get chosen() { return this.boxes.filter((box) => box.checked).map((box) => box.value); }

  set chosen(ids) {
    for (const box of this.boxes) { box.checked = ids.includes(box.value); }
    this.tell();
  }

  /** The box of an id: its data say what the page knows of it. */
  of(id) { return this.boxes.find((box) => box.value === id); }

  name(id) { return this.of(id).parentElement.querySelector(".build-name").textContent; }

  filter(wanted) {
    for (const { item, key } of this.items) { item.hidden = !key.includes(wanted); }
    for (const group of this.field.querySelectorAll(".build-group")) {
      group.hidden = [...group.querySelectorAll("li")].every((item) => item.hidden);
    }
    this.none.hidden = this.items.some(({ item }) => !item.hidden);
  }

  tell() {
    const names = this.boxes.filter((box) => box.checked).map((box) => this.name(box.value));
    const told = names.slice(0, NAMED).join("; ") + (names.length > NAMED ? "; …" : "");
    this.count.textContent = names.length ? this.say("chosen", { count: names.length, names: told }) : this.say("all");
  }
}
