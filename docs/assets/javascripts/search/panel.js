/* Field, status and results: the same in the dialog and on the search page. */

import { searchWords } from "../look-up/words.js";
import { Engine } from "./engine.js";
import { Results } from "./results.js";
import { plainQuery } from "./text.js";
import { wordsIn } from "./words.js";

var PAUSE = 120;
/** Names are shown alone only when the index of all words takes longer than this. */
var PATIENCE = 250;

export class Panel {
  /** `parts` has form, input, status and results; `places` the site's root and the address of the search page;
      `shown` is how many results of a group show first; `told` is called with each query that was asked. */
  constructor(parts, places, shown, told) {
    this.parts = parts;
    this.language = document.documentElement.lang === "en" ? "en" : "vi";
    this.say = wordsIn(this.language);
    this.engine = new Engine(places.root, this.language);
    this.results = new Results(parts.results, places, shown, this.language, this.say, (text) => this.ask(text));
    this.told = told;
    this.turn = 0;
    this.pause = 0;
    parts.input.addEventListener("input", () => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.search(), PAUSE);
    });
    parts.form.addEventListener("submit", (event) => this.submit(event));
    parts.form.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" && this.results.focusFirst()) { event.preventDefault(); }
    });
    parts.results.addEventListener("keydown", (event) => this.walk(event));
  }

  /** Puts a query into the field and searches it. */
  ask(text) {
    this.parts.input.value = text;
    this.parts.input.focus();
    return this.search();
  }

  /** Enter opens the first result, once the results are those of what stands in the field. */
  async submit(event) {
    event.preventDefault();
    clearTimeout(this.pause);
    if (plainQuery(this.parts.input.value) !== this.results.query || !this.results.settled) { await this.search(); }
    var first = this.results.first();
    if (first) { first.click(); }
  }

  walk(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!this.results.step(event.key === "ArrowDown" ? 1 : -1)) { this.parts.input.focus(); }
    }
  }

  async search() {
    var turn = this.turn += 1, query = plainQuery(this.parts.input.value), self = this;
    var isOld = function () { return turn !== self.turn; };
    this.told(query);
    if (searchWords(query).length === 0) {
      this.results.clear(query);
      this.tell(query ? this.say("none", { query: query }) : this.say("start"));
      return;
    }
    var full = this.engine.byWord(query);
    var quick = this.engine.byName(query);
    quick.catch(function () {});
    var patience = new Promise(function (resolve) { setTimeout(resolve, PATIENCE, null); });
    try {
      var groups = await Promise.race([full, patience]);
      if (isOld()) { return; }
      if (groups === null) {
        this.tell(this.say("loading"));
        groups = await quick;
        if (isOld()) { return; }
        if (groups.length) { await this.results.show(query, groups, isOld, false); }
        groups = await full;
      }
      if (!isOld()) { await this.finish(query, groups, isOld); }
    } catch (error) {
      console.warn(error);
      if (!isOld()) { await this.fall(query, quick, isOld); }
    }
  }

  async finish(query, groups, isOld, note) {
    var count = groups.reduce(function (sum, group) { return sum + group.items.length; }, 0);
    if (count === 0) {
      var like = await this.engine.like(query);
      if (isOld()) { return; }
      this.results.showNothing(query, like);
    } else {
      await this.results.show(query, groups, isOld, true);
    }
    if (isOld()) { return; }
    var found = count === 0 ? "none" : count === 1 ? "one" : "some";
    this.tell(this.say(found, { query: query, count: count }) + (note ? " " + note : ""));
  }

  /** Without the index the names still answer; without them nothing does. */
  async fall(query, quick, isOld) {
    try {
      await this.finish(query, await quick, isOld, this.say("namesOnly"));
    } catch (error) {
      if (isOld()) { return; }
      this.results.clear(query);
      this.tell(this.say("failed"));
    }
  }

  tell(text) {
    if (this.parts.status.textContent !== text) { this.parts.status.textContent = text; }
  }
}
