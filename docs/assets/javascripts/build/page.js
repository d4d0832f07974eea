/* The table builder: what the reader ticks becomes an address, a table, a chart where it is fair, and a CSV file.
   Nothing is fetched before there is a choice, in the form or in the address. */

import { save } from "../look-up/csv.js";
import { number, wordsOf } from "../look-up/wording.js";
import { inOrder, isChoice, KINDS, readChoice, writeChoice } from "./choice.js";
import { drawings } from "./drawing.js";
import { Files } from "./files.js";
import { canBeDrawn, groupsOf } from "./groups.js";
import { Picker } from "./picker.js";
import { fileOf } from "./records.js";
import { tableOf } from "./table.js";
import { Wording } from "./wording.js";

const ROWS = 500; // more than a reader looks through; the file has them all
const NAMED = 12;
const PATIENCE = 300; // "loading" shows only when it takes longer than this

class Builder {
  constructor(root) {
    this.root = root;
    this.language = document.documentElement.lang === "en" ? "en" : "vi";
    this.say = wordsOf(root.querySelector("template.build-words"));
    this.files = new Files(new URL(root.dataset.base, location.href).href);
    this.parts = {};
    for (const name of ["form", "heading", "state", "retry", "note", "gaps", "chart", "table", "take", "csv", "link", "clear"]) {
      this.parts[name] = root.querySelector(`.build-${name}`);
    }
    this.pickers = {};
    for (const kind of KINDS) {
      this.pickers[kind] = new Picker(root.querySelector(`.build-pick[data-kind=${kind}]`), this.say, () => this.choose());
    }
    this.turn = 0;
    this.listen();
    this.follow();
  }

  listen() {
    const { form, retry, csv, clear } = this.parts;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", (event) => { if (event.target.tagName === "SELECT") { this.choose(); } });
    retry.addEventListener("click", () => this.show());
    csv.addEventListener("click", () => save(fileOf(this.found.header, this.found.records), "bhxh-mo-tu-chon.csv"));
    clear.addEventListener("click", () => {
      this.fill({ place: [], indicator: [], from: "", to: "" });
      this.choose();
    });
    addEventListener("popstate", () => this.follow());
    new ResizeObserver(() => this.draw()).observe(this.parts.chart);
  }

  /** Takes the choice from the address. */
  follow() {
    const { from } = this.parts.form.elements;
    const known = { years: [...from.options].map((option) => option.value).filter(Boolean) };
    for (const kind of KINDS) { known[kind] = this.pickers[kind].ids; }
    const { choice, unknown } = readChoice(location.search, known);
    this.fill(choice);
    this.parts.note.textContent = unknown ? this.say("unknown", { count: unknown }) : "";
    this.show();
  }

  fill(choice) {
    for (const kind of KINDS) { this.pickers[kind].chosen = choice[kind]; }
    this.parts.form.elements.from.value = choice.from;
    this.parts.form.elements.to.value = choice.to;
  }

  get choice() {
    const { from, to } = this.parts.form.elements;
    return inOrder({ place: this.pickers.place.chosen, indicator: this.pickers.indicator.chosen, from: from.value, to: to.value });
  }

  /** A new choice from the form: the address tells it. */
  choose() {
    history.replaceState(null, "", location.pathname + writeChoice(this.choice));
    this.parts.note.textContent = "";
    this.show();
  }

  tell(words) { this.parts.state.textContent = words; }

  clearResult() {
    this.found = null;
    this.groups = [];
    this.drawn = null;
    this.parts.chart.replaceChildren();
    this.parts.table.replaceChildren();
    this.parts.gaps.textContent = "";
    this.parts.take.hidden = true;
    this.parts.retry.hidden = true;
  }

  async show() {
    const turn = ++this.turn;
    const choice = this.choice;
    this.clearResult();
    this.parts.link.value = location.href.split("#")[0];
    if (!isChoice(choice)) {
      this.tell(this.say("hint"));
      return;
    }
    this.tell("");
    const waiting = setTimeout(() => { if (turn === this.turn) { this.tell(this.say("loading")); } }, PATIENCE);
    try {
      const held = (kind, id) => Number(this.pickers[kind].of(id).dataset.figures) > 0;
      const [found, labels, flags] = await Promise.all([
        this.files.figures(choice, held), this.files.table("packages/registry/labels.csv"), this.files.table("packages/registry/flags.csv"),
      ]);
      // Another choice was made meanwhile.
      if (turn !== this.turn) { return; }
      this.wording ??= new Wording(this.language, labels.records, flags.records, (id) => this.about(id), this.say);
      this.result(choice, found);
    } catch {
      if (turn !== this.turn) { return; }
      this.clearResult();
      this.tell(this.say("failed"));
      this.parts.retry.hidden = false;
    } finally {
      clearTimeout(waiting);
    }
  }

