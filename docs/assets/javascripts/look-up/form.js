/* The form of the look-up: its fields as one question, and only those choices that may still be made. */

import { FIELDS, FILTERS, mayBeOrdered } from "./asked.js";

export class Form {
  /** `collections`: the kinds of lists that there are, the first of them unless the reader chooses another. */
  constructor(form, collections, say) {
    this.form = form;
    this.collections = collections;
    this.say = say;
    this.text = form.elements.q;
    this.options = new Map(["province", "list"].map(function (name) { return [name, Array.from(form.elements[name].options)]; }));
  }

  get collection() { return this.collections.length > 1 ? this.form.elements.data.value : this.collections[0]; }

  /** Choices of this kind of lists that may be shown on the day `today`. */
  offer(today) {
    var current = this.lists(today), places = new Set(current.map(function (one) { return one.dataset.province; }));
    this.options.forEach((options, name) => {
      var field = this.form.elements[name], chosen = field.value;
      field.replaceChildren(...options.filter((one) => {
        return one.value === "" || (name === "list" ? current.includes(one) : one.dataset.collection === this.collection && places.has(one.value));
      }));
      field.value = chosen;
      if (field.selectedIndex < 0) { field.value = ""; }
    });
  }

  /** The choices that stand for the lists of this kind that may be shown on the day `today`, the newest first. */
  lists(today) {
    return this.options.get("list").filter((one) => {
      return one.value !== "" && one.dataset.collection === this.collection && (!one.dataset.until || one.dataset.until >= today);
    });
  }

  /** Fills the fields; what they don't offer is left out. */
  show(asked, today) {
    if (this.collections.length > 1) { this.form.elements.data.value = this.kindOf(asked); }
    this.offer(today);
    FIELDS.forEach((name) => {
      var field = this.form.elements[name];
      if (name === "data" || !field) { return; }
      field.value = asked[name];
      if (field.tagName === "SELECT" && field.selectedIndex < 0) { field.value = ""; }
    });
    this.limitSort();
    // On a phone unfolded filters would push the results out of sight; their number stands beside the fold.
    if (matchMedia("(min-width: 960px)").matches && FILTERS.concat("sort").some((name) => this.form.elements[name].value !== "")) {
      this.form.querySelector("details").open = true;
    }
    this.count();
  }

  /** A link to an illustrative list needs no word on which kind it is. */
  kindOf(asked) {
    var named = this.options.get("list").find(function (one) { return one.value !== "" && one.value === asked.list; });
    var wanted = named ? named.dataset.collection : asked.data;
    return this.collections.includes(wanted) ? wanted : this.collections[0];
  }

  /** An order that may not be used now is kept, so that it is there again when the next text is typed. */
  limitSort() {
    this.form.elements.sort.disabled = !mayBeOrdered(this.text.value, this.form.elements.list.value);
  }

  /** True when an order is chosen that is not used, for want of a text or a list. */
  get unordered() { return this.form.elements.sort.disabled && this.form.elements.sort.value !== ""; }

  read(page) {
    this.limitSort();
    var asked = { page: page };
    FIELDS.forEach((name) => {
      asked[name] = name === "data" ? (this.collections.length > 1 ? this.collection : "") : this.form.elements[name].value;
    });
    if (this.unordered) { asked.sort = ""; }
    return asked;
  }

  clear() {
    FILTERS.concat("sort").forEach((name) => { this.form.elements[name].value = ""; });
    this.count();
  }

  /** Says beside the folded filters how many are in use. */
  count() {
    var used = FILTERS.filter((name) => this.form.elements[name].value !== "").length;
    this.form.querySelector(".look-up-active").textContent = used ? this.say("active", { count: used }) : "";
  }
}

/** In the table of lists: one may have come to its end since the page was built; it keeps its figures only. */
export function markExpired(today) {
  document.querySelectorAll(".held-lists [data-until]").forEach(function (row) {
    var over = row.dataset.until !== "" && row.dataset.until < today;
    if (!over) { return; }
    row.querySelector(".held-expired").hidden = false;
    row.querySelectorAll(".held-file, .held-note").forEach(function (one) { one.remove(); });
  });
}