  /** What the page knows of an indicator: its basis in time, and which words its figures need. */
  about(indicator) {
    const { time, tells } = this.pickers.indicator.of(indicator).dataset;
    return { time, tells: tells.split(" ") };
  }

  result(choice, found) {
    const { records } = found;
    const count = number(records.length, this.language);
    this.tell(records.length === 0 ? this.say("none") : this.say(records.length === 1 ? "one_row" : "rows", { count }));
    this.gaps(choice, records);
    if (records.length === 0) { return; }
    this.found = found;
    this.parts.take.hidden = false;
    const { frame, table } = tableOf(records.slice(0, ROWS), this.say("caption"), this.wording, this.say, this.root.dataset.pages);
    this.parts.table.replaceChildren(frame);
    if (records.length > ROWS) {
      const more = document.createElement("p");
      more.className = "section-note";
      more.textContent = this.say("more", { count, shown: ROWS });
      this.parts.table.append(more);
    }
    table.dispatchEvent(new CustomEvent("table-made", { bubbles: true }));
    this.groups = groupsOf(records);
    this.offerChart();
  }

  /** Which chosen places and indicators have no figure here: an absence is told, never a zero. */
  gaps(choice, records) {
    const absent = KINDS.flatMap((kind) => {
      const column = kind === "place" ? "province_id" : "indicator";
      const there = new Set(records.map((record) => record[column]));
      return records.length === 0 ? [] : choice[kind].filter((id) => !there.has(id)).map((id) => this.pickers[kind].name(id));
    });
    if (absent.length === 0) { return; }
    const names = absent.slice(0, NAMED).join("; ") + (absent.length > NAMED ? "; …" : "");
    this.parts.gaps.textContent = this.say("gaps", { names });
  }

  /** One group is drawn; of several the reader picks one, for unlike figures don't stand in one chart. */
  offerChart() {
    const fit = this.groups.filter(canBeDrawn);
    if (this.groups.length === 1 && fit.length === 1) {
      this.drawn = fit[0];
      this.draw();
      return;
    }
    const words = document.createElement("p");
    words.className = "section-note";
    const many = this.groups.some((group) => group.records.length > 1 && !canBeDrawn(group));
    words.textContent = this.say(fit.length ? "unlike" : many ? "too_many" : this.groups.length > 1 ? "unlike_none" : "too_few");
    this.parts.chart.replaceChildren(words);
    if (fit.length === 0) { return; }
    const label = document.createElement("label");
    const list = document.createElement("select");
    label.htmlFor = list.id = "build-group";
    label.textContent = this.say("group");
    list.append(new Option(this.say("no_group"), ""), ...fit.map((group, at) => new Option(`${this.named(group)} (${number(group.records.length, this.language)})`, String(at))));
    list.addEventListener("change", () => {
      this.drawn = list.value === "" ? null : fit[Number(list.value)];
      this.draw();
    });
    const line = document.createElement("p");
    line.className = "build-groups";
    line.append(label, " ", list);
    this.parts.chart.append(line);
  }

  named(group) {
    const [record] = group.records;
    const former = record.boundary === "63" ? this.say("former") : "";
    return [this.wording.indicator(record), this.wording.detail(record), former].filter(Boolean).join("; ");
  }

  /** The chart of the group that is drawn, for the width that there is. */
  draw() {
    const { chart } = this.parts;
    const before = chart.querySelector("figure");
    const width = Math.floor(chart.clientWidth);
    if (!this.drawn || width === 0) {
      before?.remove();
      return;
    }
    // Its own height changes the box too: only another width asks for another drawing.
    if (before && Number(before.dataset.width) === width && before.dataset.key === this.drawn.key) { return; }
    const figure = document.createElement("figure");
    figure.className = "chart build-figure";
    figure.dataset.width = String(width);
    figure.dataset.key = this.drawn.key;
    const title = document.createElement("p");
    title.className = "chart-title";
    title.textContent = this.named(this.drawn);
    const unit = document.createElement("p");
    unit.className = "chart-subtitle";
    const [{ unit: code }] = this.drawn.records;
    const told = code === "VND" ? "" : this.wording.value(this.drawn.records[0])[1];
    unit.textContent = this.say(this.drawn.records.some((record) => this.wording.doubted(record)) ? "chart_doubt" : "chart_note", { unit: told ? this.say("unit", { unit: told }) + " " : "" });
    const frame = document.createElement("div");
    frame.className = "build-panels";
    frame.append(...drawings(this.drawn, width, this.wording));
    const source = document.createElement("figcaption");
    source.textContent = this.say("chart_source");
    figure.append(title, unit, frame, source);
    before?.remove();
    chart.append(figure);
  }
}

document.querySelectorAll(".build").forEach((root) => new Builder(root));
